"""What a proposed mapping would read of a sheet: its first rows with their cells, what is dropped."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sitrep.cells import column_letters
from sitrep.intake.foreign import map_sheet
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
_ANY = Period(1970, 1)
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
    source = proposed.source
    whole, _ = map_sheet(sheet, source.model_copy(update=_MONTHS), _ANY, language, home)
    if whole is None:
        return None
    month = period or _latest(sheet, whole, source, language) or _ANY
    mapped, _ = map_sheet(sheet, source, month, language, home)
    if mapped is None:
        return None
    rows = [list(_row(sheet, mapped, row, source, language)) for row in mapped.rows[:_FIRST]]
    return Preview(rows, len(mapped.rows), list(_dropped(sheet, whole, source, month, language, home)))


def _latest(sheet: Sheet, whole: Mapped, source: Source, language: str | None) -> Period | None:
    day = whole.spec.dated_by
    if day is None or day not in whole.block.columns:
        return None
    read = read_mapped(_cells(sheet, whole, day, whole.rows), whole.spec.column(day), source, language)
    days = [each for each in read if isinstance(each, date)]
    return Period(max(days).year, max(days).month) if days else None


def _cells(sheet: Sheet, mapped: Mapped, column: str, rows: Sequence[int]) -> list[RawCell]:
    number = mapped.block.columns[column]
    return [sheet.rows[row - 1][number - 1] for row in rows]


def _row(sheet: Sheet, mapped: Mapped, row: int, source: Source, language: str | None) -> Iterator[Read]:
    for column in mapped.spec.columns:
        if column.name not in mapped.block.columns:
            continue
        number = mapped.block.columns[column.name]
        raw = sheet.rows[row - 1][number - 1]
        value = next(read_mapped([raw], column, source, language))
        if isinstance(value, Trouble) or value is None:
            value = one_line(str(raw))
        if isinstance(value, datetime):
            value = value.date()
        yield Read(column.name, f"{column_letters(number)}{row}", value)


def _dropped(
    sheet: Sheet, whole: Mapped, source: Source, month: Period, language: str | None, home: str | None
) -> Iterator[Dropped]:
    filters: list[tuple[str | None, Mapping[str, object]]] = [
        (header, {**_MONTHS, "only": {header: values}}) for header, values in source.only.items()
    ]
    if source.only_month:
        filters.append((None, {**_MONTHS, "only_month": True}))
    for header, settings in filters:
        kept, _ = map_sheet(sheet, source.model_copy(update=settings), month, language, home)
        if kept is not None:
            rows = sorted({*whole.rows} - {*kept.rows})
            yield Dropped(header, len(rows), _people(sheet, whole, rows, source, language))


def _people(
    sheet: Sheet, mapped: Mapped, rows: Sequence[int], source: Source, language: str | None
) -> int | None:
    counted = [name for name in mapped.spec.with_role(Role.STOCK) if name in mapped.block.columns]
    if not counted:
        return None
    column = mapped.spec.column(counted[0])
    read = read_mapped(_cells(sheet, mapped, counted[0], rows), column, source, language)
    values = [each.count for each in read if isinstance(each, Quantity)]
    return sum(value for value in values if value is not None)
