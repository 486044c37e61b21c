"""An office begins an operation, reports one month, opens the next and has no news of one camp."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from functional.command import sitrep

NEW = ("new", "sudan", "--origin", "Sudan", "--asylum", "Chad,SSD", "--first", "2023-10")
HIGHLIGHTS = (
    '- Chad counts {{ figure("refugees.TCD.registered") }} refugees.\n'
    '- Adré holds {{ figure("camps.adre.population") }} people.\n'
)


def fill(path: Path, *rows: Mapping[str, Any]) -> None:
    """Type into the rows below the header, from the first; columns by their header."""
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[0]
    columns = {cell.value: number for number, cell in enumerate(sheet[2], 1)}
    for number, values in enumerate(rows, 3):
        for header, value in values.items():
            sheet.cell(number, columns[header]).value = value
    workbook.save(path)


def test_two_months_of_a_new_operation(tmp_path: Path) -> None:
    done = sitrep(tmp_path, *NEW)
    assert (done.returncode, done.stderr) == (0, "")
    month = tmp_path / "inputs/sudan/2023-10"
    told = sitrep(tmp_path, "check", "sudan", "2023-10")
    assert told.returncode == 1
    assert told.stdout.count("[row-not-filled-in]") == 2

    reported: dict[str, Any] = {"As of": date(2023, 10, 31), "Source": "UNHCR"}
    of_camp = reported | {"Country": "Chad", "Status": "open"}
    fill(month / "refugees.xlsx", reported | {"Registered": 458754}, {"As of": "no news"})
    fill(
        month / "camps.xlsx",
        of_camp | {"Camp": "Adré", "Population": 149000},
        of_camp | {"Camp": "Zabout", "Population": 19500},
    )
    narrative = month / "narrative.en.md"
    narrative.write_text(narrative.read_text("utf-8").replace("- \n- \n", HIGHLIGHTS), "utf-8")
    told = sitrep(tmp_path, "check", "sudan", "2023-10")
    assert (told.returncode, told.stdout.strip()) == (0, "0 errors, 0 warnings and 0 notes")

    assert sitrep(tmp_path, "open", "sudan", "2023-11").returncode == 0
    month = tmp_path / "inputs/sudan/2023-11"
    reported = {"As of": date(2023, 11, 30), "Source": "UNHCR"}
    fill(month / "refugees.xlsx", reported | {"Registered": 484626}, {"As of": "no news"})
    fill(
        month / "camps.xlsx",
        reported | {"Status": "open", "Population": 149400},
        {"As of": "pas de nouvelles"},
    )
    told = sitrep(tmp_path, "check", "sudan", "2023-11")
    assert [line for line in told.stdout.splitlines() if "[" in line] == [
        "  line 3    error: This part of the narrative is still the last report's.  [narrative-of-last-month]"
    ]
    narrative = month / "narrative.en.md"
    lines = narrative.read_text("utf-8").splitlines(keepends=True)
    narrative.write_text("".join(line for line in lines if "last report" not in line), "utf-8")
    built = sitrep(tmp_path, "build", "sudan", "2023-11")
    assert built.returncode == 0, built.stderr
    (figures,) = (tmp_path / "outputs/sudan/2023-11").glob("*.figures.csv")
    told_of = {row.split(",")[1]: row for row in figures.read_text("utf-8-sig").splitlines()}
    assert ",149400,,2023-11-30," in told_of["camps.adre.population"]
    assert ",19500,,2023-10-31," in told_of["camps.zabout.population"]

    assert sitrep(tmp_path, "open", "sudan", "2023-12").returncode == 0
    camps = openpyxl.load_workbook(tmp_path / "inputs/sudan/2023-12/camps.xlsx").worksheets[0]
    assert [camps.cell(row, 2).value for row in (3, 4, 5)] == ["Adré", "Zabout", None]


def test_without_a_terminal_all_that_is_missing_is_one_message_and_nothing_is_left(
    tmp_path: Path,
) -> None:
    done = sitrep(tmp_path, "new", "sudan", "--origin", "Sudn")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        '--origin: "Sudn" is not a country that sitrep knows; the nearest one is "Sudan (SDN)".\n'
        "Missing, and there is nobody to ask: --asylum (Countries of asylum, with commas between, or "
        "none) and --first (First report: a month (2012-07), week (2014-W27) or day (2014-07-15)).\n"
    )
    assert list(tmp_path.iterdir()) == []
