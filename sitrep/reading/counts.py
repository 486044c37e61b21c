"""Counts as analysts type them, read as quantities or refused with a reason."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

from sitrep.lines import shortened
from sitrep.quantity import Kind, Quantity, exact, missing, places_of
from sitrep.reading import count_words
from sitrep.reading.count_patterns import (
    AFTER,
    AND,
    AT_END,
    AT_END_JOINED,
    AT_START,
    BEFORE,
    BETWEEN_END,
    BETWEEN_START,
    JOINT,
    MAGNITUDES,
    MISSING,
    NOT_PLAIN,
    PERCENT_SIGNS,
    POWER,
    SIGNS,
    SIMPLE,
    TERM,
)
from sitrep.reading.notation import Refused, plain, read_number, separators
from sitrep.words.folding import fold_letters

_LONGEST_TEXT = 200
_CACHED_TEXTS = 65_536
_SHOWN = 80
_LARGEST_COUNT = 10**15
_NOISE = 1e-6
_MOST_PLACES = 6
_MOST_DIGITS = 15
_WIDEST_SHORT_RANGE = 10
"""`1-35,000` is not taken for 1,000 to 35,000: its ends are further apart than this factor."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a text is not what its column holds; `values` fill the message of the check `code`.

    `text` is always there; an ambiguous text has its two readings, `first` and `second`.
    """

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


class _Amount(NamedTuple):
    """`magnitude` is its last word's, 1 for none; `is_short` marks the `30` of `30-35k`."""

    value: Decimal
    magnitude: int
    is_short: bool


def parse_count(text: str, language: str | None) -> Quantity | Unreadable:
    """The count that a text states, in the notation of `language` (None where it is not known)."""
    if len(text) > _LONGEST_TEXT:
        return Unreadable("not-a-number", {"text": shortened(text, _SHOWN)})
    return _parsed(text, language)


def parse_measure(text: str, language: str | None) -> Quantity | Unreadable:
    """As `parse_count`, for a number that may have decimals and a sign of per cent: `12.5%` is 12.5."""
    if len(text) > _LONGEST_TEXT:
        return Unreadable("not-a-number", {"text": shortened(text, _SHOWN)})
    stated = text.strip()
    for sign in PERCENT_SIGNS:
        stated = stated.removesuffix(sign).rstrip()
    try:
        found = _quantity(stated, language, whole=False)
    except Refused as refused:
        return Unreadable(refused.code, {"text": text.strip(), **refused.values})
    numbers = [number for number in (found.value, found.high) if isinstance(number, Decimal)]
    if any(
        places_of(each) > _MOST_PLACES or len(each.as_tuple().digits) > _MOST_DIGITS for each in numbers
    ):
        return Unreadable("not-a-number", {"text": text.strip()})
    return found


def is_in_percent(text: str) -> bool:
    """Whether a measure is stated in per cent: `12.5%`."""
    return text.strip().endswith(PERCENT_SIGNS)


def measure_from_number(value: int | float) -> Quantity | Unreadable:
    """The measure in a cell that holds a number already, without what formulas leave behind."""
    if isinstance(value, bool) or not math.isfinite(value) or abs(value) > _LARGEST_COUNT:
        return Unreadable("not-a-number", {"text": str(value)})
    return exact(round(Decimal(repr(value)), _MOST_PLACES))


def count_from_number(value: int | float) -> Quantity | Unreadable:
    """The count in a cell that holds a number already."""
    if isinstance(value, bool) or not math.isfinite(value) or abs(value) > _LARGEST_COUNT:
        return Unreadable("not-a-number", {"text": str(value)})
    # Formulas leave noise behind: 2999.9999999995 is three thousand.
    if abs(value - round(value)) > _NOISE:
        return Unreadable("fraction-of-people", {"text": str(value)})
    return exact(round(value))


@lru_cache(maxsize=_CACHED_TEXTS)
def _parsed(text: str, language: str | None) -> Quantity | Unreadable:
    simple = SIMPLE.fullmatch(text)
    if simple and simple[1] in {None, separators(language)[0]}:
        return exact(int(text.replace(simple[1] or ",", "")))
    power = POWER.fullmatch(text)
    whole = _of_power(*power.groups(default="")) if power else ""
    if whole and len(text) < len(whole):
        return exact(int(whole))
    try:
        return _quantity(text, language)
    except Refused as refused:
        return Unreadable(refused.code, {"text": text.strip(), **refused.values})


