"""The small globe in a corner of a map that shows where on earth it is."""

from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray

from sitrep.drawing.frame import Frame
from sitrep.drawing.ink import ACCENT, GREY, RULE
from sitrep.drawing.map_sheet import WHITE, MapSheet, Stroke
from sitrep.drawing.projection import EARTH_RADIUS_KM, Positions, Projection
from sitrep.drawing.sheet import Box
from sitrep.geography.countries import areas

SIZE_MM = 11.5
_INSET_MM = 1.2
_RIM_KM = EARTH_RADIUS_KM * 2**0.5
"""A quarter of the way round the globe from the centre."""
_DETAIL_MM, _LEAST_MM2 = 0.15, 0.04
_LEAST_BOX_MM = 1.2


def corner(paper: Box, busy: Sequence[Box], land: shapely.Geometry) -> Box:
    """The corner with the fewest marks, and of those the one with the least of the operation's land."""
    right, low = paper.width - SIZE_MM - _INSET_MM, paper.height - SIZE_MM - _INSET_MM
    corners = [Box(x, y, SIZE_MM, SIZE_MM) for y in (low, _INSET_MM) for x in (_INSET_MM, right)]

    def cost(box: Box) -> tuple[int, float]:
        covered = shapely.clip_by_rect(land, box.x, box.y, box.x + box.width, box.y + box.height)
        return sum(box.overlaps(other) for other in busy), round(float(shapely.area(covered)), 3)

    return min(corners, key=cost)


def draw_locator(sheet: MapSheet, box: Box, frame: Frame) -> None:
    """Half the globe in `box`, its middle that of the map, with the map's outline on it."""
    radius = box.width / 2
    middle = (box.x + radius, box.y + radius)
    scale = radius / _RIM_KM

    def on_globe(flat: Positions) -> Positions:
        return np.asarray(np.array(middle) + flat * np.array([scale, -scale]))

    sheet.disc(middle, radius, fill=WHITE, stroke=Stroke(GREY, 0.5), opacity=1.0)
    sheet.shape(shapely.transform(hemisphere(frame.projection), on_globe), fill=RULE)
    edge = shapely.get_coordinates(shapely.segmentize(frame.paper, frame.width / 8))
    outline = shapely.Polygon(on_globe(_within_rim(frame.projection.flat(frame.degrees(edge)))))
    west, north, east, south = outline.bounds
    if max(east - west, south - north) < _LEAST_BOX_MM:
        outline = outline.centroid.buffer(_LEAST_BOX_MM / 2).envelope
    sheet.shape(outline, stroke=Stroke(ACCENT, 0.9))


@lru_cache(maxsize=8)
def hemisphere(projection: Projection) -> shapely.MultiPolygon:
    """The land of the half of the globe around the centre, in kilometres on the flat map.

    Land that reaches over the rim is pushed back to it. (No land that does holds the opposite point of
    the globe as well, which would turn it inside out.)
    """
    detail, least = (_DETAIL_MM * _RIM_KM * 2 / SIZE_MM), _LEAST_MM2 * (_RIM_KM * 2 / SIZE_MM) ** 2
    lands = _lands()
    flat = shapely.transform(lands, projection.flat)
    corners, of_land = shapely.get_coordinates(flat, return_index=True)
    is_seen = np.isin(np.arange(len(lands)), of_land[np.hypot(*corners.T) < _RIM_KM])
    rough = shapely.simplify(
        shapely.transform(flat[is_seen], _within_rim), detail, preserve_topology=False
    )
    return shapely.MultiPolygon(shapely.get_parts(rough[shapely.area(rough) > least]).tolist())


@cache
def _lands() -> NDArray[np.object_]:
    """All land of the globe, part by part."""
    return np.asarray(shapely.get_parts([area.shape for area in areas()]))


def _within_rim(flat: Positions) -> Positions:
    distance = np.hypot(flat[:, 0], flat[:, 1])
    return np.asarray(flat * np.minimum(1.0, _RIM_KM / np.maximum(distance, 1.0))[:, np.newaxis])
