"""Places that lie in clusters: which belong on one map of their own, so that each can be told apart."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sitrep.drawing.frame import TURN, Frame
from sitrep.drawing.projection import Positions, Projection, middle_of

MOST_CLUSTERS = 6
_GAP_OF_FEW, _FEW = 0.6, 10
"""Few places fall apart where the widest gap between them is more than this share of their extent: their
names have room anyway."""
_GAP_OF_MANY, _PART_OF_MANY, _USUAL_GAPS = 0.2, 0.6, 8.0
"""Many fall apart at less, if no part is larger than the second share: to part with a near outlier would
gain the others little. They do also where the widest gap is that many times the usual one."""
_MARGIN = 0.14
_LEAST_KM = 4.0


def clusters(degrees: Positions, *, width: float, height: float, apart: float) -> list[list[int]]:
    """The numbers of the places of each cluster, the largest first; places of a cluster in their order.

    A group is divided at its widest gap as long as, drawn in `width` and `height` millimetres, two of
    its places are nearer than `apart` millimetres, and the gap is wide; into six at most.
    """
    groups = [list(range(len(degrees)))] if len(degrees) else []
    done: list[list[int]] = []
    while groups and len(groups) + len(done) < MOST_CLUSTERS:
        group = groups.pop(0)
        frame = frame_of_places(degrees[group], width=width, heights=(height, height))
        parts = _divided(frame.page(degrees[group])) if are_close(frame, degrees[group], apart) else None
        if parts is None:
            done.append(group)
        else:
            groups += [[group[each] for each in part] for part in parts]
            groups.sort(key=len, reverse=True)
    return sorted((*groups, *done), key=lambda group: (-len(group), group))


def frame_of_places(degrees: Positions, *, width: float, heights: tuple[float, float]) -> Frame:
    """What shows these places alone, with room for names around them; no less than 4 km."""
    rough = middle_of(degrees)
    flat = rough.flat(degrees)
    (longitude, latitude), *_ = rough.degrees(((flat.min(axis=0) + flat.max(axis=0)) / 2)[np.newaxis])
    centre = Projection(float((longitude + TURN / 2) % TURN - TURN / 2), float(latitude))
    reach = centre.flat(degrees)
    across, down = np.maximum(np.ptp(reach, axis=0) * (1 + 2 * _MARGIN), _LEAST_KM)
    height = float(np.clip(width * down / across, *heights))
    km_per_mm = float(max(across / width, down / height))
    x, y = (reach.min(axis=0) + reach.max(axis=0)) / 2
    west, north = float(x - km_per_mm * width / 2), float(y + km_per_mm * height / 2)
    return Frame(centre, west, north, km_per_mm, width, height)


def are_close(frame: Frame, degrees: Positions, apart: float) -> bool:
    """Whether any two of the places are nearer on the page than so many millimetres, both ways."""
    at = frame.page(degrees)
    order = np.argsort(at[:, 0])
    for place, one in enumerate(order):
        for other in order[place + 1 :]:
            if at[other, 0] - at[one, 0] >= apart:
                break
            if abs(at[other, 1] - at[one, 1]) < apart:
                return True
    return False


def _divided(at: Positions) -> Sequence[list[int]] | None:
    """The two sides of the widest gap, along the shortest tree that joins all places (Prim, 1957)."""
    count = len(at)
    nearest, parent = np.full(count, np.inf), np.zeros(count, dtype=int)
    is_in = np.zeros(count, dtype=bool)
    edges: list[tuple[float, int, int]] = []
    newest = 0
    for _ in range(count - 1):
        is_in[newest] = True
        distance = np.hypot(*(at - at[newest]).T)
        is_nearer = ~is_in & (distance < nearest)
        nearest[is_nearer], parent[is_nearer] = distance[is_nearer], newest
        newest = int(np.where(is_in, np.inf, nearest).argmin())
        edges.append((float(nearest[newest]), int(parent[newest]), newest))
    widest = max(edges, default=None)
    extent = float(np.hypot(*np.ptp(at, axis=0)))
    if widest is None or extent == 0 or (count <= _FEW and widest[0] <= _GAP_OF_FEW * extent):
        return None
    side = _reached_from(widest[2], [edge for edge in edges if edge is not widest], count)
    parts = [at[~side], at[side]]
    usual = float(np.median([length for length, _, _ in edges]))
    is_even = widest[0] <= _GAP_OF_MANY * extent or any(
        np.hypot(*np.ptp(part, axis=0)) > _PART_OF_MANY * extent for part in parts
    )
    if count > _FEW and is_even and widest[0] <= _USUAL_GAPS * usual:
        return None
    return [np.flatnonzero(~side).tolist(), np.flatnonzero(side).tolist()]


def _reached_from(start: int, edges: Sequence[tuple[float, int, int]], count: int) -> NDArray[np.bool_]:
    reached = np.zeros(count, dtype=bool)
    reached[start] = True
    # A place is joined after its parent, so that one turn finds all that hang on a place further down.
    for _, parent, child in edges:
        reached[child] |= reached[parent]
    return reached
