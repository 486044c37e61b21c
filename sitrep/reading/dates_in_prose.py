"""Dates, years and times of day in prose; in doubt a number is left to be a count."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.languages import LANGUAGES
from sitrep.languages.union import of_all
from sitrep.reading.count_patterns import alternatives
from sitrep.reading.count_words import RANGE_JOINTS
from sitrep.reading.dates import month_names
from sitrep.reading.prose import WORD_START, YEAR, after_word, any_of, not_after_word, nothing_counted

_ISO = re.compile(r"(?<![\d-])(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d(?![\d-])")
_NUMERIC = re.compile(r"(?<![\d./-])[0-3]?\d(?:/[0-3]?\d/|\.[0-3]?\d\.)(?:19|20)\d\d(?!\d)")
_TWO_YEARS = r"(?<![\d.,'/-])(?:19|20)\d\d(?:/(?:(?:19|20)\d\d|\d\d)|-(?:19|20)\d\d)(?![\w/-]|[.,]\d)"
_DECADE = re.compile(r"(?<![\d.,'])(?:19|20)\d0'?s(?!\w)")
_HOUR = r"(?<![\d:.,/-])(?:[01]?\d|2[0-4])"
_FULL_HOUR = r"(?<![\d:.,/-])(?:[01]\d|2[0-4])"
_DAYS = rf"(?:3[01]|[12]\d|0?[1-9])(?:{of_all(lambda language: language.dates.day_endings)})?"
_DAY = rf"(?<![\d.,%]){_DAYS}(?!\w|[.,]\d|\ \d{{3}}(?!\d))"
_MOST_DAYS = 30
"""Days of one month between the first and the last; a longer list is none of days."""
_LAST = of_all(lambda language: language.prose.days_and)


def dates_in_prose(text: str, plain: str, language: str) -> Iterator[tuple[int, int]]:
    """The spans of dates, in order, apart from each other; `plain` is the text folded in place."""
    taken = 0
    for start, end in sorted(_spans(text, plain, language), key=lambda span: (span[0], -span[1])):
        if start >= taken:
            taken = end
            yield start, end


def _spans(text: str, plain: str, language: str) -> Iterator[tuple[int, int]]:
    for pattern in (_ISO, _NUMERIC, _DECADE, _times(language), _years(language)):
        for found in pattern.finditer(plain):
            yield found.span(found.lastgroup or 0)
    for found in _days_and_months(language).finditer(plain):
        month = found.start(found.lastgroup or 0)
        # "14 may return" is no date, nor is "in march 2000 people".
        if not LANGUAGES[language].dates.has_capital_months or text[month].isupper():
            yield found.span()


@cache
def _times(language: str) -> re.Pattern[str]:
    at = after_word(LANGUAGES[language].prose.before_time)
    return re.compile(
        rf"""
        (?=\d)(?:
        {_HOUR} (?:[:.][0-5]\d)? \ ? (?:[ap]\.m\.|[ap]m(?!\w))                 # 6 p.m.
      | {_HOUR} [:.][0-5]\d \ ? (?:hours|utc|gmt)(?!\w)                       # 14.30 hours
      | {_HOUR} \ ?h\ ?[0-5]\d (?!\w)                                         # 14h30
      | {_FULL_HOUR} :[0-5]\d (?::[0-5]\d)? (?![\d:]|[.,]\d)                  # 14:30
      | {at} {_HOUR} [:.][0-5]\d (?![\d:%]|[.,]\d|\ ?%)                        # at 6:30
        )
        """,
        re.VERBOSE,
    )


@cache
def _years(language: str) -> re.Pattern[str]:
    words = LANGUAGES[language].prose
    before, after = any_of(words.before_year), any_of(words.after_year)
    years = rf"{YEAR}(?:(?:\ ?-\ ?|\ (?:{any_of(_LAST)})\ ?){YEAR})?"
    counted = rf"(?:\ [^\W\d]+){{0,2}}\ (?:{any_of(words.counted)})(?!\w)"
    return re.compile(
        rf"(?P<two>{_TWO_YEARS})(?!{counted})"
        rf"|{WORD_START}(?:{before})[ -](?P<before>{years}){nothing_counted(language)}"
        rf"|(?P<after>{years})(?=\ ?(?:{after}))"
    )


@cache
def _days_and_months(language: str) -> re.Pattern[str]:
    words = LANGUAGES[language].prose
    name = rf"(?:{alternatives(month_names(language))})"
    # With a country's own name beside the usual one: تموز/يوليو.
    twice = rf"(?:/{name})?" if LANGUAGES[language].dates.months_of else ""
    month = rf"(?<![^\W\d_]){name}{twice}(?:\.(?=\ \d))?"
    last_joint = rf"(?:\ ?-\ ?|\ (?:{any_of(RANGE_JOINTS)}|{any_of(_LAST)})\ ?)"
    listed = rf"(?:,\ |\ (?:{any_of(LANGUAGES[language].counts.and_joined)}))"
    days = rf"{_DAY}(?:(?:{listed}{_DAY}){{0,{_MOST_DAYS}}}{last_joint}{_DAY})?"
    of = rf"(?:{any_of(words.of_month)})?"
    # Another date may follow.
    clear = rf"(?:{nothing_counted(language)}|(?={last_joint}(?:{_DAY}{of}\ )?{month}))"
    counted = rf"\ (?:{any_of(words.counted)})(?!\w)|-\w|\ ?%"
    never = not_after_word(words.never_before_day)
    sure = after_word(words.before_day)
    return re.compile(
        rf"""
        {days}{of}\ (?P<last>{month}) (?:,?{of}\ {YEAR}(?!{counted}))?
      | {never}(?P<first>{month})\ {days}(?:,?\ {YEAR})?{clear}
      | {sure}(?P<sure>{month})\ {_DAY}
      | (?P<alone>{month}){of}\ {YEAR}(?:{clear}|(?=\ \())
        """,
        re.VERBOSE,
    )
