"""Finding tables on a sheet by their header row, wherever it stands, and telling data from notes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from sitrep.cells import Address, column_letters
from sitrep.diagnostics import Diagnostic
from sitrep.intake import problems
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.intake.tables import TABLES, TableSpec
from sitrep.model.table import Block
from sitrep.words.folding import fold

HEADER_SEARCH_ROWS = 100
"""A header stands within the first rows of a sheet, or below a blank row."""

MIN_HEADERS = 3
SURE_MISSPELLING = 85
LONGEST_HEADER = 80

_TOTAL_WORDS = frozenset(
    {
        "total",
        "totals",
        "grand total",
        "sum",
        "subtotal",
        "sub total",
        "total general",
        "totaux",
        "somme",
        "suma",
        "totales",
        "toplam",
        "genel toplam",
        "المجموع",
        "الاجمالي",
        "الاجمالي العام",
    }
)
_TOTAL_START = re.compile(r"(grand |sub ?)?total\b|toplam\b|المجموع")
_REMARK_START = re.compile(r"(note|notes|source|sources|remark|remarque|nota|fuente|kaynak|ملاحظة)\b")
_LONG_REMARK = 60
_LONGEST_TOTAL = 40
_HXL_TAG = re.compile(r"#[a-z][a-z_]*(\s*\+\s*\w+)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """One table on a sheet; `rows` are the numbers of its data rows as the spreadsheet prints them."""

    spec: TableSpec
    block: Block
    rows: tuple[int, ...]


def find_tables(sheet: Sheet) -> tuple[list[Found], list[Diagnostic]]:
    """Every table on the sheet, in order, and what was not understood of their layout."""
    headers = list(_headers(sheet.rows))
    found: list[Found] = []
    diagnostics: list[Diagnostic] = []
    for position, (row, spec) in enumerate(headers):
        end = headers[position + 1][0] if position + 1 < len(headers) else len(sheet.rows) + 1
        columns, trouble = _columns(sheet, row, end, spec)
        diagnostics += trouble
        block = Block(sheet.file, sheet.name, row, columns)
        rows, notes = data_rows(sheet, block, end)
        diagnostics += notes
        found.append(Found(spec, block, rows))
    return found, diagnostics


def is_aside(name: str) -> bool:
    """A sheet named in parentheses, such as the help in a blank spreadsheet, is not for reading."""
    return name.startswith("(") and name.endswith(")")


def _headers(rows: Sequence[Sequence[RawCell]]) -> Iterator[tuple[int, TableSpec]]:
    after_blank = True
    for number, row in enumerate(rows, start=1):
        is_blank = not any(cell != "" for cell in row)
        if not is_blank and (number <= HEADER_SEARCH_ROWS or after_blank):
            spec = _spec_of_header(row)
            if spec:
                yield number, spec
        after_blank = is_blank


def _spec_of_header(row: Sequence[RawCell]) -> TableSpec | None:
    """The table that most of the row's cells are headers of; the required ones decide a tie."""
    filled = [cell for cell in row if cell != ""]
    texts = [fold(cell) for cell in filled if isinstance(cell, str) and len(cell) <= LONGEST_HEADER]
    if len(texts) < MIN_HEADERS or len(texts) < len(filled) or _is_tag_row(filled):
        return None
    best: tuple[int, float] = (0, 0.0)
    choice: TableSpec | None = None
    for spec in TABLES:
        known = _names(spec)
        names = {known[text] for text in texts if text in known}
        score = (len(names), len(names & spec.required) / len(spec.required))
        if score > best:
            best, choice = score, spec
    is_header = best[0] >= MIN_HEADERS and (best[0] * 2 >= len(texts) or best[1] >= 1)
    return choice if is_header else None


@cache
def _names(spec: TableSpec) -> Mapping[str, str]:
    """Folded header -> column name; a column's own name wins over another's synonym."""
    names = {fold(word): column.name for column in spec.columns for word in column.synonyms}
    return names | {fold(column.name.replace("_", " ")): column.name for column in spec.columns}


