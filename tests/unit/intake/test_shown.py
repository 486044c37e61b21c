"""What a cell shows is what is read of it, or it is told at the cell."""

import io
from datetime import date, datetime, time
from pathlib import Path

import odf.office
import odf.opendocument
import odf.style
import odf.table
import odf.text
import openpyxl
import pytest
import xlwt
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from reading import JULY, lines, read_files
from sheets import SHEET, changed, csv_text, first_sheet, saved, xlsx
from sitrep.intake.foreign import map_sheets
from sitrep.intake.hidden import what_is_hidden
from sitrep.intake.opening import read_spreadsheet
from sitrep.model.source import Source

REFUGEES = """
    | as_of      | country | area  | registered | arrivals | source | note |
    | 2012-07-31 | TUR     | Hatay | 44038      | 100      | AFAD   |      |
    | 2012-07-31 | TUR     | Kilis | 44         | 200      | AFAD   |      |
    | 2012-07-31 | TUR     | Urfa  | 31004      | 300      | AFAD   |      |
    | 2012-07-31 | TUR     | Adana | 0          | 7        | AFAD   |      |
"""


def workbook() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx(REFUGEES)))


def told(folder: Path, book: openpyxl.Workbook | bytes, name: str = "r.xlsx") -> list[str]:
    raw = book if isinstance(book, bytes) else saved(book)
    return [line.removeprefix(f"{name}, Sheet1, ") for line in lines(read_files(folder, {name: raw})[1])]


def test_number_formats_that_say_something_else(tmp_path: Path) -> None:
    book = workbook()
    forms = {
        "D3": '0"k"',
        "D4": '">"#,##0',
        "E2": "#,##0",
        "E3": '0,"k"',
        "D2": '0" persons"',
        "A2": "mmm yyyy",
    }
    for address, form in forms.items():
        first_sheet(book)[address].number_format = form
    assert told(tmp_path, book) == [
        'D3 | error | "registered" shows "44k" by its number format, but 44 is read.',
        'E3 | error | "arrivals" shows "0k" by its number format, but 200 is read.',
        'D4 | error | "registered" shows ">31,004" by its number format, but 31,004 is read.',
    ]


def test_what_nobody_sees_is_told_once_a_row(tmp_path: Path) -> None:
    book = workbook()
    sheet = first_sheet(book)
    sheet["D2"].number_format = ";;;"
    sheet["D5"].number_format = "#,###"
    sheet["C2"].font = Font(color="FFFFFFFF")
    sheet["E3"].font = Font(color="FFFFFF00")
    sheet["E3"].fill = PatternFill("solid", start_color="FFFF00", end_color="FFFF00")
    sheet["D4"].font = Font(color="FFFFFF")
    sheet["D4"].fill = PatternFill("solid", start_color="1F4E78", end_color="1F4E78")
    sheet["G3"].font = Font(color="FFFFFF")
    assert told(tmp_path, book) == [
        "C2 | error | Nobody sees what stands in area and registered, but it is read.",
        "E3 | error | Nobody sees what stands in arrivals, but it is read.",
        "D5 | error | Nobody sees what stands in registered, but it is read.",
    ]


def test_struck_out_cells_are_told_by_style_and_by_run(tmp_path: Path) -> None:
    book = workbook()
    sheet = first_sheet(book)
    for address in ("C2", "D2", "G2"):
        sheet[address].font = Font(strike=True)
    sheet["D3"] = CellRichText(TextBlock(InlineFont(strike=True), "44"), " 45")
    sheet["D9"].font = Font(strike=True)
    assert told(tmp_path, book) == [
        "C2 | error | What stands in area and registered is struck out, but it is read.",
        "D3 | error | What stands in registered is struck out, but it is read.",
    ]


def test_footnote_marks_are_never_digits(tmp_path: Path) -> None:
    book = workbook()
    sheet = first_sheet(book)
    raised = InlineFont(vertAlign="superscript")
    sheet["D2"] = CellRichText("44038", TextBlock(raised, "1"))
    sheet["C3"] = CellRichText("Kilis", TextBlock(raised, "2"))
    sheet["G3"] = CellRichText("12 km", TextBlock(raised, "2"))
    sheet["G4"] = CellRichText("the 3", TextBlock(raised, "rd"))
    sheet["D4"] = CellRichText("310", TextBlock(InlineFont(b=True), "04"))
    assert told(tmp_path, book) == [
        'D2 | error | "registered" is read as "440381", but "1" in it is raised or lowered, like a '
        "footnote mark.",
        'C3 | error | "area" is read as "Kilis2", but "2" in it is raised or lowered, like a '
        "footnote mark.",
    ]


