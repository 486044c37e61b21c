"""What next month's blank spreadsheet takes over from this month's things."""

from sitrep.analysis.series import Record, latest
from sitrep.model.month import Month
from sitrep.model.tables import Column, NextMonth, TableKind, Type


def carried_rows(month: Month, kind: TableKind) -> list[dict[str, object]]:
    """By column, what is likely to hold next month as well; [] for a table that is not carried over.

    One row for each thing that has not ended, such as a camp that is not closed, as the latest row of
    the month has it.
    """
    return [_values(record, NextMonth.CARRIED_OVER) for record in _going_on(month, kind)]


def last_values(month: Month, kind: TableKind) -> list[dict[str, object]]:
    """For each of `carried_rows`, what the month said of the rest: to be shown, not taken over."""
    return [_values(record, NextMonth.SHOWN_BESIDE) for record in _going_on(month, kind)]


def _going_on(month: Month, kind: TableKind) -> list[Record]:
    if not kind.is_carried_over:
        return []
    return [record for record in latest((month,), kind) if not record.is_over]


def _values(record: Record, use: NextMonth) -> dict[str, object]:
    columns = record.table.kind.for_next_month(use)
    return {column.name: _value(record, column) for column in columns}


def _value(record: Record, column: Column) -> object:
    if column.type is Type.COUNT:
        return record.quantity(column.name)
    if column.type is Type.DATE:
        return record.day(column.name)
    if column.type is Type.DECIMAL:
        number = float(record.row[column.name])
        return None if number != number else number
    return record.text(column.name) or None
