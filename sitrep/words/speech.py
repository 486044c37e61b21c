"""A language at work: its messages filled with values, its names of places, its lists."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from numbers import Integral, Real
from typing import Literal

from babel import Locale, UnknownLocaleError

from sitrep.cells import Address, column_letters
from sitrep.diagnostics import Diagnostic, Message
from sitrep.model.country import Country
from sitrep.model.period import Period
from sitrep.model.tables import Column
from sitrep.model.tongue import Tongue
from sitrep.quantity import Quantity
from sitrep.words.catalogue import UnknownMessage, catalogue
from sitrep.words.countries import alpha2_codes
from sitrep.words.endings import fitted
from sitrep.words.lists import joints
from sitrep.words.message_pieces import MessagePiece, fields, fields_of, pieces_of, plural_count
from sitrep.words.spoken_values import SpokenValues


@dataclass(frozen=True, slots=True)
class Words(SpokenValues):
    """One language at work; `names` overrides names of countries by ISO alpha-3 code.

    `home` is the code of the operation's country of origin, where people of others are counted beside
    and it has to be named; "" where it goes without saying. `spare` says what this language has no
    message for; without one, that is an UnknownMessage.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    home: str = ""
    spare: "Words | None" = None

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Which way the language is written."""
        return "rtl" if self._locale.text_direction == "rtl" else "ltr"

    def say(self, key: str, /, **values: object) -> str:
        """The message filled with raw values; one named `count` chooses the plural.

        UnknownMessage for a key that does not exist; ValueError for a missing or surplus value;
        TypeError for a value that has no words. A year is passed as text, an int gets separators.
        """
        if self.spare and not self._has(key, values):
            return self._marked(self.spare.say(key, **values))
        self._check_surplus(key, values)
        return self._filled(key, values)

    def pieces(self, key: str, /, **values: object) -> tuple[MessagePiece, ...]:
        """The message as `say` says it, cut where values stand in it, which are still to be worded."""
        self._check_surplus(key, values)
        return self._pieces(key, values)

    def joined(self, before: str, letters: str) -> str:
        """Letters of a message behind a value, with an ending that fits it: `40’tan`, `35.000’den`."""
        return fitted(before, letters, self.language)

    def worded(self, value: object) -> str:
        """A raw value in words; TypeError for one that has none."""
        if self.spare and not self._has_words(value):
            return self._marked(self.spare.worded(value))
        return self._worded(value)

    def explain(self, diagnostic: Diagnostic) -> tuple[str, str]:
        """What is wrong and how to mend it; each message takes the values that it needs."""
        fix = self._explained(f"check.{diagnostic.code}.fix", diagnostic.values)
        if diagnostic.remembered and not diagnostic.accepted:
            fix += " " + self._worded(diagnostic.remembered)
        return self.problem(diagnostic), fix

    def problem(self, diagnostic: Diagnostic) -> str:
        """What is wrong, and why it was accepted, as readers are told it."""
        message = self._explained(f"check.{diagnostic.code}", diagnostic.values)
        if diagnostic.accepted:
            message += " " + self.say("check.accepted", reason=diagnostic.accepted)
        return message

    def code(self, column: Column, code: str) -> str:
        """The words for a code of a column, such as the camp's type `camp`.

        UnknownMessage for a code that the column does not have.
        """
        return self.messages.text(column.message_of(code))

    def place(self, where: Address) -> str:
        """`F7`, `row 7`, `column F`, in a text file `line 7`; "" for a whole file or sheet."""
        if not where.row and (where.sheet is None or not where.column):
            return ""
        if where.sheet is not None:
            if where.row and where.column:
                return where.cell
            if where.row:
                return self.say("address.row", row=str(where.row))
            return self.say("address.column", column=column_letters(where.column))
        line = str(where.row)
        if where.column:
            return self.say("address.line_and_column", line=line, column=str(where.column))
        return self.say("address.line", line=line)

    def address(self, where: Address) -> str:
        """`camps.xlsx, July, F7`: its file, sheet and place."""
        return ", ".join(part for part in (where.file, where.sheet or "", self.place(where)) if part)

    def country(self, iso3: str) -> str:
        """The operation's own name, the United Nations' official one, or else the usual one."""
        if iso3 in self.names:
            return self.names[iso3]
        if f"country.{iso3}" in self.messages:
            return self.messages.text(f"country.{iso3}")
        try:
            return str(self._locale.territories[alpha2_codes()[iso3]])
        except KeyError:
            raise UnknownMessage(f'no country has the code "{iso3}"') from None

    def tongue(self, code: str) -> str:
        """`French`, as this language calls it; the code itself where it has no name for it."""
        return str(self._locale.languages.get(code.lower(), code))

    def list_of(self, items: Sequence[str]) -> str:
        """`a, b and c`; "" for none."""
        first, *others = self.joints(items)
        return first + "".join(item + joint for item, joint in zip(items, others, strict=True))

    def joints(self, items: Sequence[str]) -> list[str]:
        """What stands before, between and behind the items of a list: one text more than there are."""
        return joints(items, self.language, self._locale)

    def _has(self, key: str, values: Mapping[str, object]) -> bool:
        """Whether it has the message, and all messages among the values that stand in it."""
        return key in self.messages and all(
            map(self._has_words, (values[name] for name in fields(self.messages, key) & values.keys()))
        )

    def _has_words(self, value: object) -> bool:
        match value:
            case Message():
                return self._has(value.key, value.values)
            case list() | tuple():
                return all(map(self._has_words, value))
        return True

    def _marked(self, text: str) -> str:
        assert self.spare
        return f"[{self.spare.language}] {text}" if text else text

    def _explained(self, key: str, values: Mapping[str, object]) -> str:
        if self.spare and not self._has(key, values):
            return self._marked(self.spare._filled(key, values))
        return self._filled(key, values)

    def _check_surplus(self, key: str, values: Mapping[str, object]) -> None:
        surplus = values.keys() - fields(self.messages, key) - {"count"}
        if surplus:
            raise ValueError(f'message "{key}" has no field {_quoted(surplus)}')

    def _filled(self, key: str, values: Mapping[str, object]) -> str:
        said = [""]
        for piece in self._pieces(key, values):
            if piece.field is None:
                said.append(self.joined(said[-1], piece.letters))
            else:
                said.append(self._worded(values[piece.field]))
        return "".join(said)

    def _pieces(self, key: str, values: Mapping[str, object]) -> tuple[MessagePiece, ...]:
        text = self.messages.text(key, plural_count(values.get("count")))
        lacking = set(fields_of(text)) - values.keys()
        if lacking:
            raise ValueError(f'message "{key}" needs {_quoted(lacking)}')
        return pieces_of(text)

    def _worded(self, value: object) -> str:
        match value:
            case bool() | None:
                raise TypeError(f"no words for {value!r}")
            case Country():
                return self.country(value)
            case Tongue():
                return self.tongue(value)
            case str():
                return str(value)
            case Message():
                return self.say(value.key, **value.values)
            case Quantity():
                return self.quantity(value)
            case Period():
                return self.period(value)
            case dt.date():
                return self.date(value)
            case Address():
                return self.address(value)
            case Integral():
                return self.number(int(value))
            case Real():
                return self.decimal(float(value))
            case list() | tuple():
                return self.list_of([self._worded(item) for item in value])
        raise TypeError(f"no words for {value!r}")


def words_for(
    language: str,
    names: Mapping[str, str] | None = None,
    *,
    home: str = "",
) -> Words:
    """The words of a language; LookupError for one that has no messages."""
    return Words(language, catalogue(language), names=names or {}, home=home)


def direction_of(language: str) -> Literal["ltr", "rtl", ""]:
    """Which way a language is written, of whatever language a code is; "" for a code that is none."""
    try:
        return "rtl" if Locale.parse(language).text_direction == "rtl" else "ltr"
    except (ValueError, UnknownLocaleError):
        return ""


def _quoted(names: set[str]) -> str:
    return ", ".join(f'"{name}"' for name in sorted(names))
