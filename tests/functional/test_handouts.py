"""What an analyst gets from a check: the page, the annotated copies, SARIF."""

import io
import json
from pathlib import Path

import openpyxl

from functional.command import sitrep
from office import office

MONTH = {
    "narrative.en.md": "## highlights\n\n- One thing.\n- Another thing.\n",
    "refugees.csv": """
    | as_of      | country | registered | source |
    | 2012-07-31 | Turkye  | 44038      | AFAD   |
    """,
}
COPY = "outputs/syria/2012-07/check/refugees.csv.annotated.xlsx"


def test_a_copy_is_marked_at_the_cells_and_goes_away_once_they_are_mended(tmp_path: Path) -> None:
    office(tmp_path, {"2012-07": MONTH})
    original = tmp_path / "inputs/syria/2012-07/refugees.csv"
    before = original.read_bytes()
    sitrep(tmp_path, "check", "syria", "2012-07")
    workbook = openpyxl.load_workbook(io.BytesIO((tmp_path / COPY).read_bytes()))
    comments = [
        (cell.coordinate, cell.comment.text)
        for sheet in workbook
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    ]
    assert [where for where, _ in comments] == ["B2"]
    assert '"Turkye" in "country" is not a country that sitrep knows' in comments[0][1]
    assert original.read_bytes() == before
    original.write_bytes(before.replace(b"Turkye", b"Turkey"))
    sitrep(tmp_path, "check", "syria", "2012-07")
    assert not (tmp_path / COPY).exists()


def test_the_page_shows_the_problem_in_its_row(tmp_path: Path) -> None:
    office(tmp_path, {"2012-07": MONTH})
    done = sitrep(tmp_path, "check", "syria", "2012-07", "--format", "html")
    assert done.returncode == 1
    assert done.stdout.startswith("written: outputs/syria/2012-07/check/check-report.html\n")
    page = (tmp_path / "outputs/syria/2012-07/check/check-report.html").read_text("utf-8")
    assert "44038" in page
    assert "unknown-country" in page
    assert "<script" not in page
    assert "http:" not in page


def test_sarif_names_the_rule_the_file_and_the_cell(tmp_path: Path) -> None:
    office(tmp_path, {"2012-07": MONTH})
    done = sitrep(tmp_path, "check", "syria", "2012-07", "--format", "sarif")
    (run,) = json.loads(done.stdout)["runs"]
    (result,) = run["results"]
    location = result["locations"][0]
    assert result["ruleId"] == "unknown-country"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "unknown-country"
    assert location["physicalLocation"]["artifactLocation"]["uri"].endswith("2012-07/refugees.csv")
    assert location["logicalLocations"][0]["fullyQualifiedName"].endswith("B2")
