"""Months, ISO weeks and days: as they are typed, in order, and what a report is compared with."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.diagnostics import Message
from sitrep.model.period import (
    Period,
    PeriodKind,
    compared_with,
    fault_of,
    parse_period,
    with_beginnings,
)
from sitrep.words.speech import words_for

_DAYS = st.dates(date(1901, 1, 1), date(9990, 12, 31))
_A_MONTH = Period.of_month(2000, 1)
_A_WEEK = Period.of_week(2000, 1)


@st.composite
def regular(draw: st.DrawFn) -> Period:
    found = draw(st.sampled_from((_A_MONTH, _A_WEEK))).around(draw(_DAYS))
    assert found
    return found


PERIODS = st.one_of(regular(), _DAYS.map(Period.of_day))


@given(PERIODS)
def test_what_is_typed_is_the_period(period: Period) -> None:
    assert parse_period(str(period)) == period
    assert fault_of(str(period)) == Message("period.write", {"right": str(period)})


@given(PERIODS, PERIODS)
def test_periods_are_in_order_of_their_last_day_and_the_shorter_is_first(a: Period, b: Period) -> None:
    assert (a < b) == ((a.as_of, a.as_of - a.start) < (b.as_of, b.as_of - b.start))
    assert (a == b) == (str(a) == str(b))


@given(regular())
def test_the_next_one_begins_when_one_ends(period: Period) -> None:
    following = period.next
    assert following
    assert following.kind is period.kind
    assert following.start == period.as_of + timedelta(days=1)
    assert following.before == period
    assert following.steps_since(period) == 1
    assert period.start in period
    assert following.start not in period


@given(_DAYS)
def test_a_week_is_that_of_the_iso_calendar(day: date) -> None:
    week = _A_WEEK.around(day)
    assert week
    assert day in week
    assert str(week) == f"{day:%G}-W{day:%V}"
    assert (week.start.isoweekday(), week.as_of.isoweekday()) == (1, 7)


@pytest.mark.parametrize(
    ("text", "start", "as_of", "following"),
    [
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 3), "2021-W01"),
        ("2026-W01", date(2025, 12, 29), date(2026, 1, 4), "2026-W02"),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29), "2012-03"),
        ("2012-12", date(2012, 12, 1), date(2012, 12, 31), "2013-01"),
        ("2014-07-15", date(2014, 7, 15), date(2014, 7, 15), "None"),
    ],
)
def test_the_days_of_a_period(text: str, start: date, as_of: date, following: str) -> None:
    period = parse_period(text)
    assert period
    assert (period.start, period.as_of, str(period.next)) == (start, as_of, following)


HOW_WRITTEN = (
    "a month is written as 2012-07, a week as 2014-W27, the day of a flash update as 2014-07-15"
)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2014-W60", "the weeks of 2014 are W01 to W52"),
        ("2020-W54", "the weeks of 2020 are W01 to W53"),
        ("2014-W0", "the weeks of 2014 are W01 to W52"),
        ("2014-W1", "write 2014-W01"),
        ("2014w27", "write 2014-W27"),
        ("2014-7", "write 2014-07"),
        ("2014-7-15", "write 2014-07-15"),
        ("2014-02-30", "the days of 2014-02 are 01 to 28"),
        ("2014-13", "the months are 01 to 12"),
        ("2014-13-01", "the months are 01 to 12"),
        ("1899-12", HOW_WRITTEN),
        ("July", HOW_WRITTEN),
        ("", HOW_WRITTEN),
        ("٢٠١٤-٠٧", HOW_WRITTEN),
    ],
)
def test_what_is_no_period_is_told_with_what_is_right(text: str, fault: str) -> None:
    assert parse_period(text) is None
    assert words_for("en").worded(fault_of(text)) == fault


@given(st.text(max_size=12))
def test_no_text_breaks_it(text: str) -> None:
    assert parse_period(text) is None or str(parse_period(text)) == text
    assert fault_of(text).key


@given(st.lists(PERIODS, unique=True, max_size=6))
def test_a_flash_update_begins_after_the_report_before_it(periods: list[Period]) -> None:
    in_order = with_beginnings(periods)
    assert in_order == sorted(periods)
    for before, period in pairwise(in_order):
        if period.kind is PeriodKind.FLASH:
            assert period.start in {before.as_of + timedelta(days=1), period.as_of}


def test_a_first_flash_update_begins_with_what_happened() -> None:
    day, later = Period.of_day(date(2023, 2, 7)), Period.of_day(date(2023, 2, 9))
    first, second = with_beginnings([later, day], date(2023, 2, 6))
    assert (first.start, second.start) == (date(2023, 2, 6), date(2023, 2, 8))
    # Neither with what had not begun, nor without a word of when that was.
    assert with_beginnings([day], date(2023, 3, 1))[0].start == day.as_of
    assert with_beginnings([day])[0].start == day.as_of
    assert with_beginnings([Period.of_month(2023, 2)], date(2023, 1, 6))[0].start == date(2023, 2, 1)


def _compared(text: str, *earlier: str) -> str | None:
    periods = sorted(each for name in earlier if (each := parse_period(name)))
    period = parse_period(text)
    assert period
    position = compared_with(period, periods)
    return None if position is None else str(periods[position])


@pytest.mark.parametrize(
    ("text", "earlier", "compared"),
    [
        ("2014-07", ["2014-05", "2014-06"], "2014-06"),
        ("2014-07", ["2014-04"], "2014-04"),
        ("2014-W28", ["2014-W26", "2014-W27", "2014-06", "2014-07-08"], "2014-W27"),
        ("2014-W28", ["2014-W26", "2014-07-06"], "2014-W26"),
        ("2014-W28", ["2013-W50", "2014-05", "2014-06"], "2014-06"),
        ("2014-07", ["2014-06", "2014-W28", "2014-W30", "2014-07-30"], "2014-06"),
        # The month's first report, of an office that has written weekly ones.
        ("2014-07", ["2014-W25", "2014-W26", "2014-W27", "2014-W30"], "2014-W26"),
        # The first weekly one, in the week in which the month ended.
        ("2014-W27", ["2014-05", "2014-06"], "2014-06"),
        ("2014-07-08", ["2014-06", "2014-W27", "2014-07-02"], "2014-W27"),
        ("2014-07-08", ["2014-W27", "2014-07-07"], "2014-07-07"),
        ("2014-07", ["2014-W28", "2014-W29"], None),
        ("2014-07", [], None),
    ],
)
def test_what_a_report_is_compared_with(text: str, earlier: list[str], compared: str | None) -> None:
    assert _compared(text, *earlier) == compared


@given(st.lists(st.integers(0, 60), unique=True, min_size=1, max_size=8))
def test_months_alone_are_compared_with_the_one_before(numbers: list[int]) -> None:
    periods = [Period.of_month(2012 + each // 12, each % 12 + 1) for each in sorted(numbers)]
    for end, period in enumerate(periods):
        assert compared_with(period, periods[:end]) == (end - 1 if end else None)


def test_a_period_is_said_in_words() -> None:
    said = [words_for("en").worded(parse_period(text)) for text in ("2014-07", "2020-W53", "2014-07-15")]
    assert said == ["July 2014", "week 53 of 2020", "15 July 2014"]
