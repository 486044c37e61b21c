"""An article that the office keeps: who published it, when, and the passages kept of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """`name` is the file's name without ending, as excerpts refer to it; `text` the kept passages.

    `headline_line` and `text_line` are the lines of the file, from 1, where the two begin.
    """

    name: str
    file: str
    publisher: str
    headline: str
    date: date
    url: str
    language: str
    text: str
    sha256: str
    headline_line: int = 1
    text_line: int = 1

    def line_of(self, position: int) -> int:
        """The line of the file on which a character of `text` stands."""
        return self.text_line + self.text.count("\n", 0, position)
