"""People who arrived, against those who are there: what must hold even where numbers are missing."""

from collections.abc import Iterator
from math import inf

from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.model.rows import Row
from sitrep.rules.rows import place_of, rows_that
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import REGISTERED, is_exact, is_recent, limits_of, steps_of


@rule(
    "arrivals-above-total",
    Severity.WARNING,
    bad="""
        **refugees**

        | as_of | country | registered | arrivals | source |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 24000 | 99000 | UNHCR |
        """,
    good="""
        **refugees**

        | as_of | country | registered | awaiting_registration | arrivals | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | JOR | 24000 | more than 70000 | 99000 | UNHCR |
        """,
)
def arrivals_above_total(evidence: Evidence) -> Iterator[Finding]:
    """More people arrived than are registered, await registration or have returned.

    One of the numbers has a digit too many or too few, or stands in the wrong column. A blank
    number of people who wait or have returned counts as none; of a qualified one the check takes
    the most that it can mean. The check does not apply where operation.toml calls arrivals
    cumulative: people may have left since.
    """
    if "arrivals" in evidence.operation.data.cumulative:
        return
    for record in rows_that(evidence.month, "refugees", _has_too_many_arrivals):
        values = {
            "place": place_of(record),
            "arrivals": record.quantity("arrivals"), "registered": record.quantity("registered"),
        }  # fmt: skip
        yield Finding(record.cell("arrivals"), values, (record.cell("registered"),))


def _has_too_many_arrivals(row: Row) -> bool:
    if row["arrivals"] is None or row["registered"] is None:
        return False
    there = _most(row, "registered") + _most(row, "awaiting_registration") + _most(row, "returns")
    return limits_of(row, "arrivals")[0] > there


@rule(
    "growth-above-arrivals",
    Severity.WARNING,
    bad="""
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-30 | JOR | 20000 | UNHCR |

        **refugees**

        | as_of | country | registered | arrivals | source |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 24000 | 900 | UNHCR |
        """,
    good="""
        **refugees** of 2012-06

        | as_of | country | registered | awaiting_registration | source |
        |---|---|---|---|---|
        | 2012-06-30 | JOR | 20000 | 3500 | UNHCR |

        **refugees**

        | as_of | country | registered | arrivals | source |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 24000 | 900 | UNHCR |
        """,
)
def growth_above_arrivals(evidence: Evidence) -> Iterator[Finding]:
    """A figure grew by more people than arrived, and no other number of the row explains the rest.

    Whoever is newly registered has arrived, has waited for it, or is a correction. Returns only
    widen the gap, so the check does not need them; nor does it need exact numbers: of qualified
    ones it takes what fits best. A note or a reason for a correction is an explanation. Where all
    the numbers are exact, `reconciliation` applies instead.
    """
    for now, then in steps_of(evidence, REGISTERED).followers:
        if (
            _is_unexplained(now.row)
            and now.least - then.most > _most_explained(evidence, now.row, then.row)
            and is_recent(evidence, then)
        ):
            current, previous = now.record, then.record
            values = {
                "place": place_of(current), "arrivals": current.quantity("arrivals"),
                "previous": previous.quantity("registered"), "before": previous.as_of,
                "found": current.quantity("registered"), "date": current.as_of,
            }  # fmt: skip
            related = (previous.cell("registered"), current.cell("arrivals"))
            yield Finding(current.cell("registered"), values, related)


def _is_unexplained(row: Row) -> bool:
    has_words = row["note"] is not None or row["correction_reason"] is not None
    is_reconciled = is_exact(row, "registered", "arrivals", "returns")
    return row["arrivals"] is not None and not has_words and not is_reconciled


def _most_explained(evidence: Evidence, now: Row, then: Row) -> float:
    """By how many the figure may have grown; endless where nothing can be said."""
    came = _most(now, "arrivals")
    if "arrivals" in evidence.operation.data.cumulative:
        if then["arrivals"] is None:
            return inf
        came -= then["arrivals"]
    # A running total that falls is `cumulative-falls`.
    if came < 0:
        return inf
    return came + _most(then, "awaiting_registration") + max(_most(now, "correction"), 0)


def _most(row: Row, column: str) -> float:
    """The most that a count can be; none for one that is missing."""
    return 0 if row[column] is None else limits_of(row, column)[1]
