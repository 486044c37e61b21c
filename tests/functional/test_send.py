"""Sending as its user does it, to a real mail server: who gets what, and what they are shown of it."""

import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from functional.command import on_a_terminal, sitrep
from functional.mailserver import Mailbox
from functional.sending import PDF, SEND, STEM, THREE, body, configure, lines, planned, recipients
from readers import reader
from sitrep.intake.recipients import read_recipients
from sitrep.mail.message import message_id
from sitrep.mail.picture import first_page
from sitrep.operation.workspace import Workspace, read_operation


def test_it_shows_who_gets_which_file_and_sends_each_message_once(place: Path, server: Mailbox) -> None:
    configure(place, server)
    done = sitrep(place, *SEND, "--yes")
    assert lines(done) == (
        f"outputs/syria/2012-07/issued/{STEM}-internal.pdf (version 1, Internal, en, N kB) to 1 recipient\n"
        "  Head of office <head@example.org> · staff, with the PDF\n"
        f"outputs/syria/2012-07/issued/{STEM}.pdf (version 1, Public, en, N kB) to 2 recipients\n"
        "  Amal Haddad <amal@donor.example> · donors, with the PDF\n"
        "  Öz, Ayşe <ayse@donor.example> · donors, without the PDF\n"
        f"From Example Relief <reports@example.org> through localhost:{server.port}; "
        "the largest message is N kB.\n"
        "The mail server has accepted it for 3 recipients.\n"
    )
    assert done.returncode == 0
    again = sitrep(place, *SEND, "--yes")
    assert lines(again) == (
        "3 recipients have it already.\nThere is nothing to send.\n"
        "The mail server has accepted it for 3 recipients.\n"
    )
    assert again.returncode == 0
    assert server.counts == {"amal@donor.example": 1, "ayse@donor.example": 1, "head@example.org": 1}
    assert len(server.sessions) == 1


def test_what_arrives_is_what_was_issued(place: Path, server: Mailbox) -> None:
    configure(place, server, picture=True)
    assert sitrep(place, *SEND, "--yes").returncode == 0
    message = server.message("amal@donor.example")
    issued = place / PDF
    picture = first_page(issued.read_bytes())
    shown = ["multipart/related", "text/html", "image/png"] if picture else ["text/html"]
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed", "multipart/alternative", "text/plain", *shown, "application/pdf",
    ]  # fmt: skip
    if picture:
        (part,) = (part for part in message.walk() if part.get_content_type() == "image/png")
        assert part.get_content() == picture
        assert f'src="cid:{part["Content-ID"][1:-1]}"' in body(message, "html")
    assert message["To"] == "Amal Haddad <amal@donor.example>"
    assert message["From"] == "Example Relief <reports@example.org>"
    assert message["Subject"] == "Syria - Situation Report No. 1 - As of 31 July 2012"
    assert message["List-Unsubscribe"] == "<mailto:reports@example.org?subject=unsubscribe>"
    assert message["List-Id"] == "<syria.example.org>"
    assert message["Message-ID"] == identity(issued, "amal@donor.example")
    assert message["References"] is None
    (pdf,) = message.iter_attachments()
    assert pdf.get_filename() == f"{STEM}.pdf"
    assert pdf.get_content() == issued.read_bytes()
    text = body(message, "plain")
    assert "* 44,038 people." in text
    assert "* Registered in Turkey: 44,038" in text
    assert "33,421" not in text + body(message, "html"), "Jordan's figure is internal"
    assert "33,421" in body(server.message("head@example.org"), "plain")
    assert server.message("head@example.org")["Subject"].endswith("(Internal)")
    light = server.message("ayse@donor.example")
    assert light.get_content_type() == "text/plain"
    assert str(light["To"]) == '"Öz, Ayşe" <ayse@donor.example>'
    first_page.cache_clear()
    assert len(planned(place)[1].reached) == 3
    assert first_page.cache_info().misses == 0, "nothing is drawn for who has it already"


def test_a_light_message_has_the_link_where_there_is_one(place: Path, server: Mailbox) -> None:
    configure(place, server, 'link = "https://example.org/reports/{file}"')
    assert sitrep(place, *SEND, "--yes", "--list", "donors").returncode == 0
    light = server.message("ayse@donor.example")
    link = f"https://example.org/reports/{STEM}.pdf"
    assert light.get_content_type() == "multipart/alternative"
    assert link in body(light, "plain")
    assert f'href="{link}"' in body(light, "html")
    assert server.counts == {"amal@donor.example": 1, "ayse@donor.example": 1}


def test_who_wants_the_page_gets_it_and_all_of_the_public_edition_its_address(
    place: Path, server: Mailbox
) -> None:
    configure(place, server, '[publish]\naddress = "https://example.org/reports"', picture=True)
    recipients(place, THREE.replace(",light", ",page"))
    assert sitrep(place, *SEND, "--yes").returncode == 0
    message = server.message("ayse@donor.example")
    (page,) = message.iter_attachments()
    assert (page.get_content_type(), page.get_filename()) == ("text/html", f"{STEM}.html")
    issued = place / f"outputs/syria/2012-07/issued/{STEM}.html"
    assert page.get_payload(decode=True) == issued.read_bytes()
    assert "The report is attached as a page that any browser opens." in body(message, "plain")
    link = f"https://example.org/reports/{STEM}.html"
    for address in ("ayse@donor.example", "amal@donor.example"):
        said = body(server.message(address), "plain")
        assert ["On the web:", "", link] in [said.splitlines()[at : at + 3] for at in range(40)]
        assert f'href="{link}"' in body(server.message(address), "html")
    assert "example.org/reports" not in body(server.message("head@example.org"), "plain")


