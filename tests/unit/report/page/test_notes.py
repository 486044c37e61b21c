"""The data notes: every correction of the month."""

from dataclasses import replace
from pathlib import Path

from pictures import material_of
from sitrep.report.page.notes import data_notes
from sitrep.words.speech import words_for

HEADER = "\n| as_of | country | area | registered | correction | correction_reason | source |\n"


def corrections(folder: Path, *rows: str) -> list[str]:
    material = material_of(folder, "refugees", HEADER + "".join(f"| {row} | UNHCR |\n" for row in rows))
    return [str(note.text) for note in data_notes(material) if note.label == "Correction:"]


def test_a_correction_is_printed_though_a_later_row_of_the_month_has_another_or_none(
    tmp_path: Path,
) -> None:
    printed = corrections(
        tmp_path,
        "2012-06-14 | JOR | | 26,000 | -26 | Counted twice.",
        "2012-06-21 | JOR | | 26,100 | +5 | Left out in May.",
        "2012-06-28 | JOR | | 26,200 | | ",
    )
    assert printed == [
        "Jordan, 14 June 2012: −26. Counted twice.",
        "Jordan, 21 June 2012: +5. Left out in May.",
    ]


def test_a_correction_without_a_reason_is_printed_and_none_is_not(tmp_path: Path) -> None:
    printed = corrections(
        tmp_path,
        "2012-06-14 | TUR | Kilis | 9,000 | -40 | ",
        "2012-06-14 | TUR | Hatay | 12,000 | 0 | ",
        "2012-06-14 | LBN | | 7,000 | 0 | The revision came to nothing.",
        "2012-06-14 | IRQ | | 3,000 | ND | ",
    )
    assert printed == [
        "Kilis, Turkey, 14 June 2012: −40. No reason is given.",
        "Lebanon, 14 June 2012: 0. The revision came to nothing.",
    ]


def remarks(folder: Path, table: str, drawn: str, language: str = "en") -> list[str]:
    material = material_of(folder, table, drawn)
    material = replace(material, words=words_for(language, material.words.names))
    notes = data_notes(material)
    return [f"{note.label} {note.text}" for note in notes if "Rounded by" in str(note.text)]


def test_a_remark_names_the_people_and_the_country_of_an_area(tmp_path: Path) -> None:
    drawn = """
        | as_of | country | area | population | origin | registered | source | note |
        | 2012-06-28 | JOR | | | | 26,200 | UNHCR | Rounded by the source. |
        | 2012-06-28 | TUR | Kilis | | | 9,000 | AFAD | Rounded by the source. |
        | 2012-06-28 | TUR | | returned refugees | TUR | 300 | AFAD | Rounded by the source. |
        | 2012-06-28 | SYR | Homs | idps | | 70,000 | OCHA | Rounded by the source. |
        """
    assert remarks(tmp_path, "refugees", drawn) == [
        "Jordan, Kilis (Turkey), Turkey (returned refugees from Turkey) and Homs (Syrian Arab "
        "Republic, internally displaced people): Rounded by the source."
    ]


def test_brackets_in_brackets_are_square(tmp_path: Path) -> None:
    drawn = """
        | as_of | country | population | origin | registered | source | note |
        | 2012-06-28 | JOR | returned refugees | LBN | 300 | AFAD | Rounded by (its) source. |
        """
    people = "réfugiés rapatriés [origine\xa0: Liban]"
    assert remarks(tmp_path, "refugees", drawn, "fr") == [
        f"Jordanie ({people})\xa0: Rounded by (its) source."
    ]


def test_a_remark_calls_an_indicator_what_the_page_calls_it(tmp_path: Path) -> None:
    drawn = """
        | as_of | sector | indicator | country | area | value | source | note |
        | 2012-06-28 | wash | water_per_person | JOR | Mafraq | 12 | UNHCR | Rounded by the source. |
        | 2012-06-28 | wash | latrines | | | 40 | UNHCR | Rounded by the source. |
        """
    assert remarks(tmp_path, "indicators", drawn) == [
        "Water supplied (Mafraq, Jordan) and latrines built: Rounded by the source."
    ]
