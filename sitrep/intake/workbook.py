"""Workbooks that sitrep itself writes: text that stays text, the same bytes every time, colours."""

import io
import math
import re
import zipfile
from copy import copy
from datetime import date, datetime, time, timedelta
from typing import Any, TypeGuard

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from sitrep.cells import column_number
from sitrep.direction import written_direction
from sitrep.lines import may_run

LONGEST_TEXT = 32_767
"""What a cell of Excel takes; a longer text makes the file a damaged one."""

_LONGEST_TITLE = 31
_FORBIDDEN_IN_TITLE = re.compile(r"[\\*?:/\[\]\x00-\x1f]")
_FIRST_DAY = datetime(1900, 3, 1)
"""Before it Excel counts days otherwise than everybody else, so earlier dates are written as text."""
_LINE_HEIGHT = 15.0
_NO_DAY = datetime(1980, 1, 1)
"""What archives write for a part without a time."""

_FACE = "Calibri"
BOLD = Font(_FACE, bold=True)
TITLE = Font(_FACE, bold=True, size=14)
ASIDE = Font(_FACE, italic=True, color="595959")
ON_DARK = Font(_FACE, bold=True, color="FFFFFF")
LINK = Font(_FACE, underline="single", color="0563C1")
WRAPPED = Alignment(wrap_text=True, vertical="top")
LEFT_TO_RIGHT, RIGHT_TO_LEFT = 1, 2
"""The reading order of a cell, as Excel numbers it; others go by the first letter, or by the window."""


def fill(colour: str) -> PatternFill:
    """A plain background; `colour` is RRGGBB."""
    return PatternFill("solid", start_color=colour, end_color=colour)


def put(sheet: Worksheet, row: int, column: int, value: object) -> Cell:
    """Write a value to a cell that is not inside a merged one; text never becomes a formula."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    if _is_native(value):
        cell.value = value
    elif value is not None and value != "":
        text = plain(str(value))[:LONGEST_TEXT]
        cell.value = text
        cell.data_type = "s"
        # The sign that Excel itself sets for '=1+1: editing the cell does not make it a formula.
        cell.quotePrefix = may_run(text)
    return cell


def plain(text: str) -> str:
    """Without the control characters that no workbook may hold."""
    return str(ILLEGAL_CHARACTERS_RE.sub(" ", text))


def sheet_title(name: str) -> str:
    """The name of a sheet as Excel takes it."""
    return _FORBIDDEN_IN_TITLE.sub("_", name).strip("'")[:_LONGEST_TITLE] or "_"


def fit_height(sheet: Worksheet, row: int) -> None:
    """Make a row as high as its wrapped texts need; LibreOffice does not do it by itself."""
    lines = 1
    # sheet[row] would count all cells of the sheet anew.
    for cell in next(sheet.iter_rows(row, row, 1, max(map(column_number, sheet.column_dimensions)))):
        if isinstance(cell, Cell) and cell.alignment.wrap_text and cell.value is not None:
            width = sheet.column_dimensions[cell.column_letter].width * 0.9
            lines = max(lines, sum(math.ceil(len(s) / width) or 1 for s in str(cell.value).split("\n")))
    sheet.row_dimensions[row].height = lines * _LINE_HEIGHT


def turn(workbook: Workbook) -> None:
    """Have its sheets begin on the right, and each cell whose words run from there."""
    for sheet in workbook.worksheets:
        sheet.sheet_view.rightToLeft = True
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and written_direction(cell.value) == "rtl":
                    aligned: Any = copy(cell.alignment)
                    aligned.readingOrder = RIGHT_TO_LEFT
                    cell.alignment = aligned


def print_wide(sheet: Worksheet, pages: int = 1) -> None:
    """Landscape, on A4; all columns on so many pages side by side."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages, 0
    sheet.page_setup.pageOrder = "overThenDown"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def quoted(title: str) -> str:
    """The name of a sheet as it stands before the ! of a reference."""
    return "'" + title.replace("'", "''") + "'"


def to_bytes(workbook: Workbook, title: str, created: datetime | None = None) -> bytes:
    """The .xlsx file; its only time is `created`, so that it is the same whenever it is made."""
    properties = DocumentProperties(creator="sitrep", title=plain(title))
    properties.created = properties.modified = (created or _NO_DAY).replace(tzinfo=None)
    workbook.properties = properties
    loose = io.BytesIO()
    # Not Workbook.save, which reads the clock.
    _InMemory(workbook, zipfile.ZipFile(loose, "w")).save()
    return _packed(loose)


class _InMemory(ExcelWriter):
    """Writes no temporary files, which a process with limits must not."""

    def write_worksheet(self: Any, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        content = io.BytesIO()
        writer: Any = WorksheetWriter(ws, content)
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], content.getvalue())
        self.manifest.append(ws)


def _is_native(value: object) -> TypeGuard[float | date | time | timedelta]:
    """Whether Excel has cells of that kind; what it has not is written as text."""
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, date):
        return _as_datetime(value) >= _FIRST_DAY
    return isinstance(value, bool | int | timedelta | time)


def _packed(loose: io.BytesIO) -> bytes:
    """The same archive with the parts' times left out."""
    packed = io.BytesIO()
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name)
            part.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(part, source.read(name))
    return packed.getvalue()


def _as_datetime(day: date) -> datetime:
    return day.replace(tzinfo=None) if isinstance(day, datetime) else datetime.combine(day, time())
