"""How fast a count changes: the days between the dates of two counts, and the change a day."""

from fractions import Fraction

from sitrep.arithmetic import divided
from sitrep.model.figure import Figure
from sitrep.quantity import Quantity

_MOST_WITH_A_PLACE = 10


def days_between(current: Figure | None, before: Figure | None) -> int | None:
    """From the date of the earlier count to that of this one; None where there are no two dates.

    Nor has a sum of counts of several dates one.
    """
    if current is None or before is None:
        return None
    if any(each.as_of_first not in {None, each.as_of} for each in (before, current)):
        return None
    return (current.as_of - before.as_of).days or None


def a_day(change: Quantity, days: int) -> Quantity | None:
    """A change divided by days; None where nothing can be said.

    Whole numbers from ten a day on, below to one decimal place; bounds are rounded outwards.
    """
    if change.is_missing or days < 1:
        return None
    is_large = abs(Fraction(change.value or 0)) >= _MOST_WITH_A_PLACE * days
    return divided(change, days, 0 if is_large else 1)
