"""Areas of several levels in one series, of which each person is to be counted once."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sitrep.analysis.bounds import limits
from sitrep.model.figure import Figure
from sitrep.quantity import Quantity
from sitrep.reading.pcodes import areas_above, code_in, uppermost


@dataclass(frozen=True, slots=True)
class Dated:
    """A count and the date that it speaks of."""

    quantity: Quantity
    as_of: date


Counts = Mapping[str, Dated]
"""By name of area, of one country and series; those that are missing are left out."""


def counts_of(areas: Iterable[Figure]) -> Counts:
    """The counts of these areas' figures."""
    return {
        area.subject.name: Dated(area.quantity, area.as_of)
        for area in areas
        if not area.quantity.is_missing
    }


def to_add_up(names: Collection[str], counts: Counts) -> list[str]:
    """The areas whose counts make up that of their country.

    One that lies in another by its P-code is in the count of that other one, unless it is overtaken.
    """
    old = overtaken(counts)
    return uppermost([name for name in names if name not in old], counts.keys() - old)


def overtaken(counts: Counts) -> frozenset[str]:
    """The areas whose count is older than all of the areas in them, which together have more people.

    Such a count was carried over from an earlier report, and cannot be right any more.
    """
    return frozenset(upper for upper, parts in exceeded(counts) if _is_older(upper, parts, counts))


def exceeded(counts: Counts) -> Iterator[tuple[str, list[str]]]:
    """Each area that has fewer people than the areas in it together, which are no older, and those.

    Of qualified numbers, the most that it, and the least that they can mean.
    """
    codes = {name: code_in(name) for name in counts}
    below: dict[str, list[str]] = {}
    for name, above in areas_above(codes).items():
        for upper in above:
            below.setdefault(upper, []).append(name)
    old = set[str]()
    # The smallest first: what is overtaken there counts nothing further up.
    for upper in sorted(below, key=lambda name: (-len(codes[name]), name)):
        standing = [name for name in below[upper] if name not in old]
        parts = uppermost(standing, standing)
        least = sum(limits(counts[part].quantity)[0] for part in parts)
        is_newer = all(counts[part].as_of >= counts[upper].as_of for part in parts)
        if is_newer and least > limits(counts[upper].quantity)[1]:
            if _is_older(upper, parts, counts):
                old.add(upper)
            yield upper, parts


def _is_older(upper: str, parts: Iterable[str], counts: Counts) -> bool:
    return all(counts[upper].as_of < counts[part].as_of for part in parts)
