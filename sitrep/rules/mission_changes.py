"""A mission's status, since-date, mandate and decision against each other and last month's."""

from collections.abc import Iterator

from sitrep.analysis.missions import reports_since_end
from sitrep.analysis.series import Record
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.rows import Row
from sitrep.model.tables import MISSIONS
from sitrep.rules.rows import rows_where
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import MISSION, steps_of
from sitrep.words.folding import slug


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
    changes = [each for each in steps_of(evidence, MISSION).newest if each.now.row["note"] is None]
    for reason, column, is_off in _REASONS:
        for now, then in changes:
            if is_off(now.row, then.row):
                current, previous = now.record, then.record
                words = Message(f"mission.contradicts.{reason}", _said(reason, current, previous))
                values = {"mission": current.name, "contradiction": words}
                yield Finding(current.cell(column), values, (previous.cell(column),))


def _was_so_before(now: Row, then: Row) -> bool:
    is_another = now["status"] != then["status"]
    return is_another and now["status_since"] is not None and now["status_since"] <= then["as_of"]


def _is_so_since_another_day(now: Row, then: Row) -> bool:
    return now["status"] == then["status"] and _differ(now, then, "status_since")


def _ends_on_another_day(now: Row, then: Row) -> bool:
    return _is_said_again(now, then, "decision") and _differ(now, then, "mandate_end")


def _changes_nothing(now: Row, then: Row) -> bool:
    """Whether there is another decision, and the mandate and its end are the same."""
    both_decided = now["decision"] is not None and then["decision"] is not None
    ends_same = now["mandate_end"] is not None and now["mandate_end"] == then["mandate_end"]
    is_same_mandate = ends_same and _is_said_again(now, then, "mandate")
    return both_decided and is_same_mandate and not _is_said_again(now, then, "decision")


def _differ(now: Row, then: Row, column: str) -> bool:
    """Whether both rows have a day there, and not the same."""
    return now[column] is not None and then[column] is not None and now[column] != then[column]


def _is_said_again(now: Row, then: Row, column: str) -> bool:
    """Whether both rows have words there, and the same."""
    said, before = now[column], then[column]
    return said is not None and before is not None and _folded(said) == _folded(before)


def _folded(words: str) -> str:
    return slug(words) or words


_REASONS = (
    ("status", "status_since", _was_so_before),
    ("since", "status_since", _is_so_since_another_day),
    ("end", "mandate_end", _ends_on_another_day),
    ("decision", "decision", _changes_nothing),
)


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
