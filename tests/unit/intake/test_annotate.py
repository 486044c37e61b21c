"""Annotated copies: problems at their cells, in a workbook that a spreadsheet program opens."""

import io
import math
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from time import process_time

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.workbook import Workbook

from known import known
from reading import read_files
from sheets import csv_text, saved, xlsx
from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Severity
from sitrep.intake import annotate, marking
from sitrep.intake.marking import marks
from sitrep.intake.problems.files import NO_KNOWN_TABLE
from sitrep.intake.problems.tables import REQUIRED_CELL_EMPTY, TOTALS_ROW, UNKNOWN_COLUMN
from sitrep.intake.problems.values import NOT_A_NUMBER
from sitrep.words.speech import words_for

WORDS = words_for("en")
DRAWN = """
    | as_of      | country | registered | source | colour |
    | 2012-07-31 | Turkey  | abc        | AFAD   | blue   |
    | 2012-07-31 | JOR     | 33421      |        | =1+1   |
    | Total      |         | 33421      |        |        |
"""
ABC = NOT_A_NUMBER.at(Address("r.xlsx", "Sheet1", 2, 3), column="registered", text="abc")
ABC_TEXT = (
    'Error: "abc" in "registered" is not a count.\n'
    'Write a whole number, one with a qualifier ("more than 35,000", "~2k"), or the reason why there is '
    "none: ND (no data), NR (not reported), n/a (not applicable), * (suppressed)."
)
ERROR, WARNING, NOTE = "00FFB3B3", "00FFE699", "00CFE2F3"


def annotated_copy(file: str, raw: bytes, *diagnostics: Diagnostic) -> bytes | None:
    return annotate.annotated_copy(file, raw, marks(file, diagnostics, WORDS))


def annotated(raw: bytes, *diagnostics: Diagnostic, file: str = "r.xlsx") -> Workbook:
    copy = annotated_copy(file, raw, *diagnostics)
    assert copy is not None
    assert copy == annotated_copy(file, raw, *diagnostics)
    return openpyxl.load_workbook(io.BytesIO(copy))


def comments(workbook: Workbook, sheet: str = "Sheet1") -> dict[str, str]:
    cells = (cell for row in workbook[sheet].iter_rows() for cell in row)
    return {cell.coordinate: cell.comment.text for cell in cells if cell.comment}


def colour(workbook: Workbook, cell: str) -> str:
    return str(workbook["Sheet1"][cell].fill.start_color.rgb)


def test_each_problem_stands_at_its_cell_and_in_the_list() -> None:
    raw = xlsx(DRAWN)
    total = TOTALS_ROW.at(Address("r.xlsx", "Sheet1", 4), text="Total")
    extra = UNKNOWN_COLUMN.at(Address("r.xlsx", "Sheet1", 1, 5), header="colour", table="refugees")
    elsewhere = NOT_A_NUMBER.at(Address("other.xlsx", "Sheet1", 2, 1), column="x", text="y")
    workbook = annotated(raw, total, ABC, extra, elsewhere)
    assert comments(workbook)["C2"] == ABC_TEXT
    assert sorted(comments(workbook)) == ["A4", "C2", "E1"]
    assert [colour(workbook, cell) for cell in ("C2", "E1", "A4")] == [ERROR, WARNING, NOTE]
    front = workbook.worksheets[0]
    assert workbook.active is front
    assert front["A1"].value == (
        "Annotated copy of r.xlsx, made by sitrep; your own file is unchanged. Fix the problems there."
    )
    rows = [[c.value for c in row[:4]] for row in front.iter_rows(min_row=5)]
    assert rows == [
        [
            "Warning",
            "Sheet1",
            "E1",
            'The column "colour" is not part of the refugees table and is not read.',
        ],
        ["Error", "Sheet1", "C2", '"abc" in "registered" is not a count.'],
        ["Note", "Sheet1", "row 4", 'The row "Total" is taken as a total and not read as data.'],
    ]
    links = [known(front.cell(row, 3).hyperlink).location for row in (5, 6, 7)]
    assert links == ["'Sheet1'!E1", "'Sheet1'!C2", "'Sheet1'!A4"]


