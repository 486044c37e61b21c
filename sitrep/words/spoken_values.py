"""Numbers, quantities, money and dates in the words of one language."""

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from babel import Locale
from babel.numbers import get_currency_symbol

from sitrep.languages import LANGUAGES
from sitrep.model.indicators import PERCENT, is_currency
from sitrep.model.period import Period, PeriodKind
from sitrep.model.tables import NO_END
from sitrep.quantity import Kind, Number, Quantity, places_of
from sitrep.words import amounts, numerals
from sitrep.words.catalogue import Catalogue
from sitrep.words.days import DateStyle, day_in_words, day_of_month
from sitrep.words.digits import LATIN, in_digits
from sitrep.words.spelled import spell

Style = Literal["text", "table"]


@dataclass(frozen=True, slots=True)
class SpokenValues(ABC):
    """What a language says of values, with the messages that it has around them.

    `months_of` is the code of the country whose own names of months are written, `digits` the name of
    those that numbers are written in.
    """

    language: str
    messages: Catalogue
    months_of: str = ""
    digits: str = LATIN

    @abstractmethod
    def say(self, key: str, /, **values: object) -> str:
        """The message filled with values."""

    def number(self, number: int) -> str:
        """`44,038`; a negative one with a true minus sign."""
        return self._own(numerals.counted(number, self._locale))

    @property
    def number_signs(self) -> str:
        """How the digits from 0 to 9 are written, and the sign before decimals."""
        return "".join(map(self.number, range(10))) + self.decimal(0.5)[1]

    def decimal(self, number: float) -> str:
        """`0.5`, as the language writes it."""
        return self._own(numerals.decimal(number, self._locale))

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

    def period(self, period: Period) -> str:
        """A month by its name, a week by its number, a flash update by its day."""
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


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(LANGUAGES[language].locale)


def _in_style(kind: Kind, style: Style) -> str:
    return kind if style == "text" else f"{kind}.table"
