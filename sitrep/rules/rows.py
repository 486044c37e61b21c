"""Rows as rules see them: those that a mask picks, what they are about, and shortened texts."""

from collections.abc import Iterator
from typing import cast

import pandas as pd

from sitrep.analysis.series import Record
from sitrep.diagnostics import Message
from sitrep.model.country import Country
from sitrep.model.month import Month
from sitrep.model.table import Index
from sitrep.words.folding import fold

LONGEST_SHOWN = 80
DATED_BY = {"refugees": "as_of", "camps": "as_of", "missions": "as_of", "events": "date"}


def rows_where(month: Month, name: str, mask: "pd.Series[bool]") -> Iterator[Record]:
    """The rows of one table of the month where `mask` is true."""
    table = month.tables[name]
    for index, row in table.frame[mask].iterrows():
        yield Record(month.period, table, cast(Index, index), row)


def row_at(month: Month, name: str, position: int) -> Record:
    """The row at a position of the frame, from 0."""
    table = month.tables[name]
    block, number = table.frame.index[position]
    return Record(month.period, table, (int(block), int(number)), table.frame.iloc[position])


def folded(names: "pd.Series[str]") -> "pd.Series[str]":
    """Names made comparable; a blank cell stays blank."""
    return names.map(lambda name: fold(name) or name, na_action="ignore")


def count_columns(frame: pd.DataFrame) -> list[str]:
    """The columns that hold counts."""
    return [str(c).removesuffix(".kind") for c in frame.columns if str(c).endswith(".kind")]


def place_of(record: Record) -> Country | Message:
    """The country of a row, or the area in it."""
    country, area = Country(record.text("country")), record.text("area")
    return Message("hint.area", {"area": area, "country": country}) if area else country


def mission_of(record: Record) -> str:
    """A mission as people call it."""
    return record.text("abbreviation") or record.text("mission")


def shown(text: str, longest: int = LONGEST_SHOWN) -> str:
    """Short enough for a message."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
