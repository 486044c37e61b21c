"""Groups of digits that an article writes otherwise than its language does: 193.767, 188, 402."""

import re
from functools import cache, lru_cache

from sitrep.languages import LANGUAGES
from sitrep.reading.notation import separators
from sitrep.reading.prose import any_of, not_after_word

_ONE_MARK = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
_GROUPED = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+)(?![.,]?\d)")
_AFTER_NUMBER = r"(?<![\d.,])(?<!\d\ )(?<!\d,\ )"
_CACHED_TEXTS = 64


def other_grouping(number: str, following: str, within: str, language: str) -> bool:
    """Whether the one mark in `number` surely parts thousands, though the language has another.

    It does where the writer groups other numbers so, or where people are counted, who have no
    fractions; never where the writer groups by another mark as well. `number` and `following` are
    folded.
    """
    found = _ONE_MARK.fullmatch(number)
    if found is None:
        return False
    once, often = _marks(within)
    if once - {found[1]}:
        return False
    return found[1] in often or _people(language).match(following) is not None


@lru_cache(maxsize=_CACHED_TEXTS)
def _marks(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The marks that stand before three digits at the end of a number, and those that do so twice."""
    found = [each[0] for each in _GROUPED.finditer(text)]
    often = (number for number in found if len(number) > len("999.999"))
    return frozenset(number[-4] for number in found), frozenset(number[-4] for number in often)


def spaced_groups(language: str) -> str:
    """A pattern for `188, 402 refugees`, which cannot be a list of numbers."""
    if separators(language)[0] != ",":
        return r"(?!)"
    words = LANGUAGES[language].prose
    places = not_after_word("|".join(filter(None, (words.before_year, words.documents, words.places))))
    return (
        rf"(?:{_AFTER_NUMBER}{places}[1-9]\d{{0,2}},\ \d{{3}}(?!\w|[.,]|\ (?:and|or|و))"
        rf"(?={_people(language).pattern}))"
    )


def ungrouped(number: str) -> str:
    """The number without its mark."""
    return re.sub(r"(\d)[.,](\d{3})", r"\1\2", number)


@cache
def _people(language: str) -> re.Pattern[str]:
    words = LANGUAGES[language]
    counted = any_of(f"{words.prose.counted}|{words.statements.refugees}")
    return re.compile(rf"(?:\ [^\W\d]+){{0,2}}\ (?:{counted})(?!\w)")
