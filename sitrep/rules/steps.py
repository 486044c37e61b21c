"""Counts and dates over time: every row of a series with the row before it."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain, compress
from math import nan
from typing import NamedTuple, cast

from sitrep.analysis.bounds import Bounds, bounds_of
from sitrep.analysis.preferred import names_in, preferred_rows
from sitrep.analysis.series import Record
from sitrep.model.month import Evidence
from sitrep.model.period import Period
from sitrep.model.rows import Row, Rows
from sitrep.model.table import Index, Table, cells_of, once_for_each_table, rows_of
from sitrep.model.tables import CAMPS, MISSIONS, REFUGEES, TableKind
from sitrep.quantity import Kind

_MEASURES_IN_USE = 7
_ONE_DAY = timedelta(days=1)

_Series = tuple[Hashable, ...]
_EXACT = str(Kind.EXACT)


class Measure(NamedTuple):
    """What is compared over time in the series of a table."""

    kind: TableKind
    counted: str


REGISTERED = Measure(REFUGEES, "registered")
POPULATION = Measure(CAMPS, "population")
MISSION = Measure(MISSIONS, "status")


class Step(NamedTuple):
    """A row of a series, at a position of its table's frame, and the limits of what is counted in it.

    `months` are those from the year 0 to the end of its report; of a week, a part of a month.
    """

    period: Period
    months: float
    table: Table
    position: int
    row: Row
    series: _Series
    least: float
    most: float

    @property
    def record(self) -> Record:
        index = Index(int(self.table.frame.index[self.position]))
        return Record(self.period, self.table, index, self.row)

    @property
    def day(self) -> date:
        """The day that the row is of; without one it would be in no series."""
        return cast(date, self.row[self.table.kind.dating])


class Change(NamedTuple):
    """A row of this month, and one before it in its series."""

    now: Step
    then: Step


class Steps(NamedTuple):
    """The rows of this month that have what is compared, each with one before it, oldest first.

    They are of the reports of one line: this one, the one that it is compared with, and so on.
    `followers` are all that have a row before them in their series, with that row. `newest` has of each
    series that had a row before this month the last one of this month, with the last one before it.
    `earlier` is what the months before have, the newest first.
    """

    followers: Sequence[Change]
    newest: Sequence[Change]
    earlier: Sequence["_Standing"]

    def past(self, step: Step) -> list[Step]:
        """The last row that each month before this one has of the step's series, oldest first."""
        return [*_in_each(self.earlier, step.series)][::-1]


class _Standing(NamedTuple):
    """Of a month's table, the rows that stand and have what is compared: their positions, oldest first.

    `last` has by series the position of its last row. `series` and `limits` are of every row; there are
    no `limits` of what is no count.
    """

    period: Period
    months: float
    table: Table
    rows: Rows
    positions: Sequence[int]
    series: Sequence[_Series]
    limits: Bounds | None
    last: Mapping[_Series, int]

    def step(self, position: int) -> Step:
        least = most = nan
        if self.limits is not None:
            least, most = self.limits.least.item(position), self.limits.most.item(position)
        return Step(
            self.period, self.months, self.table, position, Row(self.rows, position),
            self.series[position], least, most,
        )  # fmt: skip


# Half a dozen rules look at the same steps.
@lru_cache(maxsize=_MEASURES_IN_USE)
def steps_of(evidence: Evidence, measure: Measure) -> Steps:
    """The steps of a month in what is compared."""
    kind, counted = measure
    if evidence.month.tables[kind.name].frame.empty:
        return Steps((), (), ())
    this, *earlier = (
        _standing(month.tables[kind.name], month.period, counted) for month in evidence.line[::-1]
    )
    followers: list[Change] = []
    newest: list[Change] = []
    passed: dict[_Series, int] = {}
    # Of a long sheet most rows have none before them, and no step is made of those.
    known_before = [month.last for month in earlier if month.last]
    for position in this.positions if known_before or len(this.last) < len(this.positions) else ():
        series = this.series[position]
        above, is_known = passed.get(series), any(series in last for last in known_before)
        passed[series] = position
        if above is None and not is_known:
            continue
        now, of_last_month = this.step(position), next(_in_each(earlier, series), None)
        before = of_last_month if above is None else this.step(above)
        if before is not None:
            followers.append(Change(now, before))
        if of_last_month is not None and this.last[series] == position:
            newest.append(Change(now, of_last_month))
    return Steps(followers, newest, earlier)


