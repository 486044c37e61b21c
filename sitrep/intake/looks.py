"""How a style makes the values of its cells look."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """`format` is "" where values are shown as they are; `is_unseen` is text as its background."""

    is_percentage: bool = False
    format: str = ""
    is_struck: bool = False
    is_unseen: bool = False


PLAIN = Look()
