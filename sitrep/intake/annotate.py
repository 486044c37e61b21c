"""An annotated copy of a spreadsheet: each problem as a comment and a colour at its cell."""

import io
import warnings
from collections.abc import Mapping, Sequence

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from sitrep.cells import Address, column_letters
from sitrep.diagnostics import Severity
from sitrep.intake import container
from sitrep.intake import workbook as book
from sitrep.intake.marking import Mark, Marks
from sitrep.intake.opening import read_spreadsheet
from sitrep.intake.sheet_properties import AUTHOR

_OPENXML = (".xlsx", ".xlsm")
_COLOURS = {Severity.ERROR: "FFB3B3", Severity.WARNING: "FFE699", Severity.NOTE: "CFE2F3"}
_WIDTHS = (12, 26, 12, 64, 64)
_LIST_STARTS = 5
_COMMENT_WIDTH = 340
_LINE_HEIGHT = 18
_LETTERS_A_LINE = 46

_Sheets = Mapping[str, Worksheet]
_FirstFilled = Mapping[str, Mapping[int, int]]


def annotated_copy(file: str, raw: bytes, marks: Marks) -> bytes | None:
    """An .xlsx copy of `raw` that shows the problems of `file`; its first sheet lists them all.

    The copy holds values, never formulas. None where nothing is wrong with the file or where it
    cannot be opened.
    """
    suffix = file[file.rfind(".") :].lower()
    if not marks.of or container.fault(raw, suffix):
        return None
    if suffix in _OPENXML:
        try:
            with warnings.catch_warnings():
                # It warns of what it leaves out; the copy says that itself.
                warnings.simplefilter("ignore")
                return _of_workbook(raw, marks)
        except Exception:  # openpyxl fails in as many ways as there are programs that write xlsx
            pass
    return _of_values(file, raw, marks)


def _of_workbook(raw: bytes, marks: Marks) -> bytes:
    """The analyst's workbook with its looks; values only, as a formula may reach outside."""
    workbook = load_workbook(io.BytesIO(raw), data_only=True, keep_links=False)
    sheets = {sheet.title: sheet for sheet in workbook.worksheets}
    return _annotated(workbook, sheets, marks, marks.said["annotated.formulas"])


def _of_values(file: str, raw: bytes, marks: Marks) -> bytes | None:
    """A new workbook with the values of a file of any kind at the same addresses."""
    read, _ = read_spreadsheet(file, raw)
    if not read:
        return None
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    sheets: dict[str, Worksheet] = {}
    for source in read:
        sheet = workbook.create_sheet(book.sheet_title(source.name or marks.said["annotated.data"]))
        for row, cells in enumerate(source.rows, 1):
            for column, cell in enumerate(cells, 1):
                if cell != "":
                    book.put(sheet, row, column, cell)
        sheets[source.name] = sheet
    return _annotated(workbook, sheets, marks, marks.said["annotated.values"])


def _annotated(workbook: Workbook, sheets: _Sheets, marks: Marks, caveat: str) -> bytes:
    first_filled = {name: _first_filled(sheet) for name, sheet in sheets.items()}
    by_cell: dict[tuple[str, int, int], list[Mark]] = {}
    for mark in marks.of:
        cell = _cell(mark.where, sheets, first_filled)
        if cell:
            place = (mark.where.sheet or "", cell.row, cell.column)
            by_cell.setdefault(place, []).append(mark)
    for (name, row, column), problems in by_cell.items():
        _show(sheets[name], row, column)
        _mark(sheets[name].cell(row, column), problems, marks.said)
    front = workbook.create_sheet(book.sheet_title(marks.said["annotated.sheet"]), 0)
    _list_problems(front, marks, sheets, first_filled)
    if marks.more:
        book.put(front, _LIST_STARTS + len(marks.of), 4, marks.more).font = book.BOLD
    book.put(front, 1, 1, marks.about).font = book.TITLE
    book.put(front, 2, 1, caveat).font = book.ASIDE
    front.sheet_view.rightToLeft = marks.is_right_to_left
    workbook.active = 0
    for sheet in workbook.worksheets:
        # Sheets that are selected together would be edited together.
        sheet.sheet_view.tabSelected = sheet is front
    return book.to_bytes(workbook, marks.about)


