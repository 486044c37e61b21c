"""Totals of indicators that a row states, and their parts."""

from collections.abc import Iterator
from datetime import date

from sitrep.analysis.bounds import limits
from sitrep.analysis.indicator_sums import LEVELS, largest_areas
from sitrep.analysis.indicators import Counted
from sitrep.analysis.stems import VALUE, Stem
from sitrep.arithmetic import is_surely_above, total
from sitrep.diagnostics import Severity
from sitrep.model.figure import Figure
from sitrep.model.indicators import Kind
from sitrep.model.month import Evidence
from sitrep.quantity import Quantity
from sitrep.rules.indicator_rows import VALUES, counted_in, named_stem
from sitrep.rules.rule import Finding, rule

_MOST_RELATED = 3
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
    return sum(
        limits(part.quantity, is_measure=True)[0] for part in parts if not part.quantity.is_missing
    )


def _stated(
    evidence: Evidence, *, adding_up: bool = True
) -> Iterator[tuple[Counted, Stem, Figure, list[Figure]]]:
    """Each total of this month that a row states, with its parts where all are of its date."""
    for each in counted_in(evidence):
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
