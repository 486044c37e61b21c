"""The key of a chart: a small example of each kind of bar, and its words."""

from collections.abc import Callable, Iterator, Sequence
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


def key_height(sheet: Sheet, examples: Sequence[Example], room: float) -> float:
    """In millimetres, where the key may be `room` wide; of one row where there is no example."""
    return max(1, len(list(_rows(sheet, examples, room)))) * ROW_MM


def draw_key(sheet: Sheet, examples: Sequence[Example], x: float, y: float) -> None:
    """Rows as wide as the sheet, of which `x` and `y` are the upper start corner."""
    for row in _rows(sheet, examples, sheet.width - x):
        across = x
        for each in row:
            each.draw(sheet, Box(across, y + (ROW_MM - each.height) / 2, _WIDTH, each.height))
            sheet.words((across + _WIDTH + _GAP, y + _BASE), each.text, colour=GREY)
            across += _width(sheet, each) + _BETWEEN
        y += ROW_MM


def _rows(sheet: Sheet, examples: Sequence[Example], room: float) -> Iterator[list[Example]]:
    row: list[Example] = []
    used = 0.0
    for each in examples:
        width = _width(sheet, each)
        if row and used + width > room:
            yield row
            row, used = [], 0.0
        row.append(each)
        used += width + _BETWEEN
    if row:
        yield row


def _width(sheet: Sheet, example: Example) -> float:
    return _WIDTH + _GAP + sheet.width_of(example.text)
