"""Whatever a file does to the process that opens it: one diagnostic, soon, and the next file is read."""

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from readers import reader
from reading import lines
from sheets import csv_text, xlsx
from sitrep.cells import Address
from sitrep.diagnostics import Message
from sitrep.intake.limited import sheet_data, wire
from sitrep.intake.limited.limits import Limits
from sitrep.intake.limited.process import Keeper, Unopened
from sitrep.intake.limited.reader import Reader
from sitrep.intake.marking import marks
from sitrep.intake.opening import read_spreadsheet
from sitrep.intake.problems.files import ENCODING_GUESSED, FILE_UNREADABLE
from sitrep.intake.sheet_properties import SheetProperties
from sitrep.intake.spreadsheet import Sheet
from sitrep.words.speech import words_for

REFUGEES = """
    | as_of      | country | registered | source |
    | 2012-07-31 | TUR     | 44038      | AFAD   |
"""
GOOD = xlsx(REFUGEES)
MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TOO_MUCH = (
    "opening it takes more than 1,000 megabytes of memory, or breaks the program that reads it; the "
    "limit is [reading] memory_mb in operation.toml"
)
TOO_LARGE = "its sheets extend over more than 10 million cells"
DAMAGED = "it is damaged or incomplete"


def with_sheet(rows: bytes, name: str = "xl/worksheets/sheet1.xml") -> bytes:
    """The good workbook with other rows, in a part of that name."""
    content = io.BytesIO()
    sheet = b'<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (MAIN, rows)
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(content, "w") as new:
        for part in old.namelist():
            if part == "xl/worksheets/sheet1.xml":
                new.writestr(name, sheet, zipfile.ZIP_DEFLATED)
            elif part.startswith(("xl/_rels", "[")):
                new.writestr(part, old.read(part).replace(b"xl/worksheets/sheet1.xml", name.encode()))
            else:
                new.writestr(part, old.read(part))
    return content.getvalue()


def with_cells(cells: bytes) -> bytes:
    """An OpenDocument spreadsheet of one sheet."""
    content = io.BytesIO()
    office = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = "".join(f' xmlns:{each}="{office}:{each}:1.0"' for each in ("office", "table", "text"))
    start = (
        f'<office:document-content{spaces}><office:body><office:spreadsheet><table:table table:name="S">'
    )
    end = "</table:table></office:spreadsheet></office:body></office:document-content>"
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("content.xml", start.encode() + cells + end.encode())
        file.writestr("META-INF/manifest.xml", "<manifest/>")
    return content.getvalue()


def png(width: int, height: int) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (width, height)).save(content, "PNG")
    return content.getvalue()


def filled(rows: int, columns: int) -> bytes:
    cell = b'<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="%d"/>'
    return b'<table:table-row table:number-rows-repeated="%d">%s</table:table-row>' % (
        rows,
        cell % columns,
    )


