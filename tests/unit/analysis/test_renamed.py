"""Renamed and merged missions: what follows the new name, what begins anew, and what the page says."""

from pathlib import Path

import pytest

from known import known
from office import checked, office
from sitrep.analysis.missions import latest_missions
from sitrep.analysis.reports import changes, reports_of
from sitrep.drawing.spec import undrawn
from sitrep.quantity import exact
from sitrep.report.material import Material
from sitrep.report.page.annex import with_sources
from sitrep.report.page.sections.mission import mission_cards

HEAD = """
| as_of | mission | abbreviation | formerly | status | deployed | mandate | mandate_end | source |
"""
NOTHING = "# Highlights\n\n- Nothing.\n"


def month(period: str, *rows: str) -> str:
    return HEAD + "".join(
        f"| {period}-28 | {row.rpartition('|')[0]} | operational | {row.rpartition('|')[2]} | Observe "
        "| open-ended | UN |\n"
        for row in rows
    )


def material_of(folder: Path, *months: str) -> Material:
    files = {
        f"2012-{number:02}": {"missions.csv": each, "narrative.en.md": NOTHING}
        for number, each in enumerate(months, 6)
    }
    last = max(files)
    result = checked(office(folder, files), last)
    assert [d.code for d in result.diagnostics if d.severity == "error"] == []
    (draft,) = result.drafts
    return draft


def notes(material: Material) -> list[str]:
    return [str(card.note) for card in mission_cards(with_sources(material), undrawn)]


@pytest.mark.parametrize("former", ["Advance Team", "advance team", "UNAT"])
def test_history_follows_a_new_name_and_a_new_abbreviation(tmp_path: Path, former: str) -> None:
    material = material_of(
        tmp_path,
        month("2012-06", "Advance Team | UNAT | | 30"),
        month("2012-07", f"Supervision Mission | UNSMIS | {former} | 280"),
    )
    assert [name for _, name in latest_missions(material.evidence.months)] == ["unsmis"]
    assert known(material.changes["missions.unsmis.deployed"]).value == exact(250)
    assert notes(material) == [f"Formerly {former} · Observe"]


def test_the_page_says_so_in_the_month_of_the_change_alone(tmp_path: Path) -> None:
    renamed = "Supervision Mission | UNSMIS | Advance Team |"
    material = material_of(
        tmp_path,
        month("2012-06", "Advance Team | UNAT | | 30"),
        month("2012-07", f"{renamed} 280"),
        month("2012-08", f"{renamed} 290"),
    )
    assert notes(material) == ["Observe"]
    assert known(material.changes["missions.unsmis.deployed"]).value == exact(10)


def test_merged_missions_are_gone_and_the_new_one_is_compared_with_neither(tmp_path: Path) -> None:
    material = material_of(
        tmp_path,
        month("2012-06", "North Mission | NM | | 30", "South Mission | SM | | 40"),
        month("2012-07", "Joint Mission | JM | North Mission; South Mission | 75"),
    )
    assert [name for _, name in latest_missions(material.evidence.months)] == ["jm"]
    reports = reports_of(material.evidence)
    assert "missions.jm.deployed" not in changes(reports)
    assert known(reports.previous["missions.nm.deployed"]).value == exact(30)
    assert notes(material) == ["Formerly North Mission and South Mission · Observe · Source: [1]."]
