"""How sensitive each row and each thing is, in all months together."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Any

import numpy as np
import numpy.typing as npt

from sitrep.analysis.preferred import names_in
from sitrep.model.edition import Edition
from sitrep.model.month import Month
from sitrep.model.table import Table, cells_of, once_for_each_table
from sitrep.model.tables import TableKind

_SCALE = list(Edition)
_PLACES = {str(edition): place for place, edition in enumerate(_SCALE)}

Numbers = npt.NDArray[np.int64]
Rows = npt.NDArray[np.bool_]
"""Of each row whether something is true of it."""


@dataclass(frozen=True, slots=True, eq=False)
class Levels:
    """How sensitive the rows of one kind of table are: an entry for each row, of all months in turn.

    `row` is the highest sensitivity of all rows of the thing and date, `thing` that of its newest rows,
    both as places on the scale of editions; `name` is the same number for all rows of one thing.
    `starts` has the position of each month's first row.
    """

    starts: Sequence[int]
    name: Numbers
    row: Numbers
    thing: Numbers

    def shown_to(self, edition: Edition) -> Rows:
        """Which rows readers of `edition` may see."""
        return (self.row <= _SCALE.index(edition)) & ~self.withheld_from(edition)

    def withheld_from(self, edition: Edition) -> Rows:
        """Which rows are of things that they may not see at all."""
        return self.thing > _SCALE.index(edition)

    def by_month(self, rows: Rows) -> Sequence[Rows]:
        """What is true of rows, month by month."""
        return np.split(rows, self.starts[1:])


def levels_of(months: Sequence[Month], kind: TableKind) -> Levels | None:
    """How sensitive the rows of this kind are; None where every reader may see all of them."""
    tables = [month.tables[kind.name] for month in months] if kind.has_sensitivity else []
    if all(map(_is_public, tables)):
        return None
    return _levels(tables[-1], tuple(tables[:-1]), tuple(month.period.as_of for month in months))


@once_for_each_table
def _is_public(table: Table) -> bool:
    """Whether every reader may see all of its rows."""
    return all(cell == Edition.PUBLIC for cell in cells_of(table, "sensitivity"))


@once_for_each_table
def _levels(last: Table, earlier: Sequence[Table], ends: Sequence[date]) -> Levels:
    tables, kind = (*earlier, last), last.kind
    lengths = [len(table.frame) for table in tables]
    month = np.repeat(np.arange(len(tables)), lengths)
    # A sensitivity that could not be read is an error of its own; until then it shows nothing.
    level = np.array([_PLACES.get(cell, len(_SCALE)) for cell in _column(tables, "sensitivity")])
    thing = np.array(_numbered(_things(tables, month.tolist())))
    day = _days(tables, ends) if kind.is_lasting and kind.dated_by else month
    date_of_thing = np.array(_numbered(zip(thing.tolist(), day.tolist(), strict=True)))
    newest = _is_newest(thing, day, month)
    known = _highest(level[newest], thing[newest])
    return Levels(
        starts=[0, *accumulate(lengths[:-1])],
        name=thing,
        row=_highest(level, date_of_thing)[date_of_thing],
        thing=_with_other_names(tables, thing, _highest(day, thing), known)[thing],
    )


def _things(tables: Sequence[Table], months: Sequence[int]) -> Iterator[Hashable]:
    """The name of each row's thing: what does not last is another each month, and each time."""
    kind = tables[0].kind
    columns = kind.series if kind.is_lasting else kind.key
    names = (name for table in tables for name in names_in(table, columns))
    return iter(names if kind.is_lasting else zip(names, months, strict=True))


def _numbered(names: Iterable[Hashable]) -> list[int]:
    """A number for each name, the same for the same."""
    known: dict[Hashable, int] = {}
    return [known.setdefault(name, len(known)) for name in names]


def _column(tables: Sequence[Table], column: str) -> list[Any]:
    return [cell for table in tables for cell in cells_of(table, column)]


def _days(tables: Sequence[Table], ends: Sequence[date]) -> Numbers:
    """The date of each row; of one whose date cannot be read, the last day of its month."""
    return np.array(
        [
            (day or end).toordinal()
            for table, end in zip(tables, ends, strict=True)
            for day in cells_of(table, table.kind.dating)
        ]
    )


def _highest(values: Numbers, of: Numbers) -> Numbers:
    """The highest of the values of each number from 0, every one of which has some."""
    highest = np.zeros(int(of.max()) + 1, dtype="int64")
    np.maximum.at(highest, of, values)
    return highest


def _is_newest(thing: Numbers, day: Numbers, month: Numbers) -> Rows:
    """The rows of the newest date of each thing; and those that its newest month gave last.

    A month may correct what was said of an earlier date: what it says of the thing counts as well.
    """
    last_month = month == _highest(month, thing)[thing]
    last_day = _highest(day[last_month], thing[last_month])[thing]
    newest: Rows = (day == _highest(day, thing)[thing]) | (last_month & (day == last_day))
    return newest


def _with_other_names(tables: Sequence[Table], thing: Numbers, last: Numbers, level: Numbers) -> Numbers:
    """What may be the same under a later name is as sensitive as that: a name hides nothing."""
    things, days, levels = thing.tolist(), last.tolist(), level.tolist()
    for columns in tables[0].kind.also_known_by:
        places: dict[tuple[Any, ...], dict[int, None]] = {}
        names = (name for table in tables for name in names_in(table, columns))
        for each, name in zip(things, names, strict=True):
            if None not in name:
                places.setdefault(name, {})[each] = None
        for _, alike in sorted(places.items()):
            for each in alike if len(alike) > 1 else ():
                levels[each] = max(levels[other] for other in alike if days[other] >= days[each])
    return np.array(levels)
