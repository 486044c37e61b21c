"""Sending as its user does it, to a real mail server: each message once, whatever happens between."""

import base64
import os
import pty
import random
import re
import shutil
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from functional.command import sitrep
from functional.mailserver import DROP, TLS, Mailbox, mail_server
from office import office
from sitrep.addressing import checked_order
from sitrep.delivery.pace import Clock
from sitrep.delivery.post import Post
from sitrep.delivery.register import reading
from sitrep.delivery.server import Server
from sitrep.delivery.trouble import MailTrouble
from sitrep.intake.recipients import read_recipients
from sitrep.mailing import plan_of
from sitrep.model.period import Period
from sitrep.operation import Workspace, read_operation
from sitrep.sending import Listener, Run

NARRATIVE = {
    "narrative.en.md": '## highlights\n\n- {{ figure("refugees.TUR.registered") }} people.\n- Another.\n'
}
HEAD = "| as_of | country | registered | source | sensitivity |"
JULY = NARRATIVE | {
    "refugees.csv": f"{HEAD}\n| 2012-07-31 | TUR | 44038 | AFAD | |\n| 2012-07-17 | JOR | 33421 | UNHCR | internal |"
}
LISTS = """
[lists.donors]
editions = ["public"]

[lists.staff]
editions = ["public", "internal"]
"""
THREE = """\
name,e-mail,list,language,edition,format
Amal Haddad,amal@donor.example,donors,en,public,full
"Öz, Ayşe",ayse@donor.example,donors,,,light
Head of office,head@example.org,staff,en,internal,full
"""
STEM = "syria-situation-report-2012-07-31-en"
BY = ("--cleared-by", "Amal Haddad, head of office")
SEND = ("send", "syria", "2012-07")
AT = datetime(2012, 8, 3, 9, 30, tzinfo=UTC)
PASSWORD = "correct horse battery staple"


@pytest.fixture(scope="module")
def issued_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office") / "issued"
    folder.mkdir()
    office(folder, {"2012-07": JULY}, editions='["public", "internal"]')
    settings = folder / "inputs/syria/operation.toml"
    settings.write_text(settings.read_text("utf-8").replace('"2012-06"', '"2012-07"'))
    for command in (("build", "syria", "2012-07"), ("issue", "syria", "2012-07", *BY)):
        done = sitrep(folder, *command)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def place(issued_once: Path, tmp_path: Path) -> Path:
    """July as it was issued, with three recipients and settings for mail that a test completes."""
    workspace = shutil.copytree(issued_once, tmp_path / "office")
    (workspace / "inputs/syria/recipients.csv").write_text(THREE, "utf-8")
    return workspace


@pytest.fixture
def server() -> Iterator[Mailbox]:
    with mail_server(Mailbox()) as mailbox:
        yield mailbox


def configure(
    workspace: Path,
    mailbox: Mailbox,
    more: str = "",
    security: str = "none",
    *,
    timeout_seconds: float = 30,
) -> None:
    """`[mail]` for that server; `more` are further lines of it, and tables below it."""
    settings = workspace / "inputs/syria/operation.toml"
    text = settings.read_text("utf-8").split("[mail]")[0]
    mail = f"""[mail]
from = "Example Relief <reports@example.org>"
server = "localhost"
port = {mailbox.port}
security = "{security}"
internal_domains = ["example.org"]
retry_after_seconds = 0.05
per_minute = 600000
timeout_seconds = {timeout_seconds}
"""
    settings.write_text(f"{text}{mail}{more}\n{LISTS}", "utf-8")


def recipients(workspace: Path, text: str) -> None:
    (workspace / "inputs/syria/recipients.csv").write_text(text, "utf-8")


def lines(done: "subprocess.CompletedProcess[str]") -> str:
    """What it printed, to stdout and then to stderr, without sizes."""
    return re.sub(r"\d+ kB", "N kB", done.stdout + done.stderr)


