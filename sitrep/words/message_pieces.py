"""Messages cut where values stand in them, and the number that their plural goes by."""

from dataclasses import dataclass
from functools import cache
from numbers import Integral, Real
from string import Formatter

from sitrep.quantity import Quantity
from sitrep.words.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class MessagePiece:
    """Letters of a message, or the name of the value that stands there."""

    letters: str
    field: str | None = None


def fields(messages: Catalogue, key: str) -> frozenset[str]:
    """The names of the values that a message takes, in any of its plural forms."""
    return frozenset(name for form in messages.forms(key) for name in fields_of(form))


@cache
def fields_of(text: str) -> frozenset[str]:
    """The names of the values that stand in a message's text."""
    return frozenset(piece.field for piece in pieces_of(text) if piece.field is not None)


@cache
def pieces_of(text: str) -> tuple[MessagePiece, ...]:
    """The text cut at its values."""
    pieces = []
    for letters, name, _, _ in Formatter().parse(text):
        if letters:
            pieces.append(MessagePiece(letters))
        if name is not None:
            pieces.append(MessagePiece("", name))
    return tuple(pieces)


def plural_count(count: object) -> float | None:
    """The number that a plural goes by: of a range its end, of a missing quantity none at all."""
    if isinstance(count, Quantity):
        number = count.value if count.high is None else count.high
        return 0 if number is None else int(number) if isinstance(number, int) else float(number)
    if isinstance(count, Integral | Real) and not isinstance(count, bool):
        return float(count) if not isinstance(count, Integral) else int(count)
    return None
