"""Sending through Postfix, as an office does: what arrives, what is refused, what comes back, what is signed."""

import email
import re
import subprocess
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from functional.command import sitrep
from functional.mailserver import Mailbox, mail_server
from functional.opendkim import opendkim
from functional.postfix import AWAY, Postfix, postfix
from functional.sending import SEND, THREE, configure, recipients
from known import known

THEIRS = ("amal@donor.example", "ayse@donor.example", "head@example.org")
BACK = "back@example.org"
LISTED = (
    "{name} <{address}>: refused ({said}). sitrep does not try it again: correct the address in the list of "
    "recipients or, once the mailbox works again, send with --resend-refused.\n"
)
# A server adds lines of its own above the message; the date is that of the run.
ADDED = re.compile(rb"(?:(?:Return-Path|X-Original-To|Delivered-To|Received|Date): .*\n(?:[ \t].*\n)*)+")


def test_each_message_arrives_once_and_as_it_was_written(place: Path, corrected: Path) -> None:
    """Version 1 twice from an office that has no other, version 2 from one that has sent version 1."""
    dots = ".\n..\n.hidden\nFrom here\n{{ summary.title }}\n" + "word" * 500 + "\n.\n"
    expected = []
    with postfix(*THEIRS, away_port=0) as server:
        for office, times in ((place, 2), (corrected, 1)):
            own = office / "templates/mail/report.txt"
            own.parent.mkdir(parents=True)
            own.write_text(dots, "utf-8")
            configure(office, at(server), picture=True)
            expected.append(drafted(office))
            for _ in range(times):
                assert sent(office).returncode == 0
        for address in THEIRS:
            arrived = server.wait_until(2, address)
            assert list(map(as_written, arrived)) == [each[address] for each in expected]
    first, correction = map(read, arrived)
    assert correction["References"] == correction["In-Reply-To"] == first["Message-ID"]
    assert correction["List-Id"] == "<syria.example.org>"
    assert correction["List-Unsubscribe"] == "<mailto:reports@example.org?subject=unsubscribe>"
    text = correction.get_body(("plain",))
    assert isinstance(text, EmailMessage)
    assert str(text.get_content()).startswith(".\n..\n.hidden\nFrom here\nSyria\nwordword")


def test_an_address_that_the_server_does_not_know_is_listed_and_not_tried_again(place: Path) -> None:
    recipients(place, THREE.replace("amal@", "nobody@"))
    said = "550 5.1.1 <nobody@donor.example>: Recipient address rejected: User unknown in virtual mailbox table"
    with postfix(*THEIRS, away_port=0) as server:
        configure(place, at(server))
        done = sent(place)
        again = sent(place)
        (_,) = server.wait_until(1, "ayse@donor.example")
        (_,) = server.wait_until(1, "head@example.org")
        assert server.delivered("amal@donor.example") == []
        assert server.log.read_text().count("NOQUEUE: reject: RCPT") == 1
    assert done.returncode == 3
    assert f"Amal Haddad <nobody@donor.example>: refused ({said})" in done.stdout + done.stderr
    assert again.returncode == 0
    assert LISTED.format(name="Amal Haddad", address="nobody@donor.example", said=said) in again.stdout


def test_what_the_server_accepts_and_returns_later_is_marked(place: Path) -> None:
    """A message with its PDF comes back as its head alone, a small one comes back whole."""
    addresses = [f"full@{AWAY}", f"light@{AWAY}"]
    rows = [f"{address},{address},donors,en,,{address.partition('@')[0]}" for address in addresses]
    recipients(place, "\n".join([THREE.splitlines()[0], *rows]))
    away = Mailbox(at_recipient={address: ["550 5.1.1 left us"] for address in addresses})
    with mail_server(away), postfix(BACK, away_port=away.port) as server:
        configure(place, at(server), f'bounces = "{BACK}"')
        done = sent(place)
        assert done.stdout.endswith("The mail server has accepted it for 2 recipients.\n")
        returned = server.wait_until(2, BACK)
        kinds = {part.get_content_type() for each in returned for part in read(each).walk()}
        assert {"text/rfc822-headers", "message/rfc822"} <= kinds
        marked = sitrep(place, "bounces", str(server.mailbox(BACK)))
        assert (marked.returncode, marked.stderr) == (0, "")
        for address in addresses:
            assert f"{address}: the message came back (550 5.1.1 left us).\n" in marked.stdout
        assert "2 messages are marked as returned. Files read: 2.\n" in marked.stdout
        again = sent(place)
        for address in addresses:
            listed = LISTED.format(name=address, address=address, said="550 5.1.1 left us")
            assert listed in again.stdout
        assert (again.returncode, away.counts) == (0, {})
        assert sent(place, "--resend-refused").returncode == 0
        assert len(server.wait_until(2, BACK)) == 2
    assert away.counts == dict.fromkeys(addresses, 1)


def test_a_signature_covers_how_to_leave_the_list(place: Path) -> None:
    """By one click, RFC 8058 asks for both headers in it; only if asked OpenDKIM signs the second."""
    with (
        opendkim("*,+list-unsubscribe-post") as milter_port,
        postfix(*THEIRS, away_port=0, milter_port=milter_port) as server,
    ):
        configure(place, at(server), 'unsubscribe_link = "https://example.org/leave"')
        assert sent(place).returncode == 0
        message = read(server.wait_until(1, "amal@donor.example")[0])
    signature = "".join(str(message["DKIM-Signature"]).split())
    tags = dict(tag.partition("=")[::2] for tag in signature.split(";"))
    covered = tags["h"].casefold().split(":")
    assert tags["d"] == "example.org"
    assert {"from", "list-id", "list-unsubscribe", "list-unsubscribe-post"} <= {*covered}
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def at(server: Postfix) -> Mailbox:
    return Mailbox(port=server.port)


def sent(place: Path, *more: str) -> "subprocess.CompletedProcess[str]":
    return sitrep(place, *SEND, "--yes", *more)


def drafted(place: Path) -> dict[str, bytes]:
    """By address, what is to be sent, without its date."""
    assert sitrep(place, *SEND, "--dry-run").returncode == 0
    drafts = [path.read_bytes() for path in (place / "outputs/syria/2012-07/mail").iterdir()]
    return {str(read(draft)["To"].addresses[0].addr_spec): as_written(draft) for draft in drafts}


def as_written(raw: bytes) -> bytes:
    """A message without what the server added above it, in lines of LF."""
    plain = raw.replace(b"\r\n", b"\n")
    return plain[known(ADDED.match(plain)).end() :]


def read(raw: bytes) -> EmailMessage:
    message = email.message_from_bytes(raw, policy=default)
    assert isinstance(message, EmailMessage)
    return message
