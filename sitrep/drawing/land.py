"""The land on a map: countries cut to the frame, no finer than paper shows, and their borders."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray

from sitrep.drawing.frame import TURN, Frame
from sitrep.drawing.projection import Positions
from sitrep.geography.countries import areas
from sitrep.geography.disputed import DisputedBorder

_GRID_MM = 0.01
_DETAIL_MM = 0.3
_LEAST_MM2 = 0.03
_EDGE_DEGREES = 1.0
_LAP_DEGREES = 0.005
_TURNS = (-TURN, 0.0, TURN)


@dataclass(frozen=True, slots=True)
class Country:
    """An area of the map by its code, "" for one that has none; `shape` is in millimetres."""

    code: str
    name: str
    shape: shapely.MultiPolygon


@dataclass(frozen=True, slots=True)
class Land:
    """All in millimetres: countries cut to the frame, coasts, and borders of both kinds."""

    countries: tuple[Country, ...]
    coast: shapely.Geometry
    borders: shapely.Geometry
    disputed: shapely.Geometry


@lru_cache(maxsize=8)
def land_in(frame: Frame, keep: frozenset[str], disputed: tuple[DisputedBorder, ...]) -> Land:
    """What of the world's land is in the frame.

    Islands too small to see are left out, but those of the countries in `keep` stay. A border is
    disputed if one side is an area without a code, or if `disputed` has it.
    """
    window = frame.window()
    every, are_near = areas(), _are_near(window)
    seen = (
        (every[number], _on_page(every[number].shape, frame, window, are_near[number]))
        for number in np.flatnonzero(are_near.any(axis=1))
    )
    near = [(area, shape) for area, shape in seen if shape is not None]
    shapes = shapely.coverage_simplify([shape for _, shape in near], _DETAIL_MM)
    whole = [
        Country(area.code, area.name, _without_specks(shape, 0 if area.code in keep else _LEAST_MM2))
        for (area, _), shape in zip(near, shapes, strict=True)
    ]
    agreed, disputed_lines = _borders(whole, frame, disputed)
    land = _polygons(shapely.union_all([country.shape for country in whole]))
    paper = frame.paper.bounds
    cut = [
        Country(country.code, country.name, _polygons(shapely.clip_by_rect(country.shape, *paper)))
        for country in whole
    ]
    return Land(
        countries=tuple(country for country in cut if not country.shape.is_empty),
        coast=shapely.clip_by_rect(shapely.boundary(land), *paper),
        borders=shapely.clip_by_rect(agreed, *paper),
        disputed=shapely.clip_by_rect(disputed_lines, *paper),
    )


def _are_near(window: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    """Whether each area, turned by each of `_TURNS`, may have something in the window."""
    west, south, east, north = window
    left, bottom, right, top = _bounds().T[:, :, np.newaxis]
    turns = np.array(_TURNS)
    return np.asarray((left + turns < east) & (right + turns > west) & (bottom < north) & (top > south))


@cache
def _bounds() -> Positions:
    """West, south, east and north of each area."""
    return np.asarray(shapely.bounds([area.shape for area in areas()]))


def _on_page(
    shape: shapely.MultiPolygon,
    frame: Frame,
    window: tuple[float, float, float, float],
    turns: NDArray[np.bool_],
) -> shapely.MultiPolygon | None:
    """In millimetres, whole as far as it may be in the frame; None if nothing of it is."""
    parts = []
    for turn, is_near in zip(_TURNS, turns, strict=True):
        if is_near:
            seen = shapely.transform(shape, lambda at, turn=turn: _turned(at, turn)) if turn else shape
            cut = shapely.segmentize(shapely.clip_by_rect(seen, *window), _EDGE_DEGREES)
            parts.append(shapely.transform(cut, lambda at: _rounded(frame.page(at))))
    lands = [part if part.is_valid else shapely.make_valid(part) for part in parts if not part.is_empty]
    if not lands:
        return None
    # What the date line cut apart grows together.
    on_page = _polygons(lands[0] if len(lands) == 1 else shapely.union_all(lands, grid_size=_GRID_MM))
    return None if on_page.is_empty else on_page


def _turned(degrees: Positions, turn: float) -> Positions:
    """Once round the globe; what ends at the date line laps over it, or a slit would stay open there."""
    at_the_line = np.abs(np.abs(degrees[:, 0]) - TURN / 2) < _LAP_DEGREES
    lap = np.where(at_the_line, -np.sign(turn) * _LAP_DEGREES, 0.0)
    return np.asarray(degrees + np.column_stack([turn + lap, np.zeros(len(degrees))]))


def _rounded(page: Positions) -> Positions:
    """Neighbours share the points of their border, and after rounding still do."""
    return np.asarray(np.round(page / _GRID_MM) * _GRID_MM)


def _borders(
    countries: Sequence[Country], frame: Frame, disputed: Sequence[DisputedBorder]
) -> tuple[shapely.Geometry, shapely.Geometry]:
    """The agreed ones and the others."""
    agreed: list[Positions] = []
    other: list[Positions] = []
    shapes = [country.shape for country in countries]
    edges = shapely.boundary(shapes)
    touching = shapely.STRtree(shapes).query(np.array(shapes, dtype=object), predicate="intersects")
    for one, two in touching.T.tolist():
        if one < two:
            steps = _steps(shapely.intersection(edges[one], edges[two]))
            is_disputed = _are_disputed(
                steps, {countries[one].code, countries[two].code}, frame, disputed
            )
            agreed += list(steps[~is_disputed])
            other += list(steps[is_disputed])
    return _joined(agreed), _joined(other)


def _steps(line: shapely.Geometry) -> Positions:
    """The straight pieces of all lines, each two ends of x and y."""
    lines = [part for part in shapely.get_parts(line) if part.geom_type == "LineString"]
    pieces = [np.stack([at[:-1], at[1:]], axis=1) for at in map(shapely.get_coordinates, lines)]
    return np.concatenate(pieces) if pieces else np.empty((0, 2, 2))


def _are_disputed(
    steps: Positions, codes: set[str], frame: Frame, disputed: Sequence[DisputedBorder]
) -> NDArray[np.bool_]:
    if "" in codes:
        return np.ones(len(steps), dtype=bool)
    found = np.zeros(len(steps), dtype=bool)
    at = frame.degrees(steps.mean(axis=1))
    longitudes = (at[:, 0] + TURN / 2) % TURN - TURN / 2
    for border in disputed:
        if set(border.between) == codes:
            west, south, east, north = border.within
            is_inside = (
                (west <= longitudes) & (longitudes <= east) & (south <= at[:, 1]) & (at[:, 1] <= north)
            )
            found |= is_inside
    return found


def _joined(steps: Sequence[Positions]) -> shapely.Geometry:
    return shapely.line_merge(shapely.MultiLineString(list(steps)))


def _polygons(shape: shapely.Geometry) -> shapely.MultiPolygon:
    """What of it has an area."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    return shapely.MultiPolygon([part for part in parts if part.geom_type == "Polygon"])


def _without_specks(shape: shapely.Geometry, least: float) -> shapely.MultiPolygon:
    parts = shapely.get_parts(shape)
    return shapely.MultiPolygon(parts[shapely.area(parts) >= least].tolist())
