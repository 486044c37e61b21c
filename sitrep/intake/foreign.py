"""A partner's sheet is mapped into our tables as `[[source]]` says; cells keep their address there."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fnmatch import fnmatchcase

from sitrep.cells import Address, column_letters, column_number
from sitrep.diagnostics import Check, Diagnostic, Severity, did_you_mean
from sitrep.intake import problems
from sitrep.intake.foreign_cells import Mapped, read_mapped
from sitrep.intake.foreign_meaning import what_is_not_said
from sitrep.intake.hashtags import is_tag_row
from sitrep.intake.headers import HEADER_SEARCH_ROWS
from sitrep.intake.renamed import now_called

# Totals, remarks and tag rows are told from data as they are in our own tables.
from sitrep.intake.rows import rows_below
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.intake.values import Trouble, read_column
from sitrep.lines import nearest, one_line
from sitrep.model.period import Period
from sitrep.model.source import Source
from sitrep.model.table import Block
from sitrep.model.tables import TableKind, Type
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
SOURCE_HEADER_MISSING = Check(
    "source-header-missing", Severity.ERROR,
    "No row of a partner's sheet has the headers that [[source]] names, so nothing of it is read.",
)  # fmt: skip
SOURCE_COLUMN_MISSING = Check(
    "source-column-missing", Severity.ERROR,
    "A partner's sheet does not have the column that [[source]] names: partners rename their headers.",
)  # fmt: skip
SOURCE_COLUMN_RENAMED = Check(
    "source-column-renamed", Severity.ERROR,
    "A partner has renamed a column that [[source]] names; nothing is read from it until the [[source]] "
    "says that it is the same.",
)  # fmt: skip
SOURCE_COLUMN_TWICE = Check(
    "source-column-twice", Severity.ERROR,
    "Two columns of a partner's sheet have the header that [[source]] names; sitrep does not choose.",
)  # fmt: skip
SOURCE_UNKNOWN_COLUMN = Check(
    "source-unknown-column", Severity.ERROR,
    "A [[source]] fills, fixes or multiplies a column that its table does not have (docs/TABLES.md).",
)  # fmt: skip
SOURCE_COLUMN_NEEDED = Check(
    "source-column-needed", Severity.ERROR,
    "A [[source]] neither maps nor fixes a column that every row of its table must have.",
)  # fmt: skip
SOURCE_COUNTS_NOTHING = Check(
    "source-counts-nothing", Severity.ERROR,
    "A [[source]] fills none of the columns that count, so its rows would say nothing.",
)  # fmt: skip

FOREIGN_CHECKS: tuple[Check, ...] = (
    SOURCE_FILE_MISSING, SOURCE_SHEET_MISSING, SOURCE_HEADER_MISSING, SOURCE_COLUMN_MISSING,
    SOURCE_COLUMN_RENAMED, SOURCE_COLUMN_TWICE, SOURCE_UNKNOWN_COLUMN, SOURCE_COLUMN_NEEDED,
    SOURCE_COUNTS_NOTHING,
)  # fmt: skip

_LETTERS = re.compile(r"[A-Z]{1,3}")


def takes(source: Source, *, in_month: str | None, in_operation: str) -> bool:
    """Whether the source speaks of that file, by its path below the month's folder (None: outside
    it) or below the operation's."""
    return source.file == in_operation or (in_month is not None and fnmatchcase(in_month, source.file))


