"""The areas that have circles on the map of the first page, and where they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from sitrep.analysis.levels import counts_of, to_add_up
from sitrep.drawing.frame import Frame
from sitrep.drawing.labels import middle_of
from sitrep.geography.countries import country_shape
from sitrep.geography.points import km_from
from sitrep.model.boundary import Boundary
from sitrep.model.counting import series_of
from sitrep.model.figure import Figure
from sitrep.reading.pcodes import code_in
from sitrep.report.material import Material
from sitrep.report.page.pictures.map_places import country_codes, latest_count, series_on_map
from sitrep.words.folding import slug

_FEWEST = 2
"""The circle of a single area would be that of its country, elsewhere."""
_LEAST_SHARE = 0.5
"""Of a country's own count: where areas are less of it, one circle for all of it says more."""


@dataclass(frozen=True, slots=True)
class Located:
    """The count of an area and its place in degrees."""

    figure: Figure
    longitude: float
    latitude: float


Areas = Mapping[str, Sequence[Located]]
"""Those that have circles, by country."""


def located_areas(material: Material, frame: Frame) -> Areas:
    """By country the areas that have circles in its place: those that are most of its count, if all are
    on the map. An area that lies in another one by its P-code has none.
    """
    found = {code: _areas(material, code) for code in country_codes(material)}
    return {
        code: areas
        for code, areas in found.items()
        if len(areas) >= _FEWEST
        and frame.holds(np.array([(each.longitude, each.latitude) for each in areas])).all()
    }


def _areas(material: Material, country: str) -> list[Located]:
    """None where one of them has no place, or where they are little of the country's count."""
    series, whole = series_on_map(material), latest_count(material, country)
    counts = {
        figure.subject.name: figure
        for key, figure in material.reports.current.items()
        if figure.subject.country == country
        and figure.subject.name
        and series_of(key) == series
        and not figure.quantity.is_missing
    }
    areas = [counts[name] for name in to_add_up(counts, counts_of(counts.values()))]
    together = sum(area.quantity.value or 0 for area in areas)
    of_all = whole.quantity.value or 0 if whole else 0
    if not _LEAST_SHARE * float(of_all) <= together <= of_all:
        return []
    places = [place_of_area(material, country, area.subject.name) for area in areas]
    known = [place for place in places if place]
    if len(known) < len(places):
        return []
    return [Located(area, *place) for area, place in zip(areas, known, strict=True)]


def are_a_part(material: Material, country: str, areas: Sequence[Located]) -> bool:
    """Whether more people are counted in the country than in its areas on the map."""
    whole = latest_count(material, country)
    together = sum(each.figure.quantity.value or 0 for each in areas)
    return whole is not None and (whole.quantity.value or 0) > together


def place_of_area(material: Material, country: str, area: str) -> tuple[float, float] | None:
    """Longitude and latitude: as the settings say, or in the middle of the office's own boundaries."""
    code, name = code_in(area), slug(area)
    for setting in material.evidence.operation.area:
        is_named = slug(setting.name) == name or (code and setting.pcode == code)
        if setting.country == country and is_named:
            return setting.longitude, setting.latitude
    boundary = boundary_of(material.evidence.boundaries, area)
    if boundary is None:
        return None
    place = middle_of(max(map(shapely.Polygon, boundary.outlines), key=lambda land: float(land.area)))
    shape, (longitude, latitude) = country_shape(country), place
    most = material.evidence.operation.thresholds.outside_country_km
    if shape and km_from(shape, np.array([latitude]), np.array([longitude]))[0] > most:
        return None
    return place


def boundary_of(boundaries: Sequence[Boundary], area: str) -> Boundary | None:
    """The only boundary that has the area's P-code or, without one, its name."""
    code, name = code_in(area), slug(area)
    by_code = [each for each in boundaries if code and each.code == code]
    found = by_code or [each for each in boundaries if slug(each.name) == name]
    return found[0] if len(found) == 1 else None
