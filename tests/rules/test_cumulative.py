import pytest

from sitrep.rules.cumulative import cumulative_falls
from sitrep.rules.previous import fall_without_reason, reconciliation
from sitrep.rules.rule import run
from tables import evidence, told

TOTALS = """
    **operation**

    > data.cumulative = ["arrivals", "returns"]

    **refugees** of 2012-06

    | as_of | country | area | registered | arrivals | returns | source |
    |---|---|---|---|---|---|---|
    | 2012-06-21 | JOR | | 26371 | 28100 | 1200 | UNHCR |
    | 2012-06-21 | LBN | | 20000 | | | UNHCR |
    """
HEADER = """
    **refugees**

    | as_of | country | registered | arrivals | returns | note | correction_reason | source |
    |---|---|---|---|---|---|---|---|
    """


def test_a_total_that_fell_is_found_with_the_one_before() -> None:
    found = run(
        evidence(TOTALS + HEADER + "| 2012-07-17 | JOR | 33421 | 7200 | 1350 | | | UNHCR |"),
        [cumulative_falls],
    )
    assert told(found) == [
        '2012-07/refugees.xlsx D2: Jordan: "arrivals" is a total since the operation began, but fell '
        "from 28,100 on 21 June 2012 to 7,200 on 17 July 2012."
    ]
    assert [f"{a.file} {a.cell}" for a in found[0].related] == ["inputs/syria/2012-06/refugees.xlsx E2"]


@pytest.mark.parametrize(
    "row",
    [
        "| 2012-07-17 | JOR | 33421 | 28100 | 1200 | | | UNHCR |",
        "| 2012-07-17 | JOR | 33421 | 28000 | 1200 | Counted twice in June. | | UNHCR |",
        "| 2012-07-17 | JOR | 33421 | 28000 | 1200 | | counted twice | UNHCR |",
        "| 2012-07-17 | JOR | 33421 | more than 28000 | 1200 | | | UNHCR |",
        "| 2012-07-17 | JOR | 33421 | | | | | UNHCR |",
        "| 2012-07-17 | LBN | 33421 | 10 | 1 | | | UNHCR |",
    ],
)
def test_a_total_that_did_not_fall_or_says_why_is_not_found(row: str) -> None:
    assert run(evidence(TOTALS + HEADER + row), [cumulative_falls]) == []


def test_a_blank_between_two_totals_does_not_hide_that_the_second_is_lower() -> None:
    rows = (
        "| 2012-07-17 | JOR | 33421 | | | | | UNHCR |\n| 2012-07-31 | JOR | 33421 | 7200 | | | | UNHCR |"
    )
    assert len(run(evidence(TOTALS + HEADER + rows), [cumulative_falls])) == 1


def test_counts_of_the_month_may_fall() -> None:
    drawn = TOTALS.replace('"arrivals", ', "") + HEADER
    row = "| 2012-07-17 | JOR | 33421 | 7200 | 1350 | | | UNHCR |"
    assert run(evidence(drawn + row), [cumulative_falls]) == []


def test_what_was_added_to_the_totals_must_add_up() -> None:
    drawn = TOTALS + HEADER + "| 2012-07-17 | JOR | 34321 | 35300 | 1350 | | | UNHCR |"
    found = run(evidence(drawn), [reconciliation])
    assert told(found) == [
        "2012-07/refugees.xlsx C2: Jordan: 26,371 on 21 June 2012 plus 7,200 arrivals minus 150 "
        "returns makes 33,421, but the figure of 17 July 2012 is 34,321."
    ]
    assert [f"{a.file} {a.cell}" for a in found[0].related] == [
        "inputs/syria/2012-06/refugees.xlsx D2",
        "inputs/syria/2012-07/refugees.xlsx D2",
        "inputs/syria/2012-07/refugees.xlsx E2",
        "inputs/syria/2012-06/refugees.xlsx E2",
        "inputs/syria/2012-06/refugees.xlsx F2",
    ]


@pytest.mark.parametrize(
    "row",
    [
        "| 2012-07-17 | JOR | 33421 | 35300 | 1350 | | | UNHCR |",
        # Without an earlier total nobody knows what was added.
        "| 2012-07-17 | LBN | 33421 | 35300 | 1350 | | | UNHCR |",
    ],
)
def test_totals_that_add_up_or_begin_are_not_found(row: str) -> None:
    assert run(evidence(TOTALS + HEADER + row), [reconciliation]) == []


def test_nothing_is_added_to_a_total_that_is_not_exact() -> None:
    drawn = TOTALS.replace("28100", "about 28100") + HEADER
    row = "| 2012-07-17 | JOR | 33421 | 35400 | 1350 | | | UNHCR |"
    assert run(evidence(drawn + row), [reconciliation]) == []


@pytest.mark.parametrize(("returns", "is_found"), [(1200, True), (1350, False)])
def test_only_returns_since_the_figure_before_explain_a_fall(returns: int, is_found: bool) -> None:
    drawn = TOTALS + HEADER + f"| 2012-07-17 | JOR | 26221 | 28100 | {returns} | | | UNHCR |"
    assert bool(run(evidence(drawn), [fall_without_reason])) is is_found
