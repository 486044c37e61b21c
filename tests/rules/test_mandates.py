from datetime import date

import pytest

from sitrep.rules.mandate_ends import mandate_expires_soon
from sitrep.rules.mandates import operational_before_mandate, renewal_gap, status_before_mission
from sitrep.rules.rule import run
from tables import evidence, operation, told


def mission(period: str, status: str, since: str, start: str, end: str) -> str:
    return f"""
        **missions** of {period}

        | as_of | mission | status | status_since | mandate | mandate_start | mandate_end | source |
        |---|---|---|---|---|---|---|---|
        | {period}-30 | UNSMIS | {status} | {since} | 90 days | {start} | {end} | UN |
        """


def test_a_mission_that_works_before_its_mandate_is_found() -> None:
    drawn = mission("2012-07", "operational", "2012-04-12", "2012-04-21", "")
    found = run(evidence(drawn), [operational_before_mandate])
    assert told(found) == [
        "2012-07/missions.xlsx D2: UNSMIS has been operational since 12 April 2012, before its mandate "
        "starts on 21 April 2012, and no earlier mandate is known."
    ]
    assert [address.cell for address in found[0].related] == ["F2"]
    later = operation(starts=date(2012, 5, 1))
    assert run(evidence(drawn, later), [operational_before_mandate]) == []
    for status, since in (("deploying", "2012-04-12"), ("operational", "2012-04-21")):
        drawn = mission("2012-07", status, since, "2012-04-21", "")
        assert run(evidence(drawn), [operational_before_mandate]) == []


def test_a_renewed_mandate_is_no_first_mandate() -> None:
    first = mission("2012-06", "operational", "2012-05-01", "2012-04-21", "2012-07-20")
    renewed = mission("2012-07", "operational", "2012-05-01", "2012-07-20", "2012-08-19")
    assert run(evidence(first + renewed), [operational_before_mandate, renewal_gap]) == []


@pytest.mark.parametrize(("start", "days"), [("2012-07-22", "1 day"), ("2012-07-25", "4 days")])
def test_days_without_a_mandate_are_found(start: str, days: str) -> None:
    first = mission("2012-06", "operational", "2012-05-01", "2012-04-21", "2012-07-20")
    drawn = first + mission("2012-07", "operational", "2012-05-01", start, "2012-10-19")
    found = run(evidence(drawn), [renewal_gap])
    assert told(found) == [
        "2012-07/missions.xlsx F2: UNSMIS: the previous mandate ended on 20 July 2012 and the new one "
        f"starts on {int(start[-2:])} July 2012: {days} without a mandate."
    ]
    assert [a.cell for a in found[0].related] == ["G2"]
    assert run(evidence(drawn.replace(start, "2012-07-21")), [renewal_gap]) == []


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("2012-07-31", "31 July 2012, the date of the report."),
        ("2012-08-01", "1 August 2012, the day after 31 July 2012."),
        ("2012-08-12", "12 August 2012, 12 days after 31 July 2012."),
    ],
)
def test_the_end_of_a_mandate_is_told_in_words_that_fit_the_days(end: str, said: str) -> None:
    drawn = mission("2012-07", "operational", "2012-05-01", "2012-04-21", end)
    assert told(run(evidence(drawn), [mandate_expires_soon])) == [
        f"2012-07/missions.xlsx G2: UNSMIS: the mandate ends on {said}"
    ]


def established(status: str, since: str, day: str) -> str:
    return f"""
        **missions**

        | as_of | mission | status | status_since | mandate | established | mandate_start | source |
        |---|---|---|---|---|---|---|---|
        | 2012-07-31 | UNMHA | {status} | {since} | Observe | {day} | 2012-07-15 | UN |
        """


def test_a_mission_may_be_older_than_its_current_mandate() -> None:
    rules = [operational_before_mandate, status_before_mission]
    assert run(evidence(established("operational", "2012-04-16", "2012-04-16")), rules) == []
    (asked,) = run(evidence(established("operational", "2012-04-16", "")), rules)
    assert (asked.code, asked.severity) == ("operational-before-mandate", "warning")


def test_no_status_begins_before_the_mission_does() -> None:
    found = run(
        evidence(established("operational", "2012-04-16", "2012-05-16")), [status_before_mission]
    )
    assert told(found) == [
        "2012-07/missions.xlsx D2: UNMHA has been operational since 16 April 2012, before it was "
        "established on 16 May 2012."
    ]
    assert [address.cell for address in found[0].related] == ["F2"]
    assert (
        run(evidence(established("authorised", "2012-04-16", "2012-05-16")), [status_before_mission])
        == []
    )
