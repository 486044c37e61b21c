"""Ended missions: their last day, one line in the next report, and nothing in later ones."""

from pathlib import Path

from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.report.material import Material
from sitrep.report.page.annex import with_sources
from sitrep.report.page.sections.mission import mission_cards
from sitrep.report.record.drawn_again import drawn_again
from sitrep.report.view.section import MissionCard

HEAD = """
| as_of | mission | abbreviation | status | status_since | deployed | mandate | mandate_end | source |
"""
WORKS = "| {}-28 | Old Mission | OLD | operational | 2012-01-10 | 80 | Observe | 2012-12-31 | UN |\n"
ENDED = "| {}-28 | Old Mission | OLD | ended | 2012-07-20 | 0 | Observe | 2012-12-31 | UN |\n"
OTHER = "| {}-28 | New Mission | NEW | operational | 2012-01-10 | 50 | Observe | 2013-12-31 | UN |\n"


def material_of(folder: Path, *months: tuple[str, ...]) -> tuple[Material, list[str]]:
    files = {
        f"2012-{number:02}": {
            "missions.csv": HEAD + "".join(row.format(f"2012-{number:02}") for row in rows),
            "narrative.en.md": "# Highlights\n\n- Nothing.\n",
        }
        for number, rows in enumerate(months, 6)
    }
    result = checked(office(folder, files), max(files))
    (draft,) = result.drafts
    return draft, [d.code for d in result.diagnostics]


def cards_of(material: Material) -> list[MissionCard]:
    return list(mission_cards(with_sources(material), undrawn))


def test_the_month_of_the_end_has_the_last_day_and_no_days_left(tmp_path: Path) -> None:
    material, _ = material_of(tmp_path, (WORKS, OTHER), (ENDED, OTHER))
    assert material.figure("missions.old.mandate_days_left") is None
    old, new = cards_of(material)
    assert str(old.facts[0].value.text) == "Ended"
    assert [str(fact.label) for fact in old.facts] == [
        "on 20 July 2012",
        "authorised strength",
        "deployed",
    ]
    assert [str(fact.label) for fact in new.facts][-1] == "of mandate left"


def test_the_next_report_has_one_line_and_no_figure(tmp_path: Path) -> None:
    material, _ = material_of(tmp_path, (WORKS, OTHER), (ENDED, OTHER), (OTHER,))
    new, old = cards_of(material)
    assert (str(old.name), old.facts, old.timeline, str(old.note)) == (
        "Old Mission (OLD)", (), None, "Ended on 20 July 2012."
    )  # fmt: skip
    assert not any(key.startswith("missions.old.") for key in material.reports.current)
    assert "missions.old.deployed" not in {each.node.figure.key for each in drawn_again(material)}
    assert str(new.name) == "New Mission (NEW)"


def test_later_reports_do_not_have_it_even_if_it_is_reported_again(tmp_path: Path) -> None:
    months = ((WORKS, OTHER), (ENDED, OTHER), (OTHER,), (ENDED, OTHER))
    material, codes = material_of(tmp_path, *months)
    assert [str(card.name) for card in cards_of(material)] == ["New Mission (NEW)"]
    assert "mission-already-ended" in codes


def test_a_mission_that_works_again_is_there(tmp_path: Path) -> None:
    material, codes = material_of(
        tmp_path, (WORKS,), (ENDED,), (WORKS.replace("2012-01-10", "2012-08-02"),)
    )
    (card,) = cards_of(material)
    assert str(card.facts[0].label) == "since 2 August 2012"
    assert "mission-already-ended" not in codes
