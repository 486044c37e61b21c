"""The change of a figure since the last report, or why there is none to state."""

from enum import StrEnum

from sitrep.arithmetic import difference
from sitrep.model.figure import Figure, Made
from sitrep.quantity import Quantity

_NOT_COMPARED = (Made.SHARE, Made.DAYS_LEFT)
"""Shares and countdowns: their differences are no changes of people."""


class NoChange(StrEnum):
    """Why there is no change."""

    NOT_A_COUNT = "not_a_count"
    FIRST = "first"
    NOT_UPDATED = "not_updated"
    MISSING = "missing"
    OTHER_PARTS = "other_parts"
    UNCLEAR = "unclear"


def change_of(figure: Figure, before: Figure | None) -> Quantity | NoChange:
    """The figure minus the last report's, if both are of the same parts or whole; otherwise why not.

    A figure that nobody reported again has not stayed the same: its change is unknown. `UNCLEAR` is a
    change whose direction the qualifiers leave open.
    """
    if not isinstance(figure.value, Quantity) or figure.made in _NOT_COMPARED:
        return NoChange.NOT_A_COUNT
    if before is None:
        return NoChange.FIRST
    if figure.quantity.is_missing or before.quantity.is_missing:
        return NoChange.MISSING
    if figure.is_carried:
        return NoChange.NOT_UPDATED
    if of_what(figure) != of_what(before):
        return NoChange.OTHER_PARTS
    return difference(figure.quantity, before.quantity) or NoChange.UNCLEAR


def counted_in(figure: Figure) -> frozenset[str]:
    """The keys that a figure is made of, however deep; its own where nothing was added."""
    return frozenset(figure.addends or (figure.key,))


def of_what(figure: Figure) -> frozenset[str]:
    """The keys that two figures of one key must share to be compared: of the parts and of the whole.

    Women of those who are registered are no earlier count of the women of those who are estimated.
    """
    return counted_in(figure) | ({figure.part_of} if figure.part_of else frozenset())