def _columns(
    sheet: Sheet, header_row: int, end: int, spec: TableSpec
) -> tuple[dict[str, int], list[Diagnostic]]:
    columns: dict[str, int] = {}
    diagnostics: list[Diagnostic] = []
    header = sheet.rows[header_row - 1]
    # The column's own name first, so that "date" beside "as of" does not take its place.
    by_exactness = sorted(
        (number for number, cell in enumerate(header, start=1) if cell != ""),
        key=lambda number: _is_own_name(spec, header[number - 1]),
        reverse=True,
    )
    for number in by_exactness:
        where = Address(sheet.file, sheet.name, header_row, number)
        text = str(header[number - 1])
        name = _names(spec).get(fold(text))
        if name and name not in columns:
            columns[name] = number
        elif name:
            first = Address(sheet.file, sheet.name, header_row, columns[name])
            if _has_values(sheet, header_row, end, number):
                diagnostics.append(
                    problems.DUPLICATE_COLUMN.at(
                        where,
                        related=(first,),
                        header=text,
                        column=name,
                        first=column_letters(columns[name]),
                    )
                )
        elif _has_values(sheet, header_row, end, number):
            diagnostics.append(_unknown_column(where, text, spec))
    for column in spec.columns:
        if column.required and column.name not in columns:
            where = Address(sheet.file, sheet.name, header_row)
            diagnostics.append(problems.MISSING_COLUMN.at(where, column=column.name, table=spec.name))
    return columns, diagnostics


def _is_own_name(spec: TableSpec, cell: RawCell) -> bool:
    folded = fold(str(cell))
    return _names(spec).get(folded, "").replace("_", " ") == folded


def _unknown_column(where: Address, header: str, spec: TableSpec) -> Diagnostic:
    near = process.extractOne(
        fold(header), list(_names(spec)), scorer=fuzz.ratio, score_cutoff=SURE_MISSPELLING
    )
    if near:
        return problems.MISSPELT_COLUMN.at(where, header=header, nearest=_names(spec)[near[0]])
    return problems.UNKNOWN_COLUMN.at(where, header=header, table=spec.name)


def _has_values(sheet: Sheet, header_row: int, end: int, number: int) -> bool:
    return any(row[number - 1] != "" for row in sheet.rows[header_row : end - 1])


def data_rows(sheet: Sheet, block: Block, end: int) -> tuple[tuple[int, ...], list[Diagnostic]]:
    """The rows below the header, before `end`, that hold data; and what is passed over."""
    data: list[int] = []
    diagnostics: list[Diagnostic] = []
    own_columns = sorted(block.columns.values())
    for number in range(block.header_row + 1, end):
        row = sheet.rows[number - 1]
        filled = [cell for cell in row if cell != "" and not (type(cell) is str and cell.isspace())]
        if not filled:
            continue
        is_total = _is_total(row, own_columns)
        is_ordinary = not is_total and len(filled) > 1 and not str(filled[0]).startswith("#")
        if is_ordinary and any(row[column - 1] != "" for column in own_columns):
            data.append(number)
            continue
        where = Address(sheet.file, sheet.name, number)
        text = str(filled[0])
        if is_total:
            diagnostics.append(problems.TOTALS_ROW.at(where, text=text))
        elif len(filled) == 1 and _is_remark(filled[0]):
            diagnostics.append(problems.NOTE_ROW.at(where, text=_shortened(text)))
        elif _is_tag_row(filled):
            diagnostics.append(problems.TAG_ROW.at(where))
        elif all(row[column - 1] == "" for column in own_columns):
            diagnostics.append(problems.LOST_ROW.at(where, text=_shortened(text)))
        else:
            data.append(number)
    return tuple(data), diagnostics


def _is_total(row: Sequence[RawCell], columns: Sequence[int]) -> bool:
    """Whether the row's first text says "total" and nothing that only a data row would have."""
    for column in columns:
        cell = row[column - 1]
        if type(cell) is str and cell and not cell.isspace():
            return len(cell) <= _LONGEST_TOTAL and _says_total(cell)
    return False


@lru_cache(maxsize=4096)
def _says_total(text: str) -> bool:
    folded = fold(text)
    return folded in _TOTAL_WORDS or bool(_TOTAL_START.match(folded))


def _is_remark(cell: RawCell) -> bool:
    if not isinstance(cell, str):
        return False
    starts_as_remark = bool(_REMARK_START.match(fold(cell))) or cell.lstrip().startswith("*")
    return len(cell) > _LONG_REMARK or starts_as_remark


def _is_tag_row(filled: Sequence[RawCell]) -> bool:
    tags = [c for c in filled if isinstance(c, str) and _HXL_TAG.fullmatch(c.strip())]
    return len(tags) >= 2 and len(tags) * 2 >= len(filled)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONG_REMARK else text[: _LONG_REMARK - 1].rstrip() + "…"
