"""Counts and percentages in prose, in digits and in words, with their qualifiers."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sitrep.languages import LANGUAGES
from sitrep.quantity import Quantity
from sitrep.reading import count_words
from sitrep.reading.at_a_glance import may_have_compound, may_have_number
from sitrep.reading.compounds import DIGITS, below_thousand, compound, compound_value
from sitrep.reading.count_patterns import alternatives
from sitrep.reading.counts import Unreadable, parse_count
from sitrep.reading.magnitudes import endings, magnitude
from sitrep.reading.other_notation import other_grouping, spaced_groups, ungrouped
from sitrep.reading.prose import NOT_WITHIN_WORD, WORD_START, any_of, not_after_word, phrases

_DIRECTION = "[\u200e\u200f\u061c]?"
_CURRENCY = r"(?:(?:us)?\$|[€£₺]\ ?)"
# Elsewhere none of its many parts can begin.
_START = rf"(?=[^\s\0.,])(?:{NOT_WITHIN_WORD}|(?=us\$))"


class Count(NamedTuple):
    """A count or a share at `[start:end]`; `quantity` is None where it cannot be read.

    `readings` are the two that it may have where that is why.
    """

    start: int
    end: int
    is_share: bool
    quantity: Quantity | None
    readings: tuple[object, object] | None = None


def counts_in_prose(text: str, free: str, language: str, within: str | None = None) -> Iterator[Count]:
    """All numbers that `free` shows, in order: `text` folded in place, without dates and symbols.

    `within` is the whole that `text` is a passage of: it shows how its writer writes numbers.
    """
    if not may_have_number(free, language):
        return
    for found in _pattern(language, compounds=may_have_compound(free, language)).finditer(free):
        is_share = bool(found["share"] or found["percent"])
        read = _read(text, found, language, within or text)
        is_read = isinstance(read, Quantity) and not read.is_missing
        yield Count(
            found.start(), found.end(), is_share,
            read if is_read and isinstance(read, Quantity) else None,
            _readings(read),
        )  # fmt: skip


def _read(text: str, found: re.Match[str], language: str, within: str) -> Quantity | Unreadable | None:
    if found["part"]:
        return None

    def stated(group: str) -> str:
        return text[found.start(group) : found.end(group)] if found[group] else ""

    number = _in_digits(stated("number"), found["number"], language)
    if number is None:
        return None
    before, after = stated("before") + stated("sign"), stated("after")
    read = parse_count(before + number + after, language)
    following = found.string[found.end() :]
    if isinstance(read, Unreadable) and other_grouping(found["number"], following, within, language):
        return parse_count(before + ungrouped(number) + after, language)
    return read


def _readings(read: Quantity | Unreadable | None) -> tuple[object, object] | None:
    if isinstance(read, Unreadable) and read.code == "ambiguous-number":
        return read.values["first"], read.values["second"]
    return None


def _in_digits(stated: str, folded: str, language: str) -> str | None:
    """The number with digits for what it says in words; None where these make no whole number."""
    pieces: list[str] = []
    end = 0
    for found in _in_words(language, compounds=may_have_compound(folded, language)).finditer(folded):
        if found["simple"]:
            continue
        value = compound_value(found[0], language)
        if value is None:
            return None
        pieces += [stated[end : found.start()], str(value)]
        end = found.end()
    pieces.append(stated[end:])
    return re.sub(r"(\d),\ (\d{3})", r"\1,\2", "".join(pieces))


@cache
def _in_words(language: str, *, compounds: bool) -> re.Pattern[str]:
    simple = rf"(?P<simple>{DIGITS}(?:\ ?{magnitude(language)})?)"
    spelled = rf"{WORD_START}{below_thousand(language)}"
    every = [compound(language)] if compounds else []
    return re.compile("|".join([*every, simple, spelled]), re.VERBOSE)


@cache
def _pattern(language: str, *, compounds: bool) -> re.Pattern[str]:
    """`compounds` says whether the text may have any: to compile them takes a fifth of a second."""
    words = LANGUAGES[language].prose
    return re.compile(
        rf"""
        {_START}
        (?P<before>{_qualifier(language)}\ ?)?
        (?P<share>(?:%|{WORD_START}(?:{any_of(words.before_percent)}))\ ?)?
        {_CURRENCY}?
        {_DIRECTION} (?P<sign>(?<![^\s(\u200e\u200f\u061c])[-+](?=\ ?\d))?
        (?P<number>{_number(language, compounds=compounds)})
        (?P<part>\ ?(?:{any_of(words.parts)})(?!\w))?
        (?P<percent>\ ?{_DIRECTION}%{_DIRECTION}|\ (?:{any_of(words.percent)})(?!\w))?
        (?P<after>\ ?(?:{_qualifier_after()})(?!\w|\ \d))?
        (?:{endings(language)})?
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
    joined = "|".join(pattern.replace(" ", r"\ ") for pattern in count_words.AFTER_JOINED.values())
    return rf"{any_of('|'.join(count_words.AFTER.values()))}|{joined}"


def _number(language: str, *, compounds: bool) -> str:
    """An amount, a range of two, or what stands between two in words."""
    words, letters = (
        alternatives(phrase for phrase in _all_magnitudes() if (len(phrase) == 1) is is_letter)
        for is_letter in (False, True)
    )
    simple = rf"{DIGITS}(?:\ ?(?:{words}|{magnitude(language)})|(?:{letters}))?"
    every = [compound(language)] if compounds else []
    amount = rf"(?:{'|'.join([spaced_groups(language), *every, simple])})"
    joint = rf"(?:\ ?-\ ?|\ (?:{any_of(count_words.RANGE_JOINTS)})\ )"
    and_ = rf"(?:{joint}|\ (?:{any_of(count_words.RANGE_AND)})\ ?)"
    end = rf"(?:\ (?:{any_of(count_words.RANGE_AFTER)}))?"
    signed = rf"[-+]?{amount}"
    alone = not_after_word(LANGUAGES[language].counts.from_)
    return (
        rf"(?:{WORD_START}(?:{any_of(count_words.BETWEEN)})\ {signed}{and_}{_DIRECTION}{signed}"
        rf"|{alone}{amount}{joint}{amount}{end}|{amount}|{WORD_START}{below_thousand(language)}(?!\w))"
    )


@cache
def _all_magnitudes() -> tuple[str, ...]:
    return tuple(word for joined in count_words.MAGNITUDES.values() for word in phrases(joined))
