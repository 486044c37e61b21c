"""How the report's map is drawn, by `[map]` of operation.toml."""

from decimal import Decimal
from itertools import pairwise
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from sitrep.model.counting import FAMILIES, METHODS
from sitrep.model.country import Iso3
from sitrep.model.indicators.setting import Exact

MOST_CLASSES = 3
"""Values at which a class begins, besides the first: more tones would not be told apart in grey."""
LEAST_EXTENT = 0.05
"""Degrees from edge to edge: less is one place, at which a map of countries has nothing to show."""
MOST_EXTENT = 300
"""Degrees from west to east: of more, the two were most likely exchanged."""

_Degrees = Annotated[float, Field(strict=True, allow_inf_nan=False)]
Extent = tuple[_Degrees, _Degrees, _Degrees, _Degrees]
"""West, south, east and north; over the date line, east is less than west."""


def _four(value: object) -> object:
    if isinstance(value, list | tuple) and len(value) == 4:
        return value
    raise ValueError("write [west, south, east, north], four numbers in degrees")


def _extent(extent: Extent) -> Extent:
    west, south, east, north = extent
    if max(abs(west), abs(east)) > 180 or max(abs(south), abs(north)) > 90:
        raise ValueError(
            "write west, south, east and north in degrees, in this order: "
            "longitudes from -180 to 180, latitudes from -90 to 90"
        )
    if south >= north:
        raise ValueError(
            f"south ({south:g}) must lie below north ({north:g}); the order is west, south, east, north"
        )
    across = (east - west) % 360
    if (west, east) != (-180, 180) and not LEAST_EXTENT <= across <= MOST_EXTENT:
        raise ValueError(
            f"from west ({west:g}) eastwards to east ({east:g}) are {across:g} degrees; "
            f"{LEAST_EXTENT:g} to {MOST_EXTENT:g} make a map, or -180 to 180 the world"
        )
    if north - south < LEAST_EXTENT:
        raise ValueError(
            f"from south ({south:g}) to north ({north:g}) are {north - south:.3g} degrees; "
            f"{LEAST_EXTENT:g} is the least that makes a map"
        )
    return extent


def _counts(text: str) -> str:
    family, _, method = text.partition(".")
    if family not in FAMILIES or method not in METHODS:
        families = ", ".join(FAMILIES)
        raise ValueError(
            f'"{text}" is no population with a method, such as "idps.estimated"; '
            f"populations: {families}; methods: {', '.join(METHODS)}"
        )
    return text


def _ascending(classes: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    if len(classes) > MOST_CLASSES or any(one >= two for one, two in pairwise(classes)):
        raise ValueError(f"write at most {MOST_CLASSES} numbers, each larger than the one before it")
    return classes


class MapSetting(BaseModel):
    """`disputed_borders` are pairs of countries whose border is drawn broken, beside those built in.

    `counts` are whom its circles count, as `idps.estimated`; without it those that lead the report.
    `shaded` is an indicator, a rate or percentage, by which the office's own areas are shaded; its
    `classes` begin at these values, without them at round ones.
    `extent` is what the map shows; what lies outside is told below it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    classes: Annotated[tuple[Exact, ...], AfterValidator(_ascending)] = ()
    counts: Annotated[str, AfterValidator(_counts)] | None = None
    shaded: str | None = None
    disputed_borders: tuple[tuple[Iso3, Iso3], ...] = ()
    extent: Annotated[Extent, BeforeValidator(_four), AfterValidator(_extent)] | None = None
