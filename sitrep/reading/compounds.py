"""Numbers made of several words and digits around magnitudes: a million and a half, 1 milyon 644 bin."""

import re
from collections.abc import Collection, Mapping
from fractions import Fraction
from functools import cache

from sitrep.languages import LANGUAGES
from sitrep.languages.union import of_all
from sitrep.reading import count_words
from sitrep.reading.count_patterns import alternatives
from sitrep.reading.magnitudes import (
    NOTHING,
    compound_words,
    endings,
    inflected_forms,
    magnitude,
    own_magnitudes,
    sizes_by_word,
    twos_by_word,
)
from sitrep.reading.notation import Refused, read_number
from sitrep.reading.prose import WORD_START, any_of, phrases, plain
from sitrep.words.spelled import spelled_hundreds, spelled_numbers

DIGITS = r"(?:\d{1,3}(?:\ \d{3})+(?!\d)|\d+(?:[.,'٫]\d+)*)"
_GROUP = r"\d{1,3}(?!\d|[.,]\d|\ \d{3}(?!\d))"
_JOINTS = of_all(lambda language: language.numerals.joints)
JOINT = rf"(?:\ (?:{any_of(_JOINTS)})\ |\ (?:{count_words.AND_JOINED})\ ?|[ -])"
_JOINED = rf"(?:\ (?:{count_words.AND_JOINED})\ ?|\ )"


@cache
def compound(language: str) -> str:
    """A pattern over folded prose for a number that has a magnitude and more than digits before it.

    Its magnitudes go down: what follows `a million and` in `a million and two million` is another one.
    """
    sizes = sorted(LANGUAGES[language].counts.magnitudes, reverse=True)
    return rf"(?:{'|'.join(_from_size(size, language) for size in sizes)})"


def _from_size(size: int, language: str) -> str:
    words, numerals = compound_words(language), LANGUAGES[language].numerals
    own, smaller = magnitude(language, size), below_thousand(language)
    single = alternatives(map(plain, numerals.alone.split("|")))
    and_part, part = (_all(each) for each in (words.and_part, words.part))
    ending = rf"(?:\ (?:{and_part})(?!\w))?"
    spelled = rf"(?:(?:{smaller}|{single})(?:\ (?:{and_part}))?|{any_of(words.one)})"
    alone = _alone(language, size)
    by_words = rf"(?:(?:{part})[ -]{own}|{spelled}\ {own}|{alone}){ending}"
    terms = [
        *(_later(each, language) for each in _sizes_below(size, language)),
        _ones(language),
    ]
    more = "".join(rf"(?:{term})?" for term in terms)
    # At least one: digits with a single magnitude are read as they stand.
    more_digits = rf"(?:{_one_of_each(terms)})"
    halved = rf"{DIGITS}\ (?:{and_part})\ {own}|{DIGITS}\ ?{own}\ (?:{and_part})(?!\w)"
    return rf"{WORD_START}{by_words}{more}|{halved}|{DIGITS}\ ?{own}{more_digits}"


def _later(size: int, language: str) -> str:
    """` 644 bin` after a larger magnitude."""
    own, smaller = magnitude(language, size), below_thousand(language)
    by_words = rf"{JOINT}(?:{smaller}\ {own}|{_alone(language, size)})"
    return rf"{by_words}|{_JOINED}{_GROUP}\ {own}" if has_ones_in_digits(language) else by_words


def _ones(language: str) -> str:
    """` 342` after a magnitude."""
    by_words = rf"{JOINT}{below_thousand(language)}(?!\ {magnitude(language)})"
    # In `between 30 thousand and 35 thousand` the second number is no part of the first.
    digits = rf"{_JOINED}{_GROUP}(?!\w|\ ?{magnitude(language)})"
    return rf"{by_words}|{digits}" if has_ones_in_digits(language) else by_words


def _one_of_each(terms: list[str]) -> str:
    """At least one of the terms, in order."""
    return "|".join(
        rf"(?:{term})" + "".join(rf"(?:{other})?" for other in terms[position + 1 :])
        for position, term in enumerate(terms)
    )


def _sizes_below(size: int, language: str) -> list[int]:
    return sorted((s for s in LANGUAGES[language].counts.magnitudes if s < size), reverse=True)


def has_ones_in_digits(language: str) -> bool:
    """Whether digits may go on after a magnitude: `1 milyon 644`."""
    return LANGUAGES[language].counts.has_ones_after_thousand


def _alone(language: str, size: int) -> str:
    """A magnitude that is one of itself, or two."""
    words = compound_words(language)
    every = "|".join(phrases(words.alone)) if words.alone else NOTHING
    two = any_of((words.two or {}).get(size))
    return rf"(?:{two}|(?=(?:{every})){magnitude(language, size)})"


def _all(words: Mapping[Fraction, str] | None) -> str:
    return any_of("|".join((words or {}).values()) or None)


