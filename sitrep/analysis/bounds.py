"""How low and how high a qualified count may really be, one by one and for whole columns."""

from collections.abc import Mapping
from math import inf, nan

import pandas as pd

from sitrep.intervals import ROUGH
from sitrep.quantity import Kind, Quantity

_ROUGH = float(ROUGH)
_TOWARDS_0 = frozenset({Kind.ABOUT, Kind.NEARLY})
_DOWNWARDS = frozenset({Kind.LESS_THAN, Kind.AT_MOST})

_Bound = tuple[float, float]
_LOWEST: Mapping[str, _Bound] = {
    Kind.EXACT: (1, 0),
    Kind.ABOUT: (1 - _ROUGH, 0),
    Kind.AT_LEAST: (1, 0),
    Kind.MORE_THAN: (1, 1),
    Kind.NEARLY: (1 - _ROUGH, 0),
    Kind.LESS_THAN: (0, 0),
    Kind.AT_MOST: (0, 0),
    Kind.BETWEEN: (1, 0),
}
_HIGHEST: Mapping[str, _Bound] = {
    Kind.EXACT: (1, 0),
    Kind.ABOUT: (1 + _ROUGH, 0),
    Kind.AT_LEAST: (1, inf),
    Kind.MORE_THAN: (1, inf),
    Kind.NEARLY: (1, 0),
    Kind.LESS_THAN: (1, -1),
    Kind.AT_MOST: (1, 0),
}


def limits(count: Quantity) -> tuple[float, float]:
    """The least and the most that a count can be; ValueError for one that is missing.

    They are those of `sitrep.intervals`, in whole people. Only `nearly n` may be n itself here: a count
    that reached a round number is no slip.
    """
    if count.value is None:
        raise ValueError(f"{count.kind} has no limits")
    if count.value < 0 and count.kind in _TOWARDS_0:
        low, high = limits(Quantity(count.kind, -count.value))
        return -high, -low
    (factor, offset), (most_factor, most_offset) = _LOWEST[count.kind], _HIGHEST.get(count.kind, (1, 0))
    value = float(count.value)
    high = value * most_factor + most_offset if count.high is None else float(count.high)
    is_endless = count.value < 0 and count.kind in _DOWNWARDS
    return -inf if is_endless else value * factor + offset, high


def lowest(frame: pd.DataFrame, column: str) -> "pd.Series[float]":
    """The least that each count can be; NaN where there is none, so that comparisons are false."""
    return _bound(frame, column, _LOWEST, end=0)


def highest(frame: pd.DataFrame, column: str) -> "pd.Series[float]":
    """The most that each count can be, infinite for "more than"; NaN where there is none."""
    return _bound(frame, column, _HIGHEST, end=1).fillna(_floats(frame[f"{column}.high"]))


def _bound(
    frame: pd.DataFrame, column: str, bounds: Mapping[str, _Bound], *, end: int
) -> "pd.Series[float]":
    if frame.empty:
        return pd.Series(dtype="float64", index=frame.index)
    kind = frame[f"{column}.kind"].astype("object")
    factor = kind.map({str(k): factor for k, (factor, _) in bounds.items()}).astype("float64")
    offset = kind.map({str(k): offset for k, (_, offset) in bounds.items()}).astype("float64")
    numbers = _floats(frame[column])
    found = numbers * factor + offset
    for label in frame.index[(numbers < 0) & (kind != Kind.BETWEEN)]:
        found[label] = limits(Quantity(Kind(kind[label]), int(numbers[label])))[end]
    return found


def _floats(counts: "pd.Series[int]") -> "pd.Series[float]":
    return pd.Series(counts.to_numpy(dtype="float64", na_value=nan), counts.index)
