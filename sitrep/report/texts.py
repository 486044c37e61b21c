"""The words of one language as texts: what a message is given keeps its reason."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sitrep.diagnostics import Message
from sitrep.model.figure import Figure
from sitrep.model.indicators import PERCENT, is_currency
from sitrep.model.period import Period
from sitrep.model.tables import Column
from sitrep.quantity import Quantity
from sitrep.report.pieces import Piece, Reason, Why
from sitrep.report.text import EMPTY, Text, joined, plain
from sitrep.words.days import DateStyle
from sitrep.words.speech import Words
from sitrep.words.spoken_values import Style

Joint = Literal["comma", "semicolon"]

Given: TypeAlias = Text | Quantity | Period | dt.date | int | Message | Sequence[Text] | Sequence[int]
"""What a message of the page may be given: never a plain str, which could not say where it is from."""


@dataclass(frozen=True, slots=True)
class Texts:
    """As Words, for the page."""

    words: Words

    @property
    def language(self) -> str:
        return self.words.language

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        return self.words.direction

    def say(self, key: str, /, **values: Given) -> Text:
        """The message filled with raw values, each of which is a piece of its own."""
        return Text(self._pieces(key, values))

    def code(self, column: Column, code: str) -> Text:
        return plain(self.words.code(column, code))

    def percent(self, key: str, percent: Quantity, *, places: int = 0) -> Text:
        """A percentage of a figure for tables, with its qualifier: `37%`, `>99%`.

        `places` are those that it has at least, as others of its column have them.
        """
        return Text.of_figure(key, self.words.in_percent(percent, places=places))

    def figure(self, figure: Figure, *, style: Style = "text") -> Text:
        """The value of a figure that is a quantity, with per cent or its currency: `1.3%`, `US$34`."""
        quantity = figure.quantity
        if figure.unit == PERCENT and not quantity.is_missing:
            return Text.of_figure(figure.key, self.words.in_percent(quantity))
        if is_currency(figure.unit):
            return Text.of_figure(figure.key, self.words.money(quantity, figure.unit, style=style))
        return Text.of_figure(figure.key, self.words.quantity(quantity, style=style))

    def change(self, change: Figure) -> Text:
        """The value of a change for a table, with its sign and unit: `+1.5 points`."""
        return Text.of_value(change.quantity, self.words.change_in_unit(change.quantity, change.unit))

    def quantity(self, quantity: Quantity, *, style: Style = "text") -> Text:
        return Text.of_value(quantity, self.words.quantity(quantity, style=style))

    def signed(self, quantity: Quantity, *, style: Style = "text") -> Text:
        return Text.of_value(quantity, self.words.signed(quantity, style=style))

    def date(self, day: dt.date, style: DateStyle = "long") -> Text:
        return Text.dated(day, self.words.date(day, style))

    def date_range(self, first: dt.date, last: dt.date, style: DateStyle = "long") -> Text:
        return Text.dated(last, self.words.date_range(first, last, style))

    def country(self, iso3: str) -> Text:
        """Official names have numbers too: Kosovo's is that of a resolution."""
        return Text.of_setting(iso3, self.words.country(iso3))

    def list_of(self, items: Sequence[Text]) -> Text:
        """`a, b and c`; empty for none."""
        if not items:
            return EMPTY
        between = self.words.joints([str(item) for item in items])
        pieces = [Piece(between[0])]
        for item, after in zip(items, between[1:], strict=True):
            pieces += [*item.apart().pieces, Piece(after)]
        return Text(pieces)

    def joined(self, joint: Joint, items: Iterable[Text]) -> Text:
        """`a, b, c` or `a; b; c` with the language's own signs."""
        return joined(str(self.say(f"joint.{joint}")), items)

    def _pieces(self, key: str, values: Mapping[str, object]) -> Iterator[Piece]:
        before, brackets = "", 0
        for piece in self.words.pieces(key, **values):
            if piece.field is None:
                brackets += piece.letters.count("(") - piece.letters.count(")")
                yield _letters(self.words.joined(before, piece.letters), key)
            else:
                text = self._worded(values[piece.field])
                text = text.in_brackets() if brackets else text
                before = str(text)
                yield from text.apart().pieces

    def _worded(self, value: object) -> Text:
        match value:
            case Text():
                return value
            case str():
                return plain(value)
            case Message():
                return Text(self._pieces(value.key, value.values))
            case list() | tuple():
                return self.list_of([self._worded(item) for item in value])
            case dt.date():
                return Text.dated(value, self.words.worded(value))
        return Text.of_value(value, self.words.worded(value))


def _letters(letters: str, key: str) -> Piece:
    """A message may say "zero" or "two"; a digit in it would be a number of nobody's."""
    has_digit = any(character.isnumeric() for character in letters)
    return Piece(letters, None if has_digit else Reason(Why.MESSAGE, key))
