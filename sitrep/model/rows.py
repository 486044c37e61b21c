"""The rows of a frame as Python objects, made column by column when a column is first asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd

from sitrep.quantity import MISSING, Kind, Number, Quantity

_NEVER_BLANK = {str, int, bool}
_MISSING = {str(kind): Quantity(kind) for kind in MISSING}


class Rows:
    """All rows of a table's frame; whatever is asked for one row is made once for all of them.

    pandas takes longer for a single cell than for a short column, and longer to hand out a short column
    than to list its cells. `arrays` are those that the frame was made of, by column, where they are at
    hand.
    """

    __slots__ = ("cells", "columns", "counts")

    def __init__(self, frame: pd.DataFrame, arrays: Mapping[str, Any] | None = None) -> None:
        columns = frame if arrays is None else arrays
        self.columns = frozenset(frame.columns.tolist())
        self.cells = _ByColumn(lambda column: _cells(columns[column]))
        if frame.empty:
            self.cells |= {column: [] for column in self.columns}
        self.counts = _ByColumn(self._counts)

    def part(self, start: int, end: int) -> "Rows":
        """Those from one position to before another, whose columns are cut from the ones made here."""
        part = object.__new__(Rows)
        part.columns = self.columns
        part.cells = _ByColumn(lambda column: self.cells[column][start:end])
        part.counts = _ByColumn(part._counts)
        return part

    def at(self, positions: Iterable[int]) -> Iterator["Row"]:
        """The rows at these positions of the frame, from 0."""
        return (Row(self, position) for position in positions)

    def _counts(self, column: str) -> list[Quantity] | None:
        """The counts of a column; None for a column that holds something else."""
        if f"{column}.kind" not in self.columns:
            return None
        parts = (self.cells[f"{column}.kind"], self.cells[column], self.cells[f"{column}.high"])
        return [
            _MISSING.get(kind) or Quantity(Kind(kind), _number(value), _number(high))
            for kind, value, high in zip(*parts, strict=True)
        ]


class Row:
    """The values of one row by column: None for a blank cell, a date for a day."""

    __slots__ = ("_position", "_rows")

    def __init__(self, rows: Rows, position: int) -> None:
        self._rows = rows
        self._position = position

    def __getitem__(self, column: str) -> Any:
        return self._rows.cells[column][self._position]

    def __contains__(self, column: str) -> bool:
        return column in self._rows.columns

    def quantity(self, column: str) -> Quantity:
        """The count in a column; KeyError for a column that holds something else."""
        counts = self._rows.counts[column]
        if counts is None:
            raise KeyError(column)
        found: Quantity = counts[self._position]
        return found

    def stated(self, column: str) -> Quantity | date | str | None:
        """What the row says in a column; None for a blank cell and for a missing count."""
        counts = self._rows.counts[column]
        if counts is not None:
            count: Quantity = counts[self._position]
            return None if count.is_missing else count
        value = self._rows.cells[column][self._position]
        return value if value is None or isinstance(value, date) else str(value)


class _ByColumn(dict[str, Any]):
    """What a function makes of each column, once."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, column: str) -> Any:
        self[column] = made = self._make(column)
        return made


def _cells(column: Any) -> list[Any]:
    """Those of a Series or of an array."""
    if column.dtype.kind == "M":
        # Of whole days numpy makes Python's own dates, and None of a blank.
        days: list[Any] = np.asarray(column).astype("datetime64[D]").tolist()
        return days
    values: list[Any] = column.tolist()
    # Of a long sheet most columns are filled or blank throughout.
    types = {*map(type, values)}
    if types <= _NEVER_BLANK:
        return values
    if types == {float} and isinstance(column.dtype, pd.StringDtype):
        return [None] * len(values)
    return [None if value is None or value is pd.NA or value != value else value for value in values]


def _number(value: Any) -> Number | None:
    return value if value is None or isinstance(value, Decimal) else int(value)
