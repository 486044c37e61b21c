"""The names on a map: their lines of words, and where each may stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

import shapely

from sitrep.drawing.graticule import graticule
from sitrep.drawing.ink import GREY, INK, TEXT
from sitrep.drawing.labels import Label, Place, around, at_distance, inside, largest, middle_of, place
from sitrep.drawing.map_content import CampOnMap, CountryOnMap, MapContent
from sitrep.drawing.map_sheet import WHITE, MapSheet
from sitrep.drawing.sheet import MM_PER_POINT, Box

_LEADING = 1.15
_BASELINE = 0.27
"""How far above the foot of its line a baseline lies, as a share of the size."""
_KEEP_OFF_MM, _EDGE_MM = 2.5, 0.7

Shapes = Mapping[str, shapely.MultiPolygon]


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
    of_camp: bool


def names_on(content: MapContent, shapes: Shapes, taken: Sequence[Box], sheet: MapSheet) -> list[Name]:
    """All names, by importance: countries of the operation, camps, areas, countries around.

    `shapes` are countries by code in millimetres. No name touches another or a box of `taken`.
    """
    marks = [_around_mark(at, radius) for _, at, radius in content.camps_on_page()]
    keep_off = [_grown(box, _KEEP_OFF_MM) for box in marks]
    wanted = list(_wanted(content, shapes, keep_off, sheet))
    paper = _grown(Box(0, 0, content.frame.width, content.frame.height), -_EDGE_MM)
    places = place([label for _, label, _ in wanted], [*marks, *taken], paper)
    return [
        Name(lines, found, of_camp) for (lines, _, of_camp), found in zip(wanted, places, strict=True)
    ]


def set_name(sheet: MapSheet, name: Name) -> None:
    """Put the words on the sheet; on a light ground where they stand on what is not theirs."""
    if name.place is None:
        return
    box = name.place.box
    if name.of_camp or name.place.leader:
        sheet.shape(_rectangle(box), fill=WHITE, opacity=0.5)
    if name.place.leader:
        sheet.line(name.place.leader, colour=TEXT, points_wide=0.4)
    foot = box.y
    for line in name.lines:
        foot += line.size * MM_PER_POINT * _LEADING
        baseline = (box.x + box.width / 2, foot - line.size * MM_PER_POINT * _BASELINE)
        sheet.words(
            baseline, line.text,
            size=line.size, colour=line.colour, is_bold=line.is_bold, align="middle",
        )  # fmt: skip


_Wanted = tuple[tuple[_Line, ...], Label, bool]


def _wanted(
    content: MapContent, shapes: Shapes, keep_off: Sequence[Box], sheet: MapSheet
) -> Iterator[_Wanted]:
    nowhere = shapely.MultiPolygon()
    own = shapely.union_all([shapes[each.code] for each in content.countries if each.code in shapes])
    for country in content.countries:
        lines = _country_lines(country)
        width, height = _size(lines, sheet)
        shape = shapes.get(country.code, nowhere)
        yield lines, Label(width, height, _in_or_beside(shape, own, width, height, keep_off)), False
    for camp, at, radius in content.camps_on_page():
        lines = _camp_lines(camp)
        width, height = _size(lines, sheet)
        yield lines, Label(width, height, tuple(around(at, radius, width, height))), True
    yield from _degree_names(content, sheet)
    areas = ((name, _filled(line), 5.5) for name, line in content.boundaries_on_page())
    others = ((name, shapes.get(code, nowhere), 6.0) for code, name in content.others)
    for text, shape, size in (*areas, *others):
        lines = _lines(text, 18, size, GREY)
        width, height = _size(lines, sheet)
        yield lines, Label(width, height, tuple(inside(shape, width, height, keep_off))), False


def _in_or_beside(
    shape: shapely.MultiPolygon,
    own: shapely.Geometry,
    width: float,
    height: float,
    keep_off: Sequence[Box],
) -> tuple[Place, ...]:
    """In its country, or where that is too small outside, at best in none of the operation."""
    if shape.is_empty:
        return ()
    outside = at_distance(middle_of(largest(shape)), 0.0, width, height)
    return (
        *inside(shape, width, height, keep_off),
        *sorted(outside, key=lambda each: bool(own.intersects(_rectangle(each.box)))),
    )


def _degree_names(content: MapContent, sheet: MapSheet) -> Iterator[_Wanted]:
    """Where meridians leave the map at the top and parallels at the left."""
    north, south, east, west = content.degrees
    for line in graticule(content.frame):
        if line.meets is None:
            continue
        plus, minus = (east, west) if line.is_meridian else (north, south)
        words = (plus if line.degrees >= 0 else minus).format(f"{abs(line.degrees):g}")
        lines = (_Line(words, 5.0, GREY),)
        width, height = _size(lines, sheet)
        x, y = line.meets
        across = x + 0.3 if line.is_meridian else _EDGE_MM
        box = Box(across, _EDGE_MM if line.is_meridian else y - height, width, height)
        yield lines, Label(width, height, (Place(box),)), False


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


def _around_mark(at: tuple[float, float], radius: float) -> Box:
    return Box(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)


def _grown(box: Box, by: float) -> Box:
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)


def _rectangle(box: Box) -> shapely.Polygon:
    return shapely.box(box.x, box.y, box.x + box.width, box.y + box.height)
