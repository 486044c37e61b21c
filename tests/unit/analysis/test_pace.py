"""The days between two counts, and the change a day, which never says more than is known."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.analysis.pace import a_day, days_between
from sitrep.intervals import interval_of
from sitrep.model.figure import Figure
from sitrep.model.subject import THE_REGION
from sitrep.quantity import Kind, Quantity, exact


def counted(last: date, first: date | None = None) -> Figure:
    return Figure("refugees.total.registered", exact(1), last, THE_REGION, (), (), as_of_first=first)


MAY, JUNE, JULY = date(2012, 5, 31), date(2012, 6, 21), date(2012, 7, 31)


@pytest.mark.parametrize(
    ("now", "before", "days"),
    [
        (counted(JULY), counted(JUNE), 40),
        (counted(JULY, JULY), counted(JUNE, JUNE), 40),
        (counted(JULY, JUNE), counted(JUNE), None),
        (counted(JULY), counted(JUNE, MAY), None),
        (counted(JULY), counted(JULY), None),
        (counted(JULY), None, None),
        (None, counted(JUNE), None),
    ],
)
def test_a_sum_of_several_dates_has_no_days(
    now: Figure | None, before: Figure | None, days: int | None
) -> None:
    assert days_between(now, before) == days


@pytest.mark.parametrize(
    ("change", "days", "rate"),
    [
        ("11904", 40, "298"),  # 297.6
        ("-532", 26, "-20"),  # -20.46
        ("1035", 90, "12"),  # 11.5: halves away from zero
        ("-1035", 90, "-12"),
        ("100", 40, "2.5"),
        ("399", 40, "10"),  # 9.975 to one place
        ("0", 40, "0"),
        ("1", 40, "<0.1"),
        ("-1", 40, ">-0.1"),
        ("~2700", 31, "~87"),
        (">=13439", 27, ">497"),  # 497.7: at least so many, not 498
        ("<=300", 40, "<=7.5"),
        ("1831..11891", 17, "107..700"),
    ],
)
def test_a_change_a_day_is_rounded_to_whole_people(change: str, days: int, rate: str) -> None:
    assert a_day(quantity(change), days) == quantity(rate)


@pytest.mark.parametrize("change", [Quantity(Kind.NO_DATA), Quantity(Kind.MORE_THAN, 3)])
def test_of_nothing_there_is_no_change_a_day(change: Quantity) -> None:
    assert a_day(change, 40) is None


@settings(max_examples=60)
@given(
    st.sampled_from([Kind.AT_LEAST, Kind.MORE_THAN, Kind.AT_MOST]),
    st.integers(1, 9999),
    st.integers(1, 99),
)
def test_a_bound_is_never_tighter_than_that_of_the_change(kind: Kind, count: int, days: int) -> None:
    change = Quantity(kind, count)
    rate = a_day(change, days)
    if rate is not None:
        stated, divided = interval_of(rate), interval_of(change)
        if divided.low.at:
            assert stated.low.at is not None
            assert stated.low.at <= Fraction(divided.low.at) / days
        if divided.high.at is not None:
            assert stated.high.at is not None
            assert stated.high.at >= Fraction(divided.high.at) / days


def quantity(text: str) -> Quantity:
    marks = {
        ">=": Kind.AT_LEAST,
        "<=": Kind.AT_MOST,
        ">": Kind.MORE_THAN,
        "<": Kind.LESS_THAN,
        "~": Kind.ABOUT,
    }
    if ".." in text:
        low, high = text.split("..")
        return Quantity(Kind.BETWEEN, int(low), int(high))
    mark = next((mark for mark in marks if text.startswith(mark)), "")
    return Quantity(marks.get(mark, Kind.EXACT), Decimal(text.removeprefix(mark)))
