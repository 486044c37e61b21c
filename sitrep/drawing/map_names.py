"""The names on a map: their lines of words, and where each may stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from math import hypot
from textwrap import wrap
from typing import Literal

import shapely

from sitrep.drawing.circles import Circle
from sitrep.drawing.ink import GREY, INK, TEXT
from sitrep.drawing.labels import (
    Label,
    Place,
    around,
    at_distance,
    beside,
    inside,
    largest,
    middle_of,
    place,
)
from sitrep.drawing.map_content import AreaOnMap, CampOnMap, CountryOnMap, MapContent, Mark
from sitrep.drawing.map_degrees import EDGE_MM, degree_names
from sitrep.drawing.map_ground import Ground, rectangle
from sitrep.drawing.map_lines import LEADING, LEAST_SIZE, Line, lines_of, size_of
from sitrep.drawing.map_sheet import MARK_MM, MapSheet
from sitrep.drawing.sheet import MM_PER_POINT, Box

_BASELINE = 0.27
"""How far above the foot of its line a baseline lies, as a share of the size."""
_KEEP_OFF_MM, _OFF_CIRCLES_MM = 2.5, 1.0

Shapes = Mapping[str, shapely.MultiPolygon]
Kind = Literal["country", "area", "camp", "ground"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name in lines, with its place, or None where it has found none."""

    lines: tuple[Line, ...]
    place: Place | None
    kind: Kind


def names_on(
    content: MapContent,
    shapes: Shapes,
    marks: Sequence[Mark],
    circles: Sequence[Circle],
    taken: Sequence[Box],
    land: Ground,
    sheet: MapSheet,
) -> list[Name]:
    """All names, by importance: countries, areas with counts, camps, degrees, what else is around.

    `shapes` are countries by code in millimetres. No name touches another, a mark, a line to a mark or a
    box of `taken`, and none with a count another's circle.
    """
    wanted = [*_counted(content, shapes, marks, circles, sheet)]
    wanted += _wanted(content, shapes, marks, circles, land, sheet)
    boxes = [mark.box for mark in marks]
    lines = [(mark.at, mark.stands) for mark in marks if mark.has_moved]
    paper = _grown(content.paper, -EDGE_MM)
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
        foot += line.size * MM_PER_POINT * LEADING
        baseline = (box.x + box.width / 2, foot - line.size * MM_PER_POINT * _BASELINE)
        sheet.words(
            baseline, line.text, size=line.size, colour=line.colour,
            is_bold=line.is_bold, align="middle", around=shine,
        )  # fmt: skip


_Wanted = tuple[tuple[Line, ...], Label, Kind]


def _counted(
    content: MapContent,
    shapes: Shapes,
    marks: Sequence[Mark],
    circles: Sequence[Circle],
    sheet: MapSheet,
) -> Iterator[_Wanted]:
    """Countries and areas of the operation; a count beside or in its own circle, and in no other."""
    own = shapely.union_all([shapes[each.code] for each in content.countries if each.code in shapes])
    keep_off = [_grown(mark.box, _KEEP_OFF_MM) for mark in marks]
    by_place = {circle.of: circle for circle in circles}
    for country in content.countries:
        if country.code in shapes:
            lines = _country_lines(country)
            size = size_of(lines, sheet)
            circle = by_place.get(country.code)
            off = [each for each in circles if each is not circle]
            if circle:
                shape = shapes[country.code]
                places = _at_circle(circle, size, shape, shapely.difference(own, shape))
            else:
                places = _in_or_beside(shapes[country.code], own, *size, keep_off)
            yield lines, Label(*size, _clear_of(off, places)), "area" if circle else "country"
    for area in content.areas:
        lines = _area_lines(area)
        size = size_of(lines, sheet)
        circle = by_place[area.key]
        off = [each for each in circles if each is not circle]
        yield lines, Label(*size, _clear_of(off, _at_circle(circle, size))), "area"


def _at_circle(
    circle: Circle,
    size: tuple[float, float],
    home: shapely.Geometry | None = None,
    abroad: shapely.Geometry | None = None,
) -> Iterator[Place]:
    """In the circle, or beside it: at best at home, and rather at sea than in another country."""
    (x, y), (width, height) = circle.at, size
    if hypot(width, height) < 2 * circle.radius:
        yield Place(Box(x - width / 2, y - height / 2, width, height))
    near = [*beside(circle.at, circle.radius, width, height)]
    led = at_distance(circle.at, circle.radius, width, height)
    if home is None or abroad is None:
        yield from near
    else:
        at_home = [each for each in near if home.contains(rectangle(each.box))]
        yield from at_home
        led = _rather_off(abroad, chain((each for each in near if each not in at_home), led))
    yield from _at_last_over_camps(led)


