"""A text without a magnitude has no number that is made of several words around one."""

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.languages import LANGUAGES
from sitrep.reading.compounds import compound
from sitrep.reading.magnitudes import has_magnitude
from sitrep.reading.prose import plain
from sitrep.words.spelled import spelled_numbers


@cache
def compounds(language: str) -> re.Pattern[str]:
    return re.compile(compound(language), re.VERBOSE)


def pieces(language: str) -> list[str]:
    """Words of numbers in which no magnitude is."""
    known = LANGUAGES[language]
    words = known.compounds
    joined = [
        *known.counts.magnitudes.values(),
        *((words.two or {}).values() if words else ()),
        *((words.part or {}).values() if words else ()),
        *((words.and_part or {}).values() if words else ()),
        *((words.inflected or {}).keys() if words else ()),
        *filter(None, (words.one, words.alone) if words else ()),
        known.numerals.alone,
    ]
    phrases = [phrase for each in joined for phrase in each.split("|")]
    every = dict.fromkeys([*phrases, *spelled_numbers(language), "2", "40", "644", ".", "x"])
    return [piece for piece in every if not has_magnitude(plain(piece), language)]


@pytest.mark.parametrize("language", [*LANGUAGES])
def test_without_a_magnitude_there_is_no_compound(language: str) -> None:
    @given(st.lists(st.sampled_from(pieces(language)), min_size=1, max_size=6), st.sampled_from(" -"))
    @settings(max_examples=60, deadline=None, derandomize=True)
    def holds(words: list[str], between: str) -> None:
        text = plain(between.join(words))
        assert compounds(language).search(text) is None or has_magnitude(text, language)

    holds()
    for piece in pieces(language):
        assert compounds(language).search(plain(piece)) is None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("44,038 refugees, of whom 24 arrived today", "en", False),
        ("two hundred and five families", "en", False),
        ("a million and a half people", "en", True),
        ("35 binden fazla", "tr", True),
        ("ألفين", "ar", True),
        ("12k people", "en", False),
    ],
)
def test_magnitudes_are_seen(text: str, language: str, expected: bool) -> None:
    assert has_magnitude(plain(text), language) is expected
