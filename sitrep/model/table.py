"""One table of a month: a typed pandas frame that knows where its rows and columns stand."""

from bisect import bisect
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

import pandas as pd

from sitrep.cells import Address
from sitrep.model.tables import TableKind
from sitrep.quantity import Kind, Number, Quantity

Index = tuple[int, int]
"""A row's label: the number of its block, and the row as the spreadsheet prints it."""

Row = Mapping[Hashable, Any]
"""The values of a row by column."""


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

    `frame` has a MultiIndex (block, row) and every column of the catalogue, in its order, blank ones
    too. Text, codes: str or NaN. Dates: datetime64. Decimals: float64. A count column `population` is
    three: `population` (Int64 value), `population.kind` (a `Kind`, never NaN) and `population.high`
    (Int64, the end of a range); a measure likewise, as objects (int or Decimal), and `value.percent`,
    whether its cell says per cent. `without_news` has the
    rows, in the same form, that say that nothing new is known of their thing, `unfilled` those that say
    nothing yet, which is an error; they are in no figure. `left_out` has by file and sheet the rows, in
    order, that an edition is not shown.
    """

    kind: TableKind
    frame: pd.DataFrame
    blocks: tuple[Block, ...]
    without_news: pd.DataFrame
    unfilled: pd.DataFrame
    left_out: Mapping[tuple[str, str], Sequence[int]] = field(default_factory=dict)

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
        block = self.blocks[index[0]]
        row, number = block.cell(index[1], column)
        above = bisect(self.left_out.get((block.file, block.sheet), ()), row)
        return block.at(row, number, above)

    def row(self, index: Index) -> Row:
        """One row of the frame."""
        row = self.frame.loc[index, :]
        assert isinstance(row, pd.Series)
        return row.to_dict()

    def quantity(self, index: Index, column: str) -> Quantity:
        """The count in that cell."""
        return quantity_in(self.row(index), column)

    def keep(self, mask: "pd.Series[bool]") -> "Table":
        """The same table with only the rows where `mask` is true."""
        return replace(self, frame=self.frame[mask])


def quantity_in(row: "Row | pd.Series[Any]", column: str) -> Quantity:
    """The count of `column` in one row of a table's frame."""
    kind = Kind(row[f"{column}.kind"])
    return Quantity(kind, _number(row[column]), _number(row[f"{column}.high"]))


def _number(value: Any) -> Number | None:
    if pd.isna(value):
        return None
    return value if isinstance(value, Decimal) else int(value)
