"""From files of every kind to typed tables with addresses."""

import io
import zipfile
from datetime import date
from pathlib import Path

import odf.opendocument
import odf.table
import odf.text
import pytest
import xlwt

from reading import lines, read_files
from sheets import cells, csv_text, xlsx
from sitrep.cells import Address
from sitrep.intake.records import tables_of
from sitrep.model.table import index_of
from sitrep.quantity import Kind, Quantity, exact, missing

REFUGEES = """
    | As of      | Country | Registered | Source |
    | 2012-07-31 | Turkey  | 44038      | AFAD   |
    | 2012-07-17 | JOR     | 33421      | UNHCR  |
"""


def xls(drawn: str) -> bytes:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Sheet1")
    for row, texts in enumerate(cells(drawn)):
        for column, text in enumerate(texts):
            sheet.write(row, column, int(text) if text.isdigit() else text)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def ods(drawn: str) -> bytes:
    document = odf.opendocument.OpenDocumentSpreadsheet()
    table = odf.table.Table(name="Sheet1")
    for texts in cells(drawn):
        row = odf.table.TableRow()
        for text in texts:
            if text.isdigit():
                cell = odf.table.TableCell(valuetype="float", value=text)
            else:
                cell = odf.table.TableCell(valuetype="string")
            cell.addElement(odf.text.P(text=text))
            row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    content = io.BytesIO()
    document.write(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("refugees.xlsx", xlsx(REFUGEES)),
        ("refugees.xls", xls(REFUGEES)),
        ("refugees.ods", ods(REFUGEES)),
        ("refugees.csv", csv_text(REFUGEES).encode()),
        ("semicolons.csv", csv_text(REFUGEES, ";").encode("utf-8-sig")),
        ("utf16.csv", csv_text(REFUGEES, "\t").encode("utf-16")),
    ],
)
def test_every_kind_of_file_gives_the_same_table(tmp_path: Path, name: str, content: bytes) -> None:
    month, diagnostics = read_files(tmp_path, {name: content})
    table = month.tables["refugees"]
    assert lines(diagnostics) == []
    assert list(table.frame.index) == [index_of(0, 2), index_of(0, 3)]
    assert list(table.frame["country"]) == ["TUR", "JOR"]
    assert [table.quantity(index, "registered") for index in table.frame.index] == [
        exact(44038),
        exact(33421),
    ]
    assert list(table.frame["as_of"].dt.date) == [date(2012, 7, 31), date(2012, 7, 17)]
    assert str(table.address(index_of(0, 3), "registered")).endswith("C3")


def test_a_header_is_found_below_titles_in_any_order_and_by_synonym(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | Syrian refugees, July 2012 |        |               |                 |
        |                            |        |               |                 |
        | Kaynak                     | Kayıtlı mülteci | Ülke | Tarih      |
        | AFAD                       | 44038  | Türkiye       | 2012-07-31      |
        """)
        },
    )
    table = month.tables["refugees"]
    assert lines(diagnostics) == []
    assert table.address(index_of(0, 4), "registered") == Address("book.xlsx", "Sheet1", 4, 2)
    assert list(table.frame["country"]) == ["TUR"]


def test_two_tables_on_one_sheet_are_both_read(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | as_of      | country | registered | source |      |
        | 2012-07-31 | TUR     | 44038      | AFAD   |      |
        |            |         |            |        |      |
        | as_of      | camp    | country    | status | source |
        | 2012-07-29 | Za'atri | Jordan     | open   | UNHCR |
        """)
        },
    )
    assert lines(diagnostics) == []
    assert list(month.tables["refugees"].frame.index) == [index_of(0, 2)]
    assert list(month.tables["camps"].frame.index) == [index_of(0, 5)]


