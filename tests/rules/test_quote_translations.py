"""Translations of quotations: their numbers, in any language and any order; who lacks one."""

from dataclasses import replace

import pytest

from sitrep.model.month import Evidence
from sitrep.model.report_setting import Report
from sitrep.rules.articles import quoted_too_much
from sitrep.rules.quote_translations import quote_not_translated, quote_translation_differs
from sitrep.rules.rule import run
from tables import evidence, told

MONTH = """
    **article** agency in {}

    > {}

    **excerpts**

    | article | quote | translation | translated_into | translated_by |
    |---|---|---|---|---|
    | agency | {} | {} | {} | Example Relief |
    """


def in_languages(drawn: Evidence, *languages: str) -> Evidence:
    report = Report.model_construct(**{**dict(drawn.operation.report), "languages": languages})
    return replace(drawn, operation=drawn.operation.model_copy(update={"report": report}))


def differing(
    language: str, quote: str, into: str, translation: str, *, languages: tuple[str, ...] = ()
) -> list[str]:
    drawn = evidence(MONTH.format(language, quote, quote, translation, into))
    reports = in_languages(drawn, *(languages or ("en", into)))
    return told(run(reports, [quote_translation_differs]))


@pytest.mark.parametrize(
    ("language", "quote", "into", "translation"),
    [
        ("ar", "وصل 120 لاجئا في 3 تموز 2012", "en", "120 refugees came on 3 July 2012"),
        ("ar", "فر أكثر من مليون شخص", "fr", "plus d'un million de personnes ont fui"),
        ("fr", "quatre-vingt-cinq soldats et 12 % des civils", "en", "12 per cent of civilians, 85 soldiers"),
        ("tr", "iki taraf da 35.000 kişiyi bekliyor", "en", "both sides expect 35,000 people"),
        ("es", "casi 2.000 personas", "en", "nearly 2,000 people"),
        ("en", "The two sides met", "ar", "التقى الطرفان"),
        ("en", "more than 35,000 people", "es", "al menos 35.000 personas"),
        ("en", "almost tripled since April", "ar", "زاد العدد إلى نحو ثلاثة أمثاله منذ نيسان/أبريل"),
        ("tr", "sayı ikiye katlandı", "en", "the number doubled"),
    ],
)  # fmt: skip
def test_the_same_numbers_in_another_language(
    language: str, quote: str, into: str, translation: str
) -> None:
    assert differing(language, quote, into, translation) == []


@pytest.mark.parametrize(
    ("language", "quote", "into", "translation", "numbers"),
    [
        ("ar", "وصل 120 لاجئا", "en", "210 refugees came", "210 for 120"),
        ("fr", "12 % des civils", "en", "12 civilians", "12 for 12 %"),
        ("fr", "plus de 300 tentes", "en", "less than 300 tents", "less than 300 for plus de 300"),
        ("en", "85 soldiers and 14 officers", "tr", "85 asker", "85 for 85 and 14"),
    ],
)
def test_other_numbers_are_told_at_the_translation(
    language: str, quote: str, into: str, translation: str, numbers: str
) -> None:
    assert differing(language, quote, into, translation) == [
        f"2012-07/excerpts.xlsx C2: The translation has other numbers than the quotation: {numbers}."
    ]


def test_a_translation_that_no_report_prints_is_not_compared() -> None:
    assert differing("ar", "وصل 120 لاجئا", "fr", "210 réfugiés", languages=("en",)) == []


def test_each_language_of_the_report_without_a_translation_is_named_once() -> None:
    drawn = evidence(MONTH.format("ar", "وصلت شاحنات", "وصلت شاحنات", "Trucks came", "en"))
    several = in_languages(drawn, "en", "ar", "fr", "tr")
    assert told(run(several, [quote_not_translated])) == [
        "2012-07/excerpts.xlsx B2: The quotation is in Arabic, and nobody translated it into French and "
        "Turkish; it is printed in Arabic."
    ]


def test_a_quotation_with_two_translations_is_quoted_once() -> None:
    words = " ".join(["Words"] * 40)
    row = f"| agency | {words} | {{}} | {{}} | Example Relief |\n"
    drawn = MONTH.format("en", words, words, "Des mots", "fr") + "    " + row.format("Palabras", "es")
    settings = "\n    **operation**\n\n    > quotation.most_words_of_article = 50\n"
    assert told(run(evidence(drawn + settings), [quoted_too_much])) == []
