"""The names on a map: their lines of words, and where each may stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from textwrap import wrap
from typing import Literal

import shapely

from sitrep.drawing.graticule import DegreeLine, graticule
from sitrep.drawing.ink import GREY, INK, TEXT
from sitrep.drawing.labels import Label, Place, around, at_distance, inside, largest, middle_of, place
from sitrep.drawing.map_content import CampOnMap, CountryOnMap, MapContent, Mark
from sitrep.drawing.map_ground import Ground, rectangle
from sitrep.drawing.map_sheet import MARK_MM, MapSheet
from sitrep.drawing.sheet import MM_PER_POINT, Box, Point

_LEADING = 1.15
_BASELINE = 0.27
"""How far above the foot of its line a baseline lies, as a share of the size."""
_KEEP_OFF_MM, _EDGE_MM = 2.5, 0.7

Shapes = Mapping[str, shapely.MultiPolygon]
Kind = Literal["country", "camp", "ground"]


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    size: float
    colour: str
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A name in lines, with its place, or None where it has found none."""

    lines: tuple[_Line, ...]
    place: Place | None
    kind: Kind


def names_on(
    content: MapContent,
    shapes: Shapes,
    marks: Sequence[Mark],
    taken: Sequence[Box],
    land: Ground,
    sheet: MapSheet,
) -> list[Name]:
    """All names, by importance: countries of the operation, camps, areas, countries around.

    `shapes` are countries by code in millimetres. No name touches another, a mark, a line to a mark or a
    box of `taken`.
    """
    wanted = list(_wanted(content, shapes, marks, land, sheet))
    boxes = [mark.box for mark in marks]
    lines = [(mark.at, mark.stands) for mark in marks if mark.has_moved]
    paper = _grown(content.paper, -_EDGE_MM)
    places = place([label for _, label, _ in wanted], [*boxes, *taken], paper, lines)
    return [Name(lines, found, kind) for (lines, _, kind), found in zip(wanted, places, strict=True)]


def set_name(sheet: MapSheet, name: Name, land: Ground) -> None:
    """Put the words on the sheet; where lines run under them, their ground shines around them."""
    if name.place is None:
        return
    box = name.place.box
    if name.place.leader:
        start, _ = name.place.leader
        sheet.line(name.place.leader, colour=TEXT, points_wide=0.4)
        if name.kind == "country":
            sheet.dot(start, fill=TEXT, edge=TEXT, radius=0.2)
    shine = land.around(box)
    foot = box.y
    for line in name.lines:
        foot += line.size * MM_PER_POINT * _LEADING
        baseline = (box.x + box.width / 2, foot - line.size * MM_PER_POINT * _BASELINE)
        sheet.words(
            baseline, line.text, size=line.size, colour=line.colour,
            is_bold=line.is_bold, align="middle", around=shine,
        )  # fmt: skip


_Wanted = tuple[tuple[_Line, ...], Label, Kind]


def _wanted(
    content: MapContent, shapes: Shapes, marks: Sequence[Mark], land: Ground, sheet: MapSheet
) -> Iterator[_Wanted]:
    nowhere = shapely.MultiPolygon()
    own = shapely.union_all([shapes[each.code] for each in content.countries if each.code in shapes])
    circles = shapely.union_all([shapely.Point(mark.at).buffer(mark.radius) for mark in marks])
    keep_off = [_grown(mark.box, _KEEP_OFF_MM) for mark in marks]
    for country in content.countries:
        if country.code in shapes:
            lines = _country_lines(country)
            width, height = _size(lines, sheet)
            places = _in_or_beside(shapes[country.code], own, width, height, keep_off)
            yield lines, Label(width, height, places), "country"
    for mark in marks:
        lines = _camp_lines(mark.camp)
        width, height = _size(lines, sheet)
        beside = around(mark.stands, MARK_MM, width, height)
        yield lines, Label(width, height, _rather_off(circles, beside)), "camp"
    yield from _degree_names(content, land, sheet)
    areas = ((name, _filled(line), 5.5) for name, line in content.boundaries_on_page())
    others = ((name, shapes.get(code, nowhere), 6.0) for code, name in content.others)
    for text, shape, size in (*areas, *others):
        lines = _lines(text, 18, size, GREY)
        width, height = _size(lines, sheet)
        yield lines, Label(width, height, tuple(inside(shape, width, height, keep_off))), "ground"


