"""People who came and people who left, month by month: bars up and down from zero."""

from dataclasses import dataclass

from sitrep.drawing.ink import GREY, INK, TEXT, WHITE
from sitrep.drawing.key import Example, draw_key, key_height
from sitrep.drawing.medium import Medium
from sitrep.drawing.panels import Level, Panel, draw_levels, margin_for, panels, sheet_for
from sitrep.drawing.sheet import Box, Sheet

_BAR_SHARE, _WIDEST_BAR = 0.6, 6.0
_KEY_BAR = 2.4
_WORDS_BELOW = 3.2
"""Room for the counts under the longest bar of returns."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A count and its words."""

    value: int
    text: str


@dataclass(frozen=True, slots=True)
class MonthFlow:
    """One month's arrivals and returns; None where there is no count."""

    arrivals: Bar | None
    returns: Bar | None


@dataclass(frozen=True, slots=True)
class Flow:
    """One country's months, all of them, oldest first."""

    name: str
    months: tuple[MonthFlow, ...]


@dataclass(frozen=True, slots=True)
class FlowsSpec:
    """Charts that share one scale of counts; `ends` are the first and the last month in words.

    `key` is what a bar up and a bar down mean, "" where there is none. `levels` are for both
    directions; those beyond the highest count are not drawn.
    """

    flows: tuple[Flow, ...]
    levels: tuple[Level, ...]
    ends: tuple[str, str]
    key: tuple[str, str]
    is_rtl: bool

    def drawn(self, medium: Medium = Medium.PAPER) -> str:
        """One whole `<svg>` element."""
        return flows_on_sheet(self, medium).svg(medium)


def flows_on_sheet(spec: FlowsSpec, medium: Medium = Medium.PAPER) -> Sheet:
    """The charts before they become SVG."""
    marks = zip(spec.key, (_draw_arrivals, _draw_returns), strict=True)
    examples = [Example(text, draw, _KEY_BAR) for text, draw in marks if text]
    rough = Sheet(medium.width, 1, is_rtl=spec.is_rtl)
    margin = margin_for(rough, spec.levels)
    below = key_height(rough, examples, medium.width - margin)
    sheet = sheet_for(len(spec.flows), medium, is_rtl=spec.is_rtl, below=below)
    months = [month for flow in spec.flows for month in flow.months]
    up = max((month.arrivals.value for month in months if month.arrivals), default=0)
    down = max((month.returns.value for month in months if month.returns), default=0)
    for flow, panel in zip(spec.flows, panels(len(spec.flows), margin, medium), strict=True):
        panel.set_name(sheet, flow.name)
        panel.set_ends(sheet, *spec.ends)
        _draw(sheet, spec, flow, panel, (up, down))
    draw_key(sheet, examples, margin, sheet.height - below)
    return sheet


def _draw(sheet: Sheet, spec: FlowsSpec, flow: Flow, panel: Panel, reach: tuple[int, int]) -> None:
    chart, (up, down) = panel.chart, reach
    per_person = (chart.height - _WORDS_BELOW * (down > 0)) / max(up + down, 1)
    zero = chart.y + up * per_person
    above = [level for level in spec.levels if level.value <= up]
    below = [level for level in spec.levels if 0 < level.value <= down]
    places = [
        *(zero - level.value * per_person for level in above),
        *(zero + level.value * per_person for level in below),
    ]
    draw_levels(sheet, panel, (*above, *below), places)
    slot = chart.width / len(flow.months)
    width = min(slot * _BAR_SHARE, _WIDEST_BAR)
    for number, month in enumerate(flow.months):
        middle = chart.x + slot * (number + 0.5)
        for bar, is_up in ((month.arrivals, True), (month.returns, False)):
            if bar:
                height = bar.value * per_person
                box = Box(middle - width / 2, zero - height if is_up else zero, width, height)
                _draw_bar(sheet, bar, box, is_up=is_up)


def _draw_bar(sheet: Sheet, bar: Bar, box: Box, *, is_up: bool) -> None:
    """The bar, and its count where the words of the others leave room."""
    if is_up:
        _draw_arrivals(sheet, box)
    elif bar.value:
        _draw_returns(sheet, box)
    at = (box.x + box.width / 2, box.y - 0.9 if is_up else box.y + box.height + 2.6)
    place = sheet.box_of(at, bar.text, align="middle")
    is_inside = place.x >= 0 and place.x + place.width <= sheet.width
    if is_inside and not any(place.overlaps(other) for other in sheet.boxes):
        sheet.words(at, bar.text, colour=TEXT, align="middle", behind=WHITE)


def _draw_arrivals(sheet: Sheet, box: Box) -> None:
    sheet.block(box, fill=INK)


def _draw_returns(sheet: Sheet, box: Box) -> None:
    sheet.block(box, fill=WHITE, edge=GREY)
    sheet.hatching(box, colour=GREY)
