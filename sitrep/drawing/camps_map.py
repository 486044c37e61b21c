"""Where camps are, at their own scale: a map for each cluster, every mark at its true place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from textwrap import wrap

import shapely

from sitrep.drawing.camps_inset import LETTERS, Inset, Placed, circle_radius, draw_inset, placed
from sitrep.drawing.ink import ACCENT, TEXT
from sitrep.drawing.land import land_in
from sitrep.drawing.map_part import MapPart
from sitrep.drawing.map_sheet import MARK_MM, MapSheet, Stroke
from sitrep.drawing.medium import Medium
from sitrep.drawing.sheet import MM_PER_POINT, Align
from sitrep.geography.disputed import DisputedBorder
from sitrep.model.boundary import Boundary

BETWEEN_MM = 4.0
HALF_MM = (Medium.PAPER.width - BETWEEN_MM) / 2
_TITLE_MM, _FOOT_MM, _LINE_MM, _KEY_MM = 4.4, 3.8, 3.1, 4.6
_BELOW_MM = 0.8
_BETWEEN_SIGNS_MM = 5.5


@dataclass(frozen=True, slots=True)
class CampsMapSpec:
    """Insets of the full width or of half of it, the halves in pairs.

    `statuses` are codes and words of the camps shown. The circle of the key stands for `circle_people`,
    of which `circle` is the count in words; 0 where no inset has circles. `unplaced` are the words
    before the names, and those before the numbers, that find no room on their map, which `comma` parts.
    """

    insets: tuple[Inset, ...]
    statuses: tuple[tuple[str, str], ...]
    circle_people: int
    circle: str
    largest_people: int
    unplaced: tuple[str, str]
    comma: str
    boundaries: tuple[Boundary, ...]
    disputed: tuple[DisputedBorder, ...]
    is_rtl: bool

    def drawn(self, medium: Medium = Medium.PAPER) -> str:
        """One whole `<svg>` element."""
        return camps_map_on_sheet(self, medium).svg(medium)

    def fitted(self, medium: Medium) -> "CampsMapSpec":
        """With insets that are no wider than the medium."""
        return replace(
            self,
            insets=tuple(
                replace(each, frame=each.frame.scaled(min(1.0, medium.width / each.frame.width)))
                for each in self.insets
            ),
        )


@dataclass(frozen=True, slots=True)
class _Block:
    """An inset with its names placed, and the lines of those that are not on it."""

    inset: Inset
    names: Placed
    left_out: tuple[str, ...]

    @property
    def height(self) -> float:
        return _TITLE_MM + self.inset.frame.height + _FOOT_MM + len(self.left_out) * _LINE_MM


def camps_map_on_sheet(spec: CampsMapSpec, medium: Medium = Medium.PAPER) -> MapSheet:
    """The map before it becomes SVG."""
    spec, width = spec.fitted(medium), medium.width
    rough = MapSheet(width, 10, reads_rtl=spec.is_rtl)
    rows = list(_in_rows([_block(spec, inset, rough) for inset in spec.insets], width))
    heights = [max(block.height for block in row) + _BELOW_MM for row in rows]
    key = list(_key_lines(spec, rough))
    high = sum(heights) + len(key) * _KEY_MM
    sheet = MapSheet(width, high, reads_rtl=spec.is_rtl)
    top = 0.0
    for row, height in zip(rows, heights, strict=True):
        for place, block in enumerate(reversed(row) if spec.is_rtl and len(row) > 1 else row):
            _draw_block(sheet, spec, block, place * (HALF_MM + BETWEEN_MM), top)
        top += height
    for line in key:
        _draw_key(sheet, spec, line, top + _KEY_MM / 2)
        top += _KEY_MM
    return sheet


def _in_rows(blocks: Sequence[_Block], width: float) -> Iterator[list[_Block]]:
    row: list[_Block] = []
    for block in blocks:
        if 2 * block.inset.frame.width + BETWEEN_MM > width:
            yield [block]
            continue
        row.append(block)
        if len(row) > 1:
            yield row
            row = []
    if row:
        yield row


def _block(spec: CampsMapSpec, inset: Inset, rough: MapSheet) -> _Block:
    frame = inset.frame
    land = land_in(frame, frozenset(code for code, _ in inset.countries), spec.disputed)
    names = placed(inset, land, spec.boundaries, spec.largest_people, rough)
    if not names.lost:
        return _Block(inset, names, ())
    said = f"{spec.unplaced[inset.has_numbers]} {spec.comma.join(names.lost)}"
    letters = max(10, int(frame.width / rough.width_of("n", size=LETTERS)))
    return _Block(inset, names, tuple(wrap(said, letters)))


def _draw_block(sheet: MapSheet, spec: CampsMapSpec, block: _Block, left: float, top: float) -> None:
    frame = block.inset.frame
    part = MapPart(sheet, left, top + _TITLE_MM, frame.width, frame.height)
    draw_inset(part, block.inset, block.names, spec.largest_people)
    at = frame.width if spec.is_rtl else 0.0
    align: Align = "end" if spec.is_rtl else "start"
    part.words((at, -1.2), block.inset.title, size=LETTERS, colour=TEXT, is_bold=True, align=align)
    _draw_scale(part, block.inset, frame.height + _FOOT_MM / 2, is_rtl=spec.is_rtl)
    foot = frame.height + _FOOT_MM
    for line in block.left_out:
        foot += _LINE_MM
        part.words((at, foot - 0.8), line, size=LETTERS, colour=TEXT, align=align)


def _draw_scale(part: MapPart, inset: Inset, middle: float, *, is_rtl: bool) -> None:
    if not inset.scale_km:
        return
    length = inset.scale_km / inset.frame.km_per_mm
    start = inset.frame.width - length if is_rtl else 0.0
    for x, fill in ((start, TEXT), (start + length / 2, "#ffffff")):
        half = shapely.box(x, middle - 0.5, x + length / 2, middle + 0.5)
        part.shape(half, fill=fill, stroke=Stroke(TEXT, 0.5))
    at = start - 1.2 if is_rtl else start + length + 1.2
    align: Align = "end" if is_rtl else "start"
    part.words((at, middle + 0.9), inset.scale, size=LETTERS, colour=TEXT, align=align)


_Sign = tuple[str, float, str]
"""A camp's status, or "" for the circle, half of its width, and its words."""


