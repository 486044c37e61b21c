"""A partner's sheet is mapped into our tables as `[[source]]` says; cells keep their address there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.intake.foreign_cells import Mapped
from sitrep.intake.foreign_faults import (
    SOURCE_COLUMN_NEEDED,
    SOURCE_COUNTS_NOTHING,
    SOURCE_UNKNOWN_COLUMN,
    near_to,
)
from sitrep.intake.foreign_header import (
    HEADER_CHECKS,
    SOURCE_HEADER_MISSING,
    TheirHeader,
    column_in,
    their_header,
)
from sitrep.intake.foreign_meaning import what_is_not_said
from sitrep.intake.foreign_rows import (
    end_of,
    is_filled,
    is_title,
    of_month,
    passes,
    repeats,
    title_of,
)
from sitrep.intake.foreign_spread import spread_over
from sitrep.intake.foreign_titles import SOURCE_TABLE_NOT_READ, alone, part_below
from sitrep.intake.layouts import may_be_turned

# Totals, remarks and tag rows are told from data as they are in our own tables.
from sitrep.intake.rows import rows_below
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.model.period import Period
from sitrep.model.source import Source
from sitrep.model.table import Block
from sitrep.words.folding import fold

SOURCE_FILE_MISSING = Check(
    "source-file-missing", Severity.NOTE,
    "A [[source]] of operation.toml names a file that is not in the month's folder: the partner may "
    "not have sent it.",
    changes_report=True,
)  # fmt: skip
SOURCE_SHEET_MISSING = Check(
    "source-sheet-missing", Severity.ERROR,
    "A partner's workbook has no sheet of the name that [[source]] gives, so nothing of it is read.",
)  # fmt: skip

FOREIGN_CHECKS: tuple[Check, ...] = (
    SOURCE_FILE_MISSING, SOURCE_SHEET_MISSING, *HEADER_CHECKS, SOURCE_UNKNOWN_COLUMN,
    SOURCE_COLUMN_NEEDED, SOURCE_COUNTS_NOTHING, SOURCE_TABLE_NOT_READ,
)  # fmt: skip


def takes(source: Source, *, in_month: str | None, in_operation: str) -> bool:
    """Whether the source speaks of that file, by its path below the month's folder (None: outside
    it) or below the operation's."""
    return source.file == in_operation or (in_month is not None and fnmatchcase(in_month, source.file))


def map_sheets(
    sheets: Sequence[Sheet],
    source: Source,
    period: Period,
    language: str | None,
    home: str | None = None,
) -> tuple[list[tuple[Sheet, Mapped]], list[Diagnostic]]:
    """All that the source finds in one file: on the sheet it names, or on each that has its headers."""
    chosen = [s for s in sheets if source.sheet is None or fold(s.name) == fold(source.sheet)]
    if sheets and not chosen:
        assert source.sheet is not None
        hint = near_to(source.sheet, [sheet.name for sheet in sheets])
        where = Address(sheets[0].file)
        return [], [SOURCE_SHEET_MISSING.at(where, sheet=source.sheet, hint=hint)]
    filled = [s for s in chosen if any(cell != "" for row in s.rows for cell in row)]
    laid = [(sheet, header) for s in filled for sheet, header in _laid_out(s, source) if header]
    found: list[tuple[Sheet, Mapped]] = []
    diagnostics: list[Diagnostic] = []
    for sheet, header in laid:
        tables, trouble = _mapped(sheet, header, source, period, language, home)
        found += [(sheet, table) for table in tables]
        diagnostics += trouble
    if chosen and not laid:
        where = chosen[0].at()
        is_found = source.under is None or any(part_below(sheet, source.under) for sheet in chosen)
        headers = source.headers_named if is_found else [source.under]
        diagnostics.append(SOURCE_HEADER_MISSING.at(where, headers=headers))
    return found, diagnostics


def map_sheet(
    sheet: Sheet, source: Source, period: Period, language: str | None, home: str | None = None
) -> tuple[Mapped | None, list[Diagnostic]]:
    """What the source finds on one sheet, the first where it is spread; None without its header."""
    tables, diagnostics = map_sheets(
        [sheet], source.model_copy(update={"sheet": None}), period, language, home
    )
    return (tables[0][1] if tables else None), diagnostics


