"""Disclosure control: which counts an edition withholds, and whether a reader can work them out."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from math import ceil, inf, log1p

from sitrep.analysis.inference.attack import attack
from sitrep.analysis.inference.derived import derived_again
from sitrep.analysis.inference.published import Knowledge, Publication, Report
from sitrep.analysis.inference.relations import cell_of
from sitrep.analysis.inference.small import is_small, rounded
from sitrep.analysis.inference.suppression import Exposed, audit, possible, suppress
from sitrep.analysis.inference.system import Interval
from sitrep.analysis.reports import Reports
from sitrep.cells import Address
from sitrep.model.disclosure_setting import Disclosure
from sitrep.model.figure import Figure, Figures, Made
from sitrep.quantity import Kind, Quantity

_WITHHELD = Quantity(Kind.SUPPRESSED)
_LEAST_WIDTH = 5.0
_TOTAL_COSTS = 2.0
"""A total is missed more than a part of the same size."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """A withheld figure that a reader can work out closely, and what else would have to be withheld."""

    figure: Figure
    interval: Interval
    remedy: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Protected:
    """The reports as readers get them; `counts` has what the spreadsheets' own cells say in them."""

    reports: Reports
    counts: Mapping[Address, Quantity]
    exposures: tuple[Exposure, ...]


def withholds(shown: Reports, whole: Reports, policy: Disclosure | None) -> bool:
    """Whether an edition withholds any count, so that there is something to work out."""
    pairs = zip((*shown.earlier, shown.current), (*whole.earlier, whole.current), strict=True)
    return policy is not None or any(
        len(figures) < len(all_figures) or any(map(_is_suppressed, figures.values()))
        for figures, all_figures in pairs
    )


def _is_suppressed(figure: Figure) -> bool:
    return isinstance(figure.value, Quantity) and figure.value.kind is Kind.SUPPRESSED


def protect(
    shown: Reports, whole: Reports, policy: Disclosure | None, issued: Sequence[Report] = ()
) -> Protected:
    """Withhold what the policy says, month by month as the reports came out, and attack the last.

    A count that was withheld once is withheld in every later report that carries it over or draws it.
    Without a policy only what the analysts marked is withheld; the attack is made all the same.
    `issued` are the reports that these readers have, as they were issued, oldest first. What is withheld
    must be safe from readers who have only these reports, and from those who have the issued ones as
    well.
    """
    all_shown = [*shown.earlier, shown.current]
    all_whole = [*whole.earlier, whole.current]
    if not withholds(shown, whole, policy):
        return Protected(shown, {}, ())
    gone: set[str] = set()
    told: list[Figures] = []
    readers = _readers(issued)
    near = policy.round_to if policy else None
    before: Figures = {}
    for figures, all_figures in zip(all_shown, all_whole, strict=True):
        now = derived_again(_without(rounded(figures, policy), gone))
        if policy is not None and policy.round_to is None:
            for reader in readers:
                added = _added(reader, Report(now, all_figures), before, policy)
                gone |= added
                now = derived_again(_without(now, added))
        told.append(now)
        if len(told) == len(all_shown):
            break
        for reader in readers:
            reader.add(Report(now, all_figures), before, near)
        before = {**all_figures, **now}
    newest = Report(told[-1], all_whole[-1])
    counts = {
        cell: after.quantity
        for earlier, now in zip(all_shown, told, strict=True)
        for key, after in now.items()
        if after.value != earlier[key].value
        for cell in _own_cells(after)
    }
    reports = replace(shown, current=told[-1], earlier=tuple(told[:-1]))
    return Protected(reports, counts, tuple(_exposures(readers, issued, newest, before, near)))


def _readers(issued: Sequence[Report]) -> list[Knowledge]:
    """Who has nothing yet; and who has all that was issued, if anything was."""
    return [Knowledge(), *([_having(issued)] if issued else [])]


def _having(issued: Sequence[Report]) -> Knowledge:
    reader = Knowledge()
    before: Figures = {}
    for report in issued:
        reader.add(report, before)
        before = {**report.whole, **report.shown}
    return reader


