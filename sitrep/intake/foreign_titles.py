"""Several tables on one partner's sheet: the one below a title, and those that nobody reads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.intake.foreign_cells import Mapped
from sitrep.intake.headings import MOST_HEADER_ROWS, is_data, texts_of
from sitrep.intake.recognise import Found
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.lines import one_line, shortened
from sitrep.words.folding import fold

_BEYOND_ANY_ROW = 10**9

SOURCE_TABLE_NOT_READ = Check(
    "source-table-not-read", Severity.WARNING,
    "Above, below or beside a table that [[source]] reads stands another one, with other headers: it is "
    "not read.",
    changes_report=True,
)  # fmt: skip

MOST_NAMED = 5
_FEWEST_ROWS = 2
_FEWEST_CELLS = 2
_FEWEST_TABLES = 2
_TITLE_ROWS = 500
_HEADER_ROWS = range(MOST_HEADER_ROWS)


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of a sheet from `first` to `last`, and its columns from `left` to `right`, from 1."""

    first: int
    left: int
    right: int
    last: int = _BEYOND_ANY_ROW

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell is in the part."""
        return self.first <= row <= self.last and self.left <= column <= self.right


def part_below(sheet: Sheet, title: str) -> Part | None:
    """What stands below the first cell with that text (* for anything in it), down to the next title and
    as far to both sides as columns are filled; None where no cell has it."""
    pattern = one_line(title).casefold().replace("[", "[[]").replace("?", "[?]")
    for row, cells in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(cells, start=1):
            if isinstance(cell, str) and fnmatchcase(one_line(cell).casefold(), pattern):
                return _down_to_the_next(sheet, _around(sheet, row + 1, column))
    return None


def _down_to_the_next(sheet: Sheet, part: Part) -> Part:
    for row in range(part.first + 1, len(sheet.rows) + 1):
        cells = sheet.rows[row - 1][part.left - 1 : part.right]
        for column, cell in enumerate(cells, start=part.left):
            if _is_filled(cell) and _is_title(sheet, row, column):
                return replace(part, last=row - 1)
    return part


def titled_parts(sheet: Sheet) -> list[tuple[str, Part]]:
    """The tables of a sheet that stand below titles of their own; [] for fewer than two of them.

    A title stands alone above the first column of words and numbers.
    """
    found: list[tuple[str, Part]] = []
    for row, cells in enumerate(sheet.rows[:_TITLE_ROWS], start=1):
        for column, cell in enumerate(cells, start=1):
            if isinstance(cell, str) and cell.strip() and _is_title(sheet, row, column):
                found.append((one_line(cell), _around(sheet, row + 1, column)))
    if len({fold(text) for text, _ in found}) < max(len(found), _FEWEST_TABLES):
        return []
    return [(text, _down_to_the_next(sheet, part)) for text, part in found]


def _is_title(sheet: Sheet, row: int, column: int) -> bool:
    """Whether that cell stands alone above the first header of a table; the shape nearby is looked at
    first, for nearly all cells fail by it."""
    if row + 2 > len(sheet.rows):
        return False
    here, header, data = (sheet.rows[n - 1] for n in (row, row + 1, row + 2))
    beside = (here[n - 1] for n in (column - 1, column + 1) if 0 < n <= len(here))
    below = header[column - 1 : column + 1]
    if any(map(_is_filled, beside)) or not all(isinstance(c, str) and c.strip() for c in below):
        return False
    part = _around(sheet, row + 1, column)
    if column != part.left or sum(map(_is_filled, here[part.left - 1 : part.right])) > 1:
        return False
    headers = [*filter(_is_filled, header[part.left - 1 : part.right])]
    return (
        len(headers) >= _FEWEST_CELLS
        and not any(map(is_data, headers))
        and any(map(is_data, filter(_is_filled, data[part.left - 1 : part.right])))
    )


def _is_filled(cell: RawCell) -> bool:
    return bool(str(cell).strip())


def _around(sheet: Sheet, first: int, column: int) -> Part:
    below = sheet.rows[first - 1 : first - 1 + _TITLE_ROWS]
    width = max(map(len, sheet.rows), default=0)
    filled = [any(str(row[n]).strip() for row in below if n < len(row)) for n in range(width)]
    # A title may stand to the left of its table.
    left = next((n for n in range(column - 1, width) if filled[n]), column - 1)
    right = left
    while left > 0 and filled[left - 1]:
        left -= 1
    while right + 1 < width and filled[right + 1]:
        right += 1
    return Part(first, left + 1, right + 1)


def alone(sheet: Sheet, part: Part) -> Sheet:
    """The sheet with nothing but that part; all cells keep their places."""
    rows = [
        [cell if part.holds(row, column) else "" for column, cell in enumerate(cells, start=1)]
        for row, cells in enumerate(sheet.rows, start=1)
    ]
    merged = [each for each in sheet.merged if all(part.holds(*cell) for cell in each)]
    return replace(sheet, rows=rows, merged=merged)


def what_is_left(sheet: Sheet, parts: Sequence[Part]) -> Iterator[Diagnostic]:
    """That rows with numbers stand outside these parts, which are all that is read of the sheet."""
    rows = [
        [
            "" if any(part.holds(row, column) for part in parts) else cell
            for column, cell in enumerate(cells, start=1)
        ]
        for row, cells in enumerate(sheet.rows, start=1)
    ]
    counting = [number for number, row in enumerate(rows, start=1) if _counts(row)]
    if len(counting) < _FEWEST_ROWS:
        return
    above = [number for number in range(1, counting[0]) if texts_of(rows[number - 1])]
    header = above[-1] if above else counting[0]
    texts = [str(cell) for cell in rows[header - 1] if str(cell).strip()]
    yield SOURCE_TABLE_NOT_READ.at(sheet.at(header), headers=[*map(shortened, texts)][:MOST_NAMED])


def of_tables_left(
    diagnostics: Sequence[Diagnostic],
    sheets: Sequence[Sheet],
    found: Sequence[tuple[Sheet, Found]],
) -> list[Diagnostic]:
    """The diagnostics of one file without those of tables that another source reads, and with those of
    tables that none reads, where each source of a sheet reads the one below a title."""
    heads = {(table.block.sheet, table.block.header_row - n) for _, table in found for n in _HEADER_ROWS}
    kept = [
        each
        for each in diagnostics
        if each.code != SOURCE_TABLE_NOT_READ.code or (each.where.sheet, each.where.row) not in heads
    ]
    for sheet in sheets:
        theirs = [
            table.source for _, table in found
            if isinstance(table, Mapped) and table.block.sheet == sheet.name
        ]  # fmt: skip
        if theirs and all(source.under for source in theirs):
            parts = (part_below(sheet, source.under or "") for source in theirs)
            kept += what_is_left(sheet, [part for part in parts if part])
    return kept


def _counts(row: Sequence[RawCell]) -> bool:
    filled = [cell for cell in row if str(cell).strip()]
    return len(filled) >= _FEWEST_CELLS and any(
        isinstance(cell, int | float) or str(cell).strip().isdigit() for cell in filled
    )
