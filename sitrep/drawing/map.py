"""The map of an operation: countries, camps by status and size, and names that do not collide."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import shapely

from sitrep.drawing.circles import Circle
from sitrep.drawing.graticule import graticule
from sitrep.drawing.ink import ACCENT, ASYLUM, GREY, INK, MID, ORIGIN, OTHER, RULE
from sitrep.drawing.labels import largest, middle_of
from sitrep.drawing.land import Land, land_in
from sitrep.drawing.locator import corner, draw_locator
from sitrep.drawing.map_content import MapContent, Mark
from sitrep.drawing.map_ground import Ground, ground
from sitrep.drawing.map_key import (
    DISPUTED,
    PEOPLE,
    PEOPLE_EDGE,
    PEOPLE_OPACITY,
    draw_key,
    key_height,
)
from sitrep.drawing.map_names import names_on, set_name
from sitrep.drawing.map_sheet import WHITE, MapSheet, Stroke, mark_box
from sitrep.drawing.medium import Medium
from sitrep.drawing.shading import draw_shaded
from sitrep.drawing.sheet import MM_PER_POINT, Box

SMALL_MM2, RING_MM = 0.6, 1.0
"""Land of the operation below that size (some 5 square points) has a ring around it."""


@dataclass(frozen=True, slots=True)
class MapSpec(MapContent):
    """The map before it is drawn."""

    def drawn(self, medium: Medium = Medium.PAPER) -> str:
        """One whole `<svg>` element."""
        return map_on_sheet(self, medium).svg(medium)


def map_on_sheet(content: MapContent, medium: Medium = Medium.PAPER) -> MapSheet:
    """All of the map and its key, drawn."""
    if medium is Medium.TELEPHONE:
        content = content.scaled(min(1.0, medium.width / content.frame.width))
    frame = content.frame
    own = frozenset(country.code for country in content.countries)
    land = land_in(frame, own, content.disputed)
    # The globe would cover too much of a telephone's map.
    insets = [] if medium is Medium.TELEPHONE else [_inset(content, land, own)]
    marks = content.marks(insets)
    rough = MapSheet(frame.width, frame.height, reads_rtl=content.key.is_rtl)
    shapes = {country.code: country.shape for country in land.countries if country.code}
    circles = content.circles(shapes, marks, insets)
    under = _ground(content, land, marks, circles)
    names = names_on(content, shapes, marks, circles, insets, under, rough)
    lost = {name.kind for name in names if name.place is None}
    key = content.key.without(
        has_disputed=not land.disputed.is_empty,
        has_crowds=not all(mark.has_room for mark in marks),
        has_unnamed="camp" in lost,
        has_uncounted=not lost.isdisjoint(("country", "area")),
    )
    height = frame.height + key_height(rough, key, frame.width)
    on_paper = ceil(height / MM_PER_POINT) * MM_PER_POINT
    sheet = MapSheet(frame.width, on_paper, reads_rtl=rough.reads_rtl)
    _draw_land(sheet, content, land)
    for line in graticule(frame):
        sheet.shape(line.line, stroke=Stroke(RULE, 0.3))
    _draw_people(sheet, circles)
    _draw_small(sheet, [shapes[code] for code in own if code in shapes], circles)
    _draw_camps(sheet, marks)
    for name in names:
        set_name(sheet, name, under)
    for inset in insets:
        draw_locator(sheet, inset, frame)
    sheet.shape(frame.paper, stroke=Stroke(RULE, 0.6))
    draw_key(sheet, key, frame.height, frame.width)
    return sheet


def _inset(content: MapContent, land: Land, own: frozenset[str]) -> Box:
    places = [mark_box((x, y)) for x, y in content.places().tolist()]
    shapes = [country.shape for country in land.countries if country.code in own]
    return corner(content.paper, places, shapely.union_all(shapes))


def _ground(content: MapContent, land: Land, marks: Sequence[Mark], people: Sequence[Circle]) -> Ground:
    tones = _tones(content)
    shaded = [(WHITE, area) for _, area in content.shaded_on_page()]
    lands = [(tones.get(each.code, OTHER), each.shape) for each in land.countries]
    areas = [line for _, line in content.boundaries_on_page()]
    discs = [shapely.Point(mark.at).buffer(mark.radius) for mark in marks if mark.radius]
    discs += (circle.disc for circle in people)
    circles = [disc.exterior for disc in discs]
    degrees = [line.line for line in graticule(content.frame)]
    edges = [land.coast, land.borders, land.disputed]
    # Letters shine on all that is shaded: on its darkest tone they would not be read.
    others = [*areas, *circles, *degrees, *(area for _, area in shaded)]
    return ground([*lands, *shaded], edges, others, discs)


def _tones(content: MapContent) -> dict[str, str]:
    """By country of the operation."""
    return {each.code: ORIGIN if each.is_origin else ASYLUM for each in content.countries}


def _draw_land(sheet: MapSheet, content: MapContent, land: Land) -> None:
    tones = _tones(content)
    for tone in (OTHER, ASYLUM, ORIGIN):
        of_tone = [each.shape for each in land.countries if tones.get(each.code, OTHER) == tone]
        sheet.shape(shapely.MultiPolygon([part for shape in of_tone for part in shape.geoms]), fill=tone)
    shaded = list(content.shaded_on_page())
    for shade, area in shaded:
        draw_shaded(sheet, area, shade)
    for _, outline in content.boundaries_on_page():
        # White beside white and pale tones would part nothing.
        sheet.shape(outline, stroke=Stroke(GREY, 0.4) if shaded else Stroke(WHITE, 0.7))
    sheet.shape(land.coast, stroke=Stroke(MID, 0.45))
    sheet.shape(land.borders, stroke=Stroke(GREY, 0.5))
    sheet.shape(land.disputed, stroke=DISPUTED)


def _draw_people(sheet: MapSheet, circles: Sequence[Circle]) -> None:
    for circle in circles:
        sheet.disc(circle.at, circle.radius, fill=PEOPLE, stroke=PEOPLE_EDGE, opacity=PEOPLE_OPACITY)


def _draw_small(
    sheet: MapSheet, lands: Sequence[shapely.MultiPolygon], circles: Sequence[Circle]
) -> None:
    """A ring around a country that is too small to be seen, unless its circle shows it."""
    for land in lands:
        at = middle_of(largest(land))
        is_shown = any(circle.radius >= RING_MM and circle.disc.intersects(land) for circle in circles)
        if land.area < SMALL_MM2 and not is_shown:
            ring = shapely.Point(at).buffer(RING_MM)
            sheet.shape(ring, stroke=Stroke(INK, 0.5))


def _draw_camps(sheet: MapSheet, marks: Sequence[Mark]) -> None:
    for mark in sorted(marks, key=lambda each: -each.radius):
        if mark.radius:
            sheet.disc(mark.at, mark.radius, fill=ACCENT, stroke=Stroke(ACCENT, 0.5), opacity=0.2)
    for mark in marks:
        if mark.has_moved:
            sheet.line((mark.at, mark.stands), colour=ACCENT, points_wide=0.4)
        if mark.has_moved or not mark.has_room:
            sheet.dot_of_camp(mark.at)
    for mark in marks:
        if mark.has_room:
            sheet.mark(mark.stands, mark.camp.status)
