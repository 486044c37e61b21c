import pytest

from sitrep.rules.previous import fall_without_reason, reconciliation
from sitrep.rules.rule import run
from tables import evidence, told

JUNE = """
    **refugees** of 2012-06

    | as_of | country | registered | source |
    |---|---|---|---|
    | 2012-06-21 | JOR | 26371 | UNHCR |
    | 2012-06-10 | JOR | 25000 | UNHCR |
    | 2012-06-21 | IRQ | 5258 | UNHCR |
    """
HEADER = """
    **refugees**

    | as_of | country | registered | arrivals | returns | correction | note | source |
    |---|---|---|---|---|---|---|---|
    """


def test_figures_that_do_not_add_up_are_found_with_the_number_expected() -> None:
    drawn = JUNE + HEADER + "| 2012-07-17 | JOR | 34321 | 7200 | 150 | | | UNHCR |"
    found = run(evidence(drawn), [reconciliation])
    assert told(found) == [
        "2012-07/refugees.xlsx C2: Jordan: 26,371 on 21 June 2012 plus 7,200 arrivals minus 150 "
        "returns makes 33,421, but the figure of 17 July 2012 is 34,321."
    ]
    assert [f"{a.file} {a.cell}" for a in found[0].related] == [
        "inputs/syria/2012-06/refugees.xlsx C2",
        "inputs/syria/2012-07/refugees.xlsx D2",
        "inputs/syria/2012-07/refugees.xlsx E2",
    ]
    assert found[0].values["needed"] == 900


def test_figures_of_one_month_are_compared_without_a_month_before() -> None:
    rows = """| 2012-07-31 | JOR | 900 | 0 | 0 | | | UNHCR |
    | 2012-07-31 | LBN | 700 | 0 | 0 | | | UNHCR |
    | 2012-07-10 | JOR | 800 | 0 | 0 | | | UNHCR |
    | 2012-07-20 | JOR | 850 | 50 | 0 | | | UNHCR |"""
    assert told(run(evidence(HEADER + rows), [reconciliation])) == [
        "2012-07/refugees.xlsx C2: Jordan: 850 on 20 July 2012 plus 0 arrivals minus 0 returns makes "
        "850, but the figure of 31 July 2012 is 900."
    ]


def test_a_correction_is_part_of_the_sum() -> None:
    drawn = JUNE + HEADER + "| 2012-07-17 | JOR | 33421 | 7200 | 150 | -100 | | UNHCR |"
    assert told(run(evidence(drawn), [reconciliation])) == [
        "2012-07/refugees.xlsx C2: Jordan: 26,371 on 21 June 2012 plus 7,200 arrivals minus 150 "
        "returns and a correction of −100 makes 33,321, but the figure of 17 July 2012 is 33,421."
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "| 2012-07-17 | JOR | 33421 | 7200 | 150 | | | UNHCR |",
        "| 2012-07-17 | JOR | 34321 | 7200 | 150 | 900 | | UNHCR |",
        "| 2012-07-17 | JOR | 34321 | 7200 | | | | UNHCR |",
        "| 2012-07-17 | JOR | 34321 | about 7200 | 150 | | | UNHCR |",
        "| 2012-07-17 | JOR | more than 34321 | 7200 | 150 | | | UNHCR |",
        "| 2012-07-17 | JOR | 34321 | 7200 | 150 | ND | | UNHCR |",
        "| 2012-07-17 | LBN | 34321 | 7200 | 150 | | | UNHCR |",
        "| 2012-07-31 | JOR | 34000 | 579 | 0 | | | UNHCR |"
        "\n| 2012-07-17 | JOR | 33421 | 7200 | 150 | | | UNHCR |",
    ],
)
def test_what_adds_up_or_cannot_be_added_up_is_not_found(rows: str) -> None:
    assert run(evidence(JUNE + HEADER + rows), [reconciliation]) == []


def test_the_second_figure_of_a_month_is_compared_with_the_first() -> None:
    drawn = (
        JUNE
        + HEADER
        + """
        | 2012-07-31 | JOR | 35000 | 579 | 0 | | | UNHCR |
        | 2012-07-17 | JOR | 33421 | 7200 | 150 | | | UNHCR |
        """
    )
    assert told(run(evidence(drawn), [reconciliation])) == [
        "2012-07/refugees.xlsx C2: Jordan: 33,421 on 17 July 2012 plus 579 arrivals minus 0 returns "
        "makes 34,000, but the figure of 31 July 2012 is 35,000."
    ]


def test_arrivals_that_the_report_would_count_twice_do_not_add_up() -> None:
    rows = """
        | 2012-07-17 | JOR | 33421 | 7200 | 150 | | | UNHCR |
        | 2012-07-31 | JOR | 34000 | 7779 | 150 | | | UNHCR |
        """
    assert told(run(evidence(JUNE + HEADER + rows), [reconciliation])) == [
        "2012-07/refugees.xlsx C3: Jordan: 33,421 on 17 July 2012 plus 7,779 arrivals minus 150 returns "
        "makes 41,050, but the figure of 31 July 2012 is 34,000."
    ]


