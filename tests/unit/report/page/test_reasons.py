"""Whatever a cell or a setting says, with digits or without, is printed and stops no report."""

from dataclasses import replace
from pathlib import Path

import pytest

from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.model.issue import Clearance, Correction, FigureChange, Issue
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.page.erratum import as_issued
from sitrep.report.render.html import render

FULL = "512 of 7"

MONTH = {
    "refugees.csv": f"""
| as_of | country | area | registered | arrivals | correction | correction_reason | source | url | note |
| 2012-07-17 | TUR | | 44038 | 7 | 9 | Reason {FULL} | Source {FULL} | https://example.org/7/512?n=13 | Note {FULL} |
| 2012-07-18 | JOR | Area {FULL} | 33421 | | | | Other {FULL} | | |
""",
    "assisted.csv": f"""
| as_of | country | registered | method | source |
| 2012-07-30 | TUR | 24,135 | assisted | Third {FULL} |
""",
    "camps.csv": f"""
| as_of | camp | country | area | type | status | capacity | population | source | note |
| 2012-07-31 | 7 | TUR | 13 | camp | open | 1000 | 1100 | 2012 | 14 |
| 2012-07-31 | Camp {FULL} | TUR | Area {FULL} | camp | open | 2000 | 999 | UNHCR {FULL} | Two {FULL} |
""",
    "missions.csv": f"""
| as_of | mission | abbreviation | status | status_since | authorised | deployed | mandate | mandate_start | mandate_end | decision | source | note |
| 2012-07-31 | Mission {FULL} | M {FULL} | suspended | 2012-06-16 | 300 | 271 | Mandate {FULL} | 2012-04-21 | 2012-08-19 | Decision {FULL} | Council {FULL} | Last {FULL} |
""",
    "events.csv": f"""
| date | category | place | country | summary | people | source | url |
| 2012-07-11 | defection | Place {FULL} | SYR | Eighty-five of {FULL} fled. | 85 | Paper {FULL} | https://example.org/2012/07/11 |
| 2012-07-12 | access | 14 | TUR | 15 | | 16 | |
""",
    "narrative.en.md": "# Highlights\n\n- In Camp 512 of 7 they wait.\n- Two.\n",
}  # fmt: skip

JUNE = {
    "refugees.csv": """
| as_of | country | registered | source |
| 2012-06-21 | TUR | 32,134 | UNHCR 1 |
""",
    "narrative.en.md": "# Highlights\n\n- One.\n- Two.\n",
}


@pytest.fixture
def material(tmp_path: Path) -> Material:
    workspace = office(tmp_path, {"2012-06": JUNE, "2012-07": MONTH})
    settings = tmp_path / "inputs/syria/operation.toml"
    text = settings.read_text("utf-8").replace('title = "Syria"', f'title = "Syria {FULL}"')
    text = text.replace('"Example Relief"', f'"Relief {FULL}"\npartners = "Partners {FULL}"')
    text = text.replace('"sitrep@example.org"', f'"Call {FULL}"\nacronyms = {{ A4R = "Aid {FULL}" }}')
    text = text.replace('TUR = "Turkey"', f'TUR = "Turkey {FULL}"')
    settings.write_text(text, "utf-8")
    drafts = checked(workspace).drafts
    assert drafts
    return drafts[0]


def test_every_text_of_every_table_and_setting_may_hold_numbers(material: Material) -> None:
    page = render(compose(material, undrawn), workspace_templates=None)
    said = [
        "Reason", "Source", "Note", "Other", "Third", "Camp", "UNHCR", "Two", "Mission", "M", "Area",
        "Mandate", "Decision", "Council", "Last", "Eighty-five of", "Paper",
        "Syria", "Relief", "Partners", "Call", "Aid", "Turkey",
    ]  # fmt: skip
    assert [words for words in said if f"{words} {FULL}" not in page] == []
    assert "example.org/7/512" in page
    assert '<th scope="row">7</th>' in page
    assert not any("\ue000" <= character <= "\uf8ff" for character in page)


def test_so_may_what_the_register_keeps_of_an_issue(material: Material) -> None:
    figure = material.reports.current["refugees.TUR.registered"]
    old = replace(figure, value=replace(figure.quantity, value=44_013))
    change = FigureChange(figure.key, f"Label {FULL}", old, figure, False)
    correction = Correction(1, figure.as_of, f"Rows {FULL} were missing.", (change,))
    issue = Issue(2, Clearance(f"Amal {FULL}", f"head {FULL}", figure.as_of), correction)
    page = render(as_issued(compose(material, undrawn), material, issue), workspace_templates=None)
    for words in (f"Label {FULL}", "(was 44,013)", f"Rows {FULL} were", f"Amal {FULL}, head {FULL}"):
        assert words in page
    assert "Map syria-2012-07, as of 31 July 2012. Cleared on 17 July 2012.</figcaption>" in page