def faults(source: Source, where: Address, language: str | None) -> list[Diagnostic]:
    """What is wrong with the source whatever file it meets; `where` is its operation.toml."""
    spec = source.kind
    names = [column.name for column in spec.columns]
    counts = list(spec.of_type(Type.COUNT))
    given = (
        ("columns", source.columns, names),
        ("fixed", source.fixed, names),
        ("unit", source.unit, counts),
        ("values", source.values, names),
    )
    found = [
        SOURCE_UNKNOWN_COLUMN.at(
            where, setting=setting, column=name, table=spec.name, hint=_hint(name, known)
        )
        for setting, mapping, known in given
        for name in mapping
        if name not in known
    ]
    for column in spec.columns:
        fixed = source.fixed.get(column.name)
        if column.required and column.name not in source.columns and fixed in {None, ""}:
            found.append(
                SOURCE_COLUMN_NEEDED.at(where, file=source.file, column=column.name, table=spec.name)
            )
        elif fixed is not None:
            value = next(read_column([fixed], column, language))
            if isinstance(value, Trouble):
                found.append(value.check.at(where, column=column.name, **value.values))
    is_known = {*source.columns, *source.fixed} <= {*names}
    if spec.is_added_up and is_known and not {*counts} & {*source.columns, *source.fixed}:
        found.append(SOURCE_COUNTS_NOTHING.at(where, file=source.file, columns=counts))
    return found


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
        hint = _hint(source.sheet, [sheet.name for sheet in sheets])
        where = Address(sheets[0].file)
        return [], [SOURCE_SHEET_MISSING.at(where, sheet=source.sheet, hint=hint)]
    filled = [s for s in chosen if any(cell != "" for row in s.rows for cell in row)]
    with_header = [s for s in filled if header_row(s, source) is not None]
    found: list[tuple[Sheet, Mapped]] = []
    diagnostics: list[Diagnostic] = []
    for sheet in with_header or chosen[:1]:
        mapped, trouble = map_sheet(sheet, source, period, language, home)
        found += [(sheet, mapped)] if mapped else []
        diagnostics += trouble
    return found, diagnostics


def map_sheet(
    sheet: Sheet, source: Source, period: Period, language: str | None, home: str | None = None
) -> tuple[Mapped | None, list[Diagnostic]]:
    """Where our columns and rows stand on that sheet; None where the header is not found.

    `home` is the operation's country of origin.
    """
    header = header_row(sheet, source)
    if header is None:
        wanted = [*source.columns.values(), *source.only]
        return None, [SOURCE_HEADER_MISSING.at(Address(sheet.file, sheet.name), headers=wanted)]
    spec = source.kind
    diagnostics: list[Diagnostic] = []
    columns: dict[str, int] = {}
    for name, theirs in source.columns.items():
        number, trouble = _column(sheet, header, theirs, source, name)
        diagnostics += trouble
        if number and any(name == column.name for column in spec.columns):
            columns[name] = number
    filters: list[tuple[int, frozenset[str]]] = []
    for theirs, allowed in source.only.items():
        number, trouble = _column(sheet, header, theirs, source)
        diagnostics += trouble
        # Without its column a filter lets nothing through: too little is told, too much is not seen.
        filters.append((number, frozenset(fold(str(value)) for value in allowed)))
    block = Block(sheet.file, sheet.name, header, columns)
    rows = [
        row
        for row in range(header + 1, len(sheet.rows) + 1)
        if _passes(sheet.rows[row - 1], source, columns, filters)
    ]
    if source.only_month:
        rows = _of_month(sheet, spec, block, rows, source, period, language)
    tags = dict.fromkeys(row for row in rows if is_tag_row(sheet.rows[row - 1]))
    diagnostics += [problems.TAG_ROW.at(Address(sheet.file, sheet.name, row)) for row in tags]
    rows = [row for row in rows if row not in tags]
    below = rows_below(sheet, block, len(sheet.rows) + 1)
    kept = frozenset(rows)
    diagnostics += [note for note in below.passed_over if note.where.row in kept]
    data = tuple(row for row in below.data if row in kept)
    asked = {number for number, _ in filters}
    diagnostics += what_is_not_said(sheet, block, data, source, asked, next(iter(tags), None), home)
    # A total is of all their rows: where some are left out, nothing can be said of it.
    totals = tuple(row for row in below.totals if row in kept) if data == below.data else ()
    return Mapped(spec, block, data, source, totals=totals), diagnostics