@cache
def below_thousand(language: str) -> str:
    """A pattern for a number in words that needs no magnitude."""
    single = [plain(word) for word in LANGUAGES[language].numerals.alone.split("|")]
    hundreds, small = _any_spelled(known_hundreds(language)), _any_spelled(known_numbers(language))
    clear = _any_spelled({word: n for word, n in known_numbers(language).items() if word not in single})
    return (
        rf"(?:(?:{hundreds})(?!\w)(?:{JOINT}(?:{hundreds})(?!\w))?(?:{JOINT}(?:{small})(?!\w))?"
        rf"|(?:{clear})(?!\w))"
    )


def compound_value(text: str, language: str) -> int | None:
    """What a text that `compound` matches says; None where it cannot be read as one whole number.

    `text` is folded. Magnitudes go down, and each is larger than all that comes after it.
    """
    try:
        return _sum(text, language)
    except Refused:
        return None


def _sum(text: str, language: str) -> int | None:
    total, open_, last = Fraction(0), Fraction(0), 0
    is_open = False
    position = 0
    pieces = _pieces(language)
    while position < len(text):
        found = pieces.match(text, position)
        if found is None:
            return None
        position = found.end()
        kind, word = found.lastgroup or "", " ".join(found[0].replace("-", " ").split())
        if kind in ("magnitude", "two"):
            size = sizes_by_word(language)[word] if kind == "magnitude" else twos_by_word(language)[word]
            count = Fraction(2) if kind == "two" else (open_ if is_open else Fraction(1))
            if (last and (size >= last or count * size >= last)) or (kind == "two" and is_open):
                return None
            total, open_, is_open, last = total + count * size, Fraction(0), False, size
        elif kind == "and_part":
            share = _shares(compound_words(language).and_part)[word]
            total, open_ = (total, open_ + share) if is_open else (total + share * last, open_)
        elif kind != "joint":
            open_, is_open = open_ + _number(kind, word, language), True
    whole = total + open_
    is_sound = whole.denominator == 1 and not (last and open_ >= last)
    return int(whole) if is_sound else None


def _number(kind: str, word: str, language: str) -> Fraction:
    if kind == "digits":
        return Fraction(read_number(word, language, max(sizes_by_word(language).values())))
    if kind == "part":
        return _shares(compound_words(language).part)[word]
    if kind == "one":
        return Fraction(1)
    known = known_hundreds(language) if kind == "hundreds" else known_numbers(language)
    return Fraction(known[word])


@cache
def _pieces(language: str) -> re.Pattern[str]:
    words = compound_words(language)
    joints = rf"(?:{any_of(_JOINTS)})(?=\ )|(?:{count_words.AND_JOINED})|[ -]"
    return re.compile(
        rf"""
        (?P<digits>{DIGITS})
      | (?P<and_part>{_all(words.and_part)})(?!\w)
      | (?P<part>{_all(words.part)})(?=[ -]{magnitude(language)})
      | (?P<two>{any_of("|".join((words.two or {}).values()) or None)})(?!\w)
      | (?P<magnitude>{any_of("|".join(own_magnitudes(language)))}|{inflected_forms(language)})
        (?:{endings(language)})?
      | (?P<hundreds>{_any_spelled(known_hundreds(language))})(?!\w)
      | (?P<small>{_any_spelled(known_numbers(language))})(?!\w)
      | (?P<one>{any_of(words.one)})(?!\w)
      | (?P<joint>{joints})
        """,
        re.VERBOSE,
    )


def _shares(words: Mapping[Fraction, str] | None) -> Mapping[str, Fraction]:
    return {
        phrase.replace("-", " "): share
        for share, joined in (words or {}).items()
        for phrase in phrases(joined)
    }


def _any_spelled(numbers: Collection[str]) -> str:
    """A pattern for the longest of them that stands there; no letter may follow.

    What several begin or go on with is in it once: `compound` has it dozens of times, and the 735 forms
    of Arabic, written out one by one, take seconds to compile.
    """
    rests: dict[str, set[str]] = {}
    for words in sorted(numbers):
        first, _, rest = words.partition(" ")
        rests.setdefault(first, set()).add(rest)
    firsts: dict[frozenset[str], list[str]] = {}
    for first, after in rests.items():
        firsts.setdefault(frozenset(after), []).append(first)
    return "|".join(rf"(?:{'|'.join(same)}){_rest(after)}" for after, same in firsts.items())


def _rest(after: frozenset[str]) -> str:
    """The pattern of what follows a first word, where anything does."""
    more = after - {""}
    return (rf"(?:[ -](?:{_any_spelled(more)}))" + ("?" if "" in after else "")) if more else ""


@cache
def known_numbers(language: str) -> Mapping[str, int]:
    """Numbers in words up to some hundred, folded, with spaces for hyphens."""
    return _folded(spelled_numbers(language))


@cache
def known_hundreds(language: str) -> Mapping[str, int]:
    """The hundreds in words, folded as well."""
    return _folded(spelled_hundreds(language))


def _folded(numbers: Mapping[str, int]) -> Mapping[str, int]:
    """Folded number words with spaces for hyphens."""
    return {plain(words).replace("-", " "): number for words, number in reversed(list(numbers.items()))}
