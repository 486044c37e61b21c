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


class Topology:
    """The areas of the object `countries` (TopoJSON 1.0, quantised), which are MultiPolygons all.

    An area, and a stretch of border, is made when it is asked for, and once.
    """

    def __init__(self, content: Mapping[str, Any]) -> None:
        scale, origin = (np.array(content["transform"][key]) for key in ("scale", "translate"))
        self._lines = _Lines(content["arcs"], scale, origin)
        self._geometries: Sequence[Mapping[str, Any]] = content["objects"]["countries"]["geometries"]
        self._numbers = {each["id"]: n for n, each in enumerate(self._geometries) if each.get("id")}
        self._made: dict[int, Area] = {}

    def areas(self) -> tuple[Area, ...]:
        """All of them, in the order of the file."""
        return tuple(map(self._area, range(len(self._geometries))))

    def area(self, code: str) -> Area | None:
        """The one of that code; None where there is none."""
        number = self._numbers.get(code)
        return None if number is None else self._area(number)

    def borders(self) -> Mapping[str, frozenset[int]]:
        """The numbers of its arcs for each code, without making a shape."""
        return {code: _borders(self._geometries[number]) for code, number in self._numbers.items()}

    def _area(self, number: int) -> Area:
        if number not in self._made:
            self._made[number] = _area(self._geometries[number], self._lines)
        return self._made[number]


class _Lines:
    """The arcs: whole numbers, each the step from the one before, become degrees."""

    def __init__(self, arcs: Sequence[Any], scale: Line, origin: Line) -> None:
        self._arcs, self._scale, self._origin = arcs, scale, origin
        self._made: dict[int, Line] = {}

    def __getitem__(self, number: int) -> Line:
        if number not in self._made:
            steps = np.cumsum(self._arcs[number], axis=0)
            self._made[number] = steps * self._scale + self._origin
        return self._made[number]


def _area(geometry: Mapping[str, Any], lines: _Lines) -> Area:
    lands = [_land([_ring(arcs, lines) for arcs in polygon]) for polygon in geometry["arcs"]]
    shape = shapely.MultiPolygon(shapely.get_parts(lands).tolist())
    # Thousands of points may be asked about.
    shapely.prepare(shape)
    name = geometry["properties"].get("name", "")
    return Area(geometry.get("id", ""), name, shape, _borders(geometry))


def _borders(geometry: Mapping[str, Any]) -> frozenset[int]:
    numbers = (arc for polygon in geometry["arcs"] for arcs in polygon for arc in arcs)
    return frozenset(arc if arc >= 0 else ~arc for arc in numbers)


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


def _ring(arcs: Sequence[int], lines: _Lines) -> Line:
    """Arcs end to end, where each begins at the end of the one before; ~n is arc n backwards.

    A ring that runs over the date line goes on beyond 180 degrees instead of leaping round the world.
    """
    parts = [lines[arc] if arc >= 0 else lines[~arc][::-1] for arc in arcs]
    ring = np.concatenate([parts[0], *(part[1:] for part in parts[1:])])
    if np.ptp(ring[:, 0]) > _HALF:
        ring[:, 0] = np.unwrap(ring[:, 0], period=_TURN)
    return ring
