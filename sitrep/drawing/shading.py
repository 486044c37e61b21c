"""Areas shaded by a rate: tones from light to dark, and hatching where there is no value."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import shapely

from sitrep.drawing.frame import Frame
from sitrep.drawing.ink import GREY, TONES
from sitrep.drawing.map_sheet import WHITE, MapSheet, Stroke
from sitrep.drawing.sheet import Point
from sitrep.model.boundary import Ring

_HATCH = Stroke(GREY, 0.4)
_HATCH_MM, _DETAIL_MM = 0.9, 0.2


@dataclass(frozen=True, slots=True)
class Shading:
    """Finished words: what the tones stand for, each class from light to dark, and "" or "no data"."""

    title: str
    classes: tuple[str, ...]
    no_data: str


@dataclass(frozen=True, slots=True)
class ShadedArea:
    """The rims of an area's parts and holes, in degrees; `tone` is the number of its class or None."""

    outlines: tuple[Ring, ...]
    tone: int | None

    def on_page(self, frame: Frame) -> shapely.MultiPolygon:
        """As far as it is on the map, in millimetres."""
        rings = [shapely.LinearRing(frame.page(np.array(ring))) for ring in self.outlines]
        lines = shapely.simplify(shapely.MultiLineString(rings), _DETAIL_MM)
        area = shapely.clip_by_rect(shapely.build_area(lines), *frame.paper.bounds)
        parts = shapely.get_parts(shapely.get_parts(area))
        return shapely.MultiPolygon([part for part in parts if part.geom_type == "Polygon"])


def tone_of(number: int, of: int) -> str:
    """The colour of a class: two classes are as far apart as there are tones."""
    return TONES[round(number * (len(TONES) - 1) / max(of - 1, 1))]


def draw_shaded(sheet: MapSheet, area: shapely.MultiPolygon, tone: str | None) -> None:
    """Filled with its tone, or hatched without one."""
    sheet.shape(area, fill=tone or WHITE)
    if tone is None and not area.is_empty:
        sheet.shape(shapely.intersection(_hatching(area), area), stroke=_HATCH)


def swatches(shading: Shading) -> Iterator[tuple[str, Callable[[MapSheet, Point], None]]]:
    """Each class of the key with its words."""
    of = len(shading.classes)
    for number, words in enumerate(shading.classes):
        yield words, _swatch(tone_of(number, of))
    if shading.no_data:
        yield shading.no_data, _swatch(None)


def _swatch(tone: str | None) -> Callable[[MapSheet, Point], None]:
    def draw(sheet: MapSheet, at: Point) -> None:
        x, y = at
        box = shapely.box(x - 1.8, y - 1.1, x + 1.8, y + 1.1)
        draw_shaded(sheet, shapely.MultiPolygon([box]), tone)
        sheet.shape(box, stroke=Stroke(GREY, 0.4))

    return draw


def _hatching(area: shapely.MultiPolygon) -> shapely.MultiLineString:
    west, north, east, south = area.bounds
    rise = south - north
    feet = np.arange(np.floor((west - rise) / _HATCH_MM) * _HATCH_MM, east, _HATCH_MM)
    return shapely.MultiLineString([[(foot, south), (foot + rise, north)] for foot in feet.tolist()])