def _key_lines(spec: CampsMapSpec, rough: MapSheet) -> Iterator[list[_Sign]]:
    """One line of the key, or as many as a narrow sheet needs."""
    signs = [(status, MARK_MM, words) for status, words in spec.statuses]
    radius = circle_radius(spec.circle_people, spec.largest_people)
    signs += [("", radius, spec.circle)] if spec.circle else []
    line, x = list[_Sign](), 0.0
    for sign in signs:
        width = 2 * sign[1] + rough.width_of(sign[2], size=LETTERS) + _BETWEEN_SIGNS_MM
        if line and x + width - _BETWEEN_SIGNS_MM > rough.width:
            yield line
            line, x = [], 0.0
        line.append(sign)
        x += width
    if line:
        yield line


def _draw_key(sheet: MapSheet, spec: CampsMapSpec, signs: Sequence[_Sign], middle: float) -> None:
    """One line, from the side where reading begins."""
    align: Align = "end" if spec.is_rtl else "start"
    x = 0.5
    for status, half, words in signs:
        at = (sheet.width - x - half if spec.is_rtl else x + half, middle)
        if status:
            sheet.mark(at, status)
        else:
            sheet.disc(at, half, fill=ACCENT, stroke=Stroke(ACCENT, 0.5), opacity=0.2)
        x += 2 * half + 1.0
        place = (sheet.width - x if spec.is_rtl else x, middle + LETTERS * MM_PER_POINT * 0.35)
        x += sheet.words(place, words, size=LETTERS, colour=TEXT, align=align).width + 4.0
