"""Rows as rules see them: those that a mask picks, what they are about, and shortened texts."""

from collections.abc import Iterator
from typing import cast

import pandas as pd

from sitrep.analysis.preferred import KEYS
from sitrep.analysis.series import Record, rows_of
from sitrep.diagnostics import Message
from sitrep.model.country import Country
from sitrep.model.month import Month
from sitrep.model.table import Index

LONGEST_SHOWN = 80
_CODES = frozenset({"method", "category"})
DATED_BY = {"refugees": "as_of", "camps": "as_of", "missions": "as_of", "events": "date"}


def rows_where(month: Month, name: str, mask: "pd.Series[bool]") -> Iterator[Record]:
    """The rows of one table of the month where `mask` is true."""
    # Most rules find nothing in most months, and taking no rows out of a long table takes time too.
    if not mask.any():
        return
    table = month.tables[name]
    for index, row in rows_of(table.frame[mask]):
        yield Record(month.period, table, cast(Index, index), row)


def row_at(month: Month, name: str, position: int) -> Record:
    """The row at a position of the frame, from 0."""
    table = month.tables[name]
    block, number = table.frame.index[position]
    index = (int(block), int(number))
    return Record(month.period, table, index, table.frame.iloc[position].to_dict())


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


def about(record: Record) -> list[object]:
    """What a row is about, in the order of its key."""
    named: list[object] = []
    for column in KEYS[record.table.name]:
        text = record.text(column)
        if column in {"as_of", "date"}:
            named.append(record.day(column))
        elif text and column == "country":
            named.append(Country(text))
        elif text:
            named.append(Message(f"code.{column}.{text}") if column in _CODES else shown(text))
    return named


def shown(text: str, longest: int = LONGEST_SHOWN) -> str:
    """Short enough for a message."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
