"""What an edition may show: rows above its sensitivity are cut before anything is computed."""

from collections.abc import Collection, Mapping
from dataclasses import replace

import pandas as pd

from sitrep.cells import Address
from sitrep.model.edition import Edition
from sitrep.model.month import Evidence, Month
from sitrep.model.table import Table
from sitrep.model.tables import Type
from sitrep.quantity import Kind


def cut(evidence: Evidence, edition: Edition) -> Evidence:
    """The same evidence without the rows that readers of `edition` may not see.

    Totals, changes, notes, charts and attachments are all made from what is left, so that nothing
    withheld can be worked out from them. The very same object where nothing is withheld.
    """
    months = [_cut_month(month, edition) for month in evidence.months]
    if all(after is before for after, before in zip(months, evidence.months, strict=True)):
        return evidence
    return replace(evidence, month=months[-1], earlier=tuple(months[:-1]))


def without_counts(evidence: Evidence, cells: Collection[Address]) -> Evidence:
    """The same evidence with the counts of these cells suppressed, whoever looks at the rows."""
    if not cells:
        return evidence
    months = [replace(month, tables=_suppressed(month, cells)) for month in evidence.months]
    return replace(evidence, month=months[-1], earlier=tuple(months[:-1]))


def _suppressed(month: Month, cells: Collection[Address]) -> Mapping[str, Table]:
    return {name: _without(table, cells) for name, table in month.tables.items()}


def _without(table: Table, cells: Collection[Address]) -> Table:
    files = {cell.file for cell in cells}
    if not files & {block.file for block in table.blocks}:
        return table
    frame = table.frame.copy()
    for index in frame.index:
        for column in table.kind.of_type(Type.COUNT):
            if table.address(index, column) in cells:
                frame.loc[index, f"{column}.kind"] = str(Kind.SUPPRESSED)
                frame.loc[index, [column, f"{column}.high"]] = pd.NA
    return Table(table.kind, frame, table.blocks)


def _cut_month(month: Month, edition: Edition) -> Month:
    tables = {name: _cut_table(table, edition) for name, table in month.tables.items()}
    if all(tables[name] is table for name, table in month.tables.items()):
        return month
    shown = set(tables["photos"].frame["file"].dropna())
    photos = {name: photo for name, photo in month.photos.items() if name in shown}
    return replace(month, tables=tables, photos=photos)


def _cut_table(table: Table, edition: Edition) -> Table:
    if not table.kind.has_sensitivity:
        return table
    # A sensitivity that could not be read is an error of its own; until then it shows nothing.
    shown = table.frame["sensitivity"].isin([level for level in Edition if edition.may_show(level)])
    return table if shown.all() else table.keep(shown)
