"""How many people live in a household: more households than people, or a size that is unlikely."""

from collections.abc import Iterator

from sitrep.analysis.bounds import bounds_of, counts_any
from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.model.table import Table
from sitrep.model.tables.sex_and_age import HOUSEHOLDS
from sitrep.rules.rows import name_of, rows_where
from sitrep.rules.rule import Finding, rule

_HOUSEHOLDS = HOUSEHOLDS.name
_FEWEST_HOUSEHOLDS = 10
"""Of fewer, one large family decides what the mean is."""


@rule(
    "households-above-people",
    Severity.ERROR,
    bad="""
        **camps**

        | as_of | camp | country | status | population | households | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 1200 | 6000 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | households | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | 1200 | AFAD |
        """,
)
def households_above_people(evidence: Evidence) -> Iterator[Finding]:
    """There are more households than people: often the two columns were swapped."""
    for table, people in _housed(evidence):
        is_above = bounds_of(table, _HOUSEHOLDS).least > bounds_of(table, people).most
        for record in rows_where(evidence.month, table.name, is_above):
            values = {
                "name": name_of(record),
                "households": record.quantity(_HOUSEHOLDS), "people": record.quantity(people),
            }  # fmt: skip
            yield Finding(record.cell(_HOUSEHOLDS), values, (record.cell(people),))


@rule(
    "household-size",
    Severity.WARNING,
    bad="""
        **camps**

        | as_of | camp | country | status | population | households | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | 120 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | households | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | 1200 | AFAD |
        """,
)
def household_size(evidence: Evidence) -> Iterator[Finding]:
    """So few or so many people live in a household that one of two numbers must be wrong.

    The mean size of a household is between two and nine in the countries of the world (United Nations,
    Household Size and Composition). The limits are `[thresholds] household_size_least` and
    `household_size_most` of operation.toml; of qualified numbers the check takes what fits best. Less
    than one is `households-above-people`.
    """
    limits = evidence.operation.thresholds
    for table, people in _housed(evidence):
        fewest, most = bounds_of(table, _HOUSEHOLDS)
        least, greatest = bounds_of(table, people)
        is_small = (greatest < limits.household_size_least * fewest) & (greatest >= fewest)
        is_large = least > limits.household_size_most * most
        is_odd = (is_small | is_large) & (fewest >= _FEWEST_HOUSEHOLDS)
        for record in rows_where(evidence.month, table.name, is_odd):
            households, count = record.quantity(_HOUSEHOLDS), record.quantity(people)
            values = {
                "name": name_of(record), "households": households, "people": count,
                "size": round((count.value or 0) / (households.value or 1), 1),
            }  # fmt: skip
            yield Finding(record.cell(_HOUSEHOLDS), values, (record.cell(people),))


def _housed(evidence: Evidence) -> Iterator[tuple[Table, str]]:
    """The tables that count people and their households, with the column of the people."""
    for table in evidence.month.tables.values():
        kind = table.kind
        if kind.people and kind.has(_HOUSEHOLDS) and counts_any(table, _HOUSEHOLDS):
            yield table, kind.people
