"""E-mail addresses and the lines of a header: what may stand in them, and what never may."""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote

from sitrep.lines import is_seen

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL = re.compile(rf"{_ATOM}(\.{_ATOM})*")
_LABEL = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?"
_DOMAIN = re.compile(rf"({_LABEL}\.)+{_LABEL}")
_LONGEST_LOCAL, _LONGEST_ADDRESS, _LONGEST_LABEL = 64, 254, 63  # RFC 5321, 4.5.3.1; RFC 1035, 2.3.4
LONGEST_LINE = 200
_THEMSELVES = "@!$'*+"
"""Signs that may stand in an address, and stand for themselves in a link to it."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """`address` is ASCII; `name` is one clean line, or ""."""

    address: str
    name: str = ""

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>" if self.name else self.address


def parse_address(text: str) -> str | None:
    """The address with its domain in small letters and in ASCII; None for what cannot be one.

    A domain in other letters is encoded (IDNA), unless that would make another domain of it: the
    `ß` of `straße.example` is a letter of its own today, which the encoding at hand makes `ss`. Local
    parts in other letters, quoted ones and addresses of hosts by number are not written to.
    """
    local, at, domain = text.rpartition("@")
    encoded = _ascii_domain(domain)
    if not at or encoded is None or not _LOCAL.fullmatch(local) or len(local) > _LONGEST_LOCAL:
        return None
    address = f"{local}@{encoded}"
    return address if len(address) <= _LONGEST_ADDRESS else None


def _ascii_domain(domain: str) -> str | None:
    if not is_clean_line(domain):
        return None
    try:
        encoded = domain.encode("idna").decode("ascii").lower()
        told = encoded.encode("ascii").decode("idna")
    except UnicodeError:
        return None
    is_same = domain.isascii() or told == unicodedata.normalize("NFC", domain.lower())
    has_labels = all(len(label) <= _LONGEST_LABEL for label in encoded.split("."))
    return encoded if is_same and has_labels and _DOMAIN.fullmatch(encoded) else None


def parse_mailbox(text: str) -> Mailbox | None:
    """`reports@example.org` or `Example Relief <reports@example.org>`; None for anything else."""
    name, bracket, rest = text.partition("<")
    if not bracket:
        address = parse_address(text.strip())
        return Mailbox(address) if address else None
    address = parse_address(rest.removesuffix(">")) if rest.endswith(">") else None
    return Mailbox(address, name.strip()) if address and is_clean_line(name) else None


def mailto(address: str) -> str:
    """A link that begins a message to that address (RFC 6068)."""
    return f"mailto:{quote(address, safe=_THEMSELVES)}"


def leaving(address: str) -> str:
    """A link that begins the message by which somebody leaves a list, to the address for it."""
    return f"{mailto(address)}?subject=unsubscribe"


def contact_link(contact: str) -> str:
    """A link to write to a contact that is an address, with or without a name; "" for any other."""
    mailbox = parse_mailbox(contact)
    return mailto(mailbox.address) if mailbox else ""


def is_clean_line(text: str) -> bool:
    """Whether a text may stand in a header.

    It may not if it breaks the line, turns its direction round, holds what nobody sees, or is longer
    than any name: 200 characters.
    """
    return len(text) <= LONGEST_LINE and all(map(is_seen, text))