def test_comments_beside_counts_are_notes(tmp_path: Path) -> None:
    book = workbook()
    for address in ("D1", "D3", "C3", "G3"):
        first_sheet(book)[address].comment = Comment("in thousands?\nask AFAD", "A")
    assert told(tmp_path, book) == [
        'D3 | note | A comment is attached to "registered": "in thousands? ask AFAD"; it is not read.'
    ]


def test_the_comments_that_sitrep_wrote_itself_are_not_told_back(tmp_path: Path) -> None:
    book = workbook()
    first_sheet(book)["D3"].comment = Comment("This is an error.", "sitrep")
    first_sheet(book)["D4"].comment = Comment(
        "[Threaded comment]\n\nOld.\n\nComment:\n  an estimate", "tc={1}"
    )
    assert told(tmp_path, book) == [
        'D4 | note | A comment is attached to "registered": "an estimate"; it is not read.'
    ]


def formula(address: str, text: str, kept: str) -> tuple[str, str]:
    return rf'<c r="{address}"[^>]*>.*?</c>', f'<c r="{address}"><f>{text}</f><v>{kept}</v></c>'


def test_old_results_of_simple_formulas_are_told(tmp_path: Path) -> None:
    raw = changed(
        xlsx(REFUGEES),
        SHEET,
        formula("D2", "40000+4038", "44038"),
        formula("D3", "2+3", "6"),
        formula("E2", "SUM(E3:E5)", "507"),
        formula("D4", "SUM($E$4:E5)", "300"),
        formula("E4", "D2*2", "1"),
    )
    assert told(tmp_path, raw) == [
        'E2 | error | "arrivals" keeps 507 as the result of =SUM(E3:E5), but it gives 208.',
        'D3 | error | "registered" keeps 6 as the result of =2+3, but it gives 5.',
        'D4 | error | "registered" keeps 300 as the result of =SUM($E$4:E5), but it gives 8.',
    ]


@pytest.mark.parametrize("title", ["Refugees in thousands", "Réfugiés, en milliers", "Personas (miles)",
                                   "Mülteciler (bin kişi)", "اللاجئون بالآلاف", "Refugees ('000)"])  # fmt: skip
def test_counts_in_thousands_are_told_at_the_title(tmp_path: Path, title: str) -> None:
    book = workbook()
    first_sheet(book).insert_rows(1, 2)
    first_sheet(book)["A1"] = title
    assert told(tmp_path, book) == [
        f'A1 | error | "{title}" says that counts are in thousands or millions, but they are read as whole '
        "numbers."
    ]


def test_counts_in_thousands_are_told_at_headers_remarks_and_names_of_sheets(tmp_path: Path) -> None:
    book = workbook()
    sheet = first_sheet(book)
    sheet.title = "July (000)"
    sheet["D1"], sheet["H1"], sheet["A8"] = (
        "Registered ('000)",
        "Budget (thousands)",
        "Note: all in thousands",
    )
    assert [
        line for line in lines(read_files(tmp_path, {"r.xlsx": saved(book)})[1]) if "error" in line
    ] == [
        'r.xlsx, July (000) | error | "July (000)" says that counts are in thousands or millions, but they '
        "are read as whole numbers.",
        'r.xlsx, July (000), D1 | error | "Registered (\'000)" says that counts are in thousands or millions, '
        "but they are read as whole numbers.",
        'r.xlsx, July (000), A8 | error | "Note: all in thousands" says that counts are in thousands or '
        "millions, but they are read as whole numbers.",
    ]


@pytest.mark.parametrize("title", ["Thousands flee to Turkey", "Hatay: 35 bin kişi", "Zone 000", "2,000 tents",
                                   "Refugees in thousands of houses", "Miles de personas huyen"])  # fmt: skip
def test_thousands_of_which_a_title_merely_speaks_are_none(tmp_path: Path, title: str) -> None:
    book = workbook()
    first_sheet(book).insert_rows(1, 2)
    first_sheet(book)["A1"] = title
    assert told(tmp_path, book) == []


