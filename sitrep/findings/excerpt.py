"""The part of a sheet or text around a problem: what an analyst sees who goes there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from sitrep.cells import Address, column_letters
from sitrep.diagnostics import Diagnostic
from sitrep.direction import written_direction
from sitrep.intake.recognise import find_tables
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.lines import around, printable, shortened

Sheets = Mapping[tuple[str, str | None], Sequence[Sequence[RawCell]]]
"""Raw rows by file and sheet; a text file stands under None, each of its rows a line (a str)."""

NEIGHBOURS = 2
MOST_COLUMNS = 7
LONGEST_CELL = 60
LONGEST_MARKED = 240
_MOST_RELATED = 3
_SHORT = 12
_FEWEST_HEADERS = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """`marked` is where the problem is, `related` what it is to be compared with.

    `focus`: in the column of the problem. `blank`: a problem's own cell that has nothing in it.
    """

    text: str
    marked: bool = False
    related: bool = False
    focus: bool = False
    blank: bool = False

    @property
    def is_short(self) -> bool:
        """A date or a number is not broken into lines."""
        return len(self.text) <= _SHORT


@dataclass(frozen=True, slots=True)
class Row:
    """`gap`: rows of the sheet before this one are not shown."""

    number: int
    cells: tuple[Cell, ...]
    header: bool = False
    marked: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """`letters` name the columns, none for a text file; `gaps` are columns before which some lack.

    `focus` is the letter of the problem's column, "" where it has none.
    """

    letters: tuple[str, ...]
    rows: tuple[Row, ...]
    gaps: tuple[bool, ...] = ()
    focus: str = ""

    @property
    def direction(self) -> str:
        """Which way its columns stand: as its first words run, whatever the page's language."""
        return written_direction(" ".join(cell.text for row in self.rows for cell in row.cells)) or "ltr"


def header_rows(file: str, sheet: str, rows: Sequence[Sequence[RawCell]]) -> tuple[int, ...]:
    """The numbers of the header rows; of a sheet without a known table, its first row of words."""
    found, _ = find_tables(Sheet(file, sheet, rows))
    if found:
        return tuple(table.block.header_row for table in found)
    for number, row in enumerate(rows, start=1):
        filled = [cell for cell in row if cell != ""]
        if len(filled) >= _FEWEST_HEADERS and all(isinstance(cell, str) for cell in filled):
            return (number,)
    return ()


def excerpt(
    diagnostic: Diagnostic, rows: Sequence[Sequence[RawCell]], headers: Sequence[int]
) -> Excerpt | None:
    """The problem's row between its neighbours; None where there is nothing to show."""
    where = diagnostic.where
    if not rows or not (where.row or where.column) or where.row > len(rows):
        return None
    if where.sheet is None:
        return _lines(where, rows)
    related = [
        r
        for r in diagnostic.related
        if (r.file, r.sheet) == (where.file, where.sheet) and 0 < r.row <= len(rows)
    ][:_MOST_RELATED]
    header = max((h for h in headers if h <= (where.row or len(rows))), default=0)
    centre = where.row or header or 1
    numbers = set(range(max(1, centre - NEIGHBOURS), min(len(rows), centre + NEIGHBOURS) + 1))
    numbers |= {header} - {0} | {r.row for r in related}
    own = rows[where.row - 1] if where.row else ()
    columns = _columns(where, related, own, [rows[number - 1] for number in sorted(numbers)])

    def cell(number: int, column: int) -> Cell:
        row = rows[number - 1]
        marked = where.column in (0, column) and where.row in (0, number)
        near = any(r.row == number and r.column in (0, column) for r in related)
        raw = row[column - 1] if column <= len(row) else ""
        longest = LONGEST_MARKED if marked and where.column else LONGEST_CELL
        text = shortened(cell_text(raw), longest)
        focus = where.column == column
        return Cell(text, marked, near and not marked, focus, focus and marked and not text)

    shown, before = [], 0
    for number in sorted(numbers):
        cells = tuple(cell(number, column) for column in columns)
        gap = bool(before) and number > before + 1
        shown.append(Row(number, cells, number == header, number == where.row, gap))
        before = number
    gaps = tuple(c > b + 1 for b, c in zip((0, *columns), columns, strict=False))
    return Excerpt(tuple(map(column_letters, columns)), tuple(shown), gaps, column_letters(where.column))


def text_at(place: Address, sheets: Sheets) -> str:
    """What stands in a cell or line; "" where there is no such place."""
    rows = sheets.get((place.file, place.sheet), ())
    row = rows[place.row - 1] if 0 < place.row <= len(rows) else ()
    column = 1 if place.sheet is None else place.column
    return cell_text(row[column - 1]) if 0 < column <= len(row) else ""


def cell_text(cell: RawCell) -> str:
    """As a spreadsheet in no language shows it; control characters become spaces."""
    match cell:
        case bool():
            text = str(cell).upper()
        case float():
            text = str(int(cell)) if cell.is_integer() else repr(cell)
        case datetime() if cell.time() == time():
            text = cell.date().isoformat()
        case datetime():
            text = cell.isoformat(" ")
        case _:
            text = str(cell)
    return printable(text)


def _columns(
    where: Address,
    related: Sequence[Address],
    own: Sequence[RawCell],
    rows: Sequence[Sequence[RawCell]],
) -> list[int]:
    """The marked column, those beside it and the first ones, which say whose row it is.

    Where a whole row is the problem, what stands in the row goes before what stands around it.
    """
    used = [
        c for c in range(1, max(map(len, rows)) + 1) if any(c <= len(r) and r[c - 1] != "" for r in rows)
    ]
    centre = where.column or 1
    wanted = dict.fromkeys([where.column, *(r.column for r in related)])
    wanted |= dict.fromkeys(used[:2])
    if not where.column:
        wanted |= dict.fromkeys(
            column for column in used if column <= len(own) and own[column - 1] != ""
        )
    wanted |= dict.fromkeys(sorted(used, key=lambda column: abs(column - centre)))
    return sorted([column for column in wanted if column][:MOST_COLUMNS])


def _lines(where: Address, rows: Sequence[Sequence[RawCell]]) -> Excerpt:
    first = max(1, where.row - NEIGHBOURS)
    last = min(len(rows), where.row + NEIGHBOURS)
    shown = []
    for number in range(first, last + 1):
        line = printable("".join(map(str, rows[number - 1])))
        is_marked = number == where.row
        # A paragraph may be one long line: its part around the column is shown.
        at = min(where.column, len(line)) if is_marked else 0
        text = around(line, at, at, LONGEST_MARKED) if at else shortened(line, LONGEST_MARKED)
        shown.append(Row(number, (Cell(text, is_marked),), marked=is_marked))
    return Excerpt((), tuple(shown))
