"""Counts in the notation of five languages, and what is refused."""

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from sitrep.quantity import MISSING, Kind, Quantity, exact, missing
from sitrep.reading import count_words
from sitrep.reading.counts import Unreadable, count_from_number, parse_count
from sitrep.words.catalogue import catalogue, languages
from sitrep.words.speech import Words

LANGUAGES = ("en", "fr", "es", "ar", "tr")


def read(texts: str, language: str | None) -> dict[str, str]:
    """Each of the texts between | as `kind value high`, or `code first second` where refused."""
    return {text: shown(parse_count(text, language)) for text in texts.split("|")}


def shown(result: Quantity | Unreadable) -> str:
    if isinstance(result, Quantity):
        parts: tuple[object, ...] = (result.kind, result.value, result.high)
    else:
        parts = (result.code, result.values.get("first"), result.values.get("second"))
    return " ".join(str(part) for part in parts if part is not None)


@pytest.mark.parametrize(
    ("language", "texts", "reading"),
    [
        ("en", "44,038|44 038|44'038|44’038|44\xa0038|44\u202f038|44\u2009038| 44,038 ", "exact 44038"),
        ("en", "٤٤٬٠٣٨|۴۴٬۰۳۸|４４，０３８|44,038.0|+44,038|44 thousand 38", "exact 44038"),
        ("tr", "44.038|44 bin 38|44038.0|44038,0", "exact 44038"),
        ("es", "44.038|44038|44 mil 38", "exact 44038"),
        ("fr", "44 038|44\u202f038|44 mille 38", "exact 44038"),
        ("ar", "٤٤٬٠٣٨|44,038|٤٤،٠٣٨|٤٤ ألف و٣٨|44 ألفاً و 38", "exact 44038"),
        (None, "44038|44 038|٤٤٬٠٣٨|44 bin 38|44.038,0", "exact 44038"),
        (None, "1.2 million|1,2 million|1.2 mln|1 200 000|1,200,000|1.200.000|12 lakh", "exact 1200000"),
        ("tr", "1,2 milyon|1.2 milyon|1 milyon 200 bin", "exact 1200000"),
        ("en", "0|00|0.0", "exact 0"),
        ("en", "-532|−532|– 532|(532)|\u200e−532", "exact -532"),
        ("en", "1.234 million", "exact 1234000"),
        ("en", "1.2m|1.2 M|1.2 mn|1.2 mio", "exact 1200000"),
        ("tr", "1.2m|1,2 M", "exact 1200000"),
    ],
)  # fmt: skip
def test_plain_counts(language: str | None, texts: str, reading: str) -> None:
    assert read(texts, language) == dict.fromkeys(texts.split("|"), reading)


@pytest.mark.parametrize(
    ("language", "texts", "reading"),
    [
        ("en", ">35,000|> 35k|more than 35,000|OVER 35,000|in excess of 35 thousand", "more_than 35000"),
        ("fr", "plus de 35 000", "more_than 35000"),
        ("es", "más de 35.000|mas de 35 mil", "more_than 35000"),
        ("tr", "35.000'den fazla|35 binden fazla|35 binin üzerinde|35 bini aşkın", "more_than 35000"),
        ("ar", "أكثر من ٣٥ ألف|اكثر من 35,000|ما يزيد على 35 ألفاً", "more_than 35000"),
        ("en", "~2k|≈2,000|about 2,000|around 2,000|approximately 2,000|approx. 2,000|c. 2,000|c.2000"
               "|ca. 2,000|some 2,000|2,000 (est.)", "about 2000"),
        ("fr", "environ 2 000|2 000 environ", "about 2000"),
        ("es", "aproximadamente 2.000|unos 2.000", "about 2000"),
        ("tr", "yaklaşık 2.000|2.000 civarında|2 bin kadar", "about 2000"),
        ("ar", "حوالي ٢٬٠٠٠|نحو 2,000|٢٬٠٠٠ تقريبًا", "about 2000"),
        ("en", "≥14|>=14|at least 14|no fewer than 14|14+|14 or more", "at_least 14"),
        (None, "au moins 14|al menos 14|en az 14|ما لا يقل عن ١٤|14 ou plus", "at_least 14"),
        (None, "nearly 250|almost 250|près de 250|casi 250|neredeyse 250|250’ye yakın|قرابة ٢٥٠",
         "nearly 250"),
        (None, "<5|less than 5|fewer than 5|moins de 5|menos de 5|5'ten az|أقل من ٥", "less_than 5"),
        (None, "≤300|up to 300|at most 300|jusqu’à 300|hasta 300|en fazla 300|على الأكثر ٣٠٠",
         "at_most 300"),
    ],
)  # fmt: skip
def test_qualifiers(language: str | None, texts: str, reading: str) -> None:
    assert read(texts, language) == dict.fromkeys(texts.split("|"), reading)


