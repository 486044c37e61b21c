"""How low and how high a qualified count may really be, one by one and for whole columns."""

from collections.abc import Mapping
from math import inf, nan

import pandas as pd

from sitrep.quantity import Kind, Quantity

_ROUGH = 0.1
"""`about` and `nearly` are taken to be less than a tenth away."""

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
    """The least and the most that a count can be; ValueError for one that is missing."""
    if count.value is None:
        raise ValueError(f"{count.kind} has no limits")
    (factor, offset), (most_factor, most_offset) = _LOWEST[count.kind], _HIGHEST.get(count.kind, (1, 0))
    high = count.value * most_factor + most_offset if count.high is None else count.high
    return count.value * factor + offset, high


def lowest(frame: pd.DataFrame, column: str) -> "pd.Series[float]":
    """The least that each count can be; NaN where there is none, so that comparisons are false."""
    return _bound(frame, column, _LOWEST)


def highest(frame: pd.DataFrame, column: str) -> "pd.Series[float]":
    """The most that each count can be, infinite for "more than"; NaN where there is none."""
    return _bound(frame, column, _HIGHEST).fillna(_floats(frame[f"{column}.high"]))


def _bound(frame: pd.DataFrame, column: str, bounds: Mapping[str, _Bound]) -> "pd.Series[float]":
    kind = frame[f"{column}.kind"].astype("object")
    factor = kind.map({str(k): factor for k, (factor, _) in bounds.items()}).astype("float64")
    offset = kind.map({str(k): offset for k, (_, offset) in bounds.items()}).astype("float64")
    return _floats(frame[column]) * factor + offset


def _floats(counts: "pd.Series[int]") -> "pd.Series[float]":
    return pd.Series(counts.to_numpy(dtype="float64", na_value=nan), counts.index)