def test_it_shows_who_gets_which_file_and_sends_each_message_once(place: Path, server: Mailbox):
    configure(place, server)
    done = sitrep(place, *SEND, "--yes")
    assert lines(done) == (
        f"outputs/syria/2012-07/issued/{STEM}-internal.pdf (version 1, Internal, en, N kB) to 1 recipient\n"
        "  Head of office <head@example.org> · staff, with the PDF\n"
        f"outputs/syria/2012-07/issued/{STEM}.pdf (version 1, Public, en, N kB) to 2 recipients\n"
        "  Amal Haddad <amal@donor.example> · donors, with the PDF\n"
        "  Öz, Ayşe <ayse@donor.example> · donors, without the PDF\n"
        f"From Example Relief <reports@example.org> through localhost:{server.port}; "
        "the largest message is of N kB.\n"
        "3 recipients have it.\n"
    )
    assert done.returncode == 0
    again = sitrep(place, *SEND, "--yes")
    assert lines(again) == (
        "3 recipients have it already.\nThere is nothing to send.\n3 recipients have it.\n"
    )
    assert again.returncode == 0
    assert server.counts == {"amal@donor.example": 1, "ayse@donor.example": 1, "head@example.org": 1}
    assert len(server.sessions) == 1


def test_what_arrives_is_what_was_issued(place: Path, server: Mailbox):
    configure(place, server)
    assert sitrep(place, *SEND, "--yes").returncode == 0
    message = server.message("amal@donor.example")
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf",
    ]  # fmt: skip
    assert message["To"] == "Amal Haddad <amal@donor.example>"
    assert message["From"] == "Example Relief <reports@example.org>"
    assert message["Subject"] == "Syria - Situation Report No. 1 - As of 31 July 2012"
    assert message["List-Unsubscribe"] == "<mailto:reports@example.org?subject=unsubscribe>"
    (pdf,) = message.iter_attachments()
    assert pdf.get_filename() == f"{STEM}.pdf"
    assert pdf.get_content() == (place / f"outputs/syria/2012-07/issued/{STEM}.pdf").read_bytes()
    text = body(message, "plain")
    assert "* 44,038 people." in text
    assert "* 44,038 registered in Turkey" in text
    assert "33,421" not in text + body(message, "html"), "Jordan's figure is internal"
    assert "33,421" in body(server.message("head@example.org"), "plain")
    assert server.message("head@example.org")["Subject"].endswith("(Internal)")
    light = server.message("ayse@donor.example")
    assert light.get_content_type() == "text/plain"
    assert str(light["To"]) == '"Öz, Ayşe" <ayse@donor.example>'


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert isinstance(part, EmailMessage)
    return str(part.get_content())


def test_a_light_message_has_the_link_where_there_is_one(place: Path, server: Mailbox):
    configure(place, server, 'link = "https://example.org/reports/{file}"')
    assert sitrep(place, *SEND, "--yes", "--list", "donors").returncode == 0
    light = server.message("ayse@donor.example")
    link = f"https://example.org/reports/{STEM}.pdf"
    assert light.get_content_type() == "multipart/alternative"
    assert link in body(light, "plain")
    assert f'href="{link}"' in body(light, "html")
    assert server.counts == {"amal@donor.example": 1, "ayse@donor.example": 1}


def test_a_dry_run_writes_messages_that_any_mail_program_opens_and_sends_none(
    place: Path, server: Mailbox
):
    configure(place, server)
    done = sitrep(place, *SEND, "--dry-run")
    drafts = sorted((place / "outputs/syria/2012-07/mail").iterdir())
    assert done.returncode == 0, done.stderr
    assert [draft.name[:-13] for draft in drafts] == [
        "amal-donor-example", "ayse-donor-example", "head-example-org",
    ]  # fmt: skip
    for draft in drafts:
        raw = draft.read_bytes()
        assert raw.isascii()
        assert b"\n" not in raw.replace(b"\r\n", b"")
        assert max(map(len, raw.split(b"\r\n"))) <= 78
    recipients(place, "\n".join(THREE.splitlines()[:2]))
    assert sitrep(place, *SEND, "--dry-run").returncode == 0
    assert len(list((place / "outputs/syria/2012-07/mail").iterdir())) == 1
    assert server.raw == []


@pytest.mark.parametrize(("answer", "messages"), [("n", 0), ("y", 3)])
def test_on_a_terminal_it_asks(place: Path, server: Mailbox, answer: str, messages: int):
    configure(place, server)
    terminal, theirs = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-c", "from sitrep.cli import run; run()", *SEND],
        cwd=place, stdin=theirs, stdout=theirs, stderr=theirs, env=os.environ | {"TERM": "dumb"},
    )  # fmt: skip
    os.close(theirs)
    os.write(terminal, f"{answer}\n".encode())
    printed = b""
    with suppress(OSError):  # how Linux says that nobody writes any more
        while part := os.read(terminal, 1000):
            printed += part
    os.close(terminal)
    assert running.wait(60) == 0
    assert b"Send 3 messages? [y/N]" in printed
    assert len(server.raw) == messages


