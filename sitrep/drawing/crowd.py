"""Marks that would lie on each other give way: each stands at the nearest free place to its own.

A mark that would have to go far would say that its camp is somewhere else: it has no room.
"""

from collections.abc import Sequence

import numpy as np

from sitrep.drawing.projection import Positions
from sitrep.drawing.sheet import Box, Point

_GAP_MM = 0.3
_RING_MM = 0.35
_REACH_MM = 5.0
"""How far a mark may stand from its place."""
_DIRECTIONS = 32


def spread(places: Positions, half: float, paper: Box, taken: Sequence[Box] = ()) -> list[Point | None]:
    """Where square marks stand that belong at `places`, all in millimetres; the first choose first.

    `half` is half the side of a mark. No two are nearer than a gap, none lies on a box of `taken` or
    over the edge of the paper. None for a mark that has no room near its place.
    """
    side = 2 * half + _GAP_MM
    rings = _rings(_REACH_MM)
    keep_off = np.array([(b.x, b.y, b.x + b.width, b.y + b.height) for b in taken]).reshape(-1, 4)
    others = np.empty((0, 2))
    stands: list[Point | None] = []
    for place in places:
        wanted = place[np.newaxis]
        if not _are_free(wanted, others, side, half, paper, keep_off).any():
            wanted = place + rings
        free = wanted[_are_free(wanted, others, side, half, paper, keep_off)]
        others = np.vstack([others, free[:1]])
        stands.append((float(free[0, 0]), float(free[0, 1])) if len(free) else None)
    return stands


def _rings(reach: float) -> Positions:
    """Steps away from a place, the shortest first."""
    far, turn = np.meshgrid(
        np.arange(_RING_MM, reach, _RING_MM),
        np.arange(_DIRECTIONS) * 2 * np.pi / _DIRECTIONS,
        indexing="ij",
    )
    return np.column_stack([(far * np.cos(turn)).ravel(), (far * np.sin(turn)).ravel()])


def _are_free(
    wanted: Positions,
    others: Positions,
    side: float,
    half: float,
    paper: Box,
    keep_off: Positions,
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    x, y = wanted[:, 0], wanted[:, 1]
    is_free = (
        (x - half >= paper.x)
        & (y - half >= paper.y)
        & (x + half <= paper.x + paper.width)
        & (y + half <= paper.y + paper.height)
    )
    for left, top, right, bottom in keep_off:
        is_free &= (x + half <= left) | (x - half >= right) | (y + half <= top) | (y - half >= bottom)
    for east, south in others:
        is_free &= np.maximum(np.abs(x - east), np.abs(y - south)) >= side
    return is_free
