"""Numbers in other digits than 0 to 9, and back."""

from datetime import date
from decimal import Decimal

import pytest

from sitrep.quantity import Kind, Quantity, exact
from sitrep.words.catalogue import catalogue
from sitrep.words.digits import in_digits, in_latin_digits
from sitrep.words.own_words import analysts_words, words_of
from sitrep.words.speech import Words
from tables import operation

AR = Words("ar", catalogue("en"), months_of="SYR", digits="arabic-indic")


def test_numbers_amounts_and_dates_are_written_in_them() -> None:
    assert AR.number(44_038) == "٤٤٬٠٣٨"
    assert AR.percent(Decimal("0.375"), 1) == "٣٧٫٥٪"
    assert AR.worded(36.25) == "٣٦٫٢٥"
    assert AR.quantity(Quantity(Kind.BETWEEN, 30_000, 35_000), style="table") == "٣٠٬٠٠٠–٣٥٬٠٠٠"
    assert AR.money(exact(34_500), "SDG", style="table") == "\u200f٣٤٬٥٠٠\u00a0ج.س."
    assert AR.date(date(2012, 7, 1)) == "١ تموز/يوليو ٢٠١٢"
    assert AR.date(date(2012, 8, 1), "month") == "آب/أغسطس ٢٠١٢"
    assert AR.date_range(date(2012, 7, 1), date(2012, 7, 31)) == "١ to ٣١ تموز/يوليو ٢٠١٢"
    assert AR.number_signs == "٠١٢٣٤٥٦٧٨٩٫"


def test_a_language_without_such_digits_writes_its_own() -> None:
    english = Words("en", catalogue("en"), months_of="SYR", digits="arabic-indic")
    assert (english.number(1200), english.date(date(2012, 7, 1))) == ("1,200", "1 July 2012")


@pytest.mark.parametrize(
    ("country", "month"),
    [("SYR", "تموز/يوليو"), ("DZA", "جويلية/يوليو"), ("MAR", "يوليوز/يوليو"), ("SDN", "يوليو")],
)
def test_months_are_called_as_in_the_country_of_origin(country: str, month: str) -> None:
    words = Words("ar", catalogue("en"), months_of=country)
    assert words.date(date(2012, 7, 1), "month_name") == month


@pytest.mark.parametrize("text", ["44,038", "37.5%", "1 July 2012", "Zaʼatri 12, 13", "2,5 and 3"])
def test_what_is_written_in_them_is_the_same_in_latin_digits(text: str) -> None:
    written = in_digits(text, "ar", "arabic-indic")
    assert written != text
    assert in_latin_digits(written) == text
    assert in_latin_digits(text) == text


def test_the_report_has_the_digits_that_it_asks_for_and_analysts_those_of_spreadsheets() -> None:
    given = operation()
    report = given.report.model_copy(update={"digits": "arabic-indic"})
    asked = given.model_copy(update={"report": report})
    assert words_of(asked, "en").digits == "arabic-indic"
    assert words_of(asked, "en").months_of == asked.country_of_origin
    assert analysts_words("en", asked).digits == "latin"