def test_names_that_a_spreadsheet_made_of_what_was_typed(tmp_path: Path) -> None:
    book = workbook()
    sheet = first_sheet(book)
    sheet["C2"], sheet["C3"], sheet["C4"] = datetime(2012, 3, 1), True, time(7, 30)
    sheet["C5"], sheet["C5"].number_format = 102, "0000"
    sheet["G2"], sheet["G3"] = datetime(2012, 3, 1), True
    ends = ", which is what a spreadsheet makes of some names and codes."
    assert told(tmp_path, book) == [
        f'C2 | error | "area" holds 2012-03-01{ends}',
        f'C3 | error | "area" holds TRUE{ends}',
        f'C4 | error | "area" holds 07:30:00{ends}',
        'C5 | error | "area" shows "0102" by its number format, but 102 is read.',
    ]


def test_such_names_are_told_in_text_files_too_but_not_texts_of_workbooks(tmp_path: Path) -> None:
    drawn = REFUGEES.replace("Hatay", "1-Mar").replace("Kilis", "TRUE").replace("Urfa", "Mar-05")
    raw = csv_text(drawn).encode()
    assert [line.partition(" holds ")[2][:8] for line in told(tmp_path, raw, "r.csv")] == [
        "1-Mar, w", "TRUE, wh", "Mar-05, ",
    ]  # fmt: skip
    book = workbook()
    first_sheet(book)["C2"], first_sheet(book)["C3"] = "1-Mar", "TRUE"
    (tmp_path / "r.csv").unlink()
    assert told(tmp_path, book) == []


