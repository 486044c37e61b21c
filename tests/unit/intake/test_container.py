"""A file that must not be opened is one diagnostic: what it is and what to do."""

import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reading import lines, read_files
from sheets import xlsx

GOOD = xlsx("""
    | as_of      | country | registered | source |
    | 2012-07-31 | TUR     | 44038      | AFAD   |
""")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def archive(parts: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", packing) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return content.getvalue()


def changed(part: str, change: Callable[[bytes], bytes], more: dict[str, bytes] | None = None) -> bytes:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    return archive(parts | {part: change(parts[part])} | (more or {}))


SHEET = "xl/worksheets/sheet1.xml"
FAR_CORNER = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
TOO_MUCH = (
    "opening it takes more than 1,000 megabytes of memory, or breaks the program that reads it; the "
    "limit is [reading] memory_mb in operation.toml"
)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.xlsx", lambda: b"", "it is empty"),
        ("empty.csv", lambda: b" \n", "it is empty"),
        ("truncated.xlsx", lambda: GOOD[: len(GOOD) // 2], "it is damaged or incomplete"),
        ("junk.xlsx", lambda: b"PK\x03\x04junk", "it is damaged or incomplete"),
        ("no-workbook.xlsx", lambda: archive({"a.txt": b"x"}), "it is damaged or incomplete"),
        ("text.xlsx", lambda: b"as_of,country\n", "its content is not what its name says"),
        ("zip.csv", lambda: GOOD, "its content is not what its name says"),
        ("junk.xls", lambda: OLE + b"\0" * 600, "it is damaged or incomplete"),
        ("old.xlsx", lambda: OLE + b"\0" * 600, "its content is not what its name says"),
        (
            "secret.xlsx",
            lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
            "it is protected by a password",
        ),
        (
            "bomb.xlsx",
            lambda: changed(SHEET, lambda xml: xml + b" " * 40_000_000),
            "it unpacks to far more than a spreadsheet should",
        ),
        (
            "many-parts.xlsx",
            lambda: archive({f"{n}.bin": b" " * 900_000 for n in range(600)}),
            "it unpacks to far more than a spreadsheet should",
        ),
        (
            "entities.xlsx",
            lambda: changed(SHEET, lambda xml: b'<!DOCTYPE x [<!ENTITY a "b">]>' + xml),
            "it unpacks to far more than a spreadsheet should",
        ),
        (
            "corner.xlsx",
            lambda: changed(SHEET, lambda xml: xml.replace(b"</sheetData>", FAR_CORNER)),
            TOO_MUCH,
        ),
        (
            "two-in-one.xlsx",
            lambda: changed(SHEET, lambda xml: xml, {"content.xml": b"<x/>"}),
            "it is damaged or incomplete",
        ),
        (
            "secret.ods",
            lambda: archive({"META-INF/manifest.xml": b"<manifest:encryption-data/>"}),
            "it is protected by a password",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_one_diagnostic(
    tmp_path: Path, name: str, content: Callable[[], bytes], reason: str
) -> None:
    _, diagnostics = read_files(tmp_path, {name: content()})
    assert lines(diagnostics) == [f"{name} | error | This file cannot be read: {reason}."]


def test_the_good_file_that_the_bad_ones_were_made_from_is_read(tmp_path: Path) -> None:
    month, diagnostics = read_files(tmp_path, {"good.xlsx": changed(SHEET, lambda xml: xml)})
    assert diagnostics == []
    assert len(month.tables["refugees"].frame) == 1


@pytest.mark.parametrize(
    ("name", "part", "content"),
    [
        ("tags.xlsx", SHEET, b'<c r="AAA1"/>' + b"<c " * 400_000),
        ("attributes.xlsx", SHEET, b"<c " + b'r="AAA1" ' * 200_000),
        ("formulas.xlsx", SHEET, b"<f " * 400_000),
        ("mergers.xlsx", SHEET, b"<mergeCell " * 200_000),
        ("columns.ods", "content.xml", b'number-columns-repeated="16000"' * 50_000),
        ("rows.ods", "content.xml", b'<a number-rows-repeated="16000">' * 50_000),
    ],
)
def test_no_file_makes_the_look_at_it_slow(tmp_path: Path, name: str, part: str, content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as file:
        parts = {each: file.read(each) for each in file.namelist()}
    parts[part] = parts.get(part, b"") + content
    began = time.process_time()
    _, diagnostics = read_files(tmp_path, {name: archive(parts, zipfile.ZIP_STORED)})
    assert [diagnostic.code for diagnostic in diagnostics] == ["file-unreadable"]
    assert time.process_time() - began < 5
