"""The operation's own country of origin, which a cell may name or leave out."""

from collections.abc import Mapping
from dataclasses import replace

from sitrep.model.table import Table, cells_of

_ORIGIN = "origin"


def without_home(tables: Mapping[str, Table], home: str | None) -> dict[str, Table]:
    """The same tables where who comes from `home` has a blank origin, so that both ways are one."""
    return {name: _without(table, home) for name, table in tables.items()}


def _without(table: Table, home: str | None) -> Table:
    if home is None or not table.kind.has(_ORIGIN) or home not in cells_of(table, _ORIGIN):
        return table
    frame = table.frame.copy()
    frame.loc[frame[_ORIGIN] == home, _ORIGIN] = ""
    return replace(table, frame=frame)
