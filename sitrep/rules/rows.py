"""Rows as rules see them: those that a mask picks, and what they are about."""

from collections.abc import Iterator

import pandas as pd

from sitrep.analysis.series import Record, records_where
from sitrep.diagnostics import NOTHING, Message
from sitrep.lines import shortened
from sitrep.model.country import Country
from sitrep.model.month import Month
from sitrep.model.table import Index, Table
from sitrep.model.tables import Type


def filled(month: Month) -> dict[str, Table]:
    """The tables of the month that have rows, by name; most months lack several."""
    return {name: table for name, table in month.tables.items() if len(table.frame)}


def rows_where(month: Month, name: str, mask: "pd.Series[bool]") -> Iterator[Record]:
    """The rows of one table of the month where `mask` is true."""
    # Most rules find nothing in most months, and taking no rows out of a long table takes time too.
    if not mask.any():
        return
    yield from records_where(month.period, month.tables[name], mask)


def row_at(month: Month, name: str, position: int) -> Record:
    """The row at a position of the frame, from 0."""
    table = month.tables[name]
    index = Index(int(table.frame.index[position]))
    return Record(month.period, table, index, table.row(index))


def place_of(record: Record) -> Country | Message:
    """The country of a row, or the area in it; nothing where no country could be read."""
    if not record.text("country"):
        return Message("subject.region") if record.row["country"] == "" else NOTHING
    country, area = Country(record.text("country")), record.text("area")
    return Message("hint.area", {"area": area, "country": country}) if area else country


def name_of(record: Record) -> Country | Message | str:
    """What people call a row's thing: a place with its country, anything else by its name."""
    return place_of(record) if record.table.kind.is_added_up else shortened(record.name)


def about(record: Record) -> list[object]:
    """What a row is about, in the order of its key."""
    named: list[object] = []
    kind = record.table.kind
    for column in map(kind.column, kind.key):
        text = record.text(column.name)
        if column.type is Type.DATE:
            named.append(record.day(column.name))
        elif text and column.type is Type.COUNTRY:
            named.append(Country(text))
        elif text in column.choices:
            named.append(Message(column.message_of(text)))
        elif text:
            named.append(shortened(text))
    return named
