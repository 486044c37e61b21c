"""How low and how high a qualified count may really be, one by one and for whole columns."""

from collections.abc import Mapping
from decimal import Decimal
from math import inf, isfinite, nan, nextafter
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from sitrep.intervals import ROUGH
from sitrep.model.table import Table, cells_of, once_for_each_table
from sitrep.model.tables import Type
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


def limits(count: Quantity, *, is_measure: bool = False) -> tuple[float, float]:
    """The least and the most that a count can be; ValueError for one that is missing.

    They are those of `sitrep.intervals`: of people in whole ones, of a measure, which has decimals or
    might have, to the next number that a computer knows. Only `nearly n` may be n itself here: a count
    that reached a round number is no slip.
    """
    if count.value is None:
        raise ValueError(f"{count.kind} has no limits")
    high = None if count.high is None else float(count.high)
    return _limits(count.kind, float(count.value), high, is_measure or isinstance(count.value, Decimal))


def _limits(kind: Kind, value: float, high: float | None, is_measure: bool) -> tuple[float, float]:
    if value < 0 and kind in _TOWARDS_0:
        low, most = _limits(kind, -value, None, is_measure)
        return -most, -low
    (factor, offset), (most_factor, most_offset) = _LOWEST[kind], _HIGHEST.get(kind, (1, 0))
    past = _past_measure if is_measure else _past_count
    low = -inf if value < 0 and kind in _DOWNWARDS else past(value * factor, offset)
    return low, past(value * most_factor, most_offset) if high is None else high


def _past_count(value: float, offset: float) -> float:
    return value + offset


def _past_measure(value: float, offset: float) -> float:
    return nextafter(value, value + offset) if isfinite(offset) else offset


@once_for_each_table
def bounds_of(table: Table, column: str) -> Bounds:
    """Those of a table's rows, in their order: what `lowest` and `highest` are of other frames."""
    if not counts_any(table, column):
        nothing = np.full(len(table.frame), nan)
        nothing.setflags(write=False)
        return Bounds(nothing, nothing)
    is_measure = table.kind.column(column).type is Type.MEASURE
    least, most = _least(table.frame, column, is_measure), _most(table.frame, column, is_measure)
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


def _least(frame: pd.DataFrame, column: str, is_measure: bool = False) -> Floats:
    return _bound(frame, column, _OF_LOWEST, is_measure, end=0)


def _most(frame: pd.DataFrame, column: str, is_measure: bool = False) -> Floats:
    found = _bound(frame, column, _OF_HIGHEST, is_measure, end=1)
    return np.where(np.isnan(found), _floats(frame[f"{column}.high"]), found)


def _bound(frame: pd.DataFrame, column: str, bounds: Floats, is_measure: bool, *, end: int) -> Floats:
    kinds = frame[f"{column}.kind"].tolist()
    factor, offset = bounds[:, [_PLACES.get(kind, _NOWHERE) for kind in kinds]]
    numbers = _floats(frame[column])
    found: Floats = numbers * factor + offset
    if is_measure:
        is_near = np.isfinite(offset)
        found[is_near] = np.nextafter(numbers * factor, found)[is_near]
    for at in (numbers < 0).nonzero()[0].tolist():
        if kinds[at] != _BETWEEN:
            found[at] = _limits(Kind(kinds[at]), float(numbers[at]), None, is_measure)[end]
    return found


def _floats(counts: "pd.Series[Any]") -> Floats:
    numbers: Floats = counts.to_numpy(dtype="float64", na_value=nan)
    return numbers