def test_nobody_is_asked_where_there_is_no_terminal(place: Path, server: Mailbox):
    configure(place, server)
    done = sitrep(place, *SEND)
    assert done.returncode == 2
    assert done.stderr == (
        "This is no terminal, so nobody can be asked. Look at what --dry-run writes, then send with --yes.\n"
    )
    assert server.raw == []


def test_problems_in_the_list_stop_all_of_it_with_their_cells(place: Path, server: Mailbox):
    configure(place, server)
    recipients(
        place,
        THREE + "Second,AMAL@donor.example,donors,,,\n"
        "Outsider,somebody@sub.example.org,staff,,internal,\n"
        "Donor,donor@donor.example,donors,,internal,\n"
        '"Two\r\nBcc: x@y.example",two@donor.example,donors,,,\n'
        "Total Energy,total@donor.example,donors,,,\n"
        "Three,three@straße.example,donor,fr,partners,medium\n",
    )
    done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 1
    told = re.findall(r"^  (\S+(?: \d+)?) .*\[(.*)\]$", done.stderr, re.MULTILINE)
    assert told == [
        ("B5", "recipient-twice"),
        ("B6", "not-internal"),
        ("B7", "list-not-allowed"),
        ("A8", "not-one-line"),
        ("row 9", "totals-row"),
        ("B9", "recipient-not-read"),
        ("B10", "not-an-email-address"),
        ("C10", "unknown-code"),
        ("D10", "unknown-code"),
        ("E10", "unknown-code"),
        ("F10", "unknown-code"),
    ]
    assert done.stderr.endswith("\nNothing was sent: 10 errors, 0 warnings and 1 note.\n")
    assert server.raw == []


def test_whoever_is_refused_or_put_off_is_named_and_the_same_command_finishes(
    place: Path, server: Mailbox
):
    server.at_recipient = {
        "amal@donor.example": ["451 4.7.1 greylisted, come back"],
        "ayse@donor.example": ["550 5.1.1 no such user"],
    }
    server.at_end = {"head@example.org": ["452 4.3.1 full"] * 4}
    configure(place, server)
    done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 3
    assert done.stdout.endswith("1 recipient has it.\n")
    assert done.stderr.splitlines()[-3:] == [
        "Öz, Ayşe <ayse@donor.example>: not reached (550 5.1.1 no such user)",
        "Head of office <head@example.org>: not reached (452 4.3.1 full)",
        "The same command again sends to those alone.",
    ]
    assert done.stderr.count("refused") == 1, "what is refused for good is not tried again"
    again = sitrep(place, *SEND, "--yes")
    assert again.returncode == 0, again.stderr
    assert server.counts == {"amal@donor.example": 1, "ayse@donor.example": 1, "head@example.org": 1}


def test_a_server_that_ends_sessions_and_drops_connections_loses_nobody(place: Path, server: Mailbox):
    server.messages_per_session = 1
    server.at_recipient = {"ayse@donor.example": [DROP]}
    configure(place, server)
    done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 0, done.stderr
    assert server.counts == {"amal@donor.example": 1, "ayse@donor.example": 1, "head@example.org": 1}


@pytest.mark.parametrize("how", ["dropped", "slow"])
def test_an_answer_that_was_never_heard_is_uncertain_and_sent_again_on_request_only(
    place: Path, server: Mailbox, how: str
):
    if how == "dropped":
        server.at_end = {"amal@donor.example": [DROP]}
        configure(place, server)
    else:
        recipients(place, "\n".join(THREE.splitlines()[:2]))
        server.seconds_per_message = 1.5
        configure(place, server, timeout_seconds=0.5)
    uncertain = (
        "Amal Haddad <amal@donor.example>: uncertain. It was being sent when the connection or the program "
        "ended, and may have arrived. Ask them, or send it again with --resend-uncertain.\n"
    )
    done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 3
    assert done.stderr.endswith(uncertain)
    again = sitrep(place, *SEND, "--yes")
    assert again.returncode == 3
    assert again.stderr == uncertain
    time.sleep(server.seconds_per_message)
    assert server.counts["amal@donor.example"] == 1
    server.seconds_per_message = 0
    assert sitrep(place, *SEND, "--yes", "--resend-uncertain").returncode == 0
    assert server.counts["amal@donor.example"] == 2
    first, second = (content for to, content in server.raw if to == "amal@donor.example")
    identity = re.compile(rb"^Message-ID: (.*)\r$", re.MULTILINE)
    assert identity.findall(first) == identity.findall(second)


