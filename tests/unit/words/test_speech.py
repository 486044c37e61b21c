"""Values in words: what a reader sees of numbers, quantities, dates, places and problems."""

from datetime import date

import pytest

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Message, Severity
from sitrep.model.edition import Edition
from sitrep.model.period import Period
from sitrep.quantity import Kind, Quantity, exact, missing
from sitrep.words.catalogue import Catalogue, UnknownMessage, catalogue
from sitrep.words.speech import Words, words_for

EN = words_for("en")


def speaking(language: str, **messages: str) -> Words:
    """Another language's formats, with English messages and these."""
    own = {key.replace("_", "."): (text,) for key, text in messages.items()}
    return Words(language, Catalogue(language, {**catalogue("en").messages, **own}))


def saying(*forms: str) -> Words:
    return Words("en", Catalogue("en", {**catalogue("en").messages, "m": forms}))


@pytest.mark.parametrize(
    ("quantity", "text", "table", "signed"),
    [
        (exact(44038), "44,038", "44,038", "+44,038"),
        (exact(0), "0", "0", "0"),
        (exact(-532), "−532", "−532", "−532"),
        (Quantity(Kind.ABOUT, 2000), "about 2,000", "~2,000", "about +2,000"),
        (Quantity(Kind.AT_LEAST, 14), "at least 14", "≥14", "at least +14"),
        (Quantity(Kind.MORE_THAN, 35000), "more than 35,000", ">35,000", "more than +35,000"),
        (Quantity(Kind.NEARLY, 250), "nearly 250", "nearly 250", "nearly +250"),
        (Quantity(Kind.LESS_THAN, 5), "fewer than 5", "<5", "fewer than +5"),
        (Quantity(Kind.AT_MOST, 300), "at most 300", "≤300", "at most +300"),
        (
            Quantity(Kind.BETWEEN, 30000, 35000),
            "between 30,000 and 35,000", "30,000–35,000", "between +30,000 and +35,000",
        ),
        (
            Quantity(Kind.BETWEEN, -5, 3),
            "between −5 and 3", "between −5 and 3", "between −5 and +3",
        ),
        (missing(Kind.NO_DATA), "no data", "no data", "no data"),
        (missing(Kind.NOT_REPORTED), "not reported", "not reported", "not reported"),
        (missing(Kind.SUPPRESSED), "suppressed", "suppressed", "suppressed"),
        (missing(Kind.NOT_APPLICABLE), "not applicable", "n.a.", "not applicable"),
    ],
)  # fmt: skip
def test_quantities(quantity: Quantity, text: str, table: str, signed: str) -> None:
    assert EN.quantity(quantity) == text
    assert EN.quantity(quantity, style="table") == table
    assert EN.signed(quantity) == signed


def test_a_change_in_a_table_keeps_its_sign_and_qualifier() -> None:
    assert EN.signed(Quantity(Kind.MORE_THAN, 2866), style="table") == ">+2,866"


@pytest.mark.parametrize(
    ("language", "direction", "number", "percent", "day", "first_day"),
    [
        ("en", "ltr", "−44,038", "+38%", "31 July 2012", "1 August 2012"),
        ("fr", "ltr", "−44\u202f038", "+38\xa0%", "31 juillet 2012", "1er août 2012"),
        ("es", "ltr", "−44.038", "+38%", "31 de julio de 2012", "1 de agosto de 2012"),
        ("tr", "ltr", "−44.038", "+%38", "31 Temmuz 2012", "1 Ağustos 2012"),
        ("ar", "rtl", "\u200e−44,038", "\u200e+38%", "31 يوليو 2012", "1 أغسطس 2012"),
    ],
)
def test_each_language_has_its_formats(
    language: str, direction: str, number: str, percent: str, day: str, first_day: str
) -> None:
    words = speaking(language)
    assert words.direction == direction
    assert words.number(-44038) == number
    assert words.percent(0.375, signed=True) == percent
    assert words.date(date(2012, 7, 31)) == day
    assert words.date(date(2012, 8, 1)) == first_day


@pytest.mark.parametrize(
    ("share", "decimals", "signed", "text"),
    [
        (0.37, 0, False, "37%"),
        (0.125, 0, False, "13%"),
        (1.05, 1, False, "105.0%"),
        (-0.054, 1, False, "−5.4%"),
        (0.05, 0, True, "+5%"),
        (-0.001, 0, True, "0%"),
    ],
)
def test_shares_of_one_as_per_cent(share: float, decimals: int, signed: bool, text: str) -> None:
    assert EN.percent(share, decimals, signed=signed) == text


def test_dates_long_short_and_by_month() -> None:
    day = date(2012, 7, 31)
    assert EN.date(day) == "31 July 2012"
    assert EN.date(day, "short") == "31 July"
    assert EN.date(day, "month") == "July 2012"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2012, 7, 1), date(2012, 7, 31), "1 to 31 July 2012"),
        (date(2012, 6, 17), date(2012, 7, 2), "17 June to 2 July 2012"),
        (date(2011, 12, 17), date(2012, 1, 2), "17 December 2011 to 2 January 2012"),
        (date(2012, 7, 2), date(2012, 7, 2), "2 July 2012"),
    ],
)
def test_periods(first: date, last: date, text: str) -> None:
    assert EN.date_range(first, last) == text


def test_periods_in_another_order_of_words() -> None:
    words = speaking("fr", date_range="du {first} au {last}")
    assert words.date_range(date(2012, 8, 1), date(2012, 8, 31)) == "du 1er au 31 août 2012"
    with pytest.raises(ValueError, match=r"^a period from 2012-08-02 to 2012-08-01$"):
        words.date_range(date(2012, 8, 2), date(2012, 8, 1))


