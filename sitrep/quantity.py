"""Counts with their qualifier, or the reason why there is none."""

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
