"""What sums and differences of counts may say."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.arithmetic import difference, percentage, total
from sitrep.quantity import MISSING, Kind, Quantity, exact, missing

VALUED = sorted(set(Kind) - MISSING - {Kind.BETWEEN})
valued = st.builds(Quantity, st.sampled_from(VALUED), st.integers(0, 10**9))
between = st.builds(
    lambda low, width: Quantity(Kind.BETWEEN, low, low + width),
    st.integers(0, 10**6),
    st.integers(1, 10**6),
)
quantities = valued | between | st.builds(missing, st.sampled_from(sorted(MISSING)))


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([exact(3), exact(0)], exact(3)),
        ([Quantity(Kind.MORE_THAN, 35000), exact(10)], Quantity(Kind.MORE_THAN, 35010)),
        (
            [Quantity(Kind.AT_LEAST, 5), Quantity(Kind.MORE_THAN, 5)],
            Quantity(Kind.MORE_THAN, 10),
        ),
        ([Quantity(Kind.MORE_THAN, 5), Quantity(Kind.LESS_THAN, 5)], Quantity(Kind.MORE_THAN, 5)),
        ([Quantity(Kind.BETWEEN, 10, 20), exact(5)], Quantity(Kind.BETWEEN, 15, 25)),
        ([Quantity(Kind.BETWEEN, 10, 20), Quantity(Kind.ABOUT, 5)], Quantity(Kind.BETWEEN, 14, 26)),
        ([exact(7), missing(Kind.NO_DATA)], exact(7)),
        ([missing(Kind.SUPPRESSED), missing(Kind.NO_DATA)], missing(Kind.SUPPRESSED)),
        ([], missing(Kind.NO_DATA)),
    ],
)
def test_totals(parts: list[Quantity], whole: Quantity) -> None:
    assert total(parts) == whole


@pytest.mark.parametrize(
    ("current", "previous", "change"),
    [
        (exact(44038), exact(32134), exact(11904)),
        (exact(10), Quantity(Kind.MORE_THAN, 4), None),
        (exact(10), Quantity(Kind.NEARLY, 4), Quantity(Kind.MORE_THAN, 6)),
        (Quantity(Kind.MORE_THAN, 10), exact(4), Quantity(Kind.MORE_THAN, 6)),
        (Quantity(Kind.ABOUT, 10), exact(4), Quantity(Kind.BETWEEN, 5, 7)),
        (Quantity(Kind.AT_LEAST, 9), Quantity(Kind.AT_LEAST, 4), None),
        (exact(10), missing(Kind.NO_DATA), missing(Kind.NO_DATA)),
    ],
)
def test_differences(current: Quantity, previous: Quantity, change: Quantity | None) -> None:
    assert difference(current, previous) == change


@given(st.lists(quantities, max_size=8))
def test_the_order_of_parts_does_not_change_a_total_that_has_a_value(parts: list[Quantity]) -> None:
    whole = total(parts)
    backwards = total(list(reversed(parts)))
    assert whole.is_missing is backwards.is_missing
    if not whole.is_missing:
        assert whole == backwards


@given(quantities, quantities)
def test_a_total_or_difference_of_exact_parts_is_exact(one: Quantity, other: Quantity) -> None:
    parts = [one, other]
    known = [part for part in parts if not part.is_missing]
    if known:
        assert total(parts).is_exact or not all(part.is_exact for part in known)
    change = difference(one, other)
    assert (change is not None and change.is_missing) is (len(known) < 2)
    assert not (one.is_exact and other.is_exact) or (change is not None and change.is_exact)


@pytest.mark.parametrize(
    ("kind", "value", "high"),
    [
        (Kind.EXACT, None, None),
        (Kind.NO_DATA, 0, None),
        (Kind.EXACT, 1, 2),
        (Kind.BETWEEN, 2, None),
        (Kind.BETWEEN, 2, 2),
    ],
)
def test_a_quantity_cannot_contradict_itself(kind: Kind, value: int | None, high: int | None) -> None:
    with pytest.raises(ValueError, match=f"{kind}|range"):
        Quantity(kind, value, high)


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [
        (exact(11904), exact(32134), exact(37)),
        (exact(1), exact(8), exact(13)),  # 12.5
        (exact(-1), exact(8), exact(-13)),
        (exact(0), exact(8), exact(0)),
        (exact(5), exact(0), None),
        (exact(100), Quantity(Kind.MORE_THAN, 1000), Quantity(Kind.LESS_THAN, 10)),
        (Quantity(Kind.MORE_THAN, 100), exact(1000), Quantity(Kind.MORE_THAN, 10)),
        (Quantity(Kind.BETWEEN, 100, 200), exact(1000), Quantity(Kind.BETWEEN, 10, 20)),
        (missing(Kind.NO_DATA), exact(1000), None),
        (exact(100), missing(Kind.NO_DATA), None),
    ],
)
def test_percentages(part: Quantity, whole: Quantity, percent: Quantity | None) -> None:
    assert percentage(part, whole) == percent


def test_a_number_that_is_whole_is_an_int_however_it_was_stated() -> None:
    assert exact(Decimal("35.00")) == exact(35)
    assert isinstance(exact(Decimal("1E+3")).value, int)
    assert str(exact(Decimal("3.50")).value) == "3.5"
    with pytest.raises(ValueError, match="NaN is no number"):
        exact(Decimal("NaN"))


def test_a_measure_with_decimals_is_no_count() -> None:
    assert exact(35).count == 35
    with pytest.raises(ValueError, match=r"3\.5 is no count"):
        assert exact(Decimal("3.5")).count