def test_a_correction_goes_to_the_lists_of_today_and_names_who_left(place: Path, server: Mailbox):
    configure(place, server)
    assert sitrep(place, *SEND, "--yes").returncode == 0
    correct(place)
    recipients(place, THREE.replace("Amal Haddad,amal@", "Rana Sabbagh,rana@"))
    done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 0, done.stderr
    assert "amal@donor.example had an earlier version and is on no list now" in done.stdout
    assert server.counts == {
        "amal@donor.example": 1,
        "ayse@donor.example": 2,
        "head@example.org": 2,
        "rana@donor.example": 1,
    }
    message = server.message("ayse@donor.example")
    assert message["Subject"] == (
        "Correction: Syria - Situation Report No. 1, version 2 - As of 31 July 2012"
    )
    text = body(message, "plain")
    assert "Erratum: Version 2, issued on" in text
    assert "Two digits had changed places." in text
    assert "* Turkey, registered: 44,083 (was 44,038)" in text


def test_what_is_issued_meanwhile_stops_the_version_before(place: Path, server: Mailbox):
    configure(place, server)
    workspace = Workspace(place)
    clock = Clock(lambda: AT, time.monotonic, time.sleep, random.random)
    with reading(workspace.outputs) as register:
        order, problems = checked_order(
            workspace, "syria", Period(2012, 7), register, None, resend_uncertain=False, at=AT
        )
        plan = plan_of(order, register)
        post = Post(Server(order.mail, None, place, plan.largest))
        silent = Listener(lambda *_: None, lambda *_: None)
        # As if the issue, which is the first entry, had been entered since the plan was made.
        run = Run(order, register, post, clock, silent, entries_before=0)
        with pytest.raises(MailTrouble) as trouble:
            run.send(plan.due)
    assert (problems, len(plan.due)) == ([], 3)
    assert trouble.value.message.key == "mail.issued_meanwhile"
    assert server.raw == []


def correct(place: Path) -> None:
    """Version 2 of both editions."""
    table = place / "inputs/syria/2012-07/refugees.csv"
    table.write_text(table.read_text("utf-8").replace("44038", "44083"), "utf-8")
    why = ("--reason", "Two digits had changed places.")
    for command in (("build", "syria", "2012-07"), ("issue", "syria", "2012-07", *BY, *why)):
        done = sitrep(place, *command)
        assert done.returncode == 0, done.stderr


def test_a_file_that_is_not_what_was_issued_is_not_sent(place: Path, server: Mailbox):
    configure(place, server)
    pdf = place / f"outputs/syria/2012-07/issued/{STEM}.pdf"
    pdf.chmod(0o644)
    pdf.write_bytes(pdf.read_bytes() + b"\n")
    done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 3
    assert f"{STEM}.pdf is not there, or not what was issued. Nothing was sent." in done.stderr
    assert server.raw == []


def test_a_message_that_is_too_large_is_told_before_the_first_one(place: Path, server: Mailbox):
    configure(place, server, "largest_message_mb = 0.02")
    done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 2
    assert "largest_message_mb is 0.02. Nothing was sent." in done.stderr
    assert server.raw == []


def test_a_number_that_a_template_adds_is_no_figure(place: Path, server: Mailbox):
    configure(place, server)
    template = place / "templates/mail/report.html"
    template.parent.mkdir(parents=True)
    template.write_text("<p>More than 115,000 people: {{ summary.title }}</p>", "utf-8")
    done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 2
    assert 'The message says "More than 115,000" in' in done.stderr
    assert server.raw == []


def test_a_second_sender_waits_for_the_first(place: Path, server: Mailbox):
    server.is_held = True
    configure(place, server, timeout_seconds=100)
    first = start(place)
    wait_for(lambda: server.raw)
    second = sitrep(place, *SEND, "--yes")
    server.is_held = False
    assert first.wait(60) == 0
    assert second.returncode == 3
    assert f"Another sitrep is sending from here (process {first.pid}," in second.stderr
    assert set(server.counts.values()) == {1}


