"""How a style makes the values of its cells look."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """`format` is "" where values are shown as they are; `is_unseen` is text as its background.

    `is_no_date`: a number that has the number of a format of dates, which the file gives to another.
    """

    is_percentage: bool = False
    format: str = ""
    is_struck: bool = False
    is_unseen: bool = False
    is_no_date: bool = False


PLAIN = Look()
