"""The magnitudes of a language: thousand, millions, bine, ألفين."""

import re
from collections.abc import Mapping
from functools import cache

from sitrep.languages import LANGUAGES
from sitrep.languages.compounds import CompoundWords
from sitrep.reading.prose import any_of, phrases, plain

NOTHING = r"(?!)"
"""A pattern that matches nothing."""
_NO_COMPOUNDS = CompoundWords(alone=None, one=None, two=None, part=None, and_part=None, inflected=None)


@cache
def magnitude(language: str, size: int | None = None) -> str:
    """A pattern for a magnitude, or for that of one size, inflected or not, and not multiplied again."""
    every = any_of("|".join(own_magnitudes(language)))
    words = any_of("|".join(own_magnitudes(language, size)) or None)
    return rf"(?:(?:{words}|{inflected_forms(language, size)})(?!\ (?:{every})(?!\w)))"


@cache
def endings(language: str) -> str:
    """A pattern for the ending of a magnitude that has none of its own meaning."""
    inflected = (compound_words(language).inflected or {}).items()
    behind = (rf"(?<={re.escape(plain(word))})(?:{each})(?!\w)" for word, each in inflected)
    return "|".join(behind) or NOTHING


def has_magnitude(folded: str, language: str) -> bool:
    """Whether a magnitude, or two of one, stands anywhere in folded prose, be it within a word.

    Where none does, there is no number of several words around one either.
    """
    return any(word in folded for word in _magnitude_words(language))


@cache
def _magnitude_words(language: str) -> frozenset[str]:
    inflected = map(plain, compound_words(language).inflected or ())
    return frozenset((*own_magnitudes(language), *inflected, *twos_by_word(language)))


def compound_words(language: str) -> CompoundWords:
    """The words of numbers of several words; none in a language that has no such numbers."""
    return LANGUAGES[language].compounds or _NO_COMPOUNDS


@cache
def own_magnitudes(language: str, size: int | None = None) -> tuple[str, ...]:
    """Those that are written out, of one size or of all: `k` and `m` are joined to digits alone."""
    sizes = sizes_by_word(language).items()
    return tuple(word for word, each in sizes if len(word) > 1 and size in (None, each))


def inflected_forms(language: str, size: int | None = None) -> str:
    """A pattern for the magnitudes to which an ending is joined: `bin` of `binden`."""
    inflected = (compound_words(language).inflected or {}).items()
    forms = (
        rf"{re.escape(plain(word))}(?=(?:{each})(?!\w))"
        for word, each in inflected
        if size in (None, sizes_by_word(language)[plain(word)])
    )
    return "|".join(forms) or NOTHING


@cache
def sizes_by_word(language: str) -> Mapping[str, int]:
    """How much each magnitude is, folded."""
    magnitudes = LANGUAGES[language].counts.magnitudes.items()
    return {word: size for size, joined in magnitudes for word in phrases(joined)}


@cache
def twos_by_word(language: str) -> Mapping[str, int]:
    """The magnitude of each word for two of it, folded: `ألفين` is two thousand."""
    twos = (compound_words(language).two or {}).items()
    return {word: size for size, joined in twos for word in phrases(joined)}
