"""Mails as saved (.eml): the text part, or else the HTML part; attachments are never looked at."""

import email
import email.policy
import re
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from sitrep.intake.clip.cleaning import clean
from sitrep.intake.clip.clipped import Clipped, Unclippable
from sitrep.intake.clip.page import read_page
from sitrep.lines import one_line

_MOST_PARTS = 1000
_FORWARDED = re.compile(r"(?i)\s*(?:re|fwd?|tr|rv|wg|aw|ilt|ynt)\s*:")


def read_mail(raw: bytes) -> Clipped:
    """A mail; Unclippable if it has no text, or not in a charset that it names rightly.

    Who sends on a mail is not who published the article: of an answer or a forwarded mail neither
    sender, subject nor date are taken.
    """
    try:
        message = email.message_from_bytes(raw, policy=email.policy.default)
        parts = [part for part, _ in zip(message.walk(), range(_MOST_PARTS), strict=False)]
        body = _body(parts)
        stated = _particulars(message)
    # The parser of mails raises whatever a broken header makes it raise.
    except (RecursionError, LookupError, ValueError, AttributeError, TypeError, IndexError):
        raise Unclippable("broken-mail") from None
    return Clipped(body.text, {**body.particulars, **stated})


def _body(parts: list[EmailMessage]) -> Clipped:
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
                raw, charset = part.get_payload(decode=True), part.get_content_charset()
                if isinstance(raw, bytes) and raw.strip():
                    return _read(kind, raw, charset)
    raise Unclippable("no-text")


def _read(kind: str, raw: bytes, charset: str | None) -> Clipped:
    if kind == "text/html":
        return read_page(raw, charset)
    return Clipped(clean(raw.decode(charset or "utf-8")))


def _particulars(message: EmailMessage) -> dict[str, str]:
    subject = one_line(str(message.get("Subject", "")))
    if _FORWARDED.match(subject):
        return {}
    sender, _ = parseaddr(str(message.get("From", "")))
    sent = str(message.get("Date", ""))
    found = {
        "publisher": one_line(sender),
        "headline": subject,
        "date": parsedate_to_datetime(sent).date().isoformat() if sent else "",
        "language": one_line(str(message.get("Content-Language", ""))).lower().split("-")[0],
    }
    return {field: value for field, value in found.items() if value}
