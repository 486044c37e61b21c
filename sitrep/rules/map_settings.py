"""What operation.toml says of the map, against the map of the world and the counts of the report."""

from collections.abc import Iterator

import numpy as np

from sitrep.analysis.displacement import keyed_places
from sitrep.cells import Address
from sitrep.diagnostics import NOTHING, Message, Severity
from sitrep.model.area_setting import AreaSetting
from sitrep.model.counting import count_key, family_of
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.quantity import Kind, Quantity
from sitrep.rules.rule import Finding, rule


@rule(
    "area-outside-country",
    Severity.WARNING,
    bad="""
        **operation**

        > [[area]]
        > country = "TUR"
        > name = "Hatay"
        > latitude = 33.1
        > longitude = 36.3
        """,
    good="""
        **operation**

        > [[area]]
        > country = "TUR"
        > name = "Hatay"
        > latitude = 36.4
        > longitude = 36.2
        """,
)
def area_outside_country(evidence: Evidence) -> Iterator[Finding]:
    """An area of operation.toml has its place outside of its country, so that its circle is in another.

    How far outside is allowed is set there as well: `[thresholds] outside_country_km`. The check leaves
    out countries and places that `point-outside-country` leaves out.
    """
    for area in evidence.operation.area:
        yield from _outside(area, evidence)


def _outside(area: AreaSetting, evidence: Evidence) -> Iterator[Finding]:
    # Imported late, as most operations place no areas.
    from sitrep.geography.countries import country_shape
    from sitrep.geography.points import areas_at, is_in, km_from

    shape = country_shape(area.country)
    latitude, longitude = np.array([area.latitude]), np.array([area.longitude])
    if shape is None:
        return
    km = float(km_from(shape, latitude, longitude)[0])
    there = areas_at(latitude, longitude)[0]
    if km <= evidence.operation.thresholds.outside_country_km or (there and not there.code):
        return
    values = {
        "name": area.name, "country": Country(area.country), "km": Quantity(Kind.EXACT, round(km)),
        "latitude": area.latitude, "longitude": area.longitude,
        "there": Message("hint.lies-in", {"country": Country(there.code)}) if there else NOTHING,
        "swapped": Message("hint.swapped") if is_in(shape, longitude, latitude)[0] else NOTHING,
    }  # fmt: skip
    yield Finding(Address(_file(evidence)), values)


@rule(
    "map-counts-nobody",
    Severity.WARNING,
    bad="""
        **operation**

        > map.counts = "idps.estimated"

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD |
        """,
    good="""
        **operation**

        > map.counts = "refugees.registered"

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD |
        """,
)
def map_counts_nobody(evidence: Evidence) -> Iterator[Finding]:
    """`[map] counts` in operation.toml names a population and a method by which nobody is counted.

    The map has no circles then, though people are counted in other ways. A report that counts nobody at
    all, such as a flash update, is left alone.
    """
    wanted = evidence.operation.map.counts
    if wanted is None:
        return
    counted = {
        f"{family_of(parts.whom.population)}.{parts.measure}"
        for record, key in keyed_places(evidence.months)
        if (parts := count_key(key)) and not record.quantity("registered").is_missing
    }
    if counted and wanted not in counted:
        yield Finding(Address(_file(evidence)), {"counts": wanted, "counted": sorted(counted)})


@rule(
    "map-shows-nothing",
    Severity.WARNING,
    bad="""
        **operation**

        > map.extent = [-38.0, 33.0, -35.0, 37.0]
        """,
    good="""
        **operation**

        > map.extent = [35.0, 33.0, 38.0, 37.0]
        """,
)
def map_shows_nothing(evidence: Evidence) -> Iterator[Finding]:
    """`[map] extent` in operation.toml shows no land of the countries of the operation.

    The map would be of a sea or of other countries. An operation is left alone if the map of the world
    has none of its countries.
    """
    extent = evidence.operation.map.extent
    if extent is None:
        return
    # Imported late, as most operations leave the extent to the program.
    from shapely import box, union_all

    from sitrep.geography.countries import country_shape

    west, south, east, north = extent
    parts = [(west, east)] if west < east else [(west, 180.0), (-180.0, east)]
    seen = union_all([box(left, south, right, north) for left, right in parts])
    operation = evidence.operation
    codes = (operation.country_of_origin, *operation.countries_of_asylum)
    shapes = [shape for code in codes if (shape := country_shape(code)) is not None]
    if shapes and not any(seen.intersects(shape) for shape in shapes):
        yield Finding(Address(_file(evidence)), {})


def _file(evidence: Evidence) -> str:
    settings = evidence.settings
    return settings.path if settings else f"inputs/{evidence.operation.folder}/operation.toml"
