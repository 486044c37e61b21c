"""A mission's status, since-date, mandate and decision against each other and last month's."""

from collections.abc import Iterator

import pandas as pd

from sitrep.analysis.missions import reports_since_end
from sitrep.analysis.preferred import folded
from sitrep.analysis.series import Record
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.tables import MISSIONS
from sitrep.rules.rows import rows_where
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import MISSION, newest, row_of, rows_at, steps_of, this_month


@rule(
    "mission-already-ended",
    Severity.NOTE,
    bad="""
        **missions** of 2012-06

        | as_of | mission | status | mandate | source |
        |---|---|---|---|---|
        | 2012-06-30 | UNSMIS | ended | 90 days | UN |

        **missions**

        | as_of | mission | status | mandate | source |
        |---|---|---|---|---|
        | 2012-07-31 | UNSMIS | ended | 90 days | UN |
        """,
    good="""
        **missions** of 2012-06

        | as_of | mission | status | mandate | source |
        |---|---|---|---|---|
        | 2012-06-30 | UNSMIS | withdrawing | 90 days | UN |

        **missions**

        | as_of | mission | status | mandate | source |
        |---|---|---|---|---|
        | 2012-07-31 | UNSMIS | ended | 90 days | UN |
        """,
)
def mission_already_ended(evidence: Evidence) -> Iterator[Finding]:
    """A mission had ended in an earlier report, and is reported as ended again.

    The report after the one that says so has one line on it, later ones nothing: the row is not printed.
    """
    months = evidence.months
    frame = evidence.month.tables["missions"].frame
    is_over = frame["status"].isin(MISSIONS.column("status").final) & frame["mission"].notna()
    for record in rows_where(evidence.month, "missions", is_over):
        reports = reports_since_end(months, record)
        if reports:
            first = evidence.line[-1 - reports].period
            yield Finding(record.cell("status"), {"mission": record.name, "period": first})


@rule(
    "mission-contradicts",
    Severity.WARNING,
    bad="""
        **missions** of 2012-06

        | as_of | mission | status | status_since | mandate | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | UNSMIS | suspended | 2012-06-16 | 90 days | UN |

        **missions**

        | as_of | mission | status | status_since | mandate | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | 2012-06-16 | 90 days | UN |
        """,
    good="""
        **missions** of 2012-06

        | as_of | mission | status | status_since | mandate | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | UNSMIS | suspended | 2012-06-16 | 90 days | UN |

        **missions**

        | as_of | mission | status | status_since | mandate | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | 2012-07-21 | 90 days | UN |
        """,
)
def mission_contradicts(evidence: Evidence) -> Iterator[Finding]:
    """What a mission's row says of its status and mandate cannot follow on the row of the last report.

    A status is another one, but is so since a day on which the last report had the old one; or it is
    the same, but since another day; or the mandate ends on another day by the same decision; or there
    is another decision, and neither the mandate nor its end have changed. A note explains it.
    """
    steps = steps_of(evidence, MISSION)
    now = newest(steps, this_month(evidence))
    now = now[now["note"].isna()]
    if now.empty:
        return
    then = rows_at(steps, now["of_last_month"])
    is_same = now["status"] == then["status"]
    both_since = now["status_since"].notna() & then["status_since"].notna()
    decided = now["decision"].notna() & then["decision"].notna()
    by_same = decided & (folded(now["decision"]) == folded(then["decision"]))
    both_end = now["mandate_end"].notna() & then["mandate_end"].notna()
    ends_same = both_end & (now["mandate_end"] == then["mandate_end"])
    says_same = folded(now["mandate"]) == folded(then["mandate"])
    for reason, column, is_off in (
        ("status", "status_since", ~is_same & (now["status_since"] <= then["as_of"])),
        ("since", "status_since", is_same & both_since & (now["status_since"] != then["status_since"])),
        ("end", "mandate_end", by_same & both_end & ~ends_same),
        ("decision", "decision", decided & ~by_same & ends_same & says_same),
    ):
        yield from _told(evidence, steps, now.index[is_off], reason, column)


def _told(
    evidence: Evidence, steps: pd.DataFrame, labels: "pd.Index[int]", reason: str, column: str
) -> Iterator[Finding]:
    for label in labels:
        current = row_of(evidence, MISSION, steps, label)
        previous = row_of(evidence, MISSION, steps, int(steps["of_last_month"][label]))
        values = {
            "mission": current.name,
            "contradiction": Message(f"mission.contradicts.{reason}", _said(reason, current, previous)),
        }
        yield Finding(current.cell(column), values, (previous.cell(column),))


def _said(reason: str, current: Record, previous: Record) -> dict[str, object]:
    if reason == "status":
        old, since = _status(previous), current.day("status_since")
        return {"new": _status(current), "since": since, "old": old, "before": previous.as_of}
    if reason == "since":
        days = {"since": current.day("status_since"), "since_before": previous.day("status_since")}
        return {"new": _status(current), **days}
    if reason == "end":
        return {"end": current.day("mandate_end"), "end_before": previous.day("mandate_end")}
    return {"decision": current.text("decision")}


def _status(record: Record) -> Message:
    return Message(record.table.kind.column("status").message_of(record.text("status")))