def test_counts_keep_their_qualifier_or_the_reason_why_there_is_none(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | as_of      | country | registered       | awaiting registration | arrivals | returns | source |
        | 2012-07-02 | TUR     | more than 35,000 | ND                    | ٣٥٬٠٠٠   | *       | press  |
        | 2012-07-31 | TUR     | 0                |                       | 35 000   | n/a     | AFAD   |
        """)
        },
    )
    table = month.tables["refugees"]
    columns = ("registered", "awaiting_registration", "arrivals", "returns")
    assert lines(diagnostics) == []
    assert [table.quantity(index_of(0, 2), column) for column in columns] == [
        Quantity(Kind.MORE_THAN, 35000),
        missing(Kind.NO_DATA),
        exact(35000),
        missing(Kind.SUPPRESSED),
    ]
    assert [table.quantity(index_of(0, 3), column) for column in columns] == [
        exact(0),
        missing(Kind.NOT_REPORTED),
        exact(35000),
        missing(Kind.NOT_APPLICABLE),
    ]


def test_totals_remarks_and_tags_are_no_data_and_it_is_said(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | as_of      | country  | registered          | source  |
        | #date      | #country | #affected+refugees  | #source |
        | 2012-07-31 | TUR      | 44038               | AFAD    |
        |            | Total    | 44038               |         |
        | Note: no figure for Iraq |  |                 |         |
        """)
        },
    )
    assert list(month.tables["refugees"].frame.index) == [index_of(0, 3)]
    assert lines(diagnostics) == [
        "book.xlsx, Sheet1, row 2 | note | This row of HXL hashtags is not read as data.",
        'book.xlsx, Sheet1, row 4 | note | The row "Total" is taken as a total and not read as data.',
        'book.xlsx, Sheet1, row 5 | note | The row "Note: no figure for Iraq" is taken as a remark '
        "and not read as data.",
    ]


def test_every_wrong_cell_is_told_at_once_with_the_nearest_known_word(tmp_path: Path) -> None:
    _, diagnostics = read_files(
        tmp_path,
        {
            "camps.xlsx": xlsx("""
        | as_of      | camp    | country | latitude | status | population | source | url          |
        | 31 Jully   | Apaydın | Turkye  | 96.5     | opened | 2,0,00     | press  | javascript:x |
        | 2012-07-31 |         | TUR     | 36.2     | open   | 12.5       |        |              |
        """)
        },
    )
    assert lines(diagnostics) == [
        'camps.xlsx, Sheet1, A2 | error | "31 Jully" in "as_of" is not a date.',
        'camps.xlsx, Sheet1, C2 | error | "Turkye" in "country" is not a country that sitrep knows; '
        'the nearest one is "Türkiye (TUR)".',
        'camps.xlsx, Sheet1, D2 | error | "96.5" in "latitude" is not a number of degrees between -90 '
        "and 90.",
        'camps.xlsx, Sheet1, E2 | error | "opened" in "status" is not in its list; the nearest one is '
        '"open".',
        'camps.xlsx, Sheet1, F2 | error | "2,0,00" in "population" is not a count.',
        'camps.xlsx, Sheet1, H2 | error | "javascript:x" in "url" is not a web address.',
        'camps.xlsx, Sheet1, B3 | error | "camp" is blank.',
        'camps.xlsx, Sheet1, F3 | error | "12.5" in "population" is not a whole number.',
        'camps.xlsx, Sheet1, G3 | error | "source" is blank.',
    ]


