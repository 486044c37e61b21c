"""What is seen at a glance of a text: that it has no number, or none of several words.

To look for every form of a number takes long, and so does it to compile the pattern of all of them;
most texts have few forms or none.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from sitrep.languages import LANGUAGES
from sitrep.reading.compounds import JOINT, has_ones_in_digits, known_hundreds, known_numbers
from sitrep.reading.count_patterns import alternatives
from sitrep.reading.magnitudes import (
    compound_words,
    has_magnitude,
    inflected_forms,
    own_magnitudes,
    twos_by_word,
)
from sitrep.reading.prose import PARTICLES, WORD_START, any_of, phrases, plain

_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")


def may_have_number(folded: str, language: str) -> bool:
    """Whether a digit, or a word with which a number begins, stands anywhere in folded prose."""
    return (
        _DIGIT.search(folded) is not None
        or has_magnitude(folded, language)
        or may_have_any(folded, _number_ends(language))
    )


def may_have_compound(folded: str, language: str) -> bool:
    """Whether more than digits stands around a magnitude anywhere in folded prose.

    Where nothing does, no number is one that `compound` finds and digits with a magnitude are not.
    """
    return has_magnitude(folded, language) and _around_magnitude(language).search(folded) is not None


def may_have_any(folded: str, ends: Mapping[str, frozenset[str]]) -> bool:
    """Whether both ends of a phrase stand anywhere in folded prose."""
    words = frozenset(_LETTERS.findall(folded))
    return any(not words.isdisjoint(ends[first]) for first in words & ends.keys())


def ends_of(phrases: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """The last words of the folded phrases by the first, also where a particle is joined to it."""
    ends: dict[str, set[str]] = {}
    for first, *others in map(_LETTERS.findall, phrases):
        for particle in ("", *PARTICLES):
            ends.setdefault(particle + first, set()).add(others[-1] if others else particle + first)
    return {first: frozenset(lasts) for first, lasts in ends.items()}


@cache
def _number_ends(language: str) -> Mapping[str, frozenset[str]]:
    """Those of numbers without a magnitude."""
    return ends_of(_number_words(language))


@cache
def _around_magnitude(language: str) -> re.Pattern[str]:
    words = compound_words(language)
    magnitude = rf"(?:{any_of('|'.join(own_magnitudes(language)))}|{inflected_forms(language)})"
    parts, and_parts = (
        [plain(phrase) for joined in (each or {}).values() for phrase in joined.split("|")]
        for each in (words.part, words.and_part)
    )
    one, alone = (phrases(each) if each else [] for each in (words.one, words.alone))
    numbers = [*_number_words(language), *twos_by_word(language)]
    behind = alternatives(_words_at(-1, [*numbers, *one, *parts, *and_parts]))
    digits = r"|\d" if has_ones_in_digits(language) else ""
    ahead = alternatives(_words_at(0, [*numbers, *alone])) + digits
    return re.compile(
        rf"""
        {any_of("|".join(twos_by_word(language)) or None)}
      | (?:{behind})[ -]{magnitude}
      | {WORD_START}(?<!\d)(?<!\d\ )(?={"|".join(alone) or "(?!)"}){magnitude}
      | {magnitude}(?:{JOINT}(?:{ahead})|\ (?:{any_of("|".join(and_parts) or None)}))
        """,
        re.VERBOSE,
    )


def _number_words(language: str) -> list[str]:
    alone = LANGUAGES[language].numerals.alone.split("|")
    return [*known_hundreds(language), *known_numbers(language), *map(plain, alone)]


def _words_at(position: int, of: Iterable[str]) -> frozenset[str]:
    """The first (0) or the last (-1) word of each phrase."""
    return frozenset(phrase.replace("-", " ").split()[position] for phrase in of)
