"""The map of an operation: countries, camps by status and size, and names that do not collide."""

from dataclasses import dataclass
from math import ceil

import shapely

from sitrep.drawing.graticule import graticule
from sitrep.drawing.ink import ACCENT, GREY, MID, RULE
from sitrep.drawing.land import Land, land_in
from sitrep.drawing.locator import corner, draw_locator
from sitrep.drawing.map_content import MapContent
from sitrep.drawing.map_key import ASYLUM, DISPUTED, ORIGIN, OTHER, draw_key, key_height
from sitrep.drawing.map_names import names_on, set_name
from sitrep.drawing.map_sheet import WHITE, MapSheet, Stroke
from sitrep.drawing.sheet import MM_PER_POINT, Box


@dataclass(frozen=True, slots=True)
class MapSpec(MapContent):
    """The map before it is drawn."""

    def drawn(self) -> str:
        """One whole `<svg>` element."""
        return _drawn(self)


def _drawn(content: MapContent) -> str:
    frame = content.frame
    own = frozenset(country.code for country in content.countries)
    land = land_in(frame, own, content.disputed)
    inset = _inset(content, land, own)
    rough = MapSheet(frame.width, frame.height)
    shapes = {country.code: country.shape for country in land.countries if country.code}
    names = names_on(content, shapes, [inset], rough)
    key = content.key.without(
        has_disputed=not land.disputed.is_empty,
        has_unnamed=any(name.of_camp and name.place is None for name in names),
    )
    height = frame.height + key_height(rough, key, frame.width)
    sheet = MapSheet(frame.width, ceil(height / MM_PER_POINT) * MM_PER_POINT, measured=rough)
    _draw_land(sheet, content, land)
    for line in graticule(frame):
        sheet.shape(line.line, stroke=Stroke(RULE, 0.3))
    _draw_camps(sheet, content)
    for name in names:
        set_name(sheet, name)
    draw_locator(sheet, inset, frame)
    sheet.shape(frame.paper, stroke=Stroke(RULE, 0.6))
    draw_key(sheet, key, frame.height, frame.width)
    return sheet.svg()


def _inset(content: MapContent, land: Land, own: frozenset[str]) -> Box:
    marks = [Box(x - size, y - size, 2 * size, 2 * size) for _, (x, y), size in content.camps_on_page()]
    shapes = [country.shape for country in land.countries if country.code in own]
    return corner(Box(0, 0, content.frame.width, content.frame.height), marks, shapely.union_all(shapes))


def _draw_land(sheet: MapSheet, content: MapContent, land: Land) -> None:
    tones = {each.code: ORIGIN if each.is_origin else ASYLUM for each in content.countries}
    for tone in (OTHER, ASYLUM, ORIGIN):
        of_tone = [each.shape for each in land.countries if tones.get(each.code, OTHER) == tone]
        sheet.shape(shapely.MultiPolygon([part for shape in of_tone for part in shape.geoms]), fill=tone)
    for _, outline in content.boundaries_on_page():
        sheet.shape(outline, stroke=Stroke(WHITE, 0.7))
    sheet.shape(land.coast, stroke=Stroke(MID, 0.45))
    sheet.shape(land.borders, stroke=Stroke(GREY, 0.5))
    sheet.shape(land.disputed, stroke=DISPUTED)


def _draw_camps(sheet: MapSheet, content: MapContent) -> None:
    camps = list(content.camps_on_page())
    for camp, at, radius in sorted(camps, key=lambda each: -each[2]):
        if camp.people:
            sheet.disc(at, radius, fill=ACCENT, stroke=Stroke(ACCENT, 0.6), opacity=0.3)
    for camp, at, _ in camps:
        sheet.mark(at, camp.status)
