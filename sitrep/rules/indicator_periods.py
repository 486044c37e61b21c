"""Periods of what was done: when they began, and whether those of one place follow each other."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from sitrep.diagnostics import Severity
from sitrep.model.indicators import Kind
from sitrep.model.month import Evidence
from sitrep.rules.indicator_rows import Known, rows_of_month, series_of
from sitrep.rules.rule import Finding, rule

_DAY = timedelta(days=1)


@rule(
    "period-without-start",
    Severity.WARNING,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | health | consultations | TUR | 3000 | WHO |
        """,
    good="""
        **indicators**

        | as_of | from | sector | indicator | country | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | 2012-07-01 | health | consultations | TUR | 3000 | WHO |
        """,
)
def period_without_start(evidence: Evidence) -> Iterator[Finding]:
    """A row counts what was done in a period, and does not say when the period began.

    The report prints it as of its month. Whether it is of a week, or of the year so far, nobody can
    tell, nor whether two rows count the same days.
    """
    for row in rows_of_month(evidence):
        if row.kind is Kind.FLOW and _start(row) is None and not row.record.quantity("value").is_missing:
            cell = row.record.cell("from")
            where = cell if cell.column else row.record.cell("value")
            yield Finding(where, {"what": row.named, "date": row.record.as_of})


@rule(
    "period-backwards",
    Severity.ERROR,
    bad="""
        **indicators**

        | as_of | from | sector | indicator | country | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-01 | 2012-07-31 | health | consultations | TUR | 3000 | WHO |
        """,
    good="""
        **indicators**

        | as_of | from | sector | indicator | country | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | 2012-07-31 | health | consultations | TUR | 30 | WHO |
        """,
)
def period_backwards(evidence: Evidence) -> Iterator[Finding]:
    """A period begins after the day of its row, which is its last one."""
    for row in rows_of_month(evidence):
        start = _start(row)
        if start and start > row.record.as_of:
            values = {"what": row.named, "start": start, "date": row.record.as_of}
            yield Finding(row.record.cell("from"), values, (row.record.cell("as_of"),))


@rule(
    "period-before-report",
    Severity.WARNING,
    bad="""
        **indicators**

        | as_of | from | sector | indicator | country | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | 2012-05-01 | health | consultations | TUR | 9000 | WHO |
        """,
    good="""
        **indicators**

        | as_of | from | sector | indicator | kind | country | value | source |
        |---|---|---|---|---|---|---|---|
        | 2012-07-31 | 2012-05-01 | health | consultations | cumulative | TUR | 9000 | WHO |
        """,
)
def period_before_report(evidence: Evidence) -> Iterator[Finding]:
    """A row counts what was done in a period that began before that of the report.

    The report would print several months as one, and its change as that of a month.
    """
    first = evidence.month.period.start
    for row in rows_of_month(evidence):
        start = _start(row)
        if row.kind is Kind.FLOW and start and start < first:
            values = {"what": row.named, "start": start, "date": row.record.as_of, "first": first}
            yield Finding(row.record.cell("from"), values, (row.record.cell("as_of"),))


@rule(
    "periods-overlap",
    Severity.ERROR,
    bad="""
        **indicators**

        | as_of | from | sector | indicator | country | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-14 | 2012-07-01 | health | consultations | TUR | 1400 | WHO |
        | 2012-07-31 | 2012-07-01 | health | consultations | TUR | 3000 | WHO |
        """,
    good="""
        **indicators**

        | as_of | from | sector | indicator | country | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-14 | 2012-07-01 | health | consultations | TUR | 1400 | WHO |
        | 2012-07-31 | 2012-07-15 | health | consultations | TUR | 1600 | WHO |
        """,
)
def periods_overlap(evidence: Evidence) -> Iterator[Finding]:
    """Two rows count what was done on the same days, in the same place and by the same partner.

    The report adds up the rows of its period, and would count those days twice.
    """
    for row, start, before in _followed(evidence):
        if start <= before.record.as_of:
            yield _between(row, start, before)


@rule(
    "period-gap",
    Severity.NOTE,
    bad="""
        **indicators**

        | as_of | from | sector | indicator | country | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-14 | 2012-07-01 | health | consultations | TUR | 1400 | WHO |
        | 2012-07-31 | 2012-07-22 | health | consultations | TUR | 800 | WHO |
        """,
    good="""
        **indicators**

        | as_of | from | sector | indicator | country | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-14 | 2012-07-01 | health | consultations | TUR | 1400 | WHO |
        | 2012-07-31 | 2012-07-15 | health | consultations | TUR | 1600 | WHO |
        """,
)
def period_gap(evidence: Evidence) -> Iterator[Finding]:
    """Between two periods of one place and partner are days that no row counts.

    A week that nobody reported is missing from the sum without a word, as nobody expects its row.
    """
    for row, start, before in _followed(evidence):
        if start > before.record.as_of + _DAY:
            yield _between(row, start, before)


def _start(row: Known) -> date | None:
    return row.record.day("from")


def _followed(evidence: Evidence) -> Iterator[tuple[Known, date, Known]]:
    """The rows of this month that say when they began, with that and the row before them."""
    for (_, kind), rows in series_of(evidence).items():
        if kind is not Kind.FLOW:
            continue
        for before, row in pairwise(rows):
            start = _start(row)
            if row.record.period == evidence.month.period and start and start <= row.record.as_of:
                yield row, start, before


def _between(row: Known, start: date, before: Known) -> Finding:
    values = {"what": row.named, "start": start, "before": before.record.as_of}
    return Finding(row.record.cell("from"), values, (before.record.cell("as_of"),))
