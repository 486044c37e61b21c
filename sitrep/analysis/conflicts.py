"""Conflicts: rows of different sources that give one thing different values on one date."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sitrep.analysis.preferred import preferred_rows
from sitrep.analysis.series import Record, records
from sitrep.cells import Address
from sitrep.model.month import Month
from sitrep.quantity import Quantity
from sitrep.words.folding import fold


@dataclass(frozen=True, slots=True)
class Statement:
    """What one row says: a count, a date or the code of a status."""

    value: Quantity | date | str
    source: str
    cell: Address


@dataclass(frozen=True, slots=True)
class Conflict:
    """`statements` are those of all rows that have a value of the column, in the order of the table.

    `record` is the row that stands. `preferred` is how many rows have a reason to be preferred; the
    conflict is settled if there is exactly one. `chosen` is then what the report says, for this
    `reason`.
    """

    record: Record
    column: str
    statements: tuple[Statement, ...]
    preferred: int

    @property
    def is_settled(self) -> bool:
        return self.preferred == 1

    @property
    def chosen(self) -> Statement:
        """What the row that stands says, or the row that is taken where it says nothing."""
        cell = self.record.cell(self.column)
        return next(statement for statement in self.statements if statement.cell == cell)

    @property
    def reason(self) -> str:
        return self.record.text("prefer")


def conflicts(month: Month) -> list[Conflict]:
    """All conflicts of a month, settled and open, in the order of tables and rows."""
    return [
        conflict
        for name, table in month.tables.items()
        # Most tables have each thing once.
        if table.kind.may_conflict and preferred_rows(table).others
        for record in records(month, name)
        if record.others
        for conflict in _conflicts_of(record)
    ]


def _conflicts_of(record: Record) -> Iterator[Conflict]:
    rows = sorted((record, *record.others), key=lambda row: row.index)
    # A flood of repeated rows is of one source, and told as such.
    if len({row.text("source") for row in rows}) == 1:
        return
    for column in record.table.kind.compared:
        said = [(row, value) for row in rows if (value := row.stated(column)) is not None]
        sources = {fold(row.text("source")) for row, _ in said}
        # Rows of one source that differ are a repetition of their own.
        if len(sources) > 1 and len({value for _, value in said}) > 1:
            statements = tuple(
                Statement(value, row.text("source"), row.table.address(row.index, column))
                for row, value in said
            )
            preferred = sum(row.stated("prefer") is not None for row in rows)
            yield Conflict(record, column, statements, preferred)
