"""Names that are another's without its zeros: 5 and 05."""

import re
from collections.abc import Iterable, Iterator

import pandas as pd

from sitrep.analysis.series import Record
from sitrep.diagnostics import Severity
from sitrep.model.country import Country
from sitrep.model.month import Evidence, Month
from sitrep.model.table import Table, texts_of
from sitrep.rules.rows import filled, rows_where
from sitrep.rules.rule import Finding, rule
from sitrep.words.folding import slug

_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")

_Place = tuple[str, str]
"""A country and a name in it without zeros that stand before a number."""


@rule(
    "zeros-lost",
    Severity.ERROR,
    bad="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | 05 | 9100 | AFAD |
        | 2012-07-31 | TUR | 5 | 9150 | AFAD |
        """,
    good="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | 05 | 9100 | AFAD |
        | 2012-07-31 | TUR | 50 | 9150 | AFAD |
        """,
)
def zeros_lost(evidence: Evidence) -> Iterator[Finding]:
    """An area or a camp differs from another, or from its name last month, by zeros before a number.

    A spreadsheet program makes the number 5 of the code 05. The two would be two places, and the
    people would be counted twice. The name that came first is right, as figures go by it; within a
    month it is the longer one.
    """
    for name, table in filled(evidence.month).items():
        part = table.kind.part
        if not part:
            continue
        tables = [(month, month.tables[name]) for month in (*evidence.earlier, evidence.month)]
        if not _any_zeros(tables, part):
            continue
        known: dict[_Place, Record] = {}
        for month, _ in reversed(tables[:-1]):
            for place, record in _longest(month, name, part).items():
                known.setdefault(place, record)
        longest = _longest(evidence.month, name, part)
        for record in _each_name(evidence.month, name, part):
            place = _place(record, part)
            other = known.get(place, longest[place])
            if slug(other.text(part)) != slug(record.text(part)):
                values = {
                    "name": record.text(part), "other": other.text(part),
                    "country": Country(record.text("country")),
                }  # fmt: skip
                yield Finding(record.cell(part), values, (other.cell(part),))


def _any_zeros(tables: Iterable[tuple[Month, Table]], part: str) -> bool:
    """Most months have none, and to look at each name of a long table takes time."""
    return any(_ZEROS.search("\n".join(texts_of(table, part))) for _, table in tables)


def _each_name(month: Month, name: str, part: str) -> Iterator[Record]:
    """The first row of each name."""
    frame = month.tables[name].frame
    is_named: pd.Series[bool] = frame[[part, "country"]].notna().all(axis=1)
    return rows_where(month, name, is_named & ~frame.duplicated(["country", part]))


def _longest(month: Month, name: str, part: str) -> dict[_Place, Record]:
    """By place the row whose name is the longest."""
    longest: dict[_Place, Record] = {}
    for record in _each_name(month, name, part):
        known = longest.setdefault(_place(record, part), record)
        if len(record.text(part)) > len(known.text(part)):
            longest[_place(record, part)] = record
    return longest


def _place(record: Record, part: str) -> _Place:
    return record.text("country"), _ZEROS.sub("", slug(record.text(part)))
