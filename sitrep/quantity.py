"""Counts and measures with their qualifier, or the reason why there is none."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

Number = int | Decimal
"""Exact, as it was stated: an int wherever it is whole."""


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


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count or measure. `value` is None when `kind` is a missing kind; `high` is a range's end.

    Zero is a value. Raises ValueError when the parts contradict each other.
    """

    kind: Kind
    value: Number | None = None
    high: Number | None = None

    def __post_init__(self) -> None:
        if isinstance(self.value, Decimal):
            object.__setattr__(self, "value", tidied(self.value))
        if isinstance(self.high, Decimal):
            object.__setattr__(self, "high", tidied(self.high))
        if (self.value is None) is not (self.kind in MISSING):
            raise ValueError(f"{self.kind} with value {self.value}")
        if (self.high is not None) is not (self.kind is Kind.BETWEEN):
            raise ValueError(f"{self.kind} with high {self.high}")
        if self.value is not None and self.high is not None and self.high <= self.value:
            raise ValueError(f"range from {self.value} to {self.high}")

    @property
    def count(self) -> int | None:
        """The value of a count, None where it is missing; ValueError for a measure with decimals."""
        if isinstance(self.value, Decimal):
            raise ValueError(f"{self.value} is no count")
        return self.value

    @property
    def is_missing(self) -> bool:
        return self.kind in MISSING

    @property
    def is_exact(self) -> bool:
        return self.kind is Kind.EXACT


def tidied(number: Number) -> Number:
    """The same number: an int where it is whole, else without zeros at its end. ValueError for none."""
    if isinstance(number, int):
        return number
    if not number.is_finite():
        raise ValueError(f"{number} is no number")
    return int(number) if number == number.to_integral_value() else number.normalize()


def places_of(number: Number | None) -> int:
    """How many decimal places a number has."""
    exponent = number.as_tuple().exponent if isinstance(number, Decimal) else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def exact(value: Number) -> Quantity:
    """A count stated without qualifier."""
    return Quantity(Kind.EXACT, value)


def missing(kind: Kind) -> Quantity:
    """The reason why there is no count."""
    return Quantity(kind)
