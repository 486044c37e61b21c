"""Sources, events and missions that contradict themselves or the last report."""

import pytest

from sitrep.rules.event_people import event_people_differ
from sitrep.rules.mission_changes import mission_contradicts
from sitrep.rules.rule import run
from sitrep.rules.source_dates import source_before_figure, source_in_future
from tables import evidence, operation, told


def jordan(source_date: str) -> str:
    return f"""
        **refugees**

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-07-20 | JOR | 35000 | UNHCR | {source_date} |
        """


def test_a_source_older_than_its_figure_is_told() -> None:
    assert told(run(evidence(jordan("2012-07-19")), [source_before_figure])) == [
        "2012-07/refugees.xlsx E2: Jordan: the source is dated 19 July 2012, before 20 July 2012, the day "
        "that the figure is for."
    ]
    for day in ("2012-07-20", "2012-08-20", "2011-07-20", ""):
        assert run(evidence(jordan(day)), [source_before_figure]) == []


def test_a_source_from_the_future_is_told() -> None:
    assert told(run(evidence(jordan("2012-11-01")), [source_in_future])) == [
        "2012-07/refugees.xlsx E2: Jordan: the source is dated 1 November 2012, more than 92 days after the "
        "end of July 2012."
    ]
    assert run(evidence(jordan("2012-10-31")), [source_in_future]) == []
    assert (
        len(run(evidence(jordan("2012-10-31"), operation(source_days_after=91)), [source_in_future]))
        == 1
    )


@pytest.mark.parametrize(
    ("summary", "people", "stated"),
    [
        ("179 ceasefire violations, including 115 explosions.", "719", "179 and 115"),
        ("A group of 293 people crosses the border", "293", ""),
        ("A group of about 300 people crosses the border", "293", ""),
        ("212 adults and 81 children cross the border", "293", ""),
        ("On 12 July shelling hits 3 villages", "293", ""),
        ("A group crosses the border", "293", ""),
        ("A group of 293 people crosses the border", "", ""),
    ],
)
def test_people_of_an_event_against_its_summary(summary: str, people: str, stated: str) -> None:
    drawn = f"""
        **events**

        | date | category | summary | people | source |
        |---|---|---|---|---|
        | 2012-07-12 | displacement | {summary} | {people} | Mail |
        """
    expected = f"2012-07/events.xlsx D2: The event has {people} people, but its summary says {stated}."
    assert told(run(evidence(drawn), [event_people_differ])) == ([expected] if stated else [])


JUNE = ("suspended", "2012-06-16", "90 days", "2012-07-20", "SCR 2043")


def mission(month: str, *cells: str, note: str = "") -> str:
    return f"""
        **missions** of {month}

        | as_of | mission | status | status_since | mandate | mandate_end | decision | note | source |
        |---|---|---|---|---|---|---|---|---|
        | {month}-30 | UNSMIS | {" | ".join(cells)} | {note} | UN |
        """


@pytest.mark.parametrize(
    ("july", "message"),
    [
        (JUNE, ""),
        (("operational", *JUNE[1:]),
         "D2: UNSMIS: the status has been operational since 16 June 2012, but was suspended on 30 June 2012."),
        (("operational", "2012-07-01", *JUNE[2:]), ""),
        (("suspended", "2012-06-17", *JUNE[2:]),
         "D2: UNSMIS: the status suspended dates from 17 June 2012, but the last report dated it from "
         "16 June 2012."),
        ((*JUNE[:3], "2012-08-19", "SCR 2043"),
         "F2: UNSMIS: the end of the mandate is 19 August 2012, but the last report had 20 July 2012 by the same "
         "decision."),
        ((*JUNE[:3], "2012-08-19", "SCR 2059"), ""),
        ((*JUNE[:4], "SCR 2059"),
         "G2: UNSMIS: there is another decision (SCR 2059), but the mandate and its end are those of the "
         "last report."),
        ((*JUNE[:2], "renewed", "2012-07-20", "SCR 2059"), ""),
    ],
)  # fmt: skip
def test_a_mission_against_the_last_report(july: tuple[str, ...], message: str) -> None:
    drawn = mission("2012-06", *JUNE)
    found = told(run(evidence(drawn + mission("2012-07", *july)), [mission_contradicts]))
    assert found == ([f"2012-07/missions.xlsx {message}"] if message else [])
    explained = mission("2012-07", *july, note="Corrected.")
    assert run(evidence(drawn + explained), [mission_contradicts]) == []
