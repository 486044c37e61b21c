"""People who arrived, against those who are there: what must hold even where numbers are missing."""

from collections.abc import Iterator
from math import inf

import numpy as np

from sitrep.analysis.bounds import bounds_of
from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.model.rows import Row
from sitrep.rules.rows import place_of, rows_where
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import REGISTERED, Step, is_exact, is_recent, most_of, steps_of


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
    table = evidence.month.tables["refugees"]
    there = bounds_of(table, "registered").most
    for other in ("awaiting_registration", "returns"):
        most = bounds_of(table, other).most
        there = there + np.where(np.isnan(most), 0, most)
    is_above = bounds_of(table, "arrivals").least > there
    for record in rows_where(evidence.month, "refugees", is_above):
        values = {
            "place": place_of(record),
            "arrivals": record.quantity("arrivals"), "registered": record.quantity("registered"),
        }  # fmt: skip
        yield Finding(record.cell("arrivals"), values, (record.cell("registered"),))


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
            and now.least - then.most > _most_explained(evidence, now, then)
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


def _most_explained(evidence: Evidence, now: Step, then: Step) -> float:
    """By how many the figure may have grown; endless where nothing can be said."""
    came = _most(now, "arrivals")
    if "arrivals" in evidence.operation.data.cumulative:
        if then.row["arrivals"] is None:
            return inf
        came -= then.row["arrivals"]
    # A running total that falls is `cumulative-falls`.
    if came < 0:
        return inf
    return came + _most(then, "awaiting_registration") + max(_most(now, "correction"), 0)


def _most(step: Step, column: str) -> float:
    """The most that a count can be; none for one that is missing."""
    return 0 if step.row[column] is None else most_of(step, column)
