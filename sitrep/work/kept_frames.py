"""Kept months become months again: the frames of all are cut from one."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise
from typing import Any

import numpy as np
import pandas as pd

from sitrep.intake.records import empty_frame
from sitrep.model.month import Month
from sitrep.model.period import Period
from sitrep.model.rows import Rows
from sitrep.model.table import Block, Table, give_rows
from sitrep.model.tables import TABLES, TableKind
from sitrep.work.kept_form import BLANK, FRAMES, NOT_A_TIME, Cells, KeptMonth, KeptRows


def months_of(kept: Mapping[Period, KeptMonth]) -> dict[Period, Month]:
    """All these months. Their frames are cut from one for each kind of table, as that is made once."""
    blank = {kind.name: _table(kind, [], [empty_frame(kind).copy(deep=False)] * 3) for kind in TABLES}
    tables: dict[Period, dict[str, Table]] = {period: {**blank} for period in kept}
    for kind in TABLES:
        having = {p: month.tables[kind.name] for p, month in kept.items() if kind.name in month.tables}
        cuts = [_cut([getattr(table, part) for table in having.values()], kind) for part in FRAMES]
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
        seconds = [NOT_A_TIME if cell is None else cell for cell in cells]
        return pd.Series(np.array(seconds, dtype="int64").view(dtype), index)
    if dtype == "object":
        cells = [_number(cell) for cell in cells]
    return pd.Series(cells, index, dtype=dtype)


def _number(cell: object) -> object:
    if cell is BLANK:
        return np.nan
    return Decimal(cell) if isinstance(cell, str) else cell
