"""Parts of a camp's people, its households, and camps that may be one."""

import pytest

from sitrep.rules.households import household_size
from sitrep.rules.rule import run
from sitrep.rules.same_camps import same_camp_otherwise
from sitrep.rules.sex_and_age import part_above_whole
from tables import evidence, operation, told

COLUMNS = ("camp", "population", "households", "women", "men", "latitude", "longitude")


def camps(*rows: dict[str, str]) -> str:
    lines = [f"| as_of | country | status | source | {' | '.join(COLUMNS)} |"]
    for row in rows:
        cells = " | ".join(row.get(column, "") for column in COLUMNS)
        lines.append(f"| 2012-07-31 | JOR | open | UNHCR | {cells} |")
    return "**camps**\n" + "\n".join(lines)


@pytest.mark.parametrize(
    ("population", "women", "men", "is_told"),
    [
        ("6000", "7000", "", True),
        ("6000", "3500", "2600", True),
        ("6000", "3500", "2500", False),
        ("about 6000", "3500", "2600", False),
        ("6000", "about 3500", "2600", False),
        ("ND", "3500", "2600", False),
    ],
)
def test_parts_above_their_whole(population: str, women: str, men: str, is_told: bool) -> None:
    drawn = camps({"camp": "Zaatari", "population": population, "women": women, "men": men})
    found = run(evidence(drawn), [part_above_whole])
    assert [each.where.cell for each in found] == ["F2"] * is_told


def test_parts_above_their_whole_are_named() -> None:
    drawn = camps({"camp": "Zaatari", "population": "6000", "women": "3500", "men": "2600"})
    assert told(run(evidence(drawn), [part_above_whole])) == [
        "2012-07/camps.xlsx F2: Zaatari: women 3,500 and men 2,600 are more than population 6,000."
    ]


@pytest.mark.parametrize(
    ("population", "households", "is_told"),
    [
        ("6000", "499", True), ("6000", "500", False), ("6000", "4001", True), ("6000", "4000", False),
        ("6000", "at least 450", False), ("about 6000", "470", False), ("120", "9", False),
        ("6000", "6001", False),  # households-above-people
    ],
)  # fmt: skip
def test_households_of_an_unlikely_size(population: str, households: str, is_told: bool) -> None:
    drawn = camps({"camp": "Zaatari", "population": population, "households": households})
    assert bool(run(evidence(drawn), [household_size])) == is_told


def test_the_limits_of_households_are_the_operations() -> None:
    drawn = camps({"camp": "Zaatari", "population": "6000", "households": "480"})
    assert told(run(evidence(drawn), [household_size])) == [
        "2012-07/camps.xlsx G2: Zaatari: 6,000 people in 480 households makes 12.5 in each."
    ]
    assert run(evidence(drawn, operation(household_size_most=13)), [household_size]) == []


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"camp": "Farchana"}, {"camp": "Camp de réfugiés de Farchana"},
         'their names differ by a word such as "camp" only'),
        ({"camp": "فرشانا"}, {"camp": "مخيم فرشانا للاجئين"},
         'their names differ by a word such as "camp" only'),
        ({"camp": "Zaatari"}, {"camp": "Zaatari camp"}, 'their names differ by a word such as "camp" only'),
        ({"camp": "Kamp Nizip"}, {"camp": "Nizip"}, 'their names differ by a word such as "camp" only'),
        ({"camp": "Azraq", "latitude": "31.9", "longitude": "36.58"},
         {"camp": "Mrajeeb", "latitude": "31.9", "longitude": "36.58"}, "they stand at the same point"),
        ({"camp": "Azraq", "population": "4013", "households": "811"},
         {"camp": "Mrajeeb", "population": "4013", "households": "811"}, "their numbers are the same"),
        ({"camp": "Azraq", "population": "4013"}, {"camp": "Mrajeeb", "population": "4013"}, ""),
        ({"camp": "Azraq", "population": "4000", "households": "800"},
         {"camp": "Mrajeeb", "population": "4000", "households": "800"}, ""),
        ({"camp": "Camp 1"}, {"camp": "Camp 2"}, ""),
        ({"camp": "Camp"}, {"camp": "Site"}, ""),
        ({"camp": "Azraq", "latitude": "31.9"}, {"camp": "Mrajeeb", "latitude": "31.9"}, ""),
    ],
)  # fmt: skip
def test_camps_that_may_be_one(one: dict[str, str], other: dict[str, str], reason: str) -> None:
    expected = f"2012-07/camps.xlsx E3: {other['camp']} may be the same camp as {one['camp']}: {reason}."
    found = told(run(evidence(camps(one, other)), [same_camp_otherwise]))
    assert found == ([expected] if reason else [])
