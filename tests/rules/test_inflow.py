"""People who arrived against those who are there."""

import pytest

from sitrep.rules.inflow import arrivals_above_total, growth_above_arrivals
from sitrep.rules.rule import run
from tables import evidence, told

HEADER = "as_of | country | registered | awaiting_registration | arrivals | returns | note | source"


def jordan(month: str, *cells: str) -> str:
    row = " | ".join((f"{month}-20", "JOR", *cells, "UNHCR"))
    return f"**refugees** of {month}\n| {HEADER} |\n|---|\n| {row} |\n"


def test_more_arrivals_than_people_are_told() -> None:
    found = run(evidence(jordan("2012-07", "24000", "", "99000", "", "")), [arrivals_above_total])
    assert told(found) == [
        "2012-07/refugees.xlsx E2: Jordan: 99,000 arrived, more than the 24,000 who are "
        "registered, are waiting or have returned."
    ]


@pytest.mark.parametrize(
    "cells",
    [
        ("24000", "", "24000", "", ""),
        ("24000", "75000", "99000", "", ""),
        ("24000", "", "99000", "75000", ""),
        ("at least 24000", "", "99000", "", ""),
        ("24000", "", "less than 24000", "", ""),
        ("ND", "", "99000", "", ""),
    ],
)
def test_arrivals_that_may_all_be_there_are_not_told(cells: tuple[str, ...]) -> None:
    assert run(evidence(jordan("2012-07", *cells)), [arrivals_above_total]) == []


def test_growth_that_arrivals_do_not_explain_is_told() -> None:
    drawn = jordan("2012-06", "20000", "", "", "", "") + jordan("2012-07", "24000", "", "900", "", "")
    assert told(run(evidence(drawn), [growth_above_arrivals])) == [
        "2012-07/refugees.xlsx C2: Jordan: the figure grew from 20,000 on 20 June 2012 to 24,000 on "
        "20 July 2012, but only 900 arrived."
    ]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (("20000", "3100", "", "", ""), ("24000", "", "900", "", "")),
        (("20000", "", "", "", ""), ("24000", "", "at least 900", "", "")),
        (("20000", "", "", "", ""), ("24000", "", "4000", "", "")),
        (("20000", "", "", "", ""), ("24000", "", "ND", "", "")),
        (("20000", "", "", "", ""), ("24000", "", "900", "", "Counted anew.")),
        (("20000", "", "", "", ""), ("24000", "", "900", "5", "")),  # reconciliation
    ],
)
def test_growth_that_may_be_right_is_not_told(before: tuple[str, ...], now: tuple[str, ...]) -> None:
    drawn = jordan("2012-06", *before) + jordan("2012-07", *now)
    assert run(evidence(drawn), [growth_above_arrivals]) == []
