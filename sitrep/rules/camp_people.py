"""Who lives in a camp: parts that are above their whole, and households of an unlikely size."""

from collections.abc import Iterator

import pandas as pd

from sitrep.analysis.bounds import highest, lowest
from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.model.tables import CAMPS, Role
from sitrep.quantity import Kind
from sitrep.rules.rows import rows_where
from sitrep.rules.rule import Finding, rule

_PARTS = CAMPS.with_role(Role.PART)
_FEWEST_HOUSEHOLDS = 10
"""Of fewer, one large family decides what the mean is."""


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
    """Women, men, girls or boys, or those of them that are given, are more than a camp's population.

    The other parts may be missing, and the numbers need not be exact: the check takes the least that
    the parts, and the most that the population, can mean. Where all are exact,
    `parts-against-population` applies.
    """
    frame = evidence.month.tables["camps"].frame
    least = pd.concat([lowest(frame, part).fillna(0) for part in _PARTS], axis=1).sum(axis=1)
    kinds = frame[[f"{name}.kind" for name in ("population", *_PARTS)]]
    is_above = (least > highest(frame, "population")) & ~(kinds == str(Kind.EXACT)).all(axis=1)
    for record in rows_where(evidence.month, "camps", is_above):
        given = [part for part in _PARTS if not record.quantity(part).is_missing]
        values = {
            "camp": record.text("camp"), "population": record.quantity("population"),
            "parts": [f"{part} {record.quantity(part).value:,}" for part in given],
        }  # fmt: skip
        yield Finding(record.cell("population"), values, tuple(record.cell(part) for part in given))


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
    """A camp has so few or so many people to a household that one of its numbers must be wrong.

    The mean size of a household is between two and nine in the countries of the world (United Nations,
    Household Size and Composition). The limits are `[thresholds] household_size_least` and
    `household_size_most` of operation.toml; of qualified numbers the check takes what fits best. Less
    than one is `households-above-people`.
    """
    frame, limits = evidence.month.tables["camps"].frame, evidence.operation.thresholds
    fewest, most = lowest(frame, "households"), highest(frame, "households")
    is_small = highest(frame, "population") < limits.household_size_least * fewest
    is_small &= highest(frame, "population") >= fewest
    is_large = lowest(frame, "population") > limits.household_size_most * most
    is_odd = (is_small | is_large) & (fewest >= _FEWEST_HOUSEHOLDS)
    for record in rows_where(evidence.month, "camps", is_odd):
        households, population = record.quantity("households"), record.quantity("population")
        values = {
            "camp": record.text("camp"), "households": households, "population": population,
            "size": round((population.value or 0) / (households.value or 1), 1),
        }  # fmt: skip
        yield Finding(record.cell("households"), values, (record.cell("population"),))
