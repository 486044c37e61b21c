"""This month's figures against the ones before them: do they add up, and is a fall explained?"""

from collections.abc import Collection, Iterator
from functools import partial

from sitrep.analysis.series import Record
from sitrep.diagnostics import NOTHING, Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.rows import Row
from sitrep.quantity import Kind, Quantity, exact
from sitrep.rules.rows import place_of
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import (
    POPULATION,
    REGISTERED,
    counted_since,
    falls,
    has_reason_to_fall,
    is_exact,
    is_recent,
    steps_of,
)

_FLOWS = ("arrivals", "returns")


@rule(
    "reconciliation",
    Severity.ERROR,
    bad="""
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-21 | JOR | 26371 | UNHCR |

        **refugees** of 2012-07

        | as_of | country | registered | arrivals | returns | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | JOR | 34321 | 7200 | 150 | UNHCR |
        """,
    good="""
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-21 | JOR | 26371 | UNHCR |

        **refugees** of 2012-07

        | as_of | country | registered | arrivals | returns | correction | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | JOR | 33321 | 7200 | 150 | -100 | UNHCR |
        """,
)
def reconciliation(evidence: Evidence) -> Iterator[Finding]:
    """The previous figure, plus arrivals, minus returns, plus the correction, is not the new figure.

    It is an error because one of the numbers must be wrong, and a wrong number must not go out. If the
    earlier figure was revised, the column "correction" is the place to say so.

    The check needs exact numbers: the new and the previous figure, arrivals and returns (0 is a
    number, blank is not); a blank correction counts as 0. The previous figure is the one before it of
    the same country, area and method, in this month or the last; where a month was left out, nothing
    is checked. Where a month has several figures, arrivals and returns are counted from one to the
    next, since the report adds up all those of the month. Of a column that operation.toml calls
    cumulative, what was added since the previous figure counts; without an earlier total nothing is
    checked.
    """
    cumulative = evidence.operation.data.cumulative
    for now, then in steps_of(evidence, REGISTERED).followers:
        if (
            is_exact(now.row, REGISTERED.counted, *_FLOWS)
            and _has_usable_correction(now.row)
            and is_exact(then.row, REGISTERED.counted, *cumulative)
            and is_recent(evidence, then)
            and _expected(evidence, now.row, then.row) != now.row[REGISTERED.counted]
        ):
            yield _mismatch(now.record, then.record, cumulative)


def _expected(evidence: Evidence, now: Row, then: Row) -> int:
    arrivals, returns = (counted_since(evidence, now, then, flow) or 0 for flow in _FLOWS)
    return int(then[REGISTERED.counted]) + arrivals - returns + (now["correction"] or 0)


def _mismatch(current: Record, previous: Record, cumulative: Collection[str]) -> Finding:
    correction = current.quantity("correction")
    arrivals, returns = (
        _added(current.quantity(flow), previous.quantity(flow))
        if flow in cumulative
        else current.quantity(flow)
        for flow in _FLOWS
    )
    expected = _value(previous, "registered") + (arrivals.value or 0) - (returns.value or 0)
    found = current.quantity("registered")
    with_correction = Message("hint.correction", {"correction": correction})
    values = {
        "place": place_of(current),
        "previous": previous.quantity("registered"), "before": previous.as_of,
        "arrivals": arrivals, "returns": returns,
        "correction": NOTHING if correction.is_missing else with_correction,
        "expected": expected + (correction.value or 0), "found": found, "date": current.as_of,
        "needed": (found.value or 0) - expected,
    }  # fmt: skip
    related = (
        previous.cell("registered"),
        *(current.cell(flow) for flow in _FLOWS),
        *(previous.cell(flow) for flow in cumulative),
    )
    return Finding(current.cell("registered"), values, related)


@rule(
    "fall-without-reason",
    Severity.WARNING,
    bad="""
        **camps** of 2012-06

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2000 | AFAD |

        **camps** of 2012-07

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Apaydın | TUR | open | 200 | AFAD |
        """,
    good="""
        **camps** of 2012-06

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2000 | AFAD |

        **camps** of 2012-07

        | as_of | camp | country | status | population | source | note |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Apaydın | TUR | open | 200 | AFAD | Families moved to Islahiye. |
        """,
)
def fall_without_reason(evidence: Evidence) -> Iterator[Finding]:
    """Fewer people are registered, or live in a camp, than before, and the row does not say why.

    A digit lost in typing looks like this. Reasons are: returns above 0, a correction below 0, a
    reason for a correction, a note; for a camp a note, or that it is closed. Qualified figures count
    as a fall only where they must be one: "more than 35,000" after 36,000 need not be.
    """
    for current, previous in falls(evidence, REGISTERED, partial(has_reason_to_fall, evidence)):
        yield _fall(current, previous, REGISTERED.counted, place_of(current))
    for current, previous in falls(evidence, POPULATION, _may_be_emptier):
        yield _fall(current, previous, POPULATION.counted, current.text("camp"))


def _may_be_emptier(camp: Row, _: Row) -> bool:
    return camp["note"] is not None or camp["status"] == "closed"


def _fall(current: Record, previous: Record, count: str, subject: object) -> Finding:
    values = {
        "subject": subject, "found": current.quantity(count), "date": current.as_of,
        "previous": previous.quantity(count), "before": previous.as_of,
    }  # fmt: skip
    return Finding(current.cell(count), values, (previous.cell(count),))


def _added(now: Quantity, before: Quantity) -> Quantity:
    """What came to an exact running total."""
    return exact((now.value or 0) - (before.value or 0))


def _has_usable_correction(row: Row) -> bool:
    return row["correction.kind"] in (Kind.EXACT, Kind.NOT_REPORTED)


def _value(record: Record, column: str) -> int:
    return record.quantity(column).count or 0
