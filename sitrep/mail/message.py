"""One message to one recipient, as bytes: the same whenever it is sent again, 7-bit, lines of CRLF.

The header is written here and not by the standard library, which breaks long addresses of
List-Unsubscribe into encoded words that no mail reader puts together.
"""

import base64
import hashlib
import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import cached_property
from pathlib import PurePath

from sitrep.model.logo import IN_MAIL
from sitrep.model.mailbox import Mailbox, is_clean_line, leaving

_POLICY = SMTP.clone(cte_type="7bit")
_SALT = "sitrep message"
_LONGEST_LINE = 74
_BYTES_IN_WORD = 39  # 52 characters of base64 in `=?utf-8?b?...?=`, beside the longest name of a header
_MOSTLY_ASCII = 0.7
_QUOTED = re.compile(r'(["\\])')


class UnsafeLine(ValueError):
    """A text that could break out of its header."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes, where answers go, and where to unsubscribe by mail or by one click.

    `list_id` names the list to mail programs, such as `syria.example.org` (RFC 2919).
    """

    mailbox: Mailbox
    reply_to: Mailbox
    unsubscribe: Mailbox
    unsubscribe_link: str = ""
    list_id: str = ""


@dataclass(frozen=True)
class Content:
    """What everybody gets who gets this document in this form; no HTML where `html` is "".

    `file_name` is that of the PDF; `page`, in its place, is the page of the web. `logo` is a PNG that
    the HTML shows by its name IN_MAIL, `picture` one that it shows by its `picture_id`.
    """

    document: str
    subject: str
    text: str
    html: str
    file_name: str
    pdf: bytes | None
    page: bytes | None = None
    logo: bytes | None = None
    picture: bytes | None = None

    @cached_property
    def body(self) -> bytes:
        """Everything below the header, which is each recipient's own; encoded once for all of them."""
        body = EmailMessage(policy=_POLICY)
        body.set_content(self.text, charset="utf-8", cte=_transfer(self.text))
        if self.html:
            body.add_alternative(self.html, subtype="html", charset="utf-8", cte=_transfer(self.html))
            if self.logo is not None:
                shown = body.get_body(("html",))
                assert shown is not None
                shown.add_related(self.logo, maintype="image", subtype="png", cid=f"<{IN_MAIL}>")
            if self.picture is not None:
                *_, html = body.iter_parts()
                html.add_related(
                    self.picture,
                    "image",
                    "png",
                    cid=f"<{picture_id(self.document)}>",
                    filename=PurePath(self.file_name).with_suffix(".png").name,
                    disposition="inline",
                )
        if self.pdf is not None:
            body.add_attachment(self.pdf, maintype="application", subtype="pdf", filename=self.file_name)
        if self.page is not None:
            name = PurePath(self.file_name).with_suffix(".html").name
            body.add_attachment(self.page, maintype="text", subtype="html", filename=name)
        # No encoding of a part begins a line with these signs.
        for number, part in enumerate(body.walk()):
            if part.is_multipart():
                part.set_boundary(f"=_{self.document[:24]}_{number}")
        return body.as_bytes(policy=_POLICY)


def picture_id(document: str) -> str:
    """The Content-ID by which the HTML of a document, known by its SHA-256, shows its picture."""
    return f"page.{document[:24]}@sitrep"


def message_id(document: str, address: str, domain: str) -> str:
    """The same for the same document (by its SHA-256) and address, whenever it is made."""
    return f"<{local_id(document, address)}@{domain}>"


def local_id(document: str, address: str) -> str:
    """The part of a Message-ID before its domain, by which a message that comes back is known."""
    return hashlib.sha256(f"{_SALT}\n{document}\n{address.casefold()}".encode()).hexdigest()[:40]


def make_message(
    content: Content, sender: Sender, to: Mailbox, at: datetime, *, earlier: Sequence[str] = ()
) -> bytes:
    """The whole message. `at` has its zone; UnsafeLine for a text that cannot stand in a header.

    `earlier` are the documents that it corrects and this recipient has: mail programs then show all of
    them together.
    """
    domain = sender.mailbox.domain
    lines = (
        ("Date", format_datetime(at)),
        ("From", _mailbox(sender.mailbox)),
        ("To", _mailbox(to)),
        ("Reply-To", _mailbox(sender.reply_to)),
        ("Subject", _words(content.subject)),
        ("Message-ID", message_id(content.document, to.address, domain)),
        *_thread([message_id(document, to.address, domain) for document in earlier]),
        *_list(sender),
        # No answers from machines that say that somebody is away (RFC 3834).
        ("Auto-Submitted", "auto-generated"),
    )
    head = "".join(f"{name}: {value}\r\n" for name, value in lines)
    return head.encode("ascii") + content.body


def _thread(earlier: Sequence[str]) -> Iterator[tuple[str, str]]:
    if earlier:
        yield "In-Reply-To", earlier[-1]
        yield "References", "\r\n ".join(earlier)


def _list(sender: Sender) -> Iterator[tuple[str, str]]:
    """How to leave: by a message, and by one click where there is an address for it (RFC 8058)."""
    if sender.list_id:
        yield "List-Id", f"<{_clean(sender.list_id)}>"
    by_mail = f"<{leaving(_bare(sender.unsubscribe))}>"
    if sender.unsubscribe_link:
        yield "List-Unsubscribe", f"<{_clean(sender.unsubscribe_link)}>,\r\n {by_mail}"
        yield "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"
    else:
        yield "List-Unsubscribe", by_mail


def _transfer(text: str) -> str:
    ascii_share = sum(map(str.isascii, text)) / max(len(text), 1)
    return "quoted-printable" if ascii_share > _MOSTLY_ASCII else "base64"


def _mailbox(mailbox: Mailbox) -> str:
    """`"Amal Haddad" <amal@example.org>`."""
    address = _bare(mailbox)
    if not mailbox.name:
        return address
    if mailbox.name.isascii() and "=?" not in mailbox.name and len(mailbox.name) < _LONGEST_LINE // 2:
        name = '"' + _QUOTED.sub(r"\\\1", _clean(mailbox.name)) + '"'
    else:
        name = _encoded(_clean(mailbox.name))
    is_short = len(name.rpartition("\n")[2]) + len(address) < _LONGEST_LINE - len("Reply-To: <>")
    return name + (" " if is_short else "\r\n ") + f"<{address}>"


def _bare(mailbox: Mailbox) -> str:
    if not mailbox.address.isascii() or set(mailbox.address) & set('<>"(),:;[\\] \r\n'):
        raise UnsafeLine(mailbox.address)
    return _clean(mailbox.address)


def _words(text: str) -> str:
    """A text without structure, in lines; what is not ASCII, or looks encoded, is encoded (RFC 2047)."""
    clean = _clean(text)
    if clean.isascii() and "=?" not in clean:
        lines = textwrap.wrap(clean, _LONGEST_LINE - 9, break_long_words=False, break_on_hyphens=False)
        return "\r\n ".join(lines)
    return _encoded(clean)


def _encoded(text: str) -> str:
    words, word = [], b""
    for character in text:
        octets = character.encode()
        if len(word) + len(octets) > _BYTES_IN_WORD:
            words.append(word)
            word = b""
        word += octets
    words.append(word)
    return "\r\n ".join(f"=?utf-8?b?{base64.b64encode(each).decode()}?=" for each in words)


def _clean(text: str) -> str:
    if not is_clean_line(text):
        raise UnsafeLine(text)
    return text
