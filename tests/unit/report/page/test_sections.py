"""Sections: one declaration each, from which page, narrative, lists of choices and manuals follow."""

from pathlib import Path

import pytest

from office import checked, office
from readers import reader
from sitrep.drawing.spec import undrawn
from sitrep.model.period import parse_period
from sitrep.model.sections import SECTIONS
from sitrep.model.tables import EVENTS, EXCERPTS, PHOTOS, TABLES
from sitrep.operation import Workspace
from sitrep.report.page.compose import compose
from sitrep.report.page.sections import PAGE_SECTIONS
from sitrep.report.view import Section
from sitrep.words.speech import words_for
from sitrep.work.opening import open_month

FOLLOWING = tuple(each for each in SECTIONS if not each.stands_on_first_page)
QUOTED = tuple(each.key for each in SECTIONS if each.takes_quotations)
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
    place = office(tmp_path, {"2012-07": files})
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


@pytest.mark.parametrize("section", QUOTED)
def test_no_change_is_since_a_report_that_had_something_here(tmp_path: Path, section: str) -> None:
    june = EXCERPT_HEAD + f"| times | we shall say this | A speaker | {section} |"
    months = {
        "2012-06": {"excerpts.csv": june, "narrative.en.md": HIGHLIGHTS},
        "2012-07": {"narrative.en.md": HIGHLIGHTS},
    }
    place = office(tmp_path, months)
    with_article(tmp_path, ["we shall say this"])
    nothing = dict.fromkeys(
        (each.key for each in FOLLOWING), "This report has nothing under this heading."
    )
    assert {key: each.unchanged for key, each in sections_of(place).items()} == nothing | {
        section: "Nothing new under this heading since No. 1."
    }


def test_a_new_narrative_has_the_headings_of_the_page_in_its_order(tmp_path: Path) -> None:
    place = office(tmp_path, {"2012-06": {}})
    period = parse_period("2012-07")
    assert period is not None
    (text,) = [
        path.read_text("utf-8")
        for path in open_month(place, "syria", period, reader())
        if path.suffix == ".md"
    ]
    assert headings(text) == [each.key for each in SECTIONS if each.takes_narrative]


def test_the_guide_to_the_narrative_has_the_same_headings(repository: Path) -> None:
    guide = (repository / "docs/NARRATIVE.md").read_text("utf-8").partition("```\n")[2]
    assert headings(guide.partition("```")[0]) == [each.key for each in SECTIONS if each.takes_narrative]


def headings(text: str) -> list[str]:
    return [line.split()[1] for line in text.splitlines() if line.startswith("## ")]
