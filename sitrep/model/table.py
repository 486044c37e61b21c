"""One table of a month: a typed pandas frame that knows where its rows and columns stand."""

from bisect import bisect
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import update_wrapper
from typing import Any, Concatenate, NewType, ParamSpec, TypeAlias, TypeVar, cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from sitrep.cells import Address
from sitrep.model.rows import Row, Rows
from sitrep.model.tables import TableKind
from sitrep.quantity import Quantity

Index = NewType("Index", int)
"""A row's label: the number of its block and the row as the spreadsheet prints it, in one number.

pandas copies the labels of a frame with each column that it is asked for, and labels of two parts
slowly.
"""

Mask: TypeAlias = "pd.Series[bool] | npt.NDArray[np.bool_]"
"""Of each row of a frame, in its order, whether it is meant."""

_ROWS_OF_BLOCK = 2**32


def index_of(block: int, row: int) -> Index:
    """The label of that row of a block."""
    return Index(block * _ROWS_OF_BLOCK + row)


def block_of(index: Index) -> int:
    """The number of the block that the row is in."""
    return index // _ROWS_OF_BLOCK


def row_of(index: Index) -> int:
    """The row as the spreadsheet prints it."""
    return index % _ROWS_OF_BLOCK


def labels(frame: pd.DataFrame) -> list[Index]:
    """The labels of all rows of a table's frame, in order."""
    return cast(list[Index], frame.index.tolist())


@dataclass(frozen=True, slots=True)
class Block:
    """Where one table stands on one sheet: its header's row and each column's number, from 1.

    `over` are cells, by their row and column, that hold one value for all rows: the month over the
    counts of that month. A turned table has its headers in a column, and its rows are the spreadsheet's
    columns.
    """

    file: str
    sheet: str
    header_row: int
    columns: Mapping[str, int]
    over: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    is_turned: bool = False

    def at(self, row: int, column: int = 0, left_out: int = 0) -> Address:
        """The cell in that row and column of the table; the whole row for column 0."""
        if self.is_turned:
            return Address(self.file, self.sheet, column, row, columns_left_out=left_out)
        return Address(self.file, self.sheet, row, column, left_out)

    def cell(self, row: int, column: str | None) -> tuple[int, int]:
        """The row and column of one of our columns in that row; column 0 for one that is not there."""
        if column is not None and column in self.over:
            return self.over[column]
        return row, self.columns.get(column, 0) if column else 0

    def place(self, cell: Address) -> tuple[int, int] | None:
        """The row and column of the table that an address names; None on another sheet."""
        if (self.file, self.sheet) != (cell.file, cell.sheet):
            return None
        return (cell.column, cell.row) if self.is_turned else (cell.row, cell.column)


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """All rows of one kind of table in one month.

    Frames have no truth when compared, so a table is equal to itself only.

    `frame` has an `Index` for each row, and every column of the catalogue, in its order, blank ones
    too. Text, codes: str or NaN. Dates: datetime64. Decimals: float64. A count column `population` is
    three: `population` (Int64 value), `population.kind` (a `Kind`, never NaN) and `population.high`
    (Int64, the end of a range); a measure likewise, as objects (int or Decimal), and `value.percent`,
    whether its cell says per cent. `without_news` has the
    rows, in the same form, that say that nothing new is known of their thing, `unfilled` those that say
    nothing yet, which is an error; they are in no figure. `left_out` has by file and sheet the rows, in
    order, that an edition is not shown. `worked_out` is for `once_for_each_table` alone.
    """

    kind: TableKind
    frame: pd.DataFrame
    blocks: tuple[Block, ...]
    without_news: pd.DataFrame
    unfilled: pd.DataFrame
    left_out: Mapping[tuple[str, str], Sequence[int]] = field(default_factory=dict)
    worked_out: dict[Hashable, object] = field(default_factory=dict, init=False, repr=False)

    @property
    def name(self) -> str:
        return self.kind.name

    @property
    def silent(self) -> pd.DataFrame:
        """The rows that name their thing and say nothing of it."""
        if self.unfilled.empty or self.without_news.empty:
            return self.without_news if self.unfilled.empty else self.unfilled
        return pd.concat([self.without_news, self.unfilled])

    def address(self, index: Index, column: str | None = None) -> Address:
        """The cell of `column` in that row; the whole row for None or a column that is not there."""
        (address,) = self.addresses(index, (column,))
        return address

    def addresses(self, index: Index, columns: Sequence[str | None]) -> list[Address]:
        """Those of several columns in that row."""
        block, row = self.blocks[block_of(index)], row_of(index)
        left_out = self.left_out.get((block.file, block.sheet), ())
        cells = [block.cell(row, column) for column in columns]
        return [block.at(at, number, bisect(left_out, at)) for at, number in cells]

    def row(self, index: Index) -> Row:
        """One row of the frame; KeyError for one that it does not have."""
        position = self.frame.index.get_loc(index)
        return Row(rows_of(self), cast(int, position))

    def quantity(self, index: Index, column: str) -> Quantity:
        """The count in that cell."""
        return self.row(index).quantity(column)

    def keep(self, mask: Mask) -> "Table":
        """The same table with only the rows where `mask` is true."""
        return replace(self, frame=self.frame[mask])


_Rest = ParamSpec("_Rest")
_Answer = TypeVar("_Answer")


def once_for_each_table(
    ask: Callable[Concatenate[Table, _Rest], _Answer],
) -> Callable[Concatenate[Table, _Rest], _Answer]:
    """A pure function of a table, and of what else tells its answers apart; a table keeps its answers.

    So they last as long as the table does, however many months a report looks back on.
    """

    def kept(table: Table, /, *rest: _Rest.args, **named: _Rest.kwargs) -> _Answer:
        question = (kept, rest, *named.items())
        if question not in table.worked_out:
            table.worked_out[question] = ask(table, *rest, **named)
        return cast(_Answer, table.worked_out[question])

    update_wrapper(kept, ask)
    return kept


@once_for_each_table
def rows_of(table: Table) -> Rows:
    """The rows of the table's frame, in its order."""
    return Rows(table.frame)


def give_rows(table: Table, rows: Rows) -> None:
    """Let the table have the rows of its frame that were made with those of other tables."""
    table.worked_out[(rows_of, ())] = rows


@once_for_each_table
def texts_of(table: Table, column: str) -> tuple[str, ...]:
    """The different texts of a text or code column, in order of appearance."""
    cells = dict.fromkeys(cells_of(table, column))
    return tuple(cell for cell in cells if isinstance(cell, str))


def cells_of(table: Table, column: str) -> Sequence[Any]:
    """A column's cells in the order of the frame: None for a blank one, a date for a day.

    A table keeps them. Of the dozen rows that most tables have, pandas takes a tenth of a millisecond
    and more for each column and question, and a report asks some twenty of every earlier month.
    """
    cells: Sequence[Any] = rows_of(table).cells[column]
    return cells
