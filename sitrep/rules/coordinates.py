"""Coordinates of camps and missions against the map of their country."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from sitrep.analysis.bounds import Floats
from sitrep.diagnostics import NOTHING, Message, Severity
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.model.table import Table, cells_of, once_for_each_table
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
        latitudes, longitudes = _positions(evidence.month.tables[name])
        for record in rows_where(evidence.month, name, np.isnan(latitudes) != np.isnan(longitudes)):
            missing, given = "longitude", "latitude"
            if record.row["latitude"] is None:
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
        yield from _outside(
            evidence.month.tables[name], evidence.operation.thresholds.outside_country_km
        )


def _positions(table: Table) -> tuple[Floats, Floats]:
    """The latitude and longitude of each row, in degrees; NaN for a blank cell."""
    return table.frame["latitude"].to_numpy(), table.frame["longitude"].to_numpy()


@once_for_each_table
def _outside(table: Table, allowed_km: float) -> Sequence[_Outside]:
    """The camps or missions that lie too far outside, country by country."""
    latitudes, longitudes = _positions(table)
    is_placed = ~(np.isnan(latitudes) | np.isnan(longitudes))
    by_country: dict[str, list[int]] = {}
    for at, country in enumerate(cells_of(table, "country") if is_placed.any() else ()):
        if is_placed[at] and country is not None:
            by_country.setdefault(country, []).append(at)
    if not by_country:
        return ()
    # Imported late: most months have no coordinates, and reading the map takes a moment.
    from sitrep.geography.countries import country_shape
    from sitrep.geography.points import areas_at, is_in, km_from

    outside = []
    for country, places in by_country.items():
        shape = country_shape(country)
        if shape is None:
            continue
        there = np.array(places)
        km = km_from(shape, latitudes[there], longitudes[there])
        is_far = km > allowed_km
        far = there[is_far]
        is_swapped = is_in(shape, longitudes[far], latitudes[far])
        areas = areas_at(latitudes[far], longitudes[far])
        for at, distance, swapped, area in zip(far, km[is_far], is_swapped, areas, strict=True):
            if area is None or area.code:
                lies_in = area.code if area else ""
                outside.append(_Outside(table.name, int(at), float(distance), lies_in, bool(swapped)))
    return outside


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
