"""The key of a chart: a small example of each kind of bar, and its words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sitrep.drawing.ink import GREY
from sitrep.drawing.sheet import Box, Sheet

ROW_MM = 4.6
_WIDTH, _GAP, _BETWEEN = 6.0, 1.5, 4.0
_BASE = 3.2


@dataclass(frozen=True, slots=True)
class Example:
    """How a bar of a height in millimetres is drawn, and what it means."""

    text: str
    draw: Callable[[Sheet, Box], None]
    height: float


def draw_key(sheet: Sheet, examples: Iterable[Example], x: float, y: float) -> None:
    """One row, of which `x` and `y` are the upper start corner."""
    for each in examples:
        each.draw(sheet, Box(x, y + (ROW_MM - each.height) / 2, _WIDTH, each.height))
        words = sheet.words((x + _WIDTH + _GAP, y + _BASE), each.text, colour=GREY)
        x += _WIDTH + _GAP + words.width + _BETWEEN