def _own_cells(figure: Figure) -> Sequence[Address]:
    """The cells that say it; a sum's are its parts' own."""
    return figure.cells if figure.made is Made.AS_GIVEN else ()


def _without(figures: Figures, gone: Set[str]) -> Figures:
    return {
        key: replace(figure, value=_WITHHELD) if cell_of(figure) in gone else figure
        for key, figure in figures.items()
    }


def _added(reader: Knowledge, report: Report, before: Figures, policy: Disclosure) -> set[str]:
    """What of the newest report goes: small counts, then what gives them or others away."""
    publication = reader.with_report(report, before)
    small = {cell_of(figure) for figure in publication.fresh.values() if is_small(figure, policy)}
    if not small and not publication.touched:
        return set()
    publication = reader.with_report(replace(report, shown=_without(report.shown, small)), before)
    needs, values = _needs(publication, publication.touched), _values(publication)
    costs = {
        cell: _cost(figure)
        for cell, figure in publication.fresh.items()
        if values[cell] >= 1 and figure.quantity.kind is Kind.EXACT
    }
    chosen = suppress(publication.system, values, needs, costs).added
    return small | {cell_of(publication.fresh[cell]) for cell in chosen}


def _cost(figure: Figure) -> float:
    """What readers lose: more with each power of the count, and more of a total."""
    return (1 + log1p(figure.quantity.value or 0)) * (_TOTAL_COSTS if figure.made is Made.SUM else 1)


def _values(publication: Publication) -> Mapping[str, float]:
    return possible(publication.system, publication.values)


def _needs(publication: Publication, cells: Set[str]) -> dict[str, float]:
    """How far apart the least and the greatest value must lie that each withheld count may have.

    A fifth of it, so that it is not known to a tenth either way, and five people at least. Of a count
    that nobody in the office knows, what a reader can work out stands in its place.
    """
    wanted = [cell for cell in publication.withheld if cell in cells]
    unknown = [cell for cell in wanted if cell not in publication.values]
    found = attack(publication.system, unknown) if unknown else {}
    return {
        cell: _width(publication.values.get(cell, _middle(found[cell]) if cell in found else 0))
        for cell in wanted
    }


def _middle(interval: Interval) -> float:
    return 0 if interval.high == inf else (interval.low + interval.high) / 2


def _width(value: float) -> float:
    return max(_LEAST_WIDTH, ceil(value / 5))


def _exposures(
    readers: Sequence[Knowledge],
    issued: Sequence[Report],
    newest: Report,
    before: Figures,
    near: int | None,
) -> list[Exposure]:
    """What any of the readers can work out of the newest report."""
    found: dict[str, Exposure] = {}
    for number, reader in enumerate(readers):
        publication = reader.with_report(newest, before, near)
        # Only what the newest report says can still be mended.
        current = {cell_of(figure) for figure in newest.whole.values()}
        of_newest = {cell for cell, figure in publication.withheld.items() if cell_of(figure) in current}
        needs = _needs(publication, of_newest)
        exposed = audit(publication.system, needs)
        if number:
            exposed = _not_before(exposed, _having(issued))
        for each in exposed:
            exposure = _exposure(each, publication, needs)
            found.setdefault(exposure.figure.key, exposure)
    return list(found.values())


def _not_before(exposed: Sequence[Exposed], having: Knowledge) -> list[Exposed]:
    """Without what readers could work out as closely before: nothing in the new report changes that."""
    known = having.system()
    intervals = attack(known, [each.cell for each in exposed if each.cell in known.known])
    return [
        each
        for each in exposed
        if each.cell not in intervals or intervals[each.cell].width > each.interval.width
    ]


def _exposure(exposed: Exposed, publication: Publication, needs: Mapping[str, float]) -> Exposure:
    costs = {cell: _cost(figure) for cell, figure in publication.fresh.items()}
    values = _values(publication)
    costs = {cell: cost for cell, cost in costs.items() if values[cell] >= 1}
    need = {exposed.cell: needs[exposed.cell]}
    remedy = suppress(publication.system, values, need, costs)
    figures = () if remedy.exposed else tuple(publication.fresh[cell] for cell in sorted(remedy.added))
    return Exposure(publication.withheld[exposed.cell], exposed.interval, figures)
