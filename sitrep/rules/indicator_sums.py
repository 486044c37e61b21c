"""Indicators against each other: totals and their parts, ratios and what they are worked out of."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from sitrep.analysis.bounds import limits
from sitrep.analysis.indicators import LEVELS, Counted, counted, largest_areas
from sitrep.analysis.stems import VALUE, Stem
from sitrep.arithmetic import is_surely_above, total
from sitrep.diagnostics import Severity
from sitrep.model.figure import Figure
from sitrep.model.indicators import PERCENT, Indicator, Kind, Ratio
from sitrep.model.month import Evidence
from sitrep.quantity import Quantity, exact, places_of
from sitrep.rules.indicator_rows import VALUES, named_stem
from sitrep.rules.rule import Finding, rule

_MOST_RELATED = 3
_EVIDENCE_IN_USE = 2
_NEVER_ADDED = frozenset({Kind.RATE, Kind.PERCENTAGE})


@rule(
    "parts-above-total",
    Severity.ERROR,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | area | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | TUR | | 400 | WASH sector |
        | 2012-07-31 | wash | latrines | TUR | Hatay | 300 | WASH sector |
        | 2012-07-31 | wash | latrines | TUR | Kilis | 120 | WASH sector |
        """,
    good="""
        **indicators**

        | as_of | sector | indicator | country | area | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | TUR | | 420 | WASH sector |
        | 2012-07-31 | wash | latrines | TUR | Hatay | 300 | WASH sector |
        | 2012-07-31 | wash | latrines | TUR | Kilis | 120 | WASH sector |
        """,
)
def parts_above_total(evidence: Evidence) -> Iterator[Finding]:
    """The areas, partners or countries of a total are together more than the total that a row states.

    Rows of the same date are compared, of what adds up there: values, targets and numbers in need. Of
    people, whom several partners may reach, no partner alone may have more than all of them.
    """
    for each, stem, whole, parts in _stated(evidence):
        known = [part for part in parts if not part.quantity.is_missing]
        together = total(part.quantity for part in known)
        if known and is_surely_above(together, whole.quantity):
            yield _differing(each, stem, whole, known, together)
    for each, stem, whole, parts in _stated(evidence, adding_up=False):
        largest = [part for part in parts if is_surely_above(part.quantity, whole.quantity)]
        for part in largest[:1]:
            yield _differing(each, stem, whole, [part], part.quantity)


@rule(
    "parts-below-total",
    Severity.NOTE,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | area | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | TUR | | 500 | WASH sector |
        | 2012-07-31 | wash | latrines | TUR | Hatay | 300 | WASH sector |
        | 2012-07-31 | wash | latrines | TUR | Kilis | 120 | WASH sector |
        """,
    good="""
        **indicators**

        | as_of | sector | indicator | country | area | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | TUR | | 500 | WASH sector |
        | 2012-07-31 | wash | latrines | TUR | Hatay | 300 | WASH sector |
        | 2012-07-31 | wash | latrines | TUR | Kilis | 120 | WASH sector |
        | 2012-07-31 | wash | latrines | TUR | Unknown | 80 | WASH sector |
        """,
)
def parts_below_total(evidence: Evidence) -> Iterator[Finding]:
    """The areas, partners or countries of a total are together fewer than the total that a row states.

    The rest is in no row: areas that are not listed, or a place that nobody knows, which is a part like
    others ("Unknown"). A row with ND in its value says that it is known to be lacking.
    """
    largest: dict[str, tuple[Counted, Stem, Figure, list[Figure]]] = {}
    for one in _stated(evidence):
        _, _, whole, parts = one
        before = largest.get(whole.key)
        if before is None or _least(parts) > _least(before[3]):
            largest[whole.key] = one
    for each, stem, whole, parts in largest.values():
        together = total(part.quantity for part in parts)
        is_known = not any(part.quantity.is_missing or part.missing_parts for part in parts)
        if each.measure == VALUE and is_known and is_surely_above(whole.quantity, together):
            yield _differing(each, stem, whole, parts, together)


def _least(parts: list[Figure]) -> float:
    return sum(limits(part.quantity)[0] for part in parts if not part.quantity.is_missing)


def _stated(
    evidence: Evidence, *, adding_up: bool = True
) -> Iterator[tuple[Counted, Stem, Figure, list[Figure]]]:
    """Each total of this month that a row states, with its parts where all are of its date."""
    for each in _counted(evidence):
        for across, without, is_part in LEVELS if each.indicator.kind not in _NEVER_ADDED else ():
            if each.indicator.adds_up_across(across) is not adding_up or each.measure == "baseline":
                continue
            parts: dict[Stem, list[Stem]] = {}
            for stem in each.all:
                if is_part(stem) and without(stem) in each.own:
                    parts.setdefault(without(stem), []).append(stem)
            for stem, its in parts.items():
                whole, figures = each.own[stem], [each.all[one] for one in largest_areas(its, each.all)]
                is_of_now = whole.as_of >= evidence.month.period.start
                if is_of_now and all(_days(part) == _days(whole) for part in figures):
                    yield each, stem, whole, figures


def _days(figure: Figure) -> tuple[date, date]:
    return figure.as_of_first or figure.as_of, figure.as_of


def _differing(
    each: Counted, stem: Stem, whole: Figure, parts: list[Figure], together: Quantity
) -> Finding:
    cells = [cell for part in parts for cell in part.cells]
    values = {
        "what": named_stem(stem), "sum": together, "found": whole.quantity,
        "column": each.measure if each.measure in VALUES else VALUE,
    }  # fmt: skip
    return Finding(whole.cells[0], values, tuple(cells[:_MOST_RELATED]))


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
        stated = _values(evidence).get(indicator.name, {}).get(stem)
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
    values = _values(evidence)
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


# Four rules look at the same sums.
@lru_cache(maxsize=_EVIDENCE_IN_USE)
def _counted(evidence: Evidence) -> tuple[Counted, ...]:
    return tuple(counted(evidence.months, evidence.operation.catalogue))


def _values(evidence: Evidence) -> Mapping[str, Mapping[Stem, Figure]]:
    """By indicator the value of each place and partner, stated or added up."""
    return {each.indicator.name: each.all for each in _counted(evidence) if each.measure == VALUE}
