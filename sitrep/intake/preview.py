"""What a proposed mapping would read of a sheet: its first rows with their cells, what is dropped."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from sitrep.intake.foreign import map_sheets
from sitrep.intake.foreign_cells import Mapped, read_mapped
from sitrep.intake.proposal import Proposed
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.intake.values import Trouble
from sitrep.lines import one_line
from sitrep.model.period import Period
from sitrep.model.source import Source
from sitrep.model.tables import Role
from sitrep.quantity import Quantity

_FIRST = 3
_ANY = Period.of_month(1970, 1)
"""Where no row is left out by its month."""
_MONTHS: Mapping[str, object] = {"only_month": False, "skip_rows_blank_in": (), "only": {}}


@dataclass(frozen=True, slots=True)
class Read:
    """One cell as it would be read: our column, where it stands, and its value or its text."""

    column: str
    cell: str
    value: object


@dataclass(frozen=True, slots=True)
class Dropped:
    """What one filter leaves out; `header` is None for other months. `people` None: not known."""

    header: str | None
    rows: int
    people: int | None


@dataclass(frozen=True, slots=True)
class Preview:
    """`rows` are the first that would be read, `count` is how many there are."""

    rows: Sequence[Sequence[Read]]
    count: int
    dropped: Sequence[Dropped]


def preview_of(
    proposed: Proposed, sheet: Sheet, period: Period | None, language: str | None, home: str | None
) -> Preview | None:
    """What the proposal reads of that sheet in that month, its latest where none is given.

    None where its header is not there.
    """
    source = proposed.source.model_copy(update={"sheet": None})

    def tables(settings: Mapping[str, object], month: Period) -> Sequence[tuple[Sheet, Mapped]]:
        return map_sheets([sheet], source.model_copy(update=settings), month, language, home)[0]

    whole = tables(_MONTHS, _ANY)
    if not whole:
        return None
    month = period or _latest(whole, source, language) or _ANY
    read = tables({}, month)
    first = ((laid, table, row) for laid, table in read for row in table.rows)
    rows = [list(_row(*each, source, language)) for each in islice(first, _FIRST)]
    filters: list[tuple[str | None, Mapping[str, object]]] = [
        (header, {**_MONTHS, "only": {header: values}}) for header, values in source.only.items()
    ]
    filters += [(None, {**_MONTHS, "only_month": True})] if source.only_month else []
    dropped = [
        _dropped(header, whole, tables(settings, month), source, language)
        for header, settings in filters
    ]
    return Preview(rows, sum(len(table.rows) for _, table in read), dropped)


def _latest(
    tables: Sequence[tuple[Sheet, Mapped]], source: Source, language: str | None
) -> Period | None:
    days = []
    for sheet, table in tables:
        name = table.spec.dated_by
        if name is not None and (name in table.block.columns or name in table.block.over):
            cells = [_cell(sheet, table, row, name)[0] for row in table.rows]
            read = read_mapped(cells, table.spec.column(name), source, language)
            days += [each for each in read if isinstance(each, date)]
    return Period.of_month(max(days).year, max(days).month) if days else None


def _cell(sheet: Sheet, table: Mapped, row: int, column: str) -> tuple[RawCell, str]:
    """What our column holds in that row, and the cell where it stands."""
    there = table.block.cell(row, column)
    raw = table.said[column] if column in table.said else sheet.rows[there[0] - 1][there[1] - 1]
    return raw, sheet.at(*there).cell


def _row(sheet: Sheet, table: Mapped, row: int, source: Source, language: str | None) -> Iterator[Read]:
    for column in table.spec.columns:
        if column.name not in table.block.columns and column.name not in table.block.over:
            continue
        raw, cell = _cell(sheet, table, row, column.name)
        value = next(read_mapped([raw], column, source, language))
        if isinstance(value, Trouble) or value is None:
            value = one_line(str(raw))
        if isinstance(value, datetime):
            value = value.date()
        yield Read(column.name, cell, value)


def _dropped(
    header: str | None,
    whole: Sequence[tuple[Sheet, Mapped]],
    kept: Sequence[tuple[Sheet, Mapped]],
    source: Source,
    language: str | None,
) -> Dropped:
    """What a filter leaves out of the tables, which are the same ones with and without it."""
    rows, people, is_counted = 0, 0, True
    for (sheet, table), (_, left) in zip(whole, kept, strict=False):
        out = sorted({*table.rows} - {*left.rows})
        counted = [name for name in table.spec.with_role(Role.STOCK) if name in table.block.columns]
        rows, is_counted = rows + len(out), is_counted and bool(counted)
        for name in counted[:1]:
            cells = [_cell(sheet, table, row, name)[0] for row in out]
            read = read_mapped(cells, table.spec.column(name), source, language)
            people += sum(each.count or 0 for each in read if isinstance(each, Quantity))
    return Dropped(header, rows, people if is_counted else None)
