"""Sections: one declaration each, from which page, narrative, lists of choices and manuals follow."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from office import checked, office
from readers import reader
from sitrep.drawing.spec import undrawn
from sitrep.model.period import parse_period
from sitrep.model.sections import HIGHLIGHTS as FIRST
from sitrep.model.sections import SECTIONS
from sitrep.model.tables import EVENTS, EXCERPTS, PHOTOS, TABLES
from sitrep.operation.settings import ConfigurationError
from sitrep.operation.workspace import Workspace, read_operation
from sitrep.report.page.compose import compose
from sitrep.report.page.sections import PAGE_SECTIONS
from sitrep.report.view.page import View
from sitrep.report.view.section import Section
from sitrep.words.speech import words_for
from sitrep.work.opening import open_month

FOLLOWING = tuple(each for each in SECTIONS if each.follows)
USUAL = tuple(each for each in FOLLOWING if each.is_usual)
QUOTED = tuple(each.key for each in SECTIONS if each.takes_quotations)
EVERY = "sections = " + str([each.key for each in FOLLOWING]).replace("'", '"')
HIGHLIGHTS = "## highlights\n\n- One thing.\n- Another.\n"
ARTICLE = """\
---
publisher: Example Times
headline: Many words
date: 2012-07-03
language: en
---

