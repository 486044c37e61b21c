"""Counts and percentages in prose, in digits and in words, with their qualifiers."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from sitrep.languages import LANGUAGES
from sitrep.languages.union import of_all
from sitrep.quantity import Quantity
from sitrep.reading import count_words
from sitrep.reading.counts import Unreadable, alternatives, parse_count
from sitrep.reading.prose import WORD_START, any_of, not_after_word, phrases, plain
from sitrep.words.spelled import spelled_hundreds, spelled_numbers

_DIGITS = r"(?:\d{1,3}(?:\ \d{3})+(?!\d)|\d+(?:[.,'٫]\d+)*)"
_DIRECTION = "[\u200e\u200f\u061c]?"
_JOINTS = of_all(lambda language: language.numerals.joints)
_CURRENCY = r"(?:(?:us)?\$|[€£₺]\ ?)"


class Count(NamedTuple):
    """A count or a share at `[start:end]`; `quantity` is None where it cannot be read."""

    start: int
    end: int
    is_share: bool
    quantity: Quantity | None


def counts_in_prose(text: str, free: str, language: str) -> Iterator[Count]:
    """All numbers that `free` shows, in order: `text` folded in place, without dates and symbols."""
    for found in _pattern(language).finditer(free):
        is_share = bool(found["share"] or found["percent"])
        yield Count(found.start(), found.end(), is_share, _quantity(text, found, language))


def _quantity(text: str, found: re.Match[str], language: str) -> Quantity | None:
    if found["part"]:
        return None

    def stated(group: str) -> str:
        return text[found.start(group) : found.end(group)] if found[group] else ""

    number = str(_value(found["words"], language)) if found["words"] else stated("digits")
    read = parse_count(stated("before") + stated("sign") + number + stated("after"), language)
    return None if isinstance(read, Unreadable) or read.is_missing else read


def _value(words: str, language: str) -> int:
    """`two thousand five hundred and six` as 2,506."""
    total = 0
    for found in _pieces(language).finditer(words):
        if found["magnitude"]:
            total = max(total, 1) * _magnitudes()[found["magnitude"]]
        elif found["hundreds"]:
            total += _hundreds(language)[found["hundreds"].replace("-", " ")]
        else:
            total += _numbers(language)[found["small"].replace("-", " ")]
    return total


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = LANGUAGES[language].prose
    return re.compile(
        rf"""
        (?P<before>{_qualifier(language)}\ ?)?
        (?P<share>(?:%|{WORD_START}(?:{any_of(words.before_percent)}))\ ?)?
        {_CURRENCY}?
        (?:
            {_DIRECTION} (?P<sign>(?<![^\s(\u200e\u200f\u061c])[-+])? (?P<digits>{_digits(language)})
          | {WORD_START}(?P<words>{_words(language)})(?!\w)
        )
        (?P<part>\ ?(?:{any_of(words.parts)})(?!\w))?
        (?P<percent>\ ?{_DIRECTION}%{_DIRECTION}|\ (?:{any_of(words.percent)})(?!\w))?
        (?P<after>\ ?(?:{_qualifier_after()})(?!\w|\ \d))?
        """,
        re.VERBOSE,
    )


def _qualifier(language: str) -> str:
    no_qualifier = LANGUAGES[language].prose.no_qualifier
    other = phrases(no_qualifier) if no_qualifier else []
    known = phrases("|".join(count_words.BEFORE.values()))
    words = alternatives(phrase for phrase in known if phrase not in other)
    return rf"{WORD_START}(?:{words})(?:(?=\ )|(?<!\w))"


def _qualifier_after() -> str:
    endings = "|".join(pattern.replace(" ", r"\ ") for pattern in count_words.AFTER_JOINED.values())
    return rf"{any_of('|'.join(count_words.AFTER.values()))}|{endings}"


def _digits(language: str) -> str:
    """An amount, a range of two, or what stands between two in words."""
    words, letters = (
        alternatives(phrase for phrase in _magnitudes() if (len(phrase) == 1) is is_letter)
        for is_letter in (False, True)
    )
    ones = ""
    if LANGUAGES[language].counts.has_ones_after_thousand:
        ones = rf"(?:\ (?:(?:{count_words.AND_JOINED})\ ?)?\d{{1,3}}(?!\w|[.,]\d))?"
    amount = rf"{_DIGITS}(?:\ ?(?:{words}){ones}|(?:{letters}))?"
    joint = rf"(?:\ ?-\ ?|\ (?:{any_of(count_words.RANGE_JOINTS)})\ )"
    and_ = rf"(?:{joint}|\ (?:{any_of(count_words.RANGE_AND)})\ ?)"
    end = rf"(?:\ (?:{any_of(count_words.RANGE_AFTER)}))?"
    signed = rf"[-+]?{amount}"
    alone = not_after_word(LANGUAGES[language].counts.from_)
    return (
        rf"(?:{WORD_START}(?:{any_of(count_words.BETWEEN)})\ {signed}{and_}{_DIRECTION}{signed}"
        rf"|{alone}{amount}{joint}{amount}{end}|{amount})"
    )


def _words(language: str) -> str:
    alone = phrases(LANGUAGES[language].numerals.alone)
    hundreds, small = _any_spelled(_hundreds(language)), _any_spelled(_numbers(language))
    clear = _any_spelled(
        {word: number for word, number in _numbers(language).items() if word not in alone}
    )
    magnitudes = alternatives(phrase for phrase in _magnitudes() if len(phrase) > 1)
    joint = rf"(?:\ (?:{any_of(_JOINTS)})\ |\ (?:{count_words.AND_JOINED})\ ?|[ -])"
    thousand = rf"(?:{hundreds})(?!\w)(?:{joint}(?:{hundreds})(?!\w))?(?:{joint}(?:{small})(?!\w))?"
    # "one" counts only before "million": else it is a pronoun.
    below = rf"(?:{thousand}|(?:{clear})(?!\w)|(?:{'|'.join(alone)})(?=\ (?:{magnitudes})))"
    return rf"{below}(?:\ (?:{magnitudes})(?:{joint}(?:{thousand}|(?:{small})(?!\w)))?)?"


@cache
def _pieces(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<magnitude>{alternatives(_magnitudes())})(?!\w)"
        rf"|(?P<hundreds>{_any_spelled(_hundreds(language))})(?!\w)"
        rf"|(?P<small>{_any_spelled(_numbers(language))})(?!\w)"
    )


def _any_spelled(numbers: Mapping[str, int]) -> str:
    longest_first = sorted(numbers, key=lambda words: (-len(words), words))
    return "|".join(words.replace(" ", "[ -]") for words in longest_first)


@cache
def _numbers(language: str) -> Mapping[str, int]:
    return _folded(spelled_numbers(language))


@cache
def _hundreds(language: str) -> Mapping[str, int]:
    return _folded(spelled_hundreds(language))


def _folded(numbers: Mapping[str, int]) -> Mapping[str, int]:
    """Folded number words with spaces for hyphens."""
    return {plain(words).replace("-", " "): number for words, number in reversed(list(numbers.items()))}


@cache
def _magnitudes() -> Mapping[str, int]:
    return {word: size for size, joined in count_words.MAGNITUDES.items() for word in phrases(joined)}
