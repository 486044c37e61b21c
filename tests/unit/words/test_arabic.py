"""What is particular to Arabic: currencies by their names, lists among Latin letters, plurals."""

import re

import pytest

from sitrep.model.tables import TABLES
from sitrep.quantity import Kind, Quantity
from sitrep.words.columns import codes_by_word
from sitrep.words.folding import fold
from sitrep.words.speech import words_for

WORDS = words_for("ar")


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (Quantity(Kind.EXACT, 980_500_000), "980.5 مليون دولار أمريكي"),
        (Quantity(Kind.MORE_THAN, 193_222_611), "أكثر من 193,222,611 دولار أمريكي"),
    ],
)
def test_money_in_a_text_has_the_name_of_its_currency(amount: Quantity, written: str) -> None:
    assert WORDS.money(amount, "USD") == written


@pytest.mark.parametrize(
    ("items", "listed"),
    [
        (["الأردن", "لبنان"], "الأردن ولبنان"),
        (["الأردن", "Domiz"], "الأردن و\u00a0Domiz"),
        (["تركيا", "(Kilis)", "12"], "تركيا و\u00a0(Kilis) و12"),
    ],
)
def test_and_keeps_off_latin_letters(items: list[str], listed: str) -> None:
    assert WORDS.list_of(items) == listed


def test_rows_of_items_have_arabic_commas() -> None:
    assert [WORDS.say("joint.comma"), WORDS.say("joint.semicolon")] == ["، ", "؛ "]


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "لا أخطاء"), (1, "خطأ واحد"), (2, "خطآن"), (3, "3 أخطاء"), (11, "11 خطأً"), (100, "100 خطأ")],
)
def test_a_noun_agrees_with_its_number(count: int, said: str) -> None:
    assert WORDS.say("summary.error", count=count) == said


def test_the_words_that_a_columns_help_quotes_are_read_as_its_codes() -> None:
    unread = [
        (spec.name, column.name, word)
        for spec in TABLES
        for column in spec.columns
        if column.choices
        for word in re.findall("«(.+?)»", WORDS.say(f"table.{spec.name}.{column.name}.help"))
        if fold(word) not in codes_by_word(column)
    ]
    assert unread == []
