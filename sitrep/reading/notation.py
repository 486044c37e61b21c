"""Digits with separators, read by the notation of a language or refused where that is a guess."""

import re
from decimal import Decimal
from functools import cache

from sitrep.languages import LANGUAGES

NUMBER = r"[0-9](?:[.,' ٫]?[0-9])*"
"""What `read_number` takes; spaces and apostrophes of every kind are `" "` and `"'"` by then."""

_ARABIC_DECIMAL = "٫"
_GROUPING_ONLY = frozenset(" '")
_GROUP_DIGITS = 3


class Refused(Exception):
    """A text that cannot be read: the code and the values of its Unreadable."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@cache
def separators(language: str | None) -> tuple[str, str]:
    """The separator of groups and that of decimals; blank where the language is unknown."""
    if language is None:
        return "", ""
    notation = LANGUAGES[language].notation
    return notation.grouping, notation.decimal


def read_number(text: str, language: str | None, magnitude: int = 1) -> Decimal:
    """The number that NUMBER matched; `magnitude` is the size of the word after it (`million`).

    Refused: groups that are not of three digits, and one point or comma before three digits unless
    the language's groups look so (`1.234` in English may be a Turkish notation for 1,234) and no
    magnitude follows.
    """
    used = re.sub("[0-9]", "", text)
    if not used:
        return Decimal(text)
    last = used[-1]
    if last in _GROUPING_ONLY or (last != _ARABIC_DECIMAL and used.count(last) > 1):
        return _grouped(text, last)
    whole, _, tail = text.rpartition(last)
    if len(used) == 1:
        if last == _ARABIC_DECIMAL:
            return Decimal(f"{whole}.{tail}")
        return _with_one_separator(whole, last, tail, language, magnitude)
    # `1 234,567` is a slip of the finger for 1 234 567 unless the comma is the language's decimal.
    is_slip = used[0] in _GROUPING_ONLY and len(tail) == _GROUP_DIGITS
    if is_slip and last not in {separators(language)[1], _ARABIC_DECIMAL}:
        raise Refused("not-a-number")
    return _grouped(whole, used[0]) + Decimal(f"0.{tail}")


def _grouped(text: str, separator: str) -> Decimal:
    if not re.fullmatch(rf"[1-9][0-9]{{0,2}}(?:{re.escape(separator)}[0-9]{{3}})+", text):
        raise Refused("not-a-number")
    return Decimal(text.replace(separator, ""))


def _with_one_separator(
    whole: str, separator: str, tail: str, language: str | None, magnitude: int
) -> Decimal:
    group, decimal = separators(language)
    fraction = Decimal(f"{whole}.{tail}")
    if len(tail) == _GROUP_DIGITS and len(whole) <= _GROUP_DIGITS and whole[0] != "0":
        grouped = Decimal(whole + tail)
        # Before "million" it may be a decimal after all: nobody counts 14,649 million people.
        if separator == group and magnitude == 1:
            return grouped
        # People have no decimals, so 44.038 is a fraction of something only before "million".
        if separator == decimal and magnitude > 1:
            return fraction
        raise Refused(
            "ambiguous-number", first=plain(grouped * magnitude), second=plain(fraction * magnitude)
        )
    # Programs write 12.0 and 35000.00 in every language; people who group by points do not.
    is_from_program = not tail.strip("0") and (tail == "0" or len(whole) > _GROUP_DIGITS)
    if separator == group and magnitude == 1 and not is_from_program:
        raise Refused("not-a-number")
    return fraction


def plain(number: Decimal) -> int | float:
    """The number as a message shows it, without decimals where it is whole."""
    return int(number) if number == number.to_integral_value() else float(number)