LOGIN = """
[mail.login]
user = "reports@example.org"
"""
BY_ENVIRONMENT = LOGIN + 'environment = "MAIL_SECRET"'


@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("method", ["password", "xoauth2"])
def test_login_over_a_connection_that_is_proved(place: Path, security: str, method: str):
    password = PASSWORD.replace(" ", "-")
    with mail_server(Mailbox(password=password), security) as server:
        more = f'ca_file = "{TLS / "authority.pem"}"\n{BY_ENVIRONMENT}\nmethod = "{method}"'
        configure(place, server, more, security)
        wrong = sitrep(place, *SEND, "--yes", MAIL_SECRET="another-secret-word", SITREP_DEBUG="1")
        done = sitrep(place, *SEND, "--yes", MAIL_SECRET=password)
    assert wrong.returncode == 3
    assert "The mail server localhost refuses the login: 535" in wrong.stderr
    assert done.returncode == 0, done.stderr
    assert len(server.counts) == 3
    assert_nowhere(place, wrong, "another-secret-word")
    assert_nowhere(place, done, password)


def assert_nowhere(place: Path, done: "subprocess.CompletedProcess[str]", secret: str) -> None:
    """Neither the secret nor what goes over the line for it is printed or kept."""
    plain = secret.encode()
    user = b"reports@example.org"
    forms = [
        plain,
        b"\0" + user + b"\0" + plain,
        b"user=" + user + b"\x01auth=Bearer " + plain + b"\x01\x01",
    ]
    forms += [base64.b64encode(form) for form in forms]
    kept = [path.read_bytes() for path in (place / "outputs").rglob("*") if path.is_file()]
    for form in forms:
        assert all(
            form not in content for content in [done.stdout.encode(), done.stderr.encode(), *kept]
        )


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ('environment = "NOT_SET"', "The environment variable NOT_SET has no password or token"),
        ('file = "open.txt"', "Others on this computer may read"),
        ('file = "missing.txt"', "has no password or token: it is not there"),
        (
            'command = ["sh", "-c", "echo hunter2-secret >&2; exit 1"]',
            "The command sh gives no password",
        ),
    ],
)
def test_a_secret_that_is_not_to_be_had_is_told_before_anything_is_sent(
    place: Path, server: Mailbox, how: str, told: str
):
    (place / "open.txt").write_text("hunter2-secret")
    (place / "open.txt").chmod(0o644)
    configure(place, server, LOGIN + how)
    done = sitrep(place, *SEND, "--yes", SITREP_DEBUG="")
    assert done.returncode == 2
    assert told in done.stderr
    assert "hunter2-secret" not in done.stdout + done.stderr
    assert not server.sessions


@pytest.mark.parametrize("how", ["file", "command"])
def test_a_secret_from_a_file_of_ones_own_or_from_a_command(place: Path, how: str):
    secret = place / "secret.txt"
    secret.write_text(f"{PASSWORD}\n")
    secret.chmod(0o600)
    where = 'file = "secret.txt"' if how == "file" else f'command = ["cat", "{secret}"]'
    with mail_server(Mailbox(password=PASSWORD)) as server:
        configure(place, server, LOGIN + where)
        done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 0, done.stderr
    assert_nowhere(place, done, PASSWORD)


def test_nothing_is_sent_to_a_server_that_cannot_prove_itself_or_does_not_encrypt(place: Path):
    with mail_server(Mailbox(), "starttls") as server:
        configure(place, server, security="starttls")
        done = sitrep(place, *SEND, "--yes")
        assert done.returncode == 3
        assert "has no certificate that can be trusted" in done.stderr
        settings = place / "inputs/syria/operation.toml"
        settings.write_text(settings.read_text("utf-8").replace('"localhost"', '"127.0.0.1"'), "utf-8")
        configure_name = f'ca_file = "{TLS / "authority.pem"}"'
        configure(place, server, configure_name, "starttls")
        settings.write_text(settings.read_text("utf-8").replace('"localhost"', '"127.0.0.1"'), "utf-8")
        done = sitrep(place, *SEND, "--yes")
        assert done.returncode == 3
        assert "not valid for '127.0.0.1'" in done.stderr
    with mail_server(Mailbox()) as plain:
        configure(place, plain, security="starttls")
        done = sitrep(place, *SEND, "--yes")
        assert done.returncode == 3
        assert "offers no encryption (STARTTLS). Nothing is sent in the open." in done.stderr
    assert (server.raw, plain.raw) == ([], [])


