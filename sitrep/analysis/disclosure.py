"""What an edition may show: rows above its sensitivity are cut before anything is computed."""

from dataclasses import replace

from sitrep.cells import Address
from sitrep.model.edition import Edition
from sitrep.model.month import Evidence, Month
from sitrep.model.table import Table


def cut(evidence: Evidence, edition: Edition) -> Evidence:
    """The same evidence without the rows that readers of `edition` may not see.

    Totals, changes, notes, charts and attachments are all made from what is left, so that nothing
    withheld can be worked out from them.
    """
    return replace(
        evidence,
        month=_cut_month(evidence.month, edition),
        earlier=tuple(_cut_month(month, edition) for month in evidence.earlier),
    )


def _cut_month(month: Month, edition: Edition) -> Month:
    tables = {name: _cut_table(table, edition) for name, table in month.tables.items()}
    return replace(month, tables=tables)


def _cut_table(table: Table, edition: Edition) -> Table:
    if "sensitivity" not in table.frame:
        return table
    # A sensitivity that could not be read is an error of its own; until then it shows nothing.
    shown = [level for level in Edition if edition.may_show(level)]
    return table.keep(table.frame["sensitivity"].isin(shown))


Row = tuple[str, str | None, int]
"""File, sheet and row."""


def withheld_rows(evidence: Evidence, edition: Edition) -> frozenset[Row]:
    """Every row that `cut` takes away."""
    rows: set[Row] = set()
    for month in evidence.months:
        for table in month.tables.values():
            kept = _cut_table(table, edition).frame.index
            for index in table.frame.index.difference(kept):
                rows.add(row_of(table.address(index)))
    return frozenset(rows)


def row_of(where: Address) -> Row:
    """The row that an address lies in."""
    return (where.file, where.sheet, where.row)
