"""Numbers in words: zero to a hundred, to write and to find them; hundreds and a thousand to find."""

from collections.abc import Iterable, Mapping
from functools import cache

from sitrep.languages import LANGUAGES

_LARGEST = 100


def spell(number: int, language: str) -> str | None:
    """`eighty-five`; None above a hundred, below zero, and where the words would have to agree."""
    if number in (LANGUAGES[language].numerals.agreeing or ()) or not 0 <= number <= _LARGEST:
        return None
    return next(word for word, value in spelled_numbers(language).items() if value == number)


@cache
def spelled_numbers(language: str) -> Mapping[str, int]:
    """Every way to write the numbers from 0 to 100 in words, the usual one of each first."""
    return _first_meaning(LANGUAGES[language].numerals.numbers)


@cache
def spelled_hundreds(language: str) -> Mapping[str, int]:
    """Every way to write 100, 200 and so on up to 1,000 in words; smaller numbers may follow them."""
    return _first_meaning(LANGUAGES[language].numerals.hundreds)


def _first_meaning(pairs: Iterable[tuple[int, str]]) -> Mapping[str, int]:
    forms: dict[str, int] = {}
    for number, word in pairs:
        forms.setdefault(word, number)
    return forms
