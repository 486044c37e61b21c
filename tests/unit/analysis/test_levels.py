"""Areas of several levels: each person is counted once, in the count that can still be right."""

from datetime import date

import pytest

from sitrep.analysis.displacement import people_figures
from sitrep.analysis.levels import Dated, exceeded, overtaken, to_add_up
from sitrep.quantity import Kind, Quantity
from sitrep.rules import RULES
from sitrep.rules.rule import run
from tables import evidence, told

JUNE, JULY = date(2012, 6, 30), date(2012, 7, 31)


def counts(**areas: tuple[int | Quantity, date]) -> dict[str, Dated]:
    return {
        name: Dated(count if isinstance(count, Quantity) else Quantity(Kind.EXACT, count), day)
        for name, (count, day) in areas.items()
    }


CASES = {
    "a larger area of the same day is the count": (
        counts(TR63=(9100, JULY), TR6302=(5200, JULY), TR6304=(4200, JULY)), ["TR63"],
    ),
    "an older one that has more people stands": (
        counts(TR63=(9100, JUNE), TR6302=(4800, JULY), TR6304=(4200, JULY)), ["TR63"],
    ),
    "an older one that has fewer does not": (
        counts(TR63=(9100, JUNE), TR6302=(5200, JULY), TR6304=(4200, JULY)), ["TR6302", "TR6304"],
    ),
    "nor where a single one of its areas has more": (
        counts(TR63=(9100, JUNE), TR6302=(9101, JULY)), ["TR6302"],
    ),
    "one that is as old as any of its areas stands": (
        counts(TR63=(9100, JUNE), TR6302=(9000, JULY), TR6304=(4200, JUNE)), ["TR63"],
    ),
    "one that may have as many stands": (
        counts(TR63=(Quantity(Kind.MORE_THAN, 9100), JUNE), TR6302=(9400, JULY)), ["TR63"],
    ),
    "of three levels the one in the middle": (
        counts(TR63=(100, JUNE), TR6302=(200, JULY), TR630204=(250, JULY)), ["TR6302"],
    ),
    "of three levels the lowest, since the one in the middle is overtaken": (
        counts(TR63=(240, JUNE), TR6302=(200, JUNE), TR630204=(250, JULY)), ["TR630204"],
    ),
    "beside others": (
        counts(Hatay=(700, JULY), TR63=(100, JUNE), TR6302=(200, JULY)), ["Hatay", "TR6302"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("areas", "added"), CASES.values(), ids=CASES)
def test_what_is_added_up(areas: dict[str, Dated], added: list[str]) -> None:
    assert to_add_up(areas, areas) == added


def test_an_area_of_the_same_day_is_exceeded_and_not_overtaken() -> None:
    areas, _ = CASES["a larger area of the same day is the count"]
    assert list(exceeded(areas)) == [("TR63", ["TR6302", "TR6304"])]
    assert overtaken(areas) == frozenset()


CARRIED = """
    **refugees** of 2012-06

    | as_of | country | area | registered | source |
    |---|---|---|---|---|
    | 2012-06-30 | TUR | TR63 | 9100 | AFAD |

    **refugees**

    | as_of | country | area | registered | source |
    |---|---|---|---|---|
    | 2012-07-31 | TUR | TR6302 | 5200 | AFAD |
    | 2012-07-31 | TUR | TR6304 | 4200 | AFAD |
    """


def test_a_count_of_june_is_not_the_country_of_july_where_its_areas_have_more() -> None:
    carried = evidence(CARRIED)
    by_key = {figure.key: figure for figure in people_figures(carried.months, ["TUR"])}
    country = by_key["refugees.TUR.registered"]
    assert (country.value, country.as_of) == (Quantity(Kind.EXACT, 9400), JULY)
    assert [line for line in told(run(carried, RULES)) if "together" in line] == [
        '2012-07/refugees.xlsx D2: Türkiye: the areas in "TR63" together have 9,400 people on '
        "31 July 2012, more than its 9,100 of 30 June 2012."
    ]


def test_an_area_within_another_is_not_held_against_the_country_twice() -> None:
    drawing = """
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | | 15000 | AFAD |
        | 2012-07-31 | TUR | TR63 | 9100 | AFAD |
        | 2012-07-31 | TUR | TR6304 | 8000 | AFAD |
        """
    assert told(run(evidence(drawing), RULES)) == []
