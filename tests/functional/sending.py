"""An office with a report that was issued and a list, the settings for its mail, and `sitrep send`."""

import base64
import re
import subprocess
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

from functional.command import sitrep
from functional.mailserver import Mailbox, mail_server
from readers import reader
from sitrep.mail.order import Again, Order, checked_order
from sitrep.mail.plan import Plan, plan_of
from sitrep.model.period import Period
from sitrep.operation.workspace import Workspace
from sitrep.register.register import reading

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
PDF = f"outputs/syria/2012-07/issued/{STEM}.pdf"
BY = ("--cleared-by", "Amal Haddad, head of office")
SEND = ("send", "syria", "2012-07")
AT = datetime(2012, 8, 3, 9, 30, tzinfo=UTC)

LOGIN = """
[mail.login]
user = "reports@example.org"
"""
BY_ENVIRONMENT = LOGIN + 'environment = "MAIL_SECRET"'

NOBODY = "3 recipients were not written to.\nRun the same command again to send to those alone.\n"


def configure(
    workspace: Path,
    mailbox: Mailbox,
    more: str = "",
    security: str = "none",
    *,
    timeout_seconds: float = 30,
    picture: bool = False,
) -> None:
    """`[mail]` for that server; `more` are further lines of it, and tables below it.

    Without the picture of the first page, which takes longer than all else of a message.
    """
    mail = f"""[mail]
from = "Example Relief <reports@example.org>"
server = "localhost"
port = {mailbox.port}
security = "{security}"
internal_domains = ["example.org"]
retry_after_seconds = 0.05
per_minute = 600000
timeout_seconds = {timeout_seconds}
picture = {str(picture).lower()}
"""
    settings_of(workspace, lambda text: f"{text.split('[mail]')[0]}{mail}{more}\n{LISTS}")


def settings_of(workspace: Path, change: Callable[[str], str]) -> None:
    """Change operation.toml."""
    settings = workspace / "inputs/syria/operation.toml"
    settings.write_text(change(settings.read_text("utf-8")), "utf-8")


def recipients(workspace: Path, text: str) -> None:
    """Write the list."""
    (workspace / "inputs/syria/recipients.csv").write_text(text, "utf-8")


def planned(place: Path) -> tuple[Order, Plan]:
    """What there is to send now."""
    workspace = Workspace(place)
    with reading(workspace.outputs) as register:
        order, problems = checked_order(
            workspace, "syria", Period.of_month(2012, 7), register, None, reader(), again=Again(), at=AT
        )
        assert not problems
        return order, plan_of(order, register)


def correct(place: Path) -> None:
    """Version 2 of both editions."""
    table = place / "inputs/syria/2012-07/refugees.csv"
    table.write_text(table.read_text("utf-8").replace("44038", "44083"), "utf-8")
    why = ("--reason", "Two digits had changed places.")
    for command in (("build", "syria", "2012-07"), ("issue", "syria", "2012-07", *BY, *why)):
        done = sitrep(place, *command)
        assert done.returncode == 0, done.stderr


def wait_for(condition: Callable[[], object]) -> None:
    """Until it is so, for a minute at most."""
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.005)


def lines(done: "subprocess.CompletedProcess[str]") -> str:
    """What it printed, to stdout and then to stderr, without sizes."""
    return re.sub(r"\d+ kB", "N kB", done.stdout + done.stderr)


def body(message: EmailMessage, kind: str) -> str:
    """The part of a message that is `plain` or `html`."""
    part = message.get_body((kind,))
    assert isinstance(part, EmailMessage)
    return str(part.get_content())


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


def assert_stopped(place: Path, code: int, told: str, *more: str, **environment: str) -> None:
    """It ends with that code and those words on stderr, and the register is whole."""
    done = sitrep(place, *SEND, "--yes", *more, **environment)
    assert (done.stderr, done.returncode) == (told, code)
    assert sitrep(place, "register").returncode == 0


def assert_goes(place: Path) -> None:
    """With a list and a server that nothing is wrong with, everybody has it once."""
    recipients(place, THREE)
    with mail_server(Mailbox()) as server:
        configure(place, server)
        done = sitrep(place, *SEND, "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert server.counts == dict.fromkeys(
        ("amal@donor.example", "ayse@donor.example", "head@example.org"), 1
    )
