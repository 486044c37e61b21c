"""A file that holds an article, read as what it is."""

import re
from dataclasses import replace

from sitrep.intake.clip.cleaning import without_boilerplate
from sitrep.intake.clip.clipped import MAX_BYTES, Clipped, Unclippable
from sitrep.intake.clip.mail import read_mail
from sitrep.intake.clip.page import read_page
from sitrep.intake.clip.plain import read_plain

_PAGES = (".html", ".htm", ".xhtml")
_PAGE = re.compile(
    rb"(?i)(?:\xef\xbb\xbf)?\s*(?:<!--.{0,1000}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype html|html)\b"
)


def read_document(suffix: str, raw: bytes) -> Clipped:
    """The article in these bytes; Unclippable if there is none. `suffix` is that of the file's name."""
    if len(raw) > MAX_BYTES:
        raise Unclippable("too-large")
    if suffix.lower() == ".eml":
        clipped = read_mail(raw)
    elif suffix.lower() in _PAGES or _PAGE.match(raw[:5000]):
        clipped = read_page(raw)
    else:
        clipped = read_plain(raw)
    text, left_out = without_boilerplate(clipped.text)
    if not text:
        raise Unclippable("no-text")
    return replace(clipped, text=text, left_out=left_out)
