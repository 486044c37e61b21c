"""What next month's blank spreadsheet takes over from this month's camps and missions."""

from sitrep.analysis.series import Record, latest
from sitrep.model.month import Month
from sitrep.model.tables import TABLES, Type

_SAME = {"camps": ("country", "camp"), "missions": ("mission",)}
_OVER = frozenset({"closed", "ended"})
# What a place or a mandate is; what is said of one day (date, status, counts, source) is asked anew.
_CARRIED = {
    "camps": (
        "camp", "code", "country", "area", "latitude", "longitude", "type", "capacity", "sensitivity",
    ),
    "missions": (
        "mission", "abbreviation", "authorised", "mandate", "mandate_start", "mandate_end", "decision",
        "sensitivity",
    ),
}  # fmt: skip
_SHOWN = {
    "camps": ("as_of", "status", "population", "households", "women", "men", "girls", "boys", "source"),
    "missions": ("as_of", "status", "status_since", "deployed", "source"),
}


def carried_rows(month: Month, name: str) -> list[dict[str, object]]:
    """By column, what is likely to hold next month as well; [] for a table that is not carried over.

    One row for each camp that is not closed and each mission that has not ended, as the latest row
    of the month has it.
    """
    return [_values(record, _CARRIED[name]) for record in _going_on(month, name)]


def last_values(month: Month, name: str) -> list[dict[str, object]]:
    """For each of `carried_rows`, what the month said of the rest: to be shown, not taken over."""
    return [_values(record, _SHOWN[name]) for record in _going_on(month, name)]


def _going_on(month: Month, name: str) -> list[Record]:
    if name not in _SAME:
        return []
    rows = latest((month,), name, _SAME[name])
    return [record for record in rows if record.text("status") not in _OVER]


def _values(record: Record, columns: tuple[str, ...]) -> dict[str, object]:
    spec = next(spec for spec in TABLES if spec.name == record.table.name)
    types = {column: spec.column(column).type for column in columns}
    return {column: _value(record, column, kind) for column, kind in types.items()}


def _value(record: Record, column: str, kind: Type) -> object:
    if kind is Type.COUNT:
        return record.quantity(column)
    if kind is Type.DATE:
        return record.day(column)
    if kind is Type.DECIMAL:
        number = float(record.row[column])
        return None if number != number else number
    return record.text(column) or None
