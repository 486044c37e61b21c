"""I/O: a spreadsheet file becomes sheets of raw cells, or one diagnostic."""

import csv
import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from itertools import zip_longest

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from sitrep.cells import Address, column_letters
from sitrep.diagnostics import Diagnostic, Message
from sitrep.intake import compound, container
from sitrep.intake.encodings import Decoded, decoded
from sitrep.intake.mending import mended
from sitrep.intake.ods_properties import facts_in_ods
from sitrep.intake.problems.files import FACTS_UNSEEN, FILE_UNREADABLE
from sitrep.intake.second_reader import RawCell as RawCell
from sitrep.intake.second_reader import read_with_openpyxl
from sitrep.intake.sheet_properties import Cell, SheetProperties
from sitrep.intake.xls_properties import facts_in_xls, is_encrypted
from sitrep.intake.xlsx_properties import facts_in_xlsx

_BINARY = "xl/workbook.bin"
"""The part of an .xlsb workbook that an .xlsx has as XML."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """`rows[0]` is the spreadsheet's row 1; a blank cell is ""; `name` is "" for a CSV file.

    A cell with an error, and a formula that was never calculated, are blank; `facts` knows of them. A
    number that is shown as a percentage is the text that is shown.
    `merged` are the first and last cells of merged ones, which are blank but for their first. The rows
    of a turned sheet are the columns of the spreadsheet.
    """

    file: str
    name: str
    rows: Sequence[Sequence[RawCell]]
    is_hidden: bool = False
    facts: SheetProperties = field(default_factory=SheetProperties)
    merged: Sequence[tuple[Cell, Cell]] = ()
    is_turned: bool = False

    def at(self, row: int = 0, column: int = 0) -> Address:
        """Where a cell stands, a whole row, a whole column or the sheet."""
        row, column = (column, row) if self.is_turned else (row, column)
        return Address(self.file, self.name, row, column)

    def column_name(self, column: int) -> str:
        """As the spreadsheet prints it: by letters, or as a row of a turned sheet."""
        return f"{column}" if self.is_turned else column_letters(column)

    def row_name(self, row: int) -> str:
        """As the spreadsheet prints it."""
        return column_letters(row) if self.is_turned else f"{row}"

    def turned(self) -> "Sheet":
        """The same sheet with its rows as columns; its cells keep their places."""
        return replace(
            self,
            rows=list(zip_longest(*self.rows, fillvalue="")),
            facts=self.facts.turned(),
            merged=[((left, top), (right, bottom)) for ((top, left), (bottom, right)) in self.merged],
            is_turned=not self.is_turned,
        )


def read_spreadsheet(
    file: str, raw: bytes, likely: Sequence[str] = ()
) -> tuple[list[Sheet], list[Diagnostic]]:
    """The sheets of a file whose name in messages is `file`, and what was wrong with it.

    `likely` are the encodings in which its text may be, if it does not say so itself.
    """
    suffix = file[file.rfind(".") :].lower()
    fault = container.fault(raw, suffix)
    if fault:
        return [], [unreadable(file, fault)]
    if suffix in container.TEXT_FILES:
        return _read_text(file, decoded(raw, likely))
    try:
        is_archive = not raw.startswith(compound.OLE)
        if not is_archive and is_encrypted(raw):
            return [], [unreadable(file, "encrypted")]
        raw = mended(raw) if is_archive else raw
        sheets = _read_workbook(file, raw)
        facts = _facts_in(raw) if sheets else {}
    except PasswordError:
        return [], [unreadable(file, "password")]
    except MemoryError:
        raise
    except Exception:  # whatever two readers and a parser find wrong with a file from outside
        return [], [unreadable(file, "damaged")]
    if sheets is None:
        return [], [unreadable(file, "huge-sheet")]
    if not sheets:
        return [], [unreadable(file, "no-sheet")]
    if facts is None:
        return sheets, [FACTS_UNSEEN.at(Address(file))]
    return [_with_facts(sheet, facts.get(sheet.name, sheet.facts)) for sheet in sheets], []


def _facts_in(raw: bytes) -> Mapping[str, SheetProperties] | None:
    """The facts of each sheet by its name; None where they are in a form that sitrep does not know."""
    if raw.startswith(compound.OLE):
        try:
            return facts_in_xls(raw)
        except (ValueError, LookupError, struct.error):
            return None
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        if _BINARY in archive.namelist():
            return None
        if container.CONTENT in archive.namelist():
            return facts_in_ods(archive.read(container.CONTENT))
        return facts_in_xlsx(archive)


def _with_facts(sheet: Sheet, facts: SheetProperties) -> Sheet:
    """With what cells show: nothing for an error, which may have a value behind it; 35% for 0.35."""
    rows = list(sheet.rows)
    for row, column in (*facts.numbers, *facts.errors, *facts.percentages):
        if row <= len(rows) and column <= len(rows[row - 1]):
            shown = _shown(rows[row - 1][column - 1], facts, (row, column))
            rows[row - 1] = [*rows[row - 1][: column - 1], shown, *rows[row - 1][column:]]
    return replace(sheet, rows=rows, facts=facts, merged=facts.merged or sheet.merged)


def _shown(cell: RawCell, facts: SheetProperties, place: Cell) -> RawCell:
    if place in facts.errors:
        return ""
    if place in facts.percentages:
        return _percentage(cell)
    return float(facts.numbers[place]) if isinstance(cell, date | time | timedelta) else cell


def _percentage(cell: RawCell) -> RawCell:
    return f"{cell * 100:.10g}%" if isinstance(cell, int | float) else cell


def unreadable(file: str, reason: str) -> Diagnostic:
    """The problem that a file cannot be read; `reason` is the last part of a message key."""
    return FILE_UNREADABLE.at(Address(file), reason=Message(f"reason.{reason}"))


def _read_workbook(file: str, raw: bytes) -> list[Sheet] | None:
    """By the fast reader, or by the slow one where that fails; None for too large a sheet."""
    try:
        return _read_fast(file, raw)
    except (PasswordError, MemoryError):
        raise
    except Exception:
        return _read_slowly(file, raw)
    except BaseException as problem:  # a panic of the Rust reader is no Exception
        if type(problem).__name__ == "PanicException":
            return _read_slowly(file, raw)
        raise


def _read_fast(file: str, raw: bytes) -> list[Sheet] | None:
    sheets: list[Sheet] = []
    cells = 0
    with CalamineWorkbook.from_filelike(io.BytesIO(raw)) as workbook:
        for about in workbook.sheets_metadata:
            if about.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = workbook.get_sheet_by_name(about.name)
            cells += sheet.total_height * sheet.total_width
            if cells > container.MAX_CELLS:
                return None
            merged = [
                ((top + 1, left + 1), (bottom + 1, right + 1))
                for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
            ]
            # Blank rows and columns before the data stay: without them addresses would shift.
            rows = sheet.to_python(skip_empty_area=False)
            is_hidden = about.visible is not SheetVisibleEnum.Visible
            sheets.append(Sheet(file, about.name, rows, is_hidden=is_hidden, merged=merged))
    return sheets


def _read_slowly(file: str, raw: bytes) -> list[Sheet] | None:
    sheets = read_with_openpyxl(raw)
    if sheets is None:
        return None
    return [Sheet(file, name, rows, is_hidden=is_hidden) for name, is_hidden, rows in sheets]


def _read_text(file: str, content: Decoded) -> tuple[list[Sheet], list[Diagnostic]]:
    text = content.text
    if "\0" in text:
        return [], [unreadable(file, "wrong-kind")]
    rows: list[list[RawCell]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True):
            rows.append([*row])
    except csv.Error:
        where = Address(file, "", len(rows) + 1)
        return [], [FILE_UNREADABLE.at(where, reason=Message("reason.quotation-mark"))]
    width = max(map(len, rows), default=0)
    if width > container.MAX_COLUMNS:
        return [], [unreadable(file, "too-wide")]
    if width * len(rows) > container.MAX_CELLS:
        return [], [unreadable(file, "huge-sheet")]
    full = [row + [""] * (width - len(row)) for row in rows]
    return [Sheet(file, "", full)], content.told(Address(file, ""))


def _delimiter(text: str) -> str:
    """The sign that splits most of the first lines into the same number of fields."""
    lines = [line for line in text[:20_000].splitlines()[:20] if line.strip()]

    def score(sign: str) -> tuple[int, int]:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=sign)]
        except csv.Error:
            return (0, 0)
        widest = max(widths, default=1)
        return (0, 0) if widest == 1 else (widths.count(widest), widest)

    return max((",", ";", "\t"), key=score)