def _in_or_beside(
    shape: shapely.MultiPolygon,
    own: shapely.Geometry,
    width: float,
    height: float,
    keep_off: Sequence[Box],
) -> tuple[Place, ...]:
    """In its country, or where that is too small outside, at best in none of the operation.

    Rather than be without its total, a country has a leader that runs over camps.
    """
    beyond = _rather_off(own, at_distance(middle_of(largest(shape)), 0.0, width, height))
    over_camps = (replace(each, is_over_marks=True) for each in beyond)
    return (*inside(shape, width, height, keep_off), *beyond, *over_camps)


def _rather_off(area: shapely.Geometry, places: Iterable[Place]) -> tuple[Place, ...]:
    """The places that touch an area last, else in their order."""
    kept = tuple(places)
    shapely.prepare(area)
    touching = shapely.intersects(area, [rectangle(each.box) for each in kept])
    return tuple(each for _, each in sorted(zip(touching, kept, strict=True), key=lambda pair: pair[0]))


def _degree_names(content: MapContent, land: Ground, sheet: MapSheet) -> Iterator[_Wanted]:
    """Meridians at the top or at the bottom, parallels at the left or at the right.

    They stand on that edge of the two where more of them have room.
    """
    lines = list(graticule(content.frame))
    for is_meridian in (True, False):
        named = [line for line in lines if line.is_meridian is is_meridian]
        edges = (list(_names_along(side, named, content, land, sheet)) for side in (0, 1))
        yield from max(edges, key=len)


def _names_along(
    side: Literal[0, 1], lines: Iterable[DegreeLine], content: MapContent, land: Ground, sheet: MapSheet
) -> Iterator[_Wanted]:
    """Those that would meet a coast or a border are left out."""
    for line in lines:
        name = _degree_name(line, content.degrees)
        size = _size((name,), sheet)
        end = line.ends[side]
        if end and land.is_open(box := _at_edge(end, size, line, content.paper)):
            yield (name,), Label(*size, (Place(box),)), "ground"


def _degree_name(line: DegreeLine, words: tuple[str, str, str, str]) -> _Line:
    north, south, east, west = words
    plus, minus = (east, west) if line.is_meridian else (north, south)
    return _Line((plus if line.degrees >= 0 else minus).format(f"{abs(line.degrees):g}"), 5.5, GREY)


def _at_edge(end: Point, size: tuple[float, float], line: DegreeLine, paper: Box) -> Box:
    """To the right of a meridian, on a parallel, where it leaves the map."""
    (x, y), (width, height) = end, size
    if line.is_meridian:
        return Box(x + 0.3, _inwards(y, height, paper.height), width, height)
    return Box(_inwards(x, width, paper.width), y - height, width, height)


def _inwards(edge: float, size: float, paper: float) -> float:
    return _EDGE_MM if edge < paper / 2 else paper - size - _EDGE_MM


def _country_lines(country: CountryOnMap) -> tuple[_Line, ...]:
    count = (_Line(country.count, 8.0, INK, is_bold=True),) if country.count else ()
    return (*(_Line(text, 6.5, INK, is_bold=True) for text in wrap(country.name, 18)), *count)


def _camp_lines(camp: CampOnMap) -> tuple[_Line, ...]:
    return _lines(camp.name, 26, 6.0, TEXT)


def _lines(text: str, letters: int, size: float, colour: str) -> tuple[_Line, ...]:
    return tuple(_Line(each, size, colour) for each in wrap(text, letters))


def _size(lines: Sequence[_Line], sheet: MapSheet) -> tuple[float, float]:
    widths = [sheet.width_of(line.text, size=line.size, is_bold=line.is_bold) for line in lines]
    return max(widths), sum(line.size for line in lines) * MM_PER_POINT * _LEADING


def _filled(lines: shapely.Geometry) -> shapely.MultiPolygon:
    rings = [shapely.Polygon(line.coords) for line in shapely.get_parts(lines) if len(line.coords) > 3]
    return shapely.MultiPolygon([ring for ring in rings if ring.is_valid])


def _grown(box: Box, by: float) -> Box:
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)
