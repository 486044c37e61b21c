"""What a qualified count may be is the same one by one, for whole columns, and in sums."""

from decimal import Decimal
from math import inf, nan

import pandas as pd
import pytest

from sitrep.analysis.bounds import bounds_of, counts_any, exact_counts, highest, limits, lowest
from sitrep.quantity import MISSING, Kind, Quantity
from tables import evidence

KINDS = sorted(set(Kind) - MISSING)
NUMBERS = (0, 1, 9, 500, 12_345, -1, -500)


def expected(kind: Kind, number: float) -> tuple[float, float]:
    """As people mean it; `about` and `nearly` by a tenth."""
    off = abs(number) / 10
    return {
        Kind.EXACT: (number, number),
        Kind.ABOUT: (number - off, number + off),
        Kind.NEARLY: (number - off, number) if number >= 0 else (number, number + off),
        Kind.AT_LEAST: (number, inf),
        Kind.MORE_THAN: (number + 1, inf),
        Kind.AT_MOST: (0 if number >= 0 else -inf, number),
        Kind.LESS_THAN: (0 if number >= 0 else -inf, number - 1),
        Kind.BETWEEN: (number, number + 7),
    }[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_limits_are_those_that_people_mean(kind: Kind) -> None:
    counts = [Quantity(kind, n, n + 7 if kind is Kind.BETWEEN else None) for n in NUMBERS]
    frame = pd.DataFrame(
        {
            "registered": pd.array([count.count for count in counts], "Int64"),
            "registered.kind": [str(kind)] * len(counts),
            "registered.high": pd.array(
                [None if count.high is None else int(count.high) for count in counts], "Int64"
            ),
        }
    )
    wanted = [pytest.approx(expected(kind, number)) for number in NUMBERS]
    assert [limits(count) for count in counts] == wanted
    columns = zip(lowest(frame, "registered"), highest(frame, "registered"), strict=True)
    assert list(columns) == wanted


def test_a_table_knows_the_bounds_of_its_own_rows() -> None:
    table = evidence("""
        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 9000 | AFAD |
        | 2012-07-31 | JOR | more than 200 | UNHCR |
        | 2012-07-31 | LBN | ND | UNHCR |
        | 2012-07-31 | IRQ | 10-20 | UNHCR |
        """).month.tables["refugees"]
    least, most = bounds_of(table, "registered")
    assert list(least) == pytest.approx([9000, 201, nan, 10], nan_ok=True)
    assert list(most) == pytest.approx([9000, inf, nan, 20], nan_ok=True)
    assert list(exact_counts(table, "registered")) == pytest.approx([9000, nan, nan, nan], nan_ok=True)
    assert counts_any(table, "registered")
    assert not counts_any(table, "arrivals")


def test_an_amount_just_past_its_bound_is_within_it() -> None:
    """A whole unit is no step of a measure: more than 9 million may be 9,000,000.50."""
    table = evidence("""
        **funding**

        | as_of | appeal | currency | required | received | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | RRP | USD | less than 0.5 | more than 9 | FTS |
        | 2012-07-31 | SHARP | USD | 10.5 | more than 9.25 | FTS |
        """).month.tables["funding"]
    assert list(bounds_of(table, "required").least) == [0, 10.5]
    below_half, ten_and_a_half = bounds_of(table, "required").most
    assert 0.499 < below_half < 0.5 < ten_and_a_half == 10.5
    above_9, above_9_25 = bounds_of(table, "received").least
    assert 9 < above_9 < 9.01
    assert 9.25 < above_9_25 < 9.26
    assert list(bounds_of(table, "received").most) == [inf, inf]


@pytest.mark.parametrize("number", ["0.5", "-0.5", "-2.75"])
@pytest.mark.parametrize("kind", KINDS)
def test_limits_of_a_decimal_are_its_own_one_by_one_and_in_columns(kind: Kind, number: str) -> None:
    value = Decimal(number)
    high = value + 7 if kind is Kind.BETWEEN else None
    low, most = limits(Quantity(kind, value, high))
    assert low <= most
    if kind not in {Kind.MORE_THAN, Kind.LESS_THAN}:
        frame = pd.DataFrame({"x": [value], "x.kind": [str(kind)], "x.high": [high]}, dtype="object")
        assert (low, most) == pytest.approx(expected(kind, float(number)))
        assert (low, most) == (lowest(frame, "x")[0], highest(frame, "x")[0])
