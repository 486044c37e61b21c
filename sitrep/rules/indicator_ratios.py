"""Ratios of indicators, and what they are worked out of."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from sitrep.analysis.stems import Stem
from sitrep.arithmetic import is_surely_above
from sitrep.diagnostics import Severity
from sitrep.model.figure import Figure
from sitrep.model.indicators import PERCENT, Indicator, Ratio
from sitrep.model.month import Evidence
from sitrep.quantity import Quantity, exact, places_of
from sitrep.rules.indicator_rows import named_stem, values_in
from sitrep.rules.rule import Finding, rule


@rule(
    "ratio-differs",
    Severity.ERROR,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | health | cholera_cases | TUR | 1200 | WHO |
        | 2012-07-31 | health | cholera_deaths | TUR | 33 | WHO |
        | 2012-07-31 | health | cholera_fatality | TUR | 3.8 | WHO |
        """,
    good="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | health | cholera_cases | TUR | 1200 | WHO |
        | 2012-07-31 | health | cholera_deaths | TUR | 33 | WHO |
        | 2012-07-31 | health | cholera_fatality | TUR | 2.8 | WHO |
        """,
)
def ratio_differs(evidence: Evidence) -> Iterator[Finding]:
    """A ratio that a row states is not that of its two numbers, beyond what rounding explains.

    Case fatality, for example, is deaths for a hundred cases. A row of it is not needed: the report
    works it out wherever both numbers are of one place and date.
    """
    for indicator, relation, stem, part, whole in _related(evidence):
        stated = values_in(evidence).get(indicator.name, {}).get(stem)
        if stated is None or not all(each.quantity.is_exact for each in (stated, part, whole)):
            continue
        number, below = stated.quantity.value, whole.quantity.value
        if number is None or not below or not stated.as_of == part.as_of == whole.as_of:
            continue
        worked_out = Fraction(part.quantity.value or 0) / Fraction(below) * relation.per
        if abs(Fraction(number) - worked_out) > Fraction(1, 2 * 10 ** places_of(number)):
            values = {
                "what": named_stem(stem), "found": stated.quantity, 
                "expected": _to_places(worked_out, relation.places),
                "part": part.quantity, "whole": whole.quantity,
            }  # fmt: skip
            yield Finding(stated.cells[0], values, (*part.cells[:1], *whole.cells[:1]))


@rule(
    "deaths-above-cases",
    Severity.ERROR,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | health | cholera_cases | TUR | 33 | WHO |
        | 2012-07-31 | health | cholera_deaths | TUR | 1200 | WHO |
        """,
    good="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | health | cholera_cases | TUR | 1200 | WHO |
        | 2012-07-31 | health | cholera_deaths | TUR | 33 | WHO |
        """,
)
def deaths_above_cases(evidence: Evidence) -> Iterator[Finding]:
    """There are more deaths from a disease than cases of it, or more of any part than of its whole.

    The catalogue says what is a part of what: the two codes of a percentage that is worked out.
    """
    for indicator, relation, stem, part, whole in _related(evidence):
        is_of_now = evidence.month.period.start <= part.as_of <= whole.as_of
        is_more = is_surely_above(part.quantity, whole.quantity)
        if indicator.unit == PERCENT and is_of_now and is_more:
            values = {
                "what": named_stem(_of(stem, f"{indicator.sector}.{relation.part}")),
                "found": part.quantity, "of": f"{indicator.sector}.{relation.whole}",
                "whole": whole.quantity,
            }  # fmt: skip
            yield Finding(part.cells[0], values, whole.cells[:1])


def _related(evidence: Evidence) -> Iterator[tuple[Indicator, Ratio, Stem, Figure, Figure]]:
    """For each ratio of the catalogue the places that have both of its numbers."""
    values = values_in(evidence)
    for indicator in evidence.operation.catalogue.values():
        if indicator.ratio is None:
            continue
        parts, wholes = (
            {_of(stem, indicator.name): figure for stem, figure in values.get(name, {}).items()}
            for name in (f"{indicator.sector}.{indicator.ratio.part}",
                         f"{indicator.sector}.{indicator.ratio.whole}")
        )  # fmt: skip
        for stem in (stem for stem in parts if stem in wholes):
            yield indicator, indicator.ratio, stem, parts[stem], wholes[stem]


def _of(stem: Stem, name: str) -> Stem:
    return replace(stem, indicator=name)


def _to_places(number: Fraction, places: int) -> Quantity:
    return exact(Decimal(round(number * 10**places)).scaleb(-places))
