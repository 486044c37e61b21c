"""What an edition may show: rows of things above its sensitivity are cut before anything is computed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from sitrep.analysis.indicator_sums import withheld_sums
from sitrep.analysis.preferred import comparable
from sitrep.analysis.series import Record, stem_of_row
from sitrep.cells import Address
from sitrep.model.counting import Series
from sitrep.model.edition import Edition
from sitrep.model.month import Evidence, Month, Withheld
from sitrep.model.table import (
    Table,
    block_of,
    cells_of,
    labels,
    once_for_each_table,
    row_of,
)
from sitrep.model.tables import INDICATORS, REFUGEES, Role, TableKind
from sitrep.quantity import Kind, Quantity

_SCALE = list(Edition)


@dataclass(frozen=True, slots=True)
class Levels:
    """How sensitive the rows of one kind of table are, in all months: an entry for each row.

    The index is (position of the month, label of the row). `row` is the highest sensitivity of all rows
    of the thing and date, `thing` that of its newest rows, both as places on the scale of editions;
    `name` is the same number for all rows of one thing.
    """

    name: "pd.Series[int]"
    row: "pd.Series[int]"
    thing: "pd.Series[int]"

    def shown_to(self, edition: Edition) -> "pd.Series[bool]":
        """Which rows readers of `edition` may see."""
        return (self.row <= _SCALE.index(edition)) & ~self.withheld_from(edition)

    def withheld_from(self, edition: Edition) -> "pd.Series[bool]":
        """Which rows are of things that they may not see at all."""
        return self.thing > _SCALE.index(edition)


def cut(evidence: Evidence, edition: Edition) -> Evidence:
    """The same evidence without what readers of `edition` may not see.

    A thing (a camp, a mission, a country's count by one method) whose newest rows are above the edition
    is cut with all its earlier rows, so that none stands in for it, is carried over, compared or drawn.
    Of several rows of one date the highest sensitivity counts (OCHA Data Responsibility Guidelines: what
    is combined is as sensitive as its most sensitive part). Totals, changes, notes, charts and
    attachments are all made from what is left. Returns the very same object if nothing is cut.
    """
    kept: dict[str, pd.Series[bool]] = {}
    withheld = evidence.withheld
    for kind in (table.kind for table in evidence.month.tables.values()):
        levels = levels_of(evidence.months, kind)
        shown = None if levels is None else levels.shown_to(edition)
        if levels is None or shown is None or shown.all():
            continue
        kept[kind.name] = shown
        if kind is REFUGEES:
            things = levels.withheld_from(edition)
            flows = _flows(evidence.months, ~shown & ~things)
            countries = _of_countries(evidence.months, things)
            withheld = replace(countries, flows=flows, indicators=withheld.indicators)
        elif kind is INDICATORS:
            rows = _rows(evidence.months, kind, ~shown)
            sums = withheld_sums(rows, evidence.operation.catalogue)
            withheld = replace(withheld, indicators=sums)
    if not kept:
        return evidence
    months = [_cut_month(month, position, kept) for position, month in enumerate(evidence.months)]
    return replace(evidence, month=months[-1], earlier=tuple(months[:-1]), withheld=withheld)


def has_suppressed(evidence: Evidence) -> bool:
    """Whether a cell of any month says that its count is withheld; without one no figure says so."""
    return any(_has_suppressed(table) for month in evidence.months for table in month.tables.values())


@once_for_each_table
def _has_suppressed(table: Table) -> bool:
    return not table.frame.empty and any(
        Kind.SUPPRESSED in cells_of(table, f"{column}.kind") for column in table.kind.quantities
    )


def with_counts(evidence: Evidence, counts: Mapping[Address, Quantity]) -> Evidence:
    """The same evidence with these counts in these cells, whoever looks at the rows."""
    if not counts:
        return evidence
    months = [
        replace(month, tables={name: _with(table, counts) for name, table in month.tables.items()})
        for month in evidence.months
    ]
    return replace(evidence, month=months[-1], earlier=tuple(months[:-1]))


def _with(table: Table, counts: Mapping[Address, Quantity]) -> Table:
    files = {cell.file for cell in counts}
    if not files & {block.file for block in table.blocks}:
        return table
    frame = table.frame.copy()
    for index in frame.index:
        for column in table.kind.quantities:
            count = counts.get(table.address(index, column))
            if count is not None:
                frame.loc[index, f"{column}.kind"] = str(count.kind)
                frame.loc[index, column] = pd.NA if count.count is None else count.count
                frame.loc[index, f"{column}.high"] = pd.NA
    return replace(table, frame=frame)


def levels_of(months: Sequence[Month], kind: TableKind) -> Levels | None:
    """How sensitive the rows of this kind are; None where every reader may see all of them."""
    tables = [month.tables[kind.name] for month in months] if kind.has_sensitivity else []
    if all(map(_is_public, tables)):
        return None
    frames = {position: table.frame for position, table in enumerate(tables) if len(table.frame)}
    rows = pd.concat(frames, names=["month"])
    month = pd.Series(rows.index.get_level_values(0), rows.index)
    # A sensitivity that could not be read is an error of its own; until then it shows nothing.
    level = rows["sensitivity"].map({str(e): n for n, e in enumerate(Edition)}).fillna(len(_SCALE))
    # What does not last is another thing each month, and each time that it is told of.
    parts = comparable(kind, rows, kind.series if kind.is_lasting else kind.key)
    thing = rows.groupby(parts if kind.is_lasting else [*parts, month], dropna=False).ngroup()
    day = month if kind.dated_by is None or not kind.is_lasting else _dates(rows, month, months, kind)
    highest_of_day = level.groupby([thing, day]).transform("max").astype(int)
    newest = level.where(_is_newest(thing, day, month)).groupby(thing).transform("max").astype(int)
    return Levels(thing, highest_of_day, _with_other_names(kind, rows, thing, day, newest))


@once_for_each_table
def _is_public(table: Table) -> bool:
    """Whether every reader may see all of its rows."""
    return all(cell == Edition.PUBLIC for cell in cells_of(table, "sensitivity"))


def _with_other_names(
    kind: TableKind,
    rows: pd.DataFrame,
    thing: "pd.Series[int]",
    day: "pd.Series[pd.Timestamp]",
    level: "pd.Series[int]",
) -> "pd.Series[int]":
    """What may be the same under a later name is as sensitive as that: a name hides nothing."""
    last, levels = day.groupby(thing).max(), level.groupby(thing).first()
    for columns in kind.also_known_by:
        named = rows[rows[[*columns]].notna().all(axis=1)]
        place = named.groupby(comparable(kind, named, columns)).ngroup()
        for things in (thing[group.index].unique() for _, group in place.groupby(place)):
            for each in things if len(things) > 1 else ():
                later = [other for other in things if last[other] >= last[each]]
                levels[each] = max(levels[other] for other in later)
    return thing.map(levels)


def _dates(
    rows: pd.DataFrame, month: "pd.Series[int]", months: Sequence[Month], kind: TableKind
) -> "pd.Series[pd.Timestamp]":
    """The date of each row; of one whose date cannot be read, the last day of its month."""
    ends = {position: pd.Timestamp(each.period.as_of) for position, each in enumerate(months)}
    return rows[kind.dating].fillna(month.map(ends))


def _is_newest(
    thing: "pd.Series[int]", day: "pd.Series[pd.Timestamp]", month: "pd.Series[int]"
) -> "pd.Series[bool]":
    """The rows of the newest date of each thing; and those that its newest month gave last.

    A month may correct what was said of an earlier date: what it says of the thing counts as well.
    """
    last_month = month == month.groupby(thing).transform("max")
    last_day = day.where(last_month).groupby(thing).transform("max")
    return (day == day.groupby(thing).transform("max")) | (last_month & (day == last_day))


def _flows(months: Sequence[Month], withheld: "pd.Series[bool]") -> frozenset[tuple[str, str, str]]:
    """Who came and went by rows that are withheld alone."""
    return frozenset(
        (str(row.period), f"{stem_of_row(row)}.{flow}", row.text("method"))
        for row in _rows(months, REFUGEES, withheld)
        for flow in REFUGEES.with_role(Role.FLOW)
        if row.quantity(flow).value
    )


def _rows(months: Sequence[Month], kind: TableKind, chosen: "pd.Series[bool]") -> Iterator[Record]:
    for position, index in chosen.index[chosen]:
        table = months[position].tables[kind.name]
        yield Record(months[position].period, table, index, table.row(index))


def _of_countries(months: Sequence[Month], withheld: "pd.Series[bool]") -> Withheld:
    counts: set[tuple[str, Series]] = set()
    areas: set[tuple[str, Series]] = set()
    for row in _rows(months, REFUGEES, withheld):
        whose = areas if row.text("area") else counts
        series = Series(row.text("population"), row.text("method"), row.text("origin"))
        whose.add((row.text("country"), series))
    return Withheld(frozenset(counts), frozenset(areas))


def _cut_month(month: Month, position: int, kept: Mapping[str, "pd.Series[bool]"]) -> Month:
    tables = {
        name: _cut_table(table, position, kept[name]) if name in kept else table
        for name, table in month.tables.items()
    }
    if all(tables[name] is table for name, table in month.tables.items()):
        return month
    left_out = _left_out(month.tables.values(), tables.values())
    tables = {name: replace(table, left_out=left_out) for name, table in tables.items()}
    shown = set(tables["photos"].frame["file"].dropna())
    photos = {name: photo for name, photo in month.photos.items() if name in shown}
    return replace(month, tables=tables, photos=photos)


def _left_out(whole: Iterable[Table], shown: Iterable[Table]) -> Mapping[tuple[str, str], list[int]]:
    """The rows of each sheet of which nothing is left, in order."""
    rows: dict[tuple[str, str], list[int]] = {}
    for file, sheet, row in sorted(_places(whole) - _places(shown)):
        rows.setdefault((file, sheet), []).append(row)
    return rows


def _places(tables: Iterable[Table]) -> set[tuple[str, str, int]]:
    return {
        (block.file, block.sheet, row_of(index))
        for table in tables
        for index in labels(table.frame)
        for block in (table.blocks[block_of(index)],)
    }


def _cut_table(table: Table, position: int, kept: "pd.Series[bool]") -> Table:
    if table.frame.empty:
        return table
    shown = kept.xs(position, level=0)
    return table if shown.all() else table.keep(shown)