def test_a_dry_run_writes_messages_that_any_mail_program_opens_and_sends_none(
    place: Path, server: Mailbox
) -> None:
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
def test_on_a_terminal_it_asks(place: Path, server: Mailbox, answer: str, messages: int) -> None:
    configure(place, server)
    done = on_a_terminal(place, "[y/N]", f"{answer}\n", *SEND)
    assert done.returncode == 0
    assert "Send 3 messages? [y/N]" in done.stdout
    assert len(server.raw) == messages


def test_what_is_issued_of_all_operations_is_sent(place: Path, server: Mailbox) -> None:
    configure(place, server)
    done = sitrep(place, "send", "--all", "2012-07", "--yes")
    assert (done.returncode, len(server.raw)) == (0, 3), done.stderr
    assert "1 operation done for 2012-07, in " in done.stdout


def test_nobody_is_asked_where_there_is_no_terminal(place: Path, server: Mailbox) -> None:
    configure(place, server)
    done = sitrep(place, *SEND)
    assert done.returncode == 2
    assert done.stderr == (
        "This is not a terminal, so nobody can be asked. Look at what --dry-run writes, then send with --yes.\n"
    )
    assert server.raw == []


def test_a_correction_goes_to_who_had_the_report_and_to_others_it_is_the_report(
    corrected: Path, server: Mailbox
) -> None:
    configure(corrected, server)
    recipients(corrected, THREE.replace("Amal Haddad,amal@", "Rana Sabbagh,rana@"))
    done = sitrep(corrected, *SEND, "--yes")
    assert done.returncode == 0, done.stderr
    assert "amal@donor.example had an earlier version but is on no list now" in done.stdout
    assert server.counts == {"ayse@donor.example": 1, "head@example.org": 1, "rana@donor.example": 1}
    message = server.message("ayse@donor.example")
    first = identity(corrected / PDF, "ayse@donor.example")
    assert message["References"] == message["In-Reply-To"] == first
    assert message["Subject"] == (
        "Correction: Syria - Situation Report No. 1, version 2 - As of 31 July 2012"
    )
    text = body(message, "plain")
    assert "Erratum. Version 2, issued on" in text
    assert "Two digits had changed places." in text
    assert "* Turkey, registered: 44,083 (was 44,038)" in text
    assert (
        "1 recipient never had an earlier version and gets this one as a report, not as a correction.\n"
        in done.stdout
    )
    new = server.message("rana@donor.example")
    assert new["References"] is None
    assert new["Subject"] == "Syria - Situation Report No. 1, version 2 - As of 31 July 2012"
    assert "* Registered in Turkey: 44,083" in body(new, "plain")
    for told in (body(new, "plain"), body(new, "html")):
        assert [word for word in ("Erratum", "44,038") if word in told] == []
    (pdf,) = new.iter_attachments()
    assert pdf.get_content() == (corrected / PDF).with_name(f"{STEM}-v2.pdf").read_bytes()


def identity(pdf: Path, address: str) -> str:
    """The Message-ID with which that document goes to that address."""
    return message_id(sha256(pdf.read_bytes()).hexdigest(), address, "example.org")


def test_one_click_leaves_the_list_where_there_is_an_address_for_it(
    place: Path, server: Mailbox
) -> None:
    configure(
        place, server, 'unsubscribe_link = "https://example.org/leave"\nbounces = "back@example.org"'
    )
    assert sitrep(place, *SEND, "--yes").returncode == 0
    message = server.message("amal@donor.example")
    assert message["List-Unsubscribe"] == (
        "<https://example.org/leave>, <mailto:reports@example.org?subject=unsubscribe>"
    )
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert {*server.senders} == {"back@example.org"}


def test_a_timetable_waits_for_the_issue_in_silence(place: Path, server: Mailbox) -> None:
    configure(place, server)
    (place / "inputs/syria/2012-08").mkdir()
    month = ("send", "syria", "2012-08", "--yes")
    waiting = sitrep(place, *month, "--when-issued")
    assert (waiting.returncode, waiting.stdout, waiting.stderr) == (0, "", "")
    asked = sitrep(place, *month)
    assert (asked.returncode, asked.stderr) == (
        2, "No report of 2012-08 has been issued: sitrep issue syria 2012-08\n",
    )  # fmt: skip


def test_a_number_that_a_template_adds_is_no_figure(place: Path, server: Mailbox) -> None:
    configure(place, server)
    template = place / "templates/mail/report.html"
    template.parent.mkdir(parents=True)
    template.write_text("<p>More than 115,000 people: {{ summary.title }}</p>", "utf-8")
    done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 2
    assert 'The message says "More than 115,000" in' in done.stderr
    assert server.raw == []


def test_the_example_of_recipients_is_right_and_the_real_ones_stay_out_of_git(
    repository: Path, tmp_path: Path
) -> None:
    done = sitrep(
        tmp_path, "new", "syria", "--origin", "SYR", "--asylum", "TUR,JOR", "--first", "2012-07"
    )
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "inputs/syria"
    example = (folder / "recipients.example.csv").read_bytes()
    shipped = (repository / "inputs/syria/recipients.example.csv").read_bytes()
    operation = read_operation(Workspace(repository), "syria")
    named = ["Amal Haddad", "Field office"]
    for content, expected in ((example, named), (shipped, [*named, "Bölge ofisi"])):
        found, problems = read_recipients("recipients.example.csv", content, operation, reader())
        assert ([each.mailbox.name for each in found], problems) == (expected, [])
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
