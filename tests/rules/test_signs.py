"""A sign that no font of the report has is told at its place, before a page could show an empty box."""

from dataclasses import replace

import pytest

from sitrep.diagnostics import Severity
from sitrep.fonts.typefaces import CONDENSED, EVERYWHERE, printed_signs
from sitrep.model.edition import Edition
from sitrep.model.month import Evidence
from sitrep.model.operation import Operation
from sitrep.rules.rule import run
from sitrep.rules.signs import sign_without_font, signs_in_settings
from sitrep.words.speech import words_for
from tables import evidence, operation, told
from typefaces import burmese

CAMPS = """
    **camps**

    | as_of | camp | country | status | population | source | note | sensitivity |
    |---|---|---|---|---|---|---|---|
    | 2012-07-31 | {camp} | TUR | open | 6000 | AFAD | {note} | {sensitivity} |
    """


def camps(camp: str, note: str = "", sensitivity: str = "public") -> Evidence:
    return evidence(CAMPS.format(camp=camp, note=note, sensitivity=sensitivity))


@pytest.mark.parametrize(
    ("name", "signs"),
    [
        ("မဲလ", "မ (U+1019, Myanmar), ဲ (U+1032, Myanmar) and လ (U+101C, Myanmar)"),
        ("Camp ক", "ক (U+0995, Bengali)"),
        ("ሽሬ", "ሽ (U+123D, Ethiopic) and ሬ (U+122C, Ethiopic)"),
        ("北京", "北 (U+5317, Han) and 京 (U+4EAC, Han)"),
        ("Camp 🚑", "🚑 (U+1F691, ambulance)"),
        ("कखगघङ", "क (U+0915, Devanagari), ख (U+0916, Devanagari), ग (U+0917, Devanagari) and 2 others"),
    ],
)
def test_a_sign_without_a_font_is_an_error_at_its_cell(name: str, signs: str) -> None:
    (found,) = run(camps(name), [sign_without_font])
    assert found.severity is Severity.ERROR
    assert told([found]) == [
        f'2012-07/camps.xlsx B2: "camp" has characters that none of the report\'s fonts can print: {signs}.'
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Öncüpınar",
        "مخيم ١٢",
        "Лагерь 7",
        "Ήπειρος",
        "N'Djaména ½ ² €",
        "Camp\u200c7",
        "Հայաստան",
        "საქართველო",
        "ירושלים",
        "ວຽງຈັນ",
        "ⴰⵣⴰⵡⴰⴷ",
        "⚠ → ✓",
    ],
)
def test_letters_of_the_fonts_are_no_finding(name: str) -> None:
    assert run(camps(name), [sign_without_font]) == []


def test_letters_of_an_operation_s_own_fonts_are_no_finding() -> None:
    assert run(replace(camps("မဲလ"), typefaces=burmese()), [sign_without_font]) == []
    found = run(replace(camps("မဲလ ሽ"), typefaces=burmese()), [sign_without_font])
    assert [words_for("en").explain(each) for each in found] == [
        (
            '"camp" has characters that none of the report\'s fonts can print: ሽ (U+123D, Ethiopic).',
            "Give the operation a font that has these characters, such as Noto Sans Ethiopic: put its "
            'files in the folder "fonts" beside operation.toml (docs/SETTINGS.md says where to find them). Or write the text '
            "in other letters, without emoji.",
        )
    ]


def test_what_no_edition_shows_needs_no_font() -> None:
    hidden = camps("Thorn", "ሽሬ", "internal")
    assert run(hidden, [sign_without_font]) == []
    report = hidden.operation.report.model_copy(update={"editions": (Edition.PUBLIC, Edition.INTERNAL)})
    settings = hidden.operation.model_copy(update={"report": report})
    assert [d.where.cell for d in run(replace(hidden, operation=settings), [sign_without_font])] == [
        "G2"
    ]


def test_an_earlier_row_that_may_still_be_shown_is_looked_at() -> None:
    june = CAMPS.format(camp="ሽሬ", note="", sensitivity="public")
    june = june.replace("**camps**", "**camps** of 2012-06").replace("07-31", "06-30")
    assert told(run(evidence(june), [sign_without_font])) == [
        '2012-06/camps.xlsx B2: "camp" has characters that none of '
        "the report's fonts can print: ሽ (U+123D, Ethiopic) and ሬ (U+122C, Ethiopic)."
    ]


@pytest.mark.parametrize(("use", "cells"), [("quote", ["B2"]), ("background", [])])
def test_a_quotation_is_looked_at_where_it_is_printed(use: str, cells: list[str]) -> None:
    drawing = f"""
        **excerpts**

        | article | quote | use |
        |---|---|---|
        | globe | 北京 | {use} |

        **article** globe

        > 北京
        """
    assert [d.where.cell for d in run(evidence(drawing), [sign_without_font])] == cells


def test_an_articles_headline_is_looked_at_where_a_row_refers_to_the_article() -> None:
    drawing = """
        **events**

        | date | category | summary | source |
        |---|---|---|---|
        | 2012-07-02 | access | The road is open. | {} |

        **article** globe, headed "北 opens"

        > The road is open.
        """
    (found,) = run(evidence(drawing.format("globe")), [sign_without_font])
    assert (found.where.row, found.values["what"]) == (1, "headline")
    assert run(evidence(drawing.format("UNHCR")), [sign_without_font]) == []


def titled(title: str) -> Operation:
    return operation().model_copy(update={"title": {"en": title}})


def test_a_printed_setting_is_told_at_its_line() -> None:
    text = '# 北 is the north\ntitle = "No. #9 北"\n'
    assert told(signs_in_settings(titled("No. #9 北"), text, "operation.toml", EVERYWHERE)) == [
        'operation.toml line 2: "operation.toml" has characters that none of '
        "the report's fonts can print: 北 (U+5317, Han)."
    ]
    assert signs_in_settings(titled("Syria"), text, "operation.toml", EVERYWHERE) == []


def test_every_family_that_a_text_begins_with_has_those_behind_it() -> None:
    assert {font.family for font in EVERYWHERE.fonts} - {CONDENSED} <= {*EVERYWHERE.fallbacks}
    assert set("AЖΩصé½€\u00a0\u2009") <= printed_signs(EVERYWHERE)
    assert EVERYWHERE.unprinted("plain") == []
    assert EVERYWHERE.unprinted("北京北") == ["北", "京"]
