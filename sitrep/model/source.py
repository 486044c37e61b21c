"""A partner's spreadsheet as `[[source]]` of `operation.toml` describes it."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from sitrep.languages import LANGUAGES
from sitrep.model.tables import TABLES, TableKind, kind_named

if TYPE_CHECKING:
    Language = str
else:
    Language = Literal[tuple(LANGUAGES)]
Text = Annotated[str, Field(min_length=1, max_length=200)]

LETTERS_TO = re.compile(r"([A-Z]{1,3}):([A-Z]{1,3})")
DAY_FIRST, MONTH_FIRST, MONTH = "day-first", "month-first", "month"
_BY_MARKS: Mapping[tuple[str | None, str | None], Language] = {
    marks: code for code, each in LANGUAGES.items() for marks in each.notation.marks or ()
}


class Spread(BaseModel):
    """Columns of one thing each, a month or a country, that become rows.

    The header of each goes `into` one of our columns, its cells fill another, `cells`. `over` are their
    headers, with * for anything, or letters from the first to the last: "C:AB".
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    into: Text
    cells: Text
    over: Annotated[tuple[Text, ...], Field(min_length=1)]


class Source(BaseModel):
    """How the columns of somebody else's file become those of our tables.

    `columns` and `fixed` go from our column to their header (or its letter) and to one value for
    every row; `only` goes from their header to the values of the rows to be read. `unit` multiplies
    counts that are given in thousands; `values` go from our column to what their words mean in our
    codes. `leave` are their columns, and sheets, that say nothing for the report. Without
    `header_row` the header is looked for; 0 says that there is none; `header_rows` says how many it has
    from there. `under` is the title above its table, with * for what changes, where a sheet has
    several. A table that is `turned` has its headers in a column. `spread` makes rows of columns.
    `only_month` leaves out the rows of a series that belong to other months.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: Text
    sheet: Text | None = None
    under: Text | None = None
    header_row: Annotated[int, Field(ge=0)] | None = None
    header_rows: Annotated[int, Field(ge=1, le=3)] | None = None
    turned: bool = False
    table: Text
    columns: dict[str, Text] = {}
    fixed: dict[str, bool | int | float | date | str] = {}
    only: dict[Text, tuple[str | int | float, ...]] = {}
    values: dict[str, dict[Text, Text]] = {}
    spread: Spread | None = None
    leave: tuple[Text, ...] = ()
    only_month: bool = False
    unit: dict[str, Annotated[int, Field(ge=1)]] = {}
    date_format: Text | None = None
    language: Language | None = None
    decimal: Literal[".", ","] | None = None
    grouping: Literal[".", ",", " ", "'"] | None = None
    skip_rows_starting: tuple[Text, ...] = ()
    skip_rows_blank_in: tuple[str, ...] = ()

    @property
    def notation(self) -> Language | None:
        """The language whose numbers look so; None where nobody said."""
        return _BY_MARKS.get((self.decimal, self.grouping), self.language)

    @property
    def headers_named(self) -> list[str]:
        """Their headers, tags or letters, as the settings name them."""
        over = self.spread.over if self.spread else ()
        plain = [name for name in over if "*" not in name and not LETTERS_TO.fullmatch(name)]
        return [*self.columns.values(), *self.only, *plain]

    @property
    def filled(self) -> frozenset[str]:
        """Our columns that cells of theirs fill."""
        spread = {self.spread.into, self.spread.cells} if self.spread else set()
        return frozenset({*self.columns, *spread})

    @property
    def kind(self) -> TableKind:
        """The table that its rows become rows of."""
        return kind_named(self.table)

    @field_validator("table")
    @classmethod
    def _is_a_table(cls, table: str) -> str:
        names = [kind.name for kind in TABLES]
        if table not in names:
            raise ValueError(f'"{table}" is no table; write one of {", ".join(names)}')
        return table

    @field_validator("file")
    @classmethod
    def _stays_below_the_operation(cls, file: str) -> str:
        path = PurePosixPath(file)
        if "\\" in file or ":" in file or path.is_absolute() or ".." in path.parts:
            raise ValueError("write a path below the operation's folder, with forward slashes")
        return file

    @field_validator("date_format")
    @classmethod
    def _is_a_date_format(cls, pattern: str | None) -> str | None:
        if pattern in {None, DAY_FIRST, MONTH_FIRST, MONTH}:
            return pattern
        assert pattern is not None
        if ("%Y" not in pattern and "%y" not in pattern) or not re.search("%[mbBj]", pattern):
            raise ValueError('write "day-first", "month-first", "month" or a pattern like "%d/%m/%Y"')
        try:
            sample = date(2012, 7, 31).strftime(pattern)
            datetime.strptime(sample, pattern)
        except (ValueError, re.error):
            raise ValueError(
                f'"{pattern}" is not a pattern of dates; write one like "%d/%m/%Y"'
            ) from None
        return pattern

    @model_validator(mode="after")
    def _says_each_thing_once(self) -> "Source":
        if not self.columns:
            raise ValueError("columns is empty: say which of their columns is which of ours")
        twice = sorted(self.columns.keys() & self.fixed.keys())
        if twice:
            raise ValueError(f'"{twice[0]}" stands both in columns and in fixed')
        if self.spread:
            spread = {self.spread.into, self.spread.cells}
            twice = sorted(spread & (self.columns.keys() | self.fixed.keys()))
            if twice or len(spread) == 1:
                name = twice[0] if twice else self.spread.into
                raise ValueError(f'"{name}" of spread is filled twice')
        if self.header_rows is not None and self.header_row == 0:
            raise ValueError("header_rows is given though header_row = 0 says that there is no header")
        if self.decimal is not None and self.decimal == self.grouping:
            raise ValueError("decimal and grouping are the same mark")
        missing = [name for name in self.skip_rows_blank_in if name not in self.filled]
        if missing:
            raise ValueError(f'"{missing[0]}" of skip_rows_blank_in is not in columns')
        return self
