"""What next month's blank spreadsheet takes over from the months before."""

from collections.abc import Sequence

from sitrep.analysis.series import Record, latest
from sitrep.model.counting import REFUGEES
from sitrep.model.month import Month
from sitrep.model.operation import Operation
from sitrep.model.tables import REFUGEES as REFUGEES_TABLE
from sitrep.model.tables import Column, NextMonth, TableKind, Type


def carried_rows(months: Sequence[Month], kind: TableKind) -> list[dict[str, object]]:
    """By column, what is likely to hold next month as well; [] for a table that is not carried over.

    One row for each thing that has not ended, such as a camp that is not closed, as its latest row has
    it, in whatever month that stands: the report still shows it. Things of the last month come first.
    """
    return [_values(record, NextMonth.CARRIED_OVER) for record in _going_on(months, kind)]


def last_values(months: Sequence[Month], kind: TableKind) -> list[dict[str, object]]:
    """For each of `carried_rows`, what its row said of the rest: to be shown, not taken over."""
    return [_values(record, NextMonth.SHOWN_BESIDE) for record in _going_on(months, kind)]


def expected_rows(
    operation: Operation, kind: TableKind, carried: Sequence[dict[str, object]]
) -> list[dict[str, object]]:
    """Rows of people whom the operation counts, by its settings, and nobody has counted before.

    They are refugees in each of its countries of asylum; where it has none, people displaced inside
    the country of origin.
    """
    if kind is not REFUGEES_TABLE:
        return []
    if not operation.countries_of_asylum:
        home = {"country": operation.country_of_origin, "population": "idps", "method": "estimated"}
        return [] if carried else [dict(home)]
    known = {row["country"] for row in carried if row["population"] == REFUGEES}
    return [
        {"country": country, "population": REFUGEES, "method": kind.column("method").default}
        for country in operation.countries_of_asylum
        if country not in known
    ]


def _going_on(months: Sequence[Month], kind: TableKind) -> list[Record]:
    if not kind.is_carried_over:
        return []
    going_on = [record for record in latest(months, kind) if not record.is_over]
    return sorted(going_on, key=lambda record: record.period, reverse=True)


def _values(record: Record, use: NextMonth) -> dict[str, object]:
    columns = record.table.kind.for_next_month(use)
    return {column.name: _value(record, column) for column in columns}


def _value(record: Record, column: Column) -> object:
    if column.is_quantity:
        return record.quantity(column.name)
    if column.type is Type.DATE:
        return record.day(column.name)
    if column.type is Type.DECIMAL:
        return record.row[column.name]
    return record.text(column.name) or None
