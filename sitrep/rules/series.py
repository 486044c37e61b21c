"""Registered figures over the months: jumps, and old figures under a new date."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.rows import Row
from sitrep.model.table import Index
from sitrep.model.thresholds import Thresholds
from sitrep.rules.rows import place_of
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import REGISTERED, Change, Step, Steps, has_reason_to_fall, steps_of

ENOUGH_MONTHS = 6


@rule(
    "jump",
    Severity.WARNING,
    bad="""
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-21 | JOR | 26371 | UNHCR |

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | JOR | 263710 | UNHCR |
        """,
    good="""
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-21 | JOR | 26371 | UNHCR |

        **refugees**

        | as_of | country | registered | source | note |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 63710 | UNHCR | Those who waited since May were registered. |
        """,
)
def jump(evidence: Evidence) -> Iterator[Finding]:
    """A registered figure is far from the one of the report before, and the row has no note on it.

    A digit too many looks like this. "Far" means more than `jump_percent` and more than `jump_people`,
    both in `[thresholds]` of operation.toml. Where six earlier months have the series, its own past
    says what is usual: "far" then means more than `jump_people`, and more than `jump_deviations` times
    the median absolute deviation, from the median change of a month.

    Qualified figures count as a jump only where they must be one. A reason for a correction counts as
    a note. A fall for which no reason is given is reported as `fall-without-reason`, and not twice.
    """
    limits = evidence.operation.thresholds
    steps = steps_of(evidence, REGISTERED)
    for now, then in steps.newest:
        if now.row["note"] is not None or now.row["correction_reason"] is not None:
            continue
        usual = usual_of(steps, now)
        is_far = _is_unusual(now, then, usual, limits) if usual else _is_far(now, then, limits)
        is_fall = now.most - then.least < 0
        # A fall without a reason is told already.
        if is_far and not (is_fall and not has_reason_to_fall(evidence, now.row, then.row)):
            current, previous = now.record, then.record
            far = Message("hint.jump-percent", {"percent": limits.jump_percent})
            if usual:
                far = Message("hint.jump-usual", {"usual": round(usual.change)})
            values = {
                "place": place_of(current),
                "previous": previous.quantity("registered"), "before": previous.as_of,
                "found": current.quantity("registered"), "date": current.as_of, "far": far,
            }  # fmt: skip
            yield Finding(current.cell("registered"), values, (previous.cell("registered"),))


def _is_far(now: Step, then: Step, limits: Thresholds) -> bool:
    """Whether a figure is far from the one before it by its size alone."""
    rise, fall, share = now.least - then.most, then.least - now.most, limits.jump_percent / 100
    rises = rise > limits.jump_people and rise > share * then.most
    return rises or (fall > limits.jump_people and fall > share * then.least)


def _is_unusual(now: Step, then: Step, usual: "Usual", limits: Thresholds) -> bool:
    """Whether a figure is far from the one before it by what its series did until then."""
    elapsed = now.months - then.months
    allowed = max(limits.jump_people, limits.jump_deviations * usual.deviation)
    return (now.least - then.most) / elapsed > usual.change + allowed or (
        now.most - then.least
    ) / elapsed < usual.change - allowed


class Usual(NamedTuple):
    """What a series does in a month: the median change, and the median deviation from it."""

    change: float
    deviation: float


def usual_of(steps: Steps, step: Step) -> Usual | None:
    """What was usual in the series of a row before this month; None where too few months have it."""
    if len(steps.earlier) < ENOUGH_MONTHS or len(past := steps.past(step)) < ENOUGH_MONTHS:
        return None
    changes = _changes(past)
    usual = median(changes)
    return Usual(usual, median(abs(change - usual) for change in changes))


def largest_change(steps: Steps, step: Step) -> float | None:
    """The largest change of a month, up or down, in a row's series before this month; None for none."""
    return max(map(abs, _changes(steps.past(step))), default=None)


def _changes(past: Sequence[Step]) -> list[float]:
    """By how many people a series changes in a month, from each of its months to the next."""
    return [
        (float(now.row["registered"]) - float(then.row["registered"])) / (now.months - then.months)
        for then, now in pairwise(past)
    ]


@rule(
    "stale-figure",
    Severity.WARNING,
    bad="""
        **refugees** of 2012-06

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-06-21 | JOR | 26371 | UNHCR | 2012-06-22 |

        **refugees**

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 26371 | UNHCR | 2012-06-22 |
        """,
    good="""
        **refugees** of 2012-06

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-06-21 | JOR | 26371 | UNHCR | 2012-06-22 |

        **refugees**

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 26371 | UNHCR | 2012-07-31 |
        """,
)
def stale_figure(evidence: Evidence) -> Iterator[Finding]:
    """A figure, and the date of its source, are the earlier ones; only the as-of date is new.

    A report would call an old figure a new one. A figure without news needs no row: the report carries
    the last one over, with its own date.
    """
    for now, then in _stale(evidence):
        current, previous = now.record, then.record
        values = {
            "place": place_of(current), "found": current.quantity("registered"),
            "source_date": current.day("source_date"), "date": current.as_of,
            "before": previous.as_of,
        }  # fmt: skip
        yield Finding(current.cell("as_of"), values, (previous.cell("as_of"),))


def stale_rows(evidence: Evidence) -> list[Index]:
    """The rows of refugees that are old figures with the date of their old source."""
    return [now.record.index for now, _ in _stale(evidence)]


def _stale(evidence: Evidence) -> Iterator[Change]:
    for change in steps_of(evidence, REGISTERED).newest:
        now, then = change
        if (
            now.row["source_date"] is not None
            and now.row["source_date"] == then.row["source_date"]
            and now.day > then.day
            and is_same_count(now.row, then.row, "registered")
        ):
            yield change


def is_same_count(now: Row, then: Row, column: str) -> bool:
    """Whether two rows say the same of a count, with the same qualifier."""
    return all(now[part] == then[part] for part in (column, f"{column}.kind", f"{column}.high"))
