"""Files that nobody should have sent: each is read, or told in one line, soon and within memory."""

import io
import json
import os
import resource
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from functional.command import limited, sitrep
from office import office
from sheets import csv_text, xlsx

REFUGEES = """
    | as_of      | country | registered | source |
    | 2012-07-31 | TUR     | 44038      | AFAD   |
"""
GOOD = xlsx(REFUGEES)
SHEET = "xl/worksheets/sheet1.xml"
CHECK = ("check", "syria", "2012-07")
LIMITS = {resource.RLIMIT_AS: 3 * 2**30, resource.RLIMIT_CPU: 60}

CANNOT = "This file cannot be read: "
NO_TABLE = (
    "No row here looks like the header of a table: refugees, camps, missions, events and excerpts."
)
NO_SPREADSHEET = (
    "This file is not a spreadsheet that sitrep reads (xlsx, xlsb, xls, ods, csv), so it is left alone."
)
OUTSIDE = b"""<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
Id="rId1" Type="x" Target="file:///etc/passwd" TargetMode="External"/></Relationships>"""


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as file:
        return {name: file.read(name) for name in file.namelist()}


def archive(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return content.getvalue()


def with_rows(rows: bytes) -> bytes:
    good = parts()
    return archive(good | {SHEET: good[SHEET].replace(b"</sheetData>", rows + b"</sheetData>")})


def blank_rows() -> bytes:
    row = b'<row r="%d" s="0" customFormat="1"><c r="A%d" s="0"/></row>'
    return with_rows(b"".join(row % (number, number) for number in range(3, 1_000_003)))


def blank_columns() -> bytes:
    return with_rows(b'<row r="3">' + b'<c s="0"/>' * 1024 + b"</row>")


def many_sheets(count: int) -> bytes:
    """The good workbook with that many blank sheets more."""
    good = parts()
    office = b"http://schemas.openxmlformats.org"
    blank = b'<worksheet xmlns="%s/spreadsheetml/2006/main"><sheetData/></worksheet>' % office
    sheets, links = b"", b""
    for number in range(2, count + 2):
        good[f"xl/worksheets/sheet{number}.xml"] = blank
        sheets += b'<sheet xmlns:r="%s/officeDocument/2006/relationships" name="S%d" sheetId="%d" ' % (
            office, number, number,
        )  # fmt: skip
        sheets += b'r:id="more%d"/>' % number
        links += b'<Relationship Type="%s/officeDocument/2006/relationships/worksheet" ' % office
        links += b'Target="/xl/worksheets/sheet%d.xml" Id="more%d"/>' % (number, number)
    for name, end, more in (
        ("xl/workbook.xml", b"</sheets>", sheets),
        ("xl/_rels/workbook.xml.rels", b"</Relationships>", links),
    ):
        good[name] = good[name].replace(end, more + end)
    return archive(good)


def check(workspace: Path) -> list[tuple[str, str]]:
    """File and message of all that is found, by the command with little memory and time."""
    done = limited(LIMITS, workspace, *CHECK, "--format", "json")
    assert done.stderr == ""
    return [
        (each["file"].removeprefix("inputs/syria/2012-07/"), each["message"])
        for each in json.loads(done.stdout)["diagnostics"]
    ]


@pytest.fixture
def july(tmp_path: Path) -> Path:
    """The folder of a month that has no more than a narrative."""
    narrative = "## highlights\n\n- One thing.\n- Another thing.\n"
    office(tmp_path, {"2012-07": {"narrative.en.md": narrative}})
    return tmp_path / "inputs" / "syria" / "2012-07"


@pytest.mark.parametrize(
    ("name", "content", "messages"),
    [
        ("a million rows with a format only.xlsx", blank_rows, []),
        ("a thousand columns with a format only.xlsx", blank_columns, []),
        (
            "links.xlsx",
            lambda: archive(
                parts()
                | {"xl/externalLinks/_rels/externalLink1.xml.rels": OUTSIDE, "../../x.xml": b"<x/>"}
            ),
            [],
        ),
        ("4,000 sheets.xlsx", lambda: many_sheets(4_000), []),
        (
            "10,000 sheets.xlsx",
            lambda: many_sheets(10_000),
            [CANNOT + "it unpacks to far more than a spreadsheet should."],
        ),
        (
            "styles.xlsx",
            lambda: archive(parts() | {"xl/styles.xml": b"<styleSheet"}),
            [CANNOT + "it is damaged or incomplete."],
        ),
        (
            "picture.xlsx",
            lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 500,
            [CANNOT + "its content is not what its name says."],
        ),
        (
            "picture.csv",
            lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 500,
            [CANNOT + "its content is not what its name says."],
        ),
        (
            "one line.csv",
            lambda: b"a," * 5_000_000,
            [CANNOT + "it has more than 16,384 columns, which is more than a spreadsheet can have."],
        ),
        ("blank lines.csv", lambda: csv_text(REFUGEES).encode() + b",,,\n" * 1_000_000, []),
        (
            "open quote.csv",
            lambda: csv_text(REFUGEES).encode() + b'"x' * 100_000,
            [
                CANNOT + "a quotation mark in this row is not closed, or is followed by more text.",
            ],
        ),
        ("old Macintosh.csv", lambda: csv_text(REFUGEES).replace("\r\n", "\r").encode(), []),
        ("utf-16 big endian.csv", lambda: b"\xfe\xff" + csv_text(REFUGEES).encode("utf-16-be"), []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_is_read_or_told_in_one_line(
    july: Path, name: str, content: Callable[[], bytes], messages: list[str]
) -> None:
    (july / name).write_bytes(content())
    # A month of this one file has no row where the file has none.
    told = [each for each in check(july.parents[2]) if not each[1].startswith("No table of ")]
    assert told == [(name, message) for message in messages]


def test_names_that_no_screen_should_show_do_no_harm(july: Path) -> None:
    rows = csv_text(REFUGEES).encode()
    for name in ("new\nline.csv", "\x1b[31mred\a.pdf", "\u202eexe.pdf", "é" * 120 + ".csv"):
        (july / name).write_bytes(rows.replace(b"TUR", b"JOR") if "é" in name else rows)
    os.rename(july / "new\nline.csv", os.fsencode(july) + b"/new\nline\xff.csv")
    told = [
        ("\x1b[31mred\a.pdf", NO_SPREADSHEET),
        ("new\nline\ufffd.csv", CANNOT + "its name has letters that this computer cannot show; "
         "give it a plain name."),
        ("\u202eexe.pdf", NO_SPREADSHEET),
    ]  # fmt: skip
    assert check(july.parents[2]) == told


def test_a_copy_of_a_file_with_a_long_name_has_a_shorter_one(july: Path) -> None:
    (july / ("é" * 120 + ".csv")).write_text("bread,rice\n1,2\n")
    workspace = july.parents[2]
    done = sitrep(workspace, *CHECK)
    assert (done.returncode, done.stderr) == (1, "")
    copies = list((workspace / "outputs" / "syria" / "2012-07" / "check").iterdir())
    assert [copy.name.startswith("é" * 110 + "-") for copy in copies] == [True]


def test_what_is_called_a_spreadsheet_and_is_no_file_is_told(july: Path) -> None:
    (july / "folder.xlsx").mkdir()
    os.mkfifo(july / "pipe.csv")
    (july / "dead.csv").symlink_to(july / "nothing.csv")
    (july / "circle.csv").symlink_to(july / "circle.csv")
    (july / "zero.csv").symlink_to("/dev/zero")
    no_file = CANNOT + "it is not a file but a folder, or a link that leads nowhere."
    elsewhere = "This is a link to somewhere else, or not a file at all; it is not read."
    told = dict.fromkeys(("circle.csv", "pipe.csv", "zero.csv"), elsewhere)
    told |= dict.fromkeys(("dead.csv", "folder.xlsx"), no_file)
    found = [each for each in check(july.parents[2]) if not each[1].startswith("No table of ")]
    assert sorted(found) == sorted(told.items())


def test_a_pipe_is_told_wherever_a_file_is_named(july: Path) -> None:
    workspace = july.parents[2]
    os.mkfifo(workspace / "pipe.txt")
    os.mkfifo(july / "narrative.fr.md")
    for command in (("map",), ("clip", "syria"), ("verify",)):
        done = sitrep(workspace, *command, "pipe.txt")
        assert done.returncode == 2
        assert done.stderr == (
            "pipe.txt is not a file but a pipe, a socket or a device; it is not opened. Name a file.\n"
        )
    elsewhere = "This is a link to somewhere else, or not a file at all; it is not read."
    assert ("narrative.fr.md", elsewhere) in check(workspace)
    (workspace / "inputs/syria/operation.toml").unlink()
    os.mkfifo(workspace / "inputs/syria/operation.toml")
    done = sitrep(workspace, "check", "syria", "2012-07")
    assert (done.returncode, done.stderr) == (
        2,
        "inputs/syria/operation.toml is not a file but a pipe, a socket or a device; put a file there.\n",
    )
