"""What templates may ask for beyond what Jinja has: drawings, columns of a table, numbers of pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from sitrep.report.text import Text
from sitrep.report.view.pictures import Picture
from sitrep.report.view.section import Heading, Row, TableView
from sitrep.report.view.value import Sparkline, Tone, Value

_COUNTER = re.compile(r"\{(pages?(?:-[a-z-]+)?)\}")
_SVG_START = re.compile(r"<svg\b[^>]*>")
_WEB_ADDRESS = re.compile(r"(https?://|mailto:)[^\s\"'<>]+", re.IGNORECASE)

_LONG_WORD, _LONG_TEXT = 20, 60
"""In characters, what fits into a column of a table without a break."""
_PAPER, _NARROW, _BAR = 101, 0.75, 10
"""In letters, what fits beside each other into a table; how wide a narrow letter is, and a bar."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value in its column, which `heading` names beside it where a table stands as cards."""

    value: Value
    is_numeric: bool
    heading: Text

    @property
    def is_empty(self) -> bool:
        return not (self.value.text or self.value.tag or self.value.anchor or self.value.line)

    @property
    def wraps(self) -> bool:
        """Whether its words would widen the column until others have no room."""
        text = str(self.value.text)
        return len(text) > _LONG_TEXT or any(len(word) > _LONG_WORD for word in text.split())


def in_columns(row: Row, headings: tuple[Heading, ...]) -> Iterator[Cell]:
    """The values of a row, each with the kind and name of the (first) column that it stands in."""
    column = 0
    for value in row:
        yield Cell(value, headings[column].numeric, headings[column].text)
        column += value.columns


def is_crowded(table: TableView) -> bool:
    """Whether the words that must not be broken are wider together than a page of paper.

    Counted in letters of a table of many columns: those of headings and of what is missing are
    narrower, and a bar is as wide as some ten.
    """
    widths = [_NARROW * _longest_word(heading.text) for heading in table.headings]
    for row in (*table.rows, *([table.total] if table.total else [])):
        column = 0
        for value in row:
            if value.columns == 1:
                is_numeric = table.headings[column].numeric
                letters = len(value.text) if is_numeric else _longest_word(value.text)
                width = letters * (_NARROW if value.tone in (Tone.MISSING, Tone.MUTED) else 1)
                widths[column] = max(widths[column], width + (_BAR if value.line else 0))
            column += value.columns
    return sum(widths) > _PAPER


def _longest_word(text: Text) -> int:
    """Of words that spaces without a break do not divide; longer ones than a column takes are broken."""
    return min(_LONG_WORD, max(map(len, str(text).split(" "))))


def drawing(picture: Picture | Sparkline) -> Markup:
    """Each `<svg>` of the picture with its alternative text as `<title>`, which the PDF's tags take.

    For a screen there are two, for wide windows and for narrow ones.
    """
    title = f"<title>{escape(picture.alt)}</title>"
    start = _SVG_START.search(picture.svg)
    if start is None:
        raise ValueError(f"no svg element in {str(picture.svg)[:80]!r}")
    svg = str(picture.svg[start.start() :])
    return Markup(
        _SVG_START.sub(lambda each: each[0].replace("<svg", '<svg role="img"', 1) + title, svg)
    )


def page_counters(words: str) -> Markup:
    """`Page {page} of {pages}` with elements that the stylesheet fills with the two counters.

    `{page-arabic-indic}` is filled in those digits.
    """
    return Markup(_COUNTER.sub(r'<span class="counter-\1"></span>', str(escape(words))))


def is_web_address(url: str) -> bool:
    """Whether `url` may become a link: http, https or mailto, and nothing that runs."""
    return _WEB_ADDRESS.fullmatch(url) is not None
