"""Meridians and parallels of a map: they say where north is, everywhere and not in the middle alone."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from sitrep.drawing.frame import TURN, Frame
from sitrep.drawing.projection import Positions
from sitrep.drawing.sheet import Point

_STEPS = (30.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2)
_LEAST_LINES = 3
_POINTS = 25
_EDGE_MM = 0.1


@dataclass(frozen=True, slots=True)
class DegreeLine:
    """A meridian or a parallel; `ends` are where it leaves the map at the top and at the bottom, or at
    the left and at the right; None where it does not."""

    degrees: float
    is_meridian: bool
    line: shapely.Geometry
    ends: tuple[Point | None, Point | None]


def graticule(frame: Frame) -> Iterator[DegreeLine]:
    """Meridians and parallels at even steps, at least three of the kind that there are more of."""
    west, south, east, north = frame.window()
    # Towards a pole meridians crowd: parallels tell the scale there.
    span = min(east - west, (north - south) * 2) if east - west < TURN else north - south
    step = next((step for step in _STEPS if span / step >= _LEAST_LINES), _STEPS[-1])
    for degrees in _multiples(west, east, step):
        if degrees < west + TURN:
            yield _line(frame, degrees, np.linspace(south, north, _POINTS), is_meridian=True)
    for degrees in _multiples(max(south, -89.0), min(north, 89.0), step):
        yield _line(frame, degrees, np.linspace(west, east, _POINTS), is_meridian=False)


def _multiples(low: float, high: float, step: float) -> list[float]:
    return [float(n * step) for n in range(int(np.ceil(low / step)), int(np.floor(high / step)) + 1)]


def _line(frame: Frame, degrees: float, along: NDArray[np.float64], *, is_meridian: bool) -> DegreeLine:
    across = np.full(len(along), degrees)
    at = np.column_stack([across, along] if is_meridian else [along, across])
    line = shapely.clip_by_rect(shapely.LineString(frame.page(at)), *frame.paper.bounds)
    axis, far = (1, frame.height) if is_meridian else (0, frame.width)
    points = shapely.get_coordinates(line)
    ends = (
        _first(points[points[:, axis] < _EDGE_MM]),
        _first(points[points[:, axis] > far - _EDGE_MM]),
    )
    shown = TURN / 2 - (TURN / 2 - degrees) % TURN if is_meridian else degrees
    return DegreeLine(shown, is_meridian, line, ends)


def _first(points: Positions) -> Point | None:
    return (float(points[0, 0]), float(points[0, 1])) if len(points) else None
