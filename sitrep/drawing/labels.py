"""Where names stand on a map: each takes the first free one of its places, important names first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import cos, hypot, pi, sin

import numpy as np
import shapely

from sitrep.drawing.sheet import Box, Point

_GAP = 0.7
_CLEAR, _CLEAR_LED = 0.65, 1.2
"""As near as that to a mark stands only its own name, or one could not tell whose it is; further away a
name that a leader leads to."""
_OFF_MM = 0.35
"""Between a leader and the name that it leads to."""
_TOUCH = 0.02
_RINGS = (3.0, 5.0, 7.5, 10.0, 13.0, 16.5, 20.0, 25.0)
_DIRECTIONS = 16
_STEP = 1.2
# Right before left, above before below (E. Imhof, Positioning names on maps, 1975).
_SIDES = ((1, 0), (1, -1), (1, 1), (-1, 0), (-1, -1), (-1, 1), (0, -1), (0, 1))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label may stand; `leader` is a line from what it names, where that is not beside it.

    Only a leader that `is_over_marks` may run over them.
    """

    box: Box
    leader: tuple[Point, Point] | None = None
    is_over_marks: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """What wants a place: the better ones first. `width` and `height` in millimetres.

    Its places are asked for one by one, until one is free.
    """

    width: float
    height: float
    places: Iterable[Place]


def place(
    labels: Sequence[Label],
    taken: Sequence[Box],
    paper: Box,
    lines: Sequence[tuple[Point, Point]] = (),
) -> list[Place | None]:
    """A place for each label, important ones first; None where all of its places are taken.

    No label overlaps another, a box that is taken, a leader, one of `lines` or the edge of the paper,
    and no leader runs through a label, another leader or (if it may not) a box that it does not begin
    in. A label without a leader is near to no other box than the one that it stands beside.
    """
    room = _Room(taken, paper, lines)
    placed = []
    for label in labels:
        found = next((each for each in label.places if room.is_free(each)), None)
        if found is not None:
            room.take(found)
        placed.append(found)
    return placed


class _Room:
    def __init__(self, taken: Sequence[Box], paper: Box, lines: Sequence[tuple[Point, Point]]) -> None:
        self._paper = paper
        self._marks = np.array([_edges(box) for box in taken]).reshape(-1, 4)
        # A leader touches the mark that it comes from.
        self._inner = [_grown(box, -_TOUCH) for box in taken]
        self._words: list[Box] = []
        self._leaders = list(lines)

    def is_free(self, wanted: Place) -> bool:
        box, paper = wanted.box, self._paper
        if (
            box.x < paper.x
            or box.y < paper.y
            or box.x + box.width > paper.x + paper.width
            or box.y + box.height > paper.y + paper.height
        ):
            return False
        left, top, right, bottom = _edges(_grown(box, _CLEAR_LED if wanted.leader else _CLEAR))
        marks = self._marks
        hits = (
            (marks[:, 0] < right) & (left < marks[:, 2]) & (marks[:, 1] < bottom) & (top < marks[:, 3])
        )
        if hits.any() or any(box.overlaps(other) for other in self._words):
            return False
        if any(box.is_crossed_by(*leader) for leader in self._leaders):
            return False
        line = wanted.leader
        if line is None:
            return True
        crossed = () if wanted.is_over_marks else self._inner
        return not (
            any(other.is_crossed_by(*line) for other in self._words)
            or any(_cross(line, other) for other in self._leaders)
            or any(mark.is_crossed_by(*line) for mark in crossed if not _holds(mark, line[0]))
        )

    def take(self, chosen: Place) -> None:
        self._words.append(chosen.box)
        if chosen.leader:
            self._leaders.append(chosen.leader)


def around(at: Point, radius: float, width: float, height: float) -> Iterator[Place]:
    """Places beside a mark of that radius, then further away with a leader."""
    yield from beside(at, radius, width, height)
    yield from at_distance(at, radius, width, height)


def beside(at: Point, radius: float, width: float, height: float) -> Iterator[Place]:
    """Places beside a mark of that radius."""
    x, y = at
    for right, down in _SIDES:
        reach = radius * (0.75 if right and down else 1.0) + _GAP
        yield Place(
            Box(
                x + right * (reach + width / 2) - width / 2,
                y + down * (reach + height / 2) - height / 2,
                width,
                height,
            )
        )


def at_distance(at: Point, radius: float, width: float, height: float) -> Iterator[Place]:
    """Places in rings around a mark, each with a leader to it."""
    x, y = at
    for ring, step in product(_RINGS, range(_DIRECTIONS)):
        angle = 2 * pi * step / _DIRECTIONS
        east, south = cos(angle), sin(angle)
        nearest = (x + east * (radius + ring), y + south * (radius + ring))
        box = Box(
            nearest[0] - width / 2 + east * width / 2,
            nearest[1] - height / 2 + south * height / 2,
            width,
            height,
        )
        yield Place(box, _leader(at, radius, box))


def inside(
    shape: shapely.MultiPolygon, width: float, height: float, keep_off: Sequence[Box] = ()
) -> Iterator[Place]:
    """Places wholly within a shape: its middle first, and those that touch `keep_off` last."""
    if shape.is_empty:
        return
    land = largest(shape)
    west, north, east, south = land.bounds
    across = np.arange(west, east - width + _STEP, _STEP)
    down = np.arange(north, south - height + _STEP, _STEP)
    x, y = (axis.ravel() for axis in np.meshgrid(across, down))
    boxes = shapely.box(x, y, x + width, y + height)
    shapely.prepare(land)
    fits = shapely.contains_properly(land, boxes)
    x, y, boxes = x[fits], y[fits], boxes[fits]
    middle = middle_of(land)
    away = np.hypot(x + width / 2 - middle[0], y + height / 2 - middle[1])
    near = shapely.union_all([shapely.box(*_edges(box)) for box in keep_off])
    touches = shapely.intersects(boxes, near)
    for n in np.lexsort((away, touches)):
        yield Place(Box(float(x[n]), float(y[n]), width, height))


def largest(shape: shapely.MultiPolygon) -> shapely.Polygon:
    """The part of a country that is the largest."""
    return max(shape.geoms, key=lambda land: float(land.area))


def middle_of(shape: shapely.Polygon) -> Point:
    """The point of a land that is furthest from its edge."""
    size = max(hypot(shape.bounds[2] - shape.bounds[0], shape.bounds[3] - shape.bounds[1]), 1e-6)
    centre = shapely.maximum_inscribed_circle(shape, tolerance=size / 50).coords[0]
    return (float(centre[0]), float(centre[1]))


def _leader(at: Point, radius: float, box: Box) -> tuple[Point, Point]:
    """From the edge of a square mark towards the nearest point of the box, almost to there."""
    end = (
        min(max(at[0], box.x), box.x + box.width),
        min(max(at[1], box.y), box.y + box.height),
    )
    across, down = end[0] - at[0], end[1] - at[1]
    first = min(radius / (max(abs(across), abs(down)) or 1.0), 1.0)
    last = max(first, 1 - _OFF_MM / (hypot(across, down) or 1.0))
    return (
        (at[0] + across * first, at[1] + down * first),
        (at[0] + across * last, at[1] + down * last),
    )


def _grown(box: Box, by: float) -> Box:
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)


def _holds(box: Box, at: Point) -> bool:
    return box.x <= at[0] <= box.x + box.width and box.y <= at[1] <= box.y + box.height


def _edges(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.y, box.x + box.width, box.y + box.height


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two lines cross each other, by the sides on which their ends lie."""
    (a, b), (c, d) = one, other
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
