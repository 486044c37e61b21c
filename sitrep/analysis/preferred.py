"""Rows that speak of one thing on one date, and which of them stands for all.

Two sources may report one figure. Where they say the same, both are behind the figure; where they
differ, the analyst prefers one with a reason. Either way the thing is counted once.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from sitrep.model.table import Index, Table, cells_of, once_for_each_table, texts_of
from sitrep.model.tables import TableKind
from sitrep.words.folding import slug


@dataclass(frozen=True, slots=True)
class Preferred:
    """`rows` is true for the rows that stand; `others` has by each of them the rows that it stands for.

    Both are in the order of the table.
    """

    rows: npt.NDArray[np.bool_]
    others: Mapping[Index, tuple[Index, ...]]


@once_for_each_table
def preferred_rows(table: Table) -> Preferred:
    """Of the rows of one thing, the preferred one stands; without one, or with two, the lower one."""
    frame = table.frame
    everything = np.ones(len(frame), dtype=bool)
    if frame.empty or not table.kind.may_conflict:
        return Preferred(everything, {})
    numbers = numbers_of_things(table)
    if len({*numbers}) == len(numbers):
        return Preferred(everything, {})
    thing = pd.Series(numbers, frame.index, dtype="int64")
    is_in_company = (thing >= 0) & thing.duplicated(keep=False)
    rows_of_thing: dict[int, list[Index]] = {}
    for index, number in thing[is_in_company].items():
        rows_of_thing.setdefault(int(number), []).append(cast(Index, index))
    reasoned = {cast(Index, index) for index in frame.index[is_in_company & frame["prefer"].notna()]}
    others = {}
    for rows in rows_of_thing.values():
        preferred = [index for index in rows if index in reasoned]
        chosen = preferred[0] if len(preferred) == 1 else rows[-1]
        others[chosen] = tuple(index for index in rows if index != chosen)
    is_other = frame.index.isin([index for rest in others.values() for index in rest])
    return Preferred(everything & ~is_other, others)


@once_for_each_table
def numbers_of_things(table: Table, *besides: str) -> Sequence[int]:
    """A number for each row, the same for rows of one key; -1 where a part of the key is blank.

    Names that differ in case, accents or punctuation only are one name. `besides` are columns that
    must be the same as well.
    """
    columns = (*table.kind.key, *besides)
    known: dict[tuple[Hashable, ...], int] = {}
    numbers = [known.setdefault(name, len(known)) for name in names_in(table, columns)]
    needed = [
        columns.index(column) for column in table.kind.always_in_key if None in cells_of(table, column)
    ]
    if not needed:
        return numbers
    blank = {number for name, number in known.items() if any(name[place] is None for place in needed)}
    return [-1 if number in blank else number for number in numbers] if blank else numbers


def names_in(table: Table, columns: Sequence[str]) -> list[tuple[Hashable, ...]]:
    """What these columns say in each row, to tell rows apart: None is a blank cell.

    Of names that people spell freely, names made comparable. pandas takes a millisecond and more to
    group the dozen rows of most tables.
    """
    parts = [_plain(table, column) for column in columns]
    return [*zip(*parts, strict=True)] if parts else [()] * len(table.frame)


@once_for_each_table
def _plain(table: Table, column: str) -> Sequence[Hashable]:
    cells: Sequence[Hashable] = cells_of(table, column)
    if not table.kind.column(column).is_spelt_freely:
        return cells
    same = {text: slug(text) or text for text in texts_of(table, column)}
    return [*map(same.get, cells)]  # type: ignore[arg-type]


def comparable(kind: TableKind, frame: pd.DataFrame, columns: Sequence[str]) -> "list[pd.Series[Any]]":
    """These columns of a frame; in those of names that people spell freely, names made comparable."""
    return [folded(frame[c]) if kind.column(c).is_spelt_freely else frame[c] for c in columns]


def folded(names: "pd.Series[Any]") -> "pd.Series[str]":
    """Names as they stand in the keys of figures, so that two rows never make one figure unseen.

    A blank cell stays blank.
    """
    cells = [slug(name) or name if isinstance(name, str) else None for name in names.tolist()]
    return pd.Series(cells, names.index, dtype="str", name=names.name)
