"""Periods of flows: their starts, gaps and overlaps."""

import pytest

from sitrep.rules.indicator_periods import (
    period_backwards,
    period_before_report,
    period_gap,
    period_without_start,
    periods_overlap,
)
from sitrep.rules.rule import Rule, run
from tables import evidence, told

RULES = (period_backwards, period_before_report, period_gap, period_without_start, periods_overlap)
HEADER = """
    | as_of | from | sector | indicator | kind | country | area | by | value | source |
    |---|---|---|---|---|---|---|---|---|---|
    """
JUNE = (
    "**indicators** of 2012-06"
    + HEADER
    + "| 2012-06-30 | 2012-06-01 | health | consultations | | TUR | Hatay | MSF | 10 | MSF |\n"
    "**indicators**" + HEADER
)
CLINIC = "health | consultations | | TUR | Hatay | MSF | 10 | MSF |"


@pytest.mark.parametrize(
    ("rows", "rule", "told_of"),
    [
        (f"| 2012-07-31 | | {CLINIC}", period_without_start, "31 July 2012"),
        (f"| 2012-07-30 | 2012-07-31 | {CLINIC}", period_backwards, "31 July 2012"),
        (f"| 2012-07-31 | 2012-06-30 | {CLINIC}", periods_overlap, "up to 30 June 2012;"),
        (f"| 2012-07-31 | 2012-07-02 | {CLINIC}", period_gap, "up to 30 June 2012 only"),
        (
            f"| 2012-07-31 | 2012-07-01 | {CLINIC}\n"
            "| 2012-07-31 | 2012-07-01 | health | consultations | flow | TUR | HATAY | msf | 10 | MSF |",
            periods_overlap,
            "up to 31 July 2012;",
        ),
    ],
)
def test_a_period_that_cannot_follow_the_one_before_is_found(
    rows: str, rule: Rule, told_of: str
) -> None:
    (found,) = told(run(evidence(JUNE + rows), [rule]))
    assert told_of in found


@pytest.mark.parametrize(
    "rows",
    [
        f"| 2012-07-31 | 2012-07-01 | {CLINIC}",
        f"| 2012-07-07 | 2012-07-01 | {CLINIC}\n| 2012-07-31 | 2012-07-08 | {CLINIC}",
        # Another partner and another area have periods of their own.
        "| 2012-07-31 | 2012-07-01 | health | consultations | | TUR | Hatay | IRC | 10 | IRC |",
        "| 2012-07-31 | 2012-07-01 | health | consultations | | TUR | Kilis | MSF | 10 | MSF |",
        # A count so far has no period.
        "| 2012-07-31 | | health | consultations | cumulative | TUR | Hatay | MSF | 100 | MSF |",
        "| 2012-07-31 | | wash | latrines | | TUR | Hatay | MSF | 100 | MSF |",
        "| 2012-07-31 | | health | consultations | | TUR | Hatay | MSF | ND | MSF |",
    ],
)
def test_periods_that_follow_each_other_are_right(rows: str) -> None:
    assert run(evidence(JUNE + rows), RULES) == []


def test_a_period_that_began_before_the_report_is_found() -> None:
    drawn = "**indicators**" + HEADER + f"| 2012-07-31 | 2012-05-01 | {CLINIC}"
    assert told(run(evidence(drawn), [period_before_report])) == [
        '2012-07/indicators.xlsx B2: "health.consultations", Hatay (Türkiye), by MSF: the period from '
        "1 May 2012 to 31 July 2012 began before that of the report, which begins on 1 July 2012."
    ]
