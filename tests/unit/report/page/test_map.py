"""The map of the first page: what it shows, says and lists, for each edition."""

import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from office import checked, office
from pictures import made
from sitrep.drawing.camps_map import CampsMapSpec
from sitrep.drawing.circles import Sizes
from sitrep.drawing.map import MapSpec
from sitrep.drawing.map_sheet import MARKS, MISSION, SEVERAL
from sitrep.drawing.spec import Spec, canonical, undrawn
from sitrep.model.edition import Edition
from sitrep.model.tables.camps import CAMP_STATUSES
from sitrep.operation.workspace import Workspace
from sitrep.report.material import Material
from sitrep.report.page.annex import with_sources
from sitrep.report.page.notes import data_notes
from sitrep.report.page.pictures.camps_map import camps_map
from sitrep.report.page.pictures.map import operation_map
from sitrep.report.view.pictures import Picture

REFUGEES = """
| as_of      | country | registered   | source |
| 2012-07-31 | TUR     | 44,038       | AFAD   |
| 2012-07-17 | JOR     | about 33,000 | UNHCR  |
"""
CAMPS = """
| as_of      | camp     | country | latitude | longitude | status  | population | source | sensitivity |
| 2012-07-31 | Apaydın  | TUR     | 36.2348  | 36.3524   | open    | 2,000      | AFAD   | public      |
| 2012-07-31 | Akçakale | TUR     | 36.7523  | 38.9530   | planned | n/a        | AFAD   | public      |
| 2012-07-31 | Zaatari  | JOR     |          |           | open    | 500        | UNHCR  | public      |
| 2012-07-31 | Hidden   | TUR     | 40.9000  | 28.1000   | open    | 9,000      | Secret | internal    |
"""
NARRATIVE = "# Highlights\n\n- Nothing.\n"


def written(folder: Path, camps: str = CAMPS, refugees: str = REFUGEES) -> Workspace:
    files = {"refugees.csv": refugees, "camps.csv": camps, "narrative.en.md": NARRATIVE}
    return office(folder, {"2012-07": files}, '["public", "internal"]')


def drafts(folder: Path, camps: str = CAMPS, refugees: str = REFUGEES) -> dict[Edition, Material]:
    return {draft.edition: draft for draft in checked(written(folder, camps, refugees)).drafts}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> dict[Edition, Material]:
    """The drafts of both editions."""
    return drafts(tmp_path_factory.mktemp("office"))


def shown(material: Material) -> tuple[Picture, MapSpec]:
    specs: list[Spec] = []

    def keep(spec: Spec) -> str:
        specs.append(spec)
        return "<svg/>"

    picture = operation_map(with_sources(material), keep)
    assert picture is not None
    (spec,) = specs
    assert isinstance(spec, MapSpec)
    return picture, spec


def test_it_says_what_it_shows(both: dict[Edition, Material]) -> None:
    picture, spec = shown(both[Edition.PUBLIC])
    assert picture.alt == (
        "Map of Syrian Arab Republic and the countries around it. Registered refugees, the largest "
        "count first: Turkey (44,038) and Jordan (about 33,000). Camps shown: Apaydın (open) and "
        "Akçakale (planned)."
    )
    assert picture.caption == (
        "Latest counts up to 31 July 2012. Not on the map, as their coordinates are not known: Zaatari. "
        "Sources: [1, 2]. Land and borders: Natural Earth. The boundaries and names shown on this map do "
        "not imply official endorsement or acceptance. Map syria-2012-07, as of 31 July 2012."
    )
    assert picture.state == "Draft."
    assert [(each.name, each.count) for each in spec.countries] == [
        ("Turkey", "44,038"),
        ("Jordan", "~33,000"),
        ("Syrian Arab Republic", ""),
    ]
    # Circles of camps would be added to those of their countries.
    assert [(each.name, each.status, each.people) for each in spec.camps] == [
        ("Apaydın", "open", None),
        ("Akçakale", "planned", None),
    ]
    assert [each.people for each in spec.countries] == [44_038, 33_000, None]
    assert spec.key.sizes == Sizes(
        counted="Registered refugees as of 17 to 31 July 2012",
        examples=((2_000, "2,000"), (10_000, "10,000")),
        most=44_038,
    )
    assert (spec.key.count, spec.key.circle, spec.key.scale) == ("", "", "200 km")


def test_camps_have_circles_where_no_country_has_a_count(tmp_path: Path) -> None:
    refugees = "\n| as_of | country | registered | source |\n| 2012-07-31 | TUR | ND | AFAD |\n"
    _, spec = shown(drafts(tmp_path, CAMPS, refugees)[Edition.PUBLIC])
    assert [(each.name, each.people) for each in spec.camps] == [("Apaydın", 2000), ("Akçakale", None)]
    assert (spec.key.circle, spec.key.sizes) == ("500 people in a camp", None)


