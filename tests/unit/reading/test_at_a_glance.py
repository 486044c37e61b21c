"""What is not seen at a glance of a text is not in it, however long it is looked through."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.languages import LANGUAGES
from sitrep.reading.at_a_glance import ends_of, may_have_any, may_have_compound, may_have_number
from sitrep.reading.compounds import DIGITS, below_thousand, compound
from sitrep.reading.magnitudes import magnitude
from sitrep.reading.prose import WORD_START, plain
from sitrep.words.spelled import spelled_numbers


@cache
def numbers(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?P<compound>{compound(language)})
      | {DIGITS}(?:\ ?{magnitude(language)})?
      | {WORD_START}{below_thousand(language)}
        """,
        re.VERBOSE,
    )


def phrases(language: str) -> list[str]:
    """The phrases that numbers of several words are made of."""
    known = LANGUAGES[language]
    words = known.compounds
    assert words is not None
    joined = [
        *known.counts.magnitudes.values(),
        *(words.two or {}).values(),
        *(words.part or {}).values(),
        *(words.and_part or {}).values(),
        *filter(None, (words.one, words.alone, known.numerals.joints, known.counts.and_joined)),
        known.numerals.alone,
    ]
    inflected = [
        magnitude + ending
        for magnitude, endings in (words.inflected or {}).items()
        for ending in endings.split("|")
    ]
    return [*(phrase for each in joined for phrase in each.split("|")), *inflected, "2", "644", "x"]


def texts(language: str) -> st.SearchStrategy[str]:
    words = st.one_of(
        st.sampled_from(phrases(language)), st.sampled_from(list(spelled_numbers(language)))
    )
    particles = st.sampled_from(["", *(LANGUAGES[language].particles or "")])
    pieces = st.builds("{}{}{}".format, particles, words, st.sampled_from("   -."))
    return st.lists(pieces, min_size=1, max_size=5).map("".join).map(plain)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_seen_at_a_glance_is_not_there(language: str) -> None:
    @given(texts(language))
    def holds(text: str) -> None:
        found = list(numbers(language).finditer(text))
        assert may_have_number(text, language) or not found
        assert may_have_compound(text, language) or not any(each["compound"] for each in found)

    holds()
    for piece in (*phrases(language), *spelled_numbers(language)):
        text = plain(piece)
        assert may_have_number(text, language) or not numbers(language).search(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("camps: vingt, or fewer", True),
        ("vingt-et-un camps", True),
        ("un camp", False),
        ("و" + "اثنان وعشرون", True),
        ("اثنان", False),
    ],
)
def test_phrases_are_seen_by_both_ends(text: str, expected: bool) -> None:
    ends = ends_of(map(plain, ("vingt", "vingt et un", "اثنان وعشرون")))
    assert may_have_any(plain(text), ends) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Fighting went on in Homs, and the observers stayed away.", "en", False),
        ("Thousands fled.", "en", True),
        ("44,038 refugees", "en", True),
        ("two hundred and five families", "en", True),
        ("½ of them", "en", True),
        ("doscientas personas", "es", True),
        ("وثلاثة", "ar", True),
        ("المعارضة السورية", "ar", False),
    ],
)
def test_numbers_are_seen(text: str, language: str, expected: bool) -> None:
    assert may_have_number(plain(text), language) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("44,038 refugees, of whom 24 arrived today", "en", False),
        ("two hundred and five families", "en", False),
        ("1.2 million people and thousands of families", "en", False),
        ("between 2 million and 3 million people", "en", False),
        ("a million and a half people", "en", True),
        ("2 million and a half people", "en", True),
        ("two thousand people", "en", True),
        ("trois quarts de million", "fr", True),
        ("2 millions et demi", "fr", True),
        ("doscientos millones", "es", True),
        ("35 bin kişi", "tr", False),
        ("13 bin 645 kişi", "tr", True),
        ("bin kişi", "tr", True),
        ("35 binden fazla", "tr", False),
        ("ألفين", "ar", True),
        ("المعارضة السورية اليوم فرصة بأي حال", "ar", False),
        ("12k people", "en", False),
    ],
)
def test_numbers_of_several_words_are_seen(text: str, language: str, expected: bool) -> None:
    assert may_have_compound(plain(text), language) is expected
