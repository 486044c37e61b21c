"""The narrative's safe HTML as paragraphs, with the name of their style in Word, and tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from sitrep.report.render.proof import without_marks
from sitrep.report.text import Text

_STYLES = {"h3": "Heading 2", "h4": "Heading 3", "li": "List Bullet"}
_BLOCKS = frozenset("p ul ol li h3 h4 table blockquote hr div".split())
_CELLS = frozenset(("th", "td"))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, list item or heading; `style` is what Word calls it."""

    style: str
    words: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One of a table, which may head its row or column."""

    words: str
    is_heading: bool


@dataclass(frozen=True, slots=True)
class Table:
    """Its rows, the first of which heads it."""

    rows: tuple[tuple[Cell, ...], ...]


def blocks_of(narrative: Text) -> Iterator[Paragraph | Table]:
    """What stands in it, in that order."""
    reader = _Blocks()
    reader.feed(without_marks(narrative.__html__()))
    reader.close()
    reader.end()
    yield from reader.blocks


def printable(words: str) -> str:
    """Without characters that no XML may hold."""
    return "".join(
        sign for sign in str(words) if sign.isprintable() or sign in "\n\t\u00a0" or ord(sign) > 0x9F
    )


class _Blocks(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Paragraph | Table] = []
        self._rows: list[list[Cell]] = []
        self._words: list[str] = []
        self._style = "Normal"

    def end(self) -> None:
        """The paragraph that was begun is whole."""
        if words := self._taken():
            self.blocks.append(Paragraph(self._style, words))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag == "br":
            self._words.append(" ")
        elif tag == "tr":
            self._rows.append([])
        elif tag in _BLOCKS and not (tag == "p" and self._style == "List Bullet"):
            self.end()
            self._style = _STYLES.get(tag, "Normal")

    def handle_endtag(self, tag: str) -> None:
        if tag in _CELLS:
            self._rows[-1].append(Cell(self._taken(), tag == "th"))
        elif tag == "table":
            rows = tuple(tuple(row) for row in self._rows if row)
            self.blocks += [Table(rows)] if rows else []
            self._rows, self._words = [], []
        elif tag in _BLOCKS and (tag != "p" or self._style == "Normal"):
            self.end()
            self._style = "Normal"

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def _taken(self) -> str:
        words = " ".join(re.split(r"[ \n]+", "".join(self._words))).strip(" ")
        self._words = []
        return words
