"""Missions under the names that they have now: what earlier months say of them follows a renaming."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from sitrep.analysis.preferred import folded
from sitrep.model.month import Month
from sitrep.model.table import Table, texts_of
from sitrep.model.tables import MISSIONS
from sitrep.words.folding import slug

_NAMES = ["mission", "abbreviation"]


@dataclass(frozen=True, slots=True)
class Renaming:
    """A row of the month at `position` that says what its mission was called before.

    `former` are names or abbreviations, made comparable; `as_of` is the date of the row.
    """

    position: int
    as_of: pd.Timestamp
    mission: str
    abbreviation: str | None
    former: frozenset[str]


def former_names(text: str) -> tuple[str, ...]:
    """The names in a cell of `formerly`: several stand with semicolons between."""
    return tuple(name.strip() for name in text.split(";") if name.strip())


def with_current_names(months: Sequence[Month]) -> tuple[Month, ...]:
    """The same months, oldest first, with each mission named as the latest row that renames it does.

    A mission that several were merged into begins anew: what one of them had is not compared with it.
    """
    months = tuple(months)
    for renaming in _renamings(months):
        rows = [_rows_before(month, position, renaming) for position, month in enumerate(months)]
        if any(_count_of_things(month, of) > 1 for month, of in zip(months, rows, strict=True)):
            continue
        months = tuple(
            _renamed(month, of, renaming) if of.any() else month
            for month, of in zip(months, rows, strict=True)
        )
    return months


def merged_away(months: Sequence[Month]) -> frozenset[str]:
    """The names, made comparable, of missions that a later row names as former ones of another."""
    return frozenset(
        name
        for renaming in _renamings(months)
        for position, month in enumerate(months)
        for name in _missions(month)
        .frame["mission"][_rows_before(month, position, renaming)]
        .pipe(folded)
        .unique()
        if name != slug(renaming.mission)
    )


def _renamings(months: Sequence[Month]) -> Iterator[Renaming]:
    for position, month in enumerate(months):
        if not texts_of(_missions(month), "formerly"):
            continue
        frame = _missions(month).frame
        says = frame["formerly"].notna() & frame["mission"].notna() & frame["as_of"].notna()
        for row in frame[says].sort_values("as_of", kind="stable").to_dict("records"):
            short = None if pd.isna(row["abbreviation"]) else str(row["abbreviation"])
            former = frozenset(slug(name) or name for name in former_names(str(row["formerly"])))
            yield Renaming(position, row["as_of"], str(row["mission"]), short, former)


def _rows_before(month: Month, position: int, renaming: Renaming) -> "pd.Series[bool]":
    """The rows of a month that have a former name, and are not later than the row that says so."""
    frame = _missions(month).frame
    names = [folded(frame[column]).isin(list(renaming.former)) for column in _NAMES]
    if position > renaming.position:
        return pd.Series(False, frame.index)
    is_before = frame["as_of"] < renaming.as_of if position == renaming.position else True
    return (names[0] | names[1]) & is_before


def _count_of_things(month: Month, rows: "pd.Series[bool]") -> int:
    return folded(_missions(month).frame["mission"][rows]).nunique()


def _renamed(month: Month, rows: "pd.Series[bool]", renaming: Renaming) -> Month:
    table = _missions(month)
    frame = table.frame.copy()
    frame.loc[rows, "mission"] = renaming.mission
    frame.loc[rows, "abbreviation"] = renaming.abbreviation
    return replace(month, tables={**month.tables, MISSIONS.name: replace(table, frame=frame)})


def _missions(month: Month) -> Table:
    return month.tables[MISSIONS.name]
