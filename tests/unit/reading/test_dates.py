"""Dates in five languages, and what is refused."""

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from sitrep.reading.counts import Unreadable
from sitrep.reading.dates import parse_date
from sitrep.words.catalogue import catalogue
from sitrep.words.speech import Words

LANGUAGES = ("en", "fr", "es", "ar", "tr")


@pytest.mark.parametrize(
    ("day", "texts"),
    [
        ("2012-07-31", "2012-07-31|2012/7/31|2012-07-31T00:00:00|2012-07-31 00:00:00|2012-07-31T10:15Z"),
        ("2012-07-31", "31 July 2012|31 Jul 2012|31st July 2012|July 31, 2012|Jul. 31 2012|2012 July 31"
                       "|Tuesday, 31 July 2012|the 31st of July 2012|31-Jul-12|31 JULY 2012"),
        ("2012-07-31", "31/07/2012|31.07.2012|31-07-2012|31/7/12|31/07/2012 00:00"),
        ("2012-07-17", "17 juillet 2012|mardi 17 juil. 2012|17 de julio de 2012|17 Temmuz 2012"
                       "|17 TEM 2012"),
        ("2012-08-01", "1er août 2012|1º de agosto de 2012|1 Ağustos 2012|١ أغسطس ٢٠١٢"
                       "|1 آب 2012|1 غشت 2012"),
        ("2012-07-31", "٣١ يوليو ٢٠١٢|31 تموز 2012|31 تموز/يوليو 2012|31 جويلية 2012|٣١/٠٧/٢٠١٢"),
        ("2013-01-05", "5 كانون الثاني 2013|5 كانون الثاني/يناير 2013"),
        ("2012-12-17", "17 كانون الأول 2012|17 ARALIK 2012|17 déc. 2012|17 DIC 2012"),
        ("2012-04-13", "13/04/2012|04/13/2012"),
        ("1969-03-03", "03/03/69"),
        ("2068-03-03", "03/03/68"),
    ],
)  # fmt: skip
def test_dates_that_mean_one_day_in_every_language(day: str, texts: str) -> None:
    read = {text: parse_date(text, None) for text in texts.split("|")}
    assert read == dict.fromkeys(texts.split("|"), date.fromisoformat(day))


@pytest.mark.parametrize("language", [None, "en"])
@pytest.mark.parametrize("text", ["03/04/2012", "3.4.2012", "03-04-12"])
def test_day_and_month_that_can_be_exchanged_are_refused(text: str, language: str | None) -> None:
    assert parse_date(text, language) == Unreadable(
        "ambiguous-date", {"text": text, "first": date(2012, 3, 4), "second": date(2012, 4, 3)}
    )


@pytest.mark.parametrize("language", ["fr", "es", "ar", "tr"])
def test_a_language_that_writes_the_day_first_settles_it(language: str) -> None:
    assert parse_date("03/04/2012", language) == date(2012, 4, 3)
    # A month first there is the mark of another notation in the same column.
    assert parse_date("04/13/2012", language) == Unreadable("not-a-date", {"text": "04/13/2012"})


@pytest.mark.parametrize(
    "text",
    [
        "", "31/02/2012", "2012-02-30", "1899-12-31", "2101-01-01", "00/00/2012", "July 2012", "31 July",
        "31 foo 2012", "41121", "2012-07", "31/07-2012", "31 July-August 2012", "July July 31 2013 2012",
        "recently", "12:00", "2012", "31 July 112",
    ],
)  # fmt: skip
def test_what_is_no_day_is_refused(text: str) -> None:
    assert parse_date(text, "en") == Unreadable("not-a-date", {"text": text})


def test_a_long_text_is_refused_and_cut() -> None:
    assert parse_date("1 " * 40, None) == Unreadable("not-a-date", {"text": "1 " * 28 + "1…"})


@given(
    st.sampled_from((*LANGUAGES, "en_GB", "ar_SY", "ar_MA", "ar_DZ")),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
)
def test_dates_in_a_languages_own_words_are_read_back(locale: str, day: date) -> None:
    assert parse_date(format_date(day, "long", locale=locale), locale[:2]) == day
    assert parse_date(format_date(day, "full", locale=locale), locale[:2]) == day


@given(st.sampled_from(LANGUAGES), st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_dates_as_a_report_prints_them_are_read_back(language: str, day: date) -> None:
    words = Words(language, catalogue("en"))
    assert parse_date(words.date(day), language) == day


@given(
    st.sampled_from(("IRQ", "SYR", "DZA", "MAR", "SDN")),
    st.sampled_from(("latin", "arabic-indic")),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
)
def test_dates_with_a_countrys_own_months_are_read_back(country: str, digits: str, day: date) -> None:
    words = Words("ar", catalogue("en"), months_of=country, digits=digits)
    assert parse_date(words.date(day), "ar") == day


@given(st.text(max_size=40), st.sampled_from((None, *LANGUAGES)))
def test_any_text_is_read_or_refused(text: str, language: str | None) -> None:
    assert isinstance(parse_date(text, language), date | Unreadable)
