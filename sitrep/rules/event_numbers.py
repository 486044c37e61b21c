"""The counts in an event's own words."""

from sitrep.quantity import Quantity
from sitrep.reading.mentions import Role, mentions

_NEAR = 10
"""A number that is so many times larger or smaller counts something else: villages, days."""


def has_digit(text: object) -> bool:
    """Whether it may state a count: a text with a digit in it."""
    return isinstance(text, str) and any(sign.isdigit() for sign in text)


def counts_in(text: str, language: str) -> list[Quantity]:
    """The counts other than 0 in an event's summary."""
    found = (each.quantity for each in mentions(text, language) if each.role is Role.COUNT)
    return [each for each in found if each and each.value]


def comparable(people: Quantity, stated: list[Quantity]) -> list[Quantity]:
    """The numbers that may count the same people, as they are not ten times more or fewer."""
    size = people.value or 0
    return [each for each in stated if size <= _NEAR * (each.value or 0) <= _NEAR * _NEAR * size]