def _first_filled(sheet: Worksheet) -> dict[int, int]:
    """The column of each row's first filled cell.

    Asked row by row, openpyxl counts all cells anew; asked for all rows, it makes the cells that are
    not there, millions where a sheet has one far corner.
    """
    first: dict[int, int] = {}
    for (row, column), cell in sheet._cells.items():
        if cell.value is not None:
            first[row] = min(column, first.get(row, column))
    return first


def _cell(where: Address, sheets: _Sheets, first_filled: _FirstFilled) -> Cell | None:
    """The cell that stands for an address; of a row its first filled one; None for a whole sheet."""
    sheet = sheets.get(where.sheet or "")
    if sheet is None or not where.row:
        return None
    column = where.column or first_filled[where.sheet or ""].get(where.row, 1)
    cell = sheet.cell(where.row, column)
    if isinstance(cell, MergedCell):
        merged = next(area for area in sheet.merged_cells.ranges if cell.coordinate in area)
        cell = sheet.cell(merged.min_row, merged.min_col)
    assert isinstance(cell, Cell)
    return cell


def _show(sheet: Worksheet, row: int, column: int) -> None:
    """What is marked must be seen: no hidden row, group of columns or sheet."""
    sheet.sheet_state = "visible"
    sheet.row_dimensions[row].hidden = False
    for group in sheet.column_dimensions.values():
        if (group.min or 0) <= column <= (group.max or 0):
            group.hidden = False


def _mark(cell: Cell | MergedCell, problems: Sequence[Mark], said: Mapping[str, str]) -> None:
    """The colour of the worst problem, and all of them in one comment below what stood there."""
    worst = min((d.severity for d in problems), key=list(Severity).index)
    texts = [cell.comment.text] if cell.comment else []
    for problem in problems:
        severity = said[f"annotated.severity.{problem.severity}"]
        texts.append(f"{severity}: {problem.message}\n{problem.fix}")
    text = book.plain("\n\n".join(texts))[: book.LONGEST_TEXT]
    lines = sum(len(line) // _LETTERS_A_LINE + 1 for line in text.splitlines())
    cell.comment = Comment(text, AUTHOR, height=lines * _LINE_HEIGHT + 12, width=_COMMENT_WIDTH)
    cell.fill = book.fill(_COLOURS[worst])


def _list_problems(front: Worksheet, marks: Marks, sheets: _Sheets, first_filled: _FirstFilled) -> None:
    said = marks.said
    for number, key in enumerate(("severity", "sheet", "cell", "message", "fix"), 1):
        heading = book.put(front, _LIST_STARTS - 1, number, said[f"annotated.head.{key}"])
        heading.font, heading.fill = book.ON_DARK, book.fill("404040")
        front.column_dimensions[column_letters(number)].width = _WIDTHS[number - 1]
    book.print_wide(front)
    front.freeze_panes = f"A{_LIST_STARTS}"
    front.print_title_rows = f"{_LIST_STARTS - 1}:{_LIST_STARTS - 1}"
    # A sentence keeps its language's direction though it may begin with a name in another script.
    order = book.RIGHT_TO_LEFT if marks.is_right_to_left else book.LEFT_TO_RIGHT
    aligned = Alignment(wrap_text=True, vertical="top", readingOrder=order)
    for row, problem in enumerate(marks.of, _LIST_STARTS):
        severity = said[f"annotated.severity.{problem.severity}"]
        whole = "annotated.whole-sheet" if problem.where.sheet else "annotated.whole-file"
        place = problem.place or said[whole]
        texts = (severity, problem.where.sheet or "", place, problem.message, problem.fix)
        for number, text in enumerate(texts, 1):
            book.put(front, row, number, text).alignment = aligned
        book.fit_height(front, row)
        front.cell(row, 1).fill = book.fill(_COLOURS[problem.severity])
        sheet = sheets.get(problem.where.sheet or "")
        if sheet is not None:
            cell = _cell(problem.where, sheets, first_filled)
            target = cell.coordinate if cell else f"{column_letters(problem.where.column or 1)}1"
            link = front.cell(row, 3)
            link.hyperlink = Hyperlink(
                ref=link.coordinate, location=f"{book.quoted(sheet.title)}!{target}"
            )
            link.font = book.LINK