def test_countries_by_own_official_or_usual_name() -> None:
    words = words_for("en", {"SYR": "Syria"})
    assert [words.country(code) for code in ("SYR", "TUR", "JOR")] == ["Syria", "Türkiye", "Jordan"]
    assert EN.country("SYR") == "Syrian Arab Republic"
    with pytest.raises(UnknownMessage, match=r'^no country has the code "XYZ"$'):
        EN.country("XYZ")


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists(items: list[str], text: str) -> None:
    assert EN.list_of(items) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (44038, "44,038"),
        (-36.25, "−36.25"),
        (date(2012, 7, 31), "31 July 2012"),
        (Period.of_month(2012, 7), "July 2012"),
        (Quantity(Kind.NEARLY, 250), "nearly 250"),
        (["Hatay", "Kilis", "Şanlıurfa"], "Hatay, Kilis and Şanlıurfa"),
        ((1000, 2000), "1,000 and 2,000"),
        (Address("camps.xlsx", "Camps", 7, 6), "camps.xlsx, Camps, F7"),
        (Edition.PARTNERS, "partners"),
        (Message("quantity.about", {"value": "ten"}), "about ten"),
        ("{left} as it is", "{left} as it is"),
    ],
)
def test_raw_values_are_put_into_words(value: object, text: str) -> None:
    assert saying("[{it}]").say("m", it=value) == f"[{text}]"


@pytest.mark.parametrize("value", [None, True, object, b"bytes"])
def test_values_without_words_are_refused(value: object) -> None:
    with pytest.raises(TypeError, match=r"^no words for "):
        saying("{it}").say("m", it=value)


def test_missing_and_surplus_values_are_refused() -> None:
    with pytest.raises(ValueError, match=r'^message "m" needs "b"$'):
        saying("{a} {b}").say("m", a="1")
    with pytest.raises(ValueError, match=r'^message "m" has no field "c"$'):
        saying("{a}").say("m", a="1", c="3")


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "one camp in Hatay"),
        (1200, "1,200 camps in Hatay"),
        (Quantity(Kind.MORE_THAN, 1), "one camp in Hatay"),
        (Quantity(Kind.BETWEEN, 1, 3), "between 1 and 3 camps in Hatay"),
        (missing(Kind.NO_DATA), "no data camps in Hatay"),
    ],
)
def test_a_value_named_count_chooses_the_plural(count: object, text: str) -> None:
    words = saying("one camp in {place}", "{count} camps in {place}")
    assert words.say("m", count=count, place="Hatay") == text


@pytest.mark.parametrize("sheet", [None, "", "July"])
@pytest.mark.parametrize(("row", "column"), [(0, 0), (7, 0), (0, 6), (7, 6)])
def test_a_place_is_said_in_words_as_an_address_prints_it(
    sheet: str | None, row: int, column: int
) -> None:
    where = Address("camps.xlsx", sheet, row, column)
    assert (EN.place(where), EN.address(where)) == (where.cell, str(where))


def test_what_a_language_lacks_is_said_in_english_whole_and_marked() -> None:
    own = {"camps": ("{count} camp", "{count} camps"), "place": ("à {name}",)}
    english = {"camps": ("one camp", "{count} camps"), "at": ("in {where}: {n}",), "place": ("{name}",)}
    spare = Words("en", Catalogue("en", english))
    words = Words("fr", Catalogue("fr", own), spare=spare)
    assert words.say("camps", count=1200) == "1\u202f200 camps"
    # A message that would hold one of another language is of that language itself, numbers and all.
    assert words.say("at", where=Message("place", {"name": "Hama"}), n=1200) == "[en] in Hama: 1,200"
    own["at"] = ("lieu : {where} {n}",)
    assert words.say("at", where=Message("place", {"name": "Hama"}), n=1) == "lieu : à Hama 1"
    assert words.say("at", where=[Message("camps", {"count": 1})], n=1) == "lieu : 1 camp 1"
    del own["camps"]
    assert words.say("camps", count=0) == "[en] 0 camps"
    assert words.say("at", where=[Message("camps", {"count": 1})], n=1) == "[en] in one camp: 1"


def test_a_problem_is_explained_in_the_language_that_has_its_words() -> None:
    own, english = {"check.k": ("Faux : {a}",)}, {"check.k.fix": ("Mend {a}.",), "check.k": ("Wrong",)}
    words = Words("fr", Catalogue("fr", own), spare=Words("en", Catalogue("en", english)))
    problem = Diagnostic("k", Severity.ERROR, Address("a.csv", ""), {"a": "x", "b": Message("no.such")})
    assert words.explain(problem) == ("Faux : x", "[en] Mend x.")
    assert words.problem(problem) == "Faux : x"


def test_a_problem_is_explained_with_its_remedy() -> None:
    values = {"text": "1.234", "column": "registered", "first": 1234, "second": 1.234, "row": 4}
    problem = Diagnostic("ambiguous-number", Severity.ERROR, Address("a.csv", ""), values)
    words = Words(
        "en",
        Catalogue(
            "en",
            {
                "check.ambiguous-number": ('"{text}" can be {first} or {second}.',),
                "check.ambiguous-number.fix": ("Write it without a separator.",),
            },
        ),
    )
    assert words.explain(problem) == (
        '"1.234" can be 1,234 or 1.234.',
        "Write it without a separator.",
    )
