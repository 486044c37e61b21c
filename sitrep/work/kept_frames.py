"""Kept months become months again: the frames of all are cut from one."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise
from typing import Any

import numpy as np
import pandas as pd

from sitrep.intake.frames import array_of, empty_frame, frame_of, types_of
from sitrep.model.month import Month
from sitrep.model.period import Period
from sitrep.model.rows import Rows
from sitrep.model.table import Block, Table, give_rows
from sitrep.model.tables import TABLES, TableKind
from sitrep.work.kept_form import BLANK, FRAMES, NOT_A_TIME, Cells, KeptMonth, KeptRows


def months_of(kept: Mapping[Period, KeptMonth]) -> dict[Period, Month]:
    """All these months. Their frames are cut from one for each kind of table, as that is made once."""
    tables: dict[Period, dict[str, Table]] = {period: {} for period in kept}
    for kind in TABLES:
        blank = empty_frame(kind).copy(deep=False)
        nowhere = _table(kind, [], [blank] * len(FRAMES))
        having = [month.tables[kind.name] for month in kept.values() if kind.name in month.tables]
        cuts = [_cut([getattr(table, part) for table in having], kind, blank) for part in FRAMES]
        made = zip(having, zip(*cuts, strict=True), strict=True)
        for period, month in kept.items():
            if kind.name not in month.tables:
                tables[period][kind.name] = nowhere
                continue
            table, its = next(made)
            tables[period][kind.name] = given = _table(kind, table.blocks, [frame for frame, _ in its])
            give_rows(given, its[0][1])
    return {
        period: Month(period, tables[period], month.narratives, tuple(month.files))
        for period, month in kept.items()
    }


def _table(kind: TableKind, blocks: Iterable[Block], frames: Sequence[pd.DataFrame]) -> Table:
    frame, without_news, unfilled = frames
    return Table(kind, frame, tuple(blocks), without_news, unfilled)


def _cut(
    parts: Sequence[KeptRows], kind: TableKind, blank: pd.DataFrame
) -> list[tuple[pd.DataFrame, Rows]]:
    """A frame for each of these rows, and the rows that it will be asked for."""
    whole, rows = blank, Rows(blank)
    if filled := [part for part in parts if part.labels]:
        columns = {
            name: _array([cell for part in filled for cell in _each(part, name)], dtype)
            for name, dtype in types_of(kind).items()
        }
        whole = frame_of(columns, [label for part in filled for label in part.labels])
        rows = Rows(whole, columns)
    ends = [0, *accumulate(len(part.labels) for part in parts)]
    return [
        (whole.iloc[start:end] if start < end else blank, rows.part(start, end))
        for start, end in pairwise(ends)
    ]


def _each(part: KeptRows, column: str) -> Cells:
    cells = part.columns[column]
    return cells if len(cells) > 1 else cells * len(part.labels)


def _array(cells: Cells, dtype: str) -> Any:
    if dtype == "datetime64[s]":
        seconds = [NOT_A_TIME if cell is None else cell for cell in cells]
        return np.array(seconds, dtype="int64").view(dtype)
    return array_of([*map(_number, cells)] if dtype == "object" else cells, dtype)


def _number(cell: object) -> object:
    if cell is BLANK:
        return np.nan
    return Decimal(cell) if isinstance(cell, str) else cell
