"""Camps' people beside their capacity: a bar from zero in a frame that shows the room there is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.drawing.ink import ACCENT, GREY, INK, MID, PALE, PLAIN, SMALL, TEXT, WHITE
from sitrep.drawing.key import ROW_MM, Example, draw_key
from sitrep.drawing.sheet import FULL_WIDTH, Box, Sheet

_ROW = 4.6
_BAR, _FRAME = 1.9, 3.2
_BASE = 3.2
_GAP = 2.0
_NAMES_MOST, _TEXTS_MOST = 55.0, 50.0


@dataclass(frozen=True, slots=True)
class CampBar:
    """One camp; `text` has its people and its capacity in words. None is not known, zero is empty.

    `is_over` says whether there are surely more people than there is room for.
    """

    name: str
    people: int | None
    capacity: int | None
    is_over: bool
    text: str


@dataclass(frozen=True, slots=True)
class CampGroup:
    """The camps of one country, under its name."""

    name: str
    camps: tuple[CampBar, ...]


@dataclass(frozen=True, slots=True)
class CampBarsSpec:
    """All bars share one scale; `key` is what frame, bar and hatching mean: room, people, too many."""

    groups: tuple[CampGroup, ...]
    key: tuple[str, str, str]
    is_rtl: bool

    def drawn(self) -> str:
        """One whole `<svg>` element."""
        return camp_bars_on_sheet(self).svg()


def camp_bars_on_sheet(spec: CampBarsSpec) -> Sheet:
    """The bars before they become SVG."""
    camps = [camp for group in spec.groups for camp in group.camps]
    sheet = Sheet(FULL_WIDTH, _ROW * (len(spec.groups) + len(camps)) + ROW_MM + 1, is_rtl=spec.is_rtl)
    highest = max(max(camp.people or 0, camp.capacity or 0) for camp in camps)
    names = min(_NAMES_MOST, max(sheet.width_of(camp.name, size=PLAIN) for camp in camps))
    texts = min(_TEXTS_MOST, max(sheet.width_of(camp.text) for camp in camps))
    area = Box(names + _GAP, 0, FULL_WIDTH - names - texts - 2 * _GAP, _ROW)
    top = 0.0
    for group in spec.groups:
        name = sheet.shortened(group.name, FULL_WIDTH, size=SMALL, is_bold=True)
        sheet.words((0, top + _BASE), name, colour=INK, is_bold=True)
        top += _ROW
        for camp in group.camps:
            name = sheet.shortened(camp.name, names, size=PLAIN)
            sheet.words((0, top + _BASE), name, size=PLAIN)
            sheet.words(
                (FULL_WIDTH, top + _BASE),
                sheet.shortened(camp.text, texts),
                is_bold=camp.is_over,
                colour=TEXT,
                align="end",
            )
            _draw_bar(sheet, camp, Box(area.x, top, area.width, _ROW), highest)
            top += _ROW
    draw_key(sheet, _examples(spec.key, camps), area.x, top + 1)
    return sheet


def _draw_bar(sheet: Sheet, camp: CampBar, row: Box, highest: int) -> None:
    people, capacity = (row.width * (number or 0) / highest for number in (camp.people, camp.capacity))
    if camp.capacity:
        _draw_room(sheet, _inside(row, capacity, _FRAME))
    if camp.people:
        _draw_people(sheet, _inside(row, min(people, capacity) if camp.is_over else people, _BAR))
    if camp.is_over:
        over = _inside(row, people - capacity, _BAR)
        _draw_over(sheet, Box(row.x + capacity, over.y, over.width, over.height))
    sheet.line([(row.x, row.y), (row.x, row.y + row.height)], colour=GREY, points_wide=0.6)


def _inside(row: Box, width: float, height: float) -> Box:
    """So wide and high, in the middle of the row."""
    return Box(row.x, row.y + (row.height - height) / 2, width, height)


def _draw_room(sheet: Sheet, box: Box) -> None:
    sheet.block(box, fill=PALE, edge=MID)


def _draw_people(sheet: Sheet, box: Box) -> None:
    sheet.block(box, fill=INK)


def _draw_over(sheet: Sheet, box: Box) -> None:
    sheet.block(box, fill=WHITE, edge=ACCENT)
    sheet.hatching(box, colour=ACCENT, apart=0.9)


def _examples(key: Sequence[str], camps: Sequence[CampBar]) -> Iterator[Example]:
    """What is drawn at all, with its words."""
    is_used = (
        any(camp.capacity for camp in camps),
        any(camp.people for camp in camps),
        any(camp.is_over for camp in camps),
    )
    marks = ((_draw_room, _FRAME), (_draw_people, _BAR), (_draw_over, _BAR))
    for text, used, (draw, height) in zip(key, is_used, marks, strict=True):
        if used:
            yield Example(text, draw, height)
