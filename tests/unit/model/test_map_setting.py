"""`[map]` of operation.toml: what is no extent is told at its line."""

import pytest

from sitrep.model.map_setting import MapSetting
from sitrep.operation.settings import ConfigurationError, parse_operation

SETTINGS = """title = "Anywhere"
country_of_origin = "SDN"
countries_of_asylum = ["TCD"]
starts = 2023-01-01
[report]
first_period = "2023-10"
producer = "Aid"
contact = "a@example.org"
[map]
extent = EXTENT
"""


@pytest.mark.parametrize(
    ("extent", "reason"),
    [
        (
            "[20, 30, 40, 10]",
            "south (30) must lie below north (10); the order is west, south, east, north",
        ),
        (
            "[20, 10, 20, 30]",
            "from west (20) eastwards to east (20) are 0 degrees; 0.05 to 300 make a map, "
            "or -180 to 180 the world",
        ),
        (
            "[40, 10, 20, 30]",
            "from west (40) eastwards to east (20) are 340 degrees; 0.05 to 300 make a map, "
            "or -180 to 180 the world",
        ),
        (
            "[20, 13, 30, 13.01]",
            "from south (13) to north (13.01) are 0.01 degrees; 0.05 is the least that makes a map",
        ),
        (
            "[20, 10, 200, 30]",
            "write west, south, east and north in degrees, in this order: "
            "longitudes from -180 to 180, latitudes from -90 to 90",
        ),
        ("[20, 10, nan, 30]", "write a number, without quotation marks"),
        ('["20", 10, 30, 30]', "write a number, without quotation marks"),
        ("[20, 10, 30]", "write [west, south, east, north], four numbers in degrees"),
        ('"Africa"', "write [west, south, east, north], four numbers in degrees"),
    ],
)
def test_a_bad_extent_is_told_at_its_line(extent: str, reason: str) -> None:
    with pytest.raises(ConfigurationError) as told:
        parse_operation(SETTINGS.replace("EXTENT", extent).encode(), "x", "operation.toml")
    (line,) = str(told.value).splitlines()
    assert line.startswith("operation.toml, line 10: map.extent")
    assert line.endswith(f": {reason}")


@pytest.mark.parametrize(
    "extent", [(20.0, 10.0, 30.0, 30.0), (-180.0, -90.0, 180.0, 90.0), (170.0, -20.0, -170.0, 0.0)]
)
def test_it_may_be_the_world_or_run_over_the_date_line(
    extent: tuple[float, float, float, float],
) -> None:
    assert MapSetting(extent=extent).extent == extent


AREA = """
[[area]]
country = "TCD"
name = NAME
latitude = LATITUDE
longitude = 20.8
"""


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        (
            'counts = "idps"',
            'map.counts: "idps" is no population with a method, such as "idps.estimated"',
        ),
        ('counts = "idps.guessed"', 'map.counts: "idps.guessed" is no population with a method'),
        (
            AREA.replace("NAME", '""').replace("LATITUDE", "1.5"),
            "area.0.name: write the area's name in one line",
        ),
        (
            AREA.replace("NAME", '"Sila"').replace("LATITUDE", "95"),
            "area.0.latitude: write 90 or less",
        ),
        (
            AREA.replace("NAME", '"Sila"').replace("LATITUDE", '"12"'),
            "area.0.latitude: write a number",
        ),
    ],
)
def test_what_cannot_be_mapped_is_told_at_its_line(setting: str, told: str) -> None:
    text = SETTINGS.replace("extent = EXTENT\n", setting)
    with pytest.raises(ConfigurationError) as problem:
        parse_operation(text.encode(), "x", "operation.toml")
    (line,) = str(problem.value).splitlines()
    assert line.startswith("operation.toml, line 1")
    assert told in line
