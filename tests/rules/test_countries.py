"""Countries that the operation does not list, and those that lost their row."""

import pytest

from sitrep.rules import RULES
from sitrep.rules.countries import country_lost, country_not_listed
from sitrep.rules.rule import run
from tables import evidence, told


def test_a_country_that_is_not_listed_is_told_at_its_cell_with_the_nearest_that_is() -> None:
    found = run(
        evidence("""
            **refugees**

            | as_of | country | registered | source |
            |---|---|---|---|
            | 2012-07-31 | IRN | 6500 | UNHCR |
            | 2012-07-31 | TUR | 44038 | AFAD |
            | 2012-07-31 | SYR | 1500000 | OCHA |

            **camps**

            | as_of | camp | country | status | source |
            |---|---|---|---|---|
            | 2012-07-31 | Zaatari | EGY | open | UNHCR |
            """),
        [country_not_listed],
    )
    listed = "is not one of the countries that operation.toml lists: the row would be in no table and no total."
    assert told(found) == [
        f"2012-07/refugees.xlsx B2: Iran (Islamic Republic of) {listed}",
        f"2012-07/camps.xlsx C2: Egypt {listed}",
    ]
    assert found[0].values["nearest"] == "IRQ"


MISSION_IN_YEMEN = """
    **missions**{}

    | as_of | mission | country | status | mandate | mandate_end | source |
    |---|---|---|---|---|---|---|
    | {}-28 | Hudaydah Mission | YEM | operational | Observe | 2012-12-31 | UN |
    """


@pytest.mark.parametrize(("of_month", "day"), [("", "2012-07"), (" of 2012-06", "2012-06")])
def test_indicators_may_be_of_a_country_where_a_mission_works_and_people_may_not(
    of_month: str, day: str
) -> None:
    drawing = """
        **indicators**

        | as_of | from | sector | indicator | country | area | value | source |
        |---|---|---|---|---|---|---|---|
        | 2012-07-31 | 2012-07-01 | ceasefire | violations | {} | Hays | 120 | UNMHA |

        **camps**

        | as_of | camp | country | status | source |
        |---|---|---|---|---|
        | 2012-07-31 | Zaatari | YEM | open | UNHCR |
        """
    mission = MISSION_IN_YEMEN.format(of_month, day)
    listed = "is not one of the countries that operation.toml lists: the row would be in no table and no total."
    camp = f"2012-07/camps.xlsx C2: Yemen {listed}"
    found = run(evidence(mission + drawing.format("YEM")), [country_not_listed])
    assert told(found) == [camp]
    found = run(evidence(mission + drawing.format("OMN")), [country_not_listed])
    assert told(found) == [camp, f"2012-07/indicators.xlsx E2: Oman {listed}"]


def test_a_country_without_a_row_is_told_once_where_it_can_be_accepted() -> None:
    drawing = """
        **refugees** of 2012-06

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-06-30 | TUR | | 33000 | AFAD |
        | 2012-06-30 | IRQ | Erbil | 3000 | UNHCR |
        | 2012-06-30 | IRQ | Dohuk | 2400 | UNHCR |
        """
    july = """
        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD |
        """
    assert told(run(evidence(drawing + july), [country_lost])) == [
        "2012-07/refugees.xlsx B2: Iraq had a row for 30 June 2012 and has none now; the report "
        "carries its figure over."
    ]
    assert run(evidence(drawing), [country_lost]) == []
    assert country_lost in RULES
