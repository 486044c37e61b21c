"""Indicators by place and partner: as given, added up where their codes allow it, and ratios."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby

from sitrep.analysis.figures import given, made_of, sum_of, together
from sitrep.analysis.series import Record, latest, records
from sitrep.analysis.stems import (
    BASELINE,
    IN_NEED,
    OF_NEED,
    OF_TARGET,
    TARGET,
    VALUE,
    Catalogue,
    Stem,
    Stems,
    kind_of,
    measure_of_value,
    name_of,
)
from sitrep.arithmetic import percentage, ratio, readable
from sitrep.model.figure import Figure, Made
from sitrep.model.indicators import PERCENT, Across, Indicator, Kind
from sitrep.model.month import NOTHING_WITHHELD, Month, Withheld
from sitrep.model.period import compared_with
from sitrep.model.subject import (
    ALL_COUNTRIES,
    Subject,
    organisation,
    place,
    place_of_code,
    unnamed_areas,
)
from sitrep.model.tables import INDICATORS
from sitrep.quantity import Kind as Stated
from sitrep.quantity import missing
from sitrep.reading.pcodes import uppermost

_NOT_REPORTED = missing(Stated.NOT_REPORTED)


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


def _lacking(withheld: Withheld, month: Month) -> Mapping[str, tuple[str, ...]]:
    """By the start of its key what a sum of the month's report lacks."""
    found: dict[str, tuple[str, ...]] = {}
    for of_row, is_flow, key, code in sorted(withheld.indicators):
        period = month.period
        if of_row == str(period) if is_flow else of_row <= period.as_of.isoformat():
            found[key] = (*found.get(key, ()), code)
    return found


def indicator_figures(
    months: Sequence[Month], catalogue: Catalogue, withheld: Withheld = NOTHING_WITHHELD
) -> list[Figure]:
    """All figures of the last month's report, by indicator in the order of the catalogue.

    What is measured on a day stands until there is a newer row; what was done in a period is of this
    month alone. Rows that no indicator explains, which are errors, make none.
    """
    figures: dict[str, Figure] = {}
    by_indicator: dict[str, dict[str, dict[Stem, Figure]]] = {}
    for each in counted(months, catalogue, withheld):
        by_indicator.setdefault(each.indicator.name, {})[each.measure] = each.all
    for of_measure in by_indicator.values():
        for figure in _with_shares(of_measure):
            figures.setdefault(figure.key, figure)
    return [*figures.values(), *_ratios(figures, catalogue)]


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted by one measure of an indicator: `own` as rows state it, `all` with its sums."""

    indicator: Indicator
    measure: str
    own: Mapping[Stem, Figure]
    all: dict[Stem, Figure]


def counted(
    months: Sequence[Month], catalogue: Catalogue, withheld: Withheld = NOTHING_WITHHELD
) -> Iterator[Counted]:
    """Each measure of each indicator that the last month's report has.

    A sum that lacks a row which is withheld says so, or is none where that would tell whose it is.
    """
    stems, lacking = Stems(), _lacking(withheld, months[-1])
    by_indicator: dict[str, list[tuple[Record, Stem]]] = {name: [] for name in catalogue}
    for record in _rows(months, catalogue):
        stem = stems.of(record)
        by_indicator[stem.indicator].append((record, stem))
    absent = _no_longer_reported(months, catalogue, stems)
    for name, own in by_indicator.items():
        yield from _of_indicator(catalogue[name], own, absent.get(name, frozenset()), lacking)


def _rows(months: Sequence[Month], catalogue: Catalogue) -> Iterator[Record]:
    """The rows that stand, and those of the last month's periods."""
    for record in latest(months, INDICATORS):
        indicator = catalogue.get(name_of(record))
        if indicator and kind_of(record, indicator) is not Kind.FLOW:
            yield record
    yield from _of_period(months[-1], catalogue)


def _of_period(month: Month, catalogue: Catalogue) -> Iterator[Record]:
    for record in records(month, INDICATORS.name):
        indicator = catalogue.get(name_of(record))
        if indicator and kind_of(record, indicator) is Kind.FLOW:
            yield record


def _no_longer_reported(
    months: Sequence[Month], catalogue: Catalogue, stems: Stems
) -> Mapping[str, frozenset[Stem]]:
    """By indicator, what the month that this is compared with has a count of a period for, not this one.

    Nothing is missing in a flash update, nor in a report of other days than the one before.
    """
    periods = [month.period for month in months]
    last = compared_with(periods[-1], periods[:-1])
    if last is None or not periods[-1].is_as_long_as(periods[last]):
        return {}
    now = {stems.of(record) for record in _of_period(months[-1], catalogue)}
    before = {stems.of(record) for record in _of_period(months[last], catalogue)} - now
    ordered = sorted(before, key=lambda stem: stem.indicator)
    return {name: frozenset(own) for name, own in groupby(ordered, key=lambda stem: stem.indicator)}


