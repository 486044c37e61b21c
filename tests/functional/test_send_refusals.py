"""What stops a report on its way is told in words; nothing is sent or lost, and mended, it goes."""

import re
import resource
import socket
from pathlib import Path
from typing import Any

import pytest

from functional.command import limited, sitrep
from functional.mailserver import Mailbox, mail_server
from functional.sending import (
    NOBODY,
    PDF,
    SEND,
    THREE,
    assert_goes,
    assert_stopped,
    configure,
    recipients,
    settings_of,
)

REFUSED = (
    "Öz, Ayşe <ayse@donor.example>: refused (550 5.1.1 no such user). sitrep does not try it again: correct "
    "the address in the list of recipients or, once the mailbox works again, send with "
    "--resend-refused."
)


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (
            {"at_greeting": "554 5.7.1 you are on a list"},
            "The mail server localhost takes no messages from here: 554 5.7.1 you are on a list. "
            "Ask whoever runs it.\n",
        ),
        (
            {"at_greeting": "421 4.3.2 not now"},
            "The mail server cannot be used now: 421 4.3.2 not now. sitrep tries again in 0 seconds.\n"
            * 3
            + "The mail server localhost cannot be used now: 421 4.3.2 not now. Check the connection, "
            "and server, port and security under [mail] in operation.toml.\n",
        ),
        (
            {"at_sender": "550 5.7.1 not yours"},
            "The mail server localhost takes no messages from reports@example.org: 550 5.7.1 not yours. "
            "Nothing more is sent. Check from and [mail.login] under [mail] in operation.toml, "
            "or ask whoever runs the server.\n",
        ),
        (
            {"largest": 80_000},
            "The mail server localhost takes messages of at most 80 kB, and one would be N kB. "
            'Nothing is sent there. Give recipients the format "light".\n',
        ),
    ],
    ids=lambda value: "-".join(map(str, value)) if isinstance(value, dict) else "",
)
def test_a_server_that_takes_nothing(place: Path, answers: dict[str, Any], told: str) -> None:
    with mail_server(Mailbox(**answers)) as server:
        configure(place, server)
        done = sitrep(place, *SEND, "--yes")
    assert re.sub(r"be \d\d+ kB\. N", "be N kB. N", done.stderr) == told + NOBODY
    assert (done.returncode, server.raw) == (3, [])
    assert_goes(place)


def test_a_sender_who_is_put_off_is_tried_again_and_each_recipient_is_named(place: Path) -> None:
    later = "451 4.3.0 later"
    with mail_server(Mailbox(at_sender=later)) as server:
        configure(place, server, "attempts = 2")
        each = "".join(
            f"{address}: put off ({later})\n"
            for address in ("amal@donor.example", "ayse@donor.example", "head@example.org")
        )
        assert_stopped(
            place,
            3,
            f"{each}3 messages were put off; sitrep tries again in 0 seconds.\n{each}"
            f"Amal Haddad <amal@donor.example>: not reached ({later})\n"
            f"Öz, Ayşe <ayse@donor.example>: not reached ({later})\n"
            f"Head of office <head@example.org>: not reached ({later})\n"
            "Run the same command again to send to those alone.\n",
        )
    assert server.raw == []
    assert_goes(place)


@pytest.mark.parametrize("name", ["nowhere.invalid", "mail..example", f"{'a' * 64}.example"])
def test_a_server_whose_name_nobody_knows(place: Path, name: str) -> None:
    configure(place, Mailbox(port=25), security="starttls")
    settings_of(place, lambda text: text.replace('"localhost"', f'"{name}"'))
    done = sitrep(place, *SEND, "--yes", RES_OPTIONS="timeout:1 attempts:1")
    if "Temporary failure in name resolution" in done.stderr:
        pytest.skip("no name server can be asked here")
    assert done.stderr == (
        f"There is no mail server {name}: its name is not known. Check server under [mail] in "
        f"operation.toml; if it is right, check the Internet connection.\n{NOBODY}"
    )
    assert done.returncode == 3
    assert_goes(place)


