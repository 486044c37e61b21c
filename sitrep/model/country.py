"""A country inside the values of a message, so that each language can put its own name there."""


class Country(str):
    """An ISO 3166 code of three letters that a reader is to see as the country's name."""

    __slots__ = ()
