"""What a map shows, in finished words and degrees, and where on the page that is."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely

from sitrep.drawing.frame import Frame
from sitrep.drawing.map_key import Key
from sitrep.drawing.map_sheet import MARK_MM
from sitrep.drawing.sheet import Point
from sitrep.geography.disputed import DisputedBorder
from sitrep.model.boundary import Boundary

_DETAIL_MM = 0.2


@dataclass(frozen=True, slots=True)
class CountryOnMap:
    """A country of the operation; `count` is what is printed below its name, "" for nothing."""

    code: str
    name: str
    count: str
    is_origin: bool


@dataclass(frozen=True, slots=True)
class CampOnMap:
    """`people` sizes its circle; None for a camp whose population is not known."""

    name: str
    longitude: float
    latitude: float
    status: str
    people: int | None


@dataclass(frozen=True, slots=True)
class MapContent:
    """All that a map shows; countries and camps with the most important first.

    `others` are codes and names of countries around, `boundaries` what the office brings. `degrees`
    are the words for a number of degrees north, south, east and west, each with `{}`.
    """

    frame: Frame
    countries: tuple[CountryOnMap, ...]
    camps: tuple[CampOnMap, ...]
    others: tuple[tuple[str, str], ...]
    boundaries: tuple[Boundary, ...]
    disputed: tuple[DisputedBorder, ...]
    degrees: tuple[str, str, str, str]
    key: Key

    def camps_on_page(self) -> Iterator[tuple[CampOnMap, Point, float]]:
        """Each camp with its place and the radius of its circle, or of its mark if that is larger."""
        for camp in self.camps:
            x, y = self.frame.page(np.array([[camp.longitude, camp.latitude]]))[0]
            yield camp, (float(x), float(y)), max(MARK_MM, self.key.radius(camp.people or 0))

    def boundaries_on_page(self) -> Iterator[tuple[str, shapely.Geometry]]:
        """The name of each of the office's areas, and its outline as far as it is on the map."""
        paper = self.frame.paper.bounds
        for boundary in self.boundaries:
            rings = [shapely.LinearRing(self.frame.page(np.array(ring))) for ring in boundary.outlines]
            lines = shapely.simplify(shapely.MultiLineString(rings), _DETAIL_MM)
            yield boundary.name, shapely.clip_by_rect(lines, *paper)
