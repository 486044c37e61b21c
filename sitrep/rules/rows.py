"""Rows as rules see them: those that a mask picks, and what they are about."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from sitrep.analysis.series import Record, records_where
from sitrep.diagnostics import NOTHING, Message
from sitrep.lines import shortened
from sitrep.model.country import Country
from sitrep.model.edition import Edition
from sitrep.model.month import Month
from sitrep.model.rows import Row
from sitrep.model.table import Index, Mask, Table, cells_of, rows_of
from sitrep.model.tables import Column, Type

_FOR_ALL = (None, str(Edition.PUBLIC))


def filled(month: Month) -> dict[str, Table]:
    """The tables of the month that have rows, by name; most months lack several."""
    return {name: table for name, table in month.tables.items() if len(table.frame)}


def are_among(wanted: Container[Any], cells: Iterable[Any]) -> npt.NDArray[np.bool_]:
    """Which cells, or groups of cells, are wanted."""
    return np.array([cell in wanted for cell in cells], dtype=bool)


def says(table: Table, column: str, texts: Container[str]) -> npt.NDArray[np.bool_]:
    """Which rows of a table have one of these texts in a column."""
    return are_among(texts, cells_of(table, column))


def public_cells(table: Table, column: str) -> Sequence[Any]:
    """A column's cells, None for blank ones and for those of rows that the public may not read."""
    cells = cells_of(table, column)
    if not table.kind.has_sensitivity:
        return cells
    levels = cells_of(table, "sensitivity")
    return [cell if level in _FOR_ALL else None for cell, level in zip(cells, levels, strict=True)]


def rows_where(month: Month, name: str, mask: Mask) -> Iterator[Record]:
    """The rows of one table of the month where `mask` is true."""
    # Most rules find nothing in most months, and taking no rows out of a long table takes time too.
    if not mask.any():
        return
    yield from records_where(month.period, month.tables[name], mask)


def rows_that(month: Month, name: str, test: Callable[[Row], bool]) -> Iterator[Record]:
    """The rows of one table of the month for which the test is true.

    Of a dozen rows it is much sooner asked of each than of columns with pandas.
    """
    rows = rows_of(month.tables[name])
    positions = range(len(month.tables[name].frame))
    return (row_at(month, name, each) for each in positions if test(Row(rows, each)))


def rows_in(month: Month, name: str, column: str, wanted: Callable[[Any], bool]) -> Iterator[Record]:
    """The rows of one table of the month whose cell in a column, blank ones aside, is wanted.

    Each different cell is asked once: most tables have one date and few countries.
    """
    cells = cells_of(month.tables[name], column)
    found = {cell for cell in {*cells} if cell is not None and wanted(cell)}
    if found:
        for position, cell in enumerate(cells):
            if cell in found:
                yield row_at(month, name, position)


def row_at(month: Month, name: str, position: int) -> Record:
    """The row at a position of the frame, from 0."""
    table = month.tables[name]
    index = Index(int(table.frame.index[position]))
    return Record(month.period, table, index, Row(rows_of(table), position))


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
    """What a row is about, in the order of its key: places have their country, people their origin."""
    kind, joined = record.table.kind, _joined(record)
    named = (joined[name] if name in joined else _named(record, kind.column(name)) for name in kind.key)
    return [each for each in named if each is not None]


def _joined(record: Record) -> dict[str, Message | None]:
    """By column, what two columns say in one phrase, and None for the second of them."""
    stated = {name for name in record.table.kind.key if record.row[name] not in (None, "")}
    joined: dict[str, Message | None] = {}
    for name in ("area", "camp"):
        if {name, "country"} <= stated:
            place = {"area": shortened(record.text(name)), "country": Country(record.text("country"))}
            joined[name] = Message("hint.area", place)
            joined["country"] = None
    if {"population", "origin"} <= stated:
        people, origin = _named(record, record.table.kind.column("population")), record.text("origin")
        joined["population"] = Message("people.from", {"people": people, "country": Country(origin)})
        joined["origin"] = None
    return joined


def _named(record: Record, column: Column) -> object:
    text = record.text(column.name)
    if column.type is Type.DATE:
        return record.day(column.name)
    if text and column.type is Type.COUNTRY:
        return Country(text)
    if text in column.choices:
        return Message(column.message_of(text))
    return shortened(text) if text else None
