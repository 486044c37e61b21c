"""How low and how high a qualified count may really be, one by one and for whole columns."""

from collections.abc import Mapping
from math import inf, nan
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from sitrep.intervals import ROUGH
from sitrep.model.table import Table, cells_of, once_for_each_table
from sitrep.quantity import Kind, Quantity

Floats = npt.NDArray[np.float64]


class Bounds(NamedTuple):
    """The least and the most that each count of a column can be; NaN where there is none."""

    least: Floats
    most: Floats


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


@once_for_each_table
def bounds_of(table: Table, column: str) -> Bounds:
    """Those of a table's rows, in their order: what `lowest` and `highest` are of other frames."""
    least, most = _least(table.frame, column), _most(table.frame, column)
    # Several rules and editions have the very same arrays.
    for each in (least, most):
        each.setflags(write=False)
    return Bounds(least, most)


@once_for_each_table
def exact_counts(table: Table, column: str) -> Floats:
    """The exact counts of a table's rows, in their order; NaN for others."""
    is_exact = [kind == _EXACT for kind in cells_of(table, f"{column}.kind")]
    counts = np.where(is_exact, _floats(table.frame[column]), nan)
    counts.setflags(write=False)
    return counts


@once_for_each_table
def counts_any(table: Table, column: str) -> bool:
    """Whether any row of a table has a count in the column."""
    return not table.frame.empty and not table.frame[column].array.isna().all()


def _by_place(bounds: Mapping[str, _Bound]) -> Floats:
    """Factors and offsets in the order of the kinds, and at the end NaN for all that has no bound."""
    return np.array([*(bounds.get(kind, (nan, nan)) for kind in Kind), (nan, nan)]).T


_PLACES = {str(kind): place for place, kind in enumerate(Kind)}
_NOWHERE = len(_PLACES)
_OF_LOWEST, _OF_HIGHEST = _by_place(_LOWEST), _by_place(_HIGHEST)
_EXACT, _BETWEEN = str(Kind.EXACT), str(Kind.BETWEEN)


def lowest(frame: pd.DataFrame, column: str) -> "pd.Series[float]":
    """The least that each count can be; NaN where there is none, so that comparisons are false."""
    return pd.Series(_least(frame, column), frame.index)


def highest(frame: pd.DataFrame, column: str) -> "pd.Series[float]":
    """The most that each count can be, infinite for "more than"; NaN where there is none."""
    return pd.Series(_most(frame, column), frame.index)


def _least(frame: pd.DataFrame, column: str) -> Floats:
    return _bound(frame, column, _OF_LOWEST, end=0)


def _most(frame: pd.DataFrame, column: str) -> Floats:
    found = _bound(frame, column, _OF_HIGHEST, end=1)
    return np.where(np.isnan(found), _floats(frame[f"{column}.high"]), found)


def _bound(frame: pd.DataFrame, column: str, bounds: Floats, *, end: int) -> Floats:
    kinds = frame[f"{column}.kind"].tolist()
    factor, offset = bounds[:, [_PLACES.get(kind, _NOWHERE) for kind in kinds]]
    numbers = _floats(frame[column])
    found: Floats = numbers * factor + offset
    for at in (numbers < 0).nonzero()[0].tolist():
        if kinds[at] != _BETWEEN:
            found[at] = limits(Quantity(Kind(kinds[at]), int(numbers[at])))[end]
    return found


def _floats(counts: "pd.Series[Any]") -> Floats:
    numbers: Floats = counts.to_numpy(dtype="float64", na_value=nan)
    return numbers
