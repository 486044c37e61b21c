"""Leaps of small figures, of camps and missions, and values that are copied under a new date."""

from collections.abc import Iterator

import pandas as pd

from sitrep.analysis.bounds import highest, lowest
from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.quantity import Kind
from sitrep.rules.indicator_changes import copied
from sitrep.rules.rows import place_of
from sitrep.rules.rule import Finding, rule
from sitrep.rules.series import ENOUGH_MONTHS, months_of, past_of
from sitrep.rules.steps import (
    MISSION,
    POPULATION,
    REGISTERED,
    Measure,
    newest,
    row_of,
    rows_at,
    steps_of,
    this_month,
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
    for measure, column, with_falls in _LEAPING:
        steps = steps_of(evidence, measure)
        now = newest(steps, this_month(evidence))
        now = now[now["note"].isna()]
        if len(now):
            then = rows_at(steps, now["of_last_month"])
            is_leap = _rises(evidence, now, then, column)
            if with_falls:
                is_leap |= _rises(evidence, then, now, column)
            yield from _told(evidence, measure, steps, now.index[is_leap], column)
    yield from _small_countries(evidence)


def _small_countries(evidence: Evidence) -> Iterator[Finding]:
    steps, column = steps_of(evidence, REGISTERED), "registered"
    now = newest(steps, this_month(evidence))
    now = now[now["note"].isna() & now["correction_reason"].isna()]
    if now.empty:
        return
    then, limits = rows_at(steps, now["of_last_month"]), evidence.operation.thresholds
    least = lowest(now, column) - highest(then, column)
    past = past_of(evidence, steps[steps["month"] < this_month(evidence)]).reindex(now["series"])
    past = past.set_axis(now.index)
    allowed = (limits.jump_deviations * past["deviation"]).clip(lower=limits.leap_people)
    monthly = least / (months_of(evidence, now) - months_of(evidence, then))
    before = highest(then, column)
    is_unusual = (monthly > past["usual"] + allowed) & (least > _LEAST_SHARE * before)
    is_steep = (monthly > limits.leap_times * past["largest"]) & (
        least > limits.jump_percent / 100 * before
    )
    is_steep &= (least > limits.leap_people) & now["arrivals"].isna()
    is_leap = is_unusual.where(past["months"] >= ENOUGH_MONTHS, is_steep)
    is_leap &= least <= limits.jump_people
    yield from _told(evidence, REGISTERED, steps, now.index[is_leap], column)


def _rises(evidence: Evidence, high: pd.DataFrame, low: pd.DataFrame, column: str) -> "pd.Series[bool]":
    """Whether the one figure must be so many times the other."""
    limits = evidence.operation.thresholds
    least, most = lowest(high, column), highest(low, column)
    return (least > limits.leap_times * most) & (least - most > limits.leap_people)


def _told(
    evidence: Evidence, measure: Measure, steps: pd.DataFrame, labels: "pd.Index[int]", column: str
) -> Iterator[Finding]:
    for label in labels:
        current = row_of(evidence, measure, steps, label)
        previous = row_of(evidence, measure, steps, int(steps["of_last_month"][label]))
        values = {
            "what": place_of(current) if measure is REGISTERED else current.name, "column": column,
            "previous": previous.quantity(column), "before": previous.as_of,
            "found": current.quantity(column), "date": current.as_of,
        }  # fmt: skip
        yield Finding(current.cell(column), values, (previous.cell(column),))


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
        steps = steps_of(evidence, measure)
        now = newest(steps, this_month(evidence))
        now = now[now["note"].isna() & (now[column] >= evidence.operation.thresholds.copied_from)]
        if measure is REGISTERED:
            now = now[now["source_date"].isna()]
        else:
            now = now[(now[f"{column}.kind"] == Kind.EXACT) & (now[column] % _ROUND != 0)]
        if measure is MISSION:
            now = now[(now[column] != now["authorised"]).fillna(True).astype(bool)]
        if now.empty:
            continue
        then = rows_at(steps, now["of_last_month"])
        is_same = (now["as_of"] > then["as_of"]) & (now[f"{column}.kind"] == then[f"{column}.kind"])
        if measure is REGISTERED:
            arrived = now["arrivals"].fillna(0)
            is_same &= now["arrivals"].isna() | (
                (arrived > 0) & (arrived == then["arrivals"]).fillna(False)
            )
        for part in (column, f"{column}.high"):
            is_same &= (now[part] == then[part]).fillna(False) | (now[part].isna() & then[part].isna())
        yield from _told(evidence, measure, steps, now.index[is_same.astype(bool)], column)
    for row, before in copied(evidence):
        values = {
            "what": row.named, "column": "value", "found": row.record.quantity("value"),
            "date": row.record.as_of, "before": before.record.as_of,
        }  # fmt: skip
        yield Finding(row.record.cell("value"), values, (before.record.cell("value"),))
