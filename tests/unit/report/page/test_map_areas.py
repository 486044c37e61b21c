"""Areas on the map of the first page: circles where they have places, each of them counted once."""

import json
from pathlib import Path

from office import checked, office
from pictures import made
from sitrep.drawing.map import MapSpec
from sitrep.drawing.shading import Shading
from sitrep.report.page.pictures.map import operation_map
from sitrep.report.view.pictures import Picture

HEAD = """
| as_of      | country | area | population | registered | method | source |
"""
AREAS = (
    HEAD
    + """
| 2012-07-31 | TUR | TR63 Urfa | | 9,100 | | AFAD |
| 2012-07-31 | TUR | TR6301 | | 5,100 | | AFAD |
| 2012-07-31 | TUR | Hatay | | 700 | | AFAD |
| 2012-07-31 | JOR | | | 33,421 | | UNHCR |
| 2012-07-31 | SYR | Homs | idps | 30,000 | estimated | OCHA |
| 2012-07-31 | SYR | Idlib | idps | 21,000 | estimated | OCHA |
"""
)
PLACES = """
[[area]]
country = "TUR"
name = "Hatay"
latitude = 36.4
longitude = 36.2

[[area]]
country = "SYR"
name = "Homs"
latitude = 34.7
longitude = 37.9

[[area]]
country = "SYR"
name = "Idlib"
latitude = 35.8
longitude = 36.7
"""
URFA = [[38.0, 36.9], [39.0, 36.9], [39.0, 37.9], [38.0, 37.9], [38.0, 36.9]]


def mapped(folder: Path, refugees: str, more: str, pcode: str = "TR63") -> tuple[Picture, MapSpec]:
    files = {"refugees.csv": refugees, "narrative.en.md": "# Highlights\n\n- Nothing.\n"}
    workspace = office(folder, {"2012-07": files}, more=more)
    (folder / "inputs/syria/boundaries").mkdir()
    urfa = {
        "properties": {"ADM1_EN": "Şanlıurfa", "ADM1_PCODE": pcode},
        "geometry": {"type": "Polygon", "coordinates": [URFA]},
    }
    content = json.dumps({"type": "FeatureCollection", "features": [urfa]})
    (folder / "inputs/syria/boundaries/adm1.geojson").write_text(content, "utf-8")
    (material,) = checked(workspace).drafts
    picture, spec = made(operation_map, material)
    assert picture is not None
    assert isinstance(spec, MapSpec)
    return picture, spec


def test_areas_have_circles_in_place_of_their_country(tmp_path: Path) -> None:
    picture, spec = mapped(tmp_path, AREAS, PLACES)
    # TR6301 lies in TR63: it is in its circle.
    assert [(each.name, each.count, each.people) for each in spec.areas] == [
        ("TR63 Urfa", "9,100", 9100),
        ("Hatay", "700", 700),
    ]
    urfa = spec.areas[0]
    assert (round(urfa.longitude, 1), round(urfa.latitude, 1)) == (38.5, 37.4)
    assert {each.code: (each.count, each.people) for each in spec.countries} == {
        "JOR": ("33,421", 33_421),
        "TUR": ("9,800", None),
        "SYR": ("", None),
    }
    assert "Areas of Turkey, the largest count first: TR63 Urfa (9,100) and Hatay (700)." in picture.alt


def test_where_one_area_has_no_place_its_country_has_the_circle(tmp_path: Path) -> None:
    _, spec = mapped(tmp_path, AREAS, PLACES, pcode="TR31")
    assert spec.areas == ()
    assert {each.code: each.people for each in spec.countries} == {
        "JOR": 33_421,
        "TUR": 9_800,
        "SYR": None,
    }


