"""The names on a map: their lines of words, and who has the first choice of places."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Literal

import shapely

from sitrep.drawing.circles import Circle
from sitrep.drawing.ink import GREY, INK, TEXT
from sitrep.drawing.labels import Label, Place, around, inside, place
from sitrep.drawing.map_content import AreaOnMap, CampOnMap, CountryOnMap, MapContent, Mark
from sitrep.drawing.map_degrees import EDGE_MM, degree_names
from sitrep.drawing.map_ground import Ground
from sitrep.drawing.map_lines import LEADING, LEAST_SIZE, Line, lines_of, size_of
from sitrep.drawing.map_sheet import MARK_MM, MapSheet
from sitrep.drawing.name_places import at_circle, clear_of, in_or_beside, rather_off
from sitrep.drawing.sheet import MM_PER_POINT, Box

_BASELINE = 0.27
"""How far above the foot of its line a baseline lies, as a share of the size."""
_KEEP_OFF_MM = 2.5

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
                places = at_circle(circle, size, shape, shapely.difference(own, shape))
            else:
                places = in_or_beside(shapes[country.code], own, *size, keep_off)
            yield lines, Label(*size, clear_of(off, places)), "area" if circle else "country"
    for area in content.areas:
        lines = _area_lines(area)
        size = size_of(lines, sheet)
        circle = by_place[area.key]
        off = [each for each in circles if each is not circle]
        yield lines, Label(*size, clear_of(off, at_circle(circle, size))), "area"


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
        yield lines, Label(width, height, rather_off(circles, places)), "camp"
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
