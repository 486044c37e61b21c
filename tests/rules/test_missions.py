import pytest

from sitrep.rules.mandate_ends import (
    mandate_end_unknown,
    mandate_ends_before_start,
    mandate_expired,
    mandate_expires_soon,
)
from sitrep.rules.missions import (
    deployed_above_authorised,
    status_since_in_future,
    suspended_without_date,
)
from sitrep.rules.rule import run
from tables import evidence, operation, told

HEADER = """
    **missions**

    | as_of | mission | abbreviation | status | status_since | mandate | mandate_start | mandate_end | source |
    |---|---|---|---|---|---|---|---|---|
    """
NAME = "UN Supervision Mission in Syria | UNSMIS"


def test_a_mandate_that_ends_before_it_starts_is_found() -> None:
    drawn = (
        HEADER
        + f"""
        | 2012-07-31 | {NAME} | operational | | renewed | 2012-09-20 | 2012-09-19 | UN |
        | 2012-07-31 | Other | | operational | | renewed | 2012-09-19 | 2012-09-19 | UN |
        """
    )
    found = run(evidence(drawn), [mandate_ends_before_start])
    assert told(found) == [
        "2012-07/missions.xlsx H2: UNSMIS: the mandate ends on 19 September 2012, before it starts "
        "on 20 September 2012."
    ]
    assert [address.cell for address in found[0].related] == ["G2"]


def test_a_suspension_without_a_date_is_found() -> None:
    drawn = (
        HEADER
        + f"""
        | 2012-07-31 | {NAME} | suspended | | renewed | | | UN |
        | 2012-07-31 | Second | | suspended | 2012-06-16 | renewed | | | UN |
        | 2012-07-31 | Third | | operational | | renewed | | | UN |
        """
    )
    assert told(run(evidence(drawn), [suspended_without_date])) == [
        '2012-07/missions.xlsx E2: UNSMIS is suspended, but "status_since" is blank.'
    ]


def test_without_the_column_a_suspension_is_found_at_its_status() -> None:
    drawn = """
        **missions**

        | as_of | mission | status | mandate | source |
        |---|---|---|---|---|
        | 2012-07-31 | UNSMIS | suspended | renewed | UN |
        """
    assert told(run(evidence(drawn), [suspended_without_date])) == [
        '2012-07/missions.xlsx C2: UNSMIS is suspended, but "status_since" is blank.'
    ]


def test_a_status_that_begins_after_its_row_is_found() -> None:
    drawn = (
        HEADER
        + f"""
        | 2012-07-17 | {NAME} | suspended | 2012-07-18 | renewed | | | UN |
        | 2012-07-17 | Second | | suspended | 2012-07-17 | renewed | | | UN |
        """
    )
    assert told(run(evidence(drawn), [status_since_in_future])) == [
        '2012-07/missions.xlsx E2: UNSMIS: "status_since" is 18 July 2012, later than the row\'s own '
        "date, 17 July 2012."
    ]


def test_a_mandate_that_is_over_is_found() -> None:
    drawn = (
        HEADER
        + f"""
        | 2012-07-31 | {NAME} | withdrawing | | 90 days | | 2012-07-20 | UN |
        | 2012-07-31 | Second | | ended | | 90 days | | 2012-07-20 | UN |
        | 2012-07-31 | Third | | operational | | 90 days | | 2012-07-31 | UN |
        """
    )
    assert told(run(evidence(drawn), [mandate_expired])) == [
        "2012-07/missions.xlsx H2: UNSMIS: the mandate ended on 20 July 2012, 11 days before "
        "31 July 2012, but the mission is not shown as ended."
    ]


def test_only_the_latest_row_of_a_mission_tells_when_its_mandate_is_over() -> None:
    drawn = (
        HEADER
        + f"""
        | 2012-07-31 | {NAME} | operational | | renewed | | 2012-12-19 | UN |
        | 2012-07-02 | {NAME.lower()} | operational | | 90 days | | 2012-07-20 | UN |
        """
    )
    assert run(evidence(drawn), [mandate_expired, mandate_expires_soon]) == []


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ("2012-07-31", "31 July 2012, the date of the report."),
        ("2012-08-01", "1 August 2012, the day after 31 July 2012."),
        ("2012-08-30", "30 August 2012, 30 days after 31 July 2012."),
    ],
)
def test_a_mandate_that_ends_soon_is_told(end: str, words: str) -> None:
    drawn = HEADER + f"| 2012-07-31 | {NAME} | operational | | renewed | | {end} | UN |"
    assert told(run(evidence(drawn), [mandate_expires_soon])) == [
        f"2012-07/missions.xlsx H2: UNSMIS: the mandate ends on {words}"
    ]


def test_how_soon_is_the_operations_to_say() -> None:
    drawn = HEADER + f"| 2012-07-31 | {NAME} | operational | | renewed | | 2012-08-31 | UN |"
    assert run(evidence(drawn), [mandate_expires_soon]) == []
    settings = operation(mandate_expires_within_days=31)
    assert len(run(evidence(drawn, settings), [mandate_expires_soon])) == 1


def test_more_deployed_than_authorised_is_found() -> None:
    drawn = """
        **missions**

        | as_of | mission | status | authorised | deployed | mandate | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | 300 | 301 | renewed | UN |
        | 2012-07-31 | Second | operational | 300 | 300 | renewed | UN |
        | 2012-07-31 | Third | operational | up to 300 | about 310 | renewed | UN |
        """
    found = run(evidence(drawn), [deployed_above_authorised])
    assert told(found) == [
        "2012-07/missions.xlsx E2: UNSMIS: 301 deployed, more than the 300 authorised."
    ]
    assert [address.cell for address in found[0].related] == ["D2"]


@pytest.mark.parametrize("status", ["operational", "withdrawing"])
def test_a_mission_at_work_whose_mandate_has_no_end_in_the_row_is_asked_about(status: str) -> None:
    def row(status: str, end: str) -> str:
        return HEADER + f"| 2012-07-31 | {NAME} | {status} | | observe | 2012-04-21 | {end} | UN |"

    found = run(evidence(row(status, "")), [mandate_end_unknown])
    assert told(found) == [
        f'2012-07/missions.xlsx H2: UNSMIS is {status}, but "mandate_end" is blank: the report cannot say '
        "when its mandate ends."
    ]
    assert run(evidence(row("ended", "")), [mandate_end_unknown]) == []
    for end in ("open-ended", "2012-12-31"):
        assert run(evidence(row(status, end)), [mandate_end_unknown]) == []


def test_a_mandate_without_an_end_neither_expires_nor_ends_before_it_starts() -> None:
    drawn = HEADER + f"| 2012-07-31 | {NAME} | operational | | observe | 2012-04-21 | open-ended | UN |"
    rules = [mandate_ends_before_start, mandate_expired, mandate_expires_soon]
    assert run(evidence(drawn), rules) == []


def test_each_kind_of_staff_is_held_against_its_own_authorised_number() -> None:
    drawn = """
        **missions**

        | as_of | mission | status | deployed | authorised | observers | observers_authorised | police | police_authorised | mandate | source |
        |---|---|---|---|---|---|---|---|---|---|---|
        | 2012-07-31 | UNMHA | operational | 90 | 100 | 80 | 75 | 10 | about 10 | Observe | UN |
        """
    found = run(evidence(drawn), [deployed_above_authorised])
    assert told(found) == [
        "2012-07/missions.xlsx F2: UNMHA: 80 deployed as observers, more than the 75 authorised."
    ]
    assert [address.cell for address in found[0].related] == ["G2"]
