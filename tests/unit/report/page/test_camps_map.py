"""The map of camps: when there is one, what it shows, and how its numbers lead to the table."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pictures import made, material_of
from sitrep.drawing.camps_map import CampsMapSpec
from sitrep.drawing.map import MapSpec
from sitrep.drawing.map_sheet import SEVERAL
from sitrep.drawing.spec import undrawn
from sitrep.model.issue import Clearance, Correction, Issue
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.page.erratum import as_issued
from sitrep.report.page.pictures.camps_map import camps_map
from sitrep.report.page.pictures.map import operation_map
from sitrep.report.page.sections.camps import camp_tables
from sitrep.report.render.html import render
from sitrep.report.text import EMPTY
from sitrep.report.view.page import View

HEAD = "\n| as_of | camp | country | latitude | longitude | status | population | source |\n"


def row(name: str, latitude: object, longitude: object, people: object = 900) -> str:
    return f"| 2012-06-30 | {name} | JOR | {latitude} | {longitude} | open | {people} | UNHCR |\n"


def close(count: int, latitude: float = 32.2, name: str = "Camp") -> Iterable[str]:
    return (
        row(f"{name} {n}", round(latitude + n % 6 * 0.02, 4), round(36.4 + n // 6 * 0.03, 4), 100 + n)
        for n in range(1, count + 1)
    )


def material(folder: Path, rows: Iterable[str]) -> Material:
    folder.mkdir(exist_ok=True)
    return material_of(folder, "camps", HEAD + "".join(rows))


def test_more_than_ten_camps_have_a_map_and_one_mark_on_the_first_page(tmp_path: Path) -> None:
    shown = material(tmp_path, [*close(12), row("Lost", "", "")])
    picture, spec = made(camps_map, shown)
    assert picture is not None
    assert isinstance(spec, CampsMapSpec)
    (inset,) = spec.insets
    assert (inset.title, inset.has_numbers, inset.camps[0].label) == (
        "12 camps in Jordan",
        False,
        "Camp 12",
    )
    assert picture.alt.startswith("Map of 12 camps in Jordan: Camp 12, Camp 11")
    assert "Not on the map, as their coordinates are not known: Lost." in picture.caption
    first, main = made(operation_map, shown)
    assert first is not None
    assert isinstance(main, MapSpec)
    assert [(camp.name, camp.status) for camp in main.camps] == [("12 camps", SEVERAL)]
    assert "On the map of camps: 12 camps." in first.alt
    assert "Camps shown" not in first.alt
    assert (SEVERAL, "Several camps: see the map of camps") in main.key.statuses


def test_few_camps_have_a_map_only_where_their_marks_would_touch(tmp_path: Path) -> None:
    apart = [row("Zaatari", 32.29, 36.32), row("Azraq", 31.0, 36.58), row("Aqaba", 29.6, 35.0)]
    for name, rows in {"apart": apart, "one": apart[:1], "none": [row("Lost", "", "")]}.items():
        assert made(camps_map, material(tmp_path / name, rows)) == (None, None)
    _, spec = made(camps_map, material(tmp_path / "close", [*apart, row("Next", 32.30, 36.33)]))
    assert isinstance(spec, CampsMapSpec)
    assert [camp.label for camp in spec.insets[0].camps] == ["Zaatari", "Next"]


def test_two_clusters_have_letters_and_a_lone_camp_stays_on_the_first_page(tmp_path: Path) -> None:
    rows = [*close(12), *close(11, 40.3, "North"), row("Far", 35.5, 40.5)]
    shown = material(tmp_path, rows)
    picture, spec = made(camps_map, shown)
    assert picture is not None
    assert isinstance(spec, CampsMapSpec)
    assert [inset.title for inset in spec.insets] == ["A: 12 camps in Jordan", "B: 11 camps in Jordan"]
    assert spec.insets[0].frame.height == spec.insets[1].frame.height
    assert "Far from the others, on the map on the first page: Far." in picture.caption
    _, main = made(operation_map, shown)
    assert isinstance(main, MapSpec)
    assert [camp.name for camp in main.camps] == ["Far", "A: 12 camps", "B: 11 camps"]


def test_many_camps_have_numbers_that_lead_to_the_table_and_to_those_without_figures(
    tmp_path: Path,
) -> None:
    shown = material(tmp_path, [*close(31), row("Silent", 32.21, 36.44, "ND")])
    picture, spec = made(camps_map, shown)
    assert picture is not None
    assert isinstance(spec, CampsMapSpec)
    labels = {camp.label for camp in spec.insets[0].camps}
    assert labels == {str(number) for number in range(1, 33)}
    assert "Numbers are those in the column “On map” of the table of camps." in picture.caption
    assert spec.circle == ""
    table, *_ = camp_tables(shown, undrawn)
    place = [str(heading.text) for heading in table.headings].index("On map")
    assert [row[place].text for row in table.rows] == [str(number) for number in range(1, 32)]
    assert table.note.endswith("No figures for: Silent (32 on the map).")


def test_names_too_long_for_a_map_have_numbers(tmp_path: Path) -> None:
    _, spec = made(camps_map, material(tmp_path, [*close(11), row("N" * 120, 32.25, 36.41)]))
    assert isinstance(spec, CampsMapSpec)
    assert spec.insets[0].has_numbers


BY = Clearance("Amal Haddad", "head of office", date(2012, 7, 3))
CORRECTED = Correction(1, date(2012, 7, 3), "A row was missing.", ())


def maps(view: View) -> list[tuple[str, str]]:
    """How the caption of each picture of a report ends, and its state; the first map's first."""
    drawn = [view.map, *(one for section in view.sections for one in section.pictures)]
    return [(each.caption.rpartition(". Map ")[2], str(each.state)) for each in drawn if each]


FIRST, SECOND = "syria-2012-06, as of 30 June 2012.", "syria-2012-06-camps, as of 30 June 2012."


def test_it_says_which_map_it_is_as_the_first_does_and_that_it_is_a_draft(tmp_path: Path) -> None:
    draft = compose(material(tmp_path, close(12)), undrawn)
    assert maps(draft) == [(FIRST, "Draft."), (SECOND, "Draft.")]


@pytest.mark.parametrize(
    ("issue", "state"),
    [
        (Issue(1, None, None), "Draft."),
        (Issue(1, BY, None), "Cleared on 3 July 2012."),
        (Issue(2, None, CORRECTED), "Draft."),
        (Issue(2, replace(BY, on=date(2012, 7, 9)), CORRECTED), "Cleared on 9 July 2012."),
    ],
)
def test_once_it_is_issued_both_maps_have_the_day_of_clearance(
    tmp_path: Path, issue: Issue, state: str
) -> None:
    shown = material(tmp_path, close(12))
    issued = as_issued(compose(shown, undrawn), shown, issue)
    assert maps(issued) == [(FIRST, state), (SECOND, state)]
    page = render(issued, workspace_templates=None)
    assert f"Map {SECOND} {state}</figcaption>" in page


def test_a_chart_is_not_said_to_be_a_map_that_was_cleared(tmp_path: Path) -> None:
    shown = material(tmp_path, close(12))
    view = compose(shown, undrawn)
    (section,) = (each for each in view.sections if each.pictures)
    (drawn,) = section.pictures
    chart = replace(drawn, state=EMPTY)
    sections = tuple(
        replace(each, pictures=(chart,)) if each is section else each for each in view.sections
    )
    issued = as_issued(replace(view, sections=sections), shown, Issue(1, BY, None))
    assert [state for _, state in maps(issued)] == ["Cleared on 3 July 2012.", ""]
