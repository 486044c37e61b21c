"""A report on people displaced inside their own country alone: no word of asylum, nobody missing."""

import re
from pathlib import Path

import office
from sitrep.drawing.spec import undrawn
from sitrep.model.counting import Series
from sitrep.operation.workspace import Workspace
from sitrep.report.page.compose import compose
from sitrep.report.view.page import View
from sitrep.report.view.section import Row

HIGHLIGHTS = "## highlights\n\n- One thing.\n- Another.\n"
JUNE = """
    | as_of      | country | area | registered | population | method    | source |
    | 2012-06-30 | SYR     | Homs | 90000      | idps       | estimated | OCHA   |
    | 2012-06-30 | SYR     | Hama | 20000      | idps       | estimated | OCHA   |
"""
JULY = """
    | as_of      | country | area | registered | population | method    | source |
    | 2012-07-31 | SYR     | Homs | 95000      | idps       | estimated | OCHA   |
    | no news    | SYR     | Hama |            | idps       | estimated |        |
"""


def at_home(folder: Path, july: str = JULY) -> Workspace:
    months = {
        "2012-06": {"refugees.csv": JUNE, "narrative.en.md": HIGHLIGHTS},
        "2012-07": {"refugees.csv": july, "narrative.en.md": HIGHLIGHTS},
    }
    place = office.office(folder, months)
    settings = folder / "inputs/syria/operation.toml"
    text = settings.read_text("utf-8").replace('["TUR", "JOR"]', "[]")
    settings.write_text(text, "utf-8")
    return place


def page(place: Workspace) -> View:
    seen = office.checked(place)
    assert [each.code for each in seen.diagnostics] == []
    (material,) = seen.drafts
    return compose(material, undrawn)


def words(row: Row) -> list[str]:
    return [str(cell.text).replace("\xa0", " ") for cell in row]


def test_the_areas_stand_in_the_table_and_the_country_is_their_sum(tmp_path: Path) -> None:
    view = page(at_home(tmp_path))
    section = next(each for each in view.sections if each.key == "displacement")
    (table,) = section.tables
    assert str(table.title) == "Internally displaced people (estimated)"
    assert [str(heading.text) for heading in table.headings] == [
        "Area", "Estimated", "Change since No. 1", "Over", "Per day (rounded)", "As of",
    ]  # fmt: skip
    assert [words(row) for row in table.rows] == [
        ["Hama", "20,000", "not updated", "", "", "30 June"],
        ["Homs", "95,000", "+5,000", "31 days", "+161", "31 July"],
    ]
    assert words(table.total or ()) == [
        "Syrian Arab Republic", "115,000", "+5,000 (Hama not updated)", "", "",
        "sum of figures as of 30 June to 31 July",
    ]  # fmt: skip
    assert str(table.note) == "Source: [1]."
    assert str(section.not_reported) == ""
    assert [str(each.value.text) for each in view.key_figures] == ["115,000"]
    assert [str(note.text).replace("\xa0", " ") for note in view.data_notes][-1] == (
        "Hama, Syrian Arab Republic has no new figure; the one as of 30 June 2012 stands."
    )


def test_no_word_says_asylum_or_refugee(tmp_path: Path) -> None:
    said = re.findall(r"(?i).{30}(?:asylum|refugee).{20}", repr(page(at_home(tmp_path))))
    assert [each for each in said if "refugees.csv" not in each] == []


def test_where_nobody_was_counted_the_displaced_are_missing_and_no_refugees(tmp_path: Path) -> None:
    rows = "| as_of | country | area | registered | source |\n"
    place = at_home(tmp_path, rows)
    for month in ("2012-06", "2012-07"):
        (tmp_path / f"inputs/syria/{month}/refugees.csv").write_text("")
        (tmp_path / f"inputs/syria/{month}/refugees.csv").unlink()
        (tmp_path / f"inputs/syria/{month}/events.csv").write_text(
            "date,category,country,summary,source\n"
            f"{month}-03,displacement,SYR,People fled to Hama.,OCHA\n"
        )
    (material,) = office.checked(place).drafts
    assert material.leading == (Series("idps", "registered"),)


def test_a_country_that_is_not_listed_is_told_beside_the_one_of_origin(tmp_path: Path) -> None:
    place = at_home(tmp_path, JULY.replace("| no news    | SYR ", "| 2012-07-31 | IRQ "))
    told = [each for each in office.checked(place).diagnostics if each.code == "country-not-listed"]
    assert [str(each.where) for each in told] == ["inputs/syria/2012-07/refugees.csv, B3"]