def test_nothing_is_added_up_over_a_month_that_was_left_out() -> None:
    drawn = JUNE.replace("2012-06", "2012-05") + HEADER
    drawn += "| 2012-07-17 | JOR | 34321 | 7200 | 150 | | | UNHCR |"
    assert run(evidence(drawn), [reconciliation]) == []


def test_a_fall_without_reason_is_found_with_the_figure_before() -> None:
    drawn = JUNE + HEADER + "| 2012-07-17 | JOR | 2637 | | | | | UNHCR |"
    found = run(evidence(drawn), [fall_without_reason])
    assert told(found) == [
        "2012-07/refugees.xlsx C2: Jordan: the figure fell from 26,371 on 21 June 2012 to 2,637 on "
        "17 July 2012, and no reason is given."
    ]
    assert [f"{a.file} {a.cell}" for a in found[0].related] == ["inputs/syria/2012-06/refugees.xlsx C2"]


@pytest.mark.parametrize(
    "row",
    [
        "| 2012-07-17 | JOR | 26371 | | | | | UNHCR |",
        "| 2012-07-17 | JOR | 26000 | | 371 | | | UNHCR |",
        "| 2012-07-17 | JOR | 26000 | | more than 300 | | | UNHCR |",
        "| 2012-07-17 | JOR | 26000 | | | -371 | | UNHCR |",
        "| 2012-07-17 | JOR | 26000 | | | | Counted anew. | UNHCR |",
        "| 2012-07-17 | JOR | more than 26000 | | | | | UNHCR |",
        "| 2012-07-17 | JOR | about 26000 | | | | | UNHCR |",
        "| 2012-07-17 | JOR | ND | | | | | UNHCR |",
        "| 2012-07-17 | LBN | 26000 | | | | | UNHCR |",
    ],
)
def test_a_fall_with_a_reason_or_none_at_all_is_not_found(row: str) -> None:
    assert run(evidence(JUNE + HEADER + row), [fall_without_reason]) == []


def test_a_qualified_figure_before_must_have_been_higher() -> None:
    june = JUNE.replace("26371", "about 26371")
    rows = """
        | 2012-07-17 | JOR | 25000 | | | | | UNHCR |
        | 2012-07-31 | JOR | about 20000 | | | | | UNHCR |
        """
    cells = [d.where.cell for d in run(evidence(june + HEADER + rows), [fall_without_reason])]
    assert cells == ["C3"]


def test_the_reason_for_a_correction_is_a_reason() -> None:
    drawn = (
        JUNE
        + """
        **refugees**

        | as_of | country | registered | correction_reason | source |
        |---|---|---|---|---|
        | 2012-07-17 | JOR | 26000 | Counted twice in May. | UNHCR |
        """
    )
    assert run(evidence(drawn), [fall_without_reason]) == []


def test_returns_of_zero_and_a_correction_upwards_are_no_reason() -> None:
    drawn = (
        JUNE
        + HEADER
        + """
        | 2012-07-17 | JOR | less than 26371 | 0 | 0 | | | UNHCR |
        | 2012-07-17 | IRQ | 5000 | | | 12 | | UNHCR |
        """
    )
    cells = [d.where.cell for d in run(evidence(drawn), [fall_without_reason])]
    assert cells == ["C2", "C3"]


def test_a_figure_that_was_missing_once_is_compared_with_the_last_known_one() -> None:
    drawn = (
        JUNE.replace("2012-06", "2012-05")
        + """
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-21 | JOR | ND | UNHCR |
        """
        + HEADER
        + "| 2012-07-17 | JOR | 2637 | | | | | UNHCR |"
    )
    assert told(run(evidence(drawn), [fall_without_reason])) == [
        "2012-07/refugees.xlsx C2: Jordan: the figure fell from 26,371 on 21 May 2012 to 2,637 on "
        "17 July 2012, and no reason is given."
    ]


def test_a_camp_may_empty_only_with_a_note_or_when_it_is_closed() -> None:
    drawn = """
        **camps** of 2012-06

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | about 2000 | AFAD |
        | 2012-06-30 | Islahiye | TUR | open | 6000 | AFAD |
        | 2012-06-30 | Yayladagi | TUR | open | 3000 | AFAD |

        **camps**

        | as_of | camp | country | status | population | note | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | APAYDIN | TUR | open | 200 | | AFAD |
        | 2012-07-31 | Islahiye | TUR | open | 5000 | 1,000 went home. | AFAD |
        | 2012-07-31 | Yayladagi | TUR | closed | 0 | | AFAD |
        """
    assert told(run(evidence(drawn), [fall_without_reason])) == [
        "2012-07/camps.xlsx E2: APAYDIN: the figure fell from about 2,000 on 30 June 2012 to 200 "
        "on 31 July 2012, and no reason is given."
    ]


def test_an_area_is_named_with_its_country() -> None:
    drawn = """
        **refugees** of 2012-06

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-06-21 | JOR | Al Mafraq | 9000 | UNHCR |
        | 2012-06-21 | JOR | | 26371 | UNHCR |

        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | al-Mafraq | 8000 | UNHCR |
        """
    (line,) = told(run(evidence(drawn), [fall_without_reason]))
    assert line.startswith(
        "2012-07/refugees.xlsx D2: al-Mafraq (Jordan): the figure fell from 9,000 on 21 June 2012"
    )
