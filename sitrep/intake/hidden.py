"""What a table's sheet hides: errors, formulas without value, mergers, alphabets, rows and columns."""

from collections.abc import Iterable, Sequence

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.intake.problems.spreadsheet import (
    ERROR_CELL,
    FORMULA_NOT_CALCULATED,
    HIDDEN_COLUMNS,
    HIDDEN_ROWS,
    HIDDEN_SHEET,
    MERGED_CELL,
)
from sitrep.intake.problems.values import TWO_ALPHABETS
from sitrep.intake.recognise import Found
from sitrep.intake.sheet_properties import Cell, Run
from sitrep.intake.shown import shown_otherwise
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.intake.typing_errors import foreign_letter
from sitrep.intake.units import units_told
from sitrep.model.tables import Type


def what_is_hidden(sheet: Sheet, tables: Sequence[Found]) -> list[Diagnostic]:
    """What somebody who looks at the tables of a sheet, or at the values read, does not see."""
    diagnostics: list[Diagnostic] = []
    if sheet.is_hidden and tables:
        diagnostics.append(HIDDEN_SHEET.at(sheet.at()))
    for position, table in enumerate(tables):
        end = tables[position + 1].block.header_row if position + 1 < len(tables) else None
        diagnostics += _cells(sheet, table, end)
        diagnostics += _merged(sheet, table)
        diagnostics += _alphabets(sheet, table)
        diagnostics += _rows(sheet, table)
        diagnostics += _columns(sheet, table)
        diagnostics += shown_otherwise(sheet, table)
        before = tables[position - 1] if position else None
        first = max((before.block.header_row, *before.rows, *before.totals)) + 1 if before else 1
        diagnostics += units_told(sheet, table, first, len(sheet.rows) + 1 if end is None else end)
    return diagnostics


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
        where = sheet.at(row, column)
        if (row, column) in facts.errors:
            text = facts.errors[row, column]
            diagnostics.append(ERROR_CELL.at(where, text=text, column=names[column]))
        else:
            diagnostics.append(FORMULA_NOT_CALCULATED.at(where, column=names[column]))
    return diagnostics


def _is_blank(sheet: Sheet, row: int) -> bool:
    return row > len(sheet.rows) or all(cell == "" for cell in sheet.rows[row - 1])


def _merged(sheet: Sheet, table: Found) -> list[Diagnostic]:
    """The blank cells of the table below the first of those that they are merged with."""
    filled = [area for area in sheet.merged if _value(sheet, area[0]) != ""]
    diagnostics = []
    for name, number in table.block.columns.items():
        runs = [(top + 1, bottom) for (top, left), (bottom, right) in filled if left <= number <= right]
        for row in (row for rows in _within(runs, table.rows) for row in rows):
            if _value(sheet, (row, number)) == "":
                where = sheet.at(row, number)
                diagnostics.append(MERGED_CELL.at(where, column=name))
    return diagnostics


def _value(sheet: Sheet, cell: Cell) -> RawCell:
    row, column = cell
    is_inside = row <= len(sheet.rows) and column <= len(sheet.rows[row - 1])
    return sheet.rows[row - 1][column - 1] if is_inside else ""


def _alphabets(sheet: Sheet, table: Found) -> list[Diagnostic]:
    """Each text with a letter of another alphabet once a column, where it stands first."""
    diagnostics = []
    for name in table.spec.of_type(Type.TEXT, Type.CHOICE, Type.COUNTRY, Type.URL):
        number = table.block.columns.get(name)
        if number is None:
            continue
        cells = [sheet.rows[row - 1][number - 1] for row in table.rows]
        mixed = {cell for cell in set(cells) if isinstance(cell, str) and not cell.isascii()}
        places: dict[RawCell, list[Address]] = {}
        for row, cell in zip(table.rows, cells, strict=True) if mixed else ():
            if cell in mixed:
                places.setdefault(cell, []).append(sheet.at(row, number))
        for text, (where, *related) in places.items():
            slip = foreign_letter(str(text))
            if slip:
                word, letter = slip
                values = {"word": word, "letter": letter.sign, "code": letter.code}
                diagnostics.append(TWO_ALPHABETS.at(where, related=related, **values))
    return diagnostics


def _rows(sheet: Sheet, table: Found) -> list[Diagnostic]:
    diagnostics = []
    for rows in _within(sheet.facts.hidden_rows, table.rows):
        where = sheet.at(rows[0])
        place = _range(sheet.row_name(rows[0]), sheet.row_name(rows[-1]))
        diagnostics.append(HIDDEN_ROWS.at(where, range=place, count=len(rows)))
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
        where = sheet.at(table.block.header_row, columns[0])
        place = _range(sheet.column_name(columns[0]), sheet.column_name(columns[-1]))
        diagnostics.append(HIDDEN_COLUMNS.at(where, range=place, count=len(columns)))
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