def test_what_is_withheld_is_nowhere_on_it_nor_in_its_extent(
    both: dict[Edition, Material], tmp_path: Path
) -> None:
    public, spec = shown(both[Edition.PUBLIC])
    without = "\n".join(line for line in CAMPS.splitlines() if "Hidden" not in line)
    expected, expected_spec = shown(drafts(tmp_path, without)[Edition.PUBLIC])
    assert canonical(spec) == canonical(expected_spec)
    assert public == expected
    internal, internal_spec = shown(both[Edition.INTERNAL])
    assert "Hidden" in internal.alt
    assert internal_spec.frame != spec.frame


def test_camps_are_listed_where_no_coordinates_are_known(tmp_path: Path) -> None:
    rows = "".join(f"| 2012-07-31 | Camp {n:02} | TUR | open | {100 - n} | AFAD |\n" for n in range(20))
    camps = "\n| as_of | camp | country | status | population | source |\n" + rows
    picture, spec = shown(drafts(tmp_path, camps)[Edition.PUBLIC])
    assert spec.camps == ()
    assert "Camp 00, Camp 01" in picture.caption
    assert "Camp 11 and 8 others in the table of camps." in picture.caption
    assert "Camps shown" not in picture.alt


def test_every_camp_is_on_the_map_or_in_the_caption_and_not_in_both(tmp_path: Path) -> None:
    rows = "".join(
        f"| 2012-07-31 | Camp {n:02} | TUR | {'36.2 | 36.4' if n % 3 else ' | '} | open | 9 | AFAD |\n"
        for n in range(24)
    )
    camps = "\n| as_of | camp | country | latitude | longitude | status | population | source |\n" + rows
    material = drafts(tmp_path, camps)[Edition.PUBLIC]
    picture, spec = shown(material)
    assert [camp.name for camp in spec.camps] == ["16 camps"]
    of_camps, insets = made(camps_map, material)
    assert of_camps is not None
    assert isinstance(insets, CampsMapSpec)
    on_map = [camp.label for inset in insets.insets for camp in inset.camps]
    for caption in (picture.caption, of_camps.caption):
        in_caption = re.findall(r"Camp \d\d", caption)
        assert sorted(on_map + in_caption) == [f"Camp {n:02}" for n in range(24)]


def test_a_country_without_land_is_in_the_caption(tmp_path: Path) -> None:
    workspace = office(tmp_path, {"2012-07": {"refugees.csv": REFUGEES, "narrative.en.md": NARRATIVE}})
    settings = tmp_path / "inputs/syria/operation.toml"
    text = settings.read_text("utf-8").replace('["TUR", "JOR"]', '["TUR", "JOR", "TUV"]')
    settings.write_text(text, "utf-8")
    (material,) = checked(workspace).drafts
    picture, _ = shown(material)
    assert "Without land on this map: Tuvalu." in picture.caption


def test_where_there_can_be_no_map_a_note_says_why(tmp_path: Path) -> None:
    rows = (
        "| as_of | country | population | registered | source |\n| 2012-07-31 | TUV | idps | 40 | UN |"
    )
    files = {"refugees.csv": rows, "narrative.en.md": "## highlights\n\n- Forty people.\n- Another.\n"}
    workspace = office(tmp_path, {"2012-07": files})
    settings = tmp_path / "inputs/syria/operation.toml"
    text = settings.read_text("utf-8").replace('"SYR"', '"TUV"').replace('["TUR", "JOR"]', "[]")
    settings.write_text(text, "utf-8")
    (material,) = checked(workspace).drafts
    assert operation_map(material, undrawn) is None
    assert [str(note.text) for note in data_notes(material) if note.label == "Map:"] == [
        "There is none, since the map of the world used here has a shape for none of the countries of "
        "this report."
    ]


def test_what_is_beyond_the_extent_is_told_with_its_count(tmp_path: Path) -> None:
    files = {"refugees.csv": REFUGEES, "camps.csv": CAMPS, "narrative.en.md": NARRATIVE}
    workspace = office(tmp_path, {"2012-07": files}, more="\n[map]\nextent = [35.0, 29.5, 37.0, 33.0]\n")
    (material,) = checked(workspace).drafts
    picture, spec = shown(material)
    assert "Beyond this map: Turkey (44,038)." in picture.caption
    assert "Places beyond this map: Apaydın and Akçakale." in picture.caption
    assert "Camps shown" not in picture.alt
    assert spec.camps == ()


def test_without_any_figure_there_is_still_a_map(tmp_path: Path) -> None:
    refugees = "\n| as_of | country | registered | source |\n| 2012-07-31 | TUR | ND | AFAD |\n"
    camps = (
        "\n| as_of | camp | country | status | source |\n| 2012-07-31 | Apaydın | TUR | open | AFAD |\n"
    )
    picture, spec = shown(drafts(tmp_path, camps, refugees)[Edition.PUBLIC])
    assert picture.alt == "Map of Syrian Arab Republic and the countries around it."
    assert (spec.key.count, spec.key.circle) == ("", "")


