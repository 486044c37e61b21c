"""Picking rows with pandas: the latest of each place, the rows of a month, and their quantities."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

import pandas as pd

from sitrep.cells import Address
from sitrep.model.month import Month
from sitrep.model.period import Period
from sitrep.model.table import Index, Table, quantity_in
from sitrep.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table, with the month that it was reported in."""

    period: Period
    table: Table
    index: Index
    row: "pd.Series[Any]"

    def text(self, column: str) -> str:
        """The words of a text or code column; "" for a blank cell."""
        value = self.row[column]
        return "" if pd.isna(value) else str(value)

    def day(self, column: str) -> date | None:
        """The date of a date column; None for a blank cell."""
        value = self.row[column]
        return None if pd.isna(value) else value.date()

    @property
    def as_of(self) -> date:
        return self.day("as_of") or self.period.as_of

    def quantity(self, column: str) -> Quantity:
        return quantity_in(self.row, column)

    def cell(self, column: str) -> Address:
        return self.table.address(self.index, column)


def records(month: Month, name: str) -> Iterator[Record]:
    """Every row of one table of a month, in the order of files and rows."""
    table = month.tables[name]
    for index, row in table.frame.iterrows():
        yield Record(month.period, table, cast(Index, index), row)


def latest(months: Sequence[Month], name: str, by: Sequence[str]) -> Iterator[Record]:
    """For each group of `by`, the row with the latest as-of date up to the last month.

    A group that the last month does not report keeps its row of an earlier month; of two rows with
    the same date the later month, then the lower row, wins. Groups come in order of appearance.
    """
    frames = {position: month.tables[name].frame for position, month in enumerate(months)}
    frames = {position: frame for position, frame in frames.items() if len(frame)}
    if not frames:
        return
    everything = pd.concat(frames, names=["month"])
    ordered = everything.sort_values("as_of", kind="stable", na_position="first")
    last = ordered.groupby(list(by), dropna=False, sort=False).tail(1)
    for label in everything.index[everything.index.isin(last.index)]:
        position, block, number = cast(tuple[int, int, int], label)
        month = months[position]
        table = month.tables[name]
        index = (block, number)
        yield Record(month.period, table, index, table.row(index))
