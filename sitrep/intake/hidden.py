"""What a table's sheet hides: error cells, formulas without value, hidden rows and columns."""

from collections.abc import Iterable, Sequence

from sitrep.cells import Address, column_letters
from sitrep.diagnostics import Diagnostic
from sitrep.intake import problems
from sitrep.intake.markup import Cell, Run
from sitrep.intake.recognise import Found
from sitrep.intake.spreadsheet import Sheet


def what_is_hidden(sheet: Sheet, tables: Sequence[Found]) -> list[Diagnostic]:
    """What nobody sees who looks at the tables of a sheet, or at the values that were read."""
    diagnostics: list[Diagnostic] = []
    if sheet.is_hidden and tables:
        diagnostics.append(problems.HIDDEN_SHEET.at(Address(sheet.file, sheet.name)))
    for position, table in enumerate(tables):
        end = tables[position + 1].block.header_row if position + 1 < len(tables) else None
        diagnostics += _cells(sheet, table, end)
        diagnostics += _rows(sheet, table)
        diagnostics += _columns(sheet, table)
    return diagnostics


def without_echo(diagnostics: Iterable[Diagnostic], told: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Without "is blank" for cells that are blank only because they hold an error or a formula."""
    codes = {problems.ERROR_CELL.code, problems.FORMULA_NOT_CALCULATED.code}
    cells = {each.where for each in told if each.code in codes}
    echo = problems.REQUIRED_CELL_EMPTY.code
    return [each for each in diagnostics if each.code != echo or each.where not in cells]


def _cells(sheet: Sheet, table: Found, end: int | None) -> list[Diagnostic]:
    names = {number: name for name, number in table.block.columns.items()}
    facts = sheet.facts

    def of_table(cells: Iterable[Cell]) -> list[Cell]:
        """Those below the header and above the next table that stand under a header."""
        below = table.block.header_row
        return [c for c in cells if c[1] in names and c[0] > below and (end is None or c[0] < end)]

    suspects = of_table((*facts.errors, *facts.uncalculated))
    # A row of nothing but such cells looks blank. It is one of the table if a cell stands in it that
    # every row must have; a sum below the table has none.
    rows = {*table.rows} | {
        row for row, column in suspects if names[column] in table.spec.required and _is_blank(sheet, row)
    }
    diagnostics = []
    for row, column in sorted(cell for cell in suspects if cell[0] in rows):
        where = Address(sheet.file, sheet.name, row, column)
        if (row, column) in facts.errors:
            text = facts.errors[row, column]
            diagnostics.append(problems.ERROR_CELL.at(where, text=text, column=names[column]))
        else:
            diagnostics.append(problems.FORMULA_NOT_CALCULATED.at(where, column=names[column]))
    return diagnostics


def _is_blank(sheet: Sheet, row: int) -> bool:
    return row > len(sheet.rows) or all(cell == "" for cell in sheet.rows[row - 1])


def _rows(sheet: Sheet, table: Found) -> list[Diagnostic]:
    diagnostics = []
    for rows in _within(sheet.facts.hidden_rows, table.rows):
        where = Address(sheet.file, sheet.name, rows[0])
        place = _range(str(rows[0]), str(rows[-1]))
        diagnostics.append(problems.HIDDEN_ROWS.at(where, range=place, count=len(rows)))
    return diagnostics


def _columns(sheet: Sheet, table: Found) -> list[Diagnostic]:
    """Only columns with values: an office hides those of our tables that it does not use."""
    hidden = sheet.facts.hidden_columns
    filled = [
        number
        for number in (sorted(table.block.columns.values()) if hidden else ())
        if any(sheet.rows[row - 1][number - 1] != "" for row in table.rows)
    ]
    diagnostics = []
    for columns in _within(hidden, filled):
        where = Address(sheet.file, sheet.name, table.block.header_row, columns[0])
        place = _range(column_letters(columns[0]), column_letters(columns[-1]))
        diagnostics.append(problems.HIDDEN_COLUMNS.at(where, range=place, count=len(columns)))
    return diagnostics


def _within(runs: Iterable[Run], numbers: Sequence[int]) -> list[list[int]]:
    """Of each run of hidden rows or columns those that are among the (rising) numbers, if any."""
    found: list[list[int]] = []
    position = 0
    for first, last in sorted(runs):
        while position < len(numbers) and numbers[position] < first:
            position += 1
        start = position
        while position < len(numbers) and numbers[position] <= last:
            position += 1
        if position > start:
            found.append(list(numbers[start:position]))
    return found


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}-{last}"
