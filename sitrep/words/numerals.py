"""Numbers in the digits and signs of a locale, a negative one with a true minus sign."""

from decimal import ROUND_HALF_UP, Decimal

from babel import Locale
from babel.numbers import (
    format_currency,
    format_decimal,
    format_percent,
    get_currency_name,
    get_currency_symbol,
    parse_pattern,
)

from sitrep.quantity import Number

_MINUS = "\u2212"


def sign_of(number: float | Decimal, locale: Locale, *, signed: bool) -> str:
    """The sign before a number; a plus only where it is `signed`, and none of 0."""
    symbols = locale.number_symbols["latn"]
    if number < 0:
        # In Arabic the symbol begins with a mark that keeps it left of its number.
        return str(symbols["minusSign"]).replace("-", _MINUS)
    return str(symbols["plusSign"]) if signed and number > 0 else ""


def counted(number: Number, locale: Locale, *, signed: bool = False) -> str:
    """`44,038`, with all its decimals."""
    size = number if number >= 0 else -number
    digits = format_decimal(size, locale=locale, decimal_quantization=False)
    return sign_of(number, locale, signed=signed) + digits


def decimal(number: float, locale: Locale) -> str:
    """`36.2021`, to six places."""
    digits = format_decimal(abs(number), format="#,##0.######", locale=locale)
    return sign_of(number, locale, signed=False) + digits


def percent(share: float | Decimal, decimals: int, locale: Locale, *, signed: bool = False) -> str:
    """A share of 1: 0.37 is `37%`, signed `+37%`; halves are rounded away from 0."""
    exponent = Decimal(1).scaleb(-decimals - 2)
    exactly = share if isinstance(share, Decimal) else Decimal(repr(float(share)))
    rounded = exactly.quantize(exponent, rounding=ROUND_HALF_UP)
    pattern = locale.percent_formats[None].pattern
    precise = pattern.replace("#,##0", "#,##0" + "." * (decimals > 0) + "0" * decimals)
    text = format_percent(abs(rounded), format=precise, locale=locale)
    return sign_of(rounded, locale, signed=signed) + text


def currency(number: Decimal, code: str, locale: Locale, *, signed: bool = False) -> str:
    """`US$34,500,000`, `€2.5`: with the decimals that it has, two at most."""
    pattern = _currency_pattern(code, locale).replace("0.00", "0.##")
    written = format_currency(abs(number), code, format=pattern, locale=locale, currency_digits=False)
    return sign_of(number, locale, signed=signed) + written


def in_currency(amount: str, code: str, locale: Locale) -> str:
    """An amount in words where the locale writes its digits: `US$34.5 million`, `34,5 millions $US`."""
    pattern = parse_pattern(_currency_pattern(code, locale))
    symbol = get_currency_symbol(code, locale)
    before, after = (part[0].replace("¤", symbol) for part in (pattern.prefix, pattern.suffix))
    return f"{before}{amount}{after}"


def with_name_of_currency(amount: str, code: str, locale: Locale) -> str:
    """An amount in digits or words, and the currency's name: `34,5 milyon ABD doları`."""
    return f"{amount} {get_currency_name(code, 1, locale)}"


def _currency_pattern(code: str, locale: Locale) -> str:
    pattern = str(locale.currency_formats["standard"].pattern)
    if get_currency_symbol(code, locale)[-1].isalpha():
        # CLDR: a code does not touch the digits (`currencySpacing`), which Babel leaves out.
        return pattern.replace("¤#", "¤\N{NO-BREAK SPACE}#")
    return pattern