def _at_last_over_camps(places: Iterable[Place]) -> Iterator[Place]:
    """The places, and again those that have a leader, which may then run over camps."""
    led = []
    for each in places:
        yield each
        if each.leader:
            led.append(each)
    for each in led:
        yield replace(each, is_over_marks=True)


def _clear_of(circles: Sequence[Circle], places: Iterable[Place]) -> Iterator[Place]:
    """Those that nobody could read as another circle's: not near to one, nor led across one."""
    discs = shapely.union_all([circle.disc for circle in circles])
    near = discs.buffer(_OFF_CIRCLES_MM)
    for area in (discs, near):
        shapely.prepare(area)
    for each in places:
        if near.disjoint(rectangle(each.box)) and (
            each.leader is None or discs.disjoint(shapely.LineString(each.leader))
        ):
            yield each


def _wanted(
    content: MapContent,
    shapes: Shapes,
    marks: Sequence[Mark],
    people: Sequence[Circle],
    land: Ground,
    sheet: MapSheet,
) -> Iterator[_Wanted]:
    nowhere = shapely.MultiPolygon()
    discs = [shapely.Point(mark.at).buffer(mark.radius) for mark in marks]
    circles = shapely.union_all([*discs, *(circle.disc for circle in people)])
    keep_off = [_grown(mark.box, _KEEP_OFF_MM) for mark in marks]
    keep_off += (_around(circle) for circle in people)
    for mark in marks:
        lines = _camp_lines(mark.camp)
        width, height = size_of(lines, sheet)
        places = around(mark.stands, MARK_MM, width, height)
        yield lines, Label(width, height, _rather_off(circles, places)), "camp"
    for name, label in degree_names(content, land, sheet):
        yield (name,), label, "ground"
    named = {area.name.casefold() for area in content.areas}
    outlined = ((name, _filled(line)) for name, line in content.boundaries_on_page())
    areas = ((name, shape) for name, shape in outlined if name.casefold() not in named)
    others = ((name, shapes.get(code, nowhere)) for code, name in content.others)
    for text, shape in (*areas, *others):
        lines = lines_of(text, 18, LEAST_SIZE, GREY)
        width, height = size_of(lines, sheet)
        yield lines, Label(width, height, inside(shape, width, height, keep_off)), "ground"


def _around(circle: Circle) -> Box:
    (x, y), radius = circle.at, circle.radius
    return Box(x - radius, y - radius, 2 * radius, 2 * radius)


def _in_or_beside(
    shape: shapely.MultiPolygon,
    own: shapely.Geometry,
    width: float,
    height: float,
    keep_off: Sequence[Box],
) -> Iterator[Place]:
    """In its country, or where that is too small outside, at best in none of the operation.

    Rather than be without its total, a country has a leader that runs over camps.
    """
    yield from inside(shape, width, height, keep_off)
    beyond = at_distance(middle_of(largest(shape)), 0.0, width, height)
    yield from _at_last_over_camps(_rather_off(own, beyond))


def _rather_off(area: shapely.Geometry, places: Iterable[Place]) -> Iterator[Place]:
    """The places that touch an area last, else in their order."""
    shapely.prepare(area)
    touching = []
    for each in places:
        if area.intersects(rectangle(each.box)):
            touching.append(each)
        else:
            yield each
    yield from touching


def _country_lines(country: CountryOnMap) -> tuple[Line, ...]:
    count = (Line(country.count, 8.0, INK, is_bold=True),) if country.count else ()
    return (*(Line(text, LEAST_SIZE, INK, is_bold=True) for text in wrap(country.name, 18)), *count)


def _area_lines(area: AreaOnMap) -> tuple[Line, ...]:
    name = lines_of(area.name, 18, LEAST_SIZE, TEXT)
    return (*name, Line(area.count, LEAST_SIZE, INK, is_bold=True))


def _camp_lines(camp: CampOnMap) -> tuple[Line, ...]:
    return lines_of(camp.name, 26, LEAST_SIZE, TEXT)


def _filled(lines: shapely.Geometry) -> shapely.MultiPolygon:
    rings = [shapely.Polygon(line.coords) for line in shapely.get_parts(lines) if len(line.coords) > 3]
    return shapely.MultiPolygon([ring for ring in rings if ring.is_valid])


def _grown(box: Box, by: float) -> Box:
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)
