"""Coordinates of camps and missions against the map of their country."""

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from sitrep.diagnostics import NOTHING, Message, Severity
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.model.tables import CAMPS, MISSIONS
from sitrep.quantity import Kind, Quantity
from sitrep.rules.rows import row_at, rows_where
from sitrep.rules.rule import Finding, rule

_FAR_KM = 1000
_LOCATED = tuple(kind.name for kind in (CAMPS, MISSIONS))


class _Outside(NamedTuple):
    """A camp or mission further outside of its country than is allowed; `at` is its row in the frame."""

    table: str
    at: int
    km: float
    lies_in: str
    is_swapped: bool


@rule(
    "half-a-coordinate",
    Severity.WARNING,
    bad="""
        **camps**

        | as_of | camp | country | latitude | longitude | status | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Zaatari | JOR | 32.29 | | open | UNHCR |
        """,
    good="""
        **camps**

        | as_of | camp | country | latitude | longitude | status | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Zaatari | JOR | 32.29 | 36.33 | open | UNHCR |
        | 2012-07-31 | Mreijeb | JOR | | | planned | UNHCR |
        """,
)
def half_a_coordinate(evidence: Evidence) -> Iterator[Finding]:
    """A camp or mission has a latitude without a longitude, or the reverse, so that no map has it."""
    for name in _LOCATED:
        frame = evidence.month.tables[name].frame
        is_half = frame["latitude"].isna() != frame["longitude"].isna()
        for record in rows_where(evidence.month, name, is_half):
            missing, given = "longitude", "latitude"
            if pd.isna(record.row["latitude"]):
                missing, given = given, missing
            values = {"camp": record.name, "given": given, "missing": missing}
            yield Finding(record.cell(missing), values, (record.cell(given),))


@rule(
    "swapped-coordinates",
    Severity.ERROR,
    bad="""
        **camps**

        | as_of | camp | country | latitude | longitude | status | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Zaatari | JOR | 36.33 | 32.29 | open | UNHCR |
        """,
    good="""
        **camps**

        | as_of | camp | country | latitude | longitude | status | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Zaatari | JOR | 32.29 | 36.33 | open | UNHCR |
        """,
)
def swapped_coordinates(evidence: Evidence) -> Iterator[Finding]:
    """A camp or mission lies outside of its country, but inside it with its coordinates exchanged.

    See `point-outside-country` for what counts as outside. Where a country has both places, as Turkey
    has 36.6 N 37.1 E and 37.1 N 36.6 E, no check can tell.
    """
    for camp in _outside_of_all(evidence):
        if camp.is_swapped:
            yield _finding(evidence, camp)


@rule(
    "point-outside-country",
    Severity.WARNING,
    bad="""
        **camps**

        | as_of | camp | country | latitude | longitude | status | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Zaatari | JOR | 33.29 | 36.33 | open | UNHCR |
        """,
    good="""
        **camps**

        | as_of | camp | country | latitude | longitude | status | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Oncupinar | TUR | 36.64 | 37.08 | open | AFAD |
        """,
)
def point_outside_country(evidence: Evidence) -> Iterator[Finding]:
    """A camp or mission lies outside of its country by more than 25 km.

    The map is drawn at 1:50 million, and camps stand right on borders: the distance allowed is set in
    operation.toml: `[thresholds] outside_country_km`. The check leaves out a country that the map does
    not have, such as Tuvalu, and a place in an area to which the map gives no country, such as Kosovo
    or Western Sahara (docs/decisions/).
    """
    for camp in _outside_of_all(evidence):
        if not camp.is_swapped:
            yield _finding(evidence, camp)


def _outside_of_all(evidence: Evidence) -> Iterator[_Outside]:
    for name in _LOCATED:
        yield from _outside(evidence, name)


def _outside(evidence: Evidence, name: str) -> Iterator[_Outside]:
    """The camps or missions that lie too far outside, country by country."""
    frame = evidence.month.tables[name].frame
    placed = frame[["country", "latitude", "longitude"]].assign(at=range(len(frame))).dropna()
    if placed.empty:
        return
    # Imported late: most months have no coordinates, and reading the map takes a moment.
    from sitrep.geography.countries import country_shape
    from sitrep.geography.points import areas_at, is_in, km_from

    for code, camps in placed.groupby("country", sort=False):
        shape = country_shape(str(code))
        if shape is None:
            continue
        km = km_from(shape, camps["latitude"].to_numpy(), camps["longitude"].to_numpy())
        far = camps.assign(km=km)[km > evidence.operation.thresholds.outside_country_km]
        latitudes, longitudes = far["latitude"].to_numpy(), far["longitude"].to_numpy()
        is_swapped = is_in(shape, longitudes, latitudes)
        areas = areas_at(latitudes, longitudes)
        for at, km, swapped, area in zip(far["at"], far["km"], is_swapped, areas, strict=True):
            if area is None or area.code:
                yield _Outside(name, int(at), float(km), area.code if area else "", bool(swapped))


def _finding(evidence: Evidence, camp: _Outside) -> Finding:
    record = row_at(evidence.month, camp.table, camp.at)
    latitude, longitude = float(record.row["latitude"]), float(record.row["longitude"])
    is_origin, there = latitude == longitude == 0, Country(camp.lies_in)
    values = {
        "camp": record.name, "country": Country(record.text("country")),
        "km": _distance(camp.km), "latitude": latitude, "longitude": longitude,
        "there": Message("hint.lies-in", {"country": there}) if there else NOTHING,
        "zero": Message("hint.zero-coordinates") if is_origin else NOTHING,
    }  # fmt: skip
    return Finding(record.cell("latitude"), values, (record.cell("longitude"),))


def _distance(km: float) -> Quantity:
    """Further away the distance is rough, and its size says enough."""
    return Quantity(Kind.MORE_THAN, _FAR_KM) if km > _FAR_KM else Quantity(Kind.EXACT, round(km))
