"""Registered figures over the months: jumps, and old figures under a new date."""

from collections.abc import Iterator

import pandas as pd

from sitrep.analysis.bounds import highest, lowest
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.table import Index
from sitrep.rules.rows import place_of
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import (
    REGISTERED,
    has_reason_to_fall,
    newest,
    row_of,
    rows_at,
    steps_of,
    this_month,
)

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
    steps = steps_of(evidence, REGISTERED)
    now = newest(steps, this_month(evidence))
    now = now[now["note"].isna() & now["correction_reason"].isna()]
    if now.empty:
        return
    then = rows_at(steps, now["of_last_month"])
    least = lowest(now, "registered") - highest(then, "registered")
    most = highest(now, "registered") - lowest(then, "registered")
    limits = evidence.operation.thresholds
    share = limits.jump_percent / 100
    rises = (least > limits.jump_people) & (least > share * highest(then, "registered"))
    falls = (-most > limits.jump_people) & (-most > share * lowest(then, "registered"))
    past = past_of(evidence, steps[steps["month"] < this_month(evidence)]).reindex(now["series"])
    past = past.set_axis(now.index)
    elapsed = months_of(evidence, now) - months_of(evidence, then)
    allowed = (limits.jump_deviations * past["deviation"]).clip(lower=limits.jump_people)
    has_past = past["months"] >= ENOUGH_MONTHS
    rises = rises.mask(has_past, least / elapsed > past["usual"] + allowed)
    falls = falls.mask(has_past, most / elapsed < past["usual"] - allowed)
    is_told_already = (most < 0) & ~has_reason_to_fall(evidence, now, then)
    for label in now.index[(rises | falls) & ~is_told_already]:
        current = row_of(evidence, REGISTERED, steps, label)
        previous = row_of(evidence, REGISTERED, steps, int(steps["of_last_month"][label]))
        percent = Message("hint.jump-percent", {"percent": limits.jump_percent})
        usual = past["usual"][label]
        values = {
            "place": place_of(current),
            "previous": previous.quantity("registered"), "before": previous.as_of,
            "found": current.quantity("registered"), "date": current.as_of,
            "far": Message("hint.jump-usual", {"usual": round(usual)}) if has_past[label] else percent,
        }  # fmt: skip
        yield Finding(current.cell("registered"), values, (previous.cell("registered"),))


def months_of(evidence: Evidence, steps: pd.DataFrame) -> "pd.Series[float]":
    """The months from the year 0 to the end of each row's report; of a week, a part of a month."""
    counted = {number: month.period.months for number, month in enumerate(evidence.line)}
    return steps["month"].map(counted).astype("float64")


def past_of(evidence: Evidence, steps: pd.DataFrame) -> pd.DataFrame:
    """By series: how many months have it, its median monthly change, the deviation from it, the largest.

    The largest change is by size, up or down.
    """
    last = steps.drop_duplicates(["series", "month"], keep="last")
    series = last["series"]
    value = last["registered"].astype("float64")
    change = value.groupby(series).diff() / months_of(evidence, last).groupby(series).diff()
    usual = change.groupby(series).median()
    deviation = (change - series.map(usual)).abs().groupby(series).median()
    return pd.DataFrame(
        {
            "months": value.groupby(series).count(),
            "usual": usual,
            "deviation": deviation,
            "largest": change.abs().groupby(series).max(),
        }
    )


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
    steps = steps_of(evidence, REGISTERED)
    for label in _stale(evidence, steps):
        current = row_of(evidence, REGISTERED, steps, label)
        previous = row_of(evidence, REGISTERED, steps, int(steps["of_last_month"][label]))
        values = {
            "place": place_of(current), "found": current.quantity("registered"),
            "source_date": current.day("source_date"), "date": current.as_of,
            "before": previous.as_of,
        }  # fmt: skip
        yield Finding(current.cell("as_of"), values, (previous.cell("as_of"),))


def stale_rows(evidence: Evidence) -> list[Index]:
    """The rows of refugees that are old figures with the date of their old source."""
    steps, frame = steps_of(evidence, REGISTERED), evidence.month.tables["refugees"].frame
    return [frame.index[steps["at"][label]] for label in _stale(evidence, steps)]


def _stale(evidence: Evidence, steps: pd.DataFrame) -> "pd.Index[int]":
    now = newest(steps, this_month(evidence))
    then = rows_at(steps, now["of_last_month"])
    is_stale = (now["as_of"] > then["as_of"]) & (now["source_date"] == then["source_date"])
    for column in ("registered", "registered.kind", "registered.high"):
        is_same = (now[column] == then[column]).fillna(False).astype(bool)
        is_stale &= is_same | (now[column].isna() & then[column].isna())
    return now.index[is_stale]
