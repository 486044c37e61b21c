"""Which rows of a partner's sheet are read: up to where its table ends, those that the source wants."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sitrep.diagnostics import Diagnostic
from sitrep.intake.foreign_cells import read_mapped
from sitrep.intake.foreign_header import TheirHeader
from sitrep.intake.foreign_titles import MOST_NAMED, SOURCE_TABLE_NOT_READ
from sitrep.intake.headings import header_text, is_data, texts_of
from sitrep.intake.problems.tables import NOTE_ROW
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.lines import shortened
from sitrep.model.period import Period
from sitrep.model.source import Source
from sitrep.model.table import Block
from sitrep.model.tables import TableKind
from sitrep.words.folding import fold

_FEWEST_OF_ROW = 3


def end_of(
    sheet: Sheet, header: TheirHeader, block: Block, source: Source
) -> tuple[int, list[Diagnostic]]:
    """The row before which the table ends, and that another one follows.

    It ends above a row of words, below a blank one, where words stand in the columns of counts, unless
    they are the same headers again.
    """
    counts = [
        number
        for name, number in block.columns.items()
        if name in source.kind.quantities or name not in source.filled
    ]
    last = len(sheet.rows) + 1
    is_below_blank = False
    for number in range(header.last_row + 1, last) if header.last_row else ():
        row = sheet.rows[number - 1]
        texts = texts_of(row)
        is_header = len(texts) >= _FEWEST_OF_ROW and any(n in texts for n in counts)
        if (
            is_below_blank
            and is_header
            and not any(map(is_data, texts.values()))
            and not repeats(row, header, block.columns)
        ):
            headers = [shortened(text) for text in texts.values()][:MOST_NAMED]
            return number, [SOURCE_TABLE_NOT_READ.at(sheet.at(number), headers=headers)]
        is_below_blank = not any(str(cell).strip() for cell in row)
    return last, []


def repeats(row: Sequence[RawCell], header: TheirHeader, columns: Mapping[str, int]) -> bool:
    """Whether a row says the headers of our columns again, as on every page of a long list."""
    lowest = {heading.column: fold(heading.parts[-1]) for heading in header.headings}
    named = [number for number in columns.values() if number in lowest]
    is_long = bool(named) and max(named) <= len(row)
    return is_long and all(fold(header_text(row[n - 1])) == lowest[n] for n in named)


def is_title(row: Sequence[RawCell], block: Block, source: Source) -> bool:
    """Whether a row of a table that counts holds one text alone: the name of the group below it."""
    filled = [number for number, cell in enumerate(row, start=1) if str(cell).strip()]
    counts = {block.columns[name] for name in source.kind.quantities if name in block.columns}
    return (
        len(filled) == 1
        and len(block.columns) >= _FEWEST_OF_ROW
        and bool(counts)
        and filled[0] not in counts
        and isinstance(row[filled[0] - 1], str)
    )


def title_of(sheet: Sheet, row: int) -> Diagnostic:
    """That such a row is no data."""
    text = next(str(cell) for cell in sheet.rows[row - 1] if str(cell).strip())
    return NOTE_ROW.at(sheet.at(row), text=shortened(text))


def is_filled(sheet: Sheet, block: Block, row: int, source: Source) -> bool:
    """Whether the row has a cell in all the columns without which the source passes it over."""
    return all(
        str(sheet.rows[row - 1][block.columns[name] - 1]).strip()
        for name in source.skip_rows_blank_in
        if name in block.columns
    )


def passes(
    row: Sequence[RawCell],
    source: Source,
    columns: Mapping[str, int],
    filters: Iterable[tuple[int, frozenset[str]]],
) -> bool:
    """Whether the source wants the row; `filters` are the values that it wants in a column."""
    filled = [fold(str(cell)) for cell in row if str(cell).strip()]
    if filled and any(filled[0].startswith(fold(start)) for start in source.skip_rows_starting):
        return False
    for name in source.skip_rows_blank_in:
        if name in columns and not str(row[columns[name] - 1]).strip():
            return False
    return all(number and _comparable(row[number - 1]) in allowed for number, allowed in filters)


def _comparable(cell: RawCell) -> str:
    return fold(str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell))


def of_month(
    sheet: Sheet,
    spec: TableKind,
    block: Block,
    rows: Sequence[int],
    source: Source,
    said: Mapping[str, RawCell],
    period: Period,
    language: str | None,
) -> list[int]:
    """The rows whose as-of date is in the month; one that cannot be read stays, to be told."""
    name = spec.dated_by
    if name is None or (name not in block.columns and name not in said):
        return list(rows)
    cells = [
        said[name] if name in said else sheet.rows[row - 1][block.columns[name] - 1] for row in rows
    ]
    days = read_mapped(cells, spec.column(name), source, language)
    return [
        row for row, day in zip(rows, days, strict=True) if not isinstance(day, date) or day in period
    ]
