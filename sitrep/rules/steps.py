"""Counts and dates over time: every row of a series with the row before it."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from sitrep.analysis.series import Record
from sitrep.model.month import Evidence
from sitrep.rules.rows import folded, row_at

_SPELT_FREELY = frozenset({"area", "camp", "mission"})


class Measure(NamedTuple):
    """What is compared over time, and what names its series."""

    table: str
    counted: str
    series: tuple[str, ...]


REGISTERED = Measure("refugees", "registered", ("country", "area", "method"))
POPULATION = Measure("camps", "population", ("country", "camp"))


def steps_of(evidence: Evidence, measure: Measure, columns: Sequence[str]) -> pd.DataFrame:
    """All rows that have what is compared, oldest first, with the numbers of the rows before them.

    `month` and `at` say where a row stands. `before` is the label of the row before it in its series,
    `of_last_month` that of the series' last row before this month; NaN for none.
    """
    parts = []
    for number, month in enumerate(evidence.months):
        frame = month.tables[measure.table].frame
        wanted = [
            name
            for column in (measure.counted, *columns)
            for name in (column, f"{column}.kind", f"{column}.high")
            if name in frame
        ]
        part = frame[["as_of", *measure.series, *wanted]].assign(month=number, at=range(len(frame)))
        # A cell that could not be read is an error of its own; such a row belongs to no series.
        needed = [c for c in ("as_of", measure.counted, *measure.series) if c != "area"]
        if len(part) or month is evidence.month:
            parts.append(part[part[needed].notna().all(axis=1)])
    steps = pd.concat(parts).sort_values(["month", "as_of"], kind="stable", ignore_index=True)
    key = [folded(steps[c]) if c in _SPELT_FREELY else steps[c] for c in measure.series]
    steps["series"] = steps.groupby(key, dropna=False, sort=False).ngroup()
    # Two rows of one date are an error of their own; the lower one counts, as it does in figures.
    steps = steps.drop_duplicates(["series", "month", "as_of"], keep="last")
    series, label = steps["series"], pd.Series(steps.index, steps.index)
    old = label.where(steps["month"] < len(evidence.earlier))
    return steps.assign(
        before=label.groupby(series).shift(), of_last_month=old.groupby(series).transform("max")
    )


def pair(evidence: Evidence, measure: Measure, steps: pd.DataFrame, label: int) -> tuple[Record, Record]:
    """A row and the one before it in its series."""
    before = int(steps["before"][label])
    return row_of(evidence, measure, steps, label), row_of(evidence, measure, steps, before)


def newest(steps: pd.DataFrame, this_month: int) -> pd.DataFrame:
    """Of each series that had a row before this month, its last row of this month."""
    is_new = (steps["month"] == this_month) & steps["of_last_month"].notna()
    return steps[is_new].drop_duplicates("series", keep="last")


def before_this_month(steps: pd.DataFrame, now: pd.DataFrame) -> pd.DataFrame:
    """For each row of `now` the last row of its series before this month, under the label of `now`."""
    return steps.loc[now["of_last_month"].astype(int)].set_axis(now.index)


def row_of(evidence: Evidence, measure: Measure, steps: pd.DataFrame, label: int) -> Record:
    """The row that a label of the steps stands for."""
    months, positions = steps["month"], steps["at"]
    return row_at(evidence.months[months[label]], measure.table, positions[label])


def has_reason_to_fall(refugees: pd.DataFrame) -> "pd.Series[bool]":
    """Whether rows of registered people say why there may be fewer than before."""
    return (
        (refugees["returns"] > 0).fillna(False)
        | (refugees["correction"] < 0).fillna(False)
        | refugees["correction_reason"].notna()
        | refugees["note"].notna()
    ).astype(bool)
