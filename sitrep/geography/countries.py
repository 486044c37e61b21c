"""The countries of the world as the package ships them (Natural Earth 1:50m), by ISO code."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from shapely import MultiPolygon

from sitrep.geography.topology import Area, Topology


@cache
def _world() -> Topology:
    return Topology(json.loads((files(__package__) / "countries.json").read_bytes()))


@cache
def areas() -> tuple[Area, ...]:
    """Everything on the map, countries by code and then the areas without one.

    To make all their shapes takes a fifth of a second; `country_shape` makes one.
    """
    return _world().areas()


@cache
def _borders() -> Mapping[str, frozenset[int]]:
    return _world().borders()


def country_shape(iso3: str) -> MultiPolygon | None:
    """The country's land in degrees; None for one that the map does not have, such as Tuvalu."""
    country = _world().area(iso3)
    return country.shape if country else None


def neighbours(codes: Iterable[str]) -> frozenset[str]:
    """The countries that share a land border with any of these, without these themselves."""
    inner, every = set(codes), _borders()
    borders = {number for code in inner & every.keys() for number in every[code]}
    return frozenset(code for code, own in every.items() if code not in inner and own & borders)
