"""Sums, differences and shares of qualified numbers, by the intervals that they stand for."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from sitrep.intervals import (
    End,
    Interval,
    in_percent,
    in_words,
    interval_of,
    nearest,
    negated,
    rounded_percent,
    telling,
)
from sitrep.quantity import Kind, Number, Quantity, exact, missing, places_of

_MOST_PERCENT = 1000


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
    low = high = End(Fraction(0))
    for interval in map(interval_of, known):
        low, high = low.plus(interval.low), high.plus(interval.high)
    found = in_words(Interval(low, high), sum(_middle(q) for q in known))
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
    one, other = interval_of(current), interval_of(previous).negated()
    between = Interval(one.low.plus(other.low), one.high.plus(other.high))
    found = telling(in_words(between, _middle(current) - _middle(previous)))
    return _over(found, step) if found else None


def is_surely_above(one: Quantity, other: Quantity) -> bool:
    """Whether the first is larger, whatever the qualifiers leave open."""
    if one.is_missing or other.is_missing:
        return False
    least, most = interval_of(one).low, interval_of(other).high
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
        return rounded_percent(100 * Fraction(part.value or 0) / Fraction(whole.value or 1))
    least, most = _quotient(part, whole)
    interval = Interval(least.times(100), most.times(100))
    return telling(in_percent(interval, 100 * Fraction(_middle(part)) / Fraction(_middle(whole))))


def ratio(part: Quantity, whole: Quantity, per: int, places: int) -> Quantity | None:
    """So many of the part for `per` of the whole, to so many decimal places; None of nothing or zero.

    As for percentages, what is neither nothing nor all is never printed as either: 1 of 10,000 for 100
    to one place is "less than 0.1".
    """
    step = 10**places
    hundredth = _times(part, per * step)
    found = percentage(hundredth, _times(whole, 100))
    return _over(found, step) if found else None


def divided(change: Quantity, by: int, places: int) -> Quantity | None:
    """A change, which may be below 0, divided and rounded to decimal places, halves away from zero.

    What is not nothing is never 0: 1 over 40 days is "less than 0.1". Bounds are rounded outwards. None
    where nothing can be said.
    """
    if change.is_missing:
        return None
    scale = Fraction(10**places, by)
    middle = Fraction(_middle(change)) * scale
    if change.is_exact or (change.kind is Kind.ABOUT and nearest(middle)):
        found = Quantity(change.kind, nearest(middle))
        if middle and not found.value:
            found = Quantity(Kind.LESS_THAN, 1) if middle > 0 else negated(Quantity(Kind.LESS_THAN, 1))
        return _over(found, 10**places)
    ends = interval_of(change)
    words = telling(in_words(Interval(ends.low.times(scale), ends.high.times(scale)), nearest(middle)))
    return _over(words, 10**places) if words else None


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
        return rounded_percent(change)
    least, most = _quotient(current, previous)
    less_all = End(Fraction(-100))
    moved = Interval(least.times(100).plus(less_all), most.times(100).plus(less_all))
    return telling(in_percent(moved, change))


def readable(percent: Quantity) -> Quantity:
    """A percentage whose digits tell something: of more than 1,000 only that it is more than ten times.

    So many digits are read as a count of people, and most often one of the two counts is wrong.
    """
    is_more = is_surely_above(percent, exact(_MOST_PERCENT))
    return Quantity(Kind.MORE_THAN, _MOST_PERCENT) if is_more else percent


def size_of(change: Quantity) -> Quantity:
    """A change without its sign: more than 500 below is more than 500 fewer.

    ValueError for a range that reaches over 0, or a missing one.
    """
    if change.value is None or (change.high is not None and change.value < 0 < change.high):
        raise ValueError(f"{change} has no size")
    if change.value >= 0:
        return change
    return negated(change)


def _quotient(part: Quantity, whole: Quantity) -> tuple[End, End]:
    """The least and the most that part / whole may be; the whole is not below 0."""
    above, below = interval_of(part), interval_of(whole)
    is_negative = above.low.at is None or above.low.at < 0
    low = above.low.over(below.low if is_negative else below.high)
    is_positive = above.high.at is None or above.high.at >= 0
    return low, above.high.over(below.low if is_positive else below.high)


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
