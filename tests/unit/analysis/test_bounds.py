"""What a qualified count may be is the same one by one, for whole columns, and in sums."""

from math import inf, nan

import pandas as pd
import pytest

from sitrep.analysis.bounds import bounds_of, counts_any, exact_counts, highest, limits, lowest
from sitrep.quantity import MISSING, Kind, Quantity
from tables import evidence

KINDS = sorted(set(Kind) - MISSING)
NUMBERS = (0, 1, 9, 500, 12_345, -1, -500)


def expected(kind: Kind, number: int) -> tuple[float, float]:
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
