"""Months that were read, as JSON and back: nothing in it can run, and what is odd is not believed."""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import accumulate, pairwise
from math import isfinite, isnan
from typing import Any

import numpy as np
import pandas as pd
from pydantic import TypeAdapter

from sitrep.intake.records import empty_frame
from sitrep.model.input_file import InputFile
from sitrep.model.month import Month, Narrative
from sitrep.model.period import Period
from sitrep.model.rows import Rows
from sitrep.model.table import Block, Index, Table, block_of, give_rows, labels
from sitrep.model.tables import TABLES, TableKind
from sitrep.quantity import Kind

Cells = list[Any]
"""Those of a column in JSON; of a column whose cells are all the same the first one alone."""


@dataclass(frozen=True, slots=True)
class KeptRows:
    """Rows of a frame: their labels, and by column their cells; nothing at all where there are none."""

    labels: list[int]
    columns: dict[str, Cells]


NO_ROWS = KeptRows([], {})


@dataclass(frozen=True, slots=True)
class KeptTable:
    """A table with the sheets that it stands on, and the rows of its three frames."""

    blocks: list[Block]
    frame: KeptRows
    without_news: KeptRows
    unfilled: KeptRows


@dataclass(frozen=True, slots=True)
class KeptMonth:
    """A month without its period; it has no photos. Tables that stand on no sheet are not in it."""

    files: list[InputFile]
    narratives: dict[str, Narrative]
    tables: dict[str, KeptTable]


_FRAMES = ("frame", "without_news", "unfilled")
_KINDS = {kind.name: kind for kind in TABLES}
_WHOLE = range(-(2**63), 2**63)
_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]{1,3})?")
_QUALIFIERS = frozenset(map(str, Kind))
_NOT_A_TIME = np.iinfo("int64").min
_SECONDS = range(-62_135_596_800, 253_402_300_800)
"""Of the years 1 to 9999, from 1970 on."""
_TYPES: Mapping[str, frozenset[type]] = {
    "str": frozenset({str, type(None)}),
    "Int64": frozenset({int, type(None)}),
    "datetime64[s]": frozenset({int, type(None)}),
    "float64": frozenset({float, type(None)}),
    "bool": frozenset({bool}),
    "object": frozenset({int, str, bool, type(None)}),
}
"""By the type of a column, what its cells are in JSON."""
_BLANK = False
"""A blank cell of a measure that its sheet does not have, which pandas fills with no number."""


_ALL_BLANK: Cells = [None]


class UnknownForm(ValueError):
    """What is to be kept, or was kept, is not of the form that this module knows."""


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
        for part in _FRAMES:
            _look_at(getattr(table, part), _KINDS[name], len(table.blocks))
    return kept


def months_of(kept: Mapping[Period, KeptMonth]) -> dict[Period, Month]:
    """All these months. Their frames are cut from one for each kind of table, as that is made once."""
    blank = {kind.name: _table(kind, [], [empty_frame(kind).copy(deep=False)] * 3) for kind in TABLES}
    tables: dict[Period, dict[str, Table]] = {period: {**blank} for period in kept}
    for kind in TABLES:
        having = {p: month.tables[kind.name] for p, month in kept.items() if kind.name in month.tables}
        cuts = [_cut([getattr(table, part) for table in having.values()], kind) for part in _FRAMES]
        for (period, table), its in zip(having.items(), zip(*cuts, strict=True), strict=True):
            tables[period][kind.name] = made = _table(kind, table.blocks, [frame for frame, _ in its])
            give_rows(made, its[0][1])
    return {
        period: Month(period, tables[period], month.narratives, tuple(month.files))
        for period, month in kept.items()
    }


def _table(kind: TableKind, blocks: Iterable[Block], frames: Sequence[pd.DataFrame]) -> Table:
    frame, without_news, unfilled = frames
    return Table(kind, frame, tuple(blocks), without_news, unfilled)


def _cut(parts: Sequence[KeptRows], kind: TableKind) -> list[tuple[pd.DataFrame, Rows]]:
    """A frame for each of these rows, and the rows that it will be asked for."""
    blank = empty_frame(kind).copy(deep=False)
    if filled := [part for part in parts if part.labels]:
        index = pd.Index([label for part in filled for label in part.labels], dtype="int64")
        columns = {
            name: _series([cell for part in filled for cell in _each(part, name)], str(dtype), index)
            for name, dtype in blank.dtypes.items()
        }
        whole = pd.DataFrame(columns, index=index)
    else:
        whole = blank
    rows, ends = Rows(whole), [0, *accumulate(len(part.labels) for part in parts)]
    return [
        (whole.iloc[start:end] if start < end else blank, rows.part(start, end))
        for start, end in pairwise(ends)
    ]


