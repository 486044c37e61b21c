"""Countries by their ISO 3166 code: in settings, and inside the values of a message."""

from typing import Annotated

from pydantic import Field

PATTERN = r"^[A-Z]{3}$"
Iso3 = Annotated[str, Field(pattern=PATTERN)]
"""As a setting has it."""


class Country(str):
    """An ISO 3166 code of three letters that a reader is to see as the country's name.

    Each language can put its own name there.
    """

    __slots__ = ()
