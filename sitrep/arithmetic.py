"""Sums, differences and shares of qualified numbers, by the intervals that they stand for."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from sitrep.quantity import Kind, Number, Quantity, exact, missing, places_of

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
class _End:
    """One end of an interval: `at` is None for infinity.

    `is_open`: the number itself is outside. `is_soft`: it comes of ROUGH, nobody has stated it.
    """

    at: Fraction | None
    is_open: bool = False
    is_soft: bool = False

    def plus(self, other: "_End") -> "_End":
        at = None if self.at is None or other.at is None else self.at + other.at
        return _End(at, self.is_open or other.is_open, self.is_soft or other.is_soft)

    def negated(self) -> "_End":
        return _End(None if self.at is None else -self.at, self.is_open, self.is_soft)

    def over(self, other: "_End") -> "_End":
        """Divided by a positive end; something divided by infinity is an open 0."""
        if self.at is None or other.at == 0:
            return _End(None)
        is_soft = self.is_soft or other.is_soft
        is_open = self.is_open or (other.is_open and self.at != 0)
        if other.at is None:
            return _End(Fraction(0), self.at != 0, is_soft)
        return _End(self.at / other.at, is_open, is_soft)

    def times(self, number: int) -> "_End":
        return _End(None if self.at is None else self.at * number, self.is_open, self.is_soft)


@dataclass(frozen=True, slots=True)
class _Interval:
    """All that a count may be."""

    low: _End
    high: _End

    def negated(self) -> "_Interval":
        return _Interval(self.high.negated(), self.low.negated())

    @property
    def is_finite(self) -> bool:
        return self.low.at is not None and self.high.at is not None


def _interval(quantity: Quantity) -> _Interval:
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
    end = _End(number)
    floor_of_all = _End(Fraction(0)) if number >= 0 else _End(None)
    match quantity.kind:
        case Kind.ABOUT:
            return _Interval(_End(number - rough, is_soft=True), _End(number + rough, is_soft=True))
        case Kind.NEARLY if number < 0:
            return _Interval(_End(number, is_open=True), _End(number + rough, is_soft=True))
        case Kind.NEARLY:
            return _Interval(_End(number - rough, is_soft=True), _End(number, is_open=number != 0))
        case Kind.AT_LEAST:
            return _Interval(end, _End(None))
        case Kind.MORE_THAN:
            return _Interval(_End(number, is_open=True), _End(None))
        case Kind.AT_MOST:
            return _Interval(floor_of_all, end)
        case Kind.LESS_THAN:
            return _Interval(floor_of_all, _End(number, is_open=number != 0))
        case Kind.BETWEEN:
            return _Interval(end, _End(Fraction(quantity.high or 0)))
        case _:
            return _Interval(end, end)


def total(quantities: Iterable[Quantity]) -> Quantity:
    """The sum of those that have a value, in the narrowest words that are not narrower than they are.

    The ends of what each part may be are added up: "more than 35,000" + 10 is "more than 35,010";
    "at most 5,000" + 20,000 lies between 20,000 and 25,000; "at most 5,000" + "nearly 9,000" is "less
    than 14,000", and "about 5,000" + "more than 20,000" more than 24,500. Of nothing but missing
    values the sum is the first one's kind (no data, where there are none at all).
    """
    given = list(quantities)
    known = [q for q in given if not q.is_missing]
    if not known:
        return given[0] if given else missing(Kind.NO_DATA)
    if all(q.is_exact for q in known):
        return exact(sum(q.value or 0 for q in known))
    if len(known) == 1:
        return known[0]
    step = _step(known)
    known = _whole(*known)
    low = high = _End(Fraction(0))
    for interval in map(_interval, known):
        low, high = low.plus(interval.low), high.plus(interval.high)
    found = _in_words(_Interval(low, high), sum(_middle(q) for q in known))
    return _over(found, step) if found else missing(Kind.NO_DATA)


def difference(current: Quantity, previous: Quantity) -> Quantity | None:
    """current - previous in the narrowest words that are not narrower than what both may be.

    None where the qualifiers leave open which of them is larger, or by how much: "more than 24,000"
    after "more than 20,000" may be fewer. Missing (with the first missing one's kind) unless both have
    values. A range of stated ends may reach over 0.
    """
    for quantity in (current, previous):
        if quantity.is_missing:
            return missing(quantity.kind)
    if current.is_exact and previous.is_exact:
        return exact((current.value or 0) - (previous.value or 0))
    step = _step((current, previous))
    current, previous = _whole(current, previous)
    one, other = _interval(current), _interval(previous).negated()
    between = _Interval(one.low.plus(other.low), one.high.plus(other.high))
    found = _telling(_in_words(between, _middle(current) - _middle(previous)))
    return _over(found, step) if found else None


def is_surely_above(one: Quantity, other: Quantity) -> bool:
    """Whether the first is larger, whatever the qualifiers leave open."""
    if one.is_missing or other.is_missing:
        return False
    least, most = _interval(one).low, _interval(other).high
    if least.at is None or most.at is None:
        return False
    return least.at > most.at or (least.at == most.at and (least.is_open or most.is_open))


def are_about_equal(one: Quantity, other: Quantity) -> bool:
    """Whether both give one number, and at least one of them by approximation and none by a bound."""
    kinds = {one.kind, other.kind}
    return one.value == other.value and Kind.ABOUT in kinds and kinds <= {Kind.EXACT, Kind.ABOUT}


def percentage(part: Quantity, whole: Quantity) -> Quantity | None:
    """The part as a whole percentage of the whole, halves away from zero; None for a whole of zero.

    What is neither nothing nor all is never 0 or 100: it is "less than 1" or "more than 99", and what
    is a little more than all "more than 100". Of qualified numbers the ends of both are divided, and
    bounds are rounded outwards: 100 of "more than 1,000" is "less than 10". `about` may be half a
    point further off, as whole percentages are rounded. None as well where nothing can be said.
    """
    part, whole = _whole(part, whole)
    if part.is_missing or whole.is_missing or not _middle(whole):
        return None
    if part.is_exact and whole.is_exact:
        return _rounded(100 * Fraction(part.value or 0) / Fraction(whole.value or 1))
    least, most = _quotient(part, whole)
    interval = _Interval(least.times(100), most.times(100))
    return _telling(_in_percent(interval, 100 * Fraction(_middle(part)) / Fraction(_middle(whole))))


def ratio(part: Quantity, whole: Quantity, per: int, places: int) -> Quantity | None:
    """So many of the part for `per` of the whole, to so many decimal places; None of nothing or zero.

    As for percentages, what is neither nothing nor all is never printed as either: 1 of 10,000 for 100
    to one place is "less than 0.1".
    """
    step = 10**places
    hundredth = _times(part, per * step)
    found = percentage(hundredth, _times(whole, 100))
    return _over(found, step) if found else None


def percent_change(current: Quantity, previous: Quantity) -> Quantity | None:
    """By how many per cent the current count is above (below 0: under) the previous one.

    None where the previous one is zero, where either is missing, and where the qualifiers leave open
    which is larger.
    """
    current, previous = _whole(current, previous)
    if current.is_missing or previous.is_missing or not _middle(previous):
        return None
    change = 100 * Fraction(_middle(current)) / Fraction(_middle(previous)) - 100
    if current.is_exact and previous.is_exact:
        return _rounded(change)
    least, most = _quotient(current, previous)
    less_all = _End(Fraction(-100))
    moved = _Interval(least.times(100).plus(less_all), most.times(100).plus(less_all))
    return _telling(_in_percent(moved, change))


def size_of(change: Quantity) -> Quantity:
    """A change without its sign: more than 500 below is more than 500 fewer.

    ValueError for a range that reaches over 0, or a missing one.
    """
    if change.value is None or (change.high is not None and change.value < 0 < change.high):
        raise ValueError(f"{change} has no size")
    if change.value >= 0:
        return change
    return _negated(change)


def _quotient(part: Quantity, whole: Quantity) -> tuple[_End, _End]:
    """The least and the most that part / whole may be; the whole is not below 0."""
    above, below = _interval(part), _interval(whole)
    is_negative = above.low.at is None or above.low.at < 0
    low = above.low.over(below.low if is_negative else below.high)
    is_positive = above.high.at is None or above.high.at >= 0
    return low, above.high.over(below.low if is_positive else below.high)


def _in_words(interval: _Interval, middle: Number) -> Quantity | None:
    """The narrowest words for the interval, none of which hold less; None where there are none.

    Ends that somebody stated are told; a soft one is told only where nothing else can be said.
    """
    low, high = interval.low, interval.high
    if low.at is not None and low.at >= 0:
        return _not_below_0(interval, middle)
    if high.at is not None and high.at <= 0:
        mirrored = _not_below_0(interval.negated(), -middle)
        return _negated(mirrored) if mirrored else None
    if interval.is_finite and not (low.is_soft or high.is_soft):
        assert low.at is not None
        assert high.at is not None
        return Quantity(Kind.BETWEEN, floor(low.at), ceil(high.at))
    return None


def _not_below_0(interval: _Interval, middle: Number, slack: Fraction = Fraction(0)) -> Quantity | None:
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


def _telling(found: Quantity | None) -> Quantity | None:
    """None for "more than 0" and the like, which no reader can use."""
    return None if found and not found.value and not (found.is_exact or found.high) else found


def _in_percent(interval: _Interval, middle: Fraction) -> Quantity | None:
    low, high = interval.low.at, interval.high.at
    if low is not None and low >= 0:
        return _not_below_0(interval, _nearest(middle), _HALF_A_POINT)
    if high is not None and high <= 0:
        mirrored = _not_below_0(interval.negated(), _nearest(-middle), _HALF_A_POINT)
        return _negated(mirrored) if mirrored else None
    return None


def _rounded(percent: Fraction) -> Quantity:
    size = abs(percent)
    nearest = _nearest(size)
    if nearest == size or nearest not in (0, 100):
        found = exact(nearest)
    elif not nearest:
        found = Quantity(Kind.LESS_THAN, 1)
    else:
        found = Quantity(Kind.MORE_THAN, 99 if size < nearest else nearest)
    return _negated(found) if percent < 0 else found


def _nearest(number: Fraction) -> int:
    """Halves away from zero."""
    return floor(number + _HALF_A_POINT) if number >= 0 else -floor(_HALF_A_POINT - number)


def _negated(quantity: Quantity) -> Quantity:
    value = quantity.value or 0
    if quantity.kind is Kind.NEARLY:
        return Quantity(Kind.MORE_THAN, -value)
    if quantity.high is not None:
        return Quantity(Kind.BETWEEN, -quantity.high, -value)
    return Quantity(_UPWARDS.get(quantity.kind, quantity.kind), -value)


def _middle(quantity: Quantity) -> Number:
    low = quantity.value or 0
    return low if quantity.high is None else (low + quantity.high) // 2


def _step(quantities: Iterable[Quantity]) -> int:
    """By how much the numbers are multiplied to be whole, such as 10 where one has a decimal place.

    Ends of intervals are rounded outwards to whole numbers: of what has decimals, to its last place.
    """
    places = max(max(places_of(q.value), places_of(q.high)) for q in quantities)
    return int(f"1{'0' * places}")


def _whole(*quantities: Quantity) -> list[Quantity]:
    """The same multiplied by their step: in proportion, and without decimals."""
    step = _step(quantities)
    return [_times(quantity, step) for quantity in quantities]


def _times(quantity: Quantity, step: int) -> Quantity:
    if step == 1 or quantity.value is None:
        return quantity
    high = None if quantity.high is None else quantity.high * step
    return Quantity(quantity.kind, quantity.value * step, high)


def _over(quantity: Quantity, step: int) -> Quantity:
    if step == 1 or quantity.value is None:
        return quantity
    high = None if quantity.high is None else Decimal(quantity.high) / step
    return Quantity(quantity.kind, Decimal(quantity.value) / step, high)
