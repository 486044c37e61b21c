"""Kinds of files that partners send: read, or told by their name with what to do."""

import io
import re
import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
import xlwt
from xlwt.CompoundDoc import XlsDoc

from binary import archive, xlsb
from readers import reader
from reading import lines, read_files
from sheets import saved, xlsx

REFUGEES = """
    | as_of      | country | registered | source |
    | 2012-07-31 | TUR     | 44038      | AFAD   |
"""
ROWS: list[list[str | int]] = [
    ["as_of", "country", "registered", "source"],
    ["2012-07-31", "TUR", 44038, "AFAD"],
]
CANNOT = "error | This file cannot be read:"
UNSEEN = (
    "note | Of this file sitrep sees the values alone: a cell with an error is blank, and hidden rows, "
    "number formats, strokes, merged cells and comments are not told."
)


def parts_of(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        return {name: file.read(name) for name in file.namelist()}


def ods(*, between: str) -> bytes:
    """Rows as OpenDocument writes them, with something between all tags outside of texts."""
    office = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = "".join(f' xmlns:{each}="{office}:{each}:1.0"' for each in ("office", "table", "text"))
    tags = [f"<office:document-content{spaces}>", "<office:body>", "<office:spreadsheet>",
            '<table:table table:name="R">']  # fmt: skip
    for row in ROWS:
        tags.append("<table:table-row>")
        for cell in row:
            kind = "string" if isinstance(cell, str) else f'float" office:value="{cell}'
            text = (
                f"<text:p>{cell}</text:p>"
                if cell != "AFAD"
                else "<text:p>AF<text:span>AD</text:span></text:p>"
            )
            tags += [f'<table:table-cell office:value-type="{kind}">', text, "</table:table-cell>"]
        tags.append("</table:table-row>")
    tags += ["</table:table>", "</office:spreadsheet>", "</office:body>", "</office:document-content>"]
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
    return archive({
        "mimetype": kind.encode(),
        "content.xml": between.join(tags).encode(),
        "META-INF/manifest.xml": manifest.encode(),
    })  # fmt: skip


def xls(rows: Sequence[Sequence[str | int | float]], *, code: str = "General") -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("R")
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            style = xlwt.easyxf(num_format_str=code if isinstance(cell, float) else "General")
            sheet.write(number, column, cell, style)
    book.protect = True
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def encrypted_xls() -> bytes:
    """With the record that says by what ([MS-XLS] 2.4.117 FilePass) behind the first one."""
    book = xlwt.Workbook()
    book.add_sheet("R")
    records = book.get_biff_data()
    end = 4 + struct.unpack_from("<H", records, 2)[0]
    key = struct.pack("<5H", 0x2F, 54, 1, 1, 1) + bytes(48)
    content = io.BytesIO()
    XlsDoc().save(content, records[:end] + key + records[end:])
    return content.getvalue()


GOOD = xlsx(REFUGEES)


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        ("binary.xlsb", xlsb(ROWS), [UNSEEN]),
        ("indented.ods", ods(between="\n  "), []),
        ("in one line.ods", ods(between=""), []),
        ("protected.xls", xls(ROWS), []),
        (
            "without relations.xlsx",
            archive({name: part for name, part in parts_of(GOOD).items() if name != "_rels/.rels"}),
            [],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_partners_send_is_read(tmp_path: Path, name: str, raw: bytes, told: list[str]) -> None:
    month, diagnostics = read_files(tmp_path, {name: raw})
    assert lines(diagnostics) == [f"{name} | {each}" for each in told]
    frame = month.tables["refugees"].frame
    assert [*frame["registered"]] == [44038]
    assert [*frame["source"]] == ["AFAD"]


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("a.fods", b"<?xml?><office:document/>", "it is a flat OpenDocument spreadsheet (.fods), one XML text"),
        ("a.numbers", b"PK", "it is a document of Apple Numbers; in Numbers, choose File, Export To, Excel"),
        (
            "a.gsheet",
            b"{}",
            "it is a link to a Google sheet and holds no data; in Google Sheets, choose File, Download, "
            "Microsoft Excel",
        ),
        (
            "secret.xls",
            encrypted_xls(),
            "it is encrypted, by a password or because its structure is protected, for which Excel "
            "encrypts an old .xls as well",
        ),
        (
            "old.xls",
            b'<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "it is an XML Spreadsheet of Excel 2003 under the name of a workbook",
        ),
        (
            "flat.ods",
            b'\xef\xbb\xbf<?xml version="1.0"?>\n<x xmlns="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
            "it is a flat OpenDocument spreadsheet (.fods), one XML text",
        ),
        ("page.xls", b"<html><table><tr><td>1", "it is a web page that was saved under the name of a spreadsheet"),
        ("saved.xls", b"MIME-Version: 1.0\n", "it is a web page that was saved under the name of a spreadsheet"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value[:12] else "",
)  # fmt: skip
def test_what_is_not_read_is_told_by_its_name(
    tmp_path: Path, name: str, raw: bytes, reason: str
) -> None:
    _, diagnostics = read_files(tmp_path, {name: raw})
    assert lines(diagnostics) == [f"{name} | {CANNOT} {reason}."]


@pytest.mark.parametrize("value", [36.5, 36.0, -2.25, 0.1, 123456.789])
def test_a_number_whose_format_has_the_number_of_a_date_stays_a_number(value: float) -> None:
    rows: list[list[str | float]] = [["as_of", "camp", "country", "status", "source", "latitude"],
            ["2012-07-31", "Kilis", "TUR", "open", "AFAD", value]]  # fmt: skip
    raw = xls(rows, code="0.00000")
    number = struct.pack("<H", 164)
    assert raw.count(b"\x1e\x04\x0c\x00" + number) == 1
    moved = raw.replace(b"\x1e\x04\x0c\x00" + number, b"\x1e\x04\x0c\x00" + struct.pack("<H", 14))
    # The styles that use it: font, format.
    moved = re.sub(
        rb"(\xe0\x00\x14\x00..)\xa4\x00", lambda style: style[1] + b"\x0e\x00", moved, flags=re.DOTALL
    )
    (sheet,), problems = reader().spreadsheet("camps.xls", moved)
    assert (sheet.rows[1][5], problems) == (value, [])


def test_a_workbook_that_lacks_the_part_of_a_sheet_is_not_read_without_it(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for sheet in (book.worksheets[0], book.create_sheet("More")):
        for row in ROWS:
            sheet.append(row)
    parts = parts_of(saved(book))
    del parts["xl/worksheets/sheet2.xml"]
    _, diagnostics = read_files(tmp_path, {"lost.xlsx": archive(parts)})
    assert lines(diagnostics) == [f"lost.xlsx | {CANNOT} it is damaged or incomplete."]
    (tmp_path / "lost.xlsx").unlink()
    parts = parts_of(GOOD)
    raw = archive(parts | {"xl/Worksheets/Sheet1.xml": parts.pop("xl/worksheets/sheet1.xml")})
    month, diagnostics = read_files(tmp_path, {"capitals.xlsx": raw})
    assert (len(month.tables["refugees"].frame), diagnostics) == (1, [])
