"""Months as a report sees them that does not have every section."""

from collections.abc import Collection
from dataclasses import replace

from sitrep.model.month import Month
from sitrep.model.sections import SectionSpec
from sitrep.model.table import Table


def without_absent(month: Month, report: Collection[SectionSpec]) -> Month:
    """An earlier month without the tables of sections that the report no longer has.

    They make no figures, so that nothing is carried over that the report would nowhere print.
    """
    keys = {section.key for section in report}
    return replace(
        month,
        tables={
            name: table
            if not table.kind.is_lasting or table.kind.section in {None, *keys}
            else _empty(table)
            for name, table in month.tables.items()
        },
    )


def _empty(table: Table) -> Table:
    return replace(
        table,
        frame=table.frame.iloc[:0],
        without_news=table.without_news.iloc[:0],
        unfilled=table.unfilled.iloc[:0],
    )
