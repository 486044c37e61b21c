"""Numbers in prose: none is missed, and none that may be people is taken for a date or a name."""

import time
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.quantity import MISSING, Kind, Quantity
from sitrep.reading.dates import parse_date
from sitrep.reading.mentions import Mention, Role, mentions
from sitrep.words.catalogue import Catalogue, catalogue, languages
from sitrep.words.speech import Words, words_for
from sitrep.words.spelled import spelled_numbers

LANGUAGES = ("en", "fr", "es", "tr", "ar")


def seen(text: str, language: str) -> str:
    return "; ".join(shown(text, mention) for mention in mentions(text, language))


def shown(text: str, mention: Mention) -> str:
    quantity = mention.quantity
    parts: tuple[object, ...] = (f"[{text[mention.start : mention.end]}]", mention.role, mention.day)
    if quantity:
        parts = (*parts, quantity.kind, quantity.value, quantity.high)
    return " ".join(str(part) for part in parts if part is not None)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "about 2,000 people", "[about 2,000] count about 2000"),
        ("en", "and more than US$1.2 million", "[more than US$1.2 million] count more_than 1200000"),
        ("en", "the 300-member mission", "[300] count exact 300"),
        ("en", "14+, or 14 or more", "[14+] count at_least 14; [14 or more] count at_least 14"),
        ("en", "30-35,000 people", "[30-35,000] count between 30000 35000"),
        ("en", "between 30 and 35,000", "[between 30 and 35,000] count between 30000 35000"),
        ("en", "2 million to 3 million", "[2 million to 3 million] count between 2000000 3000000"),
        # A rise is no range.
        ("en", "rose from 300 to 400", "[300] count exact 300; [400] count exact 400"),
        ("en", "a fall of −532", "[−532] count exact -532"),
        ("en", "3.5 metres, 1,2,3", "[3.5] count; [1,2,3] count"),
        ("en", "35,000² and ½", "[35,000²] count; [½] count"),
        ("en", "24/7 after 9/11", "[24] count exact 24; [7] count exact 7; [9] count exact 9; [11] count exact 11"),
        ("en", "in his 20s", "[20] count exact 20"),
        ("en", "12 per cent, 12%", "[12 per cent] percent exact 12; [12%] percent exact 12"),
        ("en", "12 in every 100", "[12] count exact 12; [100] count exact 100"),
        ("fr", "plus de 35 000 personnes", "[plus de 35 000] count more_than 35000"),
        ("fr", "le total est 300", "[300] count exact 300"),
        ("fr", "entre 30 et 35 000", "[entre 30 et 35 000] count between 30000 35000"),
        ("fr", "12 % ou 12 pour cent", "[12 %] percent exact 12; [12 pour cent] percent exact 12"),
        ("es", "más de 35.000 personas", "[más de 35.000] count more_than 35000"),
        ("es", "el 12 por ciento", "[12 por ciento] percent exact 12"),
        ("tr", "35.000'den fazla kişi", "[35.000'den fazla] count more_than 35000"),
        ("tr", "13 bin 645 kişi", "[13 bin 645] count exact 13645"),
        ("tr", "30.000 ile 35.000 arasında", "[30.000 ile 35.000 arasında] count between 30000 35000"),
        ("tr", "%12, yüzde 12", "[%12] percent exact 12; [yüzde 12] percent exact 12"),
        ("ar", "وأكثر من ٣٥٬٠٠٠ شخص", "[أكثر من ٣٥٬٠٠٠] count more_than 35000"),
        ("ar", "بين 30 و35 ألف", "[بين 30 و35 ألف] count between 30000 35000"),
        ("ar", "٪١٢ أو ١٢٪", "[٪١٢] percent exact 12; [١٢٪] percent exact 12"),
    ],
)  # fmt: skip
def test_counts_and_percentages(language: str, text: str, expected: str) -> None:
    assert seen(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Eighty-five fled, one stayed", "[Eighty-five] count exact 85"),
        ("en", "one hundred and five", "[one hundred and five] count exact 105"),
        ("en", "two hundred and forty thousand", "[two hundred and forty thousand] count exact 240000"),
        ("en", "two thousand five hundred", "[two thousand five hundred] count exact 2500"),
        ("en", "a thousand, one million", "[a thousand] count exact 1000; [one million] count exact 1000000"),
        ("en", "more than twelve per cent", "[more than twelve per cent] percent more_than 12"),
        # Found, but not read: they are another number than their word says.
        ("en", "two dozen, three quarters, 2 billion", "[two dozen] count; [three quarters] count; [2 billion] count"),
        ("en", "half, dozens, hundreds of, a few hundred, the third, Henry VIII", ""),
        ("fr", "deux cents mille", "[deux cents mille] count exact 200000"),
        ("fr", "quatre-vingt-cinq soldats", "[quatre-vingt-cinq] count exact 85"),
        ("es", "doscientas cuarenta", "[doscientas cuarenta] count exact 240"),
        ("es", "dos mil quinientos", "[dos mil quinientos] count exact 2500"),
        ("tr", "iki yüz kırk beş kişi", "[iki yüz kırk beş] count exact 245"),
        ("tr", "bin kişi", "[bin] count exact 1000"),
        ("ar", "خمسة وثمانون جنديا", "[خمسة وثمانون] count exact 85"),
        ("ar", "ثلاثمئة شخص وخمسة", "[ثلاثمئة] count exact 300; [خمسة] count exact 5"),
    ],
)  # fmt: skip
def test_words(language: str, text: str, expected: str) -> None:
    assert seen(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "since 2011, in the 1990s", "[2011] date; [1990s] date"),
        ("en", "1st July 2012", "[1st July 2012] date 2012-07-01"),
        ("en", "on 15 or 16 June", "[15 or 16 June] date"),
        ("en", "the June 22 downing", "[June 22] date"),
        ("en", "of 2 July 2012 (dateline)", "[2 July 2012] date 2012-07-02"),
        ("en", "1 May 2011 to 3 June 2012", "[1 May 2011] date 2011-05-01; [3 June 2012] date 2012-06-03"),
        ("en", "In March 2011 the", "[March 2011] date"),
        ("en", "in July 2012 (arrivals 197)", "[July 2012] date; [197] count exact 197"),
        ("en", "at 14:30, at 6 p.m., 06:00 UTC", "[14:30] date; [6 p.m.] date; [06:00 UTC] date"),
        ("en", "2012-07-31 and 31/07/2012", "[2012-07-31] date 2012-07-31; [31/07/2012] date 2012-07-31"),
        ("fr", "depuis 2011, le 1er août 2012", "[2011] date; [1er août 2012] date 2012-08-01"),
        ("es", "en julio de 2012.", "[julio de 2012] date"),
        ("tr", "2012 yılında, 31 Temmuz 2012'de", "[2012] date; [31 Temmuz 2012] date 2012-07-31"),
        ("ar", "منذ عام 2011، في ٣١ يوليو ٢٠١٢", "[2011] date; [٣١ يوليو ٢٠١٢] date 2012-07-31"),
        ("en", "resolution 2043", "[2043] symbol"),
        ("en", "In resolution 2043 Ban", "[2043] symbol"),
        ("en", "Resolution 2043 established", "[2043] symbol"),
        ("en", "that resolution 2043 (2012) established", "[2043 (2012)] symbol"),
        ("es", "del 1 al 31 de julio de 2012", "[1 al 31 de julio de 2012] date"),
        ("en", "resolutions 2042 and 2043", "[2042 and 2043] symbol"),
        ("en", "S/RES/2043 (2012)", "[S/RES/2043 (2012)] symbol"),
        ("en", "page 4 of 6", "[4] symbol; [6] symbol"),
        ("en", "No. 4, Update No. 10 covers", "[4] symbol; [10] symbol"),
        ("en", "MiG-21, TR31, COVID-19, H1N1", "[MiG-21] symbol; [TR31] symbol; [COVID-19] symbol; [H1N1] symbol"),
        ("en", "the 4th, https://a.org/12, a12@b.org", "[4th] symbol; [https://a.org/12] symbol; [a12@b.org] symbol"),
        ("fr", "la résolution 2043 du Conseil", "[2043] symbol"),
        ("es", "la resolución 2043 de", "[2043] symbol"),
        ("tr", "2043 sayılı karar", "[2043] symbol"),
        ("ar", "القرار 2043", "[2043] symbol"),
    ],
)  # fmt: skip
def test_dates_and_symbols(language: str, text: str, expected: str) -> None:
    assert seen(text, language) == expected


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", "after 2000 people fled|in 2000 tents|of 2000, 300 fled|rose to 2000.|fell by 2000.|Kilis (2000)"
               "|In July 2000 people fled|In July 2000 Syrian soldiers fled|On 2 July 2000 people fled"
               "|2000 and 2010 fled|in 2000-2500 homes|2,000 in July"),
        ("en", "In May 14 people came|in May 14, mostly children, came|On June 22, 24 fled"
               "|2 may return|14 march home"),
        ("en", "The answer was No. 300 people came|No. 300 people came|the resolution 300 observers|this page 4 people|No. 300,000"
               "|this phase 300 people|in resolutions 2042 and 300 observers"),
        ("en", "Jordan-33421|USD300|USD35,000|www.a.org,300 people|a ratio of 1:35|0600 hours"),
        ("fr", "en 2000 tentes|En juillet 2000 personnes|la résolution 300 observateurs|de 2000 à"),
        ("es", "en 2000 tiendas|En julio de 2000 personas|hasta 2000|n.º 300 personas"),
        ("tr", "Temmuz 2000 kişi|2000'den fazla|ek 300 kişi"),
        ("ar", "في 2000 خيمة|حتى 2000|رقم 300 شخص|في يوليو 2000 شخص"),
    ],
)  # fmt: skip
def test_what_may_be_people_is_a_count(language: str, texts: str) -> None:
    last = {text: mentions(text, language)[-1].role for text in texts.split("|")}
    assert last == dict.fromkeys(texts.split("|"), Role.COUNT)


