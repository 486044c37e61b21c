"""Picking rows with pandas: the latest of each place, the rows of a month, and their quantities."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import compress
from typing import cast

import numpy as np
import pandas as pd

from sitrep.analysis.preferred import names_in, preferred_rows
from sitrep.cells import Address
from sitrep.model.counting import REGION, Whom, stem_of
from sitrep.model.month import Month
from sitrep.model.period import Period
from sitrep.model.rows import Row, Rows
from sitrep.model.subject import THE_REGION, Subject, place
from sitrep.model.table import Index, Mask, Table, cells_of, labels, once_for_each_table, rows_of
from sitrep.model.tables import TableKind
from sitrep.quantity import Quantity
from sitrep.words.folding import slug

_CACHED_WALKS = 16


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table, with the month that it was reported in.

    `others` are rows of other sources on the same thing and date, for which this one stands: where it
    has no count or date, theirs is taken.
    """

    period: Period
    table: Table
    index: Index
    row: Row
    others: tuple["Record", ...] = ()

    def text(self, column: str) -> str:
        """The words of a text or code column; "" for a blank cell."""
        value = self.row[column]
        return "" if value is None else str(value)

    def day(self, column: str) -> date | None:
        """The date of a date column; None for a blank cell."""
        return cast(date | None, self.having(column).row[column])

    @property
    def as_of(self) -> date:
        """The date that the row speaks of; that of the report for a row without one."""
        dated_by = self.table.kind.dated_by
        return (self.day(dated_by) if dated_by else None) or self.period.as_of

    @property
    def name_column(self) -> str:
        """The column whose text is what people call the row's thing."""
        columns = self.table.kind.named_by
        return next((column for column in columns if self.text(column)), columns[-1])

    @property
    def name(self) -> str:
        """What people call the row's thing."""
        return self.text(self.name_column)

    @property
    def is_over(self) -> bool:
        """Whether the row says that its thing has ended, as a closed camp has."""
        return any(self.text(column.name) in column.final for column in self.table.kind.columns_that_end)

    def quantity(self, column: str) -> Quantity:
        return self.having(column).row.quantity(column)

    def cell(self, column: str) -> Address:
        row = self.having(column)
        return row.table.address(row.index, column)

    def having(self, column: str) -> "Record":
        """This row, or the first of the others that has a value where this one has none."""
        # A flood of repeated rows has thousands of others.
        if not self.others or not _is_stated_in(self.table, column):
            return self
        rows = (self, *self.others)
        return next((row for row in rows if row.stated(column) is not None), self)

    def stated(self, column: str) -> Quantity | date | str | None:
        """What this row itself says in the column; None for a blank cell and for a missing count."""
        return self.row.stated(column)


@once_for_each_table
def _is_stated_in(table: Table, column: str) -> bool:
    """Whether any row of the table says anything in the column."""
    return any(cell is not None for cell in cells_of(table, column))


def records(month: Month, name: str) -> Iterator[Record]:
    """Each thing that one table of a month speaks of, in the order of files and rows.

    Rows of several sources on one thing and date are one record: the row that stands, and the others.
    """
    return iter(_records(month.tables[name], month.period))


@once_for_each_table
def _records(table: Table, period: Period) -> tuple[Record, ...]:
    if table.frame.empty:
        return ()
    preferred = preferred_rows(table)
    others = {index: _others(table, period, of) for index, of in preferred.others.items()}
    standing = records_where(period, table, preferred.rows)
    return tuple(replace(row, others=others.get(row.index, ())) if others else row for row in standing)


def _others(table: Table, period: Period, indexes: Sequence[Index]) -> tuple[Record, ...]:
    # A flood of repeated rows has thousands: they are taken out at once.
    positions = table.frame.index.get_indexer(pd.Index(indexes)).tolist()
    rows = rows_of(table).at(positions)
    return tuple(Record(period, table, other, its) for other, its in zip(indexes, rows, strict=True))


def records_where(period: Period, table: Table, mask: Mask) -> Iterator[Record]:
    """The rows of a table where `mask` is true, each by itself."""
    positions = np.asarray(mask, dtype=bool).nonzero()[0].tolist()
    indexes = labels(table.frame)
    for position, row in zip(positions, rows_of(table).at(positions), strict=True):
        yield Record(period, table, indexes[position], row)


def records_in(period: Period, table: Table, frame: pd.DataFrame) -> Iterator[Record]:
    """The rows of a frame of the table other than that of its figures, such as those without news."""
    rows = Rows(frame).at(range(len(frame)))
    return (Record(period, table, index, row) for index, row in zip(labels(frame), rows, strict=True))


def latest(months: Sequence[Month], kind: TableKind) -> Iterator[Record]:
    """For each series of a table of lasting things, the row with the latest date up to the last month.

    A series that the last month does not report keeps its row of an earlier month; of two months with
    a row of the same date the later one wins. Spellings of one name are one series. Series come in
    order of appearance.
    """
    tables = tuple(month.tables[kind.name] for month in months)
    for position, number in _walk_from(tables[0]).until(tables) if tables else ():
        yield _records(tables[position], months[position].period)[number]


_Day = tuple[bool, date | None]
"""Whether a row has a date, and the date: without one it comes before all others."""


class _Walk:
    """Which rows stand, from one table through those of the months after it.

    Figures are asked for month after month, and each month adds its own rows to those of the one before.
    """

    def __init__(self) -> None:
        self._tables: tuple[Table, ...] = ()
        self._standing: dict[Hashable, tuple[_Day, int, int]] = {}

    def until(self, tables: tuple[Table, ...]) -> list[tuple[int, int]]:
        """The positions of table and record of the latest row of each series, in order."""
        if self._tables != tables[: len(self._tables)]:
            self._tables, self._standing = (), {}
        for position in range(len(self._tables), len(tables)):
            for series, day, number in _newest(tables[position]):
                known = self._standing.get(series)
                if known is None or known[0] <= day:
                    self._standing[series] = day, position, number
        self._tables = tables
        return sorted((position, number) for _, position, number in self._standing.values())


@lru_cache(maxsize=_CACHED_WALKS)
def _walk_from(first: Table) -> _Walk:  # noqa: ARG001
    return _Walk()


@once_for_each_table
def _newest(table: Table) -> tuple[tuple[Hashable, _Day, int], ...]:
    """By series the latest of a table's records: its date and its position among them."""
    if table.frame.empty:
        return ()
    names = names_in(table, table.kind.series)
    rows = zip(names, cells_of(table, table.kind.dating), strict=True)
    preferred = preferred_rows(table)
    standing = compress(rows, preferred.rows) if preferred.others else rows
    newest: dict[Hashable, tuple[_Day, int]] = {}
    for number, (series, day) in enumerate(standing):
        dated: _Day = day is not None, day
        known = newest.get(series)
        if known is None or known[0] <= dated:
            newest[series] = dated, number
    return tuple((series, day, number) for series, (day, number) in newest.items())


def stem_of_row(row: Record) -> str:
    """How the keys of the figures of a row of people begin: `idps.SDN.south-darfur`."""
    area, country = row.text("area"), row.text("country") or REGION
    where = f"{country}.{slug(area)}" if area else country
    return stem_of(Whom(row.text("population"), row.text("origin")), where)


def place_of_row(row: Record) -> Subject:
    """The country or area of a row of people; the region where it has no country."""
    country = row.text("country")
    return place(country, row.text("area")) if country else THE_REGION
