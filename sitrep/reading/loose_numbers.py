"""Numbers in words that no list of number words has, and numbers that count nothing."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from sitrep.languages import LANGUAGES
from sitrep.languages.language import Language
from sitrep.languages.union import joined
from sitrep.reading.at_a_glance import ends_of, may_have_any
from sitrep.reading.count_patterns import alternatives
from sitrep.reading.prose import WORD_START, phrases, plain, single_spaced

_SHORTEST_WORD = 3

_Span = tuple[int, int]


def loose_numbers(text: str, language: str) -> list[_Span]:
    """The spans of `half a million`, `dozens`, `doubled`, `vingt`; none in a language without a list."""
    known = LANGUAGES[language]
    if known.loose_numbers is None:
        return []
    tidy, places = single_spaced(text)
    folded = plain(tidy)
    spans = [found.span() for found in _sizes(language).finditer(folded)]
    if may_have_any(folded, _foreign_ends(language)) or _collectives(language).search(folded):
        spans += (
            found.span()
            for found in _foreign(language).finditer(folded)
            # A name is none: "Trente" is a town.
            if not tidy[found.start()].isupper()
        )
    return sorted((places[start], places[end - 1] + 1) for start, end in spans)


def no_counts(text: str, language: str) -> list[_Span]:
    """The spans of `1951 Convention`, `Q3 2012`, `24-hour`, `10 km`, whose numbers need no source."""
    known = LANGUAGES[language].loose_numbers
    if known is None or known.no_counts is None:
        return []
    tidy, places = single_spaced(text)
    return [
        (places[found.start()], places[found.end() - 1] + 1)
        for found in _pattern(known.no_counts).finditer(plain(tidy))
    ]


@cache
def _sizes(language: str) -> re.Pattern[str]:
    loose = LANGUAGES[language].loose_numbers
    sizes = f"{loose.sizes}|{loose.collectives}" if loose else "(?!)"
    return re.compile(rf"{WORD_START}(?:{sizes})(?!\w)")


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,'/-])(?:{phrase})")


@cache
def _foreign(language: str) -> re.Pattern[str]:
    pattern = rf"{_foreign_collectives(language)}|{alternatives(_foreign_words(language))}"
    return re.compile(rf"{WORD_START}(?:{pattern})(?!\w)")


@cache
def _foreign_ends(language: str) -> Mapping[str, frozenset[str]]:
    return ends_of(_foreign_words(language))


@cache
def _collectives(language: str) -> re.Pattern[str]:
    return re.compile(rf"{WORD_START}(?:{_foreign_collectives(language)})")


@cache
def _foreign_words(language: str) -> frozenset[str]:
    """Number words and magnitudes of other languages that are no words of this one."""
    loose = LANGUAGES[language].loose_numbers
    own = {plain(word) for word in _words_of(LANGUAGES[language])}
    own |= set(phrases(loose.no_numbers) if loose and loose.no_numbers else ())
    words = {
        plain(word)
        for code, other in LANGUAGES.items()
        if code != language
        for word in _words_of(other)
        if len(word) >= _SHORTEST_WORD
    }
    return frozenset(words - own)


def _foreign_collectives(language: str) -> str:
    collectives = joined(
        other.loose_numbers.collectives
        for code, other in LANGUAGES.items()
        if code != language and other.loose_numbers
    )
    return collectives or "(?!)"


def _words_of(language: Language) -> Iterator[str]:
    """Number words and magnitudes; those that are more often something else are left out."""
    numerals = language.numerals
    alone = numerals.alone.split("|")
    for _, word in (*numerals.numbers, *numerals.hundreds):
        if word not in alone:
            yield word
    for magnitudes in language.counts.magnitudes.values():
        yield from magnitudes.split("|")
