"""What a map shows, in finished words and degrees, and where on the page that is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
import shapely

from sitrep.drawing.circles import Circle, stand_in
from sitrep.drawing.crowd import spread
from sitrep.drawing.frame import Frame
from sitrep.drawing.map_key import Key
from sitrep.drawing.map_sheet import MARK_MM, dot_box, mark_box
from sitrep.drawing.projection import Positions
from sitrep.drawing.shading import ShadedArea, tone_of
from sitrep.drawing.sheet import Box, Point
from sitrep.geography.disputed import DisputedBorder
from sitrep.model.boundary import Boundary

_DETAIL_MM = 0.2


@dataclass(frozen=True, slots=True)
class CountryOnMap:
    """A country of the operation; `count` is what is printed below its name, "" for nothing.

    `people` sizes its circle; None for a country that has none, or whose areas have them.
    """

    code: str
    name: str
    count: str
    is_origin: bool
    people: int | None = None


@dataclass(frozen=True, slots=True)
class AreaOnMap:
    """An area with the place of its circle, whose size is that of `people`."""

    country: str
    name: str
    longitude: float
    latitude: float
    count: str
    people: int

    @property
    def key(self) -> str:
        """What tells it from areas of other countries."""
        return f"{self.country} {self.name}"


@dataclass(frozen=True, slots=True)
class CampOnMap:
    """A camp, or a mission, whose status is `MISSION`.

    `people` sizes its circle; None for a camp whose population is not known, and for a mission.
    """

    name: str
    longitude: float
    latitude: float
    status: str
    people: int | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A camp on the page: `at` is where it is, in millimetres, `stands` where its mark is.

    A camp without room for its mark has a dot where it is. `radius` is that of the circle around `at`;
    0 for a camp whose population is not known.
    """

    camp: CampOnMap
    at: Point
    stands: Point
    radius: float
    has_room: bool = True

    @property
    def box(self) -> Box:
        """All of the mark, or of the dot."""
        return mark_box(self.stands) if self.has_room else dot_box(self.at)

    @property
    def has_moved(self) -> bool:
        """Whether the mark no longer covers the place of the camp."""
        (x, y), (east, south) = self.at, self.stands
        return max(abs(x - east), abs(y - south)) > MARK_MM


@dataclass(frozen=True, slots=True)
class MapContent:
    """All that a map shows; countries, areas and camps with the most important first.

    `others` are codes and names of countries around, `boundaries` what the office brings. `degrees`
    are the words for a number of degrees north, south, east and west, each with `{}`, and `digits` the
    signs of its number: from 0 to 9, and before decimals.
    """

    frame: Frame
    countries: tuple[CountryOnMap, ...]
    camps: tuple[CampOnMap, ...]
    others: tuple[tuple[str, str], ...]
    boundaries: tuple[Boundary, ...]
    disputed: tuple[DisputedBorder, ...]
    degrees: tuple[str, str, str, str]
    key: Key
    areas: tuple[AreaOnMap, ...] = ()
    shaded: tuple[ShadedArea, ...] = ()
    digits: str = "0123456789."

    def scaled(self, share: float) -> Self:
        """The same part of the world on so much of the width; letters and marks keep their sizes."""
        return replace(
            self, frame=self.frame.scaled(share), key=replace(self.key, bar_mm=self.key.bar_mm * share)
        )

    @property
    def paper(self) -> Box:
        """The map without its key, in millimetres."""
        return Box(0, 0, self.frame.width, self.frame.height)

    def places(self) -> Positions:
        """Where each camp is on the page."""
        degrees = [(camp.longitude, camp.latitude) for camp in self.camps]
        return self.frame.page(np.array(degrees, dtype=float).reshape(-1, 2))

    def marks(self, taken: Sequence[Box]) -> list[Mark]:
        """Each camp, its mark on no other and on no box of `taken`."""
        places = self.places()
        stands = spread(places, MARK_MM, self.paper, taken)
        return [
            Mark(camp, at, stand or at, self.key.radius(camp.people or 0), has_room=stand is not None)
            for camp, at, stand in zip(self.camps, map(_point, places), stands, strict=True)
        ]

    def circles(
        self, shapes: Mapping[str, shapely.MultiPolygon], marks: Sequence[Mark], taken: Sequence[Box]
    ) -> list[Circle]:
        """Those of countries and areas, the largest first; `shapes` are countries in millimetres."""
        sizes = self.key.sizes
        if sizes is None:
            return []
        places = self.frame.page(
            np.array([(a.longitude, a.latitude) for a in self.areas]).reshape(-1, 2)
        )
        circles = [
            Circle(area.key, _point(place), sizes.radius(area.people))
            for area, place in zip(self.areas, places, strict=True)
        ]
        boxes = [mark.box for mark in marks]
        own = shapely.union_all([shapes[each.code] for each in self.countries if each.code in shapes])
        counted = [each for each in self.countries if each.people and each.code in shapes]
        for country in sorted(counted, key=lambda each: -(each.people or 0)):
            radius = sizes.radius(country.people or 0)
            home = shapes[country.code]
            abroad = shapely.difference(own, home)
            at = stand_in(home, abroad, radius, circles, boxes, taken, self.paper)
            circles.append(Circle(country.code, at, radius))
        return sorted(circles, key=lambda each: -each.radius)

    def shaded_on_page(self) -> Iterator[tuple[str | None, shapely.MultiPolygon]]:
        """Each area that is shaded, with its tone; None for one without a value."""
        of = len(self.key.shading.classes) if self.key.shading else 0
        for area in self.shaded:
            yield None if area.tone is None else tone_of(area.tone, of), area.on_page(self.frame)

    def boundaries_on_page(self) -> Iterator[tuple[str, shapely.Geometry]]:
        """The name of each of the office's areas, and its outline as far as it is on the map."""
        paper = self.frame.paper.bounds
        for boundary in self.boundaries:
            rings = [shapely.LinearRing(self.frame.page(np.array(ring))) for ring in boundary.outlines]
            lines = shapely.simplify(shapely.MultiLineString(rings), _DETAIL_MM)
            yield boundary.name, shapely.clip_by_rect(lines, *paper)


def _point(position: Positions) -> Point:
    return (float(position[0]), float(position[1]))
