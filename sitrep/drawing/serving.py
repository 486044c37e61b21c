"""Which places a map serves: the many that lie together; the few far away are told beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sitrep.drawing.projection import Positions

_MOST_LEFT = 1 / 3
"""Of the countries (the one of origin counted), of the people in them and of the points, no larger share
is left outside."""
_WORTH = 1.6
"""Some are left outside where the rest is drawn at least so many times as large without them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a map should show: all its positions on the flat map, in kilometres.

    `people` is the count of a country, 0 where there is none; None for a point such as a camp.
    """

    positions: Positions
    people: float | None

    @property
    def edges(self) -> Positions:
        """Its south-western and its north-eastern corner."""
        return np.array([self.positions.min(axis=0), self.positions.max(axis=0)])


def those_together(origin: Positions | None, wanted: Sequence[Wanted], shape: float) -> list[Positions]:
    """The positions of the country of origin, if there is one, and of all that lies near the most.

    The furthest are left outside as long as the rest gains by it; the country of origin never is.
    `shape` is the width of the map by its height.
    """
    fixed = [] if origin is None else [Wanted(origin, None)]
    middles = np.array([each.edges.mean(axis=0) for each in (fixed or wanted)])
    middle = np.median(middles, axis=0)
    order = sorted(wanted, key=lambda each: _furthest(each, middle))
    kept = len(order)
    for end in range(len(order) - 1, 0, -1):
        if not _may_be_left(order[end:], order):
            break
        if _size([*fixed, *order[:kept]], shape) >= _WORTH * _size([*fixed, *order[:end]], shape):
            kept = end
    return [each.positions for each in (*fixed, *order[:kept])]


def _furthest(each: Wanted, middle: Positions) -> float:
    return float(np.hypot(*(each.edges - middle).T).max())


def _may_be_left(left: Sequence[Wanted], all_: Sequence[Wanted]) -> bool:
    countries, points = _apart(all_)
    far, camps = _apart(left)
    return (
        len(far) <= _MOST_LEFT * (len(countries) + 1)
        and sum(far) <= _MOST_LEFT * sum(countries)
        and len(camps) <= _MOST_LEFT * len(points)
    )


def _apart(wanted: Sequence[Wanted]) -> tuple[list[float], list[Wanted]]:
    """The counts of countries, and the points."""
    return (
        [each.people for each in wanted if each.people is not None],
        [each for each in wanted if each.people is None],
    )


def _size(wanted: Sequence[Wanted], shape: float) -> float:
    """The width of a map that shows all of them, in kilometres."""
    edges = np.concatenate([each.edges for each in wanted])
    across, down = np.ptp(edges, axis=0)
    return float(max(across, down * shape, 1.0))
