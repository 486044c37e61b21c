"""Picking rows with pandas: the latest of each place, the rows of a month, and their quantities."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import cast

import pandas as pd

from sitrep.analysis.preferred import comparable, preferred_rows
from sitrep.cells import Address
from sitrep.model.counting import REGION, Whom, stem_of
from sitrep.model.month import Month
from sitrep.model.period import Period
from sitrep.model.subject import THE_REGION, Subject, place
from sitrep.model.table import Index, Row, Table, quantity_in
from sitrep.model.tables import TableKind
from sitrep.quantity import Quantity
from sitrep.words.folding import slug

_CACHED_ROWS = 4096

_CACHED_COLUMNS = 256

_CACHED_TABLES = 64


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
        if pd.isna(value):
            return ""
        return str(value)

    def day(self, column: str) -> date | None:
        """The date of a date column; None for a blank cell."""
        value = self.having(column).row[column]
        if pd.isna(value):
            return None
        return cast(date, value.date())

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
        return quantity_in(self.having(column).row, column)

    def cell(self, column: str) -> Address:
        row = self.having(column)
        return row.table.address(row.index, column)

    def having(self, column: str) -> "Record":
        """This row, or the first of the others that has a value where this one has none."""
        # A flood of repeated rows has thousands of others.
        if self.others and not _is_stated_in(self.table, column):
            return self
        rows = (self, *self.others)
        return next((row for row in rows if row.stated(column) is not None), self)

    def stated(self, column: str) -> Quantity | date | str | None:
        """What this row itself says in the column; None for a blank cell and for a missing count."""
        if f"{column}.kind" in self.row:
            count = quantity_in(self.row, column)
            return None if count.is_missing else count
        value = self.row[column]
        if pd.isna(value):
            return None
        return cast(date, value.date()) if isinstance(value, pd.Timestamp) else str(value)


@lru_cache(maxsize=_CACHED_COLUMNS)
def _is_stated_in(table: Table, column: str) -> bool:
    """Whether any row of the table says anything in the column."""
    return bool(table.frame[column].notna().any())


def records(month: Month, name: str) -> Iterator[Record]:
    """Each thing that one table of a month speaks of, in the order of files and rows.

    Rows of several sources on one thing and date are one record: the row that stands, and the others.
    """
    table = month.tables[name]
    if table.frame.empty:
        return
    for index, row in rows_of(table.frame[preferred_rows(table).rows]):
        yield _record(month.period, table, cast(Index, index), row)


def _record(period: Period, table: Table, index: Index, row: Row) -> Record:
    has_others = index in preferred_rows(table).others
    return Record(period, table, index, row, _others(period, table, index) if has_others else ())


# A flood of repeated rows has thousands: they are taken out at once, and not for every figure anew.
@lru_cache(maxsize=_CACHED_ROWS)
def _others(period: Period, table: Table, index: Index) -> tuple[Record, ...]:
    rows = rows_of(table.frame.loc[list(preferred_rows(table).others[index])])
    return tuple(Record(period, table, cast(Index, other), its) for other, its in rows)


def rows_of(frame: pd.DataFrame) -> Iterator[tuple[tuple[int, ...], Row]]:
    """Each row's label and its values; pandas' own iterrows takes fifty times as long."""
    names = [str(name) for name in frame.columns]
    # All columns at once, as objects: pandas makes a series of each column that it is asked for.
    for index, values in zip(frame.index, frame.to_numpy(dtype=object), strict=True):
        yield index, dict(zip(names, values, strict=True))


def latest(months: Sequence[Month], kind: TableKind) -> Iterator[Record]:
    """For each series of a table of lasting things, the row with the latest date up to the last month.

    A series that the last month does not report keeps its row of an earlier month; of two months with
    a row of the same date the later one wins. Spellings of one name are one series. Series come in
    order of appearance.
    """
    return iter(_latest(tuple((month.period, month.tables[kind.name]) for month in months), kind))


# Rules, figures and pages ask for the same tables again and again.
@lru_cache(maxsize=_CACHED_TABLES)
def _latest(months: tuple[tuple[Period, Table], ...], kind: TableKind) -> tuple[Record, ...]:
    frames = {
        position: table.frame[preferred_rows(table).rows]
        for position, (_, table) in enumerate(months)
        if len(table.frame)
    }
    if not frames:
        return ()
    everything = pd.concat(frames, names=["month"])
    ordered = everything.sort_values(kind.dating, kind="stable", na_position="first")
    series = comparable(kind, ordered, kind.series)
    last = ordered.groupby(series, dropna=False, sort=False).tail(1)
    return tuple(
        _record(*months[position], (block, number), row)
        for (position, block, number), row in rows_of(everything[everything.index.isin(last.index)])
    )


def stem_of_row(row: Record) -> str:
    """How the keys of the figures of a row of people begin: `idps.SDN.south-darfur`."""
    area, country = row.text("area"), row.text("country") or REGION
    where = f"{country}.{slug(area)}" if area else country
    return stem_of(Whom(row.text("population"), row.text("origin")), where)


def place_of_row(row: Record) -> Subject:
    """The country or area of a row of people; the region where it has no country."""
    country = row.text("country")
    return place(country, row.text("area")) if country else THE_REGION
