"""What cells of a table show otherwise than it is read: formats, strokes, footnotes, comments, sums."""

import re
from collections.abc import Iterable
from datetime import date, time, timedelta

from sitrep.cells import Address
from sitrep.diagnostics import NOTHING, Diagnostic, Message
from sitrep.intake import number_formats
from sitrep.intake.foreign_cells import Mapped
from sitrep.intake.formulas import newer_result, size
from sitrep.intake.problems.spreadsheet import (
    CELL_COMMENT,
    NAME_CONVERTED,
    NUMBER_FORMAT_DIFFERS,
    RAISED_TEXT,
    STALE_RESULT,
    STRUCK_OUT,
    UNSEEN_CELL,
)
from sitrep.intake.recognise import Found
from sitrep.intake.sheet_properties import Cell
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.intake.values import text_of
from sitrep.lines import one_line, shortened
from sitrep.model.tables import Column, Type
from sitrep.quantity import exact
from sitrep.reading.counts import parse_count

_MOST_SUMMED = 1_000_000
"""Cells of one sheet that are added up again."""
_CONVERTED = re.compile(
    r"TRUE|FALSE|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.]+)?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"
    r"|[0-9]{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-[0-9]{2}"
)
"""What a text file has of a date, or of true and false, that a spreadsheet saved to it."""
_NUMBERS = frozenset({Type.COUNT, Type.DECIMAL})


def shown_otherwise(sheet: Sheet, table: Found) -> list[Diagnostic]:
    """Each cell of the table's rows that does not show what is read of it."""
    facts = sheet.facts
    cells = _Cells(sheet, table)
    unseen = {cell for cell in facts.unseen if cells.value(cell) != ""}
    diagnostics = []
    formats, texts = cells.of_table(facts.formats), cells.of_table(facts.texts)
    shown = [
        *((cell, _shown(code, cells.value(cell), cells.column(cell), table)) for cell, code in formats),
        *(
            (cell, _differing(text, cells.value(cell), cells.column(cell), table))
            for cell, text in texts
        ),
    ]
    for cell, text in shown:
        if text is None:
            continue
        value, column = cells.value(cell), cells.column(cell)
        if text.strip():
            shows = shortened(one_line(text))
            diagnostics.append(
                NUMBER_FORMAT_DIFFERS.at(
                    cells.where(cell), column=column.name, shown=shows, value=_whole(value)
                )
            )
        else:
            unseen.add(cell)
    for check, found in ((UNSEEN_CELL, unseen), (STRUCK_OUT, facts.struck)):
        for row in cells.by_row(found):
            names = [cells.column(cell).name for cell in row]
            diagnostics.append(check.at(cells.where(row[0]), columns=names))
    return [*diagnostics, *_raised(cells), *_comments(cells), *_stale(cells), *_converted(cells)]


class _Cells:
    """The cells of one table that are read, by the columns of their table."""

    def __init__(self, sheet: Sheet, table: Found) -> None:
        by_name = {column.name: column for column in table.spec.columns}
        self.sheet = sheet
        self.rows = frozenset(table.rows)
        self.columns = {number: by_name[name] for name, number in table.block.columns.items()}

    def column(self, cell: Cell) -> Column:
        return self.columns[cell[1]]

    def where(self, cell: Cell) -> Address:
        return self.sheet.at(*cell)

    def value(self, cell: Cell) -> RawCell:
        row, column = cell
        is_inside = row <= len(self.sheet.rows) and column <= len(self.sheet.rows[row - 1])
        return self.sheet.rows[row - 1][column - 1] if is_inside else ""

    def is_read(self, cell: Cell) -> bool:
        return cell[0] in self.rows and cell[1] in self.columns

    def of_table(self, facts: dict[Cell, str]) -> list[tuple[Cell, str]]:
        return sorted(item for item in facts.items() if self.is_read(item[0]))

    def is_converted(self, value: RawCell) -> bool:
        """Whether it is no name: a workbook knows dates from texts, a text file does not."""
        if isinstance(value, str):
            is_text_file = not self.sheet.name
            return is_text_file and _CONVERTED.fullmatch(value.strip()) is not None
        return isinstance(value, bool | date | time | timedelta)

    def by_row(self, cells: Iterable[Cell]) -> list[list[Cell]]:
        """The filled ones among these cells, one list a row."""
        rows: dict[int, list[Cell]] = {}
        for cell in sorted(cell for cell in cells if self.is_read(cell) and self.value(cell) != ""):
            rows.setdefault(cell[0], []).append(cell)
        return list(rows.values())


