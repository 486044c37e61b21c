"""Numbers in prose: which are counts, which belong to dates, which to the names of documents.

Every digit of a text belongs to exactly one mention, so that whoever goes through the mentions has
seen every number of the text; so do numbers in words, but for "one" by itself, ordinals and fractions
without a number (`half`, `a third`, `dozens`). In doubt a number is a count.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache

from sitrep.quantity import Quantity
from sitrep.reading.counts_in_prose import counts_in_prose
from sitrep.reading.dates import parse_date
from sitrep.reading.dates_in_prose import dates_in_prose
from sitrep.reading.prose import plain, single_spaced
from sitrep.reading.symbols_in_prose import addresses_and_codes, document_numbers, ordinals

_TAKEN = "\x00"
_DIGIT = re.compile(r"\d")
_CACHED_TEXTS = 4096


class Role(StrEnum):
    """What a number is there for."""

    COUNT = "count"
    PERCENT = "percent"
    DATE = "date"
    SYMBOL = "symbol"


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` has a number.

    `quantity` is what a count or percentage states, with its qualifier, which is part of the span;
    None where it cannot be read: `readings` are then the two that it may have, if that is why. `day` is
    the day that a whole date names.
    """

    start: int
    end: int
    role: Role
    quantity: Quantity | None = None
    day: date | None = None
    readings: tuple[object, object] | None = None


def mentions(text: str, language: str, within: str | None = None) -> list[Mention]:
    """All numbers of the text, in order; none overlaps another.

    `within` is the whole that the text is a passage of: it shows how its writer writes numbers.
    """
    return list(_in_order(text, language, within))


# Several rules, the narrative and the proof of a page read the same sentences.
@lru_cache(maxsize=_CACHED_TEXTS)
def _in_order(text: str, language: str, within: str | None) -> tuple[Mention, ...]:
    tidy, places = single_spaced(text)
    return tuple(
        replace(mention, start=places[mention.start], end=places[mention.end - 1] + 1)
        for mention in sorted(_mentions(tidy, language, within), key=lambda mention: mention.start)
    )


def _mentions(text: str, language: str, within: str | None) -> list[Mention]:
    found: list[Mention] = []
    free = plain(text)

    def take(role: Role, spans: Iterable[tuple[int, int]]) -> str:
        """What is left for the next look."""
        taken = [Mention(*span, role, day=_day(text[slice(*span)], role, language)) for span in spans]
        found.extend(taken)
        return _without(free, taken)

    # In words there are counts alone.
    if _DIGIT.search(free):
        free = take(Role.SYMBOL, addresses_and_codes(text))
        free = take(Role.SYMBOL, document_numbers(free, language))
        free = take(Role.DATE, dates_in_prose(text, free, language))
        free = take(Role.SYMBOL, ordinals(free))
    for count in counts_in_prose(text, free, language, within):
        role = Role.PERCENT if count.is_share else Role.COUNT
        found.append(Mention(count.start, count.end, role, count.quantity, readings=count.readings))
    return found


def _day(stated: str, role: Role, language: str) -> date | None:
    read = parse_date(stated, language) if role is Role.DATE else None
    return read if isinstance(read, date) else None


def _without(text: str, taken: Iterable[Mention]) -> str:
    """The text with what is taken blotted out in place."""
    pieces, end = [], 0
    for mention in taken:
        pieces += [text[end : mention.start], _TAKEN * (mention.end - mention.start)]
        end = mention.end
    return "".join([*pieces, text[end:]])
