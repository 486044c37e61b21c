"""Lines of words on a map, how large they are set, and the room that they take."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from sitrep.drawing.map_sheet import MapSheet
from sitrep.drawing.sheet import MM_PER_POINT

LEAST_SIZE = 7.0
"""Points: no letters on a map are smaller."""
LEADING = 1.15


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one size in points."""

    text: str
    size: float
    colour: str
    is_bold: bool = False


def lines_of(text: str, letters: int, size: float, colour: str) -> tuple[Line, ...]:
    """The text in lines of at most so many letters."""
    return tuple(Line(each, size, colour) for each in wrap(text, letters))


def size_of(lines: Sequence[Line], sheet: MapSheet) -> tuple[float, float]:
    """Width and height in millimetres."""
    widths = [sheet.width_of(line.text, size=line.size, is_bold=line.is_bold) for line in lines]
    return max(widths), sum(line.size for line in lines) * MM_PER_POINT * LEADING