def test_every_status_of_a_camp_has_a_mark() -> None:
    assert set(MARKS) == {*CAMP_STATUSES, SEVERAL, MISSION}


def test_the_offices_boundaries_and_disputed_borders_are_on_it(tmp_path: Path) -> None:
    written(tmp_path)
    ring = [[36.0, 36.0], [37.0, 36.0], [37.0, 37.0], [36.0, 36.0]]
    folder = tmp_path / "inputs/syria/boundaries"
    folder.mkdir()
    area = {"properties": {"name": "Hatay"}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    content = json.dumps({"type": "FeatureCollection", "features": [area]})
    (folder / "adm1.geojson").write_text(content, "utf-8")
    settings = tmp_path / "inputs/syria/operation.toml"
    text = settings.read_text("utf-8") + '[map]\ndisputed_borders = [["SYR", "JOR"]]\n'
    settings.write_text(text, "utf-8")
    again = checked(Workspace(tmp_path))
    (material,) = (draft for draft in again.drafts if draft.edition == Edition.PUBLIC)
    _, after = shown(material)
    assert ("SYR", "JOR") in [each.between for each in after.disputed]
    ((name, outline),) = after.boundaries_on_page()
    assert name == "Hatay"
    assert outline.length > 1
    files = [file.path for file in material.evidence.article_files]
    assert "inputs/syria/boundaries/adm1.geojson" in files


@pytest.mark.parametrize("people", [(100, 400), (1, 90000)])
def test_circles_have_areas_in_proportion(
    both: dict[Edition, Material], people: tuple[int, int]
) -> None:
    _, spec = shown(both[Edition.PUBLIC])
    key = replace(spec.key, largest_people=max(people))
    small, large = (key.radius(each) ** 2 for each in people)
    assert np.isclose(small / large, people[0] / people[1])


MISSIONS_ALONE = """
| as_of | mission | abbreviation | country | area | latitude | longitude | status | mandate | mandate_end | source |
| 2012-07-31 | Hill Mission | HM | GEO | Gori | 41.98 | 44.11 | operational | Observe | open-ended | UN |
| 2012-07-31 | Valley Mission | VM | ARM | | | | operational | Observe | open-ended | EU |
"""


def test_missions_alone_have_a_map_with_marks_of_their_own(tmp_path: Path) -> None:
    files = {"missions.csv": MISSIONS_ALONE, "narrative.en.md": "# Highlights\n\n- Nothing.\n"}
    (draft,) = checked(office(tmp_path, {"2012-07": files})).drafts
    picture, spec = shown(draft)
    assert picture.title == "Where the missions are"
    assert picture.alt == (
        "Map of Syrian Arab Republic and the countries around it. Missions shown: HM (Gori, Georgia)."
    )
    assert picture.caption.startswith(
        "Missions as of 31 July 2012. Not on the map, as their coordinates are not known: VM. Source: [1]."
    )
    assert [(each.name, each.status, each.people) for each in spec.camps] == [("HM", MISSION, None)]
    # No country of them is one from which people flee.
    assert not any(each.is_origin for each in spec.countries)
    assert {"GEO", "ARM"} <= {each.code for each in spec.countries}
    assert (spec.key.origin, spec.key.asylum) == ("", "Country of the operation")
    assert spec.key.statuses == ((MISSION, "Mission"),)


def test_a_mission_without_a_place_is_not_said_to_be_on_the_map(tmp_path: Path) -> None:
    nowhere = MISSIONS_ALONE.replace("GEO | Gori | 41.98 | 44.11", " | | | ").replace("ARM", "")
    files = {"missions.csv": nowhere, "narrative.en.md": "# Highlights\n\n- Nothing.\n"}
    (draft,) = checked(office(tmp_path, {"2012-07": files})).drafts
    picture, spec = shown(draft)
    assert picture.title == "Where the operation is"
    assert picture.caption.startswith("Land and borders: ")
    assert (spec.camps, spec.key.asylum) == ((), "Country of the operation")


def test_where_nobody_is_counted_or_expected_the_map_shows_the_land_alone(tmp_path: Path) -> None:
    table = "| as_of | sector | indicator | country | value | source |\n|---|---|---|---|---|---|\n"
    table += "| 2012-07-31 | wash | latrines | SYR | 300 | WASH |\n"
    workspace = office(tmp_path, {"2012-07": {"indicators.csv": table, "narrative.en.md": NARRATIVE}})
    settings = tmp_path / "inputs/syria/operation.toml"
    settings.write_text(settings.read_text("utf-8").replace('["TUR", "JOR"]', "[]"), "utf-8")
    (draft,) = checked(workspace).drafts
    picture, spec = shown(draft)
    assert picture.title == "Where the operation is"
    assert picture.caption.startswith("Land and borders: ")
    assert (spec.key.origin, spec.key.asylum) == ("", "Country of the operation")
