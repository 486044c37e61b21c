"""Where a name may stand on a map: in its country or circle, off other circles, rather at home."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from math import hypot

import shapely

from sitrep.drawing.circles import Circle
from sitrep.drawing.labels import Place, at_distance, beside, inside, largest, middle_of
from sitrep.drawing.map_ground import rectangle
from sitrep.drawing.sheet import Box

_OFF_CIRCLES_MM = 1.0


def at_circle(
    circle: Circle,
    size: tuple[float, float],
    home: shapely.Geometry | None = None,
    abroad: shapely.Geometry | None = None,
) -> Iterator[Place]:
    """In the circle, or beside it: at best at home, and rather at sea than in another country."""
    (x, y), (width, height) = circle.at, size
    if hypot(width, height) < 2 * circle.radius:
        yield Place(Box(x - width / 2, y - height / 2, width, height))
    near = [*beside(circle.at, circle.radius, width, height)]
    led = at_distance(circle.at, circle.radius, width, height)
    if home is None or abroad is None:
        yield from near
    else:
        at_home = [each for each in near if home.contains(rectangle(each.box))]
        yield from at_home
        led = rather_off(abroad, chain((each for each in near if each not in at_home), led))
    yield from _at_last_over_camps(led)


def in_or_beside(
    shape: shapely.MultiPolygon,
    own: shapely.Geometry,
    width: float,
    height: float,
    keep_off: Sequence[Box],
) -> Iterator[Place]:
    """In its country, or where that is too small outside, at best in none of the operation.

    Rather than be without its total, a country has a leader that runs over camps.
    """
    yield from inside(shape, width, height, keep_off)
    beyond = at_distance(middle_of(largest(shape)), 0.0, width, height)
    yield from _at_last_over_camps(rather_off(own, beyond))


def clear_of(circles: Sequence[Circle], places: Iterable[Place]) -> Iterator[Place]:
    """Those that nobody could read as another circle's: not near to one, nor led across one."""
    discs = shapely.union_all([circle.disc for circle in circles])
    near = discs.buffer(_OFF_CIRCLES_MM)
    for area in (discs, near):
        shapely.prepare(area)
    for each in places:
        if near.disjoint(rectangle(each.box)) and (
            each.leader is None or discs.disjoint(shapely.LineString(each.leader))
        ):
            yield each


def rather_off(area: shapely.Geometry, places: Iterable[Place]) -> Iterator[Place]:
    """The places that touch an area last, else in their order."""
    shapely.prepare(area)
    touching = []
    for each in places:
        if area.intersects(rectangle(each.box)):
            touching.append(each)
        else:
            yield each
    yield from touching


def _at_last_over_camps(places: Iterable[Place]) -> Iterator[Place]:
    """The places, and again those that have a leader, which may then run over camps."""
    led = []
    for each in places:
        yield each
        if each.leader:
            led.append(each)
    for each in led:
        yield replace(each, is_over_marks=True)