{passages}
"""
EXCERPT_HEAD = "| article | quote | speaker | section |\n"


def with_article(folder: Path, quotes: list[str]) -> None:
    (folder / "inputs/syria/articles").mkdir()
    path = folder / "inputs/syria/articles/times.md"
    path.write_text(ARTICLE.format(passages="\n\n".join(quotes)), "utf-8")


def sections_of(workspace: Workspace) -> dict[str, Section]:
    (material,) = checked(workspace).drafts
    return {each.key: each for each in compose(material, undrawn).sections}


def test_every_declared_section_of_the_page_is_made_and_no_other() -> None:
    assert tuple(each.spec for each in PAGE_SECTIONS) == FOLLOWING


def test_tables_name_sections_that_there_are_and_no_event_has_two() -> None:
    keys = {each.key for each in SECTIONS}
    assert {kind.section for kind in TABLES} - {None} <= keys
    categories = [category for each in SECTIONS for category in each.event_categories]
    assert len(categories) == len(set(categories))
    assert tuple(categories) == EVENTS.column("category").choices


def test_what_can_be_chosen_for_a_section_is_what_it_takes() -> None:
    pictured = tuple(each.key for each in SECTIONS if each.takes_photos)
    assert EXCERPTS.column("section").choices == QUOTED
    assert PHOTOS.column("section").choices == pictured
    for table in (EXCERPTS, PHOTOS):
        assert table.column("section").default in table.column("section").choices
    assert not {each.key for each in SECTIONS if each.stands_on_first_page} & {*QUOTED, *pictured}


def test_everything_that_can_be_entered_for_a_section_is_printed_there(tmp_path: Path) -> None:
    quotes = {key: f"we shall say this of {key}" for key in QUOTED}
    excerpts = "\n".join(f"| times | {quote} | A speaker | {key} |" for key, quote in quotes.items())
    events = "\n".join(
        f"| 2012-07-02 | {category} | Hama | Something of {category}. | UN |"
        for category in EVENTS.column("category").choices
    )
    narrated = [each.key for each in FOLLOWING if each.takes_narrative]
    text = "".join(f"\n## {key}\n\nText of {key}.\n" for key in narrated)
    files = {
        "excerpts.csv": EXCERPT_HEAD + excerpts,
        "events.csv": f"| date | category | place | summary | source |\n{events}",
        "narrative.en.md": HIGHLIGHTS + text,
    }
    place = office(tmp_path, {"2012-07": files}, report=EVERY)
    with_article(tmp_path, list(quotes.values()))
    made = sections_of(place)
    assert {key: str(made[key].narrative) for key in narrated} == {
        key: f"Text of {key}." for key in narrated
    }
    assert {key: [each.text for each in made[key].quotations] for key in QUOTED} == {
        key: [quote] for key, quote in quotes.items()
    }
    assert {each.key: [str(event.text) for event in made[each.key].events] for each in FOLLOWING} == {
        each.key: [f"Something of {category}." for category in each.event_categories]
        for each in FOLLOWING
    }


def test_a_quotation_for_the_highlights_is_told_at_its_cell(tmp_path: Path) -> None:
    excerpts = EXCERPT_HEAD + "| times | we shall say this | A speaker | highlights |"
    place = office(tmp_path, {"2012-07": {"excerpts.csv": excerpts, "narrative.en.md": HIGHLIGHTS}})
    with_article(tmp_path, ["we shall say this"])
    (told,) = [each for each in checked(place).diagnostics if each.code == "unknown-code"]
    assert (told.where.file, told.where.cell) == ("inputs/syria/2012-07/excerpts.csv", "D2")
    assert words_for("en").explain(told) == (
        '"highlights" in "section" is not in its list.',
        f"Write one of: {words_for('en').list_of(QUOTED)}.",
    )


def test_empty_sections_stand_in_one_line_together(tmp_path: Path) -> None:
    june = EXCERPT_HEAD + "| times | we shall say this | A speaker | press |"
    months = {
        "2012-06": {"excerpts.csv": june, "narrative.en.md": HIGHLIGHTS},
        "2012-07": {"narrative.en.md": HIGHLIGHTS + "\n## Response\n\nTents came.\n"},
    }
    place = office(tmp_path, months)
    with_article(tmp_path, ["we shall say this"])
    (material,) = checked(place).drafts
    view = compose(material, undrawn)
    assert [section.key for section in view.sections] == ["response"]
    assert view.nothing_to_report == (
        "Nothing to report: Displacement, Camps, Observer mission, Events, In the press."
    )


CAMPS = """
| as_of      | camp  | country | status | population | capacity | source |
| 2012-07-30 | Kilis | TUR     | open   | 50         | 80       | A      |
| 2012-07-31 | Hatay | TUR     | open   | 70         | 90       | A      |
"""
MISSIONS = """
| as_of      | mission | abbreviation | status    | mandate  | mandate_end | authorised | deployed | source |
| 2012-07-31 | Watch   | UNW          | suspended | to watch | 2012-12-31  | 300        | 200      | UN     |
"""


def august(folder: Path, **files: str) -> View:
    months = {
        "2012-07": {"camps.csv": CAMPS, "missions.csv": MISSIONS, "narrative.en.md": HIGHLIGHTS},
        "2012-08": {f"{name}.csv": table for name, table in files.items()}
        | {"narrative.en.md": HIGHLIGHTS + "\n## Camps\n\nNobody could be asked.\n"},
    }
    (material,) = checked(office(folder, months), "2012-08").drafts
    return compose(material, undrawn)


def test_what_nobody_reported_is_said_with_the_dates_of_what_is_shown(tmp_path: Path) -> None:
    view = august(tmp_path)
    sections = {section.key: section for section in view.sections}
    assert sections["camps"].not_reported == "Not reported for August 2012. Shown: 30 to 31 July 2012."
    mission = sections["mission"]
    assert mission.not_reported == "Not reported for August 2012. Shown: 31 July 2012."
    assert [card.not_reported for card in mission.cards] == [mission.not_reported]
    assert [row[-1].tag for row in sections["camps"].tables[0].rows] == ["earlier", "earlier"]
    assert view.since is not None
    assert [(line.label, line.text) for line in view.since.lines] == [
        # Refugees are not counted at all, so no country is missing.
        ("Not reported:", "Camps and Observer mission")
    ]
    assert [(entry.word, entry.meaning) for entry in view.legend] == [
        ("earlier", "not reported here for August 2012: an older figure is shown, with its date")
    ]


def test_a_row_that_was_carried_over_is_marked_beside_a_new_one(tmp_path: Path) -> None:
    new = "| 2012-08-31 | Hatay | TUR | open | 70 | 90 | A |\n"
    camps = CAMPS.replace(
        "| 2012-07-31 | Hatay | TUR     | open   | 70         | 90       | A      |\n", new
    )
    view = august(tmp_path, camps=camps)
    (section,) = [section for section in view.sections if section.key == "camps"]
    assert section.not_reported == ""
    assert [(row[0].text, row[-1].text, row[-1].tag) for row in section.tables[0].rows] == [
        ("Kilis", "30\u00a0July", "earlier"),
        ("Hatay", "31\u00a0August", ""),
    ]


def test_sections_stand_in_the_order_that_the_operation_names(tmp_path: Path) -> None:
    text = "\n## Context\n\nThe road is open.\n\n## outlook\n\nRain is near.\n"
    july = {"2012-07": {"narrative.en.md": HIGHLIGHTS + text}}
    chosen = 'sections = ["outlook", "events", "context", "access"]'
    (material,) = checked(office(tmp_path, july, report=chosen)).drafts
    made = compose(material, undrawn).sections
    assert [(each.key, each.title, each.narrative) for each in made] == [
        ("outlook", "Outlook", "Rain is near."),
        ("context", "Context", "The road is open."),
    ]


def test_events_of_access_stand_under_the_response_where_no_section_is_theirs(tmp_path: Path) -> None:
    events = """
    | date       | category | place | summary             | source |
    | 2012-07-02 | access   | Hama  | The road is closed. | UN     |
    | 2012-07-03 | response | Hama  | Water is brought.   | UN     |
    """
    july = {"2012-07": {"events.csv": events, "narrative.en.md": HIGHLIGHTS}}
    (tmp_path / "own").mkdir()
    made = {
        "usual": sections_of(office(tmp_path, july)),
        "own": sections_of(office(tmp_path / "own", july, report='sections = ["access", "response"]')),
    }
    listed = {
        (name, key): [str(event.text) for event in section.events]
        for name, sections in made.items()
        for key, section in sections.items()
        if section.events
    }
    assert listed == {
        ("usual", "response"): ["The road is closed.", "Water is brought."],
        ("own", "access"): ["The road is closed."],
        ("own", "response"): ["Water is brought."],
    }


def test_what_is_entered_for_an_absent_section_is_told_at_its_cell_and_line(tmp_path: Path) -> None:
    files = {
        "camps.csv": """
        | as_of      | camp | country | status | population | source |
        | 2012-07-31 | Elm  | TUR     | open   | 900        | AFAD   |
        """,
        "events.csv": """
        | date       | category  | place | summary         | source |
        | 2012-07-02 | diplomacy | Hama  | The envoys met. | UN     |
        | 2012-07-02 | access    | Hama  | A road opened.  | UN     |
        """,
        "excerpts.csv": EXCERPT_HEAD + "| times | we shall say this | A speaker | outlook |",
        "narrative.en.md": HIGHLIGHTS + "\n## In the press\n\nNothing.\n\n## Outlok\n\nNone.\n",
    }
    place = office(tmp_path, {"2012-07": files}, report='sections = ["displacement", "response"]')
    with_article(tmp_path, ["we shall say this"])
    found = [each for each in checked(place).diagnostics if "section" in each.code]
    assert [
        (each.where.file.rpartition("/")[2], each.where.cell, *words_for("en").explain(each))
        for each in found
    ] == [
        (
            "camps.csv", "A2",
            'The reports of this operation have no section "Camps", where this would be printed.',
            'Add "camps" to sections under [report] in operation.toml, or take this out.',
        ),
        (
            "events.csv", "B2",
            'The reports of this operation have no section "Events", where this would be printed.',
            'Add "events" to sections under [report] in operation.toml, or take this out.',
        ),
        (
            "excerpts.csv", "D2",
            'The reports of this operation have no section "Outlook", where this would be printed.',
            'Add "outlook" to sections under [report] in operation.toml, or take this out.',
        ),
        (
            "narrative.en.md", "line 6",
            'The reports of this operation have no section "In the press".',
            'Add "press" to sections under [report] in operation.toml, or move this text to another '
            "section.",
        ),
        (
            "narrative.en.md", "line 10",
            'The report has no section "Outlok".',
            'The sections are "Highlights", "Displacement" and "Response". For a heading of your own '
            "inside a section, write ### before it.",
        ),
    ]  # fmt: skip


def test_what_a_section_had_before_it_was_left_out_makes_no_figures(tmp_path: Path) -> None:
    camps = """
    | as_of      | camp | country | status | population | source |
    | 2012-06-30 | Elm  | TUR     | open   | 900        | AFAD   |
    """
    months = {
        "2012-06": {"camps.csv": camps, "narrative.en.md": HIGHLIGHTS},
        "2012-07": {"narrative.en.md": HIGHLIGHTS},
    }
    (tmp_path / "without").mkdir()
    with_camps = checked(office(tmp_path, months))
    without = checked(office(tmp_path / "without", months, report='sections = ["events"]'))
    assert [[*each.drafts[0].reports.current] for each in (with_camps, without)] == [
        ["camps.elm.population", "camps.elm.capacity", "camps.elm.status"], [],
    ]  # fmt: skip
    assert [each for each in without.diagnostics if "camps" in each.where.file] == []


def test_a_section_that_there_is_not_and_one_named_twice_are_configuration_errors(
    tmp_path: Path,
) -> None:
    place = office(tmp_path, {}, report='sections = ["displacment"]')
    with pytest.raises(ConfigurationError) as told:
        read_operation(place, "syria")
    known = ", ".join(each.key for each in SECTIONS)
    assert str(told.value) == (
        "inputs/syria/operation.toml, line 13: report.sections.0: there is no section "
        f'"displacment"; the nearest one is "displacement"; the sections are: {known}'
    )
    (tmp_path / "again").mkdir()
    twice = office(tmp_path / "again", {}, report='sections = ["events", "camps", "events"]')
    with pytest.raises(ConfigurationError) as told:
        read_operation(twice, "syria")
    assert str(told.value) == (
        'inputs/syria/operation.toml, line 13: report.sections: the section "events" is named twice'
    )


def test_a_new_month_offers_what_the_report_has(tmp_path: Path) -> None:
    chosen = 'sections = ["context", "events", "access"]'
    place = office(tmp_path, {"2012-06": {}}, report=chosen)
    period = parse_period("2012-07")
    assert period is not None
    written = {path.name: path for path in open_month(place, "syria", period, reader(), words_for("en"))}
    assert list(written) == ["events.xlsx", "excerpts.xlsx", "photos.xlsx", "narrative.en.md"]
    assert headings(written["narrative.en.md"].read_text("utf-8")) == [
        "Highlights", "Context", "Events", "Humanitarian access",
    ]  # fmt: skip
    lists = {
        name: [
            rules.formula1
            for rules in load_workbook(written[name]).worksheets[0].data_validations.dataValidation
            if rules.type == "list" and column in (rules.promptTitle or "")
        ]
        for name, column in (("events.xlsx", "Category"), ("excerpts.xlsx", "Section"))
    }
    assert lists == {
        "events.xlsx": ['"displacement,defection,security incident,diplomacy,mandate,access"'],
        "excerpts.xlsx": ['"context,events,access"'],
    }


def test_a_new_narrative_has_the_headings_of_the_page_in_its_order(tmp_path: Path) -> None:
    place = office(tmp_path, {"2012-06": {}})
    period = parse_period("2012-07")
    assert period is not None
    (text,) = [
        path.read_text("utf-8")
        for path in open_month(place, "syria", period, reader(), words_for("en"))
        if path.suffix == ".md"
    ]
    titles = [words_for("en").say(each.heading) for each in (FIRST, *USUAL)]
    assert headings(text) == titles


def test_the_guide_to_the_narrative_has_the_same_headings(repository: Path) -> None:
    guide = (repository / "docs/NARRATIVE.md").read_text("utf-8").partition("```\n")[2]
    named = [heading.split()[0] for heading in headings(guide.partition("```")[0])]
    assert named == ["highlights", *(each.key for each in USUAL)]
    others = guide.partition("sections = [")[2].partition("]")[0]
    assert {*re.findall('"([a-z]+)"', others)} <= {each.key for each in FOLLOWING}


def headings(text: str) -> list[str]:
    return [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]


@pytest.mark.parametrize(
    ("period", "printed"),
    [
        ("2012-07-15", ["events"]),
        ("2012-07", ["displacement", "events"]),
    ],
)
def test_a_flash_update_has_no_section_without_news(
    tmp_path: Path, period: str, printed: list[str]
) -> None:
    refugees = "| as_of | country | registered | source |\n| 2012-06-30 | TUR | 9000 | AFAD |\n"
    event = (
        "| date | category | place | summary | source |\n"
        "| 2012-07-14 | security incident | Homs | A convoy is shot at. | OCHA |\n"
    )
    workspace = office(
        tmp_path,
        {"2012-06": {"refugees.csv": refugees}, period: {"events.csv": event}},
    )
    (draft,) = checked(workspace, period).drafts
    assert [section.key for section in compose(draft, undrawn).sections] == printed


def test_only_words_that_the_page_prints_are_explained(tmp_path: Path) -> None:
    """A blank column is no number that anybody looks for; a cell that says ND is printed."""
    refugees = """
    | as_of      | country | registered | awaiting_registration | source |
    | 2012-08-31 | TUR     | 50         | {}                    | A      |
    | 2012-08-31 | JOR     | 60         | 7                     | A      |
    """
    words = []
    for number, awaiting in enumerate(("", "5", "ND")):
        months = {"2012-08": {"refugees.csv": refugees.format(awaiting), "narrative.en.md": HIGHLIGHTS}}
        (material,) = checked(office(tmp_path / str(number), months), "2012-08").drafts
        words.append([str(entry.word) for entry in compose(material, undrawn).legend])
    # Neither arrivals nor returns have a column on the page.
    assert words == [["not reported"], [], ["no data"]]
