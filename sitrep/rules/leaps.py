"""Leaps of small figures, of camps and missions, and values that are copied under a new date."""

from collections.abc import Iterator

from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.model.rows import Row
from sitrep.model.tables import REFUGEES
from sitrep.model.thresholds import Thresholds
from sitrep.rules.indicator_changes import copied
from sitrep.rules.rows import place_of
from sitrep.rules.rule import Finding, rule
from sitrep.rules.series import Usual, is_same_count, largest_change, usual_of
from sitrep.rules.steps import (
    MISSION,
    POPULATION,
    REGISTERED,
    Step,
    Steps,
    is_exact,
    least_of,
    most_of,
    steps_of,
)

_LEAST_SHARE = 0.1
"""Of a steady series small changes are unusual too, but not worth a word."""
_ROUND = 100
# A fall of people without a reason is `fall-without-reason`.
_LEAPING = (
    (POPULATION, "population", False),
    (POPULATION, "capacity", True),
    (MISSION, "authorised", True),
    (MISSION, "deployed", True),
)


@rule(
    "leap",
    Severity.WARNING,
    bad="""
        **camps** of 2012-06

        | as_of | camp | country | status | capacity | population | source |
        |---|---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2000 | 1500 | AFAD |

        **camps**

        | as_of | camp | country | status | capacity | population | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Apaydin | TUR | open | 20000 | 1600 | AFAD |
        """,
    good="""
        **camps** of 2012-06

        | as_of | camp | country | status | capacity | population | source |
        |---|---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2000 | 1500 | AFAD |

        **camps**

        | as_of | camp | country | status | capacity | population | source | note |
        |---|---|---|---|---|---|---|---|
        | 2012-07-31 | Apaydin | TUR | open | 20000 | 1600 | AFAD | A second part was built. |
        """,
)
def leap(evidence: Evidence) -> Iterator[Finding]:
    """A camp's population or capacity, a mission's strength or the figure of a small country leaps.

    A digit too many or too few looks like this. A leap is to more than `leap_times` the figure of the
    report before, or to less than that part of it, and by more than `leap_people`, both in
    `[thresholds]` of operation.toml; the row has no note. A fall of people is `fall-without-reason`.

    Registered figures are looked at up to a rise of `jump_people`, above which `jump` applies. Where six
    earlier months say what is usual, a leap is a rise by more than `jump_deviations` times the median
    absolute deviation above the median change of a month, by more than `leap_people`, and by more than
    a tenth of the figure. With two to five months, it is by more than `leap_times` the largest change
    of a month so far, by `leap_people`, and by `jump_percent`; the number of those who arrived explains
    it. With one nothing is usual, and a series of few people may well grow tenfold.
    """
    limits = evidence.operation.thresholds
    for measure, column, with_falls in _LEAPING:
        for now, then in steps_of(evidence, measure).newest:
            if now.row["note"] is None and (
                _rises(now, then, column, limits) or (with_falls and _rises(then, now, column, limits))
            ):
                yield _told(now, then, column)
    steps = steps_of(evidence, REGISTERED)
    for now, then in steps.newest:
        is_explained = now.row["note"] is not None or now.row["correction_reason"] is not None
        if not is_explained and now.least - then.most <= limits.jump_people:
            usual = usual_of(steps, now)
            if _is_unusual(now, then, usual, limits) if usual else _is_steep(steps, now, then, limits):
                yield _told(now, then, "registered")


def _rises(high: Step, low: Step, column: str, limits: Thresholds) -> bool:
    """Whether the one figure must be so many times the other."""
    least, most = least_of(high, column), most_of(low, column)
    return least > limits.leap_times * most and least - most > limits.leap_people


def _is_unusual(now: Step, then: Step, usual: Usual, limits: Thresholds) -> bool:
    """Whether the figure of a small country leaps by what its series did until then."""
    rise = now.least - then.most
    allowed = max(limits.leap_people, limits.jump_deviations * usual.deviation)
    is_above = rise / (now.months - then.months) > usual.change + allowed
    return is_above and rise > _LEAST_SHARE * then.most


def _is_steep(steps: Steps, now: Step, then: Step, limits: Thresholds) -> bool:
    """Whether it leaps by its size, beside the few changes that its series had until then."""
    rise = now.least - then.most
    least = max(limits.leap_people, limits.jump_percent / 100 * then.most)
    if not rise > least or now.row["arrivals"] is not None:
        return False
    largest = largest_change(steps, now)
    return largest is not None and rise / (now.months - then.months) > limits.leap_times * largest


def _told(now: Step, then: Step, column: str) -> Finding:
    current, previous = now.record, then.record
    values = {
        "what": place_of(current) if current.table.kind is REFUGEES else current.name,
        "column": column,
        "previous": previous.quantity(column), "before": previous.as_of,
        "found": current.quantity(column), "date": current.as_of,
    }  # fmt: skip
    return Finding(current.cell(column), values, (previous.cell(column),))


@rule(
    "copied-value",
    Severity.WARNING,
    bad="""
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-30 | JOR | 20000 | UNHCR |

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | JOR | 20000 | UNHCR |
        """,
    good="""
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-30 | JOR | 20000 | UNHCR |

        **refugees**

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 20000 | UNHCR | 2012-07-31 |
        """,
)
def copied_value(evidence: Evidence) -> Iterator[Finding]:
    """A figure is, to the person, that of the last report; nothing shows that it was counted again.

    The row may be last month's with another date: the report would call an old figure a new one. Of
    refugees a date of the source shows it, or a number of arrivals that is not the earlier one as well;
    of camps and missions a note only. Of indicators, what there is on a day or was done in a period is
    looked at, and a date of the source shows it. Of all but refugees round numbers may well stay the
    same, and so may a mission that is at its full strength. Figures below
    `[thresholds] copied_from` of operation.toml are left alone.
    """
    for measure, column in (
        (REGISTERED, "registered"),
        (POPULATION, "population"),
        (MISSION, "deployed"),
    ):
        for now, then in steps_of(evidence, measure).newest:
            if (
                is_same_count(now.row, then.row, column)
                and (now.row[column] or 0) >= evidence.operation.thresholds.copied_from
                and now.day > then.day
                and now.row["note"] is None
                and not _may_stay(now.row, then.row, column)
            ):
                yield _told(now, then, column)
    for row, before in copied(evidence):
        values = {
            "what": row.named, "column": "value", "found": row.record.quantity("value"),
            "date": row.record.as_of, "before": before.record.as_of,
        }  # fmt: skip
        yield Finding(row.record.cell("value"), values, (before.record.cell("value"),))


def _may_stay(now: Row, then: Row, column: str) -> bool:
    """Whether a count of a day may well be that of another one, or shows that it was counted again."""
    if column == "registered":
        arrivals = now["arrivals"]
        is_counted_again = arrivals is not None and not (0 < arrivals == then["arrivals"])
        return now["source_date"] is not None or is_counted_again
    is_full = column == "deployed" and now["deployed"] == now["authorised"]
    return not is_exact(now, column) or now[column] % _ROUND == 0 or is_full
