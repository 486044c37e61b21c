"""Leaps, and values that are copied under a new date."""

import pytest

from sitrep.rules.leaps import copied_value, leap
from sitrep.rules.rule import run
from tables import evidence, operation, told


def camp(month: str, capacity: str, population: str, note: str = "") -> str:
    return f"""
        **camps** of {month}

        | as_of | camp | country | status | capacity | population | note | source |
        |---|---|---|---|---|---|---|---|
        | {month}-20 | Nizip | TUR | open | {capacity} | {population} | {note} | AFAD |
        """


def mission(month: str, authorised: str, deployed: str) -> str:
    return f"""
        **missions** of {month}

        | as_of | mission | status | authorised | deployed | mandate | source |
        |---|---|---|---|---|---|---|
        | {month}-20 | UNSMIS | operational | {authorised} | {deployed} | 90 days | UN |
        """


def country(month: str, registered: str, arrivals: str = "") -> str:
    return f"""
        **refugees** of {month}

        | as_of | country | registered | arrivals | source |
        |---|---|---|---|---|
        | {month}-20 | JOR | {registered} | {arrivals} | UNHCR |
        """


def test_a_leap_is_told_with_the_number_before() -> None:
    drawn = camp("2012-06", "2000", "1500") + camp("2012-07", "20000", "1600")
    assert told(run(evidence(drawn), [leap])) == [
        '2012-07/camps.xlsx E2: Nizip: "capacity" went from 2,000 on 20 June 2012 to '
        "20,000 on 20 July 2012."
    ]


@pytest.mark.parametrize(
    ("before", "now", "cells"),
    [
        (camp("2012-06", "2000", "1500"), camp("2012-07", "200", "15000"), ["F2", "E2"]),
        (camp("2012-06", "2000", "1500"), camp("2012-07", "8000", "6000"), []),  # four times
        (camp("2012-06", "2000", "15"), camp("2012-07", "2000", "115"), []),  # a hundred people
        (camp("2012-06", "2000", "1500"), camp("2012-07", "20000", "15000", "Enlarged."), []),
        (camp("2012-06", "2000", "15000"), camp("2012-07", "2000", "1500"), []),  # fall-without-reason
        (camp("2012-06", "2000", "at least 1500"), camp("2012-07", "2000", "15000"), []),
        (mission("2012-06", "300", "298"), mission("2012-07", "3000", "29"), ["D2", "E2"]),
    ],
)
def test_what_is_a_leap(before: str, now: str, cells: list[str]) -> None:
    assert [each.where.cell for each in run(evidence(before + now), [leap])] == cells


def test_the_past_of_a_small_country_says_what_is_a_leap() -> None:
    counts = [400, 420, 440, 455, 480, 500]
    past = "".join(country(f"2012-0{month}", str(count)) for month, count in enumerate(counts, 1))
    assert len(run(evidence(past + country("2012-07", "640")), [leap])) == 1
    assert run(evidence(past + country("2012-07", "620")), [leap]) == []
    assert run(evidence(past + country("2012-07", "640"), operation(leap_people=200)), [leap]) == []
    short = past[past.index("**refugees** of 2012-02") :]
    assert run(evidence(short + country("2012-07", "640")), [leap]) == []


@pytest.mark.parametrize(
    ("past", "now", "arrivals", "is_told"),
    [
        (["400", "420", "440"], "900", "", True),
        (["400", "420", "440"], "900", "460", False),  # they arrived
        (["400", "420", "440"], "640", "", False),  # less than half as many again
        (["400", "600"], "1300", "", False),  # less than four times the change before
        (["400", "600"], "1500", "", True),
        (["20", "30"], "120", "", False),  # fewer than a hundred people
        (["600"], "6000", "", False),  # `jump` says it
        (["450"], "4500", "", False),  # nothing is usual yet
        (["400", "at least 600"], "1500", "", False),
    ],
)
def test_a_young_series_leaps_against_the_little_that_is_known(
    past: list[str], now: str, arrivals: str, is_told: bool
) -> None:
    drawn = "".join(country(f"2012-0{7 - len(past) + n}", count) for n, count in enumerate(past))
    found = run(evidence(drawn + country("2012-07", now, arrivals)), [leap])
    assert [each.where.cell for each in found] == (["C2"] if is_told else [])


def test_a_copied_value_is_told() -> None:
    drawn = country("2012-06", "20000") + country("2012-07", "20000")
    assert told(run(evidence(drawn), [copied_value])) == [
        '2012-07/refugees.xlsx C2: Jordan: "registered" on 20 July 2012 is 20,000, exactly as on '
        "20 June 2012, and nothing shows that it was counted again."
    ]


@pytest.mark.parametrize(
    ("before", "now", "cells"),
    [
        (country("2012-06", "20000"), country("2012-07", "20000", "0"), []),
        (country("2012-06", "20000", "900"), country("2012-07", "20000", "850"), []),
        (country("2012-06", "20000", "900"), country("2012-07", "20000", "900"), ["C2"]),
        (country("2012-06", "20000"), country("2012-07", "about 20000"), []),
        (country("2012-06", "99"), country("2012-07", "99"), []),
        (camp("2012-06", "2000", "1513"), camp("2012-07", "2000", "1513"), ["F2"]),
        (camp("2012-06", "2000", "1513"), camp("2012-07", "2000", "1513", "Counted anew."), []),
        (camp("2012-06", "2000", "1500"), camp("2012-07", "2000", "1500"), []),  # round
        (mission("2012-06", "350", "298"), mission("2012-07", "350", "298"), ["E2"]),
        (mission("2012-06", "298", "298"), mission("2012-07", "298", "298"), []),  # full strength
    ],
)
def test_what_is_copied(before: str, now: str, cells: list[str]) -> None:
    assert [each.where.cell for each in run(evidence(before + now), [copied_value])] == cells
