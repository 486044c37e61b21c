"""What a test knows to be there, where the type allows for nothing."""

from typing import TypeVar

Known = TypeVar("Known")


def known(value: Known | None) -> Known:
    """The same, or AssertionError."""
    assert value is not None
    return value