def test_a_number_may_be_broken_over_lines_but_two_are_not_joined() -> None:
    assert seen("more  than\n35,000", "en") == "[more  than\n35,000] count more_than 35000"
    assert seen("on 2\nJuly 2012", "en") == "[2\nJuly 2012] date 2012-07-02"
    assert seen("300\n400", "en") == "[300] count exact 300; [400] count exact 400"
    assert seen("300\n- 400", "en") == "[300] count exact 300; [400] count exact 400"


TEXTS = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(
            ["2012", "7", "35,000", "٣", "²", "⑴", " ", "  ", "\n", ", ", ". ", "-", "/", "July", "resolution", "No. ",
             "page ", " of ", "in ", "%", "per cent", "A", "@", "http://", "two", "hundred", "th", "ألف"]
        )
    ).map("".join),
)  # fmt: skip


@given(text=TEXTS, language=st.sampled_from(LANGUAGES))
@settings(max_examples=80)
def test_every_digit_is_in_exactly_one_mention(text: str, language: str) -> None:
    found = mentions(text, language)
    assert all(mention.start < mention.end for mention in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    taken = {place for mention in found for place in range(mention.start, mention.end)}
    assert {place for place, sign in enumerate(text) if sign.isdigit()} <= taken


OWN_WORDS = {
    "fr": ("environ {value}", "au moins {value}", "plus de {value}", "près de {value}", "moins de {value}",
           "au maximum {value}", "entre {low} et {high}", "{first} au {last}"),
    "es": ("unos {value}", "al menos {value}", "más de {value}", "casi {value}", "menos de {value}",
           "como máximo {value}", "entre {low} y {high}", "{first} a {last}"),
    "tr": ("yaklaşık {value}", "en az {value}", "{value} üzeri", "neredeyse {value}",
           "{value} değerinin altında", "en fazla {value}", "{low} ila {high}", "{first}\u202f–\u202f{last}"),
    "ar": ("حوالي {value}", "ما لا يقل عن {value}", "أكثر من {value}", "قرابة {value}", "أقل من {value}",
           "على الأكثر {value}", "بين {low} و{high}", "{first} إلى {last}"),
}  # fmt: skip
OWN_KEYS = ("about", "at_least", "more_than", "nearly", "less_than", "at_most", "between")


def speaking(language: str) -> Words:
    own = OWN_WORDS.get(language, ())
    keys = (*(f"quantity.{kind}" for kind in OWN_KEYS), "date.range")
    messages = {key: (text,) for key, text in zip(keys, own, strict=False)}
    return Words(language, Catalogue(language, {**catalogue("en").messages, **messages}))


NUMBERS = st.integers(min_value=-(10**9), max_value=10**9)
PLAIN = st.builds(Quantity, st.sampled_from(sorted(set(Kind) - MISSING - {Kind.BETWEEN})), NUMBERS)
# A range from below a thousand to thousands (30 to 35,000) is read as thousands, or refused as a guess;
# one that begins below zero is not read at all.
RANGES = st.builds(
    lambda low, more: Quantity(Kind.BETWEEN, low, low + more),
    st.integers(1000, 10**9),
    st.integers(1, 10**9),
)


@given(quantity=PLAIN | RANGES, language=st.sampled_from(LANGUAGES))
def test_a_quantity_as_it_is_written_is_found_whole(quantity: Quantity, language: str) -> None:
    written = speaking(language).quantity(quantity)
    text = f"... {written} ..."
    (found,) = mentions(text, language)
    assert (text[found.start : found.end].strip("\u200e"), found.quantity) == (
        written.strip("\u200e"),
        quantity,
    )


@given(days=st.tuples(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.dates(date(1900, 1, 1), date(2099, 12, 31))),
       language=st.sampled_from(LANGUAGES))  # fmt: skip
def test_dates_as_they_are_written_are_dates(days: tuple[date, date], language: str) -> None:
    words = speaking(language)
    first, last = sorted(days)
    for text in (
        words.date(first),
        words.date_range(first, last),
        words.date(first, "short"),
        words.date(first, "month"),
    ):
        assert {mention.role for mention in mentions(text, language)} == {Role.DATE}
    (whole,) = mentions(words.date(first), language)
    assert whole.day == first


@given(
    days=st.tuples(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.dates(date(1900, 1, 1), date(2099, 12, 31))),
    country=st.sampled_from(("SYR", "DZA", "MAR")),
)  # fmt: skip
def test_dates_with_a_countrys_own_months_are_dates(days: tuple[date, date], country: str) -> None:
    words = replace(speaking("ar"), months_of=country, digits="arabic-indic")
    first, last = sorted(days)
    for text in (
        words.date(first),
        words.date_range(first, last),
        words.date(first, "short"),
        words.date(first, "month"),
    ):
        assert {mention.role for mention in mentions(text, "ar")} == {Role.DATE}
    (whole,) = mentions(words.date(first), "ar")
    assert whole.day == first


@given(quantity=PLAIN | RANGES)
def test_a_quantity_in_arabic_indic_digits_is_found_whole(quantity: Quantity) -> None:
    written = replace(speaking("ar"), digits="arabic-indic").quantity(quantity)
    (found,) = mentions(f"... {written} ...", "ar")
    assert found.quantity == quantity


# What the page itself says, in every language that it can be in; Arabic in its other digits too.
PAGE = {language: words_for(language) for language in languages()}
if "ar" in PAGE:
    PAGE["ar in Syria"] = replace(PAGE["ar"], months_of="SYR", digits="arabic-indic")
SAID = st.sampled_from(sorted(PAGE))


COUNTED = st.builds(
    Quantity, st.sampled_from(sorted(set(Kind) - MISSING - {Kind.BETWEEN})), st.integers(0, 10**9)
)


@given(quantity=COUNTED | RANGES, said=SAID)
def test_a_quantity_as_the_page_says_it_is_found_whole(quantity: Quantity, said: str) -> None:
    words = PAGE[said]
    for style in ("text", "table"):
        text = f"... {words.quantity(quantity, style=style)} ..."
        assert [each.quantity for each in mentions(text, words.language)] == [quantity]


@given(
    kind=st.sampled_from(sorted(set(Kind) - MISSING - {Kind.BETWEEN})),
    percent=st.integers(0, 100),
    said=SAID,
)
def test_a_percentage_as_the_page_says_it_is_one(kind: Kind, percent: int, said: str) -> None:
    words = PAGE[said]
    (found,) = mentions(f"... {words.in_percent(Quantity(kind, percent))} ...", words.language)
    assert (found.role, found.quantity) == (Role.PERCENT, Quantity(kind, percent))


@given(
    first=st.dates(date(1900, 1, 1), date(2098, 12, 31)),
    days=st.integers(0, 400),
    said=SAID,
)
def test_dates_as_the_page_says_them_are_dates(first: date, days: int, said: str) -> None:
    words = PAGE[said]
    texts = (
        words.date(first),
        words.date_range(first, first + timedelta(days)),
        words.date(first, "short"),
        words.date(first, "month"),
    )
    for text in texts:
        assert {mention.role for mention in mentions(text, words.language)} == {Role.DATE}
    (whole,) = mentions(texts[0], words.language)
    assert whole.day == first == parse_date(texts[0], words.language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_in_words_are_found(language: str) -> None:
    wrong = {
        word: seen(word, language)
        for word, number in spelled_numbers(language).items()
        if 2 <= number <= 100 and word != "ست"  # a lady, too
        if seen(word, language) != f"[{word}] count exact {number}"
    }
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "111 ", "1,", "1-", "1/", "1.", "1:", "a hundred ", "two thousand ", "about ", "A-", "A/", "a.",
     "resolution 1, ", "pages 1 of 1 ", "2012 and ", "1 July ", "July 1, ", "- ", " ", "\n", "a\n", " \n", "http://", "a@", "من "],
)  # fmt: skip
def test_no_text_makes_it_slow(piece: str, language: str) -> None:
    mentions("warm", language)
    # Not a measure: what backtracks on such a text does not end in minutes, a busy machine does.
    start = time.process_time()
    mentions(piece * (5_000 // len(piece)), language)
    assert time.process_time() - start < 2.5


def test_days_are_listed_for_one_month_and_no_list_of_hundreds_is_one_of_days() -> None:
    days = ", ".join(str(number % 28 + 1) for number in range(100))
    first, *_, last = mentions(f"There are {days} and 3 May 2012.", "en")
    assert (first.role, last.role) == (Role.COUNT, Role.DATE)
