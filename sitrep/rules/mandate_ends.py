"""Until when mandates run: their end before its start, passed, near or unknown."""

from collections.abc import Iterator
from datetime import date
from itertools import compress

from sitrep.analysis.preferred import names_in, preferred_rows
from sitrep.analysis.series import Record
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence, Month
from sitrep.model.rows import Row
from sitrep.model.table import cells_of
from sitrep.model.tables.missions import MISSIONS_AT_WORK
from sitrep.rules.rows import row_at, rows_that
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
    for record in rows_that(evidence.month, "missions", _ends_early):
        values = {
            "mission": record.name,
            "end": record.day("mandate_end"), "start": record.day("mandate_start"),
        }  # fmt: skip
        yield Finding(record.cell("mandate_end"), values, (record.cell("mandate_start"),))


def _ends_early(row: Row) -> bool:
    start, end = row["mandate_start"], row["mandate_end"]
    return start is not None and end is not None and end < start


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
    as_of = evidence.month.period.as_of
    for record in _running(evidence.month):
        end = record.row["mandate_end"]
        if end is not None and end < as_of:
            values = {
                "mission": record.name, "end": end, "date": as_of, "count": (as_of - end).days,
            }  # fmt: skip
            yield Finding(record.cell("mandate_end"), values, (record.cell("status"),))


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
    as_of, most = evidence.month.period.as_of, evidence.operation.thresholds.mandate_expires_within_days
    for record in _running(evidence.month):
        end = record.row["mandate_end"]
        if end is not None and 0 <= (end - as_of).days <= most:
            days = {"count": (end - as_of).days, "date": as_of}
            when = Message("hint.days_after", days) if days["count"] else Message("hint.day_of_report")
            values = {"mission": record.name, "end": end, "when": when}
            yield Finding(record.cell("mandate_end"), values, (record.cell("status"),))


def _running(month: Month) -> list[Record]:
    """Each mission's latest row that stands, unless the mission has ended."""
    table = month.tables["missions"]
    positions = [*compress(range(len(table.frame)), preferred_rows(table).rows)]
    days, missions = cells_of(table, "as_of"), names_in(table, ("mission",))
    positions.sort(key=lambda position: days[position] or date.min)
    latest = {missions[position]: position for position in positions}
    records = (row_at(month, "missions", position) for position in sorted(latest.values()))
    return [record for record in records if not record.is_over]


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
    for record in _running(evidence.month):
        row = record.row
        is_begun = row["status"] in MISSIONS_AT_WORK and row["mandate_start"] is not None
        if is_begun and row["mandate_end"] is None:
            where = record.cell("mandate_end")
            status = Message(record.table.kind.column("status").message_of(record.text("status")))
            # Without the column itself the analyst is sent to the mandate's start.
            yield Finding(
                where if where.column else record.cell("mandate_start"),
                {"mission": record.name, "status": status},
            )