def _each(part: KeptRows, column: Hashable) -> Cells:
    cells = part.columns[str(column)]
    return cells if len(cells) > 1 else cells * len(part.labels)


def _series(cells: Cells, dtype: str, index: "pd.Index[int]") -> "pd.Series[Any]":
    if dtype == "datetime64[s]":
        seconds = [_NOT_A_TIME if cell is None else cell for cell in cells]
        return pd.Series(np.array(seconds, dtype="int64").view(dtype), index)
    if dtype == "object":
        cells = [_number(cell) for cell in cells]
    return pd.Series(cells, index, dtype=dtype)


def _number(cell: object) -> object:
    if cell is _BLANK:
        return np.nan
    return Decimal(cell) if isinstance(cell, str) else cell


@cache
def _form() -> TypeAdapter[KeptMonth]:
    return TypeAdapter(KeptMonth)


def _look_at(rows: KeptRows, kind: TableKind, blocks: int) -> None:
    """ValueError for what is not as `_kept_rows` makes it."""
    types = _types_of(kind)
    if not rows.labels and not rows.columns:
        return
    in_blocks = all(0 <= block_of(Index(label)) < blocks for label in rows.labels)
    if types.keys() != rows.columns.keys() or not in_blocks:
        raise UnknownForm(kind.name)
    for name, cells in rows.columns.items():
        dtype = types[name]
        if cells == _ALL_BLANK and type(None) in _TYPES[dtype]:
            continue
        is_whole = len(cells) in {1, len(rows.labels)}
        if not is_whole or not _TYPES[dtype].issuperset(map(type, cells)):
            raise UnknownForm(name)
        if name.endswith(".kind") and not _QUALIFIERS.issuperset(cells):
            raise UnknownForm(name)
        is_sound = _IS_SOUND.get(dtype)
        if is_sound and not all(map(is_sound, cells)):
            raise UnknownForm(name)


@cache
def _types_of(kind: TableKind) -> Mapping[str, str]:
    return {str(name): str(dtype) for name, dtype in empty_frame(kind).dtypes.items()}


def _is_whole(cell: int | None) -> bool:
    return cell is None or cell in _WHOLE


def _is_day(cell: int | None) -> bool:
    return cell is None or cell in _SECONDS


def _is_measure(cell: int | str | bool | None) -> bool:
    return cell is not True and (not isinstance(cell, str) or bool(_DECIMAL.fullmatch(cell)))


_IS_SOUND: Mapping[str, Callable[[Any], bool]] = {
    "Int64": _is_whole,
    "datetime64[s]": _is_day,
    "object": _is_measure,
}


def _kept_table(table: Table) -> KeptTable:
    return KeptTable(
        [*table.blocks], *(_kept_rows(getattr(table, part), table.kind) for part in _FRAMES)
    )


def _kept_rows(frame: pd.DataFrame, kind: TableKind) -> KeptRows:
    if frame.empty:
        return NO_ROWS
    if not frame.dtypes.equals(empty_frame(kind).dtypes) or frame.index.dtype != "int64":
        raise UnknownForm(kind.name)
    return KeptRows([*labels(frame)], {str(name): _cells(frame[name]) for name in frame})


def _cells(column: "pd.Series[Any]") -> Cells:
    cells = column.tolist()
    match str(column.dtype):
        case "datetime64[s]":
            seconds = column.to_numpy().view("int64").tolist()
            cells = [None if each == _NOT_A_TIME else each for each in seconds]
        case "object":
            cells = [*map(_measure, cells)]
        case _:
            blank = column.isna().tolist()
            cells = [None if it else each for each, it in zip(cells, blank, strict=True)]
    is_odd = any(isinstance(cell, float) and not isfinite(cell) for cell in cells)
    if is_odd or not _TYPES[str(column.dtype)].issuperset(map(type, cells)):
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
            return _BLANK
        case Decimal() if _DECIMAL.fullmatch(str(cell)):
            return str(cell)
    raise UnknownForm("a measure")
