"""Amounts of money: in a table in full, in a text in millions or billions where no digit is lost."""

from collections.abc import Callable
from decimal import Decimal

from babel import Locale

from sitrep.quantity import Number, places_of, tidied
from sitrep.words import numerals

_LARGE_UNITS = (("billions", 1_000_000_000), ("millions", 1_000_000))
_MOST_PLACES_OF_LARGE = 2


def in_full(number: Number, currency: str, locale: Locale) -> str:
    """`US$34,500,000`."""
    return numerals.currency(Decimal(number), currency, locale)


def in_text(
    number: Number,
    currency: str,
    locale: Locale,
    say: Callable[..., str],
    *,
    by_name: bool,
) -> str:
    """`US$34.5 million`; by the currency's name `34,5 milyon ABD doları`.

    `say` says a message, as Words does.
    """
    for name, unit in _LARGE_UNITS:
        amount = Decimal(number) / unit
        if abs(amount) >= 1 and places_of(tidied(amount)) <= _MOST_PLACES_OF_LARGE:
            digits = numerals.counted(tidied(abs(amount)), locale)
            said = say(f"money.{name}", amount=digits, count=float(abs(amount)))
            break
    else:
        if not by_name:
            return in_full(number, currency, locale)
        said = numerals.counted(abs(Decimal(number)), locale)
    sign = numerals.sign_of(Decimal(number), locale, signed=False)
    write = numerals.with_name_of_currency if by_name else numerals.in_currency
    return sign + write(said, currency, locale)
