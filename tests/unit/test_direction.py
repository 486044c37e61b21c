"""Words that run from left to right in texts that run from right to left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.direction import END, LEFT_TO_RIGHT, isolated, on_one_line, runs, without_isolates


def shown(text: str) -> str:
    return isolated(text).replace(LEFT_TO_RIGHT, "⟦").replace(END, "⟧")


@pytest.mark.parametrize(
    "expected",
    [
        # An address has digits at its ends and a name brackets, which belong to them.
        "المصدر: ⟦2012-07/refugees.xlsx, July 2012: C5⟧",
        "⟦Öncüpınar (Kilis)⟧",
        "المخيم ⟦Öncüpınar (Kilis)⟧ في تركيا",
        "في أونجوبينار (⟦Öncüpınar⟧) سعة",
        "التوقيت: ⟦UTC+3⟧",
        "⟦Hatay⟧، تركيا",
        "⟦Hatay⟧ · ⟦Kilis⟧",
        # A stop is the text's own, unless whole sentences are of the other language.
        "قالت ⟦UNHCR⟧.",
        "مقبول: ⟦people arrive faster than they leave.⟧",
        "⟦A group of 293 Syrian refugees enters Turkey.⟧",
        # Numbers with signs are read in their order, others are in any case.
        "⟦+5,573⟧ (⟦25%⟧) منذ 21 يونيو",
        "⟦\u200e−1⟧",
        "يوم ⟦2012-07-31⟧، هاتف ⟦+235 60 00 00 00⟧",
        "من 20 إلى 30 يوماً",
        "50.2 مليون ⟦US$⟧",
        "أكثر من 35,000 (عدد ذكرته الصحافة، 2 يوليو 2012)",
        "الحرف ⟦\"O\" (U+004F LATIN CAPITAL LETTER O)⟧ مكان",
        "درجات من ⟦-90⟧ إلى 90",
        # What stands in quotation marks is a text of its own.
        "يتجاوز «⟦Camp 15⟧» السعة",
        "استخدم ⟦--language⟧ أو ⟦/tmp/x.csv⟧ هنا",
        "اكتب {{ ⟦figure(\"a.b\")⟧ }} هنا",
    ],
)  # fmt: skip
def test_what_runs_the_other_way_is_isolated(expected: str) -> None:
    text = expected.replace("⟦", "").replace("⟧", "")
    assert shown(text) == expected


def test_nothing_passes_a_wall() -> None:
    text = "UNSMIS 300 في"
    assert [text[start:end] for start, end in runs(text)] == ["UNSMIS"]
    name = "في Camp 15 عدد"
    assert [name[start:end] for start, end in runs(name, {3, 10})] == ["Camp 15"]


_LETTERS = st.text(st.sampled_from("ابتAbZé015 ,.:;()[]/+-%«»،؛\"'·"), max_size=30)


@given(_LETTERS)
def test_every_letter_stands_in_its_direction_and_none_is_lost(text: str) -> None:
    found = isolated(text)
    assert without_isolates(found) == text
    outside = "".join(part.partition(END)[2] for part in f"{END}{found}".split(LEFT_TO_RIGHT))
    assert not any(letter in outside for letter in "AbZé")
    inside = [part.partition(END)[0] for part in found.split(LEFT_TO_RIGHT)[1:]]
    assert not any(letter in part for part in inside for letter in "ابت")


def test_a_line_of_its_own_begins_on_the_right() -> None:
    assert on_one_line("A: 5 مخيمات") == f"\u200f{LEFT_TO_RIGHT}A{END}: 5 مخيمات"
    assert on_one_line("مخيمات") == "مخيمات"
    assert on_one_line("Öncüpınar (Kilis)") == "Öncüpınar (Kilis)"
