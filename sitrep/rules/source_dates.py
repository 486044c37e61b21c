"""Dates of sources against the dates of their figures."""

from collections.abc import Iterator
from datetime import date

from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.model.table import cells_of
from sitrep.rules.rows import place_of, row_at, rows_in
from sitrep.rules.rule import Finding, rule
from sitrep.rules.series import stale_rows


@rule(
    "source-before-figure",
    Severity.WARNING,
    bad="""
        **refugees**

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 35000 | UNHCR | 2012-07-17 |
        """,
    good="""
        **refugees**

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-07-17 | JOR | 35000 | UNHCR | 2012-07-17 |
        """,
)
def source_before_figure(evidence: Evidence) -> Iterator[Finding]:
    """A source is older than the day that its figure is for.

    Nobody can know a figure before its day: the day is most often that of the source, or earlier. A
    source from before the operation is `before-operation`, a figure that was reported with the same
    source already is `stale-figure`.
    """
    table, starts = evidence.month.tables["refugees"], evidence.operation.starts
    days = zip(cells_of(table, "source_date"), cells_of(table, "as_of"), strict=True)
    older = [
        position
        for position, (day, figure) in enumerate(days)
        if day is not None and figure is not None and starts <= day < figure
    ]
    told = frozenset(stale_rows(evidence)) if older else frozenset()
    for record in (row_at(evidence.month, "refugees", position) for position in older):
        if record.index in told:
            continue
        values = {
            "place": place_of(record), "source_date": record.day("source_date"), "date": record.as_of,
        }  # fmt: skip
        yield Finding(record.cell("source_date"), values, (record.cell("as_of"),))


@rule(
    "source-in-future",
    Severity.WARNING,
    bad="""
        **refugees**

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 35000 | UNHCR | 2013-07-31 |
        """,
    good="""
        **refugees**

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 35000 | UNHCR | 2012-08-02 |
        """,
)
def source_in_future(evidence: Evidence) -> Iterator[Finding]:
    """A source is dated so long after the report that its year or month must be a slip.

    How many days after the end of the month it may be is set in operation.toml: `[thresholds]
    source_days_after`.
    """
    month, days = evidence.month, evidence.operation.thresholds.source_days_after

    def is_late(day: date) -> bool:
        return (day - month.period.as_of).days > days

    for record in rows_in(month, "refugees", "source_date", is_late):
        values = {
            "place": place_of(record), "source_date": record.day("source_date"),
            "period": month.period, "days": days,
        }  # fmt: skip
        yield Finding(record.cell("source_date"), values, (record.cell("as_of"),))
