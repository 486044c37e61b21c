"""Indicators added up: over partners, areas and countries, where their codes allow it."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import replace

from sitrep.analysis.figures import sum_of
from sitrep.analysis.levels import Dated, to_add_up
from sitrep.analysis.series import Record
from sitrep.analysis.stems import BASELINE, Catalogue, Stem, Stems, kind_of, name_of
from sitrep.model.figure import Figure
from sitrep.model.indicators import Across, Indicator, Kind
from sitrep.model.month import Month, Withheld
from sitrep.model.subject import (
    ALL_COUNTRIES,
    Subject,
    organisation,
    place,
    place_of_code,
    unnamed_areas,
)


def withheld_sums(rows: Iterable[Record], catalogue: Catalogue) -> frozenset[tuple[str, bool, str, str]]:
    """The sums that lack these rows, as `Withheld.indicators` has them."""
    return frozenset(
        (
            str(record.period) if is_flow else record.as_of.isoformat(),
            is_flow,
            whole.key(""),
            _left_out(stem, whole),
        )
        for record in rows
        if (indicator := catalogue.get(name_of(record)))
        for is_flow in (kind_of(record, indicator) is Kind.FLOW,)
        for stem in (Stems().of(record),)
        for whole in stem.wholes
    )


def _left_out(stem: Stem, whole: Stem) -> str:
    """The code of the part that a sum lacks; "" for a partner's, where no name can be said."""
    if not stem.country or whole.area or (whole.country and not stem.area):
        return ""
    return (unnamed_areas(stem.country) if stem.area else place(stem.country)).code


def lacking_in(withheld: Withheld, month: Month) -> Mapping[str, tuple[str, ...]]:
    """By the start of its key what a sum of the month's report lacks."""
    found: dict[str, tuple[str, ...]] = {}
    for of_row, is_flow, key, code in sorted(withheld.indicators):
        period = month.period
        if of_row == str(period) if is_flow else of_row <= period.as_of.isoformat():
            found[key] = (*found.get(key, ()), code)
    return found


def added_up(
    indicator: Indicator,
    own: Mapping[Stem, Figure],
    measure: str,
    absent: frozenset[Stem],
    withheld: Mapping[str, tuple[str, ...]],
) -> dict[Stem, Figure]:
    """The same, and the sums of partners, areas and countries that no row states itself.

    A place that has counts of its partners only, which are not added, is missing from the sum of places.
    Where a partner counts a country and others count its areas, nobody may count twice: the country is
    the sum of partners, or nothing if an area says not whose its count is.
    """
    found, reported = dict(own), {*own, *absent}
    by_whole = {replace(stem, by="") for stem in reported if stem.by}
    # Wherever anybody reports, something is counted, or it is missing.
    places = dict.fromkeys(
        whole for stem in (*own, *absent) for whole in stem.wholes if whole.country or not stem.country
    )
    for across, without, is_part in LEVELS:
        if not indicator.adds_up_across(across) or measure == BASELINE:
            continue
        parents: dict[Stem, list[Stem]] = {}
        for stem in dict.fromkeys((*found, *absent, *places)):
            if is_part(stem):
                parents.setdefault(without(stem), []).append(stem)
        if across is Across.PARTNERS:
            parents = {whole: its for whole, its in parents.items() if _are_all(its, whole, reported)}
        for parent, all_parts in parents.items():
            parts = largest_areas(all_parts, found) if across is Across.AREAS else all_parts
            if across is Across.AREAS and not parent.by and parent in by_whole:
                continue
            known = [_named_part(stem, found[stem], across) for stem in parts if stem in found]
            # One country's count is its own total: the same number twice would be taken for two.
            if parent in found or not known or (not parent.country and len(parts) < 2):
                continue
            left_out = withheld.get(parent.key(""), ())
            if "" in left_out:
                continue
            lacking = tuple(_part(stem, across) for stem in parts if stem not in found)
            subject = parent.subject if parent.country else ALL_COUNTRIES
            whole_countries = {part.country for part in lacking if not part.name}
            cut = tuple(
                part for part in map(place_of_code, left_out) if part.country not in whole_countries
            )
            whole = sum_of(parent.key(measure), known, subject, absent=lacking, withheld=cut)
            found[parent] = replace(whole, unit=indicator.unit)
    return found


def largest_areas(parts: Sequence[Stem], found: Mapping[Stem, Figure]) -> list[Stem]:
    """Those areas that are added up, so that nothing is counted twice; countries all are."""
    by_area = {part.area: part for part in parts if part.area}
    counts = {
        area: Dated(found[part].quantity, found[part].as_of)
        for area, part in by_area.items()
        if part in found and not found[part].quantity.is_missing
    }
    kept = set(to_add_up(by_area, counts))
    return [part for part in parts if not part.area or part.area in kept]


_Level = tuple[Across, Callable[[Stem], Stem], Callable[[Stem], bool]]


def _partners(is_place: Callable[[Stem], bool]) -> _Level:
    return Across.PARTNERS, lambda stem: replace(stem, by=""), lambda s: bool(s.by) and is_place(s)


def _areas(is_whose: Callable[[Stem], bool]) -> _Level:
    return Across.AREAS, lambda stem: replace(stem, area=""), lambda s: bool(s.area) and is_whose(s)


def _countries(is_whose: Callable[[Stem], bool]) -> _Level:
    return (
        Across.AREAS,
        lambda stem: replace(stem, country=""),
        lambda stem: bool(stem.country and not stem.area) and is_whose(stem),
    )


LEVELS: tuple[_Level, ...] = (
    _partners(lambda stem: bool(stem.area)),
    _areas(lambda stem: bool(stem.by)),
    _partners(lambda stem: bool(stem.country and not stem.area)),
    _areas(lambda stem: not stem.by),
    _countries(lambda stem: bool(stem.by)),
    _partners(lambda stem: not stem.country),
    _countries(lambda stem: not stem.by),
)
"""From the finest to the whole operation: what is left out of the stem, and of which stems."""


def _are_all(parts: Iterable[Stem], whole: Stem, reported: Set[Stem]) -> bool:
    """Whether a place is the sum of partners: one counts all of it, and no part is nobody's."""
    if whole.area:
        return True
    finer = [
        stem
        for stem in reported
        if replace(stem, by="", area="") == whole
        or (not whole.country and replace(stem, by="", area="", country="") == whole)
    ]
    return any(part in reported for part in parts) and all(stem.by for stem in finer)


def _part(stem: Stem, across: Across) -> Subject:
    return organisation(stem.by) if across is Across.PARTNERS else stem.place


def _named_part(stem: Stem, figure: Figure, across: Across) -> Figure:
    """The figure of a part by what tells it from the others: a sum that lacks it names it so."""
    return replace(figure, subject=_part(stem, across))
