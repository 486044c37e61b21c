"""The currencies that money may be in, by their codes of ISO 4217."""

from datetime import date
from functools import cache

from babel.core import get_global

_FIRST_YEAR = 2003
_USUAL = ("USD", "EUR", "CHF", "GBP")


@cache
def currency_codes() -> tuple[str, ...]:
    """Those that were legal tender anywhere in 2003 or later, as Unicode's CLDR has them.

    The usual ones of appeals come first, as a misspelt code most likely means one of them.
    """
    tender = {
        code
        for currencies in get_global("territory_currencies").values()
        for code, _, end, is_tender in currencies
        if is_tender and (end is None or date(*end).year >= _FIRST_YEAR)
    }
    return (*_USUAL, *sorted(tender.difference(_USUAL)))
