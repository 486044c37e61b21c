"""`[map]` of operation.toml: what is no extent is told at its line."""

import pytest

from sitrep.model.map_setting import MapSetting
from sitrep.operation import ConfigurationError, parse_operation

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
        ("[20, 10, 20, 30]", "between west (20) and east (20) there is nothing"),
        (
            "[20, 10, 200, 30]",
            "write west, south, east and north in degrees, in this order: "
            "longitudes from -180 to 180, latitudes from -90 to 90",
        ),
        ("[20, 10, nan, 30]", "Input should be a finite number"),
        ('["20", 10, 30, 30]', "Input should be a valid number"),
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
