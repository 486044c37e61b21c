"""Counts with their qualifier, or the reason why there is none; and what sums of them may say."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a count was stated. The last four have no value and are told apart up to the page."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    NEARLY = "nearly"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    BETWEEN = "between"
    NOT_REPORTED = "not_reported"
    NO_DATA = "no_data"
    SUPPRESSED = "suppressed"
    NOT_APPLICABLE = "not_applicable"


MISSING = frozenset({Kind.NOT_REPORTED, Kind.NO_DATA, Kind.SUPPRESSED, Kind.NOT_APPLICABLE})
_LOWER_BOUNDS = (Kind.MORE_THAN, Kind.AT_LEAST)
_UPPER_BOUNDS = (Kind.LESS_THAN, Kind.NEARLY, Kind.AT_MOST)
_OPPOSITE = {
    Kind.MORE_THAN: Kind.LESS_THAN,
    Kind.AT_LEAST: Kind.AT_MOST,
    Kind.LESS_THAN: Kind.MORE_THAN,
    Kind.NEARLY: Kind.MORE_THAN,
    Kind.AT_MOST: Kind.AT_LEAST,
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count. `value` is None when `kind` is a missing kind; `high` is the end of a range.

    Zero is a value. Raises ValueError when the parts contradict each other.
    """

    kind: Kind
    value: int | None = None
    high: int | None = None

    def __post_init__(self) -> None:
        if (self.value is None) is not (self.kind in MISSING):
            raise ValueError(f"{self.kind} with value {self.value}")
        if (self.high is not None) is not (self.kind is Kind.BETWEEN):
            raise ValueError(f"{self.kind} with high {self.high}")
        if self.value is not None and self.high is not None and self.high <= self.value:
            raise ValueError(f"range from {self.value} to {self.high}")

    @property
    def is_missing(self) -> bool:
        return self.kind in MISSING

    @property
    def is_exact(self) -> bool:
        return self.kind is Kind.EXACT


def exact(value: int) -> Quantity:
    """A count stated without qualifier."""
    return Quantity(Kind.EXACT, value)


def missing(kind: Kind) -> Quantity:
    """The reason why there is no count."""
    return Quantity(kind)


def total(quantities: Iterable[Quantity]) -> Quantity:
    """The sum of those that have a value; the qualifier says what may still be said of it.

    Exact parts leave a bound as it is ("more than 35,000" + 10 = "more than 35,010"); bounds of both
    directions, or anything approximate, make the sum "about"; ranges add to a range. Of nothing but
    missing values the sum is the first one's kind (no data, where there are none at all).
    """
    given = list(quantities)
    known = [q for q in given if not q.is_missing]
    if not known:
        return given[0] if given else missing(Kind.NO_DATA)
    low = sum(q.value or 0 for q in known)
    kinds = {q.kind for q in known} - {Kind.EXACT}
    if kinds == {Kind.BETWEEN}:
        return Quantity(Kind.BETWEEN, low, sum(q.high or q.value or 0 for q in known))
    middle = sum(_middle(q) for q in known)
    return Quantity(_kind_of_sum(kinds), low if Kind.BETWEEN not in kinds else middle)


def difference(current: Quantity, previous: Quantity) -> Quantity:
    """current - previous; missing (with the first missing one's kind) unless both have values."""
    for quantity in (current, previous):
        if quantity.is_missing:
            return missing(quantity.kind)
    kinds = ({current.kind} | {_OPPOSITE.get(previous.kind, previous.kind)}) - {Kind.EXACT}
    if Kind.BETWEEN in kinds:
        kinds = {Kind.ABOUT}
    return Quantity(_kind_of_sum(kinds), _middle(current) - _middle(previous))


def is_surely_above(one: Quantity, other: Quantity) -> bool:
    """Whether the first is larger, as far as the qualifiers let it be said; "about" counts as given."""
    above = difference(one, other)
    return above.kind in (Kind.EXACT, Kind.ABOUT, *_LOWER_BOUNDS) and (above.value or 0) > 0


def percentage(part: Quantity, whole: Quantity) -> Quantity | None:
    """The part as a whole percentage of the whole, halves away from zero; None of nothing or zero.

    The qualifier is the part's where the whole is exact, else "about"; a range counts by its middle.
    """
    if part.is_missing or whole.is_missing or not _middle(whole):
        return None
    of, base = _middle(part), _middle(whole)
    rounded = (200 * abs(of) + abs(base)) // (2 * abs(base))
    kind = part.kind if whole.is_exact and part.kind is not Kind.BETWEEN else Kind.ABOUT
    return Quantity(kind, rounded if (of < 0) is (base < 0) else -rounded)


def _middle(quantity: Quantity) -> int:
    low = quantity.value or 0
    return low if quantity.high is None else (low + quantity.high) // 2


def _kind_of_sum(kinds: set[Kind]) -> Kind:
    if not kinds:
        return Kind.EXACT
    for bounds in (_LOWER_BOUNDS, _UPPER_BOUNDS):
        if kinds <= set(bounds):
            return next(kind for kind in bounds if kind in kinds)
    return Kind.ABOUT
