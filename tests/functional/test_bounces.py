"""Mail that came back: whose it was is marked, listed and written to again when somebody says so."""

from pathlib import Path

from functional.command import sitrep
from functional.mailserver import Mailbox
from functional.sending import SEND, configure
from notices import notice

MARKED = "amal@donor.example: the message came back (550 5.1.1 <amal@donor.example>: unknown).\n"
LISTED = (
    "Amal Haddad <amal@donor.example>: refused (550 5.1.1 <amal@donor.example>: unknown). sitrep does not try it "
    "again: correct the address in the list of recipients or, once the mailbox works again, send with "
    "--resend-refused.\n"
)


def test_a_returned_message_is_marked_listed_and_sent_again_on_request(
    place: Path, server: Mailbox
) -> None:
    configure(place, server)
    assert sitrep(place, *SEND, "--yes").returncode == 0
    folder = place / "Maildir"
    for name in ("new", "cur"):
        (folder / name).mkdir(parents=True)
    identity = str(server.message("amal@donor.example")["Message-ID"])
    late = str(server.message("ayse@donor.example")["Message-ID"])
    (folder / "new/1").write_text(notice(identity), "utf-8")
    (folder / "new/2").write_bytes(b"\xff\x00 not a message")
    (folder / "new/3").write_text(notice(late, action="delayed"), "utf-8")
    (folder / "cur/4").write_text(notice("<0123456789@example.org>"), "utf-8")
    done = sitrep(place, "bounces", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        f"{MARKED}1 message is marked as returned. Files read: 4.\nCorrect the addresses in the list of "
        "recipients, then run sitrep send again; to try the same address, add --resend-refused.\n"
    )
    again = sitrep(place, "bounces", str(folder / "new/1"))
    assert again.stdout == "0 messages are marked as returned. Files read: 1.\n"
    listed = sitrep(place, *SEND, "--yes")
    assert listed.returncode == 0
    assert LISTED in listed.stdout
    assert server.counts["amal@donor.example"] == 1
    assert sitrep(place, *SEND, "--yes", "--resend-refused").returncode == 0
    assert server.counts["amal@donor.example"] == 2
    assert sitrep(place, "register", "--rebuild").returncode == 0


def test_a_folder_that_is_not_there_is_told(place: Path) -> None:
    done = sitrep(place, "bounces", "nowhere")
    assert (done.returncode, done.stderr) == (2, "There is no file or folder nowhere.\n")
