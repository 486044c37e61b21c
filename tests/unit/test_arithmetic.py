"""Sums, differences, shares and comparisons claim nothing that their parts do not allow."""

from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import inf

import pytest

from sitrep.arithmetic import (
    are_about_equal,
    difference,
    is_surely_above,
    percent_change,
    percentage,
    size_of,
    total,
)
from sitrep.quantity import MISSING, Kind, Quantity, exact, places_of

KINDS = sorted(set(Kind) - MISSING)
PAIRS = list(product(KINDS, KINDS))
NUMBERS = (10, 200, 5000)
_FAR = 10**9


def stated(kind: Kind, number: int) -> Quantity:
    return Quantity(kind, number, number + number // 2 if kind is Kind.BETWEEN else None)


def may_be(count: Quantity) -> list[int]:
    """Whole numbers that a count of people may be: both ends, a step within, far out if it has no end."""
    low, high = bounds(count)
    least = max(0, -(-low // 1))
    most = _FAR if high == inf else high // 1
    return sorted({int(least), int(least + (most - least) // 2), int(most)})


def bounds(count: Quantity) -> tuple[float | Fraction, float | Fraction]:
    number, high = Fraction(count.value or 0), Fraction(count.high or 0)
    ends: dict[Kind, tuple[float | Fraction, float | Fraction]] = {
        Kind.EXACT: (number, number),
        Kind.ABOUT: (9 * number / 10, 11 * number / 10),
        Kind.NEARLY: (9 * number / 10, number - 1),
        Kind.AT_LEAST: (number, inf),
        Kind.MORE_THAN: (number + 1, inf),
        Kind.AT_MOST: (0, number),
        Kind.LESS_THAN: (0, number - 1),
        Kind.BETWEEN: (number, high),
    }
    return ends[count.kind]


def allows(claim: Quantity, number: Fraction | int, slack: Fraction = Fraction(0)) -> bool:
    """Whether the words of a claim are true of a number; below 0 they are read by size."""
    if claim.high is not None:
        return (claim.value or 0) <= number <= claim.high
    if (claim.value or 0) < 0:
        if number > 0:
            return False
        claim, number = size_of(claim), -number
    elif number < 0:
        return False
    value = Fraction(claim.value or 0)
    off = abs(Fraction(number) - value)
    return {
        Kind.EXACT: off <= slack,
        Kind.ABOUT: off <= value / 10 + slack,
        Kind.NEARLY: 9 * value / 10 <= number < value,
        Kind.AT_LEAST: number >= value,
        Kind.MORE_THAN: number > value,
        Kind.AT_MOST: number <= value,
        Kind.LESS_THAN: number < value,
    }[claim.kind]


def pairs(one: Kind, other: Kind) -> list[tuple[Quantity, Quantity]]:
    return [(stated(one, a), stated(other, b)) for a, b in product(NUMBERS, NUMBERS)]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_sum_is_no_narrower_than_its_parts(one: Kind, other: Kind) -> None:
    for first, second in pairs(one, other):
        for extra in (exact(0), exact(37), stated(one, 300)):
            claim = total([first, second, extra])
            for parts in product(may_be(first), may_be(second), may_be(extra)):
                assert allows(claim, sum(parts)), (first, second, extra, claim, parts)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_difference_is_no_narrower_than_its_parts(one: Kind, other: Kind) -> None:
    for current, previous in pairs(one, other):
        claim = difference(current, previous)
        if claim is not None:
            for now, before in product(may_be(current), may_be(previous)):
                assert allows(claim, now - before), (current, previous, claim, now, before)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_comparison_holds_whatever_the_parts_are(one: Kind, other: Kind) -> None:
    for first, second in pairs(one, other):
        always = all(a > b for a, b in product(may_be(first), may_be(second)))
        assert is_surely_above(first, second) <= always
        if first.kind is second.kind is Kind.EXACT:
            assert is_surely_above(first, second) is always


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_percentage_is_no_narrower_than_its_parts(one: Kind, other: Kind) -> None:
    half = Fraction(1, 2)
    for part, whole in pairs(one, other):
        share, change = percentage(part, whole), percent_change(part, whole)
        for a, b in product(may_be(part), may_be(whole)):
            if not b:
                continue
            if share is not None:
                assert allows(share, Fraction(100 * a, b), half), (part, whole, share, a, b)
            if change is not None:
                assert allows(change, Fraction(100 * a, b) - 100, half), (part, whole, change, a, b)


@pytest.mark.parametrize(
    ("one", "other", "change"),
    [
        ((Kind.MORE_THAN, 24000), (Kind.MORE_THAN, 20000), None),
        ((Kind.MORE_THAN, 24000), (Kind.EXACT, 20000), (Kind.MORE_THAN, 4000)),
        ((Kind.EXACT, 10000), (Kind.NEARLY, 4000), (Kind.MORE_THAN, 6000)),
        ((Kind.EXACT, 4000), (Kind.AT_LEAST, 10000), (Kind.AT_MOST, -6000)),
        ((Kind.EXACT, 4), (Kind.MORE_THAN, 3), None),
        ((Kind.ABOUT, 10000), (Kind.ABOUT, 10000), None),
        ((Kind.LESS_THAN, 5000), (Kind.EXACT, 9000), (Kind.BETWEEN, -9000)),
    ],
)
def test_differences_in_words(
    one: tuple[Kind, int], other: tuple[Kind, int], change: tuple[Kind, int] | None
) -> None:
    found = difference(Quantity(*one), Quantity(*other))
    assert (found and (found.kind, found.value)) == change


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [
        (exact(9996), exact(10000), Quantity(Kind.MORE_THAN, 99)),
        (exact(4), exact(10000), Quantity(Kind.LESS_THAN, 1)),
        (exact(10004), exact(10000), Quantity(Kind.MORE_THAN, 100)),
        (exact(10000), exact(10000), exact(100)),
        (exact(0), exact(10000), exact(0)),
        (Quantity(Kind.ABOUT, 2000), exact(10000), Quantity(Kind.ABOUT, 20)),
        (exact(100), Quantity(Kind.AT_MOST, 1000), Quantity(Kind.AT_LEAST, 10)),
    ],
)
def test_percentages_in_words(part: Quantity, whole: Quantity, percent: Quantity) -> None:
    assert percentage(part, whole) == percent


def test_one_number_by_approximation_is_about_the_same() -> None:
    about = Quantity(Kind.ABOUT, 5000)
    assert are_about_equal(about, exact(5000))
    assert not are_about_equal(about, Quantity(Kind.MORE_THAN, 5000))
    assert not are_about_equal(exact(5000), exact(5000))


def test_nearly_a_negative_number_is_nearer_to_0() -> None:
    assert total([exact(1000), Quantity(Kind.NEARLY, -100)]) == Quantity(Kind.MORE_THAN, 900)


@pytest.mark.parametrize(("one", "other"), PAIRS)
@pytest.mark.parametrize("step", [10, 1000])
def test_decimals_are_added_and_compared_as_whole_numbers_are(one: Kind, other: Kind, step: int) -> None:
    for first, second in pairs(one, other):
        small, smaller = divided(first, step), divided(second, step)
        if 1 / Decimal(step) not in (_last_place(small), _last_place(smaller)):
            continue  # rounded outwards to a larger last place
        for made in (difference, percentage, percent_change):
            whole, part = made(first, second), made(small, smaller)
            assert part == (divided(whole, step) if whole and made is difference else whole)
        assert total([small, smaller]) == divided(total([first, second]), step)
        assert is_surely_above(small, smaller) is is_surely_above(first, second)


def _last_place(quantity: Quantity) -> Decimal:
    """Of the number, or of a range's end that has more: 0.001 for 1.234."""
    places = max(places_of(quantity.value), places_of(quantity.high))
    return Decimal(1).scaleb(-places)


def divided(quantity: Quantity, step: int) -> Quantity:
    if quantity.value is None:
        return quantity
    high = None if quantity.high is None else Decimal(quantity.high) / step
    return Quantity(quantity.kind, Decimal(quantity.value) / step, high)


def test_a_tenth_and_two_tenths_are_three_tenths() -> None:
    assert total([exact(Decimal("0.1")), exact(Decimal("0.2"))]) == exact(Decimal("0.3"))
