"""Counts by sex and age against their whole, and households, of camps and of populations alike."""

import pytest

from sitrep.rules.households import households_above_people
from sitrep.rules.rule import run
from sitrep.rules.sex_and_age import part_above_whole, parts_against_population
from tables import evidence, told

CAMPS = """
    **camps**

    | as_of | camp | country | status | population | households | women | men | girls | boys | source |
    |---|---|---|---|---|---|---|---|---|---|---|
    """


def test_parts_that_do_not_make_the_population_are_found() -> None:
    drawn = CAMPS + "| 2012-07-31 | Islahiye | TUR | open | 6000 | | 1500 | 1400 | 1500 | 1500 | AFAD |"
    found = run(evidence(drawn), [parts_against_population])
    assert told(found) == [
        "2012-07/camps.xlsx E2: Islahiye: women 1,500, girls 1,500, men 1,400 and boys 1,500 make "
        "5,900, not population 6,000."
    ]
    assert [address.cell for address in found[0].related] == ["G2", "I2", "H2", "J2"]


@pytest.mark.parametrize(
    "counts",
    [
        "6000 | | 1500 | 1500 | 1500 | 1500",
        "6000 | | 1500 | 1400 | 1500 | ND",
        "6000 | | 1500 | 1400 | 1500 | ",
        "6000 | | 1500 | about 1400 | 1500 | 1500",
        "about 6000 | | 1500 | 1400 | 1500 | 1500",
        "ND | | 1500 | 1400 | 1500 | 1500",
    ],
)
def test_parts_that_may_make_the_population_are_not_found(counts: str) -> None:
    drawn = CAMPS + f"| 2012-07-31 | Islahiye | TUR | open | {counts} | AFAD |"
    assert run(evidence(drawn), [parts_against_population]) == []


def test_more_households_than_people_are_found_where_it_must_be_so() -> None:
    drawn = (
        CAMPS
        + """
        | 2012-07-31 | One | TUR | open | 1200 | 6000 | | | | | AFAD |
        | 2012-07-31 | Two | TUR | open | 6000 | 6000 | | | | | AFAD |
        | 2012-07-31 | Three | TUR | open | more than 1200 | 6000 | | | | | AFAD |
        | 2012-07-31 | Four | TUR | open | ND | 6000 | | | | | AFAD |
        """
    )
    found = run(evidence(drawn), [households_above_people])
    assert told(found) == ["2012-07/camps.xlsx F2: One has 6,000 households, but only 1,200 people."]
    assert [address.cell for address in found[0].related] == ["E2"]


PEOPLE = ("registered", "female", "male", "women", "girls", "female_18_59", "female_60_plus")


def people(**counts: str) -> str:
    cells = " | ".join(counts.get(name, "") for name in PEOPLE)
    return (
        f"**refugees**\n| as_of | country | population | source | {' | '.join(PEOPLE)} |\n"
        f"|{'---|' * (4 + len(PEOPLE))}\n| 2012-07-31 | TUR | idps | AFAD | {cells} |"
    )


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"registered": "100", "female": "60", "male": "30"},
         ["E2: Türkiye: female 60 and male 30 make 90, not registered 100."]),
        ({"registered": "100", "female": "60", "male": "40"}, []),
        ({"female": "60", "women": "40", "girls": "25"},
         ["F2: Türkiye: women 40 and girls 25 make 65, not female 60."]),
        ({"registered": "100", "male": "40", "women": "40", "girls": "25"},
         ["E2: Türkiye: women 40, girls 25 and male 40 make 105, not registered 100."]),
        ({"women": "40", "female_18_59": "30", "female_60_plus": "9"},
         ["H2: Türkiye: female_18_59 30 and female_60_plus 9 make 39, not women 40."]),
        ({"female": "60", "girls": "25", "female_18_59": "30", "female_60_plus": "9"},
         ["F2: Türkiye: female_18_59 30, female_60_plus 9 and girls 25 make 64, not female 60."]),
    ],
)  # fmt: skip
def test_each_part_is_held_against_its_own_whole(counts: dict[str, str], expected: list[str]) -> None:
    found = told(run(evidence(people(**counts)), [parts_against_population]))
    assert found == [f"2012-07/refugees.xlsx {each}" for each in expected]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"registered": "100", "female": "about 150"},
         ["E2: Türkiye: female about 150 are more than registered 100."]),
        ({"registered": "100", "female_18_59": "101"},
         ["E2: Türkiye: female_18_59 101 are more than registered 100."]),
        ({"registered": "100", "female": "at most 50", "women": "51"},
         ["F2: Türkiye: women 51 are more than female at most 50."]),
        ({"registered": "100", "women": "60", "girls": "nearly 30"}, []),
    ],
)  # fmt: skip
def test_parts_are_below_their_own_whole(counts: dict[str, str], expected: list[str]) -> None:
    found = told(run(evidence(people(**counts)), [part_above_whole]))
    assert found == [f"2012-07/refugees.xlsx {each}" for each in expected]


def test_households_of_a_country_are_no_more_than_its_people() -> None:
    drawn = """
        **refugees**

        | as_of | country | area | registered | households | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | TUR | Urfa | 100 | 120 | AFAD |
        """
    assert told(run(evidence(drawn), [households_above_people])) == [
        "2012-07/refugees.xlsx E2: Urfa (Türkiye) has 120 households, but only 100 people."
    ]
