"""The order of names in a language: its alphabet, and what at their beginning does not count."""

import re
from functools import cache

from sitrep.languages import LANGUAGES
from sitrep.words.folding import fold


def sort_key(name: str, language: str) -> tuple[str, ...]:
    """By this, names are in alphabetical order, whatever their case and accents."""
    bare = without_article(name, language)
    order = _order(language)
    if not order:
        return (fold(bare),)
    lower = bare.replace("İ", "i").replace("I", "ı").lower()
    return tuple(
        order.get(letter, fold(letter)) for letter in lower if letter.isalnum() or letter == " "
    )


def without_article(name: str, language: str) -> str:
    """The name as it is sorted: `the Sudan` is under S, الأردن under أ."""
    article = LANGUAGES[language].article
    return re.sub(rf"\A(?:{article})", "", name) if article else name


@cache
def _order(language: str) -> dict[str, str]:
    """Each letter of an alphabet as signs that sort as the letters do."""
    return {letter: chr(ord("a") + n) for n, letter in enumerate(LANGUAGES[language].alphabet or "")}