@pytest.mark.parametrize(
    ("language", "texts", "reading"),
    [
        ("en", "30,000-35,000|30,000 – 35,000|30-35,000|30–35k|30 to 35 thousand|about 30,000-35,000"
               "|between 30,000 and 35,000|from 30,000 to 35,000", "between 30000 35000"),
        ("fr", "entre 30 000 et 35 000|de 30 à 35 mille", "between 30000 35000"),
        ("es", "entre 30 y 35 mil|de 30.000 a 35.000", "between 30000 35000"),
        ("tr", "30 ila 35 bin|30 ile 35 bin arasında|30.000-35.000 arası", "between 30000 35000"),
        ("ar", "بين 30 و35 ألف|من ٣٠ إلى ٣٥ ألفاً", "between 30000 35000"),
        (None, "between 2 and 3 million|2 million to 3 million|2-3 mln", "between 2000000 3000000"),
        (None, "1.2-1.5 million|1,2 - 1,5 million", "between 1200000 1500000"),
        ("en", "500-1,000|between 500 and 1k", "between 500 1000"),
        ("en", "30-35", "between 30 35"),
        ("en", "0-5,000", "between 0 5000"),
        # From one to 35,000, or from a thousand?
        ("en", "1-35,000", "ambiguous-number 1 1000"),
        ("en", "15-20,500", "ambiguous-number 15 15000"),
        ("en", "900-1.2 million", "ambiguous-number 900 900000"),
        ("en", "300-1,250", "between 300 1250"),
        ("en", "1,000-2,000,000", "between 1000 2000000"),
        ("en", "35-30|30-30|at least 3-4|-5-3|5--3|1-2-3|between 5|30 and 35", "not-a-number"),
    ],
)  # fmt: skip
def test_ranges(language: str | None, texts: str, reading: str) -> None:
    assert read(texts, language) == dict.fromkeys(texts.split("|"), reading)


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (Kind.NOT_REPORTED, "|  |NR|n.r.|Not reported|non communiqué|bildirilmedi"),
        (Kind.NO_DATA, "ND|n.d.|no data|-|–|—|..|…|unknown|données manquantes|sin datos|veri yok"
                       "|لا توجد بيانات"),
        (Kind.SUPPRESSED, "*|suppressed|Supprimé"),
        (Kind.NOT_APPLICABLE, "NA|n/a|N.A.|not applicable|s.o.|no aplica|لا ينطبق"),
    ],
)  # fmt: skip
def test_the_kinds_of_missing_are_told_apart(kind: Kind, texts: str) -> None:
    assert {t: parse_count(t, None) for t in texts.split("|")} == dict.fromkeys(
        texts.split("|"), missing(kind)
    )


@pytest.mark.parametrize(
    ("language", "texts", "reading"),
    [
        (None, "1.234|1,234", "ambiguous-number 1234 1.234"),
        (None, "more than 35,000", "ambiguous-number 35000 35"),
        (None, "1.234 million", "ambiguous-number 1234000000 1234000"),
        # A thousand (mil, mille) or a million, unless the language has one word only with that m.
        *((language, "35 m|35m|35 M", "ambiguous-number 35000 35000000")
          for language in ("fr", "es", "ar", None)),
        *((language, "35 mil|35mil", "ambiguous-number 35000 35000000")
          for language in ("en", "fr", "tr", "ar", None)),
        ("es", "más de 1,2 m|~1,2m", "ambiguous-number 1200 1200000"),
        ("es", "30-35 m", "ambiguous-number 35000 35000000"),
        ("es", "1.234 millones", "ambiguous-number 1234000000 1234000"),
        ("tr", "29.619k|29.619 bin", "ambiguous-number 29619000 29619"),
        ("en", "59,915k", "ambiguous-number 59915000 59915"),
        # The other notation in an operation whose own is known: 35,000 in Turkish would be 35.
        ("tr", "35,000", "ambiguous-number 35000 35"),
        ("en", "44.038", "ambiguous-number 44038 44.038"),
        ("fr", "44.038|44,038", "ambiguous-number 44038 44.038"),
        ("en", "12.5|1,234.5|0.5|1.2345k|1.234,5|١٢٫٥", "fraction-of-people"),
        ("tr", "12,5", "fraction-of-people"),
        (None, "12.5|12,5", "fraction-of-people"),
        ("en", "1,23,4|12,34|1,2345|0,123|1 23|1,000 2,000|1 234,567|1,234.567.890"
               "|1234 567|0 123|1234,567,890", "not-a-number"),
        ("en", "35,000²|500¹|½|Ⅻ|≯35", "not-a-number"),
        ("en", "lots|35,000 people|37%|1e5|about|million|2 k 3 million|about about 2|2012-07-31"
               "|over 9,000+|1000000000000000000|#N/A", "not-a-number"),
    ],
)  # fmt: skip
def test_what_is_a_guess_or_no_count_is_refused(language: str | None, texts: str, reading: str) -> None:
    assert read(texts, language) == dict.fromkeys(texts.split("|"), reading)


