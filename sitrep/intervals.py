"""The interval that a qualified count stands for, and the narrowest words for an interval."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from sitrep.quantity import Kind, Number, Quantity, exact

ROUGH = Fraction(1, 10)
"""How far `about` and `nearly` may be from their number, as a part of it.

Nobody defines them, so this is a choice. A number that was rounded to two digits is at most a
twentieth away from what was counted (1,050 said as 1,000); one that was rounded twice, by a source and
by who quotes it, at most about a tenth. Of one digit it may be further away, up to half ("about 1,000"
of 1,490): a margin that wide would let every comparison pass, and readers do not take it so.
"""
_HALF_A_POINT = Fraction(1, 2)
_UPWARDS = {
    Kind.MORE_THAN: Kind.LESS_THAN,
    Kind.AT_LEAST: Kind.AT_MOST,
    Kind.LESS_THAN: Kind.MORE_THAN,
    Kind.AT_MOST: Kind.AT_LEAST,
}
"""What a bound becomes when its number is negated: more than 5 is less than -5."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of an interval: `at` is None for infinity.

    `is_open`: the number itself is outside. `is_soft`: it comes of ROUGH, nobody has stated it.
    """

    at: Fraction | None
    is_open: bool = False
    is_soft: bool = False

    def plus(self, other: "End") -> "End":
        at = None if self.at is None or other.at is None else self.at + other.at
        return End(at, self.is_open or other.is_open, self.is_soft or other.is_soft)

    def negated(self) -> "End":
        return End(None if self.at is None else -self.at, self.is_open, self.is_soft)

    def over(self, other: "End") -> "End":
        """Divided by a positive end; something divided by infinity is an open 0."""
        if self.at is None or other.at == 0:
            return End(None)
        is_soft = self.is_soft or other.is_soft
        is_open = self.is_open or (other.is_open and self.at != 0)
        if other.at is None:
            return End(Fraction(0), self.at != 0, is_soft)
        return End(self.at / other.at, is_open, is_soft)

    def times(self, number: int | Fraction) -> "End":
        return End(None if self.at is None else self.at * number, self.is_open, self.is_soft)


@dataclass(frozen=True, slots=True)
class Interval:
    """All that a count may be."""

    low: End
    high: End

    def negated(self) -> "Interval":
        return Interval(self.high.negated(), self.low.negated())

    @property
    def is_finite(self) -> bool:
        return self.low.at is not None and self.high.at is not None


def interval_of(quantity: Quantity) -> Interval:
    """What a stated count stands for.

    exact n is n. `more than n` and `at least n` have no upper end, and `less than n` and `at most n`
    begin at 0, as there are no fewer than no people: words say no more. A range has both its ends.
    `about n` is up to a tenth less or more than n, `nearly n` up to a tenth less and never n (ROUGH).
    Of a negative number, as of a correction or a change, `nearly` is towards 0 too, and bounds
    downwards have no end.
    """
    assert quantity.value is not None
    number = Fraction(quantity.value)
    rough = abs(number) * ROUGH
    end = End(number)
    floor_of_all = End(Fraction(0)) if number >= 0 else End(None)
    match quantity.kind:
        case Kind.ABOUT:
            return Interval(End(number - rough, is_soft=True), End(number + rough, is_soft=True))
        case Kind.NEARLY if number < 0:
            return Interval(End(number, is_open=True), End(number + rough, is_soft=True))
        case Kind.NEARLY:
            return Interval(End(number - rough, is_soft=True), End(number, is_open=number != 0))
        case Kind.AT_LEAST:
            return Interval(end, End(None))
        case Kind.MORE_THAN:
            return Interval(End(number, is_open=True), End(None))
        case Kind.AT_MOST:
            return Interval(floor_of_all, end)
        case Kind.LESS_THAN:
            return Interval(floor_of_all, End(number, is_open=number != 0))
        case Kind.BETWEEN:
            return Interval(end, End(Fraction(quantity.high or 0)))
        case _:
            return Interval(end, end)


def in_words(interval: Interval, middle: Number) -> Quantity | None:
    """The narrowest words for the interval, none of which hold less; None where there are none.

    Ends that somebody stated are told; a soft one is told only where nothing else can be said.
    """
    low, high = interval.low, interval.high
    if low.at is not None and low.at >= 0:
        return _not_below_0(interval, middle)
    if high.at is not None and high.at <= 0:
        mirrored = _not_below_0(interval.negated(), -middle)
        return negated(mirrored) if mirrored else None
    if interval.is_finite and not (low.is_soft or high.is_soft):
        assert low.at is not None
        assert high.at is not None
        return Quantity(Kind.BETWEEN, floor(low.at), ceil(high.at))
    return None


def _not_below_0(interval: Interval, middle: Number, slack: Fraction = Fraction(0)) -> Quantity | None:
    low, high = interval.low, interval.high
    assert low.at is not None
    least = floor(low.at)
    is_above_least = low.is_open or low.at > least
    if high.at is None:
        return Quantity(Kind.MORE_THAN if is_above_least else Kind.AT_LEAST, least)
    most = ceil(high.at)
    is_below_most = high.is_open or high.at < most
    if least == most:
        return exact(least)
    if low.is_soft and high.is_soft:
        if _covers(middle, low.at, high.at, slack):
            return Quantity(Kind.ABOUT, middle)
    elif low.is_soft:
        if is_below_most and low.at >= most * (1 - ROUGH):
            return Quantity(Kind.NEARLY, most)
        return Quantity(Kind.LESS_THAN if is_below_most else Kind.AT_MOST, most)
    elif high.is_soft:
        return Quantity(Kind.MORE_THAN if is_above_least else Kind.AT_LEAST, least)
    if not least:
        return Quantity(Kind.LESS_THAN if is_below_most else Kind.AT_MOST, most)
    return Quantity(Kind.BETWEEN, least, most)


def _covers(middle: Number, low: Fraction, high: Fraction, slack: Fraction) -> bool:
    at = Fraction(middle)
    return at * (1 - ROUGH) - slack <= low and high <= at * (1 + ROUGH) + slack


def telling(found: Quantity | None) -> Quantity | None:
    """None for "more than 0" and the like, which no reader can use."""
    return None if found and not found.value and not (found.is_exact or found.high) else found


def in_percent(interval: Interval, middle: Fraction) -> Quantity | None:
    """The narrowest words for an interval of percentages, rounded outwards; None if there are none."""
    low, high = interval.low.at, interval.high.at
    if low is not None and low >= 0:
        return _not_below_0(interval, nearest(middle), _HALF_A_POINT)
    if high is not None and high <= 0:
        mirrored = _not_below_0(interval.negated(), nearest(-middle), _HALF_A_POINT)
        return negated(mirrored) if mirrored else None
    return None


def rounded_percent(percent: Fraction) -> Quantity:
    """The whole percentage; what is neither 0 nor 100 is never rounded to them."""
    size = abs(percent)
    whole = nearest(size)
    if whole == size or whole not in (0, 100):
        found = exact(whole)
    elif not whole:
        found = Quantity(Kind.LESS_THAN, 1)
    else:
        found = Quantity(Kind.MORE_THAN, 99 if size < whole else whole)
    return negated(found) if percent < 0 else found


def nearest(number: Fraction) -> int:
    """The nearest whole number, halves away from zero."""
    return floor(number + _HALF_A_POINT) if number >= 0 else -floor(_HALF_A_POINT - number)


def negated(quantity: Quantity) -> Quantity:
    """The quantity with its sign changed; a bound then bounds the other side."""
    value = quantity.value or 0
    if quantity.kind is Kind.NEARLY:
        return Quantity(Kind.MORE_THAN, -value)
    if quantity.high is not None:
        return Quantity(Kind.BETWEEN, -quantity.high, -value)
    return Quantity(_UPWARDS.get(quantity.kind, quantity.kind), -value)
