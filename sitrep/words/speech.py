"""Values put into the words of one language: numbers, quantities, dates, places, messages."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from numbers import Integral, Real
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.numbers import get_currency_symbol

from sitrep.cells import Address, column_letters
from sitrep.diagnostics import Diagnostic, Message
from sitrep.languages import LANGUAGES
from sitrep.model.country import Country
from sitrep.model.indicators import PERCENT, is_currency
from sitrep.model.period import Period, PeriodKind
from sitrep.model.tables import NO_END, Column
from sitrep.model.tongue import Tongue
from sitrep.quantity import Kind, Number, Quantity, places_of
from sitrep.words import amounts, numerals
from sitrep.words.catalogue import Catalogue, UnknownMessage, catalogue
from sitrep.words.countries import alpha2_codes
from sitrep.words.days import DateStyle, day_in_words, day_of_month
from sitrep.words.digits import LATIN, in_digits
from sitrep.words.endings import fitted
from sitrep.words.lists import joints
from sitrep.words.message_pieces import MessagePiece, fields, fields_of, pieces_of
from sitrep.words.spelled import spell

Style = Literal["text", "table"]


@dataclass(frozen=True, slots=True)
class Words:
    """One language at work; `names` overrides names of countries by ISO alpha-3 code.

    `home` is the code of the operation's country of origin, where people of others are counted beside
    and it has to be named; "" where it goes without saying. `spare` says what this language has no
    message for; without one, that is an UnknownMessage. `months_of` is the code of the country whose
    own names of months are written, `digits` the name of those that numbers are written in.
    """

    language: str
    messages: Catalogue
    names: Mapping[str, str] = field(default_factory=dict)
    home: str = ""
    months_of: str = ""
    digits: str = LATIN
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

    def number(self, number: int) -> str:
        """`44,038`; a negative one with a true minus sign."""
        return self._own(numerals.counted(number, self._locale))

    @property
    def number_signs(self) -> str:
        """How the digits from 0 to 9 are written, and the sign before decimals."""
        return "".join(map(self.number, range(10))) + self.worded(0.5)[1]

    def percent(self, share: float | Decimal, decimals: int = 0, *, signed: bool = False) -> str:
        """A share of 1 for tables: 0.37 is `37%`, signed `+37%`; halves are rounded away from 0."""
        return self._own(numerals.percent(share, decimals, self._locale, signed=signed))

    def in_percent(self, percent: Quantity, *, places: int = 0) -> str:
        """A percentage with its qualifier for tables: `37%`, `1.3%`, `>99%`; `3.0%` of one place."""

        def write(number: Number) -> str:
            return self.percent(Decimal(number) / 100, max(places, places_of(number)))

        return self._written(percent, "table", write)

    def money(self, amount: Quantity, currency: str, *, style: Style = "text") -> str:
        """`more than US$34.5 million` in text, `>US$34,500,000` in a table; no digit is left out."""
        by_name = LANGUAGES[self.language].names_currencies

        def write(number: Number) -> str:
            if style == "table":
                return self._own(amounts.in_full(number, currency, self._locale))
            said = amounts.in_text(number, currency, self._locale, self.say, by_name=by_name)
            return self._own(said)

        if amount.kind is Kind.LESS_THAN and amount.value is not None and style == "text":
            # People are fewer, money is less.
            return self.say("money.less_than", amount=write(amount.value))
        return self._written(amount, style, write, is_worded=True)

    def currency_sign(self, currency: str) -> str:
        """`US$`, `€`; the code itself where the language has no sign for it."""
        return str(get_currency_symbol(currency, locale=self._locale))

    def quantity(self, quantity: Quantity, *, style: Style = "text") -> str:
        """`more than 35,000` in text, `>35,000` in a table."""
        return self._quantity(quantity, style, signed=False)

    def in_letters(self, quantity: Quantity) -> str:
        """`more than nine`; in digits what the language does not write in letters."""

        def write(number: Number) -> str:
            letters = spell(number, self.language) if isinstance(number, int) else None
            return letters or self._own(numerals.counted(number, self._locale))

        return self._written(quantity, "text", write)

    def change_in_unit(self, quantity: Quantity, unit: str) -> str:
        """A change for a table: of percentages in points, of money with its currency."""
        if unit == PERCENT and not quantity.is_missing:
            return self.say("change.points", change=self._quantity(quantity, "table", signed=True))
        if is_currency(unit):
            return self._written(
                quantity,
                "table",
                lambda number: self._own(
                    numerals.currency(Decimal(number), unit, self._locale, signed=True)
                ),
                is_worded=True,
            )
        return self._quantity(quantity, "table", signed=True)

    def signed(self, quantity: Quantity, *, style: Style = "text") -> str:
        """A change: `+11,904`, `−532`, `0`; its qualifier is kept."""
        return self._quantity(quantity, style, signed=True)

    def date(self, day: dt.date, style: DateStyle = "long") -> str:
        """`31 July 2012`, short `31 July`, month `July 2012`, month_name `July`, year `2012`.

        For what has no end, `no end date`.
        """
        if day == NO_END:
            return self.say("date.no_end")
        return self._own(day_in_words(day, style, self.language, self._locale, self.months_of))

    def date_range(self, first: dt.date, last: dt.date, style: DateStyle = "long") -> str:
        """`1 to 31 July 2012`, `17 June to 2 July 2012`; one date where both are the same.

        The short style leaves the year out where it is one.
        """
        if last == NO_END:
            return self.say("date.from", first=self.date(first))
        if first > last:
            raise ValueError(f"a period from {first} to {last}")
        if first == last:
            return self.date(first, style)
        if first.year != last.year:
            start, style = self.date(first), "long"
        elif first.month != last.month:
            start = self.date(first, "short")
        else:
            start = self._own(day_of_month(first, self.language))
        return self.say("date.range", first=start, last=self.date(last, style))

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

    def _period(self, period: Period) -> str:
        match period.kind:
            case PeriodKind.MONTH:
                return self.date(period.as_of, "month")
            case PeriodKind.WEEK:
                year, week = period.week
                return self.say("period.week", week=self._own(str(week)), year=self._own(str(year)))
            case PeriodKind.FLASH:
                return self.date(period.as_of)

    def _own(self, number: str) -> str:
        return number if self.digits == LATIN else in_digits(number, self.language, self.digits)

    @property
    def _locale(self) -> Locale:
        return _locale(self.language)

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
        text = self.messages.text(key, _plural_count(values.get("count")))
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
                return self._period(value)
            case dt.date():
                return self.date(value)
            case Address():
                return self.address(value)
            case Integral():
                return self.number(int(value))
            case Real():
                return self._own(numerals.decimal(float(value), self._locale))
            case list() | tuple():
                return self.list_of([self._worded(item) for item in value])
        raise TypeError(f"no words for {value!r}")

    def _quantity(self, quantity: Quantity, style: Style, *, signed: bool) -> str:
        return self._written(
            quantity,
            style,
            lambda number: self._own(numerals.counted(number, self._locale, signed=signed)),
            is_worded=signed,
        )

    def _written(
        self,
        quantity: Quantity,
        style: Style,
        write: Callable[[Number], str],
        *,
        is_worded: bool = False,
    ) -> str:
        """With its qualifier; between numbers with signs no dash, which cannot be told from a sign."""
        if quantity.value is None:
            return self.messages.text(f"code.missing.{_in_style(quantity.kind, style)}")
        value = write(quantity.value)
        if quantity.kind is Kind.EXACT:
            return value
        if quantity.high is None:
            return self.say(f"quantity.{_in_style(quantity.kind, style)}", value=value)
        range_style: Style = "text" if is_worded or quantity.value < 0 else style
        key = f"quantity.{_in_style(quantity.kind, range_style)}"
        return self.say(key, low=value, high=write(quantity.high))


def words_for(
    language: str,
    names: Mapping[str, str] | None = None,
    *,
    home: str = "",
) -> Words:
    """The words of a language; LookupError for one that has no messages."""
    return Words(language, catalogue(language), names or {}, home)


def direction_of(language: str) -> Literal["ltr", "rtl", ""]:
    """Which way a language is written, of whatever language a code is; "" for a code that is none."""
    try:
        return "rtl" if Locale.parse(language).text_direction == "rtl" else "ltr"
    except (ValueError, UnknownLocaleError):
        return ""


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(LANGUAGES[language].locale)


def _in_style(kind: Kind, style: Style) -> str:
    return kind if style == "text" else f"{kind}.table"


def _plural_count(count: object) -> float | None:
    """The number that a plural goes by: of a range its end, of a missing quantity none at all."""
    if isinstance(count, Quantity):
        number = count.value if count.high is None else count.high
        return 0 if number is None else int(number) if isinstance(number, int) else float(number)
    if isinstance(count, Integral | Real) and not isinstance(count, bool):
        return float(count) if not isinstance(count, Integral) else int(count)
    return None


def _quoted(names: set[str]) -> str:
    return ", ".join(f'"{name}"' for name in sorted(names))
