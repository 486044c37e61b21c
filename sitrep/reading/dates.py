"""Dates as analysts type them in any of LANGUAGES, read or refused with a reason."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache

from babel import Locale

from sitrep.languages import LANGUAGES
from sitrep.languages.union import of_all
from sitrep.lines import shortened
from sitrep.reading.counts import Unreadable
from sitrep.words.folding import fold_letters

_LONGEST_TEXT = 60
_CACHED_TEXTS = 16_384
_YEARS = range(1900, 2101)
_CENTURY_TURNS_AT = 69
"""`68` is 2068 and `69` is 1969, as POSIX reads two digits."""

_DAY_FIRST = frozenset(code for code, each in LANGUAGES.items() if each.dates.is_day_first)
_ALL_LOCALES = tuple(locale for each in LANGUAGES.values() for locale in each.dates.locales)
_FILLERS = frozenset(of_all(lambda language: language.dates.fillers).split("|"))

_TIME = r"(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?z|[+-]\d{2}:?\d{2})?)?"
_ISO = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}")
_NUMERIC = re.compile(rf"(\d{{1,2}}) ?([-/.]) ?(\d{{1,2}}) ?\2 ?(\d{{4}}|\d{{2}}){_TIME}")
_PARTS = re.compile(r"[\s,./-]+")
_DAY = rf"(\d{{1,2}})(?:{of_all(lambda language: language.dates.day_endings)})?"
_IN_WORDS = re.compile(rf"{_DAY} m (\d{{4}}|\d{{2}})|m {_DAY} (\d{{4}}|\d{{2}})|(\d{{4}}) m {_DAY}")
_SIGNS = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), "،": ","})


def parse_date(text: str, language: str | None) -> date | Unreadable:
    """The date that a text states; `language` settles which of 03/04/2012 is the day.

    Unreadable codes: `not-a-date`; `ambiguous-date` with the readings `first` and `second`.
    """
    if len(text) > _LONGEST_TEXT:
        return Unreadable("not-a-date", {"text": shortened(text, _LONGEST_TEXT)})
    return _parsed(text, language)


@lru_cache(maxsize=_CACHED_TEXTS)
def _parsed(text: str, language: str | None) -> date | Unreadable:
    tidy = " ".join(fold_letters(text).translate(_SIGNS).split())
    iso, numeric = _ISO.fullmatch(tidy), _NUMERIC.fullmatch(tidy)
    if iso:
        readings = {_day(iso[1], iso[3], iso[4])}
    elif numeric:
        readings = {_day(numeric[4], numeric[3], numeric[1])}
        if language not in _DAY_FIRST:
            readings.add(_day(numeric[4], numeric[1], numeric[3]))
    else:
        readings = {_in_words(tidy)}
    days = sorted(day for day in readings if day is not None)
    if not days:
        return Unreadable("not-a-date", {"text": text.strip()})
    if len(days) > 1:
        return Unreadable("ambiguous-date", {"text": text.strip(), "first": days[0], "second": days[1]})
    return days[0]


def _day(year: str, month: str | int, day: str) -> date | None:
    number = int(year)
    if len(year) == len("12"):
        number += 1900 if number >= _CENTURY_TURNS_AT else 2000
    if number not in _YEARS:
        return None
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None


def _in_words(text: str) -> date | None:
    """`31 July 2012`, `July 31, 2012`, `2012 July 31`; weekdays, `de`, `of` do no harm."""
    months = {_months()[name] for name in _month_pattern().findall(text)}
    parts = [p for p in _PARTS.split(_month_pattern().sub(" m ", text)) if p]
    # Arabic reports name a month twice: تموز/يوليو.
    once = [p for p, before in zip(parts, ["", *parts], strict=False) if (p, before) != ("m", "m")]
    kept = (p for p in once if p not in _FILLERS and p not in _weekdays())
    found = _IN_WORDS.fullmatch(" ".join(kept))
    if not found or len(months) != 1:
        return None
    day, year = found[1] or found[3] or found[6], found[2] or found[4] or found[5]
    return _day(year, months.pop(), day)


@cache
def _months() -> Mapping[str, int]:
    months = _month_names(_ALL_LOCALES)
    for language in LANGUAGES.values():
        months |= language.dates.other_months or {}
    return months


@cache
def month_names(language: str) -> Mapping[str, int]:
    """The names of the months in one language, folded, the usual short ones too, with their numbers."""
    words = LANGUAGES[language].dates
    return {**_month_names(words.locales), **(words.other_months or {})}


def _month_names(locales: Iterable[str]) -> dict[str, int]:
    return {
        fold_letters(str(name)).strip("."): int(number)
        for locale in map(Locale.parse, locales)
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in locale.months[context][width].items()
    }


@cache
def _month_pattern() -> re.Pattern[str]:
    names = sorted(map(re.escape, _months()), key=len, reverse=True)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(names)})(?![^\W\d_])")


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(
        fold_letters(name).strip(".")
        for locale in map(Locale.parse, _ALL_LOCALES)
        for width in ("wide", "abbreviated")
        for name in locale.days["format"][width].values()
    )
