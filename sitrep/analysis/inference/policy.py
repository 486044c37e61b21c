"""Disclosure control: which counts an edition withholds, and whether a reader can work them out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from math import ceil, inf, log1p

from sitrep.analysis.inference.attack import attack
from sitrep.analysis.inference.published import Publication, cell_of, published
from sitrep.analysis.inference.suppression import Exposed, audit, possible, suppress
from sitrep.analysis.inference.system import Interval
from sitrep.analysis.reports import Reports
from sitrep.cells import Address
from sitrep.model.figure import Figure, Figures, Made
from sitrep.model.operation import Disclosure
from sitrep.quantity import Kind, Quantity

_WITHHELD = Quantity(Kind.SUPPRESSED)
_LEAST_WIDTH = 5.0
_TOTAL_COSTS = 2.0
"""A total is missed more than a part of the same size."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """A withheld figure that a reader can work out closely enough, and what would have to go as well."""

    figure: Figure
    interval: Interval
    remedy: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Protected:
    """The reports as they are told; `counts` says what the spreadsheets' own cells then say."""

    reports: Reports
    counts: Mapping[Address, Quantity]
    exposures: tuple[Exposure, ...]


def protect(shown: Reports, whole: Reports, policy: Disclosure | None) -> Protected:
    """Withhold what the policy says, month by month as the reports came out, and attack the last.

    A count that was withheld once is withheld in every later report that carries it over or draws it.
    Without a policy nothing is withheld but what the analysts did; the attack is made all the same.
    """
    all_shown = [*shown.earlier, shown.current]
    all_whole = [*whole.earlier, whole.current]
    gone: dict[str, Figure] = {}
    told: list[Figures] = []
    for number, figures in enumerate(all_shown):
        told.append(_without(_rounded(figures, policy), gone))
        if policy is not None and policy.round_to is None:
            added = _added([*told], all_whole[: number + 1], policy)
            gone |= added
            told[-1] = _without(told[-1], added)
    reports = Reports(told[-1], tuple(told[:-1]))
    counts = {
        cell: after.quantity
        for before, now in zip(all_shown, told, strict=True)
        for key, after in now.items()
        if after.value != before[key].value
        for cell in _own_cells(after)
    }
    return Protected(reports, counts, tuple(_exposures(told, all_whole, policy)))


def _rounded(figures: Figures, policy: Disclosure | None) -> Figures:
    """Each count to the nearest multiple by itself, and none that is not zero to zero."""
    if policy is None or policy.round_to is None:
        return figures
    base = policy.round_to
    return {
        key: replace(figure, value=Quantity(Kind.EXACT, _nearest(figure.quantity.value, base)))
        if isinstance(figure.value, Quantity)
        and figure.value.kind is Kind.EXACT
        and figure.value.value
        and _is_covered(figure, policy)
        else figure
        for key, figure in figures.items()
    }


def _nearest(count: int | None, base: int) -> int:
    return max(base, base * ((2 * (count or 0) + base) // (2 * base)))


def _is_covered(figure: Figure, policy: Disclosure) -> bool:
    return any(fnmatchcase(figure.key, pattern) for pattern in policy.figures)


def _own_cells(figure: Figure) -> Sequence[Address]:
    """The cells that say it; a sum's are its parts' own."""
    return figure.cells if figure.made is Made.AS_GIVEN else ()


def _without(figures: Figures, gone: Mapping[str, Figure]) -> Figures:
    return {
        key: replace(figure, value=_WITHHELD) if cell_of(figure) in gone else figure
        for key, figure in figures.items()
    }


def _added(told: Sequence[Figures], whole: Sequence[Figures], policy: Disclosure) -> dict[str, Figure]:
    """What of the newest report goes: small counts, then what gives them or others away."""
    publication = published(told, whole)
    small = {cell: figure for cell, figure in publication.fresh.items() if _is_small(figure, policy)}
    if not small and not publication.withheld:
        return {}
    told = [*told[:-1], _without(told[-1], small)]
    publication = published(told, whole)
    needs, values = _needs(publication), _values(publication)
    costs = {
        cell: _cost(figure)
        for cell, figure in publication.fresh.items()
        if values[cell] >= 1 and figure.quantity.kind is Kind.EXACT
    }
    chosen = suppress(publication.system, values, needs, costs).added
    return small | {cell: publication.fresh[cell] for cell in chosen}


def _is_small(figure: Figure, policy: Disclosure) -> bool:
    count = figure.quantity
    return (
        policy.threshold is not None
        and count.value is not None
        and 0 < count.value < policy.threshold
        and count.kind not in (Kind.LESS_THAN, Kind.AT_MOST, Kind.NEARLY)
        and _is_covered(figure, policy)
    )


def _cost(figure: Figure) -> float:
    """What readers lose: more with each power of the count, and more of a total."""
    return (1 + log1p(figure.quantity.value or 0)) * (_TOTAL_COSTS if figure.made is Made.SUM else 1)


def _values(publication: Publication) -> Mapping[str, float]:
    return possible(publication.system, publication.values)


def _needs(publication: Publication) -> dict[str, float]:
    """How far apart the least and the greatest value must lie that a withheld count may have.

    A fifth of it, so that it is not known to a tenth either way, and five people at least. Of a count
    that nobody in the office knows, what a reader can work out stands in its place.
    """
    unknown = [cell for cell in publication.withheld if cell not in publication.values]
    found = attack(publication.system, unknown) if unknown else {}
    return {
        cell: _width(publication.values.get(cell, _middle(found[cell]) if cell in found else 0))
        for cell in publication.withheld
    }


def _middle(interval: Interval) -> float:
    return 0 if interval.high == inf else (interval.low + interval.high) / 2


def _width(value: float) -> float:
    return max(_LEAST_WIDTH, ceil(value / 5))


def _exposures(
    told: Sequence[Figures], whole: Sequence[Figures], policy: Disclosure | None
) -> list[Exposure]:
    publication = published(told, whole, policy.round_to if policy else None)
    # Only what the newest report says can still be mended.
    current = {cell_of(figure) for figure in whole[-1].values()}
    needs = {cell: width for cell, width in _needs(publication).items() if cell in current}
    exposed = audit(publication.system, needs)
    return [_exposure(each, publication, needs) for each in exposed]


def _exposure(exposed: Exposed, publication: Publication, needs: Mapping[str, float]) -> Exposure:
    costs = {cell: _cost(figure) for cell, figure in publication.fresh.items()}
    values = _values(publication)
    costs = {cell: cost for cell, cost in costs.items() if values[cell] >= 1}
    need = {exposed.cell: needs[exposed.cell]}
    remedy = suppress(publication.system, values, need, costs)
    figures = () if remedy.exposed else tuple(publication.fresh[cell] for cell in sorted(remedy.added))
    return Exposure(publication.withheld[exposed.cell], exposed.interval, figures)
