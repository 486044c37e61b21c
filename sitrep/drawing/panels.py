"""Small charts side by side, all of one size, each under its name."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from sitrep.drawing.ink import GREY, INK, PLAIN, RULE
from sitrep.drawing.medium import Medium
from sitrep.drawing.sheet import Box, Sheet

_MOST_IN_ROW = 4
HEIGHT_MM = 36.0
"""Of one row: name, chart, dates."""
_BETWEEN = 5.0
_NAME_BASE, _CHART_TOP, _CHART_FOOT, _DATE_BASE = 3.0, 8.5, 30.0, 33.2


@dataclass(frozen=True, slots=True)
class Level:
    """A line across all charts and its count in words."""

    value: int
    text: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Where one chart of the grid stands; `is_first` of its row."""

    box: Box
    is_first: bool

    @property
    def chart(self) -> Box:
        """Without name and dates."""
        return Box(self.box.x, self.box.y + _CHART_TOP, self.box.width, _CHART_FOOT - _CHART_TOP)

    def set_name(self, sheet: Sheet, name: str, *, beside: str = "") -> None:
        """The name over the chart, cut where it has no room; `beside` stands at the other end."""
        base, room = self.box.y + _NAME_BASE, self.box.width
        if beside:
            end = sheet.words((self.box.x + room, base), beside, size=PLAIN, align="end")
            room -= end.width + 2
        text = sheet.shortened(name, room, size=PLAIN, is_bold=True)
        sheet.words((self.box.x, base), text, size=PLAIN, colour=INK, is_bold=True)

    def set_ends(self, sheet: Sheet, first: str, last: str) -> None:
        """The first and the last day or month, under the ends of the chart."""
        self.set_days(sheet, (self.box.x, first), (self.box.x + self.box.width, last))

    def set_days(self, sheet: Sheet, first: tuple[float, str], last: tuple[float, str]) -> None:
        """Two days under their places of the axis; of what would collide the last alone."""
        base, ends = self.box.y + _DATE_BASE, self.box.x + self.box.width
        (start, early), (at, late) = first, last
        width = sheet.width_of(late)
        middle = min(max(at - width / 2, self.box.x), ends - width)
        last_box = sheet.words((middle, base), late, colour=GREY)
        if not sheet.box_of((start, base), early + " ").overlaps(last_box):
            sheet.words((start, base), early, colour=GREY)


def sheet_for(count: int, medium: Medium, *, is_rtl: bool, below: float = 0.0) -> Sheet:
    """A sheet of the text's width with room for so many panels, and `below` them."""
    rows = ceil(count / _columns(count, medium))
    return Sheet(medium.width, rows * HEIGHT_MM + below, is_rtl=is_rtl)


def panels(count: int, margin: float, medium: Medium) -> Iterator[Panel]:
    """Row by row; `margin` is kept free at the start of each row, for the words of its levels."""
    columns = _columns(count, medium)
    width = (medium.width - margin + _BETWEEN) / columns - _BETWEEN
    for number in range(count):
        row, column = divmod(number, columns)
        start = margin + column * (width + _BETWEEN)
        yield Panel(Box(start, row * HEIGHT_MM, width, HEIGHT_MM), column == 0)


def draw_levels(sheet: Sheet, panel: Panel, levels: tuple[Level, ...], places: list[float]) -> None:
    """Lines across one chart; their counts stand before the first of a row."""
    chart = panel.chart
    for level, y in zip(levels, places, strict=True):
        colour, wide = (GREY, 0.6) if level.value == 0 else (RULE, 0.4)
        sheet.line([(chart.x, y), (chart.x + chart.width, y)], colour=colour, points_wide=wide)
        if panel.is_first:
            sheet.words((chart.x - 1.5, y + 0.8), level.text, colour=GREY, align="end")


def margin_for(sheet: Sheet, levels: tuple[Level, ...]) -> float:
    """How much room the words of the levels need."""
    return max(sheet.width_of(level.text) for level in levels) + 1.5


def _columns(count: int, medium: Medium) -> int:
    """As many in each row as in the others, as far as that goes: five are three and two."""
    if medium is Medium.TELEPHONE:
        return 1
    return ceil(count / ceil(count / _MOST_IN_ROW))
