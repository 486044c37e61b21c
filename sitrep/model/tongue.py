"""Languages inside the values of a message."""


class Tongue(str):
    """An ISO 639 code that a reader is to see as the language's name, in their own language."""

    __slots__ = ()
