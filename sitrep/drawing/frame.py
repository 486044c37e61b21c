"""The part of the world that a map shows: around the countries of an operation and its camps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray

from sitrep.drawing.projection import EARTH_RADIUS_KM, Positions, Projection, middle_of
from sitrep.drawing.serving import Wanted, those_together

TURN = 360.0
_NEAR_KM, _NEAR_SHARE = 60.0, 0.3
"""As far from the country of origin a country of asylum is shown, or as far as this share of its size
(the root of its area), beginning with its nearest point: not all of Russia beside Ukraine."""
_ISLANDS_KM, _ISLANDS_SHARE = 250.0, 0.25
"""Land belongs to a country's main part if it is no further from it than this, or than this share of
the main part's size (the root of its area): the Aleutians do, French Guiana does not."""
_LEAST_KM = 60.0
_MARGIN = 0.06
_REACH = 1.9
"""Of the flat map's 2 earth radii: what is nearly opposite to the centre is torn apart."""
_STEPS = 24
_MOST_STRETCH = 1.05


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle of the flat map, and its size on paper.

    `west` and `north` are the kilometres of its upper left corner from the projection's centre.
    """

    projection: Projection
    west: float
    north: float
    km_per_mm: float
    width: float
    height: float

    def scaled(self, share: float) -> "Frame":
        """The same part of the world on so much of the width and height."""
        return replace(
            self,
            km_per_mm=self.km_per_mm / share,
            width=self.width * share,
            height=self.height * share,
        )

    def page(self, degrees: Positions) -> Positions:
        """Millimetres from the left and from the top."""
        flat = self.projection.flat(degrees)
        across = (flat[:, 0] - self.west) / self.km_per_mm
        return np.column_stack([across, (self.north - flat[:, 1]) / self.km_per_mm])

    def degrees(self, page: Positions) -> Positions:
        """Longitude, within half a turn of the centre's, and latitude."""
        x, y = self.west + page[:, 0] * self.km_per_mm, self.north - page[:, 1] * self.km_per_mm
        return self.projection.degrees(np.column_stack([x, y]))

    @property
    def paper(self) -> shapely.Polygon:
        """All of it, in millimetres."""
        return shapely.box(0, 0, self.width, self.height)

    def holds(self, degrees: Positions) -> NDArray[np.bool_]:
        """Whether each place is on it."""
        return np.asarray(shapely.contains_xy(self.paper, self.page(degrees)))

    def shows(self, shape: shapely.MultiPolygon) -> bool:
        """Whether any of a shape in degrees is on it."""
        if self.holds(shapely.get_coordinates(shape)).any():
            return True
        steps = np.linspace(0.0, 1.0, _STEPS)
        across, down = np.meshgrid(steps * self.width, steps * self.height)
        at = self.degrees(np.column_stack([across.ravel(), down.ravel()]))
        longitudes = _within_turn(at[:, 0])
        return bool(shapely.intersects_xy(shape, longitudes, at[:, 1]).any())

    @property
    def scale_km(self) -> int | None:
        """How many kilometres a scale bar of about a fifth of the width stands for: 1, 2 or 5, 10 ...

        None where no one length is right: far from the centre the map is stretched by more than 5 per
        cent, by the root of 2 / (1 + cos) of the distance (Snyder, 24-2 and 22-4).
        """
        corners = self.degrees(shapely.get_coordinates(self.paper))
        x, y = (self.projection.flat(corners) / EARTH_RADIUS_KM).T
        stretch = 1 / np.sqrt(np.maximum(1 - np.hypot(x, y).max() ** 2 / 4, 1e-9))
        return None if stretch > _MOST_STRETCH else round_below(self.width * self.km_per_mm / 5)

    def window(self) -> tuple[float, float, float, float]:
        """West, south, east and north of all that may be on it; all longitudes if a pole is.

        Longitudes run on over the date line: 176 to 184.
        """
        at = self.degrees(shapely.get_coordinates(shapely.segmentize(self.paper, self.width / _STEPS)))
        half = float(np.abs(at[:, 0] - self.projection.longitude).max())
        south, north = float(at[:, 1].min()), float(at[:, 1].max())
        poles = self.page(np.array([[0.0, -90.0], [0.0, 90.0]]))
        has_south, has_north = shapely.contains_xy(self.paper, poles)
        is_round = has_south or has_north or half * 1.05 > TURN / 2
        half = TURN / 2 if is_round else half * 1.05
        margin = (north - south) / 20
        return (
            self.projection.longitude - half,
            -90.0 if has_south else max(-90.0, south - margin),
            self.projection.longitude + half,
            90.0 if has_north else min(90.0, north + margin),
        )


