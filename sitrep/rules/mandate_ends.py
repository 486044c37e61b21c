"""Until when mandates run: their end before its start, passed, near or unknown."""

from collections.abc import Iterator

import pandas as pd

from sitrep.analysis.preferred import folded, preferred_rows
from sitrep.analysis.series import Record
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.table import Table
from sitrep.model.tables.missions import MISSIONS_AT_WORK
from sitrep.rules.rows import rows_where
from sitrep.rules.rule import Finding, rule


@rule(
    "mandate-ends-before-start",
    Severity.ERROR,
    bad="""
        **missions**

        | as_of | mission | status | mandate | mandate_start | mandate_end | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | renewed | 2012-09-20 | 2012-09-19 | UN |
        """,
    good="""
        **missions**

        | as_of | mission | status | mandate | mandate_start | mandate_end | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | renewed | 2012-07-20 | 2012-09-19 | UN |
        """,
)
def mandate_ends_before_start(evidence: Evidence) -> Iterator[Finding]:
    """A mandate ends before it starts. One of the two dates is wrong, and with it the days left."""
    frame = evidence.month.tables["missions"].frame
    for record in rows_where(evidence.month, "missions", frame["mandate_end"] < frame["mandate_start"]):
        values = {
            "mission": record.name,
            "end": record.day("mandate_end"), "start": record.day("mandate_start"),
        }  # fmt: skip
        yield Finding(record.cell("mandate_end"), values, (record.cell("mandate_start"),))


@rule(
    "mandate-expired",
    Severity.WARNING,
    bad="""
        **missions**

        | as_of | mission | status | mandate | mandate_end | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | 90 days | 2012-07-20 | UN |
        """,
    good="""
        **missions**

        | as_of | mission | status | mandate | mandate_end | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | ended | 90 days | 2012-07-20 | UN |
        """,
)
def mandate_expired(evidence: Evidence) -> Iterator[Finding]:
    """A mandate had expired by the end of the month, but the mission is not shown as ended.

    Either it was renewed and the row is old, or it has ended; a report must not leave that open. It
    is no error, since a mission can stay on for some days without a mandate while it withdraws. Of
    several rows of one mission the latest counts.
    """
    period = evidence.month.period
    table = evidence.month.tables["missions"]
    is_over = table.frame["mandate_end"] < pd.Timestamp(period.as_of)
    for record in rows_where(evidence.month, "missions", _runs(table) & is_over):
        yield _mandate(record, evidence)


@rule(
    "mandate-expires-soon",
    Severity.NOTE,
    bad="""
        **missions**

        | as_of | mission | status | mandate | mandate_end | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | renewed | 2012-08-19 | UN |
        """,
    good="""
        **missions**

        | as_of | mission | status | mandate | mandate_end | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | renewed | 2012-10-19 | UN |
        """,
)
def mandate_expires_soon(evidence: Evidence) -> Iterator[Finding]:
    """A mandate ends soon after the date of the report, so a decision is to be expected.

    Nothing is wrong; the report prints the days left in any case. How soon is set in operation.toml:
    `[thresholds] mandate_expires_within_days`. Of several rows of one mission the latest counts.
    """
    table, as_of = evidence.month.tables["missions"], evidence.month.period.as_of
    days_left = (table.frame["mandate_end"] - pd.Timestamp(as_of)).dt.days
    is_soon = days_left.between(0, evidence.operation.thresholds.mandate_expires_within_days)
    for record in rows_where(evidence.month, "missions", _runs(table) & is_soon):
        end = record.day("mandate_end") or as_of
        days = {"count": (end - as_of).days, "date": as_of}
        when = Message("hint.days_after", days) if days["count"] else Message("hint.day_of_report")
        values = {"mission": record.name, "end": end, "when": when}
        yield Finding(record.cell("mandate_end"), values, (record.cell("status"),))


def _runs(table: Table) -> "pd.Series[bool]":
    """Each mission's latest row that stands, unless the mission has ended."""
    frame, stands = table.frame, preferred_rows(table).rows
    ordered = frame["as_of"][stands].sort_values(kind="stable", na_position="first").index
    mission = folded(frame["mission"]).loc[ordered]
    is_latest = ~mission.duplicated(keep="last")
    is_over = frame["status"].isin(table.kind.column("status").final)
    return is_latest.reindex(frame.index, fill_value=False) & ~is_over


def _mandate(record: Record, evidence: Evidence) -> Finding:
    as_of, end = evidence.month.period.as_of, record.day("mandate_end") or record.as_of
    values = {
        "mission": record.name, "end": end, "date": as_of, "count": abs((end - as_of).days),
    }  # fmt: skip
    return Finding(record.cell("mandate_end"), values, (record.cell("status"),))


@rule(
    "mandate-end-unknown",
    Severity.WARNING,
    bad="""
        **missions**

        | as_of | mission | status | mandate | mandate_start | mandate_end | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | to observe | 2012-04-21 | | UN |
        """,
    good="""
        **missions**

        | as_of | mission | status | mandate | mandate_start | mandate_end | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | to observe | 2012-04-21 | until further notice | UN |
        """,
)
def mandate_end_unknown(evidence: Evidence) -> Iterator[Finding]:
    """A mission has begun work under a mandate, and the row does not say when that ends.

    A mandate without an end is said in words, such as "open-ended" or "until further notice", in any of
    the languages; a blank cell may as well be one that was forgotten, and the report has no clock then.
    A row without "mandate_start" says nothing of the time of its mandate, and is left alone. Of
    several rows of one mission the latest counts.
    """
    table = evidence.month.tables["missions"]
    is_unknown = table.frame["mandate_end"].isna() & table.frame["mandate_start"].notna()
    is_at_work = table.frame["status"].isin(MISSIONS_AT_WORK)
    for record in rows_where(evidence.month, "missions", _runs(table) & is_at_work & is_unknown):
        where = record.cell("mandate_end")
        status = Message(table.kind.column("status").message_of(record.text("status")))
        # Without the column itself the analyst is sent to the mandate's start.
        yield Finding(
            where if where.column else record.cell("mandate_start"),
            {"mission": record.name, "status": status},
        )