def _laid_out(sheet: Sheet, source: Source) -> Iterator[tuple[Sheet, TheirHeader | None]]:
    """The sheet as its table lies: upright, or turned, where the source says so or only so it is one.

    Of a sheet with several tables, the one below its title is left.
    """
    if source.under is not None:
        part = part_below(sheet, source.under)
        if part is None:
            return
        sheet = alone(sheet, part)
    upright = None if source.turned else their_header(sheet, source)
    if upright is None and (source.turned or may_be_turned(sheet)):
        turned = sheet.turned()
        header = their_header(turned, source)
        if header is not None:
            yield turned, header
            return
    yield sheet, upright


def _mapped(
    sheet: Sheet, header: TheirHeader, source: Source, period: Period, language: str | None,
    home: str | None,
) -> tuple[list[Mapped], list[Diagnostic]]:  # fmt: skip
    """Where our columns and rows stand on that sheet, once for each column that is spread over rows.

    `home` is the operation's country of origin.
    """
    spec = source.kind
    diagnostics: list[Diagnostic] = []
    columns: dict[str, int] = {}
    for name, theirs in source.columns.items():
        number, trouble = column_in(sheet, header, theirs, source, name)
        diagnostics += trouble
        if number and any(name == column.name for column in spec.columns):
            columns[name] = number
    filters: list[tuple[int, frozenset[str]]] = []
    for theirs, allowed in source.only.items():
        number, trouble = column_in(sheet, header, theirs, source)
        diagnostics += trouble
        # Without its column a filter lets nothing through: too little is told, too much is not seen.
        filters.append((number, frozenset(fold(str(value)) for value in allowed)))
    asked = {number for number, _ in filters}
    blocks = [Block(sheet.file, sheet.name, header.last_row, columns, is_turned=sheet.is_turned)]
    whole = blocks[0]
    said: list[Mapping[str, RawCell]] = [{}]
    if source.spread:
        taken = {*columns.values(), *asked}
        overs, trouble = spread_over(
            sheet, header, source, source.spread, taken=taken, language=language
        )
        diagnostics += trouble
        into, cells = source.spread.into, source.spread.cells
        blocks = [
            replace(whole, columns={**columns, cells: over.column}, over={into: over.place})
            for over in overs
        ]
        said = [{into: over.said} for over in overs]
        every = {f"{cells} {over.column}": over.column for over in overs}
        whole = replace(whole, columns={**columns, **every})
    end, trouble = end_of(sheet, header, whole, source)
    diagnostics += trouble
    below = rows_below(sheet, whole, end)
    rows = [
        row
        for row in range(header.last_row + 1, end)
        if passes(sheet.rows[row - 1], source, columns, filters)
        and not repeats(sheet.rows[row - 1], header, columns)
    ]
    kept = frozenset(rows)
    diagnostics += [note for note in below.passed_over if _row(sheet, note) in kept]
    tables = []
    read: list[int] = []
    for block, values in zip(blocks, said, strict=True):
        data = [row for row in below.data if row in kept]
        titles = [row for row in data if is_title(sheet.rows[row - 1], whole, source)]
        data = [row for row in data if row not in titles and is_filled(sheet, block, row, source)]
        if block is blocks[0]:
            diagnostics += [title_of(sheet, row) for row in titles]
        if source.only_month:
            data = of_month(sheet, spec, block, data, source, values, period, language)
        read += data
        # A total is of all their rows: where some are left out, nothing can be said of it.
        is_all = [*below.data] == data
        totals = tuple(row for row in below.totals if row in kept) if is_all else ()
        tables.append(Mapped(spec, block, tuple(data), source, totals=totals, said=values))
    diagnostics += what_is_not_said(sheet, whole, sorted({*read}), source, header.headings, asked, home)
    return tables, diagnostics


def _row(sheet: Sheet, diagnostic: Diagnostic) -> int:
    return diagnostic.where.column if sheet.is_turned else diagnostic.where.row
