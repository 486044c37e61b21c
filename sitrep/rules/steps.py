"""Counts and dates over time: every row of a series with the row before it."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from sitrep.analysis.bounds import highest, lowest
from sitrep.analysis.preferred import comparable, preferred_rows
from sitrep.analysis.series import Record
from sitrep.model.month import Evidence
from sitrep.model.tables import CAMPS, MISSIONS, REFUGEES, TableKind
from sitrep.rules.rows import row_at

_MEASURES_IN_USE = 7


class Measure(NamedTuple):
    """What is compared over time in the series of a table, and what a row says `beside` it."""

    kind: TableKind
    counted: str
    beside: tuple[str, ...] = ()


REGISTERED = Measure(
    REFUGEES,
    "registered",
    beside=(
        "awaiting_registration", "arrivals", "returns", "correction", "correction_reason", "note",
        "source_date",
    ),
)  # fmt: skip
POPULATION = Measure(CAMPS, "population", beside=("status", "capacity", "note"))
MISSION = Measure(
    MISSIONS,
    "status",
    beside=("status_since", "authorised", "deployed", "mandate", "mandate_end", "decision", "note"),
)


# Half a dozen rules look at the same steps, and of a long sheet they take longer to make than to judge.
@lru_cache(maxsize=_MEASURES_IN_USE)
def steps_of(evidence: Evidence, measure: Measure) -> pd.DataFrame:
    """All rows that have what is compared, oldest first, with the numbers of the rows before them.

    They are of the reports of one line: this one, the one that it is compared with, and so on.

    `month` and `at` say where a row stands. `before` is the label of the row before it in its series,
    `of_last_month` that of the series' last row before this month; NaN for none. The frame is every
    rule's: who needs a column more assigns it to a copy.
    """
    kind = measure.kind
    line = [month.tables[kind.name] for month in evidence.line]
    counts = [len(table.frame) for table in line]
    has = line[-1].frame.columns
    wanted = [
        name
        for column in dict.fromkeys((measure.counted, *measure.beside))
        for name in (column, f"{column}.kind", f"{column}.high")
        if name in has
    ]
    # Of all months at once: pandas takes as long for a dozen rows as for thousands.
    columns = [kind.dating, *kind.series, *wanted]
    filled = [table for table in line if len(table.frame)] or line[-1:]
    steps = pd.concat([table.frame[columns] for table in filled]).assign(
        month=np.repeat(range(len(line)), counts),
        at=np.concatenate([range(count) for count in counts]).astype("int64"),
    )
    # A cell that could not be read is an error of its own; such a row belongs to no series.
    needed = steps[[kind.dating, measure.counted, *kind.always_in_series]].notna().all(axis=1)
    stands = np.concatenate([preferred_rows(table).rows.to_numpy() for table in filled])
    steps = steps[stands & needed.to_numpy()]
    steps = steps.sort_values(["month", kind.dating], kind="stable", ignore_index=True)
    key = comparable(kind, steps, kind.series)
    steps["series"] = steps.groupby(key, dropna=False, sort=False).ngroup()
    series, label = steps["series"], pd.Series(steps.index, steps.index)
    old = label.where(steps["month"] < this_month(evidence))
    return steps.assign(
        before=label.groupby(series).shift(), of_last_month=old.groupby(series).transform("max")
    )


def this_month(evidence: Evidence) -> int:
    """The number in `month` that rows of this report have."""
    return len(evidence.line) - 1


def pair(evidence: Evidence, measure: Measure, steps: pd.DataFrame, label: int) -> tuple[Record, Record]:
    """A row and the one before it in its series."""
    before = int(steps["before"][label])
    return row_of(evidence, measure, steps, label), row_of(evidence, measure, steps, before)


def followers(steps: pd.DataFrame, this_month: int) -> pd.DataFrame:
    """The rows of this month that have one before them in their series."""
    return steps[(steps["month"] == this_month) & steps["before"].notna()]


def newest(steps: pd.DataFrame, this_month: int) -> pd.DataFrame:
    """Of each series that had a row before this month, its last row of this month."""
    is_new = (steps["month"] == this_month) & steps["of_last_month"].notna()
    return steps[is_new].drop_duplicates("series", keep="last")


def rows_at(steps: pd.DataFrame, labels: "pd.Series[float]") -> pd.DataFrame:
    """The rows that `labels` (`before`, `of_last_month`) name, under the index of `labels`."""
    return steps.loc[labels.astype(int)].set_axis(labels.index)


def is_recent(evidence: Evidence, steps: pd.DataFrame) -> "pd.Series[bool]":
    """Whether each row is of this report or of the one that ended just before it began."""
    day_before = evidence.month.period.start - timedelta(days=1)
    recent = [n for n, month in enumerate(evidence.line) if month.period.as_of >= day_before]
    return steps["month"].isin(recent)


def row_of(evidence: Evidence, measure: Measure, steps: pd.DataFrame, label: int) -> Record:
    """The row that a label of the steps stands for."""
    months, positions = steps["month"], steps["at"]
    return row_at(evidence.line[months[label]], measure.kind.name, positions[label])


def falls(
    evidence: Evidence,
    measure: Measure,
    has_reason: Callable[[pd.DataFrame, pd.DataFrame], "pd.Series[bool]"],
) -> Iterator[tuple[Record, Record]]:
    """The rows of this month that count fewer than the one before them, with that row.

    `has_reason` is told those rows and the ones before them, and says which are let pass.
    """
    steps = steps_of(evidence, measure)
    now = followers(steps, this_month(evidence))
    then = rows_at(steps, now["before"])
    is_lower = highest(now, measure.counted) < lowest(then, measure.counted)
    now, then = now[is_lower], then[is_lower]
    for label in now.index[~has_reason(now, then)]:
        yield pair(evidence, measure, steps, label)


def counted_since(
    evidence: Evidence, now: pd.DataFrame, then: pd.DataFrame, flow: str
) -> "pd.Series[int]":
    """How many arrived or returned between two rows; NA where a running total had no value then."""
    return now[flow] - then[flow] if flow in evidence.operation.data.cumulative else now[flow]


def has_reason_to_fall(evidence: Evidence, now: pd.DataFrame, then: pd.DataFrame) -> "pd.Series[bool]":
    """Whether rows of registered people say why there may be fewer than in the rows before them."""
    return (
        (counted_since(evidence, now, then, "returns") > 0).fillna(False)
        | (now["correction"] < 0).fillna(False)
        | now["correction_reason"].notna()
        | now["note"].notna()
    ).astype(bool)
