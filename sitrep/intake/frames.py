"""Values of columns become frames: each column of a frame is an array, none of them a Series before."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from sitrep.model.tables import Column, TableKind, Type
from sitrep.quantity import Kind, Quantity, missing

Arrays = dict[str, Any]
"""Arrays of numpy or pandas, all of one length, by the columns of a frame that they become."""

_TEXT = pd.StringDtype(na_value=np.nan)
_DTYPES: Mapping[Type, str] = {
    Type.COUNT: "Int64",
    Type.DATE: "datetime64[s]",
    Type.DECIMAL: "float64",
    Type.MEASURE: "object",
}
_NOT_REPORTED = missing(Kind.NOT_REPORTED)


def arrays_of(column: Column, values: Sequence[Any]) -> Arrays:
    """Those of one catalogue column; three for a count or measure, of which only quantities are said."""
    dtype = _DTYPES.get(column.type, "str")
    if not column.is_quantity:
        return {column.name: array_of(values, dtype)}
    said = [value if isinstance(value, Quantity) else _NOT_REPORTED for value in values]
    return {
        column.name: array_of([each.value for each in said], dtype),
        f"{column.name}.kind": array_of([str(each.kind) for each in said], "str"),
        f"{column.name}.high": array_of([each.high for each in said], dtype),
    }


def arrays_of_exact(
    column: Column, counts: npt.NDArray[np.int64], is_blank: npt.NDArray[np.bool_]
) -> Arrays:
    """Those of a column of counts without qualifiers; a blank one is not reported."""
    kinds = np.where(is_blank, str(Kind.NOT_REPORTED), str(Kind.EXACT))
    return {
        column.name: pd.arrays.IntegerArray(counts, is_blank),
        f"{column.name}.kind": array_of(kinds, "str"),
        f"{column.name}.high": pd.arrays.IntegerArray(np.ones_like(counts), np.ones_like(is_blank)),
    }


def absent(column: Column, rows: int) -> Arrays:
    """Those of a column that the sheet does not have: every row as if its cell were blank."""
    first = np.zeros(rows, dtype="int64")
    return {name: cell.take(first) for name, cell in _one_blank(column).items()}


@cache
def _one_blank(column: Column) -> Arrays:
    arrays = arrays_of(column, [column.default])
    if column.type is not Type.MEASURE:
        return arrays
    # A cell that is not there is no number, one that says nothing is None.
    percent, no_number = array_of([False], "bool"), array_of([np.nan], "object")
    arrays |= {column.name: no_number, f"{column.name}.high": no_number}
    return {f"{column.name}.percent": percent, **arrays}


def frame_of(arrays: Arrays, labels: Sequence[int]) -> pd.DataFrame:
    """A frame that has these arrays themselves for columns, and a label for each row."""
    return pd.DataFrame(arrays, index=pd.Index([*labels], dtype="int64"), copy=False)


@cache
def empty_frame(spec: TableKind) -> pd.DataFrame:
    """The frame of a table without rows, the same one each time: every column with its type."""
    arrays: Arrays = {}
    for column in spec.columns:
        arrays |= absent(column, 0)
    return frame_of(arrays, [])


@cache
def types_of(spec: TableKind) -> Mapping[str, str]:
    """The type of each column of the frame."""
    return {str(name): str(dtype) for name, dtype in empty_frame(spec).dtypes.items()}


def together(frames: Sequence[pd.DataFrame], blank: pd.DataFrame) -> pd.DataFrame:
    """The rows of these frames one below the other; where there are none, the frame without rows."""
    filled = [frame for frame in frames if len(frame)]
    if len(filled) > 1:
        return pd.concat(filled)
    return filled[0] if filled else blank


def array_of(cells: Sequence[Any] | npt.NDArray[Any], dtype: str) -> Any:
    """One column of a frame, of one of the types that a table has; None is a blank cell."""
    if dtype == "str":
        return pd.array(cells, dtype=_TEXT)
    if dtype == "Int64":
        is_blank = np.array([cell is None for cell in cells], dtype="bool")
        numbers = np.array([0 if cell is None else cell for cell in cells], dtype="int64")
        return pd.arrays.IntegerArray(numbers, is_blank)
    return np.array(cells, dtype=dtype)
