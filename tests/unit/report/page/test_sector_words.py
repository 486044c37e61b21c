"""What is said of a sector stands above its table, and its numbers lead to the cells of the words."""

from pathlib import Path

import pytest

from known import known
from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.render.html import render
from sitrep.report.view.page import View
from sitrep.report.view.section import Section

REFUGEES = """
    | as_of      | country | registered | source |
    | 2012-06-06 | TUR     | 98278      | UNHCR  |
    """
WORDS = """
    | as_of      | sector     | country | area  | needs                       | response                | gaps                 | source | sensitivity |
    | 2012-07-29 | wash       | JOR     | Irbid | 5,000 people need water.    | 30 latrines stand.      |                      | UNICEF |             |
    | 2012-07-30 | wash       |         |       | Water is scarce.            |                         | 40 per cent have none. | UNHCR  |             |
    | 2012-07-30 | protection | LBN     |       | Some 2,000 wait.            |                         |                      | UNHCR  | internal    |
    | 2012-07-30 | health     | LBN     |       |                             | Two clinics have opened. |                     | WHO    |             |
    """
INDICATORS = """
    | as_of      | sector | indicator | country | value | source |
    | 2012-07-31 | wash   | latrines  | JOR     | 30    | WASH   |
    """


def draft_of(tmp_path: Path, **july: str) -> Material:
    months = {
        "2012-06": {"refugees.csv": REFUGEES},
        "2012-07": {f"{name}.csv": drawn for name, drawn in july.items()},
    }
    (draft,) = checked(office(tmp_path, months)).drafts
    return draft


def sectors_in(view: View) -> Section:
    return next(each for each in view.sections if each.key == "sectors")


@pytest.fixture
def view(tmp_path: Path) -> View:
    return compose(draft_of(tmp_path, sectors=WORDS, indicators=INDICATORS), undrawn)


def test_words_stand_above_the_table_of_all_places_first(view: View) -> None:
    health, wash = sectors_in(view).tables
    assert [(str(each.label), str(each.text)) for each in wash.lead] == [
        ("Needs.", "Water is scarce."),
        ("Gaps.", "40 per cent have none."),
        ("", "As of 30 July 2012. Source: [1]."),
        ("Needs in Irbid, Jordan.", "5,000 people need water."),
        ("Response in Irbid, Jordan.", "30 latrines stand."),
        ("", "As of 29 July 2012. Source: [3]."),
    ]
    assert (wash.title, len(wash.rows)) == ("Water, sanitation and hygiene", 1)
    assert (health.title, health.rows) == ("Health", ())
    assert sectors_in(view).not_reported == ""


def test_each_number_leads_to_the_row_of_the_annex_with_its_cell(view: View) -> None:
    groups = {str(group.source): group.rows for group in known(view.annex).groups}
    rows = groups["In the words of sectors"]
    assert [(str(row.figures[0].value), str(row.cell).rpartition(": ")[2]) for row in rows] == [
        ("5,000", "E2"), ("30", "F2"), ("40 per cent", "G3"), ("Two", "F4"),
    ]  # fmt: skip
    links = [
        link for table in sectors_in(view).tables for each in table.lead for link in each.text.links
    ]
    of_sources = {f"source-{number}" for number in (1, 3, 4)}
    of_figures = {figure.anchor for row in rows for figure in row.figures}
    assert {anchor for anchor, _ in links} == of_figures | of_sources


def test_their_sources_are_listed(view: View) -> None:
    assert [str(source.text) for source in view.sources] == ["UNHCR", "WASH", "UNICEF", "WHO"]


def test_a_sector_without_a_table_has_its_title_and_its_words(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, sectors=WORDS)
    html = str(render(compose(draft, undrawn), workspace_templates=None))
    assert '<h3 class="lead-title">Health</h3>' in html
    assert "<caption>Health</caption>" not in html


def test_words_are_of_their_month(tmp_path: Path) -> None:
    months = {
        "2012-06": {"refugees.csv": REFUGEES, "sectors.csv": WORDS.replace("2012-07", "2012-06")},
        "2012-07": {"refugees.csv": REFUGEES.replace("2012-06", "2012-07")},
    }
    (draft,) = checked(office(tmp_path, months)).drafts
    assert "sectors" not in [each.key for each in compose(draft, undrawn).sections]