def _of_indicator(
    indicator: Indicator,
    rows: Sequence[tuple[Record, Stem]],
    absent: frozenset[Stem],
    withheld: Mapping[str, tuple[str, ...]],
) -> Iterator[Counted]:
    columns = {TARGET: TARGET, IN_NEED: IN_NEED, BASELINE: BASELINE}
    measures = {measure_of_value(kind_of(record, indicator), indicator) for record, _ in rows}
    for measure in (*sorted(measures, key=lambda each: each != VALUE), *columns):
        column = columns.get(measure, VALUE)
        of_measure = [
            (record, stem)
            for record, stem in rows
            if measure in (*columns, measure_of_value(kind_of(record, indicator), indicator))
        ]
        if measure in columns and not any(_states(record, column) for record, _ in of_measure):
            continue
        own = _given(indicator, of_measure, measure, column)
        lacking = absent if indicator.kind is Kind.FLOW and measure == VALUE else frozenset()
        yield Counted(indicator, measure, own, _added_up(indicator, own, measure, lacking, withheld))


def _with_shares(by_measure: Mapping[str, Mapping[Stem, Figure]]) -> Iterator[Figure]:
    """All figures of an indicator, and how far its targets and needs are reached."""
    for figures in by_measure.values():
        yield from figures.values()
    for share, whole in ((OF_TARGET, TARGET), (OF_NEED, IN_NEED)):
        yield from _shares(by_measure.get(VALUE, {}), by_measure.get(whole, {}), share)


def _states(record: Record, column: str) -> bool:
    return record.quantity(column) != _NOT_REPORTED


def _given(
    indicator: Indicator, rows: Iterable[tuple[Record, Stem]], measure: str, column: str
) -> dict[Stem, Figure]:
    """One figure for each stem: what was done in several periods together, else what is newest."""
    by_stem: dict[Stem, list[Record]] = {}
    for record, stem in rows:
        by_stem.setdefault(stem, []).append(record)
    found = {}
    for stem, its in by_stem.items():
        if column != VALUE or kind_of(its[0], indicator) is not Kind.FLOW:
            # Nobody sets a target twice: that of each week is the target of the month.
            its = sorted(its, key=lambda record: (_states(record, column), record.as_of))[-1:]
        key = stem.key(measure)
        found[stem] = together(key, [_of_row(each, key, column, stem, indicator) for each in its])
    return found


def _of_row(record: Record, key: str, column: str, stem: Stem, indicator: Indicator) -> Figure:
    """The count of one row; one of a period is dated from its first day."""
    figure = replace(given(record, key, column, stem.subject), unit=indicator.unit)
    is_of_period = column == VALUE and kind_of(record, indicator) is Kind.FLOW
    first = record.day("from") if is_of_period else None
    return replace(figure, as_of_first=first) if first and first < record.as_of else figure


def _added_up(
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
    """Those areas that lie in no other one with a count, by their P-codes; countries lie in none."""
    by_area = {part.area: part for part in parts if part.area}
    counted = {
        area for area, part in by_area.items() if part in found and not found[part].quantity.is_missing
    }
    kept = set(uppermost(by_area, counted))
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


def _shares(
    values: Mapping[Stem, Figure], wholes: Mapping[Stem, Figure], measure: str
) -> Iterator[Figure]:
    """How far a target is reached: of the same parts only."""
    for stem, value in values.items():
        whole = wholes.get(stem)
        if whole is None or _lacks(value) != _lacks(whole):
            continue
        share = percentage(value.quantity, whole.quantity) if value.unit != PERCENT else None
        if share is not None:
            yield made_of(stem.key(measure), (value, whole), Made.SHARE, readable(share))


def _ratios(figures: Mapping[str, Figure], catalogue: Catalogue) -> Iterator[Figure]:
    """Indicators that are worked out of two others, where both are of one place and date."""
    for indicator in catalogue.values():
        if indicator.ratio is None:
            continue
        start = f"indicators.{indicator.sector}.{indicator.ratio.part}."
        for key, part in figures.items():
            rest = key.removeprefix(start)
            whole = figures.get(f"indicators.{indicator.sector}.{indicator.ratio.whole}.{rest}")
            own = f"indicators.{indicator.name}.{rest}"
            if rest == key or not key.endswith(f".{VALUE}") or whole is None or own in figures:
                continue
            if part.as_of != whole.as_of or _lacks(part) != _lacks(whole):
                continue
            value = ratio(part.quantity, whole.quantity, indicator.ratio.per, indicator.ratio.places)
            if value is not None:
                yield made_of(own, (part, whole), Made.RATIO, value, unit=indicator.unit)


def _lacks(figure: Figure) -> tuple[Subject, ...]:
    return (*figure.missing_parts, *figure.withheld_parts)
