"""The catalogue: every table and column once, for reading, rules, spreadsheets, messages and docs."""

from sitrep.model.tables.camps import CAMPS
from sitrep.model.tables.column import NO_END, OPEN_ENDED, Column, NextMonth, Role, Type
from sitrep.model.tables.events import EVENTS
from sitrep.model.tables.excerpts import EXCERPTS
from sitrep.model.tables.funding import FUNDING
from sitrep.model.tables.indicators import INDICATORS
from sitrep.model.tables.kind import TableKind
from sitrep.model.tables.missions import MISSIONS
from sitrep.model.tables.photos import PHOTOS
from sitrep.model.tables.recipients import recipients_table
from sitrep.model.tables.refugees import REFUGEES
from sitrep.model.tables.sectors import SECTORS
from sitrep.model.tables.shared import SENSITIVITIES

TABLES: tuple[TableKind, ...] = (
    REFUGEES, CAMPS, INDICATORS, SECTORS, FUNDING, MISSIONS, EVENTS, EXCERPTS, PHOTOS,
)  # fmt: skip
"""The tables of a month, in the order in which people meet them."""

__all__ = [
    "CAMPS", "EVENTS", "EXCERPTS", "FUNDING", "INDICATORS", "MISSIONS", "NO_END", "OPEN_ENDED", "PHOTOS",
    "REFUGEES", "SECTORS", "SENSITIVITIES", "TABLES",
    "Column", "NextMonth", "Role", "TableKind", "Type", "column_behind", "counts_people",
    "kind_counting", "kind_named", "recipients_table",
]  # fmt: skip


def kind_named(name: str) -> TableKind:
    """The table of a month that has this name; KeyError for none."""
    for kind in TABLES:
        if kind.name == name:
            return kind
    raise KeyError(name)


def counts_people(key: str) -> bool:
    """Whether a figure of this key is made of a table that counts people in parts of countries."""
    return kind_counting(key) is not None


def kind_counting(key: str) -> TableKind | None:
    """The table that counts people in parts of countries and makes a figure of this key, or None."""
    return next((kind for kind in TABLES if kind.people is not None and kind.makes(key)), None)


def column_behind(key: str) -> Column:
    """The column that a figure of this key is read from; KeyError for one that is made of others."""
    for kind in TABLES:
        if kind.makes(key):
            return kind.column(key.rpartition(".")[2])
    raise KeyError(key)
