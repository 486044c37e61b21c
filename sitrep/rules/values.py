"""Single values and rows that cannot be right, whatever the other tables say."""

from collections.abc import Iterator
from functools import reduce
from operator import or_

import pandas as pd

from sitrep.analysis.preferred import thing_of
from sitrep.analysis.series import Record
from sitrep.cells import Address
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.period import Period, PeriodKind
from sitrep.model.table import Table
from sitrep.model.tables import Role, Type
from sitrep.rules.rows import about, filled, row_at, rows_where
from sitrep.rules.rule import Finding, rule


@rule(
    "date-outside-period",
    Severity.ERROR,
    bad="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2000 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Apaydin | TUR | open | 2000 | AFAD |
        """,
)
def date_outside_period(evidence: Evidence) -> Iterator[Finding]:
    """The date that a figure speaks of, or the date of an event, is not in the month of the report.

    A figure that nobody has reported again needs no row: the report carries the last one over, with
    its own date. What was known before the first month is `opening-balance` there.
    """
    period = evidence.month.period
    for name, table in filled(evidence.month).items():
        column = table.kind.dated_by
        if column is None:
            continue
        dates = table.frame[column]
        is_outside = (dates < pd.Timestamp(period.start)) | (dates > pd.Timestamp(period.as_of))
        for record in rows_where(evidence.month, name, is_outside & ~_is_opening(evidence, table)):
            values = {"column": column, "date": record.day(column), "period": _named(period)}
            yield Finding(record.cell(column), values)


def _named(period: Period) -> Period | Message:
    """A month by its name; of a week and a flash update the days."""
    if period.kind is PeriodKind.MONTH or period.start == period.as_of:
        return period
    return Message("hint.days", {"first": period.start, "last": period.as_of})


@rule(
    "opening-balance",
    Severity.NOTE,
    bad="""
        **operation**

        > report.first_period = "2012-07"

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2000 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Apaydin | TUR | open | 2000 | AFAD |
        """,
)
def opening_balance(evidence: Evidence) -> Iterator[Finding]:
    """In the first month, a row is from before it: what was known when the reports began.

    It is printed with its own date, as a figure that is carried over, and the next report is compared
    with it. How many came or went before the month belongs to no report, so a row with such counts is
    an error, as it is in any later month, and so is an event.
    """
    for name, table in filled(evidence.month).items():
        column = table.kind.dated_by
        if column is None:
            continue
        for record in rows_where(evidence.month, name, _is_opening(evidence, table)):
            yield Finding(record.cell(column), {"what": _thing(record), "date": record.day(column)})


def _thing(record: Record) -> list[object]:
    """What a row is about, without its date."""
    return [part for part in about(record) if part != record.as_of]


def _is_opening(evidence: Evidence, table: Table) -> "pd.Series[bool]":
    """The rows of the first month that say what there was before it, and not who came or went."""
    frame, period = table.frame, evidence.month.period
    is_first = period == evidence.operation.report.first_period and not evidence.earlier
    if not (is_first and table.kind.is_lasting):
        return pd.Series(False, frame.index)
    flows = [frame[flow].notna() for flow in table.kind.with_role(Role.FLOW, Role.CORRECTION)]
    is_early = frame[table.kind.dating] < pd.Timestamp(period.start)
    return is_early & ~reduce(or_, flows, pd.Series(False, frame.index))


@rule(
    "before-operation",
    Severity.WARNING,
    bad="""
        **refugees**

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 35000 | UNHCR | 2011-07-31 |
        """,
    good="""
        **refugees**

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 35000 | UNHCR | 2012-07-31 |
        """,
)
def before_operation(evidence: Evidence) -> Iterator[Finding]:
    """A figure, an event or a source is older than the operation: often a slip in the year.

    It is not an error, because an operation may cite what came before it.
    """
    month, starts = evidence.month, evidence.operation.starts
    for name, table in filled(month).items():
        kind = table.kind
        for column in kind.of_type(Type.DATE):
            is_of_source = kind.column(column).role is Role.PROVENANCE
            if not is_of_source and column != kind.dated_by:
                continue
            dates = table.frame[column]
            is_early = dates < pd.Timestamp(starts)
            if not is_of_source:
                # Before the month it is an error already.
                is_early &= dates >= pd.Timestamp(month.period.start)
            for record in rows_where(month, name, is_early):
                values = {
                    "table": Message(f"table.{name}"), "date": record.day(column), "starts": starts,
                }  # fmt: skip
                yield Finding(record.cell(column), values)


@rule(
    "duplicate-row",
    Severity.ERROR,
    bad="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Öncüpınar | TUR | open | 12000 | AFAD |
        | 2012-07-31 | Oncupinar | TUR | open | 11800 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-17 | Öncüpınar | TUR | open | 11800 | AFAD |
        | 2012-07-31 | Oncupinar | TUR | open | 12000 | AFAD |
        """,
)
def duplicate_row(evidence: Evidence) -> Iterator[Finding]:
    """Two rows of one source speak of the same thing on the same date, so that sitrep cannot choose.

    At the head of each table, docs/TABLES.md says which columns make two rows the same thing. Names
    that differ only in case, accents or punctuation are the same name. Rows of two sources are no
    repetition: where they differ, `figures-differ` says so. Nor are rows that say a part each, as those
    of women and of men in a partner's file do: no count stands in two of them.
    """
    for name, table in filled(evidence.month).items():
        if not _are_repeated(thing_of(table)).any():
            continue
        thing = thing_of(table, *(["source"] if table.kind.may_conflict else []))
        is_repeated = _are_repeated(thing) & ~_are_complements(table, thing)
        at = pd.Series(range(len(thing)), thing.index)
        firsts = iter(at.groupby(thing).transform("first")[is_repeated])
        originals: dict[int, Address] = {}
        for record in rows_where(evidence.month, name, is_repeated):
            first = int(next(firsts))
            if first not in originals:
                original = row_at(evidence.month, name, first)
                originals[first] = original.table.address(original.index)
            where = originals[first]
            values = {"what": about(record), "first": where}
            yield Finding(record.table.address(record.index), values, (where,))


def _are_complements(table: Table, thing: "pd.Series[int]") -> "pd.Series[bool]":
    """The rows of things of which no count is stated twice, and all rows but one have parts alone."""
    kind, frame = table.kind, table.frame
    parts = kind.parts_within(kind.people or "")
    if not parts:
        return pd.Series(False, frame.index)
    others = [name for name in kind.of_type(Type.COUNT) if name not in parts]
    is_stated = frame[[*parts, *others]].notna()
    twice = is_stated.groupby(thing).transform("sum").max(axis=1) > 1
    has_parts = is_stated[[*parts]].any(axis=1)
    is_of_parts = has_parts & ~is_stated[others].any(axis=1)
    rest = (~is_of_parts).groupby(thing).transform("sum")
    return ~twice & (rest <= 1)


def _are_repeated(thing: "pd.Series[int]") -> "pd.Series[bool]":
    return (thing >= 0) & thing.duplicated()
