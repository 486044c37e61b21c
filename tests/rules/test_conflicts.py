"""Two sources, one thing: what differs is found, what agrees is not."""

from sitrep.rules.conflicts import figures_differ, preferred_nothing
from sitrep.rules.rule import run
from sitrep.rules.values import duplicate_row
from tables import evidence, told

RULES = (duplicate_row, figures_differ, preferred_nothing)


def test_values_of_two_sources_that_differ_are_told_with_both_places() -> None:
    drawn = """
        **refugees**

        | as_of | country | area | registered | arrivals | source | prefer |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | TUR | | 44038 | ND | AFAD | |
        | 2012-07-31 | TUR | | about 44000 | 500 | UNHCR | |
        | 2012-07-31 | TUR | Hatay | 20000 | | AFAD | |
        | 2012-07-30 | TUR | | 43000 | | UNHCR | |
        """
    found = run(evidence(drawn), RULES)
    assert told(found) == [
        "2012-07/refugees.xlsx D3: Sources differ about 31 July 2012, Türkiye, refugees and registered: "
        '"registered" is 44,038 (AFAD) and about 44,000 (UNHCR); no row is preferred.'
    ]
    assert [str(cell) for cell in found[0].related] == ["inputs/syria/2012-07/refugees.xlsx, Sheet1, D2"]


def test_of_many_sources_some_are_named_and_the_others_counted() -> None:
    rows = "".join(
        f"| 2012-07-31 | TUR | {44_000 + max(0, row - 7)} | Office {row} |\n" for row in range(12)
    )
    found = run(
        evidence(
            f"**refugees**\n\n| as_of | country | registered | source |\n|---|---|---|---|\n{rows}"
        ),
        RULES,
    )
    assert told(found) == [
        "2012-07/refugees.xlsx C10: Sources differ about 31 July 2012, Türkiye, refugees and registered: "
        '"registered" is 44,000 (Office 0), 44,000 (Office 1), 44,000 (Office 2), 44,000 (Office 3), '
        "44,000 (Office 4), 44,001 (Office 8) and what 6 other rows say; no row is preferred."
    ]
    assert [cell.cell for cell in found[0].related] == ["C2", "C3", "C4", "C5", "C6"]


def test_a_reason_in_one_row_settles_the_conflict_and_in_two_does_not() -> None:
    drawn = """
        **camps**

        | as_of | camp | country | status | population | source | prefer |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Öncüpınar | TUR | open | 12000 | AFAD | AFAD counts daily. |
        | 2012-07-31 | Oncupinar | TUR | open | 11800 | UNHCR | {} |
        """
    assert run(evidence(drawn.format("")), RULES) == []
    assert told(run(evidence(drawn.format("UNHCR visits.")), RULES)) == [
        "2012-07/camps.xlsx E3: Sources differ about 31 July 2012 and Oncupinar (Türkiye): "
        '"population" is 12,000 (AFAD) and 11,800 (UNHCR); more than one row is preferred.'
    ]


def test_dates_and_status_of_a_mission_are_compared() -> None:
    drawn = """
        **missions**

        | as_of | mission | status | status_since | mandate | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | UNSMIS | suspended | 2012-06-15 | 90 days | UN |
        | 2012-06-30 | UNSMIS | suspended | 2012-06-16 | 90 days, unarmed | Press |
        """
    assert told(run(evidence(drawn), RULES)) == [
        "2012-07/missions.xlsx D3: Sources differ about 30 June 2012 and UNSMIS: "
        '"status_since" is 15 June 2012 (UN) and 16 June 2012 (Press); no row is preferred.'
    ]


def test_an_event_with_two_numbers_of_people_is_a_conflict() -> None:
    drawn = """
        **events**

        | date | category | place | summary | people | source |
        |---|---|---|---|---|---|
        | 2012-07-02 | defection | Hatay | Soldiers arrive. | 85 | Globe |
        | 2012-07-02 | defection | Hatay | Soldiers arrive. | 84 | Mail |
        """
    assert told(run(evidence(drawn), RULES)) == [
        "2012-07/events.xlsx E3: Sources differ about 2 July 2012, defection, Hatay and Soldiers arrive.: "
        '"people" is 85 (Globe) and 84 (Mail); no row is preferred.'
    ]


def test_sources_that_agree_or_complete_each_other_are_no_conflict() -> None:
    drawn = """
        **refugees**

        | as_of | country | registered | arrivals | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | 44038 | ND | AFAD |
        | 2012-07-31 | TUR | 44,038 | 525 | UNHCR |
        """
    assert run(evidence(drawn), RULES) == []


def test_rows_of_one_source_are_a_repetition_whatever_they_say() -> None:
    drawn = """
        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD |
        | 2012-07-31 | TUR | 43000 | afad |
        | 2012-07-31 | JOR | 33421 | UNHCR |
        | 2012-07-31 | JOR | 33421 | UNHCR |
        """
    assert [d.code for d in run(evidence(drawn), RULES)] == ["duplicate-row", "duplicate-row"]


def test_a_preference_without_a_conflict_is_told() -> None:
    drawn = """
        **refugees**

        | as_of | country | registered | source | prefer |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD | AFAD counts daily. |
        | 2012-07-31 | TUR | 44038 | UNHCR | |
        """
    assert told(run(evidence(drawn), RULES)) == [
        '2012-07/refugees.xlsx E2: The row is preferred ("AFAD counts daily."), but no other source '
        "differs from it for the same thing and date."
    ]
