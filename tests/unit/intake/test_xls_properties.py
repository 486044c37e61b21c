"""Old workbooks say the same as new ones of what nobody sees.

`libreoffice.xls` was written by LibreOffice 7.4 from an .xlsx of openpyxl: formulas with errors, two
hidden rows, a hidden column, a chart in the sheet, a hidden sheet. Its content takes less than 4 kB,
so that it stands in the small sectors; what xlwt writes stands in the others.
"""

import io
import struct
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
import xlwt

from reading import lines, read_files
from sitrep.intake import xls_properties
from sitrep.intake.sheet_properties import SheetProperties
from sitrep.intake.xls_properties import facts_in_xls

REFUGEES = (
    ("as_of", "country", "registered", "arrivals", "source"),
    (date(2012, 7, 31), "TUR", 44038, 100, "AFAD"),
    (date(2012, 7, 31), "JOR", 33421, 200, "UNHCR"),
    (date(2012, 7, 31), "LBN", 31004, 300, "UNHCR"),
    (date(2012, 7, 31), "IRQ", 7490, 400, "UNHCR"),
)


def workbook(title: str = "Sheet1") -> tuple[xlwt.Workbook, xlwt.Worksheet]:
    book = xlwt.Workbook()
    sheet = book.add_sheet(title, cell_overwrite_ok=True)
    day = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for row, values in enumerate(REFUGEES):
        for column, value in enumerate(values):
            sheet.write(row, column, value, *([day] if isinstance(value, date) else []))
    return book, sheet


def saved(book: xlwt.Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_a_workbook_of_libreoffice_is_told_as_a_new_one_would_be(tmp_path: Path) -> None:
    raw = Path(__file__).with_name("libreoffice.xls").read_bytes()
    month, diagnostics = read_files(tmp_path, {"r.xls": raw})
    assert lines(diagnostics) == [
        "r.xls, Behind | warning | This sheet is hidden, but its table is read.",
        "r.xls, Réfugiés ١, D1 | warning | Column D is hidden, but its data is read.",
        'r.xls, Réfugiés ١, C3 | error | "registered" shows the error #N/A instead of a value.',
        'r.xls, Réfugiés ١, C4 | error | "registered" shows the error #DIV/0! instead of a value.',
        "r.xls, Réfugiés ١, row 5 | warning | 2 rows with data are hidden (5-6), but their data is read.",
    ]
    assert list(month.tables["refugees"].frame["country"]) == ["TUR", "JOR", "LBN", "IRQ", "EGY"]


@pytest.mark.parametrize(
    ("code", "text"),
    [(0x00, "#NULL!"), (0x0F, "#VALUE!"), (0x17, "#REF!"), (0x1D, "#NAME?"), (0x24, "#NUM!")],
)
def test_an_error_that_was_typed_is_told_and_true_and_false_are_none(
    tmp_path: Path, code: int, text: str
) -> None:
    book, sheet = workbook()
    sheet.row(2).set_cell_boolean(3, True)
    sheet.row(3).set_cell_error(3, code)
    assert lines(read_files(tmp_path, {"r.xls": saved(book)})[1]) == [
        'r.xls, Sheet1, D3 | error | "TRUE" in "arrivals" is not a count.',
        f'r.xls, Sheet1, D4 | error | "arrivals" shows the error {text} instead of a value.',
    ]


def test_each_sheet_has_its_own_facts_whatever_its_name() -> None:
    book, sheet = workbook("Ağustos")
    sheet.row(2).hidden = True
    for column in (2, 3, 6):
        sheet.col(column).hidden = True
    book.add_sheet("Août").row(0).set_cell_error(0, 0x2A)
    assert facts_in_xls(saved(book)) == {
        "Ağustos": SheetProperties(hidden_rows=[(3, 3)], hidden_columns=[(3, 4), (7, 7)]),
        "Août": SheetProperties(errors={(1, 1): "#N/A"}),
    }


def test_a_name_of_excel_95_is_in_its_code_page() -> None:
    sheet = bytes(6) + b"\x04" + "Лист".encode("cp1251")
    assert xls_properties._name(sheet, 0x0500, 1251) == "Лист"


def test_a_file_of_more_sectors_than_its_header_names_is_read_to_the_end() -> None:
    book, sheet = workbook()
    for row in range(10, 300):
        sheet.write(row, 0, f"{row:05d}" * 6000)
    last = book.add_sheet("Last")
    last.row(8).hidden = True
    raw = saved(book)
    assert struct.unpack_from("<I", raw, 72)[0] > 0  # sectors of the table that others name
    assert facts_in_xls(raw)["Last"] == SheetProperties(hidden_rows=[(9, 9)])


def compound(sectors: Iterable[int], tables: int = 109) -> bytes:
    """A header that takes sector 0 for the table, the directory and all else; then these numbers."""
    numbers = list(sectors)
    header = bytearray(512)
    struct.pack_into("<2H", header, 30, 9, 6)
    struct.pack_into("<7I109I", header, 44, tables, 0, 0, 4096, 0, 1, 0, *[0] * 109)
    return bytes(header) + struct.pack(f"<{len(numbers)}I", *numbers)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        bytes(512),
        compound([0] * 128),  # sector 0 comes after itself
        compound([*range(1, 128), 0] * 4096),  # a circle of all sectors, in the list of tables too
        compound([1] * 128, tables=2**32 - 1),
        compound([0xFFFFFFFE] * 256),  # no directory
        saved(workbook()[0])[:2048],
    ],
)
def test_a_broken_file_is_refused_and_ends(raw: bytes) -> None:
    with pytest.raises((ValueError, LookupError, struct.error)):
        facts_in_xls(raw)


def test_a_directory_that_leads_astray_makes_the_file_a_damaged_one(tmp_path: Path) -> None:
    raw = saved(workbook()[0])
    sheet = raw.index(b"\x85\x00")  # the record that says where the sheet begins
    broken = raw[: sheet + 4] + b"\x07" + raw[sheet + 5 :]
    with pytest.raises(LookupError):
        facts_in_xls(broken)
    assert lines(read_files(tmp_path, {"r.xls": broken})[1]) == [
        "r.xls | error | This file cannot be read: it is damaged or incomplete."
    ]
