"""Circles for how many people are in a country or area: how large they are, and where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray

from sitrep.drawing.labels import largest, middle_of
from sitrep.drawing.sheet import Box, Point

LARGEST_MM = 6.0
"""The radius of the largest circle."""
LEAST_MM = 0.4
"""A smaller circle would not be seen; it is drawn with this radius."""
Discs = NDArray[np.object_]
_STEP_MM = 2.0
_QUARTER = 6
_ON_CIRCLES, _ON_MARKS, _ABROAD, _OUTSIDE, _FAR = 6.0, 3.0, 0.8, 0.4, 0.5
"""What a square millimetre on other circles, on marks, on other countries of the operation and otherwise
outside its own costs, and a millimetre from the middle of the country."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """What circles stand for, in finished words.

    `counted` says the population, the method and the dates of all of them; `examples` are round counts
    with their words, the smallest first. The largest circle stands for `most` people.
    """

    counted: str
    examples: tuple[tuple[int, str], ...]
    most: int

    def radius(self, people: int) -> float:
        """In millimetres: areas are in proportion to the people."""
        return max(LEAST_MM, LARGEST_MM * (people / self.most) ** 0.5) if people and self.most else 0.0


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle on the page, in millimetres; of a country by its code, or of an area by its key."""

    of: str
    at: Point
    radius: float

    @property
    def disc(self) -> shapely.Polygon:
        return _disc(self.at, self.radius)


@lru_cache(maxsize=256)
def _disc(at: Point, radius: float) -> shapely.Polygon:
    return shapely.Point(at).buffer(radius)


def stand_in(
    land: shapely.MultiPolygon,
    abroad: shapely.Geometry,
    radius: float,
    circles: Sequence[Circle],
    marks: Sequence[Box],
    taken: Sequence[Box],
    paper: Box,
) -> Point:
    """Where in its country a circle stands: off other circles, off marks, near the middle, on the paper.

    `abroad` are the other countries of the operation, in which it would be read as theirs. `taken` is
    kept off as other circles are.
    """
    part = largest(land)
    middle = middle_of(part)
    west, north, east, south = part.bounds
    across = np.arange(west + _STEP_MM / 2, east, _STEP_MM)
    down = np.arange(north + _STEP_MM / 2, south, _STEP_MM)
    x, y = (axis.ravel() for axis in np.meshgrid(across, down))
    is_inside = shapely.contains_xy(part, x, y)
    at = np.vstack([[middle], np.column_stack([x[is_inside], y[is_inside]])])
    low = np.array([paper.x, paper.y]) + radius
    at = np.clip(
        at, low, np.maximum(low, np.array([paper.x + paper.width, paper.y + paper.height]) - radius)
    )
    away = _FAR * np.hypot(*(at - np.array(middle)).T)
    others = shapely.union_all([*(each.disc for each in circles), *map(_shape, taken)])
    occupied = shapely.union_all([*map(_shape, marks)])

    def cost(chosen: NDArray[np.intp]) -> NDArray[np.float64]:
        discs = shapely.buffer(shapely.points(at[chosen]), radius, quad_segs=_QUARTER)
        return np.asarray(
            _ON_CIRCLES * _shared(discs, others)
            + _ON_MARKS * _shared(discs, occupied)
            + _ABROAD * _shared(discs, abroad)
            + _OUTSIDE * _outside(discs, part)
            + away[chosen]
        )

    # What is so far away that this alone costs more than the middle is not looked at.
    middle_alone = cost(np.array([0]))
    near = np.union1d([0], np.flatnonzero(away < middle_alone))
    east_of, south_of = at[near[int(np.argmin(cost(near)))]]
    return (float(east_of), float(south_of))


def _shared(discs: Discs, area: shapely.Geometry) -> NDArray[np.float64]:
    """How much of each disc lies on the area."""
    shapely.prepare(area)
    touching, shared = shapely.intersects(area, discs), np.zeros(len(discs))
    shared[touching] = shapely.area(shapely.intersection(discs[touching], area))
    return shared


def _outside(discs: Discs, land: shapely.Polygon) -> NDArray[np.float64]:
    """How much of each disc lies off the land."""
    shapely.prepare(land)
    crossing, outside = ~shapely.contains_properly(land, discs), np.zeros(len(discs))
    outside[crossing] = shapely.area(shapely.difference(discs[crossing], land))
    return outside


def _shape(box: Box) -> shapely.Polygon:
    return shapely.box(box.x, box.y, box.x + box.width, box.y + box.height)
