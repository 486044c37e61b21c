"""What an edition may show: rows of things above its sensitivity are cut before anything is computed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from sitrep.analysis.indicator_sums import withheld_sums
from sitrep.analysis.sensitivity import Rows, levels_of
from sitrep.analysis.series import Record, records_where, stem_of_row
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
    texts_of,
)
from sitrep.model.tables import INDICATORS, REFUGEES, Role, TableKind
from sitrep.quantity import Kind, Quantity


def cut(evidence: Evidence, edition: Edition) -> Evidence:
    """The same evidence without what readers of `edition` may not see.

    A thing (a camp, a mission, a country's count by one method) whose newest rows are above the edition
    is cut with all its earlier rows, so that none stands in for it, is carried over, compared or drawn.
    Of several rows of one date the highest sensitivity counts (OCHA Data Responsibility Guidelines: what
    is combined is as sensitive as its most sensitive part). Totals, changes, notes, charts and
    attachments are all made from what is left. Returns the very same object if nothing is cut.
    """
    kept: dict[str, Sequence[Rows]] = {}
    withheld = evidence.withheld
    for kind in (table.kind for table in evidence.month.tables.values()):
        levels = levels_of(evidence.months, kind)
        shown = None if levels is None else levels.shown_to(edition)
        if levels is None or shown is None or shown.all():
            continue
        kept[kind.name] = levels.by_month(shown)
        if kind is REFUGEES:
            things = levels.withheld_from(edition)
            flows = _flows(evidence.months, levels.by_month(~shown & ~things))
            countries = _of_countries(evidence.months, levels.by_month(things))
            withheld = replace(countries, flows=flows, indicators=withheld.indicators)
        elif kind is INDICATORS:
            rows = _rows(evidence.months, kind, levels.by_month(~shown))
            sums = withheld_sums(rows, evidence.operation.catalogue)
            withheld = replace(withheld, indicators=sums)
    if not kept:
        return evidence
    months = [
        _cut_month(month, {name: shown[position] for name, shown in kept.items()})
        for position, month in enumerate(evidence.months)
    ]
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


def _flows(months: Sequence[Month], withheld: Sequence[Rows]) -> frozenset[tuple[str, str, str]]:
    """Who came and went by rows that are withheld alone."""
    return frozenset(
        (str(row.period), f"{stem_of_row(row)}.{flow}", row.text("method"))
        for row in _rows(months, REFUGEES, withheld)
        for flow in REFUGEES.with_role(Role.FLOW)
        if row.quantity(flow).value
    )


def _rows(months: Sequence[Month], kind: TableKind, chosen: Sequence[Rows]) -> Iterator[Record]:
    for month, rows in zip(months, chosen, strict=True):
        yield from records_where(month.period, month.tables[kind.name], rows)


def _of_countries(months: Sequence[Month], withheld: Sequence[Rows]) -> Withheld:
    counts: set[tuple[str, Series]] = set()
    areas: set[tuple[str, Series]] = set()
    for row in _rows(months, REFUGEES, withheld):
        whose = areas if row.text("area") else counts
        series = Series(row.text("population"), row.text("method"), row.text("origin"))
        whose.add((row.text("country"), series))
    return Withheld(frozenset(counts), frozenset(areas))


def _cut_month(month: Month, kept: Mapping[str, Rows]) -> Month:
    tables = {
        name: table if name not in kept or kept[name].all() else table.keep(kept[name])
        for name, table in month.tables.items()
    }
    if all(tables[name] is table for name, table in month.tables.items()):
        return month
    left_out = _left_out(month.tables.values(), tables.values())
    tables = {name: replace(table, left_out=left_out) for name, table in tables.items()}
    shown = texts_of(tables["photos"], "file")
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