def test_old_workbooks_are_looked_at_in_the_same_way(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1", cell_overwrite_ok=True)
    for row, values in enumerate(first_sheet(openpyxl.load_workbook(io.BytesIO(xlsx(REFUGEES)))).values):
        for column, value in enumerate(values):
            text = value.date().isoformat() if isinstance(value, datetime) else value
            sheet.write(row, column, text)
    sheet.write(1, 3, 44038, xlwt.easyxf("font: struck_out on"))
    sheet.write(2, 3, 44, xlwt.easyxf(num_format_str='0"k"'))
    sheet.write(3, 3, 31004, xlwt.easyxf("font: colour white"))
    sheet.write(3, 4, 300, xlwt.easyxf("font: colour white; pattern: pattern solid, fore_colour blue"))
    sheet.write(4, 4, 7, xlwt.easyxf(num_format_str="#,##0"))
    content = io.BytesIO()
    book.save(content)
    assert told(tmp_path, content.getvalue(), "r.xls") == [
        "D2 | error | What stands in registered is struck out, but it is read.",
        'D3 | error | "registered" shows "44k" by its number format, but 44 is read.',
        "D4 | error | Nobody sees what stands in registered, but it is read.",
    ]


@pytest.mark.parametrize("letters", ["Note", "ملاحظة"])
@pytest.mark.parametrize("before", [0, 3000])  # texts that are continued in another record
def test_raised_and_struck_out_parts_of_texts_of_old_workbooks_are_told(
    tmp_path: Path, letters: str, before: int
) -> None:
    book = xlwt.Workbook()
    raised, struck = xlwt.easyfont("escapement superscript"), xlwt.easyfont("struck_out on")
    other, sheet = book.add_sheet("Other"), book.add_sheet("Sheet1", cell_overwrite_ok=True)
    for number in range(before):
        other.write(number, 0, f"{letters} {number}")
    for row, values in enumerate(first_sheet(openpyxl.load_workbook(io.BytesIO(xlsx(REFUGEES)))).values):
        for column, value in enumerate(values):
            text = value.date().isoformat() if isinstance(value, datetime) else value
            sheet.write(row, column, text)
    sheet.write_rich_text(1, 3, ["44038", ("1", raised)])
    sheet.write_rich_text(2, 3, ["30", ("7", struck)])
    sheet.write_rich_text(3, 3, ["31", ("004", xlwt.easyfont("bold on"))])
    content = io.BytesIO()
    book.save(content)
    found = [line for line in told(tmp_path, content.getvalue(), "r.xls") if "Other" not in line]
    assert found == [
        'D2 | error | "registered" is read as "440381", but "1" in it is raised or lowered, like a '
        "footnote mark.",
        "D3 | error | What stands in registered is struck out, but it is read.",
    ]


def test_opendocument_files_are_looked_at_in_the_same_way(tmp_path: Path) -> None:
    document = odf.opendocument.OpenDocumentSpreadsheet()

    def style(name: str, family: str = "table-cell", **properties: str) -> str:
        one = odf.style.Style(name=name, family=family)
        one.addElement(odf.style.TextProperties(**properties))
        document.automaticstyles.addElement(one)
        return name

    struck = style("ce1", textlinethroughstyle="solid")
    white = style("ce2", color="#FFFFFF")
    raised = style("T1", "text", textposition="super 58%")

    def cell(value: object, text: str | None = None, **more: str) -> odf.table.TableCell:
        is_number = isinstance(value, int)
        kind = {"valuetype": "float", "value": str(value)} if is_number else {"valuetype": "string"}
        one = odf.table.TableCell(**kind, **more)
        one.addElement(odf.text.P(text=str(value) if text is None else text))
        return one

    with_mark = cell("44038")
    with_mark.childNodes[0].addElement(odf.text.Span(stylename=raised, text="1"))
    with_note = cell(300, "300")
    note = odf.office.Annotation()
    note.addElement(odf.text.P(text="ask AFAD"))
    with_note.insertBefore(note, with_note.childNodes[0])
    table = odf.table.Table(name="Sheet1")
    header = [cell(name) for name in ("as_of", "country", "area", "registered", "arrivals", "source")]
    rows = [
        ("Hatay", cell(44, "44k"), cell(1000, "1.000")),
        ("Kilis", cell(1500, stylename=struck), cell(5, stylename=white)),
        ("Urfa", with_mark, with_note),
        ("Adana", cell(35000, ">35,000"), cell(6, formula="of:=SUM([.E2:.E3])")),
    ]
    drawn = [[cell("2012-07-31"), cell("TUR"), cell(area), *two, cell("AFAD")] for area, *two in rows]
    for cells in (header, *drawn):
        line = odf.table.TableRow()
        for one in cells:
            line.addElement(one)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    content = io.BytesIO()
    document.write(content)
    assert told(tmp_path, content.getvalue(), "r.ods") == [
        'D2 | error | "registered" shows "44k" by its number format, but 44 is read.',
        "D3 | error | What stands in registered is struck out, but it is read.",
        "E3 | error | Nobody sees what stands in arrivals, but it is read.",
        'D4 | error | "registered" is read as "440381", but "1" in it is raised or lowered, like a '
        "footnote mark.",
        'E4 | note | A comment is attached to "arrivals": "ask AFAD"; it is not read.',
        'D5 | error | "registered" shows ">35,000" by its number format, but 35,000 is read.',
        'E5 | error | "arrivals" keeps 6 as the result of =SUM(E2:E3), but it gives 1,005.',
    ]


def test_a_date_in_a_column_of_counts_is_no_count(tmp_path: Path) -> None:
    book = workbook()
    first_sheet(book)["D3"] = date(2012, 4, 3)
    assert told(tmp_path, book) == ['D3 | error | "2012-04-03" in "registered" is not a count.']


@pytest.mark.parametrize(("unit", "times"), [({}, 1), ({"registered": 1000}, 0)])
def test_a_partners_counts_may_be_in_the_unit_of_their_source(unit: dict[str, int], times: int) -> None:
    book = openpyxl.Workbook()
    first_sheet(book).append(["Refugees in thousands"])
    first_sheet(book).append(["Day", "Land", "Number"])
    first_sheet(book).append([date(2012, 7, 31), "TUR", 44])
    first_sheet(book)["C3"].number_format = '0"k"'
    columns = {"as_of": "Day", "country": "Land", "registered": "Number"}
    source = Source(
        file="p.xlsx", table="refugees", columns=columns, fixed={"source": "UNHCR"}, unit=unit
    )
    sheets, _ = read_spreadsheet("p.xlsx", saved(book))
    [(sheet, table)], _ = map_sheets(sheets, source, JULY, "en")
    codes = [each.code for each in what_is_hidden(sheet, [table])]
    assert sorted(codes) == ["counted-in-thousands", "number-format-differs"] * times