def _shown(code: str, value: RawCell, column: Column, table: Found) -> str | None:
    """What the cell shows, if it is something else than what is read."""
    if isinstance(value, bool) or not isinstance(value, int | float | str) or value == "":
        return None
    if column.type is Type.COUNT:
        text = number_formats.shown(code, value)
        if text is None or not number_formats.changes_count(code, value):
            return None
        return None if _is_in_unit(text, value, column, table) else text
    if column.is_name_or_code and number_formats.changes_name(code, value):
        return number_formats.shown(code, value)
    return None


def _differing(text: str, value: RawCell, column: Column, table: Found) -> str | None:
    """The text that the file gives as shown, if it says something else than the number."""
    if column.type is not Type.COUNT or isinstance(value, bool) or not isinstance(value, int | float):
        return None
    is_told = number_formats.differs(text, value) and not _is_in_unit(text, value, column, table)
    return text if is_told else None


def _is_in_unit(text: str, value: float | str, column: Column, table: Found) -> bool:
    """Whether a partner's number is shown in the unit that its source gives: 44k, of thousands."""
    unit = table.source.unit.get(column.name, 1) if isinstance(table, Mapped) else 1
    return unit > 1 and parse_count(text, "en") == exact(round(float(value) * unit))


def _whole(value: RawCell) -> RawCell:
    """A whole number without the decimals that every number of a workbook may have."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _raised(cells: _Cells) -> list[Diagnostic]:
    diagnostics = []
    for cell, raised in cells.of_table(cells.sheet.facts.raised):
        column = cells.column(cell)
        if column.type in _NUMBERS or (column.is_name_or_code and not raised.strip().isalpha()):
            text, mark = shortened(one_line(str(cells.value(cell)))), one_line(raised)
            where = cells.where(cell)
            diagnostics.append(RAISED_TEXT.at(where, column=column.name, text=text, raised=mark))
    return diagnostics


def _comments(cells: _Cells) -> list[Diagnostic]:
    """The text of a comment is not known of old workbooks."""
    diagnostics = []
    for cell, comment in cells.of_table(cells.sheet.facts.comments):
        column = cells.column(cell)
        if column.type is Type.COUNT:
            line = shortened(one_line(comment))
            text = Message("comment.text", {"text": line}) if line else NOTHING
            where = cells.where(cell)
            diagnostics.append(CELL_COMMENT.at(where, column=column.name, text=text))
    return diagnostics


def _stale(cells: _Cells) -> list[Diagnostic]:
    diagnostics = []
    rows, summed = cells.sheet.rows, 0
    for cell, formula in cells.of_table(cells.sheet.facts.formulas):
        kept, column = cells.value(cell), cells.column(cell)
        if column.type is not Type.COUNT or isinstance(kept, str):
            continue
        summed += size(formula, rows)
        now = newer_result(formula, kept, rows) if summed <= _MOST_SUMMED else None
        if now is not None and isinstance(kept, int | float):
            diagnostics.append(
                STALE_RESULT.at(
                    cells.where(cell), column=column.name, formula=f"={formula.removeprefix('=')}",
                    kept=_whole(kept), result=_whole(now),
                )
            )  # fmt: skip
    return diagnostics


def _converted(cells: _Cells) -> list[Diagnostic]:
    diagnostics = []
    for number, column in cells.columns.items() if cells.rows else ():
        if not column.is_name_or_code:
            continue
        for row in sorted(cells.rows):
            value = cells.sheet.rows[row - 1][number - 1]
            if cells.is_converted(value):
                where = cells.where((row, number))
                text = text_of(value)
                diagnostics.append(NAME_CONVERTED.at(where, column=column.name, text=text))
    return diagnostics
