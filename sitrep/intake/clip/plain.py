"""Plain text and Markdown: the particulars stand in their first lines, the article below."""

import re
from datetime import date

from sitrep.intake.articles import FIELDS
from sitrep.intake.clip.cleaning import clean
from sitrep.intake.clip.clipped import Clipped, Unclippable
from sitrep.lines import one_line
from sitrep.reading.dates import parse_date
from sitrep.words.folding import fold

_FIELD = re.compile(r"\s*(\w+)\s*:\s*(.*)")
_LONGEST_HEADLINE = 200
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*")


def read_plain(raw: bytes) -> Clipped:
    """A text file; Unclippable if it is no text in UTF-8 or UTF-16."""
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        raise Unclippable("not-utf8") from None
    if "\0" in text:
        raise Unclippable("binary")
    return plain_text(text)


def plain_text(text: str) -> Clipped:
    """Lines such as `publisher: ...` at the head, then a headline, then perhaps a date by itself.

    A first line is a headline if a blank line follows it and no full stop ends it, or if Markdown
    marks it as one.
    """
    found, lines = _fields(clean(text).split("\n"))
    headline = _headline(lines)
    if headline:
        found.setdefault("headline", headline)
        lines = _from_text(lines[1:])
    day = parse_date(lines[0], found.get("language")) if lines else None
    if isinstance(day, date):
        found.setdefault("date", day.isoformat())
        lines = lines[1:]
    return Clipped(clean("\n".join(lines)), found)


def _fields(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """Particulars between two lines of three hyphens, or with nothing around them; then the rest."""
    found: dict[str, str] = {}
    is_fenced = lines[0] == "---" and "---" in lines[1:]
    for number, line in enumerate(lines[is_fenced:], is_fenced):
        stated = _FIELD.fullmatch(line)
        if stated and fold(stated[1]) in FIELDS:
            if stated[2].strip():
                found.setdefault(fold(stated[1]), one_line(stated[2]))
        elif line == "---" and is_fenced:
            return found, _from_text(lines[number + 1 :])
        elif not is_fenced:
            return found, _from_text(lines[number:])
    return found, []


def _headline(lines: list[str]) -> str:
    if not lines:
        return ""
    heading = _MARKDOWN_HEADING.fullmatch(lines[0])
    if heading:
        return one_line(heading[1])
    is_alone = len(lines) > 1 and not lines[1]
    is_short = len(lines[0]) <= _LONGEST_HEADLINE and not lines[0].endswith((".", "؟", "…", ":", ","))
    return one_line(lines[0]) if is_alone and is_short else ""


def _from_text(lines: list[str]) -> list[str]:
    return clean("\n".join(lines)).split("\n") if any(lines) else []
