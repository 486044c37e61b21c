"""I/O: a workbook (.xlsx, .ods, .xls and their like) becomes sheets of raw cells, or one diagnostic."""

import io
import struct
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.intake import compound, container
from sitrep.intake.mending import mended
from sitrep.intake.ods_properties import facts_in_ods
from sitrep.intake.problems.files import FACTS_UNSEEN
from sitrep.intake.second_reader import read_with_openpyxl
from sitrep.intake.sheet_properties import Cell, SheetProperties
from sitrep.intake.spreadsheet import RawCell, Sheet, unreadable
from sitrep.intake.xls_properties import facts_in_xls, is_encrypted
from sitrep.intake.xlsx_properties import facts_in_xlsx

_BINARY = "xl/workbook.bin"
"""The part of an .xlsb workbook that an .xlsx has as XML."""


def read_workbook(file: str, raw: bytes) -> tuple[list[Sheet], list[Diagnostic]]:
    """The sheets of a file whose name in messages is `file`, and what was wrong with it."""
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
