"""Mail that came back: whose it was is marked, listed and written to again when somebody says so."""

from pathlib import Path

import pytest

from functional.command import sitrep
from functional.mailserver import Mailbox
from functional.sending import SEND, configure

NOTICE = """\
From: MAILER-DAEMON@relay.example
To: back@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I could not deliver it.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; amal@donor.example
Action: {action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <amal@donor.example>: unknown

--b
Content-Type: {kind}

From: reports@example.org
Message-ID: {message}

--b--
"""
MARKED = "amal@donor.example: the message came back (550 5.1.1 <amal@donor.example>: unknown).\n"
LISTED = (
    "Amal Haddad <amal@donor.example>: refused (550 5.1.1 <amal@donor.example>: unknown). sitrep does not try it "
    "again: correct the address in the list of recipients or, once the mailbox works again, send with "
    "--resend-refused.\n"
)


@pytest.fixture
def sent(place: Path, server: Mailbox) -> Path:
    configure(place, server)
    assert sitrep(place, *SEND, "--yes").returncode == 0
    return place


def notice(
    server: Mailbox, action: str = "failed", kind: str = "text/rfc822-headers", message: str = ""
) -> str:
    returned = message or str(server.message("amal@donor.example")["Message-ID"])
    return NOTICE.format(action=action, kind=kind, message=returned)


@pytest.mark.parametrize("kind", ["text/rfc822-headers", "message/rfc822"])
def test_a_returned_message_is_marked_listed_and_sent_again_on_request(
    sent: Path, server: Mailbox, kind: str
) -> None:
    folder = sent / "Maildir"
    (folder / "new").mkdir(parents=True)
    (folder / "new/1").write_text(notice(server, kind=kind), "utf-8")
    (folder / "new/2").write_bytes(b"\xff\x00 not a message")
    done = sitrep(sent, "bounces", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        f"{MARKED}1 message is marked as returned. Files read: 2.\nCorrect the addresses in the list of "
        "recipients, then run sitrep send again; to try the same address, add --resend-refused.\n"
    )
    again = sitrep(sent, "bounces", str(folder))
    assert again.stdout == "0 messages are marked as returned. Files read: 2.\n"
    listed = sitrep(sent, *SEND, "--yes")
    assert listed.returncode == 0
    assert LISTED in listed.stdout
    assert server.counts["amal@donor.example"] == 1
    assert sitrep(sent, *SEND, "--yes", "--resend-refused").returncode == 0
    assert server.counts["amal@donor.example"] == 2
    assert sitrep(sent, "register", "--rebuild").returncode == 0


@pytest.mark.parametrize(
    "change",
    [{"action": "delayed"}, {"message": "<0123456789@example.org>"}],
    ids=["it is only late", "it is none of ours"],
)
def test_what_says_nothing_for_good_of_ours_marks_nobody(
    sent: Path, server: Mailbox, change: dict[str, str]
) -> None:
    (sent / "one.eml").write_text(notice(server, **change), "utf-8")
    done = sitrep(sent, "bounces", str(sent / "one.eml"))
    assert done.stdout == "0 messages are marked as returned. Files read: 1.\n"


def test_a_folder_that_is_not_there_is_told(place: Path) -> None:
    done = sitrep(place, "bounces", "nowhere")
    assert (done.returncode, done.stderr) == (2, "There is no file or folder nowhere.\n")