def header_row(sheet: Sheet, source: Source) -> int | None:
    """The row with most of the headers that the source names, half of them at least; 0 for none."""
    if source.header_row is not None:
        return source.header_row if source.header_row <= len(sheet.rows) else None
    theirs = [*source.columns.values(), *source.only]
    wanted = {fold(header) for header in theirs if not _LETTERS.fullmatch(header)}
    by_letter = {fold(header) for header in theirs} - wanted
    best, choice = 0, None
    for number, row in enumerate(sheet.rows[:HEADER_SEARCH_ROWS], start=1):
        texts = {fold(str(cell)) for cell in row if cell != ""}
        # A header may be called "HH", so letters count too, but a row needs none of them.
        score = len(texts & wanted) * 2 + len(texts & by_letter)
        if score > best and len(texts & wanted) * 2 >= len(wanted):
            best, choice = score, number
    return choice if choice or wanted else 0


def _column(
    sheet: Sheet, header: int, theirs: str, source: Source, ours: str | None = None
) -> tuple[int, list[Diagnostic]]:
    """The number of their column by its header, or by its letter; 0 and the reason for none.

    `ours` is the column that it fills; None for one of a filter.
    """
    cells: Sequence[RawCell] = sheet.rows[header - 1] if header else ()
    numbers = [
        n for n, cell in enumerate(cells, start=1) if cell != "" and fold(str(cell)) == fold(theirs)
    ]
    exact = [n for n in numbers if str(cells[n - 1]).strip() == theirs]
    numbers = exact or numbers
    where = Address(sheet.file, sheet.name, header)
    if len(numbers) > 1:
        letters = [column_letters(number) for number in numbers]
        return 0, [SOURCE_COLUMN_TWICE.at(where, header=theirs, columns=letters)]
    if numbers:
        return numbers[0], []
    width = max(map(len, sheet.rows), default=0)
    if _LETTERS.fullmatch(theirs) and column_number(theirs) <= width:
        return column_number(theirs), []
    named = {fold(each) for each in (*source.columns.values(), *source.only)}
    free = [(n, str(cell)) for n, cell in enumerate(cells, start=1) if fold(str(cell)) not in named]
    column = source.kind.column(ours) if ours and source.kind.has(ours) else None
    now = now_called(theirs, column, [text for _, text in free if text.strip()])
    if now:
        number = next(n for n, text in free if text == now)
        there = Address(sheet.file, sheet.name, header, number)
        return 0, [SOURCE_COLUMN_RENAMED.at(there, was=theirs, now=one_line(now))]
    hint = _hint(theirs, [str(cell) for cell in cells if cell != ""])
    return 0, [SOURCE_COLUMN_MISSING.at(where, header=theirs, hint=hint)]


def _passes(
    row: Sequence[RawCell],
    source: Source,
    columns: Mapping[str, int],
    filters: Iterable[tuple[int, frozenset[str]]],
) -> bool:
    filled = [fold(str(cell)) for cell in row if str(cell).strip()]
    if filled and any(filled[0].startswith(fold(start)) for start in source.skip_rows_starting):
        return False
    for name in source.skip_rows_blank_in:
        if name in columns and not str(row[columns[name] - 1]).strip():
            return False
    return all(number and _comparable(row[number - 1]) in allowed for number, allowed in filters)


def _comparable(cell: RawCell) -> str:
    return fold(str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell))


def _of_month(
    sheet: Sheet,
    spec: TableKind,
    block: Block,
    rows: Sequence[int],
    source: Source,
    period: Period,
    language: str | None,
) -> list[int]:
    """The rows whose as-of date is in the month; one that cannot be read stays, to be told."""
    if spec.dated_by is None or spec.dated_by not in block.columns:
        return list(rows)
    cells = [sheet.rows[row - 1][block.columns[spec.dated_by] - 1] for row in rows]
    days = read_mapped(cells, spec.column(spec.dated_by), source, language)
    return [
        row for row, day in zip(rows, days, strict=True) if not isinstance(day, date) or day in period
    ]


def _hint(text: str, known: Iterable[str]) -> object:
    return did_you_mean(nearest(text, known, folded=fold))
