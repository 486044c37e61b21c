"""People who arrived, against those who are there: what must hold even where numbers are missing."""

from collections.abc import Iterator

import pandas as pd

from sitrep.analysis.bounds import highest, lowest
from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.rules.rows import place_of, rows_where
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import (
    REGISTERED,
    counted_since,
    followers,
    is_recent,
    pair,
    rows_at,
    steps_of,
    this_month,
)


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
    frame = evidence.month.tables["refugees"].frame
    there = highest(frame, "registered")
    for other in ("awaiting_registration", "returns"):
        there = there + highest(frame, other).fillna(0)
    for record in rows_where(evidence.month, "refugees", lowest(frame, "arrivals") > there):
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
    steps = steps_of(evidence, REGISTERED)
    now = followers(steps, this_month(evidence))
    now = now[now["arrivals"].notna() & now["note"].isna() & now["correction_reason"].isna()]
    if now.empty:
        return
    then = rows_at(steps, now["before"])
    least_grown = lowest(now, "registered") - highest(then, "registered")
    most_came = counted_since(evidence, now.assign(arrivals=highest(now, "arrivals")), then, "arrivals")
    waited = highest(then, "awaiting_registration").fillna(0)
    explained = most_came.astype("float64") + waited + highest(now, "correction").fillna(0).clip(lower=0)
    # A running total that falls is `cumulative-falls`.
    is_off = (least_grown > explained) & (most_came >= 0).fillna(False).astype(bool)
    is_off &= is_recent(evidence, then) & ~_is_reconciled(now)
    for label in now.index[is_off]:
        current, previous = pair(evidence, REGISTERED, steps, label)
        values = {
            "place": place_of(current), "arrivals": current.quantity("arrivals"),
            "previous": previous.quantity("registered"), "before": previous.as_of,
            "found": current.quantity("registered"), "date": current.as_of,
        }  # fmt: skip
        related = (previous.cell("registered"), current.cell("arrivals"))
        yield Finding(current.cell("registered"), values, related)


def _is_reconciled(steps: pd.DataFrame) -> "pd.Series[bool]":
    kinds = steps[["registered.kind", "arrivals.kind", "returns.kind"]]
    return (kinds == "exact").all(axis=1)
