"""Mandates of observer missions over the months: the first one, and what follows on what."""

from collections.abc import Iterator

import pandas as pd

from sitrep.analysis.preferred import folded
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.tables import MISSIONS
from sitrep.rules.rows import rows_where
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import Measure, followers, pair, rows_at, steps_of, this_month

_MANDATE = Measure(MISSIONS, "mandate_end", beside=("mandate_start",))
_NEXT_DAY = pd.Timedelta(days=1)


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
    frame = evidence.month.tables["missions"].frame
    columns = ["mission", "mandate_start"]
    known = pd.concat([month.tables["missions"].frame[columns] for month in evidence.months])
    first = known["mandate_start"].groupby(folded(known["mission"])).min()
    of_mission = first.reindex(folded(frame["mission"])).set_axis(frame.index)
    is_early = frame["status_since"] < of_mission
    is_ours = frame["status_since"] >= pd.Timestamp(evidence.operation.starts)
    is_operational = frame["status"] == "operational"
    # A row without a start of its own has nothing to set against the other date.
    is_stated = frame["mandate_start"].notna() & frame["established"].isna()
    is_found = is_operational & is_early & is_ours & is_stated
    for record in rows_where(evidence.month, "missions", is_found):
        values = {
            "mission": record.name,
            "since": record.day("status_since"), "start": record.day("mandate_start"),
        }  # fmt: skip
        yield Finding(record.cell("status_since"), values, (record.cell("mandate_start"),))


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
    frame = evidence.month.tables["missions"].frame
    # A status that could not be read is an error of its own.
    is_told = frame["status"].notna() & (frame["status"] != "authorised")
    is_early = (frame["status_since"] < frame["established"]) & is_told
    for record in rows_where(evidence.month, "missions", is_early):
        values = {
            "mission": record.name,
            "status": Message(record.table.kind.column("status").message_of(record.text("status"))),
            "since": record.day("status_since"), "established": record.day("established"),
        }  # fmt: skip
        yield Finding(record.cell("status_since"), values, (record.cell("established"),))


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
    steps = steps_of(evidence, _MANDATE)
    now = followers(steps, this_month(evidence))
    then = rows_at(steps, now["before"])
    for label in now.index[now["mandate_start"] > then["mandate_end"] + _NEXT_DAY]:
        current, previous = pair(evidence, _MANDATE, steps, label)
        start, end = current.day("mandate_start"), previous.day("mandate_end")
        days = (start - end).days - 1 if start and end else 0
        values = {"mission": current.name, "end": end, "start": start, "count": days}
        yield Finding(current.cell("mandate_start"), values, (previous.cell("mandate_end"),))
