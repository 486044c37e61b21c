"""The tables of indicators: which places have a row, and how their columns are headed."""

from dataclasses import replace
from pathlib import Path

from pictures import material_of
from sitrep.drawing.spec import undrawn
from sitrep.report.page.sections.sectors import sector_tables
from sitrep.words.speech import words_for

CASES = """
| as_of      | sector | indicator     | country | area  | value | source |
| 2012-06-30 | health | measles_cases | TUR     | Hatay | 6     | WHO    |
| 2012-06-30 | health | measles_cases | JOR     | Mafraq | 4    | WHO    |
| 2012-06-30 | health | measles_cases | JOR     | Irbid | {0}   | WHO    |
"""


def printed(folder: Path, irbid: str) -> list[tuple[str, str]]:
    (table,) = sector_tables(material_of(folder, "indicators", CASES.format(irbid)), undrawn)
    return [(str(where.text), str(value.text)) for where, value, *_ in table.rows]


def test_the_count_of_one_area_is_not_printed_again_as_its_country_s(tmp_path: Path) -> None:
    assert printed(tmp_path, "1") == [
        ("Measles cases, suspected and confirmed: All countries", "11"),
        ("Jordan", "5"),
        ("Mafraq, Jordan", "4"),
        ("Irbid, Jordan", "1"),
        ("Hatay, Turkey", "6"),
    ]


def test_a_country_that_lacks_an_area_says_so(tmp_path: Path) -> None:
    places = [place for place, _ in printed(tmp_path, "ND")]
    assert "Jordan without Irbid" in places
    assert "Turkey" not in places


INDICATORS = """
    | as_of | sector | indicator | country | value | source |
    | 2012-06-28 | health | cholera_deaths | JOR | 12 | WHO |
    | 2012-06-28 | wash | latrines | JOR | 40 | UNHCR |
    | 2012-06-28 | shelter | covered_space | JOR | 3.1 | UNHCR |
    """


def test_only_what_was_done_is_reached(tmp_path: Path) -> None:
    tables = sector_tables(material_of(tmp_path, "indicators", INDICATORS), undrawn)
    headings = {str(table.title): str(table.headings[1].text) for table in tables}
    assert headings == {
        "Health": "Value",
        "Water, sanitation and hygiene": "Reached",
        "Shelter and relief items": "Value",
    }


def test_the_order_of_an_indicator_and_its_people_is_the_language_s(tmp_path: Path) -> None:
    drawn = """
    | as_of | sector | indicator | country | population | value | source |
    | 2012-06-28 | wash | water_per_person | JOR | refugees | 12 | UNHCR |
    """
    material = material_of(tmp_path, "indicators", drawn)
    firsts = []
    for language in ("en", "tr", "fr"):
        (table,) = sector_tables(replace(material, words=words_for(language)), undrawn)
        firsts.append(str(table.rows[0][0].text))
    unit = "litres par personne et par jour"
    assert firsts == [
        "Refugees, water supplied (litres per person per day): Jordan",
        "Sağlanan su (kişi başına günlük litre), mülteciler: Ürdün",
        f"Eau fournie ({unit}), réfugiés\xa0: Jordanie",
    ]
