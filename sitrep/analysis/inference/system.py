"""What a reader knows: bounds of cells, and the linear relations between them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import inf
from typing import NamedTuple

TOLERANCE = 1e-6
"""Counts are whole; anything smaller than this is the solver's rounding."""


class Interval(NamedTuple):
    """All values from `low` to `high`, both included; `high` may be infinite."""

    low: float
    high: float

    @property
    def width(self) -> float:
        return self.high - self.low

    def holds(self, value: float) -> bool:
        return self.low - TOLERANCE <= value <= self.high + TOLERANCE


SUPPRESSED = Interval(1, inf)
"""What is known of a count that is withheld: zero never is, and a reader may have noticed."""

ANY_CHANGE = Interval(-inf, inf)
"""What is known of a change of which nothing is published."""


@dataclass(frozen=True, slots=True)
class Relation:
    """`low` <= the sum of coefficient times cell <= `high`: a total and its parts, a change, a share."""

    terms: tuple[tuple[str, float], ...]
    low: float = 0.0
    high: float = 0.0

    def value(self, values: Mapping[str, float]) -> float:
        """The sum for these values of its cells; KeyError where one is missing."""
        return sum(coefficient * values[cell] for cell, coefficient in self.terms)


def total(whole: str, parts: Iterable[str]) -> Relation:
    """The whole is the sum of its parts."""
    return Relation((*((part, 1.0) for part in parts), (whole, -1.0)))


def within(whole: str, parts: Iterable[str]) -> Relation:
    """The parts together are no more than the whole."""
    return Relation((*((part, 1.0) for part in parts), (whole, -1.0)), low=-inf)


def difference(change: str, now: str, before: str) -> Relation:
    """A change is what is now less what was before."""
    return Relation(((now, 1.0), (before, -1.0), (change, -1.0)))


def share(part: str, whole: str, percent: Interval) -> tuple[Relation, Relation]:
    """A part of a whole, in per cent as printed: anything that is rounded to it, ends included."""
    at_least = Relation(((part, 1.0), (whole, -percent.low / 100)), 0.0, inf)
    at_most = Relation(((part, 1.0), (whole, -percent.high / 100)), -inf, 0.0)
    return at_least, at_most


@dataclass(frozen=True, slots=True)
class System:
    """`known` has every cell: an interval of one value where it is published exactly.

    `changes` are the cells that may be negative. Relations name known cells only.
    """

    known: Mapping[str, Interval]
    relations: tuple[Relation, ...]
    changes: frozenset[str] = frozenset()

    def unpublished(self, cell: str) -> Interval:
        """What is known of the cell when it is withheld."""
        return ANY_CHANGE if cell in self.changes else SUPPRESSED

    def without(self, cells: Iterable[str]) -> "System":
        """The same where these cells are withheld."""
        withheld = {cell: self.unpublished(cell) for cell in cells}
        return replace(self, known={**self.known, **withheld})

    def near(self, cells: Iterable[str]) -> "System":
        """The part that bears on these cells: what relations tie to them through unpublished cells.

        A cell that is published exactly passes nothing on: whatever is behind it is known anyway.
        """
        by_cell: dict[str, list[int]] = {}
        for number, relation in enumerate(self.relations):
            for cell, _ in relation.terms:
                by_cell.setdefault(cell, []).append(number)
        reached, waiting = set(cells), list(cells)
        numbers: set[int] = set()
        while waiting:
            for number in by_cell.get(waiting.pop(), ()):
                if number in numbers:
                    continue
                numbers.add(number)
                tied = {cell for cell, _ in self.relations[number].terms} - reached
                reached |= tied
                waiting += [cell for cell in tied if self.known[cell].width > 0]
        relations = tuple(self.relations[number] for number in sorted(numbers))
        known = {cell: interval for cell, interval in self.known.items() if cell in reached}
        return System(known, relations, self.changes)
