"""Months that were read, as JSON and back: nothing in it can run, and what is odd is not believed."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from math import isfinite, isnan
from typing import Any

import pandas as pd
from pydantic import TypeAdapter

from sitrep.intake.frames import empty_frame, types_of
from sitrep.model.month import Month
from sitrep.model.table import Index, Table, block_of, labels
from sitrep.model.tables import TABLES, TableKind
from sitrep.quantity import Kind
from sitrep.work.kept_form import (
    BLANK,
    CELL_TYPES,
    DECIMAL,
    FRAMES,
    NO_ROWS,
    NOT_A_TIME,
    Cells,
    KeptMonth,
    KeptRows,
    KeptTable,
    UnknownForm,
)

_KINDS = {kind.name: kind for kind in TABLES}
_WHOLE = range(-(2**63), 2**63)
_QUALIFIERS = frozenset(map(str, Kind))
_SECONDS = range(-62_135_596_800, 253_402_300_800)
"""Of the years 1 to 9999, from 1970 on."""
_ALL_BLANK: Cells = [None]


def as_json(month: Month) -> bytes:
    """What `from_json` takes; UnknownForm where JSON cannot say a value of the month exactly."""
    kept = KeptMonth(
        [*month.files],
        {**month.narratives},
        {name: _kept_table(table) for name, table in month.tables.items() if table.blocks},
    )
    return _form().dump_json(kept)


def from_json(content: bytes) -> KeptMonth:
    """The month in these bytes; ValueError where they are not what `as_json` gives."""
    kept = _form().validate_json(content, strict=True)
    for name, table in kept.tables.items():
        if name not in _KINDS:
            raise UnknownForm(name)
        for part in FRAMES:
            _look_at(getattr(table, part), _KINDS[name], len(table.blocks))
    return kept


@cache
def _form() -> TypeAdapter[KeptMonth]:
    return TypeAdapter(KeptMonth)


def _look_at(rows: KeptRows, kind: TableKind, blocks: int) -> None:
    """ValueError for what is not as `_kept_rows` makes it."""
    types = types_of(kind)
    if not rows.labels and not rows.columns:
        return
    in_blocks = all(0 <= block_of(Index(label)) < blocks for label in rows.labels)
    if types.keys() != rows.columns.keys() or not in_blocks:
        raise UnknownForm(kind.name)
    for name, cells in rows.columns.items():
        dtype = types[name]
        if cells == _ALL_BLANK and type(None) in CELL_TYPES[dtype]:
            continue
        is_whole = len(cells) in {1, len(rows.labels)}
        if not is_whole or not CELL_TYPES[dtype].issuperset(map(type, cells)):
            raise UnknownForm(name)
        if name.endswith(".kind") and not _QUALIFIERS.issuperset(cells):
            raise UnknownForm(name)
        is_sound = _IS_SOUND.get(dtype)
        if is_sound and not all(map(is_sound, cells)):
            raise UnknownForm(name)


def _is_whole(cell: int | None) -> bool:
    return cell is None or cell in _WHOLE


def _is_day(cell: int | None) -> bool:
    return cell is None or cell in _SECONDS


def _is_measure(cell: int | str | bool | None) -> bool:
    return cell is not True and (not isinstance(cell, str) or bool(DECIMAL.fullmatch(cell)))


_IS_SOUND: Mapping[str, Callable[[Any], bool]] = {
    "Int64": _is_whole,
    "datetime64[s]": _is_day,
    "object": _is_measure,
}


def _kept_table(table: Table) -> KeptTable:
    return KeptTable([*table.blocks], *(_kept_rows(getattr(table, part), table.kind) for part in FRAMES))


def _kept_rows(frame: pd.DataFrame, kind: TableKind) -> KeptRows:
    if frame.empty:
        return NO_ROWS
    if not frame.dtypes.equals(empty_frame(kind).dtypes) or frame.index.dtype != "int64":
        raise UnknownForm(kind.name)
    return KeptRows(
        [*labels(frame)], {name: _cells(frame[name], dtype) for name, dtype in types_of(kind).items()}
    )


def _cells(column: "pd.Series[Any]", dtype: str) -> Cells:
    cells = column.tolist()
    match dtype:
        case "datetime64[s]":
            seconds = column.to_numpy().view("int64").tolist()
            cells = [None if each == NOT_A_TIME else each for each in seconds]
        case "object":
            cells = [*map(_measure, cells)]
        case _:
            cells = [None if each is pd.NA or each != each else each for each in cells]
    is_odd = any(isinstance(cell, float) and not isfinite(cell) for cell in cells)
    if is_odd or not CELL_TYPES[dtype].issuperset(map(type, cells)):
        raise UnknownForm(str(column.name))
    return cells[:1] if len({*map(repr, cells)}) == 1 else cells


def _measure(cell: object) -> int | str | bool | None:
    """A number of a measure; one with decimals in words, so that JSON changes nothing of it."""
    match cell:
        case bool():
            pass
        case None | int():
            return cell
        case float() if isnan(cell):
            return BLANK
        case Decimal() if DECIMAL.fullmatch(str(cell)):
            return str(cell)
    raise UnknownForm("a measure")
