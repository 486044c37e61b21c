"""What a spreadsheet does not show, or shows and does not say, is told at its cell."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Literal

import openpyxl
import pytest
import xlwt
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from reading import lines, read_files
from sheets import SHEET, changed, first_sheet, saved, xlsx
from sitrep.intake import container, markup, workbook_file, xlsx_properties
from sitrep.intake.opening import read_spreadsheet
from sitrep.intake.second_reader import read_with_openpyxl
from sitrep.intake.sheet_properties import SheetProperties
from sitrep.model.table import index_of
from sitrep.quantity import exact

REFUGEES = """
    | as_of      | country | registered | arrivals | source |
    | 2012-07-31 | TUR     | 44038      | 100      | AFAD   |
    | 2012-07-31 | JOR     | 33421      | 200      | UNHCR  |
    | 2012-07-31 | LBN     | 31004      | 300      | UNHCR  |
    | 2012-07-31 | IRQ     | 7490       | 400      | UNHCR  |
"""


def workbook() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx(REFUGEES)))


def cell(address: str, written: str) -> tuple[str, str]:
    """The change that writes the XML of one cell anew."""
    return rf'<c r="{address}"[^>]*>.*?</c>', written


def told(folder: Path, name: str, raw: bytes) -> list[str]:
    return [line.removeprefix(f"{name}, Sheet1, ") for line in lines(read_files(folder, {name: raw})[1])]


def test_error_cells_of_a_table_are_told_and_not_told_again_as_blank(tmp_path: Path) -> None:
    book = workbook()
    sheet = first_sheet(book)
    sheet["C3"], sheet["E4"], sheet["H2"], sheet["C9"] = "#N/A", "#REF!", "#NAME?", "#VALUE!"
    assert told(tmp_path, "r.xlsx", saved(book)) == [
        'C3 | error | "registered" shows the error #N/A instead of a value.',
        'E4 | error | "source" shows the error #REF! instead of a value.',
    ]


def test_formulas_without_a_value_are_told_and_those_with_one_are_read(tmp_path: Path) -> None:
    raw = changed(
        xlsx(REFUGEES),
        SHEET,
        cell("B2", '<c r="B2" t="str"><f>A9</f><v>TUR</v></c>'),
        cell("C2", '<c r="C2"><f>40000+38</f><v>40038</v></c>'),
        cell("D2", '<c r="D2" t="str"><f>""</f><v></v></c>'),
        cell("C3", '<c r="C3"><f>1+1</f></c>'),
        cell("D3", '<c r="D3"><f t="shared" si="0"/><v/></c>'),
        cell("E4", '<c r="E4" t="str"><f>B4</f></c>'),
        cell("C5", '<c r="C5" t="e"><f>NA()</f><v>#N/A</v></c>'),
    )
    assert told(tmp_path, "r.xlsx", raw) == [
        'C3 | error | "registered" holds a formula that was never calculated.',
        'D3 | error | "arrivals" holds a formula that was never calculated.',
        'E4 | error | "source" holds a formula that was never calculated.',
        'C5 | error | "registered" shows the error #N/A instead of a value.',
    ]
    month, _ = read_files(tmp_path, {"r.xlsx": raw})
    assert month.tables["refugees"].quantity(index_of(0, 2), "registered") == exact(40038)


def test_a_row_of_nothing_but_formulas_is_told_and_a_sum_below_the_table_is_not(tmp_path: Path) -> None:
    book = workbook()
    for column, letter in enumerate("ABCDE", 1):
        first_sheet(book).cell(6, column, f"=Other!{letter}6")
    first_sheet(book)["C8"] = "=SUM(C2:C6)"
    assert told(tmp_path, "r.xlsx", saved(book)) == [
        f'{letter}6 | error | "{column}" holds a formula that was never calculated.'
        for letter, column in zip(
            "ABCDE", ("as_of", "country", "registered", "arrivals", "source"), strict=True
        )
    ]


def test_hidden_rows_are_told_once_a_run_and_only_where_they_hold_data(tmp_path: Path) -> None:
    book = workbook()
    for row in (2, 4, 5, 6, 7):
        first_sheet(book).row_dimensions[row].hidden = True
    assert told(tmp_path, "r.xlsx", saved(book)) == [
        "row 2 | warning | Row 2 is hidden, but its data is read.",
        "row 4 | warning | 2 rows with data are hidden (4-5), but their data is read.",
    ]


def test_hidden_columns_are_told_once_a_run_and_only_where_they_hold_data(tmp_path: Path) -> None:
    book = workbook()
    first_sheet(book)["F1"] = "note"
    columns = '<cols><col min="3" max="4" hidden="1"/><col min="6" max="16384" hidden="true"/></cols>'
    raw = changed(saved(book), SHEET, ("<sheetData>", f"{columns}<sheetData>"))
    assert told(tmp_path, "r.xlsx", raw) == [
        "C1 | warning | 2 columns with data are hidden (C-D), but their data is read."
    ]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_told_only_where_a_table_is_read_from_it(
    tmp_path: Path, state: Literal["hidden", "veryHidden"]
) -> None:
    book = workbook()
    first_sheet(book).sheet_state = state
    book.create_sheet("Lists").sheet_state = state
    book.create_sheet("Shown")
    book.active = 2
    assert lines(read_files(tmp_path, {"r.xlsx": saved(book)})[1]) == [
        "r.xlsx, Sheet1 | warning | This sheet is hidden, but its table is read."
    ]


def test_cells_without_numbers_other_prefixes_and_quotes_are_understood() -> None:
    xml = b"""<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c/><x:c t='e'><x:v>#N/A</x:v></x:c>
        </x:row><x:row r="7" hidden='1'><x:c r="AA7"/><x:c><x:f>1</x:f></x:c></x:row></x:sheetData>
        </x:worksheet>"""
    assert xlsx_properties._facts(xml) == SheetProperties(
        {(1, 2): "#N/A"}, {(7, 28)}, hidden_rows=[(7, 7)]
    )


def test_plain_cells_count_where_others_stand_by_them() -> None:
    xml = (
        b'<w><sheetData><row r="2"><c r="C2"><v>1</v></c><c t="e"><v>#N/A</v></c></row></sheetData></w>'
    )
    assert xlsx_properties._facts(xml).errors == {(2, 4): "#N/A"}


def test_a_plain_sheet_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "DefusedXMLParser", None)
    with zipfile.ZipFile(io.BytesIO(saved(workbook()))) as archive:
        assert xlsx_properties.facts_in_xlsx(archive) == {"Sheet1": SheetProperties()}


TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"


def ods_cell(text: str, more: str = "") -> str:
    kind = more or 'office:value-type="string"'
    return f"<table:table-cell {kind}><text:p>{text}</text:p></table:table-cell>"


def ods(*rows: str, columns: str = "") -> bytes:
    header = "".join(map(ods_cell, ("as_of", "country", "registered", "arrivals", "source")))
    xml = f"""<office:document-content xmlns:table="{TABLE}" xmlns:office="{OFFICE}" xmlns:text="{TEXT}"
        xmlns:calcext="{CALC}"><office:body><office:spreadsheet><table:table table:name="Sheet1">{columns}
        <table:table-row>{header}</table:table-row>{"".join(rows)}
        </table:table></office:spreadsheet></office:body></office:document-content>"""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("content.xml", xml)
        file.writestr("META-INF/manifest.xml", "<manifest/>")
    return content.getvalue()


def test_opendocument_files_are_looked_through_in_the_same_way(tmp_path: Path) -> None:
    day, country, source = ods_cell("2012-07-31"), ods_cell("TUR"), ods_cell("AFAD")
    error = ods_cell("#N/A", 'office:value-type="string" calcext:value-type="error"')
    formula = '<table:table-cell table:formula="of:=1+1"/>'
    empty = '<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>'
    number = ods_cell("5", 'office:value-type="float" office:value="5"')
    raw = ods(
        '<table:table-row table:number-rows-repeated="2"/>',
        f"<table:table-row>{day}{country}{error}{number}{source}</table:table-row>",
        f"<table:table-row>{day}{ods_cell('IRQ')}{empty}{number}{source}</table:table-row>",
        f'<table:table-row table:visibility="filter">{day}{ods_cell("JOR")}{formula}{number}{source}'
        "</table:table-row>",
        columns='<table:table-column table:number-columns-repeated="3"/>'
        '<table:table-column table:visibility="collapse"/>',
    )
    assert told(tmp_path, "r.ods", raw) == [
        "D1 | warning | Column D is hidden, but its data is read.",
        'C4 | error | "registered" shows the error #N/A instead of a value.',
        "row 6 | warning | Row 6 is hidden, but its data is read.",
        'C6 | error | "registered" holds a formula that was never calculated.',
    ]


def test_a_file_that_the_fast_reader_refuses_is_read_by_the_other(tmp_path: Path) -> None:
    spilt = cell("C3", '<c r="C3" t="e"><v>#SPILL!</v></c>')
    raw = changed(xlsx(REFUGEES), SHEET, spilt, ('<dimension ref="[^"]*"', '<dimension ref="A1:B2"'))
    month, diagnostics = read_files(tmp_path, {"r.xlsx": raw})
    assert lines(diagnostics) == [
        'r.xlsx, Sheet1, C3 | error | "registered" shows the error #SPILL! instead of a value.'
    ]
    table = month.tables["refugees"]
    assert list(table.frame["country"]) == ["TUR", "JOR", "LBN", "IRQ"]
    assert table.quantity(index_of(0, 5), "registered") == exact(7490)


def test_a_file_that_neither_can_read_is_one_diagnostic(tmp_path: Path) -> None:
    raw = changed(xlsx(REFUGEES), SHEET, cell("C3", '<c r="C3" t="b"><v>x</v></c>'))
    assert lines(read_files(tmp_path, {"r.xlsx": raw})[1]) == [
        "r.xlsx | error | This file cannot be read: it is damaged or incomplete."
    ]


def test_both_readers_give_the_same_cells_with_hidden_sheets_blank_rows_and_columns() -> None:
    book = openpyxl.Workbook()
    first_sheet(book)["C3"], first_sheet(book)["D5"], first_sheet(book)["B4"] = (
        "a",
        2.5,
        date(2012, 7, 31),
    )
    first_sheet(book)["A9"] = "#N/A"
    book.create_sheet("Behind").sheet_state = "hidden"
    fast = workbook_file._read_fast("r.xlsx", saved(book))
    slow = workbook_file._read_slowly("r.xlsx", saved(book))
    assert slow is not None
    assert fast is not None
    assert [(s.name, s.is_hidden) for s in slow] == [(s.name, s.is_hidden) for s in fast]
    assert [s.name for s in fast] == ["Sheet", "Behind"]
    assert len(slow[0].rows) == 5  # an error is blank
    assert [row[:4] for row in slow[0].rows[2:5]] == [
        ["", "", "a", ""],
        ["", slow[0].rows[3][1], "", ""],
        ["", "", "", 2.5],
    ]
    assert [row[2:] for row in slow[0].rows[:5]] == [row[2:] for row in fast[0].rows[:5]]


def with_1904(name: str) -> bytes:
    if name.endswith(".xls"):
        old = xlwt.Workbook()
        old.dates_1904 = True
        sheet = old.add_sheet("Sheet1")
        style = xlwt.easyxf(num_format_str="YYYY-MM-DD")
        for column, text in enumerate(("as_of", "country", "registered", "source")):
            sheet.write(0, column, text)
        for column, value in enumerate((date(2012, 7, 31), "TUR", 5, "AFAD")):
            sheet.write(1, column, value, *([style] if column == 0 else []))
        content = io.BytesIO()
        old.save(content)
        return content.getvalue()
    book = workbook()
    book.epoch = CALENDAR_MAC_1904
    return saved(book)


@pytest.mark.parametrize("name", ["r.xlsx", "r.xls"])
def test_dates_counted_from_1904_come_out_right(tmp_path: Path, name: str) -> None:
    month, diagnostics = read_files(tmp_path, {name: with_1904(name)})
    assert lines(diagnostics) == []
    assert set(month.tables["refugees"].frame["as_of"].dt.date) == {date(2012, 7, 31)}


def test_dates_counted_from_1904_come_out_right_in_the_second_reader() -> None:
    raw = with_1904("r.xlsx")
    assert b'date1904="1"' in zipfile.ZipFile(io.BytesIO(raw)).read("xl/workbook.xml")
    sheets = read_with_openpyxl(raw)
    assert sheets is not None
    assert str(sheets[0][2][1][0]).startswith("2012-07-31")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("r.xls", b"<html><table><tr><td>as_of", "it is a web page that was saved under the name of a spreadsheet"),
        ("r.xlsx", b"\xef\xbb\xbf\n<!DOCTYPE html>", "it is a web page that was saved under the name of a spreadsheet"),
        ("r.csv", b"<!-- x --><HTML>", "it is a web page that was saved under the name of a spreadsheet"),
        ("r.xls", b"as_of,country\n", "it is plain text, such as CSV, under the name of an Excel workbook"),
        ("r.xls", "as_of\tcountry".encode("utf-16"), "it is plain text, such as CSV, under the name of an Excel workbook"),
        ("r.xls", b"%PDF-1.7", "it is a PDF under the name of a spreadsheet"),
        ("r.xls", b"\1\2\0\3", "its content is not what its name says"),
    ],
)  # fmt: skip
def test_a_file_under_a_wrong_name_is_told_what_it_is(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    assert lines(read_files(tmp_path, {name: content})[1]) == [
        f"{name} | error | This file cannot be read: {reason}."
    ]


@pytest.mark.parametrize("name", ["r.xls", "r.ods"])
def test_a_new_workbook_under_an_old_name_is_read(tmp_path: Path, name: str) -> None:
    raw = changed(xlsx(REFUGEES), SHEET, cell("C3", '<c r="C3" t="e"><v>#N/A</v></c>'))
    assert told(tmp_path, name, raw) == [
        'C3 | error | "registered" shows the error #N/A instead of a value.'
    ]


def test_formatted_but_empty_cells_take_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MAX_CELLS", 200)
    letters = [get_column_letter(n) for n in range(1, 1025)]
    empty = "".join(
        f'<row r="{row}" s="1">' + "".join(f'<c r="{c}{row}" s="0"/>' for c in letters) + "</row>"
        for row in (6, 7, 1_048_576)
    )
    raw = changed(xlsx(REFUGEES), SHEET, ("</sheetData>", f"{empty}</sheetData>"))
    sheets, diagnostics = read_spreadsheet("r.xlsx", raw)
    assert diagnostics == []
    assert [len(sheets[0].rows), len(sheets[0].rows[0])] == [5, 5]
    slow = read_with_openpyxl(raw)
    assert slow is not None
    assert [len(slow[0][2]), len(slow[0][2][0])] == [5, 5]


def test_the_second_reader_stops_at_too_large_a_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitrep.intake.second_reader.MAX_CELLS", 24)
    assert read_with_openpyxl(xlsx(REFUGEES)) is None
    monkeypatch.setattr("sitrep.intake.second_reader.MAX_CELLS", 25)
    assert read_with_openpyxl(xlsx(REFUGEES)) is not None


def test_cells_below_the_first_of_merged_ones_are_told_whatever_their_column(tmp_path: Path) -> None:
    book = workbook()
    sheet = first_sheet(book)
    sheet["F1"], sheet["F2"], sheet["G1"] = "sensitivity", "internal", "note"
    for area in ("A3:A4", "C4:D5", "F2:F3", "G2:G4", "A7:B9"):
        sheet.merge_cells(area)
    assert told(tmp_path, "r.xlsx", saved(book)) == [
        'F3 | error | "sensitivity" is blank: the cell is merged with the one above it.',
        'A4 | error | "as_of" is blank: the cell is merged with the one above it.',
        'C5 | error | "registered" is blank: the cell is merged with the one above it.',
        'D5 | error | "arrivals" is blank: the cell is merged with the one above it.',
    ]


def test_merged_cells_are_told_in_old_workbooks_too(tmp_path: Path) -> None:
    old = xlwt.Workbook()
    sheet = old.add_sheet("Sheet1")
    for column, text in enumerate(("as_of", "country", "source", "registered")):
        sheet.write(0, column, text)
    for row, country in enumerate(("TUR", "JOR"), start=1):
        sheet.write(row, 0, "2012-07-31")
        sheet.write(row, 1, country)
        sheet.write(row, 3, 100)
    sheet.write_merge(1, 2, 2, 2, "UNHCR")
    content = io.BytesIO()
    old.save(content)
    assert told(tmp_path, "r.xls", content.getvalue()) == [
        'C3 | error | "source" is blank: the cell is merged with the one above it.'
    ]


def test_cells_merged_in_opendocument_files_are_told(tmp_path: Path) -> None:
    day, source = ods_cell("2012-07-31"), ods_cell("AFAD")
    merged = ods_cell("5", 'office:value-type="float" office:value="5" table:number-rows-spanned="2"')
    number = ods_cell("7", 'office:value-type="float" office:value="7"')
    raw = ods(
        f"<table:table-row>{day}{ods_cell('TUR')}{merged}{number}{source}</table:table-row>",
        f"<table:table-row>{day}{ods_cell('JOR')}<table:covered-table-cell/>{number}{source}"
        "</table:table-row>",
    )
    assert told(tmp_path, "r.ods", raw) == [
        'C3 | error | "registered" is blank: the cell is merged with the one above it.'
    ]


def test_cells_merged_are_told_by_the_second_reader_too(tmp_path: Path) -> None:
    book = workbook()
    first_sheet(book).merge_cells("D3:D4")
    spilt = cell("C3", '<c r="C3" t="e"><v>#SPILL!</v></c>')
    assert told(tmp_path, "r.xlsx", changed(saved(book), SHEET, spilt)) == [
        'C3 | error | "registered" shows the error #SPILL! instead of a value.',
        'D4 | error | "arrivals" is blank: the cell is merged with the one above it.',
    ]


SHARES = [
    'C2 | error | "0%" in "registered" is a share, not a count.',
    'C3 | error | "100%" in "registered" is a share, not a count.',
    'D3 | error | "35%" in "arrivals" is a share, not a count.',
]


@pytest.mark.parametrize("form", ["0%", "0.00%", '0.0" "%;[Red]-0%'])
@pytest.mark.parametrize("is_odd", [False, True])
def test_counts_shown_as_percentages_are_shares(tmp_path: Path, form: str, is_odd: bool) -> None:
    book = workbook()
    sheet = first_sheet(book)
    for address, number in (("C2", 0), ("C3", 1), ("D3", 0.35)):
        sheet[address], sheet[address].number_format = number, form
    sheet["F2"], sheet["F2"].number_format = "as text", form
    sheet["F1"] = "note"
    if is_odd:
        sheet.row_dimensions[9].hidden = True
    assert told(tmp_path, "r.xlsx", saved(book)) == SHARES


@pytest.mark.parametrize("form", ["0%", "0.0%"])
def test_counts_shown_as_percentages_are_shares_in_old_workbooks_too(tmp_path: Path, form: str) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    share = xlwt.easyxf(num_format_str=form)
    for row, values in enumerate(first_sheet(openpyxl.load_workbook(io.BytesIO(xlsx(REFUGEES)))).values):
        for column, value in enumerate(values):
            shown = {(1, 2): 0, (2, 2): 1, (2, 3): 0.35}.get((row, column))
            text = value.date().isoformat() if isinstance(value, datetime) else value
            sheet.write(row, column, *((text,) if shown is None else (shown, share)))
    content = io.BytesIO()
    book.save(content)
    assert told(tmp_path, "r.xls", content.getvalue()) == SHARES


def test_counts_shown_as_percentages_are_shares_in_opendocument_files_too(tmp_path: Path) -> None:
    day, source = ods_cell("2012-07-31"), ods_cell("AFAD")
    share = ods_cell("100%", 'office:value-type="percentage" office:value="1"')
    raw = ods(f"<table:table-row>{day}{ods_cell('TUR')}{share}{share}{source}</table:table-row>")
    assert told(tmp_path, "r.ods", raw) == [
        'C2 | error | "100%" in "registered" is a share, not a count.',
        'D2 | error | "100%" in "arrivals" is a share, not a count.',
    ]
