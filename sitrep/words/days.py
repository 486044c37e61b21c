"""Dates in the words of a language."""

import datetime as dt
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_skeleton

from sitrep.languages import LANGUAGES

DateStyle = Literal["long", "short", "month", "month_name", "year"]

_PATTERNS = {"long": "long", "month_name": "LLLL"}
_SKELETONS = {"short": "MMMMd", "month": "yMMMM", "year": "y"}


def day_in_words(
    day: dt.date, style: DateStyle, language: str, locale: Locale, country: str = ""
) -> str:
    """`31 July 2012`, short `31 July`, month `July 2012`, month_name `July`, year `2012`.

    Where the country has names of its own for the months, `31 تموز/يوليو 2012` with both.
    """
    if style in _PATTERNS:
        text = format_date(day, _PATTERNS[style], locale=locale)
    else:
        text = format_skeleton(_SKELETONS[style], day, locale=locale)
    dates = LANGUAGES[language].dates
    own = (dates.months_of or {}).get(country)
    if own:
        text = text.replace(*_with_own_name(day.month, locale, Locale.parse(own)))
    first_day = dates.first_day
    if style in {"long", "short"} and day.day == 1 and first_day:
        return text.replace("1", first_day, 1)
    return text


def _with_own_name(month: int, locale: Locale, own: Locale) -> tuple[str, str]:
    """A month's usual name, and the same behind the country's own where that is another."""
    usual, also = (str(each.months["format"]["wide"][month]) for each in (locale, own))
    return usual, usual if usual == also else f"{also}/{usual}"


def day_of_month(day: dt.date, language: str) -> str:
    """`31`; French has a word for the first, `1er`."""
    return str(day.day) if day.day > 1 else LANGUAGES[language].dates.first_day or "1"
