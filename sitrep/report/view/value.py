"""A number or word as printed, and the figures that stand large."""

from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

from sitrep.report.text import EMPTY, Text


class Tone(StrEnum):
    """How a value is set; the words alone must say the same, because many print in grey.

    A PART belongs to the row above it that has no such mark.
    """

    PLAIN = "plain"
    MISSING = "missing"
    MUTED = "muted"
    ALERT = "alert"
    SOURCE = "source"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A small line or bar among words: `svg` is one whole `<svg>` without letters, `alt` its counts."""

    svg: Markup
    alt: Text


@dataclass(frozen=True, slots=True)
class Value:
    """A number or word as printed.

    `anchor` is the id of its annex row and makes the text a quiet link ("" for none). `tag` is a
    short warning beside it, such as "sources differ". `columns` is how many table columns it fills.
    A `line` is drawn before the text, which may be empty.
    """

    text: Text
    anchor: str = ""
    tone: Tone = Tone.PLAIN
    tag: Text = EMPTY
    columns: int = 1
    line: Sparkline | None = None


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure of the strip, or a fact of a mission; `detail` is its as-of date.

    `cited` are the numbers of its sources; `source` names them, for a mail, which has no list.
    """

    value: Value
    label: Text
    change: Value | None = None
    detail: Text = EMPTY
    cited: Text = EMPTY
    source: Text = EMPTY
