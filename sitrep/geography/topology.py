"""TopoJSON becomes areas: each stretch of border is decoded once and belongs to all that it bounds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

_TURN = 360.0
_HALF = 180.0

Line = NDArray[np.float64]
"""Points of a line in degrees: longitude, latitude."""


@dataclass(frozen=True, slots=True)
class Area:
    """A country, or an area that no code is given to.

    `code` is the ISO 3166 code of three letters, or "" where the map has an area whose status is
    disputed or that has no code of its own; such an area has a `name` and is nobody's. `shape` is in
    degrees (x is longitude) and cut at the date line. `borders` are the numbers of its arcs: two areas
    with a number in common touch there.
    """

    code: str
    name: str
    shape: shapely.MultiPolygon
    borders: frozenset[int]


def areas_of(topology: Mapping[str, Any]) -> tuple[Area, ...]:
    """The areas of the object `countries`, which are MultiPolygons all (TopoJSON 1.0, quantised)."""
    lines = _lines(topology)
    return tuple(_area(each, lines) for each in topology["objects"]["countries"]["geometries"])


def _lines(topology: Mapping[str, Any]) -> list[Line]:
    """The arcs: whole numbers, each the step from the one before, become degrees."""
    scale, origin = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    return [np.cumsum(arc, axis=0) * scale + origin for arc in topology["arcs"]]


def _area(geometry: Mapping[str, Any], lines: Sequence[Line]) -> Area:
    lands = [_land([_ring(arcs, lines) for arcs in polygon]) for polygon in geometry["arcs"]]
    shape = shapely.MultiPolygon(shapely.get_parts(lands).tolist())
    # Thousands of points may be asked about.
    shapely.prepare(shape)
    numbers = (arc for polygon in geometry["arcs"] for arcs in polygon for arc in arcs)
    borders = frozenset(arc if arc >= 0 else ~arc for arc in numbers)
    return Area(geometry.get("id", ""), geometry["properties"].get("name", ""), shape, borders)


def _land(rings: Sequence[Line]) -> shapely.Geometry:
    """An outline and the holes in it; land on both sides of the date line is cut there.

    The map has no holes in such land, and none around a pole.
    """
    land: shapely.Geometry = shapely.Polygon(rings[0], rings[1:])
    if not land.is_valid:
        # The grid that coordinates are rounded to makes a ring or two cross itself.
        land = shapely.make_valid(land, method="structure", keep_collapsed=False)
    west, _, east, _ = land.bounds
    if west >= -_HALF and east <= _HALF:
        return land
    turns = (np.array([turn, 0.0]) for turn in (-_TURN, 0.0, _TURN))
    turned = [shapely.transform(land, lambda at, turn=turn: at + turn) for turn in turns]
    return shapely.union_all(shapely.intersection(turned, shapely.box(-_HALF, -90, _HALF, 90)))


def _ring(arcs: Sequence[int], lines: Sequence[Line]) -> Line:
    """Arcs end to end, where each begins at the end of the one before; ~n is arc n backwards.

    A ring that runs over the date line goes on beyond 180 degrees instead of leaping round the world.
    """
    parts = [lines[arc] if arc >= 0 else lines[~arc][::-1] for arc in arcs]
    ring = np.concatenate([parts[0], *(part[1:] for part in parts[1:])])
    ring[:, 0] = np.unwrap(ring[:, 0], period=_TURN)
    return ring