def test_columns_that_are_missing_misspelt_unknown_or_there_twice(tmp_path: Path) -> None:
    _, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | as_of      | country | Registerd | Focal point | pays | returns |
        | 2012-07-31 | TUR     | 44038     | somebody    | x    | 8000    |
        """)
        },
    )
    assert lines(diagnostics) == [
        'book.xlsx, Sheet1, row 1 | error | The refugees table has no column "source".',
        'book.xlsx, Sheet1, C1 | error | The header "Registerd" is not known; it looks like "registered".',
        'book.xlsx, Sheet1, D1 | warning | The column "Focal point" is not part of the refugees table '
        "and is not read.",
        'book.xlsx, Sheet1, E1 | error | The header "pays" means "country", as column B does already.',
    ]


def test_an_ambiguous_number_is_a_finding_until_the_operation_says_how_analysts_write(
    tmp_path: Path,
) -> None:
    drawn = """
        | as_of      | country | registered | source |
        | 2012-07-31 | TUR     | 44.038     | AFAD   |
    """
    content = csv_text(drawn).encode()
    _, unknown = read_files(tmp_path, {"book.csv": content}, language=None)
    month, turkish = read_files(tmp_path, {"book.csv": content}, language="tr")
    assert lines(unknown) == [
        'book.csv, C2 | error | "44.038" in "registered" can be read as 44,038 or as 44.038.'
    ]
    assert turkish == []
    assert month.tables["refugees"].quantity(index_of(0, 2), "registered") == exact(44038)


def test_a_spreadsheet_without_a_known_table_is_an_error_and_other_files_are_left_alone(
    tmp_path: Path,
) -> None:
    _, diagnostics = read_files(
        tmp_path,
        {
            "prices.csv": b"bread,rice\n1,2\n",
            "map.pdf": b"%PDF-1.7",
            "notes.txt": b"to do",
            "~$refugees.xlsx": b"lock",
        },
    )
    assert lines(diagnostics) == [
        "map.pdf | note | This file is not a spreadsheet that sitrep reads (xlsx, xlsb, xls, ods, csv), so it "
        "is left alone.",
        "prices.csv | error | No row here looks like the header of a table: refugees, camps, indicators, sectors, funding, missions, "
        "events, excerpts and photos.",
    ]


def test_a_csv_that_is_not_utf8_is_read_with_a_note(tmp_path: Path) -> None:
    drawn = """
        | as_of      | camp    | country | status | source |
        | 2012-07-31 | Yayladağı é | TUR | open  | AFAD |
    """
    content = csv_text(drawn).replace("ğ", "g").replace("ı", "i").encode("latin-1")
    month, diagnostics = read_files(tmp_path, {"camps.csv": content})
    assert list(month.tables["camps"].frame["camp"]) == ["Yayladagi é"]
    assert lines(diagnostics) == [
        "camps.csv | note | This file does not say in which encoding it is written; it was read as "
        "Western European (Windows-1252), with words such as é."
    ]


@pytest.mark.parametrize(
    "broken", ['"Kilis,TUR,open,5,AFAD', '"Kilis"x,TUR,open,5,AFAD', '"' + "x" * 200_000]
)
def test_a_quotation_mark_that_breaks_a_csv_file_is_told_with_its_row(
    tmp_path: Path, broken: str
) -> None:
    text = f'as_of,camp,country,status,population,source\n2012-07-31,"Two\nlines",TUR,open,5,AFAD\n{broken}\n'
    _, diagnostics = read_files(tmp_path, {"camps.csv": text.encode()})
    assert lines(diagnostics) == [
        "camps.csv, row 3 | error | This file cannot be read: a quotation mark in this row is not closed, "
        "or is followed by more text."
    ]


def test_a_number_that_is_none_is_no_blank_cell(tmp_path: Path) -> None:
    raw = xlsx("""
        as_of | camp | country | status | population | source
        2012-07-31 | Kilis | TUR | open | 35 | AFAD
    """)
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<v>35</v>", b"<v>NaN</v>"))
    assert lines(read_files(tmp_path, {"camps.xlsx": content.getvalue()})[1]) == [
        'camps.xlsx, Sheet1, E2 | error | "nan" in "population" is not a count.'
    ]


def test_fewer_than_no_people_is_one_error_and_no_number(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | as_of      | country | registered | correction | correction_reason | source |
        | 2012-07-31 | TUR     | -5         |            |                   | AFAD   |
        | 2012-07-31 | JOR     | about -5   |            |                   | UNHCR  |
        | 2012-07-31 | IRQ     | 6500       | -26        | counted twice     | UNHCR  |
        """)
        },
    )
    table = month.tables["refugees"]
    assert lines(diagnostics) == [
        'book.xlsx, Sheet1, C2 | error | "registered" is −5, and there cannot be fewer than zero people.',
        'book.xlsx, Sheet1, C3 | error | "registered" is about −5, and there cannot be fewer than zero people.',
    ]
    assert [table.quantity(index, "registered") for index in table.frame.index] == [
        missing(Kind.NOT_REPORTED),
        missing(Kind.NOT_REPORTED),
        exact(6500),
    ]
    assert table.quantity(index_of(0, 4), "correction") == exact(-26)


def test_a_column_of_plain_numbers_with_one_below_zero_is_read_as_any_other(tmp_path: Path) -> None:
    _, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | as_of      | country | registered | source |
        | 2012-07-31 | TUR     | 44038      | AFAD   |
        | 2012-07-31 | JOR     | -5         | UNHCR  |
        """)
        },
    )
    assert lines(diagnostics) == [
        'book.xlsx, Sheet1, C3 | error | "registered" is −5, and there cannot be fewer than zero people.'
    ]


def test_tables_without_rows_are_each_their_own() -> None:
    one, other = (tables_of([], "en")[0]["camps"].frame for _ in range(2))
    one["camp"] = 1
    assert str(other["camp"].dtype) == "str"
