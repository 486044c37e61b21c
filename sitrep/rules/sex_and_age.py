"""Counts that are divided by sex and age: parts that are above their whole, or do not add up to it."""

from collections.abc import Iterator, Sequence

import numpy as np

from sitrep.analysis.bounds import Floats, bounds_of, counts_any, exact_counts
from sitrep.analysis.series import Record
from sitrep.arithmetic import total
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.table import Table, cells_of, once_for_each_table
from sitrep.quantity import Kind
from sitrep.rules.rows import filled, name_of, rows_where
from sitrep.rules.rule import Finding, rule

_BLANK = str(Kind.NOT_REPORTED)


@rule(
    "parts-against-population",
    Severity.ERROR,
    bad="""
        **camps**

        | as_of | camp | country | status | population | women | men | girls | boys | source |
        |---|---|---|---|---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | 1500 | 1400 | 1500 | 1500 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | women | men | girls | boys | source |
        |---|---|---|---|---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | 1500 | 1400 | 1500 | ND | AFAD |
        """,
)
def parts_against_population(evidence: Evidence) -> Iterator[Finding]:
    """Parts of a count by sex and age do not add up to it.

    Female, male and those of unknown sex are all people; women and girls are female; each of
    the four is its age groups. It is an error because one of the numbers must be wrong. All of them
    must be there and exact; where one is missing or qualified, `part-above-whole` applies.
    """
    for table, whole in _divided(evidence):
        # A comparison with what is missing is false, but for that of inequality.
        is_off = np.abs(exact_counts(table, whole) - _exactly(table, table.kind.parts_of(whole))) > 0
        for record in rows_where(evidence.month, table.name, is_off):
            given = _given(record, whole)
            values = {
                "name": name_of(record), "parts": _counts(record, given),
                "sum": total(map(record.quantity, given)), "whole": _count(record, whole),
            }  # fmt: skip
            yield Finding(record.cell(whole), values, tuple(map(record.cell, given)))


@rule(
    "part-above-whole",
    Severity.ERROR,
    bad="""
        **camps**

        | as_of | camp | country | status | population | women | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | 15000 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | women | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | more than 6000 | 15000 | AFAD |
        """,
)
def part_above_whole(evidence: Evidence) -> Iterator[Finding]:
    """Parts of a count by sex and age, or those of them that are given, are more than the whole.

    The other parts may be missing, and the numbers need not be exact: the check takes the least that
    the parts, and the most that the whole, can mean. Where all are there and exact,
    `parts-against-population` applies.
    """
    for table, whole in _divided(evidence):
        parts = table.kind.parts_of(whole)
        is_inexact = np.isnan(exact_counts(table, whole)) | np.isnan(_exactly(table, parts))
        is_above = (_least(table, parts) > bounds_of(table, whole).most) & is_inexact
        for record in rows_where(evidence.month, table.name, is_above):
            given = _given(record, whole)
            values = {
                "name": name_of(record), "parts": _counts(record, given),
                "whole": _count(record, whole),
            }  # fmt: skip
            yield Finding(record.cell(whole), values, tuple(map(record.cell, given)))


def _divided(evidence: Evidence) -> Iterator[tuple[Table, str]]:
    """The tables of people with each of their counts of which a part is counted."""
    for table in filled(evidence.month).values():
        for whole in _wholes_divided(table):
            yield table, whole


@once_for_each_table
def _wholes_divided(table: Table) -> list[str]:
    kind = table.kind
    if kind.people is None:
        return []
    within = kind.parts_within(kind.people)
    counted = {part for part in within if counts_any(table, part)}
    return [name for name in (kind.people, *within) if not counted.isdisjoint(kind.parts_within(name))]


@once_for_each_table
def _exactly(table: Table, parts: tuple[str, ...]) -> Floats:
    """The exact sum of the parts, each given or made of its own; NaN where one is not known so."""
    together = np.zeros(len(table.frame))
    for part in parts:
        count, within = exact_counts(table, part), table.kind.parts_of(part)
        is_none_if_blank = table.kind.column(part).is_none_if_blank
        if within or is_none_if_blank:
            is_blank = [kind == _BLANK for kind in cells_of(table, f"{part}.kind")]
            count = np.where(is_blank, _exactly(table, within) if within else 0, count)
        together = together + count
    return together


def _least(table: Table, parts: tuple[str, ...]) -> Floats:
    """The least that the parts together can be; what is missing may be none."""
    together = np.zeros(len(table.frame))
    for part in parts:
        count, within = bounds_of(table, part).least, table.kind.parts_of(part)
        together = together + np.where(np.isnan(count), _least(table, within) if within else 0, count)
    return together


def _given(record: Record, whole: str) -> list[str]:
    """The columns of its parts that a row fills in; those of a part that it leaves out in its place."""
    given: list[str] = []
    for part in record.table.kind.parts_of(whole):
        given += [part] if not record.quantity(part).is_missing else _given(record, part)
    return given


def _counts(record: Record, columns: Sequence[str]) -> list[Message]:
    return [_count(record, column) for column in columns]


def _count(record: Record, column: str) -> Message:
    return Message("hint.count", {"column": column, "count": record.quantity(column)})
