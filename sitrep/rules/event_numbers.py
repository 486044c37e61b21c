"""The counts in an event's own words."""

from sitrep.model.rows import Row
from sitrep.quantity import Quantity
from sitrep.reading.mentions import Role, mentions

_NEAR = 10
"""A number that is so many times larger or smaller counts something else: villages, days."""


def is_counted(event: Row, *, column: str) -> bool:
    """Whether an event has a number of people there."""
    return event[column] is not None


def has_both(event: Row, *, column: str) -> bool:
    """Whether an event has a number of people there, and may state counts in its summary."""
    return is_counted(event, column=column) and any(map(str.isdigit, event["summary"] or ""))


def counts_in(text: str, language: str) -> list[Quantity]:
    """The counts other than 0 in an event's summary."""
    found = (each.quantity for each in mentions(text, language) if each.role is Role.COUNT)
    return [each for each in found if each and each.value]


def comparable(people: Quantity, stated: list[Quantity]) -> list[Quantity]:
    """The numbers that may count the same people, as they are not ten times more or fewer."""
    size = people.value or 0
    return [each for each in stated if size <= _NEAR * (each.value or 0) <= _NEAR * _NEAR * size]
