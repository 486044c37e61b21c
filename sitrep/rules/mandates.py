"""Mandates of observer missions over the months: the first one, and what follows on what."""

from collections.abc import Hashable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from sitrep.analysis.preferred import names_in
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence, Month
from sitrep.model.rows import Row
from sitrep.model.table import Table, cells_of, once_for_each_table
from sitrep.model.tables import MISSIONS
from sitrep.rules.rows import rows_that
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import Measure, steps_of
from sitrep.words.folding import slug

_MANDATE = Measure(MISSIONS, "mandate_end")
_ONE_DAY = timedelta(days=1)


@rule(
    "operational-before-mandate",
    Severity.WARNING,
    bad="""
        **missions**

        | as_of | mission | status | status_since | mandate | mandate_start | mandate_end | source |
        |---|---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | 2012-04-12 | 90 days | 2012-04-21 | 2012-10-19 | UN |
        """,
    good="""
        **missions**

        | as_of | mission | status | status_since | mandate | mandate_start | mandate_end | source |
        |---|---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | 2012-05-12 | 90 days | 2012-04-21 | 2012-10-19 | UN |
        """,
)
def operational_before_mandate(evidence: Evidence) -> Iterator[Finding]:
    """A mission is operational since a day on which it had no mandate yet, as far as anybody has said.

    The first mandate counts that any month has. A mission whose row says since when it exists, in
    `established`, had a mandate before the one that was renewed. One that was operational before the
    operation itself began is left alone: its first mandate is not on record.
    """
    starts = evidence.operation.starts
    for record in rows_that(evidence.month, "missions", partial(_is_operational_since, starts)):
        first = _first_mandate(evidence.months, record.text("mission"))
        if first is not None and record.row["status_since"] < first:
            values = {
                "mission": record.name,
                "since": record.day("status_since"), "start": record.day("mandate_start"),
            }  # fmt: skip
            yield Finding(record.cell("status_since"), values, (record.cell("mandate_start"),))


def _is_operational_since(starts: date, row: Row) -> bool:
    """Whether a mission works since a day of the operation, under a mandate that may be its first."""
    since = row["status_since"]
    # A row without a start of its own has nothing to set against the other date.
    is_stated = row["mandate_start"] is not None and row["established"] is None
    return row["status"] == "operational" and is_stated and since is not None and since >= starts


def _first_mandate(months: Sequence[Month], mission: str) -> date | None:
    """The earliest day on which a mandate of the mission began, as far as any month says."""
    known = (_first_mandates(month.tables["missions"]).get(slug(mission) or mission) for month in months)
    return min((day for day in known if day is not None), default=None)


@once_for_each_table
def _first_mandates(table: Table) -> dict[Hashable, date]:
    """By mission the earliest day on which a mandate of it began."""
    first: dict[Hashable, date] = {}
    days = cells_of(table, "mandate_start")
    for (mission,), day in zip(names_in(table, ("mission",)), days, strict=True):
        if day is not None and day < first.get(mission, date.max):
            first[mission] = day
    return first


@rule(
    "status-before-mission",
    Severity.ERROR,
    bad="""
        **missions**

        | as_of | mission | status | status_since | mandate | established | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | 2012-04-12 | renewed | 2012-04-21 | UN |
        """,
    good="""
        **missions**

        | as_of | mission | status | status_since | mandate | established | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | 2012-05-12 | renewed | 2012-04-21 | UN |
        """,
)
def status_before_mission(evidence: Evidence) -> Iterator[Finding]:
    """A mission has a status since a day on which it did not exist yet. One of the dates is wrong.

    A mission may be authorised before it is established.
    """
    for record in rows_that(evidence.month, "missions", _is_early):
        values = {
            "mission": record.name,
            "status": Message(record.table.kind.column("status").message_of(record.text("status"))),
            "since": record.day("status_since"), "established": record.day("established"),
        }  # fmt: skip
        yield Finding(record.cell("status_since"), values, (record.cell("established"),))


def _is_early(row: Row) -> bool:
    since, established = row["status_since"], row["established"]
    # A status that could not be read is an error of its own.
    is_told = row["status"] not in (None, "authorised")
    return is_told and since is not None and established is not None and since < established


@rule(
    "renewal-gap",
    Severity.WARNING,
    bad="""
        **missions** of 2012-06

        | as_of | mission | status | mandate | mandate_start | mandate_end | source |
        |---|---|---|---|---|---|---|
        | 2012-06-30 | UNSMIS | operational | 90 days | 2012-04-21 | 2012-07-20 | UN |

        **missions**

        | as_of | mission | status | mandate | mandate_start | mandate_end | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | renewed | 2012-07-24 | 2012-10-19 | UN |
        """,
    good="""
        **missions** of 2012-06

        | as_of | mission | status | mandate | mandate_start | mandate_end | source |
        |---|---|---|---|---|---|---|
        | 2012-06-30 | UNSMIS | operational | 90 days | 2012-04-21 | 2012-07-20 | UN |

        **missions**

        | as_of | mission | status | mandate | mandate_start | mandate_end | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | renewed | 2012-07-21 | 2012-10-19 | UN |
        """,
)
def renewal_gap(evidence: Evidence) -> Iterator[Finding]:
    """A renewed mandate begins later than the day after the one before it ended.

    The mission would have been without a mandate on the days between: that is news, or a wrong date.
    """
    for now, then in steps_of(evidence, _MANDATE).followers:
        start, end = now.row["mandate_start"], then.row["mandate_end"]
        if start is not None and start - end > _ONE_DAY:
            current, previous = now.record, then.record
            values = {
                "mission": current.name, "end": end, "start": start, "count": (start - end).days - 1,
            }  # fmt: skip
            yield Finding(current.cell("mandate_start"), values, (previous.cell("mandate_end"),))