def test_a_connection_in_the_open_must_be_asked_for_loudly(place: Path, server: Mailbox):
    configure(place, server)
    settings = place / "inputs/syria/operation.toml"
    settings.write_text(
        settings.read_text("utf-8").replace('"localhost"', '"mail.example.org"'), "utf-8"
    )
    done = sitrep(place, *SEND, "--dry-run")
    assert done.returncode == 2
    assert 'security: "none" is for a server on this computer' in done.stderr
    text = settings.read_text("utf-8").replace('"none"', '"none-i-accept-that-anybody-can-read-it"')
    settings.write_text(text, "utf-8")
    done = sitrep(place, *SEND, "--dry-run")
    assert done.returncode == 0
    assert "anybody on the way can read the messages and the password" in done.stdout


def test_a_server_that_is_not_there_is_tried_again_and_then_told(place: Path):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        configure(place, Mailbox(port=closed.getsockname()[1]))
        done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 3
    assert "The mail server localhost cannot be used now: Connection refused" in done.stderr
    assert done.stderr.count("not reached (not tried yet)") == 3


def test_the_example_of_recipients_is_right_and_the_real_ones_stay_out_of_git(
    repository: Path, tmp_path: Path
):
    done = sitrep(tmp_path, "new", "syria", "--first", "2012-07")
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "inputs/syria"
    example = (folder / "recipients.example.csv").read_bytes()
    shipped = repository / "inputs/syria"
    assert (shipped / "recipients.example.csv").read_bytes() == example
    operation = read_operation(Workspace(repository), "syria")
    found, problems = read_recipients("recipients.example.csv", example, operation)
    assert ([each.mailbox.name for each in found], problems) == (["Amal Haddad", "Field office"], [])
    (folder / "recipients.csv").write_bytes(example)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "."], cwd=tmp_path, check=True)
    listed = subprocess.run(
        ["git", "ls-files"], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    names = [line for line in listed.stdout.splitlines() if "recipients" in line]
    assert names == ["inputs/syria/recipients.example.csv"]
    rules = (repository / ".gitignore").read_text("utf-8").splitlines()
    assert {"/inputs/*/recipients.*", "!/inputs/*/recipients.example.csv"} <= {*rules}


MANY = 120


def test_killed_at_any_moment_nobody_is_written_to_twice_and_nobody_is_forgotten(
    place: Path, server: Mailbox
):
    """The real command, killed outright again and again while it sends to some hundred people."""
    everybody = [f"reader{number}@donor.example" for number in range(MANY)]
    rows = "".join(f"Reader,{address},donors,,,light\n" for address in everybody)
    recipients(place, THREE.splitlines()[0] + "\n" + rows)
    configure(place, server)
    chance = random.Random(2012)
    for _ in range(3):
        kill_after(chance.randint(1, MANY // 6), chance.random() * 0.02, place, server)
    last = sitrep(place, *SEND, "--yes")
    uncertain = set(re.findall(r"<(\S+)>: uncertain", last.stderr))
    assert len(uncertain) <= 5
    counts = server.counts
    assert set(counts.values()) == {1}, "nobody has it twice"
    assert set(everybody) - set(counts) <= uncertain, "nobody is forgotten"
    assert last.returncode == (3 if uncertain else 0)
    done = sitrep(place, *SEND, "--yes", "--resend-uncertain")
    assert done.returncode == 0, done.stderr
    expected = Counter(everybody) + Counter(uncertain & set(counts))
    assert server.counts == expected
    assert sitrep(place, "register").returncode == 0


def kill_after(messages: int, seconds: float, place: Path, server: Mailbox) -> None:
    """Kill a run so many seconds after so many messages have arrived."""
    running, target = start(place), len(server.raw) + messages
    wait_for(lambda: len(server.raw) >= target or running.poll() is not None)
    time.sleep(seconds)
    running.kill()
    running.wait(10)


def start(place: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", "from sitrep.cli import run; run()", *SEND, "--yes"],
        cwd=place,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def wait_for(condition) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.002)
