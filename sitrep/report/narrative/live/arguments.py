"""What a live figure is given and what it answers, the same for all of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sitrep.cells import Address
from sitrep.diagnostics import Check
from sitrep.model.figure import Figure
from sitrep.quantity import Kind, Quantity
from sitrep.report.labels import anchor
from sitrep.report.text import EMPTY, Text
from sitrep.words.nouns import with_noun
from sitrep.words.speech import Words

AT_START = 100
"""The largest count in letters at the start of a sentence."""


class Takes(StrEnum):
    """What may stand between quotation marks."""

    KEY = "key"
    PATTERN = "pattern"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Prose:
    """The words, and up to which number counts are written in letters here.

    Small ones are, unless the sentence has larger numbers as well, as far as the language does so; no
    sentence begins with a numeral (OCHA editorial style guide, 3rd edition). `forms` are those of the
    noun that is counted, where the writer gave them.
    """

    words: Words
    largest_in_letters: int = 0
    forms: tuple[str, ...] = ()

    def count(self, quantity: Quantity) -> str:
        """`more than 35,000`, and `nine` or `9` as the sentence needs it; with its noun, if any."""
        number = self._number(quantity)
        if not self.forms or quantity.is_missing:
            return number
        return with_noun(quantity, number, self.forms, self.words.language)

    def days(self, number: int) -> str:
        """`nineteen`, whose noun the message has."""
        return self._number(Quantity(Kind.EXACT, number))

    def percent(self, quantity: Quantity) -> str:
        """`9 per cent`; a percentage is in letters only at the start of a sentence."""
        return (
            self._number(quantity)
            if self.largest_in_letters >= AT_START
            else self.words.quantity(quantity)
        )

    def _number(self, quantity: Quantity) -> str:
        number = quantity.value
        least = 0 if self.largest_in_letters >= AT_START else 1
        if number is None or quantity.high is not None:
            return self.words.quantity(quantity)
        if not (isinstance(number, int) and least <= number <= self.largest_in_letters):
            return self.words.quantity(quantity)
        return self.words.in_letters(quantity)


@dataclass(frozen=True, slots=True)
class Arguments:
    """`figures` has one for each key, or all that a pattern fits; `texts` what else was given.

    `previous` has the figure that each key is compared with; `as_of` is the report's date, `where` the
    place in the narrative; no percentage is based on counts below `percent_base`.
    """

    figures: tuple[Figure, ...]
    texts: tuple[str, ...]
    previous: Mapping[str, Figure]
    as_of: date
    where: Address
    prose: Prose
    percent_base: int

    @property
    def words(self) -> Words:
        return self.prose.words


@dataclass(frozen=True, slots=True)
class Answer:
    """Its words, a figure's with the link to its row; `problem` is why they may not or should not print.

    `used` are the keys of the figures that it prints, `made` figures that were made for it.
    """

    text: Text
    problem: Check | None = None
    used: frozenset[str] = frozenset()
    made: tuple[Figure, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Live:
    """One of the words that may stand between {{ and }}, and what follows it.

    One that `counts` takes the forms of a noun as well.
    """

    takes: tuple[Takes, ...]
    say: Callable[[Arguments], Answer]
    counts: bool = False


def linked(key: str, text: str) -> Text:
    """The words of a figure as a link to its row in the annex."""
    return Text.of_figure(key, text, anchor=anchor(key))


def said(figure: Figure, text: str, problem: Check | None = None) -> Answer:
    """The words of one figure, linked."""
    return Answer(linked(figure.key, text), problem, frozenset({figure.key}))


def refused(problem: Check, **values: object) -> Answer:
    """Nothing to print, and why."""
    return Answer(EMPTY, problem, values=values)
