"""A reporting month."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A calendar month; its as-of date is its last day."""

    year: int
    month: int

    @property
    def start(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def as_of(self) -> date:
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    @property
    def next(self) -> "Period":
        return Period(self.year + self.month // 12, self.month % 12 + 1)

    def months_since(self, earlier: "Period") -> int:
        return (self.year - earlier.year) * 12 + self.month - earlier.month

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.as_of

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


def parse_period(text: str) -> Period | None:
    """`2012-07`; None for anything else."""
    found = re.fullmatch(r"([0-9]{4})-(0[1-9]|1[0-2])", text)
    if found is None or found[1] < "1900":
        return None
    return Period(int(found[1]), int(found[2]))
