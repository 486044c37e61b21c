"""Counts over time, a small chart for each country, all on one scale and true to time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sitrep.drawing.ink import GREY, INK, PLAIN, SMALL, TEXT, WHITE
from sitrep.drawing.medium import Medium
from sitrep.drawing.panels import Level, Panel, draw_levels, margin_for, panels, sheet_for
from sitrep.drawing.scales import DateScale
from sitrep.drawing.sheet import Align, Box, Point, Sheet

_DOT = 0.7
_INSET = 2.0


@dataclass(frozen=True, slots=True)
class Count:
    """A point of a line; `high` is the end of a range, `text` the count as tables print it."""

    on: date
    value: float
    high: float
    text: str
    is_exact: bool

    @property
    def middle(self) -> float:
        return (self.value + self.high) / 2


@dataclass(frozen=True, slots=True)
class Trend:
    """One country's line, in its unbroken runs; `dates` are its own first and last day in words."""

    name: str
    runs: tuple[tuple[Count, ...], ...]
    dates: tuple[str, str]


@dataclass(frozen=True, slots=True)
class TrendsSpec:
    """Charts that share one axis of time, from `first` to `last`, and one scale of counts."""

    trends: tuple[Trend, ...]
    levels: tuple[Level, ...]
    first: date
    last: date
    is_rtl: bool

    def drawn(self, medium: Medium = Medium.PAPER) -> str:
        """One whole `<svg>` element."""
        return trends_on_sheet(self, medium).svg(medium)


def trends_on_sheet(spec: TrendsSpec, medium: Medium = Medium.PAPER) -> Sheet:
    """The charts before they become SVG."""
    sheet = sheet_for(len(spec.trends), medium, is_rtl=spec.is_rtl)
    highest = max(count.high for trend in spec.trends for run in trend.runs for count in run)
    margin = margin_for(sheet, spec.levels)
    for trend, panel in zip(spec.trends, panels(len(spec.trends), margin, medium), strict=True):
        _draw(sheet, spec, trend, panel, highest)
    return sheet


def _draw(sheet: Sheet, spec: TrendsSpec, trend: Trend, panel: Panel, highest: float) -> None:
    chart = panel.chart
    foot = chart.y + chart.height
    days = DateScale(spec.first, spec.last, chart.x + _INSET, chart.width - 2 * _INSET)

    def height(value: float) -> float:
        return foot - chart.height * value / max(highest, 1)

    def place(count: Count) -> Point:
        return days.at(count.on), height(count.middle)

    draw_levels(sheet, panel, spec.levels, [height(level.value) for level in spec.levels])
    lines = [[place(count) for count in run] for run in trend.runs]
    for line in (each for each in lines if len(each) > 1):
        sheet.line(line, colour=INK, points_wide=1.1)
    counts = [count for run in trend.runs for count in run]
    for count in counts:
        x, y = place(count)
        if count.high > count.value:
            span = [(x, height(count.value)), (x, height(count.high))]
            sheet.line(span, colour=INK, points_wide=0.8)
        sheet.dot((x, y), fill=INK if count.is_exact else WHITE, edge=INK, radius=_DOT)
    for day in days.months():
        sheet.line([(days.at(day), foot), (days.at(day), foot + 0.8)], colour=GREY, points_wide=0.4)
    (early, late), (start, _), (end, _) = trend.dates, place(counts[0]), place(counts[-1])
    panel.set_days(sheet, (start - _INSET, early), (end, late))
    taken = [Box(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT) for line in lines for x, y in line]
    free = _Free(chart, lines, taken)
    has_room = free.set_count(sheet, place(counts[-1]), counts[-1].text, is_last=True)
    panel.set_name(sheet, trend.name, beside="" if has_room else counts[-1].text)
    free.set_count(sheet, place(counts[0]), counts[0].text, is_last=False)


@dataclass(frozen=True, slots=True)
class _Free:
    """What words may not touch inside a chart: its edges, its lines and its points."""

    chart: Box
    lines: Sequence[Sequence[Point]]
    taken: list[Box]

    def set_count(self, sheet: Sheet, at: Point, text: str, *, is_last: bool) -> bool:
        """Set the words above or below their point where there is room; whether there was."""
        size = PLAIN if is_last else SMALL
        for place, align in _places(at, is_last=is_last):
            box = sheet.box_of(place, text, size=size, is_bold=is_last, align=align)
            if self._has_room(box):
                sheet.words(
                    place, text, size=size, colour=TEXT, is_bold=is_last, align=align, behind=WHITE
                )
                self.taken.append(box)
                return True
        return False

    def _has_room(self, box: Box) -> bool:
        chart = self.chart
        return (
            chart.x <= box.x
            and box.x + box.width <= chart.x + chart.width
            and chart.y - 4.5 <= box.y
            and box.y + box.height <= chart.y + chart.height
            and not any(box.overlaps(other) for other in self.taken)
            and not any(
                box.is_crossed_by(start, end) for line in self.lines for start, end in pairwise(line)
            )
        )


def _places(at: Point, *, is_last: bool) -> Iterator[tuple[Point, Align]]:
    """Baselines to try: above and below, first towards the inside of the chart; then beyond."""
    x, y = at
    outer = _INSET if is_last else -_INSET
    inside: Align = "end" if is_last else "start"
    for down in (-1.6, 3.4):
        yield (x + outer, y + down), inside
        yield (x, y + down), "middle"
    yield (x + outer, y + 0.8), "start" if is_last else "end"