def frame_around(
    origin: shapely.MultiPolygon | None,
    asylum: Sequence[shapely.MultiPolygon],
    points: Positions,
    *,
    width: float,
    heights: tuple[float, float],
    people: Sequence[float] = (),
) -> Frame | None:
    """What shows the country of origin, the countries of asylum near it and the points.

    Shapes and points are in degrees, sizes in millimetres; the height is between the two `heights`.
    Of a country, only the main part counts, and of one of asylum only what of it is nearest to the
    country of origin; `people` has the count of each of these, if any has one. The few that are so far
    away that all others would shrink are left outside (`serving.py`). None where there is neither
    country nor point.
    """
    shapes = [shape for shape in (origin, *asylum) if shape is not None and not shape.is_empty]
    if not shapes and not len(points):
        return None
    first = shapely.get_coordinates(_largest(shapes[0])) if shapes else points
    rough = middle_of(first)
    core = _main_part(origin, rough) if origin is not None else None
    counts = people or [0.0] * len(asylum)
    wanted = [
        Wanted(shapely.get_coordinates(part), count)
        for part, count in zip(_near(rough, core, asylum), counts, strict=True)
        if not part.is_empty
    ]
    wanted += (Wanted(at[np.newaxis], None) for at in rough.flat(points))
    of_origin = shapely.get_coordinates(core) if core is not None else None
    flat = np.concatenate(those_together(of_origin, wanted, width / heights[1]))
    middle = rough.degrees(_middle(flat)[np.newaxis])
    centre = Projection(float(_within_turn(middle[0, 0])), float(middle[0, 1]))
    limit = EARTH_RADIUS_KM * _REACH
    reach = np.clip(centre.flat(rough.degrees(flat)), -limit, limit)
    return _fitted(centre, reach, width, heights, _MARGIN)


def frame_of(
    extent: tuple[float, float, float, float], *, width: float, heights: tuple[float, float]
) -> Frame:
    """What shows all between west, south, east and north, in degrees; east may be over the date line."""
    west, south, east, north = extent
    edge = shapely.box(west, south, east if east > west else east + TURN, north)
    degrees = shapely.get_coordinates(shapely.segmentize(edge, max(edge.length / 4 / _STEPS, 1e-3)))
    longitude, latitude = _middle(degrees)
    centre = Projection(float(_within_turn(longitude)), float(latitude))
    return _fitted(centre, centre.flat(degrees), width, heights, 0.0)


def _fitted(
    centre: Projection, reach: Positions, width: float, heights: tuple[float, float], margin: float
) -> Frame:
    across, down = np.maximum(np.ptp(reach, axis=0) * (1 + 2 * margin), _LEAST_KM if margin else 1.0)
    height = float(np.clip(width * down / across, *heights))
    km_per_mm = max(across / width, down / height)
    x, y = _middle(reach)
    return Frame(
        centre,
        west=float(x - km_per_mm * width / 2),
        north=float(y + km_per_mm * height / 2),
        km_per_mm=float(km_per_mm),
        width=width,
        height=height,
    )


def _near(
    rough: Projection, core: shapely.Geometry | None, asylum: Sequence[shapely.MultiPolygon]
) -> Iterator[shapely.Geometry]:
    """Of each country of asylum what is to be shown, on the flat map."""
    for shape in asylum:
        part = _main_part(shape, rough)
        yield part if core is None else _nearest(part, core)


@lru_cache(maxsize=64)
def _nearest(part: shapely.Geometry, core: shapely.Geometry) -> shapely.Geometry:
    reach = max(_NEAR_KM, _NEAR_SHARE * core.area**0.5)
    return shapely.intersection(part, core.buffer(core.distance(part) + reach))


@lru_cache(maxsize=64)
def _main_part(shape: shapely.MultiPolygon, rough: Projection) -> shapely.Geometry:
    """The largest land of a country and the islands around it, island by island, on the flat map."""
    flat = shapely.transform(shapely.get_parts(shape), rough.flat)
    lands = shapely.make_valid(flat)
    areas = shapely.area(lands)
    apart = max(_ISLANDS_KM, _ISLANDS_SHARE * float(areas.max()) ** 0.5)
    hulls = shapely.simplify(lands, apart / 50)
    one, other = shapely.STRtree(hulls).query(hulls, predicate="dwithin", distance=apart)
    reached = np.arange(len(lands)) == areas.argmax()
    while True:
        grown = reached.copy()
        grown[other[reached[one]]] = True
        if (grown == reached).all():
            return shapely.union_all(lands[reached])
        reached = grown


def _largest(shape: shapely.MultiPolygon) -> shapely.Polygon:
    return max(shape.geoms, key=lambda land: land.area)


def _middle(flat: Positions) -> Positions:
    return np.asarray((flat.min(axis=0) + flat.max(axis=0)) / 2)


def _within_turn(longitudes: Positions) -> Positions:
    """From -180 to 180."""
    return np.asarray((longitudes + TURN / 2) % TURN - TURN / 2)


def round_below(number: float) -> int:
    """The largest of 1, 2, 5, 10, 20, 50 ... that is not above the number; at least 1."""
    power = 10 ** int(np.floor(np.log10(max(number, 1))))
    return int(max(step * power for step in (1, 2, 5) if step * power <= max(number, 1)))