def test_the_settings_say_whom_the_map_counts(tmp_path: Path) -> None:
    own = "| 2012-07-31 | SYR | | idps | 60,000 | estimated | OCHA |\n"
    more = '[map]\ncounts = "idps.estimated"\n' + PLACES
    picture, spec = mapped(tmp_path, AREAS + own, more)
    assert [(each.name, each.people) for each in spec.areas] == [("Homs", 30_000), ("Idlib", 21_000)]
    assert spec.key.sizes is not None
    assert spec.key.sizes.counted == "Internally displaced people (estimated) as of 31 July 2012"
    assert picture.title == "Internally displaced people (estimated)"
    # They are in their own country, which is nobody's country of origin.
    assert (spec.key.origin, spec.key.asylum) == ("", "Country of the operation")
    assert not any(each.is_origin for each in spec.countries)
    assert [each.count for each in spec.countries] == ["60,000", "", ""]
    assert (
        "The circles in Syrian Arab Republic are its counted areas; the number below "
        "its name is for the whole country."
    ) in picture.caption


def test_areas_that_are_little_of_a_country_do_not_stand_for_it(tmp_path: Path) -> None:
    own = "| 2012-07-31 | SYR | | idps | 600,000 | estimated | OCHA |\n"
    _, spec = mapped(tmp_path, AREAS + own, '[map]\ncounts = "idps.estimated"\n' + PLACES)
    assert spec.areas == ()
    assert [each.people for each in spec.countries] == [600_000, None, None]


RATES = """
| as_of      | sector | indicator | country | area | value | source |
| 2012-07-31 | nutrition | global_acute_malnutrition | TUR | TR63 | 12.5% | WHO |
| 2012-07-30 | nutrition | global_acute_malnutrition | TUR | Hatay | 4% | WHO |
| 2012-07-31 | nutrition | global_acute_malnutrition | TUR | Mardin | ND | WHO |
| 2012-07-31 | nutrition | global_acute_malnutrition | TUR | Adana | 9% | WHO |
"""
SHADED = '[map]\nshaded = "nutrition.global_acute_malnutrition"\n'


def boundary(name: str, code: str, west: float) -> dict[str, object]:
    ring = [[west, 36.0], [west + 1, 36.0], [west + 1, 37.0], [west, 37.0], [west, 36.0]]
    properties = {"name": name, "pcode": code}
    return {"properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def shaded(folder: Path, more: str) -> tuple[Picture, MapSpec]:
    files = {
        "refugees.csv": AREAS,
        "indicators.csv": RATES,
        "narrative.en.md": "# Highlights\n\n- Nothing.\n",
    }
    workspace = office(folder, {"2012-07": files}, more=more)
    (folder / "inputs/syria/boundaries").mkdir()
    named = (("Urfa", "TR63"), ("Hatay", "TR31"), ("Mardin", "TR47"), ("Akçakale", "TR6301"))
    areas = [boundary(name, code, 36.0 + n) for n, (name, code) in enumerate(named)]
    content = json.dumps({"type": "FeatureCollection", "features": areas})
    (folder / "inputs/syria/boundaries/adm1.geojson").write_text(content, "utf-8")
    (material,) = checked(workspace).drafts
    picture, spec = made(operation_map, material)
    assert picture is not None
    assert isinstance(spec, MapSpec)
    return picture, spec


def test_areas_are_shaded_by_the_indicator_of_the_settings(tmp_path: Path) -> None:
    picture, spec = shaded(tmp_path, SHADED)
    # The district lies in a province that is shaded; of Mardin there is no data.
    assert [area.tone for area in spec.shaded] == [2, 0, None]
    assert spec.key.shading == Shading(
        title="Prevalence of global acute malnutrition as of 30 to 31 July 2012",
        classes=("below 5%", "5% to below 10%", "10% and more"),
        no_data="no data",
    )
    assert "Not shaded, as no boundary has their name or P-code: Adana." in picture.caption
    assert "TR63 (12.5%) and Hatay (4%)" in picture.alt


def test_the_settings_say_where_classes_begin(tmp_path: Path) -> None:
    _, spec = shaded(tmp_path, SHADED + "classes = [5, 12.5]\n")
    assert [area.tone for area in spec.shaded] == [2, 0, None]
    assert spec.key.shading is not None
    assert spec.key.shading.classes == ("below 5%", "5% to below 12.5%", "12.5% and more")
