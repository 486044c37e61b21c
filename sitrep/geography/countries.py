"""The countries of the world as the package ships them (Natural Earth 1:50m), by ISO code."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from shapely import MultiPolygon

from sitrep.geography.topology import Area, areas_of


@cache
def areas() -> tuple[Area, ...]:
    """Everything on the map, countries by code and then the areas without one."""
    return areas_of(json.loads((files(__package__) / "countries.json").read_bytes()))


@cache
def _countries() -> Mapping[str, Area]:
    return {area.code: area for area in areas() if area.code}


def country_shape(iso3: str) -> MultiPolygon | None:
    """The country's land in degrees; None for one that the map does not have, such as Tuvalu."""
    country = _countries().get(iso3)
    return country.shape if country else None


def neighbours(codes: Iterable[str]) -> frozenset[str]:
    """The countries that share a land border with any of these, without these themselves."""
    inner = set(codes)
    borders = {number for code in inner & _countries().keys() for number in _countries()[code].borders}
    return frozenset(
        area.code for area in _countries().values() if area.code not in inner and area.borders & borders
    )
