"""What the dates in a text say, as far as they say it: a day without its year, a month, a year."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from typing import NamedTuple

from sitrep.reading.count_patterns import alternatives
from sitrep.reading.dates import month_names, parse_date
from sitrep.reading.mentions import Role, mentions
from sitrep.reading.prose import plain

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?!\d)")
_CLOCK = re.compile(r"\d\s?[:h]\s?\d|\d\s?(?:[ap]\.?m\b|hours|utc|gmt)")


class Stated(NamedTuple):
    """A date as it is written; 0 for what is left out."""

    year: int
    month: int
    day: int

    def is_as(self, other: "Stated") -> bool:
        """Whether both may be one date: a year that one leaves out goes without saying."""
        if (self.month, self.day) != (other.month, other.day):
            return False
        return self.year == other.year or (self.month > 0 and 0 in (self.year, other.year))


class StatedAt(NamedTuple):
    """A date and the words that state it, which are at `[start:end]`; None if it may be two dates."""

    start: int
    end: int
    stated: Stated | None


def stated_dates(text: str, language: str) -> Iterator[StatedAt]:
    """All dates of a text but times of day; each day of `2, 3 and 5 July` is one."""
    for mention in mentions(text, language):
        if mention.role is Role.DATE:
            words = text[mention.start : mention.end]
            for stated in _stated(words, language):
                yield StatedAt(mention.start, mention.end, stated)


def _stated(words: str, language: str) -> Iterator[Stated | None]:
    whole, folded = parse_date(words, language), plain(words)
    if isinstance(whole, date):
        yield Stated(whole.year, whole.month, whole.day)
        return
    if whole.code == "ambiguous-date":
        yield None
        return
    if _CLOCK.search(folded):
        return
    named = {month_names(language)[name] for name in _months(language).findall(folded)}
    years = [int(year) for year in _YEAR.findall(folded)] or [0]
    days = [int(day) for day in _DAY.findall(_YEAR.sub(" ", folded))] if named else []
    if named or years[0]:
        for year, month, day in product(years, sorted(named) or [0], days or [0]):
            yield Stated(year, month, day)


@cache
def _months(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{alternatives(month_names(language))})(?![^\W\d_])")