def _of_power(first: str, decimals: str, exponent: str) -> str:
    """1e+05 in digits, "" where it has decimals or too many digits.

    R writes a number so where all of its digits are shorter so than written out (`?options`, scipen);
    what is longer is from a program that may have rounded it, as Excel does: 1.23E+05.
    """
    zeros = int(exponent) - len(decimals)
    is_count = zeros >= 0 and int(exponent) < len(str(_LARGEST_COUNT))
    return first + decimals + "0" * zeros if is_count else ""


def _quantity(text: str, language: str | None, *, whole: bool = True) -> Quantity:
    if not text.isascii() and any(c in NOT_PLAIN or category(c) in {"No", "Nl"} for c in text):
        # A footnote mark (35,000²) must not become a digit.
        raise Refused("not-a-number")
    tidy = " ".join(fold_letters(text).translate(SIGNS).split())
    if not tidy:
        return missing(Kind.NOT_REPORTED)
    if tidy in MISSING:
        return missing(MISSING[tidy])
    kind, rest = _qualifier(tidy)
    accounting = re.fullmatch(r"\(([0-9].*)\)", rest)
    is_negative = accounting is not None or rest.startswith("-")
    rest = accounting[1] if accounting else re.sub(r"^[+-] ?", "", rest)
    is_between = BETWEEN_START.match(rest) or BETWEEN_END.search(rest)
    ends = BETWEEN_END.sub("", BETWEEN_START.sub("", rest, count=1))
    parts = (AND if is_between else JOINT).split(ends)
    if len(parts) == 1 and not is_between:
        value = _whole(_amount(rest, language).value) if whole else _amount(rest, language).value
        return Quantity(kind or Kind.EXACT, -value if is_negative else value)
    # A range is rough as it is, so "about" before it adds nothing; other qualifiers contradict it.
    if len(parts) == 2 and not is_negative and kind in {None, Kind.ABOUT}:
        return _range(parts[0], parts[1], language, whole=whole)
    raise Refused("not-a-number")


def _qualifier(text: str) -> tuple[Kind | None, str]:
    """The qualifier before or after the number, and the text without it."""
    before = AT_START.match(text)
    if before:
        return BEFORE[before[1]], text[before.end() :]
    for pattern, kind in AT_END_JOINED:
        found = pattern.search(text)
        if found:
            return kind, text[: found.start()]
    after = AT_END.search(text)
    if after:
        return AFTER[after[1]], text[: after.start()]
    return None, text


def _range(low_text: str, high_text: str, language: str | None, *, whole: bool) -> Quantity:
    high = _amount(high_text, language)
    low = _amount(low_text, language, high.magnitude)
    start = low.value
    # What the short end leaves out: the word after the other end, or a thousand.
    units = [unit for unit in (high.magnitude, 1000) if unit > 1 and 0 < start * unit < high.value]
    if low.is_short and units:
        meant = start * units[0]
        is_clear = units[0] == high.magnitude or (high.magnitude == 1 and high.value % 1000 == 0)
        if not is_clear or high.value > meant * _WIDEST_SHORT_RANGE:
            raise Refused("ambiguous-number", first=plain(start), second=plain(meant))
        start = meant
    if start >= high.value:
        raise Refused("not-a-number")
    if not whole:
        return Quantity(Kind.BETWEEN, start, high.value)
    return Quantity(Kind.BETWEEN, _whole(start), _whole(high.value))


def _amount(text: str, language: str | None, unit: int = 1) -> _Amount:
    """`13 bin 645`, `1.2 million`; `unit` is the magnitude that the end of its range has."""
    total, room, magnitude, position = Decimal(0), 0, 1, 0
    while position < len(text):
        term = TERM.match(text, position)
        if not term or (position and (magnitude == 1)):
            raise Refused("not-a-number")
        if language not in count_words.READ_ONLY_IN.get(term[2], (language,)):
            raise _thousand_or_million(term[1], language)
        magnitude = MAGNITUDES[term[2]] if term[2] else 1
        value = read_number(term[1], language, max(magnitude, unit)) * magnitude
        if position and value >= room:
            raise Refused("not-a-number")
        total, room, position = total + value, magnitude, term.end()
    if not position or total > _LARGEST_COUNT:
        raise Refused("not-a-number")
    return _Amount(total, magnitude, is_short=magnitude == 1 and total < 1000)


def _thousand_or_million(number: str, language: str | None) -> Refused:
    first, second = (
        plain(read_number(number, language, magnitude) * magnitude)
        for magnitude in count_words.THOUSAND_OR_MILLION
    )
    return Refused("ambiguous-number", first=first, second=second)


def _whole(value: Decimal) -> int:
    if value != value.to_integral_value():
        raise Refused("fraction-of-people")
    return int(value)