def test_a_message_that_begins_with_an_arabic_name_still_reads_from_the_left() -> None:
    arabic = NOT_A_NUMBER.at(Address("r.xlsx", "Sheet1", 2, 3), column="registered", text="ألفان")
    front = annotated(xlsx(DRAWN), arabic).worksheets[0]
    assert {cell.alignment.readingOrder for cell in front[5]} == {1}


def test_problems_of_one_cell_share_a_comment_with_the_analysts_own() -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(xlsx(DRAWN)))
    workbook["Sheet1"]["C2"].comment = Comment("Ask AFAD again", "Leyla")
    empty = REQUIRED_CELL_EMPTY.at(Address("r.xlsx", "Sheet1", 2, 3), column="registered")
    text = comments(annotated(saved(workbook), empty, ABC))["C2"]
    assert text == (
        f'Ask AFAD again\n\n{ABC_TEXT}\n\nError: "registered" is blank.\nFill it in; every row needs it.'
    )


def test_the_worst_problem_gives_the_colour() -> None:
    place = Address("r.xlsx", "Sheet1", 2, 3)
    warning = Diagnostic("totals-row", Severity.WARNING, place, {"text": "abc"})
    assert colour(annotated(xlsx(DRAWN), warning, ABC), "C2") == ERROR


def test_a_problem_of_the_whole_file_is_in_the_list_only() -> None:
    nothing = NO_KNOWN_TABLE.at(Address("r.xlsx"), tables=["camps"])
    workbook = annotated(xlsx(DRAWN), nothing)
    assert comments(workbook) == {}
    assert [cell.value for cell in workbook.worksheets[0][5]][:3] == ["Error", None, "whole file"]
    assert workbook.worksheets[0]["C5"].hyperlink is None


def test_a_csv_becomes_a_workbook_with_the_same_addresses_and_no_formula(tmp_path: Path) -> None:
    raw = csv_text(DRAWN).encode()
    _, diagnostics = read_files(tmp_path, {"r.csv": raw})
    workbook = annotated(raw, *diagnostics, file="r.csv")
    sheet = workbook["Data"]
    assert [cell.value for cell in sheet[2]] == ["2012-07-31", "Turkey", "abc", "AFAD", "blue"]
    assert (sheet["E3"].value, sheet["E3"].data_type) == ("=1+1", "s")
    assert "C2" in comments(workbook, "Data")


def test_formulas_of_a_workbook_become_values() -> None:
    workbook = annotated(xlsx(DRAWN), ABC)
    assert workbook["Sheet1"]["E3"].value is None


