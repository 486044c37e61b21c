"""Indicators against the report before: targets and units that changed, values that leap."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from sitrep.analysis.bounds import limits
from sitrep.diagnostics import Severity
from sitrep.model.indicators import PERCENT, Kind
from sitrep.model.month import Evidence
from sitrep.rules.indicator_rows import Known, series_of
from sitrep.rules.rule import Finding, rule
from sitrep.rules.series import ENOUGH_MONTHS
from sitrep.words.folding import fold

_BESIDE = ("target", "in_need", "baseline")
_LEAST_SHARE = 0.1
"""Of a steady series small changes are unusual too, but not worth a word."""
_LEAST_POINTS = 5
"""Of percentages: a survey is seldom more exact."""
_ROUND = 100


@rule(
    "target-changed",
    Severity.NOTE,
    bad="""
        **indicators** of 2012-06

        | as_of | sector | indicator | country | value | target | source |
        |---|---|---|---|---|---|---|
        | 2012-06-30 | wash | latrines | TUR | 300 | 1000 | WASH sector |

        **indicators**

        | as_of | sector | indicator | country | value | target | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | TUR | 350 | 1200 | WASH sector |
        """,
    good="""
        **indicators** of 2012-06

        | as_of | sector | indicator | country | value | target | source |
        |---|---|---|---|---|---|---|
        | 2012-06-30 | wash | latrines | TUR | 300 | 1000 | WASH sector |

        **indicators**

        | as_of | sector | indicator | country | value | target | source | note |
        |---|---|---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | TUR | 350 | 1200 | WASH sector | The plan was revised. |
        """,
)
def target_changed(evidence: Evidence) -> Iterator[Finding]:
    """A target, a number in need or a baseline is not that of the report before, and no note says why.

    The share that is reached changes with it, so readers may take a revised plan for progress.
    """
    for row, rows in _newest(evidence):
        for column in _BESIDE if not row.is_explained else ():
            stated = [each for each in rows if not each.record.quantity(column).is_missing]
            found = row.record.quantity(column)
            if stated and not found.is_missing and stated[-1].record.quantity(column) != found:
                before = stated[-1].record
                values = {
                    "what": row.named, "column": column, "found": found, "date": row.record.as_of,
                    "previous": before.quantity(column), "before": before.as_of,
                }  # fmt: skip
                yield Finding(row.record.cell(column), values, (before.cell(column),))


@rule(
    "unit-changed",
    Severity.ERROR,
    bad="""
        **indicators** of 2012-06

        | as_of | sector | indicator | country | value | unit | source |
        |---|---|---|---|---|---|---|
        | 2012-06-30 | cash | cash_distributed | TUR | 300000 | EUR | Cash group |

        **indicators**

        | as_of | sector | indicator | country | value | unit | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | cash | cash_distributed | TUR | 390000 | USD | Cash group |
        """,
    good="""
        **indicators** of 2012-06

        | as_of | sector | indicator | country | value | unit | source |
        |---|---|---|---|---|---|---|
        | 2012-06-30 | cash | cash_distributed | TUR | 300000 | USD | Cash group |

        **indicators**

        | as_of | sector | indicator | country | value | unit | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | cash | cash_distributed | TUR | 390000 | USD | Cash group |
        """,
)
def unit_changed(evidence: Evidence) -> Iterator[Finding]:
    """A series had another unit or currency in the report before.

    Its change would be the difference of two units, and what is carried over would be printed in the
    new one.
    """
    for row, rows in _newest(evidence):
        unit = row.record.text("unit")
        stated = [each.record for each in rows if each.record.text("unit")]
        if unit and stated and fold(stated[-1].text("unit")) != fold(unit):
            values = {
                "what": row.named, "unit": unit, "old": stated[-1].text("unit"),
                "before": stated[-1].as_of,
            }  # fmt: skip
            yield Finding(row.record.cell("unit"), values, (stated[-1].cell("unit"),))


@rule(
    "indicator-leap",
    Severity.WARNING,
    bad="""
        **indicators** of 2012-06

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | wash | latrines | TUR | 300 | WASH sector |

        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | TUR | 3500 | WASH sector |
        """,
    good="""
        **indicators** of 2012-06

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | wash | latrines | TUR | 300 | WASH sector |

        **indicators**

        | as_of | sector | indicator | country | value | source | note |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | TUR | 3500 | WASH sector | A contractor reported. |
        """,
)
def indicator_leap(evidence: Evidence) -> Iterator[Finding]:
    """A value is far from the one before it in its series, and the row has no note on it.

    A digit too many or too few looks like this. "Far" is more than `leap_times` the value before, or
    less than that part of it, and by more than `leap_people` of what is counted, or by more than 5
    points of a percentage. Where six earlier values say what is usual, it is a change that is more than
    `jump_deviations` times the median absolute deviation from the median change, and more than a tenth
    of the value before. The thresholds stand in `[thresholds]` of operation.toml. A count since the
    response began that falls is `cumulative-falls`; qualified values count only where they must be far.
    """
    for row, rows in _newest(evidence):
        known = [each for each in rows if not each.record.quantity("value").is_missing]
        found = row.record.quantity("value")
        if row.is_explained or found.is_missing or not known:
            continue
        before = known[-1].record
        step = _step(_ends(known[-1]), _ends(row))
        if step is None or (row.kind is Kind.CUMULATIVE and not step.is_rise):
            continue
        if _is_far(evidence, row, known, step):
            values = {
                "what": row.named, "found": found, "date": row.record.as_of,
                "previous": before.quantity("value"), "before": before.as_of,
            }  # fmt: skip
            yield Finding(row.record.cell("value"), values, (before.cell("value"),))


class _Step(NamedTuple):
    """The least that a value must have risen or fallen: from the one to the other."""

    larger: float
    smaller: float
    is_rise: bool

    @property
    def size(self) -> float:
        return self.larger - self.smaller


def _step(before: tuple[float, float], now: tuple[float, float]) -> _Step | None:
    if now[0] > before[1]:
        return _Step(now[0], before[1], is_rise=True)
    return _Step(before[0], now[1], is_rise=False) if now[1] < before[0] else None


def _is_far(evidence: Evidence, row: Known, known: Sequence[Known], step: _Step) -> bool:
    thresholds = evidence.operation.thresholds
    values = [float(each.record.quantity("value").value or 0) for each in known]
    if len(values) >= ENOUGH_MONTHS:
        changes = [now - then for then, now in pairwise(values)]
        usual = median(changes)
        deviation = median(abs(change - usual) for change in changes)
        off = step.size - usual if step.is_rise else step.size + usual
        return off > thresholds.jump_deviations * deviation and step.size > _LEAST_SHARE * values[-1]
    if row.indicator.unit == PERCENT:
        enough = _LEAST_POINTS
    else:
        enough = 0 if row.kind is Kind.RATE else thresholds.leap_people
    return step.size > enough and step.larger > thresholds.leap_times * step.smaller > 0


def _newest(evidence: Evidence) -> Iterator[tuple[Known, list[Known]]]:
    """The last row of this month of each series that an earlier month has, with those of before."""
    for rows in series_of(evidence).values():
        earlier = [row for row in rows if row.record.period < evidence.month.period]
        now = [row for row in rows if row.record.period == evidence.month.period]
        if earlier and now:
            yield now[-1], earlier


def fallen(evidence: Evidence) -> Iterator[tuple[Known, Known]]:
    """Each count so far of this month that is lower than the one before and has no note, with that."""
    for (_, kind), rows in series_of(evidence).items():
        known = [row for row in rows if not row.record.quantity("value").is_missing]
        for before, row in pairwise(known) if kind is Kind.CUMULATIVE else ():
            if row.record.period == evidence.month.period and not row.is_explained:
                most, least = _ends(row)[1], _ends(before)[0]
                if most < least:
                    yield row, before


def copied(evidence: Evidence) -> Iterator[tuple[Known, Known]]:
    """Each count of a day or a period that is exactly the last report's under a new date, with that.

    A count so far may well stay the same: nobody builds latrines in winter. Round numbers may, too.
    """
    for row, rows in _newest(evidence):
        before, found = rows[-1], row.record.quantity("value")
        if row.kind not in (Kind.STOCK, Kind.FLOW) or row.is_explained or not found.is_exact:
            continue
        is_large = (found.value or 0) >= evidence.operation.thresholds.copied_from
        is_same = found == before.record.quantity("value") and row.record.as_of > before.record.as_of
        dates = [each.record.day("source_date") for each in (row, before)]
        is_counted_again = dates[0] is not None and dates[0] != dates[1]
        if is_large and is_same and (found.value or 0) % _ROUND and not is_counted_again:
            yield row, before


def _ends(row: Known) -> tuple[float, float]:
    return limits(row.record.quantity("value"), is_measure=True)
