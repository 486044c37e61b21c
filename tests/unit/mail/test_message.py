"""One message: its head cannot be broken out of, and every mail program reads it the same."""

import email
import re
from dataclasses import replace
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import compat32, default

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitrep.mail.message import Content, Sender, UnsafeLine, make_message, message_id
from sitrep.model.mailbox import Mailbox, is_clean_line, parse_address

AT = datetime(2012, 8, 3, 9, 30, tzinfo=UTC)
REPORTS = Mailbox("reports@example.org", "Example Relief")
SENDER = Sender(REPORTS, REPORTS, Mailbox("leave@example.org"))
HEADERS = [
    "Date", "From", "To", "Reply-To", "Subject", "Message-ID", "List-Unsubscribe", "Auto-Submitted",
    "MIME-Version", "Content-Type",
]  # fmt: skip


def content(subject: str = "Syria", text: str = "Words.\n", html: str = "<p>Words.</p>") -> Content:
    return Content("ab" * 32, subject, text, html, "syria.pdf", b"%PDF-1.7 \r\n.\r\n")


def read(raw: bytes) -> EmailMessage:
    message = email.message_from_bytes(raw, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_the_head_in_full() -> None:
    raw = make_message(content(), SENDER, Mailbox("amal@donor.example", 'Amal "A." Haddad'), AT)
    head = raw.partition(b"\r\n\r\n")[0].decode("ascii")
    identity = message_id("ab" * 32, "amal@donor.example", "example.org")
    assert head.splitlines() == [
        "Date: Fri, 03 Aug 2012 09:30:00 +0000",
        'From: "Example Relief" <reports@example.org>',
        'To: "Amal \\"A.\\" Haddad" <amal@donor.example>',
        'Reply-To: "Example Relief" <reports@example.org>',
        "Subject: Syria",
        f"Message-ID: {identity}",
        "List-Unsubscribe: <mailto:leave@example.org?subject=unsubscribe>",
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="=_abababababababababababab_0"',
    ]


def test_the_same_again_and_another_for_another_recipient() -> None:
    one, other = Mailbox("a@donor.example"), Mailbox("b@donor.example")
    assert make_message(content(), SENDER, one, AT) == make_message(content(), SENDER, one, AT)
    identities = {read(make_message(content(), SENDER, to, AT))["Message-ID"] for to in (one, other)}
    assert len(identities) == 2
    assert message_id("ab", "A@donor.example", "x.org") == message_id("ab", "a@donor.example", "x.org")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r")), st.binary(max_size=200))
@example("=_abababababababababababab_0\n--=_abababababababababababab_1--\n", b"--=_")
@example("-- \n=_\n", b"")
def test_a_body_is_the_same_bytes_each_time_and_none_of_its_parts_ends_early(
    text: str, pdf: bytes
) -> None:
    made = [Content("ab" * 32, "Syria", f"{text}\n", f"<p>{text}</p>\n", "s.pdf", pdf) for _ in range(2)]
    first, second = (each.body for each in made)
    assert first == second
    boundaries = [line for line in first.split(b"\r\n") if line.startswith(b"--=_")]
    outer, inner = b"--=_abababababababababababab_0", b"--=_abababababababababababab_1"
    assert boundaries == [outer, inner, inner, inner + b"--", outer, outer + b"--"]
    message = read(make_message(made[0], SENDER, Mailbox("a@donor.example"), AT))
    (attached,) = message.iter_attachments()
    assert attached.get_content() == pdf


def test_a_long_address_of_unsubscribe_is_not_broken() -> None:
    unsubscribe = Mailbox(f"{'leave-this-list-' * 3}x@{'long-name-of-a-domain.' * 6}example")
    raw = make_message(content(), Sender(REPORTS, REPORTS, unsubscribe), Mailbox("a@donor.example"), AT)
    line = next(line for line in raw.split(b"\r\n") if line.startswith(b"List-Unsubscribe"))
    assert line == f"List-Unsubscribe: <mailto:{unsubscribe.address}?subject=unsubscribe>".encode()


def test_an_address_of_unsubscribe_is_a_link_whatever_signs_it_has() -> None:
    sender = Sender(REPORTS, REPORTS, Mailbox("leave+2?x&y%@example.org"))
    raw = make_message(content(), sender, Mailbox("a@donor.example"), AT)
    link = "<mailto:leave+2%3Fx%26y%25@example.org?subject=unsubscribe>"
    assert read(raw)["List-Unsubscribe"] == link


def test_what_goes_in_comes_out() -> None:
    text = "Öncüpınar: ٣٥ 35,000\n.\nFrom here\n" + "long " * 400 + "\n"
    html = "<p dir=rtl>اللاجئون المسجلون</p>" * 50 + "\n"
    raw = make_message(content("سوريا", text, html), SENDER, Mailbox("a@donor.example", "محمد"), AT)
    message = read(raw)
    parts = {part.get_content_type(): part for part in message.walk() if not part.is_multipart()}
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 78
    assert str(parts["text/plain"].get_content()).replace("\r\n", "\n") == text
    assert str(parts["text/html"].get_content()).replace("\r\n", "\n") == html
    assert parts["application/pdf"].get_content() == b"%PDF-1.7 \r\n.\r\n"
    assert (message["Subject"], str(message["To"])) == ("سوريا", "محمد <a@donor.example>")


def test_the_logo_is_a_picture_of_the_words_and_no_attachment() -> None:
    html = '<img src="cid:logo@sitrep" alt="Example Relief">\n'
    content = Content("ab" * 32, "Syria", "Words.\n", html, "s.pdf", b"%PDF", logo=b"\x89PNG")
    assert content.body == replace(content).body
    message = read(make_message(content, SENDER, Mailbox("a@donor.example"), AT))
    shown = message.get_body(("related",))
    assert shown is not None
    page, logo = shown.iter_parts()
    assert (page.get_content_type(), logo.get_content_type()) == ("text/html", "image/png")
    assert (logo["Content-ID"], logo.get_content()) == ("<logo@sitrep>", b"\x89PNG")
    assert [each.get_content_type() for each in message.iter_attachments()] == ["application/pdf"]


def test_words_alone_are_one_part() -> None:
    raw = make_message(
        Content("ab", "Syria", "Words.\n", "", "", None), SENDER, Mailbox("a@donor.example"), AT
    )
    assert read(raw).get_content_type() == "text/plain"


@given(st.text(), st.text())
@example("a\r\nBcc: everybody@donor.example", "b")
@example("a\u2028b", "x\u0085y")
@example("a", "b\r\n\r\nbody")
@example("=?utf-8?q?x=0D=0ABcc:_y@z.example?=", "=?utf-8?b?DQpCY2M6IHhAeS56?=")
@example('"', "\\")
@example('a" <x@y.example>, "b', "Subject: \\\r")
@example("a, b; c:d <e@f.example>", "é" * 190)
@example("\u202eevil", "\x00")
@example("x" * 200, "word " * 39)
def test_no_text_breaks_out_of_its_header(name: str, subject: str) -> None:
    to = Mailbox("amal@donor.example", name)
    if not (is_clean_line(name) and is_clean_line(subject)):
        with pytest.raises(UnsafeLine):
            make_message(content(subject), SENDER, to, AT)
        return
    raw = make_message(content(subject), SENDER, to, AT)
    message = read(raw)
    head = raw.partition(b"\r\n\r\n")[0]
    assert raw.isascii()
    assert all(len(line) <= 78 for line in head.split(b"\r\n"))
    assert message.keys() == HEADERS
    (address,) = message["To"].addresses
    assert address.addr_spec == "amal@donor.example"
    assert shown(head, "To") == str(to).split()
    assert shown(head, "Subject") == subject.split()
    assert not message.defects


def shown(head: bytes, name: str) -> list[str]:
    """The words of a header as RFC 2047 puts them together, which the newer parser does not."""
    raw = email.message_from_bytes(head, policy=compat32)[name].replace("\r\n", "")
    text = str(make_header(decode_header(raw)))
    if text.startswith('"'):
        quoted, _, rest = text[1:].rpartition('"')
        text = re.sub(r"\\(.)", r"\1", quoted) + rest
    return text.split()


@given(st.text())
@example("a@b.example>\r\nBcc: <c@d.example")
@example("a@b.example, c@d.example")
@example("a@[127.0.0.1]")
@example('"a b"@c.example')
@example("a@münchen.example")
def test_what_passes_for_an_address_is_one_address(text: str) -> None:
    parsed = parse_address(text)
    if parsed is None:
        return
    message = read(make_message(content(), SENDER, Mailbox(parsed, "Name"), AT))
    assert [address.addr_spec for address in message["To"].addresses] == [parsed]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("amal@example.org", "amal@example.org"),
        ("Amal.H+sitrep@EXAMPLE.org", "Amal.H+sitrep@example.org"),
        ("a@münchen.example", "a@xn--mnchen-3ya.example"),
        ("a@MÜNCHEN.example", "a@xn--mnchen-3ya.example"),
        ("a@xn--mnchen-3ya.example", "a@xn--mnchen-3ya.example"),
        ("a@مثال.example", "a@xn--mgbh0fb.example"),
        ("a@straße.example", None),
        ("ä@example.org", None),
        ("a@example", None),
        ("a@@example.org", None),
        ("a b@example.org", None),
        (".a@example.org", None),
        ("a..b@example.org", None),
        ("a@-example.org", None),
        ("a@example..org", None),
        ("a@exam\u200bple.org", None),
        ("a@exаmple.org\u202e", None),
        (f"{'a' * 65}@example.org", None),
        (f"a@{'b' * 64}.org", None),
        (f"a@{'bcd.' * 64}org", None),
        ("", None),
        ("@", None),
    ],
)
def test_addresses(text: str, expected: str | None) -> None:
    assert parse_address(text) == expected
