"""A mission's strength and mandates over time: what is authorised, who is there, when it stood still."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sitrep.drawing.ink import ACCENT, GREY, INK, MID, PALE, TEXT, WHITE
from sitrep.drawing.medium import Medium
from sitrep.drawing.scales import DateScale
from sitrep.drawing.sheet import MM_PER_POINT, Align, Box, Point, Sheet
from sitrep.drawing.trends import Count

_HEIGHT = 31.0
_ABOVE_BASE, _BAND_TOP, _TOP, _FOOT = 2.4, 3.6, 7.6, 16.6
_MONTH_BASE, _TICK = 19.8, 1.8
_STRIP_TOP, _STRIP_HEIGHT, _BELOW_BASE = 22.2, 4.4, 30.2
_STRIP_BASE = _STRIP_TOP + 3.0
_GAP = 2.0
_DOT = 0.8


@dataclass(frozen=True, slots=True)
class Span:
    """From one day to another, both inside; `text` says what it is.

    A mandate that is_superseded gave way to the next one on its last day, and did not end there.
    """

    first: date
    last: date
    text: str
    is_superseded: bool = False


@dataclass(frozen=True, slots=True)
class MissionSpec:
    """The axis of time runs from `first` to `last`; a mandate may begin or end beyond it.

    `authorised` and `deployed` are lines in their unbroken runs. `as_of` is the report's date, `zero`
    the word at the foot of the counts. `months` are the first days of months with their names.
    """

    first: date
    last: date
    as_of: date
    as_of_text: str
    authorised: tuple[tuple[Count, ...], ...]
    deployed: tuple[tuple[Count, ...], ...]
    zero: str
    months: tuple[tuple[date, str], ...]
    mandate: str
    mandates: tuple[Span, ...]
    suspended: tuple[Span, ...]
    is_rtl: bool

    def drawn(self, medium: Medium = Medium.PAPER) -> str:
        """One whole `<svg>` element."""
        return mission_on_sheet(self, medium).svg(medium)


def mission_on_sheet(spec: MissionSpec, medium: Medium = Medium.PAPER) -> Sheet:
    """The timeline before it becomes SVG: strength, months and mandates on one axis of time."""
    sheet = Sheet(medium.width, _HEIGHT, is_rtl=spec.is_rtl)
    start = sheet.width_of(spec.mandate) + _GAP
    days = DateScale(spec.first, spec.last, start, sheet.width - start)
    for span in spec.suspended:
        _draw_suspended(sheet, days, span)
    _draw_months(sheet, days, spec)
    _draw_mandates(sheet, days, spec)
    at = days.at(spec.as_of)
    foot = _STRIP_TOP + _STRIP_HEIGHT
    # Not through the names of months and mandates.
    sheet.line([(at, _BAND_TOP), (at, _FOOT)], colour=TEXT, points_wide=0.7, is_dashed=True)
    sheet.line([(at, foot), (at, foot + 1.2)], colour=TEXT, points_wide=0.7)
    _draw_strength(sheet, days, spec)
    _set(sheet, (at, _BELOW_BASE), spec.as_of_text, align="middle")
    for span in spec.suspended:
        _set(sheet, (days.at(span.first), _ABOVE_BASE), span.text)
    _name_mandates(sheet, days, spec)
    return sheet


def _draw_suspended(sheet: Sheet, days: DateScale, span: Span) -> None:
    start, end = days.at(span.first), days.at(span.last)
    area = Box(start, _BAND_TOP, end - start, _FOOT - _BAND_TOP)
    sheet.block(area, fill=PALE)
    sheet.hatching(area, colour=GREY, apart=2.4, points_wide=0.2)


def _draw_months(sheet: Sheet, days: DateScale, spec: MissionSpec) -> None:
    """The axis, a tick where each month begins, and its name where the month has room for it."""
    end = days.start + days.width
    sheet.line([(days.start, _FOOT), (end, _FOOT)], colour=GREY, points_wide=0.6)
    sheet.words((days.start - _GAP / 2, _FOOT + 0.8), spec.zero, colour=GREY, align="end")
    ticks = [days.at(day) for day, _ in spec.months]
    for (start, ends), (_, name) in zip(pairwise([*ticks, end]), spec.months, strict=True):
        sheet.line([(start, _FOOT), (start, _FOOT + _TICK)], colour=GREY, points_wide=0.4)
        if sheet.width_of(name) + 1.6 <= ends - start:
            sheet.words((start + 0.8, _MONTH_BASE), name, colour=GREY)


def _draw_mandates(sheet: Sheet, days: DateScale, spec: MissionSpec) -> None:
    """A bar for each mandate, and a line where it ends."""
    sheet.words((0, _STRIP_BASE), spec.mandate, colour=GREY)
    for mandate in reversed(spec.mandates):
        start, end = days.at(mandate.first), days.at(mandate.last)
        sheet.block(Box(start, _STRIP_TOP, end - start, _STRIP_HEIGHT), fill=PALE, edge=MID)
        if mandate.last <= days.last and not mandate.is_superseded:
            wide = 1.6
            inside = end - wide * MM_PER_POINT / 2
            ends = [(inside, _STRIP_TOP), (inside, _STRIP_TOP + _STRIP_HEIGHT)]
            sheet.line(ends, colour=ACCENT, points_wide=wide)


def _name_mandates(sheet: Sheet, days: DateScale, spec: MissionSpec) -> None:
    """Each name in its bar, else under it where nothing stands."""
    for mandate in reversed(spec.mandates):
        start, end = days.at(mandate.first), days.at(mandate.last)
        if sheet.width_of(mandate.text) + 2 * _GAP <= end - start:
            sheet.words((start + _GAP / 2, _STRIP_BASE), mandate.text, around=PALE)
        else:
            _set(sheet, (end, _BELOW_BASE), mandate.text, align="end")


def _draw_strength(sheet: Sheet, days: DateScale, spec: MissionSpec) -> None:
    """Authorised strength in steps, deployed strength from point to point, both from zero."""
    counts = [count for run in (*spec.authorised, *spec.deployed) for count in run]
    highest = max((count.high for count in counts), default=1)

    def place(count: Count) -> Point:
        return days.at(count.on), _FOOT - (_FOOT - _TOP) * count.middle / max(highest, 1)

    for run in spec.authorised:
        steps = _steps([place(count) for count in run])
        # The last count stands until the report's date.
        ends = days.at(spec.as_of) if run == spec.authorised[-1] else steps[-1][0]
        sheet.line([*steps, (ends, steps[-1][1])], colour=MID, points_wide=1.6)
    for run in spec.deployed:
        sheet.line([place(count) for count in run], colour=INK, points_wide=1.1)
        for count in run:
            sheet.dot(place(count), fill=INK if count.is_exact else WHITE, edge=INK, radius=_DOT)
    for count in _changes(spec.authorised):
        x, y = place(count)
        _set(sheet, (x, y - 1.2), count.text, is_bold=True)
    for count in _changes(spec.deployed):
        x, y = place(count)
        base = y + 3.6 if y + 4.2 < _FOOT else y - 1.8
        _set(sheet, (x, base), count.text, align="middle", is_bold=True)


def _steps(points: Sequence[Point]) -> list[Point]:
    """Level until the next point."""
    corners = [(after[0], before[1]) for before, after in pairwise(points)]
    return [points[0], *(point for pair in zip(corners, points[1:], strict=True) for point in pair)]


def _changes(runs: Sequence[Sequence[Count]]) -> Iterator[Count]:
    """The counts that differ from the one before, the latest first."""
    counts = [count for run in runs for count in run]
    changed = [now for before, now in pairwise(counts) if now.text != before.text]
    yield from reversed([*counts[:1], *changed])


def _set(sheet: Sheet, at: Point, text: str, *, align: Align = "start", is_bold: bool = False) -> None:
    """Words at `at`, moved inside the sheet; left out where others stand."""
    rough = sheet.box_of(at, text, is_bold=is_bold, align=align)
    place = (min(max(rough.x, 0.0), sheet.width - rough.width), at[1])
    if not any(sheet.box_of(place, text, is_bold=is_bold).overlaps(other) for other in sheet.boxes):
        sheet.words(place, text, is_bold=is_bold, around=WHITE)
