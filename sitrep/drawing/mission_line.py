"""A mission's strength and mandates over time: what is authorised, who is there, when it stood still."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sitrep.drawing.ink import ACCENT, GREY, INK, MID, PALE, TEXT, WHITE
from sitrep.drawing.scales import DateScale
from sitrep.drawing.sheet import FULL_WIDTH, Align, Box, Point, Sheet
from sitrep.drawing.trends import Count

_HEIGHT = 27.0
_TOP, _FOOT = 5.0, 17.5
_STRIP_TOP, _STRIP_HEIGHT, _STRIP_BASE = 19.5, 2.2, 24.9
_GAP = 2.0
_DOT = 0.7


@dataclass(frozen=True, slots=True)
class Span:
    """From one day to another, both inside; `text` says what it is."""

    first: date
    last: date
    text: str


@dataclass(frozen=True, slots=True)
class MissionSpec:
    """The axis of time runs from `first` to `last`; a mandate may begin or end beyond it.

    `authorised` and `deployed` are lines in their unbroken runs. `as_of` is the report's date, `zero`
    the word at the foot of the counts.
    """

    first: date
    last: date
    as_of: date
    as_of_text: str
    authorised: tuple[tuple[Count, ...], ...]
    deployed: tuple[tuple[Count, ...], ...]
    zero: str
    mandate: str
    mandates: tuple[Span, ...]
    suspended: tuple[Span, ...]
    is_rtl: bool

    def drawn(self) -> str:
        """One whole `<svg>` element."""
        return mission_on_sheet(self).svg()


def mission_on_sheet(spec: MissionSpec) -> Sheet:
    """The timeline before it becomes SVG."""
    sheet = Sheet(FULL_WIDTH, _HEIGHT, is_rtl=spec.is_rtl)
    lines = _Lines(sheet, spec)
    for span in spec.suspended:
        _draw_suspended(sheet, lines.days, span)
    sheet.line(
        [(lines.days.start, _FOOT), (lines.days.start + lines.days.width, _FOOT)],
        colour=GREY,
        points_wide=0.6,
    )
    _draw_mandates(sheet, lines.days, spec.mandates)
    at = lines.days.at(spec.as_of)
    sheet.line(
        [(at, _TOP - 1), (at, _STRIP_TOP + _STRIP_HEIGHT)],
        colour=TEXT,
        points_wide=0.6,
        is_dashed=True,
    )
    lines.draw()
    for span in spec.suspended:
        _set(sheet, (lines.days.at(span.last) - 1, _FOOT - 1.2), span.text, align="end")
    _set(sheet, (at, _TOP - 1.8), spec.as_of_text, align="middle") or _set(
        sheet, (at, _STRIP_BASE), spec.as_of_text, align="middle"
    )
    return sheet


class _Lines:
    """The two lines of counts, from zero."""

    def __init__(self, sheet: Sheet, spec: MissionSpec) -> None:
        self._sheet, self._spec = sheet, spec
        start = sheet.width_of(spec.mandate) + _GAP
        self.days = DateScale(spec.first, spec.last, start, FULL_WIDTH - start - _GAP)
        counts = [count for run in (*spec.authorised, *spec.deployed) for count in run]
        self._highest = max((count.high for count in counts), default=1)

    def draw(self) -> None:
        """Authorised strength in steps, deployed strength from point to point."""
        sheet, spec = self._sheet, self._spec
        start = self.days.start - _GAP / 2
        sheet.words((start, _FOOT + 0.8), spec.zero, colour=GREY, align="end")
        sheet.words((0, _STRIP_TOP + _STRIP_HEIGHT - 0.3), spec.mandate, colour=GREY)
        for run in spec.authorised:
            sheet.line(self._steps(run, spec), colour=MID, points_wide=1.4)
        for run in spec.deployed:
            sheet.line([self._place(count) for count in run], colour=INK, points_wide=1.1)
            for count in run:
                fill = INK if count.is_exact else WHITE
                sheet.dot(self._place(count), fill=fill, edge=INK, radius=_DOT)
        for count in _changes(spec.authorised):
            x, y = self._place(count)
            _set(sheet, (x, y - 1.2), count.text, is_bold=True)
        for count in _changes(spec.deployed):
            x, y = self._place(count)
            _set(sheet, (x - 1.2, y + 3.2), count.text, align="end", is_bold=True)

    def _place(self, count: Count) -> Point:
        share = count.middle / max(self._highest, 1)
        return self.days.at(count.on), _FOOT - (_FOOT - _TOP) * share

    def _steps(self, run: Sequence[Count], spec: MissionSpec) -> list[Point]:
        """Level until the next count; the last run goes on to the report's date."""
        points: list[Point] = []
        for count in run:
            x, y = self._place(count)
            if points:
                points.append((x, points[-1][1]))
            points.append((x, y))
        if run == spec.authorised[-1]:
            points.append((self.days.at(spec.as_of), points[-1][1]))
        return points


def _changes(runs: Sequence[Sequence[Count]]) -> Iterator[Count]:
    """The counts that differ from the one before, the latest first."""
    counts = [count for run in runs for count in run]
    changed = [now for before, now in pairwise(counts) if now.text != before.text]
    yield from reversed([*counts[:1], *changed])


def _draw_suspended(sheet: Sheet, days: DateScale, span: Span) -> None:
    start, end = days.at(span.first), days.at(span.last)
    area = Box(start, _TOP, end - start, _FOOT - _TOP)
    sheet.block(area, fill=PALE)
    sheet.hatching(area, colour=GREY, apart=1.8, points_wide=0.25)


def _draw_mandates(sheet: Sheet, days: DateScale, mandates: Sequence[Span]) -> None:
    """A bar for each mandate; a line and the date where it ends."""
    for mandate in reversed(mandates):
        start, end = days.at(mandate.first), days.at(mandate.last)
        sheet.block(Box(start, _STRIP_TOP, end - start, _STRIP_HEIGHT), fill=PALE, edge=MID)
        if mandate.last <= days.last:
            foot = _STRIP_TOP + _STRIP_HEIGHT + 0.5
            sheet.line([(end, _STRIP_TOP - 0.5), (end, foot)], colour=ACCENT, points_wide=1.4)
        _set(sheet, (end, _STRIP_BASE), mandate.text, align="middle")


def _set(sheet: Sheet, at: Point, text: str, *, align: Align = "start", is_bold: bool = False) -> bool:
    """Words at `at`, moved inside the sheet; left out where others stand. Whether they were set."""
    rough = sheet.box_of(at, text, is_bold=is_bold, align=align)
    place = (min(max(rough.x, 0.0), sheet.width - rough.width), at[1])
    if any(sheet.box_of(place, text, is_bold=is_bold).overlaps(other) for other in sheet.boxes):
        return False
    sheet.words(place, text, is_bold=is_bold, behind=WHITE)
    return True