def test_text_like_a_formula_stays_text() -> None:
    source = openpyxl.load_workbook(io.BytesIO(xlsx(DRAWN)))
    source["Sheet1"]["E3"].value = "=1+1"
    source["Sheet1"]["E3"].data_type = "s"
    cell = annotated(saved(source), ABC)["Sheet1"]["E3"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_a_merged_cell_is_marked_at_its_corner() -> None:
    source = openpyxl.load_workbook(io.BytesIO(xlsx(DRAWN)))
    source["Sheet1"].merge_cells("B2:C2")
    assert comments(annotated(saved(source), ABC)) == {"B2": ABC_TEXT}


def test_a_hidden_row_with_a_problem_is_shown() -> None:
    source = openpyxl.load_workbook(io.BytesIO(xlsx(DRAWN)))
    source["Sheet1"].row_dimensions[2].hidden = True
    assert not annotated(saved(source), ABC)["Sheet1"].row_dimensions[2].hidden


def test_a_hidden_column_with_a_problem_is_shown_and_another_stays_hidden() -> None:
    source = openpyxl.load_workbook(io.BytesIO(xlsx(DRAWN)))
    source["Sheet1"].column_dimensions["C"].hidden = True
    source["Sheet1"].column_dimensions["E"].hidden = True
    columns = annotated(saved(source), ABC)["Sheet1"].column_dimensions
    assert (columns["C"].hidden, columns["E"].hidden) == (False, True)


def test_the_looks_of_the_analysts_workbook_are_kept() -> None:
    source = openpyxl.load_workbook(io.BytesIO(xlsx(DRAWN)))
    sheet = source["Sheet1"]
    sheet["C3"].number_format, sheet["B2"].font = "#,##0", Font(bold=True)
    sheet.column_dimensions["B"].width, sheet.freeze_panes = 31, "A2"
    copy = annotated(saved(source), ABC)["Sheet1"]
    assert (copy["C3"].number_format, copy["B2"].font.bold) == ("#,##0", True)
    assert (copy.column_dimensions["B"].width, copy.freeze_panes) == (31, "A2")


def test_a_comment_box_is_high_enough_for_its_text() -> None:
    copy = annotated_copy("r.xlsx", xlsx(DRAWN), ABC) or b""
    with zipfile.ZipFile(io.BytesIO(copy)) as parts:
        drawing = parts.read("xl/drawings/commentsDrawing1.vml").decode()
    size = re.search(r"width:(\d+)px;height:(\d+)px", drawing)
    assert size
    lines = sum(math.ceil(len(line) / 46) for line in ABC_TEXT.splitlines())
    assert (int(size[1]), lines) == (340, 5)
    assert int(size[2]) >= lines * 17


def test_where_openpyxl_fails_the_values_are_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("styles")

    monkeypatch.setattr(annotate, "load_workbook", fail)
    workbook = annotated(xlsx(DRAWN), ABC)
    assert comments(workbook) == {"C2": ABC_TEXT}
    assert workbook.worksheets[0]["A2"].value == (
        "This copy shows values only: your file's formulas, colours and notes are not in it."
    )


def test_a_flood_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marking, "MOST_PROBLEMS", 1)
    empty = REQUIRED_CELL_EMPTY.at(Address("r.xlsx", "Sheet1", 3, 4), column="source")
    workbook = annotated(xlsx(DRAWN), ABC, empty)
    assert sorted(comments(workbook)) == ["C2"]
    assert workbook.worksheets[0]["D6"].value == (
        "And 1 more problem; fix these first, then check again."
    )


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04 cut short", b"no workbook"])
def test_there_is_no_copy_of_what_cannot_be_opened(raw: bytes) -> None:
    assert annotated_copy("r.xlsx", raw, ABC) is None


def test_there_is_no_copy_where_nothing_is_wrong() -> None:
    assert annotated_copy("s.xlsx", xlsx(DRAWN), ABC) is None


def test_libreoffice_shows_the_comments(tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if not program:
        pytest.skip("soffice is not installed: no annotated copy is opened in LibreOffice")
    (tmp_path / "r.xlsx").write_bytes(annotated_copy("r.xlsx", xlsx(DRAWN), ABC) or b"")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    to_xml = ["--headless", "--convert-to", "fods", "--outdir", str(tmp_path)]
    subprocess.run(
        [program, profile, *to_xml, str(tmp_path / "r.xlsx")], check=True, capture_output=True
    )
    text = (tmp_path / "r.fods").read_text("utf-8")
    assert text.count("<office:annotation ") == 1
    assert "Error: &quot;abc&quot; in &quot;registered&quot; is not a count." in text
    assert 'xlink:href="#&apos;Sheet1&apos;!C2"' in text


def test_a_flood_of_problems_is_marked_in_seconds() -> None:
    rows = 16_000
    raw = ("as_of,camp\n" + "2012-07-31,Apaydin\n" * rows).encode()
    problems = [
        Diagnostic("note-row", Severity.ERROR, Address("flood.csv", "", row), {"text": "Apaydin"})
        for row in range(2, rows + 2)
    ]
    started = process_time()
    assert annotated_copy("flood.csv", raw, *problems) is not None
    # It takes one or two; with a look at all cells for each problem it took a minute.
    assert process_time() - started < 15


def test_a_far_corner_is_not_filled_up_with_cells() -> None:
    source = Workbook()
    source.worksheets[0].title = "Sheet1"
    source["Sheet1"]["B3"] = "Apaydin"
    source["Sheet1"].cell(5_000, 1_000, "stray")
    row = Diagnostic("note-row", Severity.ERROR, Address("r.xlsx", "Sheet1", 3), {"text": "Apaydin"})
    raw = saved(source)
    started = process_time()
    copy = annotated_copy("r.xlsx", raw, row)
    # It takes a twentieth of a second; five million cells that nobody wrote took a minute.
    assert process_time() - started < 1
    assert copy is not None
    marked = openpyxl.load_workbook(io.BytesIO(copy))["Sheet1"]["B3"]
    assert marked.comment is not None
