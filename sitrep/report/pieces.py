"""Pieces of a text, each with the reason of the number that stands in it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup, escape

from sitrep.marks import EXPLAINED_ENDS, EXPLAINED_STARTS

_TAG = re.compile(r"<[^>]*>")
_SPACES = re.compile(r"\s+")
_MARKS = re.compile(f"[{EXPLAINED_STARTS}{EXPLAINED_ENDS}]")


class Why(StrEnum):
    """What explains a number."""

    FIGURE = "figure"
    CELL = "cell"
    SETTING = "setting"
    COLUMN = "column"
    ARTICLE = "article"
    ISSUE = "issue"
    DATE = "date"
    VALUE = "value"
    MESSAGE = "message"
    NARRATIVE = "narrative"
    LITERAL = "literal"


@dataclass(frozen=True, slots=True)
class Reason:
    """`of` is what to look at: a figure's key, an address, a setting's name, a date, a reason given."""

    why: Why
    of: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words with the reason of what stands in them; None for letters that give none.

    `anchor` is the id of an annex row or source that they lead to. `is_markup`: `text` is safe HTML.
    `opens` and `closes` say that what stands before or after is of another text, into which this one
    was put.
    """

    text: str
    reason: Reason | None = None
    anchor: str = ""
    is_markup: bool = False
    opens: bool = False
    closes: bool = False

    @property
    def plain(self) -> str:
        """As it is read; a space at an end of HTML stays, since more may follow."""
        if not self.is_markup:
            return self.text
        return Markup(_SPACES.sub(" ", _TAG.sub("", self.text))).unescape()

    def __html__(self) -> str:
        """Between marks, if it has a reason; no mark of its own gets through."""
        clean = _MARKS.sub("", self.text)
        html = clean if self.is_markup else str(escape(clean))
        return html if self.reason is None else f"{EXPLAINED_STARTS}{html}{EXPLAINED_ENDS}"
