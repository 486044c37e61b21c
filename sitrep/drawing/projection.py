"""From degrees to a flat map and back: Lambert's azimuthal equal-area projection of a sphere.

One projection serves all maps, a single island and half the world, over the date line and at a pole:
areas are true everywhere, and around the centre so are shapes.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Positions = NDArray[np.float64]
"""Rows of longitude and latitude in degrees, or of x (east) and y (north) on the flat map."""

EARTH_RADIUS_KM = 6371.0088
_FURTHEST = 1.999999
"""The opposite point of the globe has no place on the map: it is a circle of radius 2 around it."""


@dataclass(frozen=True, slots=True)
class Projection:
    """Equal-area around a centre in degrees; the flat map is in kilometres from there.

    Formulas: J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987),
    24-2 to 24-4 and 24-13 to 24-16 forwards, 20-14 to 20-18 with 24-16 back.
    """

    longitude: float
    latitude: float

    def flat(self, degrees: Positions) -> Positions:
        """Kilometres east and north of the centre."""
        east, north = np.radians(degrees[:, 0] - self.longitude), np.radians(degrees[:, 1])
        middle = np.radians(self.latitude)
        x = np.cos(north) * np.sin(east)
        y = np.cos(middle) * np.sin(north) - np.sin(middle) * np.cos(north) * np.cos(east)
        nearness = np.sin(middle) * np.sin(north) + np.cos(middle) * np.cos(north) * np.cos(east)
        scale = np.sqrt(2 / np.maximum(1 + nearness, 1e-12))
        return EARTH_RADIUS_KM * np.column_stack([scale * x, scale * y])

    def degrees(self, flat: Positions) -> Positions:
        """Longitude, within half a turn of the centre's, and latitude; beyond the globe its rim."""
        x, y = (flat / EARTH_RADIUS_KM).T
        distance = np.hypot(x, y)
        angle = 2 * np.arcsin(np.minimum(distance, _FURTHEST) / 2)
        middle = np.radians(self.latitude)
        safe = np.where(distance > 0, distance, 1.0)
        sine = np.cos(angle) * np.sin(middle) + y * np.sin(angle) * np.cos(middle) / safe
        latitude = np.arcsin(np.clip(sine, -1, 1))
        east = np.arctan2(
            x * np.sin(angle),
            safe * np.cos(middle) * np.cos(angle) - y * np.sin(middle) * np.sin(angle),
        )
        return np.column_stack([self.longitude + np.degrees(east), np.degrees(latitude)])


def middle_of(degrees: Positions) -> Projection:
    """The projection around the mean direction of the positions."""
    longitude, latitude = np.radians(degrees).T
    x, y, z = (
        float(np.mean(part))
        for part in (
            np.cos(latitude) * np.cos(longitude),
            np.cos(latitude) * np.sin(longitude),
            np.sin(latitude),
        )
    )
    return Projection(
        float(np.degrees(np.arctan2(y, x))), float(np.degrees(np.arctan2(z, np.hypot(x, y))))
    )
