import subprocess
import sys

import pytest

from sitrep.model.operation import Operation
from sitrep.rules.coordinates import half_a_coordinate, point_outside_country, swapped_coordinates
from sitrep.rules.rule import run
from tables import evidence, operation, told

ALL = [half_a_coordinate, swapped_coordinates, point_outside_country]


def found(*rows: str, settings: Operation | None = None) -> list[str]:
    """What is told of camps, each drawn as `camp | country | latitude | longitude`."""
    drawn = """
        **camps**

        | as_of | status | source | camp | country | latitude | longitude |
        |---|---|---|---|---|---|---|
        """ + "\n".join(f"| 2012-07-31 | open | A | {row} |" for row in rows)
    return told(run(evidence(drawn, settings), ALL))


def test_a_latitude_without_a_longitude_is_found_where_the_other_is_missing() -> None:
    assert found("Zaatari | JOR | 32.29 | ", "Domiz | IRQ | | 42.89", "Mreijeb | JOR | | ") == [
        '2012-07/camps.xlsx G2: Zaatari has a "latitude" without a "longitude".',
        '2012-07/camps.xlsx F3: Domiz has a "longitude" without a "latitude".',
    ]


def test_coordinates_that_are_in_the_country_once_exchanged_are_swapped() -> None:
    assert found("Zaatari | JOR | 36.33 | 32.29") == [
        "2012-07/camps.xlsx F2: Zaatari: latitude 36.33 and longitude 32.29 lie 507 km outside Jordan; "
        "the map has Türkiye there. Swapped, they lie inside it."
    ]


def test_a_point_elsewhere_is_told_with_its_distance_and_the_country_there() -> None:
    assert found("Zaatari | JOR | 33.29 | 36.33", "Zaatari | JOR | 32.29 | -36.33") == [
        "2012-07/camps.xlsx F2: Zaatari: latitude 33.29 and longitude 36.33 lie 76 km outside Jordan; "
        "the map has Syrian Arab Republic there.",
        "2012-07/camps.xlsx F3: Zaatari: latitude 32.29 and longitude −36.33 lie more than 1,000 km outside Jordan.",
    ]


def test_two_zeros_are_often_a_blank() -> None:
    assert found("Kilis | TUR | 0 | 0", "Kilis | TUR | 0 | 37.1") == [
        "2012-07/camps.xlsx F2: Kilis: latitude 0 and longitude 0 lie more than 1,000 km outside Türkiye. "
        "Two zeros are often a blank.",
        "2012-07/camps.xlsx F3: Kilis: latitude 0 and longitude 37.1 lie more than 1,000 km outside Türkiye; "
        "the map has Kenya there.",
    ]


@pytest.mark.parametrize(
    "row",
    [
        "Öncüpınar | TUR | 36.64 | 37.08",  # at the border; on a rough map 1.5 km behind it
        "Öncüpınar | TUR | 37.08 | 36.64",  # swapped, but that is in the country too
        "Domiz | IRQ | 36.78 | 42.89",
        "Labasa | FJI | -16.85 | -179.97",
        "Funafuti | TUV | -8.52 | 179.2",  # a country that the map does not have
        "Prizren | XKX | 20.74 | 42.21",
        "Laayoune | ESH | 27.15 | -13.2",  # the map does not say how far the country reaches
        "Hargeisa | SOM | 9.56 | 44.06",  # areas that are nobody's on the map
        "Simferopol | UKR | 44.95 | 34.1",
        "Mitrovica | SRB | 42.35 | 21.16",
    ],
)
def test_what_is_right_or_cannot_be_told_is_not_found(row: str) -> None:
    assert found(row) == []


def test_how_far_is_allowed_is_set_in_the_operation() -> None:
    row = "Öncüpınar | TUR | 36.5 | 37.08"
    assert found(row) == []
    (line,) = found(row, settings=operation(outside_country_km=10))
    assert "lie 17 km outside Türkiye; the map has Syrian Arab Republic there." in line
    assert found(row, settings=operation(outside_country_km=20)) == []


def test_the_map_is_not_loaded_for_a_month_without_coordinates() -> None:
    program = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from tables import evidence\n"
        "from sitrep.rules import RULES\n"
        "from sitrep.rules.rule import run\n"
        "run(evidence(RULES[0].bad), RULES)\n"
        "assert 'shapely' not in sys.modules, 'loaded'"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_mission_is_held_against_its_country_as_a_camp_is() -> None:
    drawn = """
        **missions**

        | as_of | mission | abbreviation | country | latitude | longitude | status | mandate | source |
        |---|---|---|---|---|---|---|---|---|
        | 2012-07-31 | Hill Mission | HM | GEO | 44.11 | 41.98 | operational | Observe | UN |
        | 2012-07-31 | Vale Mission | VM | GEO | 42.1 | | operational | Observe | UN |
        """
    found = run(evidence(drawn), [swapped_coordinates, half_a_coordinate])
    assert [(d.code, d.where.cell) for d in found] == [
        ("swapped-coordinates", "E2"),
        ("half-a-coordinate", "F3"),
    ]
    assert told(found)[1] == '2012-07/missions.xlsx F3: VM has a "latitude" without a "longitude".'
