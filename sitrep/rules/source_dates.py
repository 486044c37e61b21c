"""Dates of sources against the dates of their figures."""

from collections.abc import Iterator

import pandas as pd

from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.rules.rows import place_of, rows_where
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
    frame = evidence.month.tables["refugees"].frame
    is_older = frame["source_date"] < frame["as_of"]
    is_older &= frame["source_date"] >= pd.Timestamp(evidence.operation.starts)
    if not is_older.any():
        return
    is_told = pd.Series(frame.index.isin(stale_rows(evidence)), frame.index)
    for record in rows_where(evidence.month, "refugees", is_older & ~is_told):
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
    frame = evidence.month.tables["refugees"].frame
    days = evidence.operation.thresholds.source_days_after
    last = pd.Timestamp(evidence.month.period.as_of) + pd.Timedelta(days=days)
    for record in rows_where(evidence.month, "refugees", frame["source_date"] > last):
        values = {
            "place": place_of(record), "source_date": record.day("source_date"),
            "period": evidence.month.period, "days": days,
        }  # fmt: skip
        yield Finding(record.cell("source_date"), values, (record.cell("as_of"),))
