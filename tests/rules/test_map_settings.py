"""What operation.toml says of the map, against the world and against those who are counted."""

import pytest

from sitrep.rules.map_settings import area_outside_country, map_counts_nobody, map_shows_nothing
from sitrep.rules.rule import run
from tables import evidence, told

AREA = """
    **operation**

    > [[area]]
    > country = "{country}"
    > name = "Hatay"
    > latitude = {latitude}
    > longitude = {longitude}
    """


@pytest.mark.parametrize(
    ("country", "latitude", "longitude", "message"),
    [
        ("TUR", 36.4, 36.2, ""),
        # On the coast, which a map of the world cuts short.
        ("TUR", 36.05, 35.9, ""),
        ("TUR", 34.5, 44.3, "lie 275 km outside Türkiye; the map has Iraq there."),
        ("JOR", 36.2, 31.9, "lie 518 km outside Jordan. Swapped, they lie inside it."),
        ("TUV", 36.0, 31.9, ""),
    ],
)
def test_an_area_lies_in_its_country(
    country: str, latitude: float, longitude: float, message: str
) -> None:
    drawn = evidence(AREA.format(country=country, latitude=latitude, longitude=longitude))
    found = told(run(drawn, [area_outside_country]))
    said = (
        f'operation.toml : "Hatay" in [[area]]: latitude {latitude} and longitude {longitude} {message}'
    )
    assert found == ([said] if message else [])


COUNTED = """
    **operation**

    > map.counts = "{counts}"

    **refugees** of 2012-06

    | as_of | country | population | registered | method | source |
    |---|---|---|---|---|---|
    | 2012-06-30 | SYR | idps | 500000 | estimated | OCHA |
    | 2012-06-30 | TUR | returned refugees | NR | estimated | OCHA |

    **refugees**

    | as_of | country | population | registered | method | source |
    |---|---|---|---|---|---|
    | 2012-07-31 | TUR | | 44038 | | AFAD |
    """


@pytest.mark.parametrize(
    ("counts", "is_told"),
    [
        ("refugees.registered", False),
        # Carried over from June.
        ("idps.estimated", False),
        ("idps.registered", True),
        ("returned_refugees.estimated", True),
    ],
)
def test_somebody_is_counted_by_what_the_map_counts(counts: str, is_told: bool) -> None:
    found = told(run(evidence(COUNTED.format(counts=counts)), [map_counts_nobody]))
    said = (
        f'operation.toml : "{counts}" in [map] counts: nobody is counted in that way, so the map has no circles. '
        "Counted are: idps.estimated and refugees.registered."
    )
    assert found == ([said] if is_told else [])


def test_a_report_that_counts_nobody_is_left_alone() -> None:
    nobody = evidence(COUNTED.split("**refugees**")[0].format(counts="idps.registered"))
    assert told(run(nobody, [map_counts_nobody])) == []


@pytest.mark.parametrize(
    ("extent", "is_told"),
    [
        ([35.0, 33.0, 38.0, 37.0], False),
        ([-38.0, 33.0, -35.0, 37.0], True),
        # From the Pacific eastwards to Greece, over the date line; and as far as Turkey.
        ([170.0, 35.0, 20.0, 42.0], True),
        ([170.0, 35.0, 28.0, 42.0], False),
        ([-180.0, -90.0, 180.0, 90.0], False),
    ],
)
def test_the_map_shows_some_of_the_operation(extent: list[float], is_told: bool) -> None:
    drawn = evidence(f"""
        **operation**

        > map.extent = {extent}
        """)
    said = "operation.toml : The extent of [map] shows no land of the countries of this operation."
    assert told(run(drawn, [map_shows_nothing])) == ([said] if is_told else [])
