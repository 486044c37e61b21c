"""What a qualified count may be is the same one by one, for whole columns, and in sums."""

from math import inf

import pandas as pd
import pytest

from sitrep.analysis.bounds import highest, limits, lowest
from sitrep.quantity import MISSING, Kind, Quantity

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
