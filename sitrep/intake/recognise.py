"""Finding the tables on a sheet: their headers, which column is which, and their rows."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from sitrep.diagnostics import Diagnostic
from sitrep.intake.headers import SURE_MISSPELLING, Header, column_of, headers_of, names_in, words_in
from sitrep.intake.headings import Heading
from sitrep.intake.problems.tables import (
    DUPLICATE_COLUMN,
    MISSING_COLUMN,
    MISSPELT_COLUMN,
    SPLITS_COUNT,
    UNKNOWN_COLUMN,
)
from sitrep.intake.problems.values import TWO_ALPHABETS
from sitrep.intake.rows import rows_below
from sitrep.intake.splitting import parts_in, populations_in
from sitrep.intake.spreadsheet import Sheet
from sitrep.intake.typing_errors import foreign_letter
from sitrep.lines import nearest
from sitrep.model.table import Block
from sitrep.model.tables import TABLES, Role, TableKind
from sitrep.words.folding import fold


@dataclass(frozen=True, slots=True)
class Found:
    """One table on a sheet; `rows` are the numbers of its data rows as the spreadsheet prints them.

    `totals` are those of the totals rows that say what the data rows add up to.
    """

    spec: TableKind
    block: Block
    rows: tuple[int, ...]
    totals: tuple[int, ...] = field(default=(), kw_only=True)


def find_tables(
    sheet: Sheet,
    specs: Sequence[TableKind] = TABLES,
    *,
    headers: Sequence[Header] | None = None,
    home: str | None = None,
    leave: Collection[str] = (),
) -> tuple[list[Found], list[Diagnostic]]:
    """Every one of these tables on the sheet, in order, and what was not understood of their layout.

    `headers` are those of these tables, where they are known already. `home` is the operation's country
    of origin; `leave` are headers of columns that are not for the report.
    """
    if headers is None:
        headers = list(headers_of(sheet.rows, specs, sheet.merged))
    found: list[Found] = []
    diagnostics: list[Diagnostic] = []
    for position, header in enumerate(headers):
        end = headers[position + 1].first_row if position + 1 < len(headers) else len(sheet.rows) + 1
        columns, unknown, trouble = _columns(sheet, header, end)
        diagnostics += trouble
        block = Block(sheet.file, sheet.name, header.last_row, columns, is_turned=sheet.is_turned)
        rows = rows_below(sheet, block, end)
        left = {fold(name) for name in leave}
        for heading in unknown:
            if not left & {fold(heading.text), *heading.names}:
                diagnostics.append(_unknown_column(sheet, heading, header.spec, rows.data, home))
        diagnostics += rows.passed_over
        found.append(Found(header.spec, block, rows.data, totals=rows.totals))
    return found, diagnostics


def is_aside(name: str) -> bool:
    """A sheet named in parentheses, such as the help in a blank spreadsheet, is not for reading."""
    return name.startswith("(") and name.endswith(")")


def _columns(
    sheet: Sheet, header: Header, end: int
) -> tuple[dict[str, int], list[Heading], list[Diagnostic]]:
    """The number of each of our columns, and the headings with data below that are none of ours."""
    spec = header.spec
    taken: dict[str, Heading] = {}
    unknown: list[Heading] = []
    diagnostics: list[Diagnostic] = []
    # The column's own name first, so that "date" beside "as of" does not take its place.
    by_exactness = sorted(header.headings, key=lambda heading: _exactness(heading, spec))
    for heading in by_exactness:
        where = sheet.at(heading.row, heading.column)
        named = column_of(heading, spec)
        name = named[0] if named else ""
        if name and name not in taken:
            taken[name] = heading
        elif not _has_values(sheet, header.last_row, end, heading.column):
            continue
        elif name and not _is_known_by_tag(heading, spec):
            first = taken[name]
            diagnostics.append(
                DUPLICATE_COLUMN.at(
                    where,
                    related=(sheet.at(first.row, first.column),),
                    header=heading.text,
                    column=name,
                    first=sheet.column_name(first.column),
                )
            )
        else:
            unknown.append(heading)
    for column in spec.columns:
        if column.required and column.name not in taken:
            where = sheet.at(header.last_row)
            diagnostics.append(MISSING_COLUMN.at(where, column=column.name, table=spec.name))
    return {name: heading.column for name, heading in taken.items()}, unknown, diagnostics


def _exactness(heading: Heading, spec: TableKind) -> int:
    """0 for a column's own name, 1 for a synonym, 2 for an HXL tag alone."""
    named = column_of(heading, spec)
    if _is_known_by_tag(heading, spec):
        return 2
    return 0 if named is not None and named[1] else 1


def _is_known_by_tag(heading: Heading, spec: TableKind) -> bool:
    known = next((name for name in heading.names if name in names_in(spec)), "")
    return known.startswith("#")


def _unknown_column(
    sheet: Sheet, heading: Heading, spec: TableKind, rows: Sequence[int], home: str | None
) -> Diagnostic:
    where = sheet.at(heading.row, heading.column)
    cells = [sheet.rows[row - 1][heading.column - 1] for row in rows]
    if spec.is_added_up and (parts := parts_in([heading.text], cells, home)):
        return SPLITS_COUNT.at(where, header=heading.text, values=parts)
    slip = foreign_letter(heading.text)
    if slip:
        word, letter = slip
        return TWO_ALPHABETS.at(where, word=word, letter=letter.sign, code=letter.code)
    for name in heading.names:
        near = nearest(name, words_in(spec), least=SURE_MISSPELLING)
        meant = words_in(spec)[near] if near else None
        # Returnees are people who are there: no misspelling of returns, who left.
        is_other = meant and spec.column(meant).role is Role.FLOW and populations_in([heading.text])
        if meant and not is_other:
            return MISSPELT_COLUMN.at(where, header=heading.text, nearest=meant)
    return UNKNOWN_COLUMN.at(where, header=heading.text, table=spec.name)


def _has_values(sheet: Sheet, header_row: int, end: int, number: int) -> bool:
    return any(row[number - 1] != "" for row in sheet.rows[header_row : end - 1])