def test_a_server_that_is_not_there_is_tried_again_and_then_told(place: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        configure(place, Mailbox(port=closed.getsockname()[1]))
        assert_stopped(
            place,
            3,
            "The mail server cannot be used now: Connection refused. sitrep tries again in 0 seconds.\n"
            * 3
            + "The mail server localhost cannot be used now: Connection refused. Check the connection, "
            f"and server, port and security under [mail] in operation.toml.\n{NOBODY}",
        )
    assert_goes(place)


@pytest.mark.parametrize(
    ("rows", "code", "told"),
    [
        (
            THREE.replace("amal@donor.example", '"amal@donor.example\nBcc: x@y.example"'),
            1,
            "\ninputs/syria/recipients.csv\n"
            '  B2        error: "amal@donor.example Bcc: x@y.example" in "email" is not an address that mail '
            "can be sent to.  [not-an-email-address]\n"
            "            Type one address, such as name@example.org, instead of pasting it; only ASCII "
            "letters may stand before the @.\n"
            "\nNothing was sent: 1 error, 0 warnings and 0 notes.\n",
        ),
        (
            "",
            1,
            "\ninputs/syria/recipients.csv\n"
            "            error: This file cannot be read: it is empty.  [file-unreadable]\n"
            "            Open it in Excel or LibreOffice and save it again as .xlsx, without a password; "
            "if that fails, ask its author for a new copy.\n"
            "\nNothing was sent: 1 error, 0 warnings and 0 notes.\n",
        ),
        (
            THREE.splitlines()[0] + "\n",
            2,
            "inputs/syria/recipients.csv has no recipients: there is nobody to send to. See docs/MAIL.md.\n",
        ),
    ],
    ids=["a line break in an address", "an empty file", "a header alone"],
)
def test_a_list_that_nobody_can_be_written_to_from(
    place: Path, server: Mailbox, rows: str, code: int, told: str
) -> None:
    configure(place, server)
    recipients(place, rows)
    assert_stopped(place, code, told)
    assert server.raw == []
    assert_goes(place)


def test_a_list_that_does_not_exist_or_is_empty(place: Path, server: Mailbox) -> None:
    configure(place, server)
    assert_stopped(
        place,
        2,
        'There is no list "donor". Lists in operation.toml: donors, staff.\n',
        "--list",
        "donor",
    )
    recipients(place, "\n".join(THREE.splitlines()[:3]))
    assert_stopped(
        place,
        2,
        'inputs/syria/recipients.csv has nobody on the list "staff": there is nobody to send to. '
        "See docs/MAIL.md.\n",
        *("--list", "staff"),
    )
    (place / "inputs/syria/recipients.csv").unlink()
    told = "There is no inputs/syria/recipients.csv (or .xlsx, .ods). See docs/MAIL.md.\n"
    assert_stopped(place, 2, told)
    assert server.raw == []
    assert_goes(place)


def test_without_settings_for_mail(place: Path) -> None:
    settings_of(place, lambda text: text.split("[mail]")[0])
    told = "inputs/syria/operation.toml has no [mail], which says from whom. See docs/MAIL.md.\n"
    assert_stopped(place, 2, told)
    assert_goes(place)


@pytest.mark.parametrize("how", ["changed", "deleted"])
def test_a_file_that_is_not_what_was_issued_is_not_sent(place: Path, server: Mailbox, how: str) -> None:
    configure(place, server)
    pdf = place / PDF
    issued = pdf.read_bytes()
    pdf.unlink()
    if how == "changed":
        pdf.write_bytes(issued + b"\n")
    assert_stopped(
        place,
        3,
        f"{PDF} is missing, or is not what was issued. Nothing was sent. "
        "Put the issued file back (sitrep verify tells which it is).\n",
    )
    assert server.raw == []
    pdf.write_bytes(issued)
    assert_goes(place)


def test_a_message_that_is_too_large_is_told_before_the_first_one(place: Path, server: Mailbox) -> None:
    configure(place, server, "largest_message_mb = 0.05")
    assert_stopped(
        place,
        2,
        "A message would be 0.1 MB, more than the 0.05 MB that largest_message_mb under [mail] allows. "
        'Nothing was sent. Raise the limit if mail servers take that much, or give recipients the format "light".\n',
    )
    assert server.raw == []
    assert_goes(place)


def test_outputs_that_cannot_be_written(place: Path, server: Mailbox) -> None:
    configure(place, server)
    lock = place / "outputs/sending.lock"
    lock.mkdir()
    assert_stopped(
        place,
        3,
        "Sending has broken off. The register knows who has the message; fix the following, then run the same "
        f"command again to go on:\n{lock}: Is a directory. Nothing was left half-written.\n",
    )
    assert server.raw == []
    lock.rmdir()
    assert_goes(place)


@pytest.mark.parametrize("size", [33_000, 50_000, 70_000])
def test_a_full_disk_while_it_is_sent(place: Path, server: Mailbox, size: int) -> None:
    """What cannot be entered before is not sent; what cannot be entered after is uncertain."""
    configure(place, server)
    done = limited({resource.RLIMIT_FSIZE: size}, place, *SEND, "--yes")
    assert done.stderr == (
        "Sending has broken off. The register knows who has the message; fix the following, then run the same "
        f"command again to go on:\n{place}/outputs/register.sqlite: disk I/O error. "
        "Nothing was left half-written.\n"
    )
    assert done.returncode == 3
    again = sitrep(place, *SEND, "--yes")
    assert set(server.counts.values()) == {1}
    assert len(server.counts) == 3
    assert again.returncode == (3 if ": uncertain." in again.stderr else 0)


def test_problems_in_the_list_stop_all_of_it_with_their_cells(place: Path, server: Mailbox) -> None:
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
) -> None:
    server.at_recipient = {
        "amal@donor.example": ["451 4.7.1 greylisted, come back"],
        "ayse@donor.example": ["550 5.1.1 no such user"],
    }
    server.at_end = {"head@example.org": ["452 4.3.1 full"] * 4}
    configure(place, server)
    done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 3
    assert done.stdout.endswith("The mail server has accepted it for 1 recipient.\n")
    one = "1 message was put off; sitrep tries again in 0 seconds."
    assert done.stderr.splitlines() == [
        "amal@donor.example: put off (451 4.7.1 greylisted, come back)",
        "ayse@donor.example: refused (550 5.1.1 no such user)",
        "head@example.org: put off (452 4.3.1 full)",
        "2 messages were put off; sitrep tries again in 0 seconds.",
        *("head@example.org: put off (452 4.3.1 full)", one) * 2,
        "head@example.org: put off (452 4.3.1 full)",
        "Head of office <head@example.org>: not reached (452 4.3.1 full)",
        "Run the same command again to send to those alone.",
        REFUSED,
    ]
    again = sitrep(place, *SEND, "--yes")
    assert (again.returncode, again.stderr) == (0, "")
    assert REFUSED in again.stdout
    assert server.counts == {"amal@donor.example": 1, "head@example.org": 1}
    mended = sitrep(place, *SEND, "--yes", "--resend-refused")
    assert mended.returncode == 0, mended.stderr
    assert server.counts == {"amal@donor.example": 1, "ayse@donor.example": 1, "head@example.org": 1}
