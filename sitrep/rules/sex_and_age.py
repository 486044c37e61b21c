"""Counts that are divided by sex and age: parts that are above their whole, or do not add up to it."""

from collections.abc import Iterator, Sequence

import pandas as pd

from sitrep.analysis.bounds import highest, lowest
from sitrep.analysis.series import Record
from sitrep.arithmetic import total
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.table import Table
from sitrep.model.tables import TableKind
from sitrep.quantity import Kind
from sitrep.rules.rows import name_of, rows_where
from sitrep.rules.rule import Finding, rule


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
        is_off = (_exact(table.frame, whole) - _exactly(table, table.kind.parts_of(whole))).abs() > 0
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
        frame, parts = table.frame, table.kind.parts_of(whole)
        least = _least(table, parts)
        is_exact = _exact(frame, whole).notna() & _exactly(table, parts).notna()
        is_above = (least > highest(frame, whole)) & ~is_exact
        for record in rows_where(evidence.month, table.name, is_above):
            given = _given(record, whole)
            values = {
                "name": name_of(record), "parts": _counts(record, given),
                "whole": _count(record, whole),
            }  # fmt: skip
            yield Finding(record.cell(whole), values, tuple(map(record.cell, given)))


def _divided(evidence: Evidence) -> Iterator[tuple[Table, str]]:
    """The tables of people with each of their counts of which a part is counted."""
    for table in evidence.month.tables.values():
        for whole in _wholes(table.kind):
            if any(table.frame[part].notna().any() for part in table.kind.parts_within(whole)):
                yield table, whole


def _wholes(kind: TableKind) -> list[str]:
    if kind.people is None:
        return []
    counts = (kind.people, *kind.parts_within(kind.people))
    return [name for name in counts if kind.parts_of(name)]


def _exact(frame: pd.DataFrame, column: str) -> "pd.Series[float]":
    """The exact counts of a column; NaN for others."""
    is_exact = frame[f"{column}.kind"] == str(Kind.EXACT)
    return frame[column].astype("float64").where(is_exact)


def _exactly(table: Table, parts: Sequence[str]) -> "pd.Series[float]":
    """The exact sum of the parts, each given or made of its own; NaN where one is not known so."""
    frame, counts = table.frame, []
    for part in parts:
        count, within = _exact(frame, part), table.kind.parts_of(part)
        is_blank = frame[f"{part}.kind"] == str(Kind.NOT_REPORTED)
        if table.kind.column(part).is_none_if_blank:
            count = count.mask(is_blank, 0)
        counts.append(count.mask(is_blank, _exactly(table, within)) if within else count)
    return pd.concat(counts, axis=1).sum(axis=1, skipna=False)


def _least(table: Table, parts: Sequence[str]) -> "pd.Series[float]":
    """The least that the parts together can be; what is missing may be none."""
    counts = []
    for part in parts:
        count, within = lowest(table.frame, part).astype("float64"), table.kind.parts_of(part)
        counts.append(count.fillna(_least(table, within) if within else 0))
    return pd.concat(counts, axis=1).sum(axis=1)


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
