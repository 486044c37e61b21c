"""Where a date or a count stands on a chart, in millimetres."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sitrep.drawing.frame import round_below

_MOST_TICKS = 24
_MOST_NAMES = 9
"""As many names of months with their year have room on an axis of the full width."""
_STEPS = (1, 3, 6, 12, 24, 60, 120, 600)


@dataclass(frozen=True, slots=True)
class DateScale:
    """True to time: a day is as wide everywhere. `start` is where the first day stands."""

    first: date
    last: date
    start: float
    width: float

    def at(self, on: date) -> float:
        """Days outside stand at the end that they are beyond."""
        days = (min(max(on, self.first), self.last) - self.first).days
        return self.start + self.width * days / max(1, (self.last - self.first).days)

    def months(self) -> Iterator[date]:
        """The first day of each month inside; none where they would crowd."""
        return months_between(self.first, self.last)


def months_between(first: date, last: date) -> Iterator[date]:
    """The first day of each month from one day to another; none where there are more than two years."""
    begins = first.year * 12 + first.month - (first.day == 1)
    ends = last.year * 12 + last.month
    if ends - begins <= _MOST_TICKS:
        yield from (date(month // 12, month % 12 + 1, 1) for month in range(begins, ends))


def ticks_between(first: date, last: date) -> tuple[int, list[date]]:
    """How many months are from one tick to the next, and the first days of those months.

    A month where there is room for its name, a quarter, half a year, or one or several years; counted
    from January, so that years begin with a tick.
    """
    begins = first.year * 12 + first.month - (first.day == 1)
    ends = last.year * 12 + last.month - 1
    for step in _STEPS:
        ticks = [month for month in range(begins, ends + 1) if month % step == 0]
        if len(ticks) <= _MOST_NAMES:
            break
    return step, [date(month // 12, month % 12 + 1, 1) for month in ticks]


def levels_to(highest: float) -> tuple[int, ...]:
    """Round counts for the lines of a chart: zero and two to four above it, none above `highest`."""
    step = round_below(highest / 2)
    return tuple(range(0, int(highest) + 1, step))
