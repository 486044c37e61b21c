"""A table as CSV, in which no text can become a formula."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from sitrep.lines import as_cell


def csv_of(
    columns: Sequence[str], rows: Iterable[Mapping[str, object]], *, tags: Sequence[str] = ()
) -> str:
    """A table as CSV, its header first and then, if there are any, its `tags`.

    A list becomes one text; no text can become a formula.
    """
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(columns)
    if tags:
        writer.writerow(tags)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return lines.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, list):
        return _cell("; ".join(str(_written(item)) for item in value))
    if isinstance(value, str):
        return as_cell(value)
    return "" if value is None else value


def _written(item: object) -> object:
    if isinstance(item, dict):
        return ", ".join(str(part) for part in item.values() if part)
    return item