def test_a_refusal_carries_the_text_cut_where_it_is_long() -> None:
    assert parse_count(" lots ", "en") == Unreadable("not-a-number", {"text": "lots"})
    assert parse_count("9" * 201, "en") == Unreadable("not-a-number", {"text": "9" * 79 + "…"})


@pytest.mark.parametrize(
    ("value", "result"),
    [
        (44038, exact(44038)),
        (44038.0, exact(44038)),
        (-532, exact(-532)),
        (2999.9999999995, exact(3000)),
        (12.5, Unreadable("fraction-of-people", {"text": "12.5"})),
        (True, Unreadable("not-a-number", {"text": "True"})),
        (float("nan"), Unreadable("not-a-number", {"text": "nan"})),
        (float("-inf"), Unreadable("not-a-number", {"text": "-inf"})),
        (1e300, Unreadable("not-a-number", {"text": "1e+300"})),
    ],
)
def test_cells_that_hold_numbers(value: float, result: Quantity | Unreadable) -> None:
    assert count_from_number(value) == result


@given(st.sampled_from(LANGUAGES), st.integers(-(10**12), 10**12))
def test_numbers_in_a_languages_format_are_read_back(language: str, number: int) -> None:
    assert parse_count(format_decimal(number, locale=language), language) == exact(number)
    words = Words(language, catalogue("en"))
    assert parse_count(words.number(number), language) == exact(number)


SINGLE_KINDS = sorted(set(Kind) - MISSING - {Kind.BETWEEN})
QUANTITIES = st.one_of(
    st.builds(Quantity, st.sampled_from(SINGLE_KINDS), st.integers(0, 10**9)),
    st.builds(
        # From a thousand on: what `5–35,000` means is a guess, and refused as one.
        lambda low, more: Quantity(Kind.BETWEEN, low, low + more),
        st.integers(1000, 10**9),
        st.integers(1, 10**9),
    ),
    st.builds(missing, st.sampled_from(sorted(MISSING))),
)


@given(st.sampled_from(LANGUAGES), QUANTITIES)
def test_quantities_as_written_are_read_back(language: str, quantity: Quantity) -> None:
    words = Words(language, catalogue(language if language in languages() else "en"))
    assert parse_count(words.quantity(quantity), language) == quantity
    assert parse_count(words.quantity(quantity, style="table"), language) == quantity


@given(QUANTITIES)
def test_quantities_in_arabic_indic_digits_are_read_back(quantity: Quantity) -> None:
    words = Words("ar", catalogue("en"), digits="arabic-indic")
    for style in ("text", "table"):
        written = words.quantity(quantity, style=style)
        assert not any(sign.isascii() and sign.isdecimal() for sign in written)
        assert parse_count(written, "ar") == quantity


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_around_a_count_is_read_with_the_numbers_of_every_language(language: str) -> None:
    forms = (("{word} {number}", count_words.BEFORE), ("{number} {word}", count_words.AFTER))
    for number in (0, 38, 35_000, 1_234_567):
        written = format_decimal(number, locale=language)
        for form, words in forms:
            texts = {
                form.format(word=word, number=written): Quantity(kind, number)
                for kind, joined in words.items()
                for word in joined.split("|")
            }
            assert {text: parse_count(text, language) for text in texts} == texts
    absent = {
        w: missing(kind) for kind, joined in count_words.MISSING.items() for w in joined.split("|")
    }
    assert {word: parse_count(word, language) for word in absent} == absent
    assert {word: parse_count(f" {word.upper()} ", language) for word in absent} == absent


@given(st.text(max_size=60), st.sampled_from((None, *LANGUAGES)))
def test_any_text_is_read_or_refused(text: str, language: str | None) -> None:
    assert isinstance(parse_count(text, language), Quantity | Unreadable)


def test_hostile_text_does_not_hang() -> None:
    for piece in ("1,", "1 ", "a", "-", "(", "1 bin ", "more than ", "1 to ", " ", "+", "٫", "1-", "ca"):
        for language in (None, "en"):
            parse_count((piece * 200)[:200], language)


@pytest.mark.parametrize(
    ("text", "count"), [("1e+05", 100_000), ("1.2e+07", 12_000_000), ("3e+09", 3_000_000_000)]
)
def test_a_number_as_r_writes_it_is_a_count(text: str, count: int) -> None:
    assert parse_count(text, "en") == exact(count)


@pytest.mark.parametrize(
    "text", ["1.23457e+05", "1.23E+05", "1e+02", "1e-05", "1e+99", "1.5e+00", "1e5"]
)
def test_what_may_have_been_rounded_is_none(text: str) -> None:
    assert parse_count(text, "en") == Unreadable("not-a-number", {"text": text})