@pytest.mark.parametrize(
    ("file", "raw", "reason"),
    [
        ("corner.xlsx", with_sheet(b'<row><c r="A1"><v>1</v></c></row><row><c r="XFD1048576"><v>1</v></c></row>'), TOO_MUCH),
        ("single quotes.xlsx", with_sheet(b"<row r='1048576'><c r='XFD1048576'><v>1</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>"), TOO_MUCH),
        ("without references.xlsx", with_sheet(b'<row r="1"><c><v>1</v></c></row><row r="1048000">' + b"<c><v>1</v></c>" * 5_000 + b"</row>"), TOO_MUCH),
        ("spaces.xlsx", with_sheet(b'<row r = "1048576"><c\n r\t=\n"XFD1048576"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'), TOO_MUCH),
        ("renamed part.xlsx", with_sheet(b'<row r="1"><c r="A1"><v>1</v></c></row><row r="999999"><c r="AZ999999"><v>1</v></c></row>', "xl/other.bin"), TOO_MUCH),
        ("wide and high.xlsx", with_sheet(b'<row r="1"><c r="A1"><v>1</v></c></row><row r="700000"><c r="Z700000"><v>1</v></c></row>'), TOO_LARGE),
        ("repeats.ods", with_cells(filled(9_999, 9_999)), TOO_MUCH),
        ("repeats without end.ods", with_cells(filled(10**15, 10**15)), DAMAGED),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)  # fmt: skip
def test_a_file_that_fills_the_memory_is_one_diagnostic(file: str, raw: bytes, reason: str) -> None:
    began = time.monotonic()
    sheets, diagnostics = reader().spreadsheet(file, raw)
    assert sheets == []
    assert lines(diagnostics) == [f"{file} | error | This file cannot be read: {reason}."]
    assert len(raw) < 100_000
    assert time.monotonic() - began < 20


def test_a_file_that_takes_too_long_is_one_diagnostic_and_the_next_is_read() -> None:
    keeper = Keeper(sys.executable, sys.path, os.environ)
    hasty = Reader(keeper, Limits(2000, 1))
    began = time.monotonic()
    _, diagnostics = hasty.spreadsheet("slow.csv", b"a,b,c,d,e\n" * 1_900_000)
    assert time.monotonic() - began < 10
    assert lines(diagnostics) == [
        "slow.csv | error | This file cannot be read: opening it takes more than 1 second, far longer "
        "than a report's file needs; the limit is [reading] seconds in operation.toml."
    ]
    sheets, diagnostics = Reader(keeper, Limits(2000, 19)).spreadsheet("good.xlsx", GOOD)
    assert (len(sheets[0].rows), diagnostics) == (2, [])
    keeper.close()


def test_each_file_that_takes_all_its_time_leaves_less_to_the_later_ones() -> None:
    assert [Limits(1000, 20).after(number).seconds for number in (0, 1, 2, 3, 99)] == [20, 10, 5, 5, 5]
    assert [Limits(1000, 2).after(number).seconds for number in (0, 1, 99)] == [2, 2, 2]


def test_a_photo_and_boundaries_that_take_too_much_are_told_as_well() -> None:
    poor = Reader(reader().keeper, Limits(150, 20))
    lists = b"[" + b"[]," * 2_000_000 + b"[]]"
    for open_it in (lambda: poor.photo(png(6000, 4000)), lambda: poor.areas(lists)):
        with pytest.raises(Unopened) as failure:
            open_it()
        assert failure.value.reason == Message("reason.too-much-memory", {"memory": 150})


def test_a_file_that_breaks_the_annotated_copy_has_none() -> None:
    row = '<row r="{0}"><c r="A{0}"><v>1</v></c><c r="B{0}"><v>2</v></c><c r="C{0}"><v>3</v></c></row>'
    long = with_sheet("".join(map(row.format, range(1, 40_001))).encode())
    problem = FILE_UNREADABLE.at(Address("long.xlsx", "Sheet1", 40_000), reason="it is")
    told = marks("long.xlsx", [problem], words_for("en"))
    poor = Reader(reader().keeper, Limits(30, 20))
    assert poor.copy("long.xlsx", long, told) is None


def test_nothing_is_left_of_the_processes() -> None:
    keeper = Keeper(sys.executable, sys.path, os.environ)
    assert Reader(keeper).spreadsheet("good.xlsx", GOOD)[1] == []
    keeper.close()
    with pytest.raises(ProcessLookupError):
        os.kill(keeper.process, 0)


def test_ctrl_c_ends_all_of_it(tmp_path: Path) -> None:
    slow = tmp_path / "slow.csv"
    slow.write_bytes(b"a,b,c,d,e\n" * 1_900_000)
    command = [sys.executable, "-c", "from sitrep.cli import run; run()", "map", "slow.csv"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        wait_for(lambda: processes_of(process.pid) >= 3)
        os.killpg(process.pid, signal.SIGINT)
        _, stderr = process.communicate(timeout=20)
    assert (process.returncode, stderr) == (130, b"Interrupted.\n")
    wait_for(lambda: processes_of(process.pid) == 0)


def processes_of(group: int) -> int:
    listed = subprocess.run(["ps", "-e", "-o", "pgid="], capture_output=True, text=True, check=True)
    return listed.stdout.split().count(str(group))


def wait_for(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.02)


cells = st.one_of(
    st.text(),
    st.integers(),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)
places = st.tuples(st.integers(1, 9), st.integers(1, 9))


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    width = draw(st.integers(0, 4))
    rows = draw(st.lists(st.lists(cells, min_size=width, max_size=width), max_size=4))
    facts = SheetProperties(
        errors=draw(st.dictionaries(places, st.text())),
        struck=draw(st.sets(places)),
        merged=draw(st.lists(st.tuples(places, places))),
        hidden_rows=draw(st.lists(places)),
    )
    merged = draw(st.lists(st.tuples(places, places)))
    return Sheet("f.xlsx", draw(st.text()), rows, draw(st.booleans()), facts, merged)


@given(st.lists(sheets(), max_size=2))
def test_sheets_come_back_as_they_were(of_file: list[Sheet]) -> None:
    problems = [
        FILE_UNREADABLE.at(Address("f.xlsx", "", 3), reason=Message("reason.empty", {"a": 1})),
        ENCODING_GUESSED.at(Address("f.xlsx", "")),
    ]
    body = wire.packed(sheet_data.as_data(of_file, problems))[0][wire.HEAD_BYTES :]
    assert sheet_data.from_data("f.xlsx", wire.unpacked(body)) == (of_file, problems)


@pytest.mark.parametrize(
    "data",
    [
        None,
        [[], []] * 2,
        [[["S", False, [[None]], [], []]], []],
        [[["S", False, [["a"], ["a", "b"]], [], []]], []],
        [[["S", False, [[["a"]]], [], []]], []],
        [[[1, False, [], [], [[]] * 14]], []],
        [[], [["no-such-check", "", 0, []]]],
        [[], [["file-unreadable", "", "1", []]]],
    ],
)
def test_what_is_no_sheet_is_refused(data: Any) -> None:
    with pytest.raises((ValueError, TypeError, LookupError)):
        sheet_data.from_data("f.xlsx", data)


@pytest.mark.parametrize("body", [b"{", b'{"date": "soon"}', b'{"eval": "1"}', b"[" * 100_000, b"\xff"])
def test_what_is_no_message_is_refused(body: bytes) -> None:
    with pytest.raises((ValueError, LookupError, RecursionError)):
        wire.unpacked(body)


def test_what_the_other_process_reads_is_what_this_one_would() -> None:
    for name, raw in (("r.xlsx", GOOD), ("r.csv", csv_text(REFUGEES).encode()), ("r.ods", b"no")):
        sheets, diagnostics = read_spreadsheet(name, raw)
        told = [replace(sheet, merged=[*sheet.merged]) for sheet in sheets]
        assert reader().spreadsheet(name, raw) == (told, diagnostics)
