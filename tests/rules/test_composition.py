import pytest

from sitrep.rules.composition import (
    areas_above_country,
    camps_above_country,
)
from sitrep.rules.rule import run
from tables import evidence, told


def country(registered: str, waiting: str = "") -> str:
    return f"""
        **camps** of 2012-06

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Islahiye | TUR | open | 6000 | AFAD |
        | 2012-06-30 | Oncupinar | TUR | open | 99000 | AFAD |

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Öncüpınar | TUR | open | more than 12000 | AFAD |
        | 2012-07-31 | Zaatari | JOR | open | ND | UNHCR |

        **refugees**

        | as_of | country | area | method | registered | awaiting_registration | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | TUR | | | {registered} | {waiting} | AFAD |
        | 2012-07-02 | TUR | | | 1 | | AFAD |
        | 2012-07-31 | TUR | Hatay | | 1 | | AFAD |
        | 2012-07-31 | TUR | | press | 1 | | Globe |
        | 2012-07-31 | JOR | | | 1 | | UNHCR |
        """


def test_camps_that_hold_more_than_their_country_are_found_with_both_numbers() -> None:
    found = run(evidence(country("17000", "500")), [camps_above_country])
    assert told(found) == [
        "2012-07/refugees.xlsx E2: Türkiye: the camps together hold more than 18,000 people, more "
        "than the 17,000 counted in the whole country (and 500 awaiting registration)."
    ]
    assert [f"{a.file} {a.cell}" for a in found[0].related] == [
        "inputs/syria/2012-07/camps.xlsx E2",
        "inputs/syria/2012-06/camps.xlsx E2",
    ]


@pytest.mark.parametrize(
    ("registered", "waiting"),
    [("18001", ""), ("17000", "1001"), ("more than 9000", ""), ("17000", "more than 5")],
)
def test_camps_that_may_fit_into_their_country_are_not_found(registered: str, waiting: str) -> None:
    assert run(evidence(country(registered, waiting)), [camps_above_country]) == []


def populations(*rows: str) -> str:
    header = """
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 9000 | AFAD |

        **refugees**

        | as_of | country | population | origin | method | registered | source |
        |---|---|---|---|---|---|---|
        """
    return header + "".join(f"| 2012-07-31 | TUR | {row} | AFAD |\n        " for row in rows)


@pytest.mark.parametrize(
    "rows",
    [
        ("| | estimated | about 40000", "returned refugees | TUR | registered | 800"),
        ("| | registered | 800", "| | estimated | 40000", "| IRQ | registered | 8300"),
        ("| IRQ | registered | 8300", "| | registered | 800"),
    ],
    ids=["estimated refugees", "another origin", "another origin before"],
)
def test_everybody_who_is_counted_in_a_country_may_live_in_its_camps(rows: tuple[str, ...]) -> None:
    assert run(evidence(populations(*rows)), [camps_above_country]) == []


def test_an_estimate_does_not_excuse_camps_that_hold_more_than_are_registered() -> None:
    drawn = populations("| | registered | 800", "| | estimated | 40000")
    assert told(run(evidence(drawn), [camps_above_country])) == [
        "2012-07/refugees.xlsx F2: Türkiye: the camps together hold 9,000 people, more than the 800 "
        "counted in the whole country."
    ]


def areas(*rows: str) -> str:
    header = "**refugees**\n| as_of | country | area | method | registered | source |\n|---|---|---|---|---|---|\n"
    return header + "".join(f"| {row} | AFAD |\n" for row in rows)


HATAY = "2012-07-31 | TUR | Hatay | registered | more than 12000"
KILIS = "2012-07-31 | TUR | Kilis | registered | 9000"


def test_areas_that_make_more_than_their_country_are_found_with_both_numbers() -> None:
    drawn = areas("2012-07-17 | TUR | | registered | 21000", HATAY, KILIS)
    found = run(evidence(drawn), [areas_above_country])
    assert told(found) == [
        "2012-07/refugees.xlsx E2: Türkiye: the areas together have more than 21,000 people, more than "
        "the 21,000 of the whole country."
    ]
    assert [address.cell for address in found[0].related] == ["E3", "E4"]


@pytest.mark.parametrize(
    "country",
    [
        "2012-07-31 | TUR | | registered | 21001",
        "2012-07-31 | TUR | | registered | more than 20000",
        "2012-07-31 | TUR | | registered | ND",
        "2012-07-31 | TUR | | estimated | 20000",
        "2012-07-31 | JOR | | registered | 20000",
    ],
)
def test_areas_that_may_fit_into_their_country_are_not_found(country: str) -> None:
    assert run(evidence(areas(country, HATAY, KILIS)), [areas_above_country]) == []
