"""Numbers in analysts' own words, which the page prints as they are and which lead to their cell."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitrep.analysis.series import Record, records
from sitrep.model.month import Month
from sitrep.model.tables import EVENTS, SECTORS
from sitrep.quantity import Quantity
from sitrep.reading.mentions import Role, mentions

_TOLD = (Role.COUNT, Role.PERCENT)

TELLING: Mapping[str, tuple[str, ...]] = {
    EVENTS.name: ("summary",),
    SECTORS.name: ("needs", "response", "gaps"),
}
"""The tables whose words are printed, and the columns of these words."""


@dataclass(frozen=True, slots=True)
class Told:
    """Where numbers stand in the words of a cell; `counts` are those that can be read."""

    record: Record
    column: str
    spans: tuple[tuple[int, int], ...]
    counts: tuple[Quantity, ...]

    @property
    def text(self) -> str:
        return self.record.text(self.column)

    @property
    def numbers(self) -> list[str]:
        return [self.text[start:end] for start, end in self.spans]


def told_in_words(month: Month, language: str) -> list[Told]:
    """The month's words that hold counts or percentages, in the language of the words."""
    every = (
        told_in(record, column, language)
        for name, columns in TELLING.items()
        for record in records(month, name)
        for column in columns
    )
    return [told for told in every if told.spans]


def told_in(record: Record, column: str, language: str) -> Told:
    """The counts and percentages in the words of one cell."""
    found = [each for each in mentions(record.text(column), language) if each.role in _TOLD]
    spans = tuple((each.start, each.end) for each in found)
    return Told(record, column, spans, tuple(each.quantity for each in found if each.quantity))