def _in_each(months: Sequence[_Standing], series: _Series) -> Iterator[Step]:
    """The last row that each of the months has of a series."""
    for month in months:
        position = month.last.get(series)
        if position is not None:
            yield month.step(position)


@once_for_each_table
def _standing(table: Table, period: Period, counted: str) -> _Standing:
    rows, positions = rows_of(table), compared_in(table, counted)
    if not positions:
        return _Standing(period, period.months, table, rows, (), (), None, {})
    series = names_in(table, table.kind.series)
    limits = bounds_of(table, counted) if counted in table.kind.quantities else None
    last = {series[position]: position for position in positions}
    return _Standing(period, period.months, table, rows, positions, series, limits, last)


@once_for_each_table
def compared_in(table: Table, counted: str) -> Sequence[int]:
    """The positions of the rows that stand and have what is compared, oldest first."""
    if table.frame.empty:
        return ()
    kind = table.kind
    # A cell that could not be read is an error of its own; such a row belongs to no series.
    needed = {kind.dating, counted, *kind.always_in_series}
    has_gaps = [cells for cells in (cells_of(table, column) for column in needed) if None in cells]
    positions: Iterable[int] = compress(range(len(table.frame)), preferred_rows(table).rows.tolist())
    for cells in has_gaps:
        positions = [position for position in positions if cells[position] is not None]
    days, of_day = cells_of(table, kind.dating), defaultdict[date, list[int]](list)
    for position in positions:
        of_day[days[position]].append(position)
    return [*chain.from_iterable(of_day[day] for day in sorted(of_day))]


def least_of(step: Step, column: str) -> float:
    """The least that a count of the row can be; NaN for a missing one: comparisons are false."""
    return float(bounds_of(step.table, column).least[step.position])


def most_of(step: Step, column: str) -> float:
    """The most that a count of the row can be, infinite for "more than"; NaN for a missing one."""
    return float(bounds_of(step.table, column).most[step.position])


def is_exact(row: Row, *columns: str) -> bool:
    """Whether the row's counts in all these columns are exact."""
    return all(row[f"{column}.kind"] == _EXACT for column in columns)


def is_recent(evidence: Evidence, step: Step) -> bool:
    """Whether a row is of this report or of the one that ended just before it began."""
    return step.period.as_of >= evidence.month.period.start - _ONE_DAY


def falls(
    evidence: Evidence, measure: Measure, has_reason: Callable[[Row, Row], bool]
) -> Iterator[tuple[Record, Record]]:
    """The rows of this month that count fewer than the one before them, with that row.

    `has_reason` is told such a row and the one before it, and says whether it is let pass.
    """
    for now, then in steps_of(evidence, measure).followers:
        if now.most < then.least and not has_reason(now.row, then.row):
            yield now.record, then.record


def counted_since(evidence: Evidence, now: Row, then: Row, flow: str) -> int | None:
    """How many arrived or returned between two rows; None where a count that is needed is missing."""
    count, before = now[flow], then[flow]
    if flow not in evidence.operation.data.cumulative or count is None:
        return cast(int | None, count)
    return None if before is None else count - before


def has_reason_to_fall(evidence: Evidence, now: Row, then: Row) -> bool:
    """Whether a row of registered people says why there may be fewer than in the row before it."""
    return (
        now["correction_reason"] is not None
        or now["note"] is not None
        or (now["correction"] or 0) < 0
        or (counted_since(evidence, now, then, "returns") or 0) > 0
    )
