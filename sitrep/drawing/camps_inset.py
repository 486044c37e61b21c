"""One cluster of camps on a map: land, circles, marks at their places, and their names or numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from textwrap import wrap

import numpy as np
import shapely

from sitrep.drawing.frame import Frame, frame_around
from sitrep.drawing.ink import ACCENT, ASYLUM, GREY, MID, OTHER, RULE, TEXT, WHITE
from sitrep.drawing.labels import Label, Place, around, inside, place
from sitrep.drawing.land import Land, land_in
from sitrep.drawing.locator import SIZE_MM, draw_locator
from sitrep.drawing.map_ground import Ground, ground
from sitrep.drawing.map_key import DISPUTED
from sitrep.drawing.map_part import MapPart
from sitrep.drawing.map_sheet import MARK_MM, MapSheet, Stroke, mark_box
from sitrep.drawing.sheet import MM_PER_POINT, Box, Point
from sitrep.geography.countries import country_shape
from sitrep.model.boundary import Boundary

LETTERS = 7.0
"""The size of the smallest letters, in points."""
LARGEST_MM = 3.0
"""The radius of the largest circle."""
_LEADING, _BASELINE = 1.15, 0.27
_LETTERS_A_LINE = 24
_PLACES_OF_NUMBER = 88
"""A number stands beside its mark or near it: with longer lines, many could not be followed."""
_LOCATOR_MM, _CORNER_MM, _LEAST_BOX_MM = 15.0, 1.0, 1.6
_DETAIL_MM = 0.2


@dataclass(frozen=True, slots=True)
class CampMark:
    """A camp by its `label`, its name or its number; `people` sizes its circle, None for none."""

    label: str
    longitude: float
    latitude: float
    status: str
    people: int | None


@dataclass(frozen=True, slots=True)
class Inset:
    """A cluster with its frame; the camps with the most people first.

    `countries` are codes and names of the camps' countries, of which the first is drawn in the corner;
    `others` those of countries around. `scale` are the words for `scale_km`, which is 0 where no one
    length is right.
    """

    title: str
    frame: Frame
    camps: tuple[CampMark, ...]
    has_numbers: bool
    countries: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...]
    scale_km: int
    scale: str


@dataclass(frozen=True, slots=True)
class _Word:
    lines: tuple[str, ...]
    is_camp: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Placed:
    """All of an inset laid out; `lost` are the labels that have found no room."""

    land: Land
    ground: Ground
    areas: tuple[shapely.Geometry, ...]
    words: tuple[_Word, ...]
    lost: tuple[str, ...]
    corner: Box


def circle_radius(people: int, largest: int) -> float:
    """In millimetres: areas are in proportion to the people."""
    return LARGEST_MM * (people / largest) ** 0.5 if largest else 0.0


def placed(
    inset: Inset,
    land: Land,
    boundaries: Sequence[Boundary],
    largest: int,
    sheet: MapSheet,
) -> Placed:
    """Where each label stands: on no other, on no mark, not in the corner; the first choose first."""
    frame, at = inset.frame, _places(inset)
    marks = [mark_box(each) for each in at]
    corner = _corner(frame, marks, _LOCATOR_MM if _shape(inset) is not None else SIZE_MM)
    areas = tuple(_areas(frame, boundaries))
    circles = [shapely.Point(each).buffer(r).exterior for each, r in _circles(inset, largest)]
    under = ground(
        [(_tone(inset, each.code), each.shape) for each in land.countries],
        [land.coast, land.borders, land.disputed],
        [*areas, *circles],
    )
    wanted = [
        ((camp.label,) if inset.has_numbers else tuple(wrap(camp.label, _LETTERS_A_LINE)), True)
        for camp in inset.camps
    ]
    labels = [
        _label(
            lines, each, max(MARK_MM, radius), sheet, _PLACES_OF_NUMBER if inset.has_numbers else None
        )
        for (lines, _), each, radius in zip(wanted, at, _radii(inset, largest), strict=True)
    ]
    shapes = {each.code: each.shape for each in land.countries}
    for code, name in (*inset.countries, *inset.others):
        if code in shapes:
            lines = tuple(wrap(name, _LETTERS_A_LINE))
            width, height = _size(lines, sheet, is_bold=True)
            labels.append(Label(width, height, tuple(inside(shapes[code], width, height, marks))))
            wanted.append((lines, False))
    paper = Box(0.5, 0.5, frame.width - 1, frame.height - 1)
    found = place(labels, [*marks, corner], paper)
    words = (
        _Word(lines, is_camp, one)
        for (lines, is_camp), one in zip(wanted, found, strict=True)
        if one is not None
    )
    lost = (camp.label for camp, one in zip(inset.camps, found, strict=False) if one is None)
    return Placed(land, under, areas, tuple(words), tuple(lost), corner)


def draw_inset(part: MapPart, inset: Inset, laid: Placed, largest: int) -> None:
    """All of it, up to its edge."""
    for tone in (OTHER, ASYLUM):
        lands = [each.shape for each in laid.land.countries if _tone(inset, each.code) == tone]
        part.shape(shapely.MultiPolygon([one for shape in lands for one in shape.geoms]), fill=tone)
    for area in laid.areas:
        part.shape(area, stroke=Stroke(WHITE, 0.9))
    part.shape(laid.land.coast, stroke=Stroke(MID, 0.45))
    part.shape(laid.land.borders, stroke=Stroke(GREY, 0.5))
    part.shape(laid.land.disputed, stroke=DISPUTED)
    for at, radius in _circles(inset, largest):
        part.disc(at, radius, fill=ACCENT, stroke=Stroke(ACCENT, 0.5), opacity=0.2)
    # The largest camp is the last, on top of those that it may cover.
    for camp, at in reversed(list(zip(inset.camps, _places(inset), strict=True))):
        part.mark(at, camp.status)
    for word in laid.words:
        _set(part, word, laid.ground)
    _draw_corner(part, inset, laid.corner)
    part.shape(inset.frame.paper, stroke=Stroke(RULE, 0.6))


def _places(inset: Inset) -> list[Point]:
    degrees = np.array([(camp.longitude, camp.latitude) for camp in inset.camps], dtype=float)
    return [(float(x), float(y)) for x, y in inset.frame.page(degrees)]


def _radii(inset: Inset, largest: int) -> list[float]:
    """Those of circles, 0 for none: those of the many that have numbers would cover each other."""
    people = (0 if inset.has_numbers else camp.people or 0 for camp in inset.camps)
    return [circle_radius(each, largest) for each in people]


def _circles(inset: Inset, largest: int) -> list[tuple[Point, float]]:
    return [each for each in zip(_places(inset), _radii(inset, largest), strict=True) if each[1]]


def _tone(inset: Inset, code: str) -> str:
    return ASYLUM if code in dict(inset.countries) else OTHER


def _areas(frame: Frame, boundaries: Sequence[Boundary]) -> Iterator[shapely.Geometry]:
    for boundary in boundaries:
        rings = [shapely.LinearRing(frame.page(np.array(ring))) for ring in boundary.outlines]
        lines = shapely.simplify(shapely.MultiLineString(rings), _DETAIL_MM)
        yield shapely.clip_by_rect(lines, *frame.paper.bounds)


def _label(lines: tuple[str, ...], at: Point, radius: float, sheet: MapSheet, most: int | None) -> Label:
    width, height = _size(lines, sheet)
    return Label(width, height, tuple(islice(around(at, radius, width, height), most)))


def _size(lines: Sequence[str], sheet: MapSheet, *, is_bold: bool = False) -> tuple[float, float]:
    widths = [sheet.width_of(line, size=LETTERS, is_bold=is_bold) for line in lines]
    return max(widths), len(lines) * LETTERS * MM_PER_POINT * _LEADING


def _set(part: MapPart, word: _Word, land: Ground) -> None:
    box = word.place.box
    if word.place.leader:
        part.line(word.place.leader, colour=TEXT, points_wide=0.4)
    shine, foot = land.around(box), box.y
    for line in word.lines:
        foot += LETTERS * MM_PER_POINT * _LEADING
        at = (box.x + box.width / 2, foot - LETTERS * MM_PER_POINT * _BASELINE)
        part.words(
            at, line, size=LETTERS, colour=TEXT if word.is_camp else MID,
            is_bold=not word.is_camp, align="middle", around=shine,
        )  # fmt: skip


def _shape(inset: Inset) -> shapely.MultiPolygon | None:
    return country_shape(inset.countries[0][0]) if inset.countries else None


def _corner(frame: Frame, marks: Sequence[Box], size: float) -> Box:
    """The corner with the fewest marks; the lower ones first."""
    right, low = frame.width - size - _CORNER_MM, frame.height - size - _CORNER_MM
    corners = [Box(x, y, size, size) for y in (low, _CORNER_MM) for x in (right, _CORNER_MM)]
    return min(corners, key=lambda box: sum(box.overlaps(mark) for mark in marks))


def _draw_corner(part: MapPart, inset: Inset, box: Box) -> None:
    """The country with the inset's outline; the globe where the country has no land on the map."""
    shape, nowhere = _shape(inset), np.empty((0, 2))
    size = (box.width, box.height)
    small = (
        frame_around(shape, [], nowhere, width=size[0], heights=(size[1], size[1])) if shape else None
    )
    if small is None:
        draw_locator(part, box, inset.frame)
        return
    edge = shapely.segmentize(inset.frame.paper, inset.frame.width / 8)
    outline = shapely.transform(edge, lambda page: small.page(inset.frame.degrees(page)))
    west, north, east, south = outline.bounds
    if max(east - west, south - north) < _LEAST_BOX_MM:
        outline = outline.centroid.buffer(_LEAST_BOX_MM / 2).envelope
    land = land_in(small, frozenset(), ())

    def moved(drawn: shapely.Geometry) -> shapely.Geometry:
        return shapely.transform(drawn, lambda page: page + np.array([box.x, box.y]))

    part.shape(moved(small.paper), fill=WHITE)
    own = inset.countries[0][0]
    for each in land.countries:
        part.shape(moved(each.shape), fill=MID if each.code == own else OTHER)
    part.shape(moved(shapely.clip_by_rect(outline, *small.paper.bounds)), stroke=Stroke(ACCENT, 1.0))
    part.shape(moved(small.paper), stroke=Stroke(GREY, 0.5))
