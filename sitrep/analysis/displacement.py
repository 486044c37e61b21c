"""People by country: one series for each population, origin and method, never added to another."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sitrep.analysis.composition import compositions, is_composed
from sitrep.analysis.figures import at_least, given_all, sum_of, together
from sitrep.analysis.leading import REGISTERED, place_in_order, series_holding, totals
from sitrep.analysis.levels import counts_of, to_add_up
from sitrep.analysis.series import Record, latest, place_of_row, records, stem_of_row
from sitrep.model.counting import METHODS, CountKey, Whom, count_key, stem_of
from sitrep.model.figure import Figure
from sitrep.model.month import NOTHING_WITHHELD, Month, Withheld
from sitrep.model.subject import Subject, place, unnamed_areas
from sitrep.model.table import texts_of
from sitrep.model.tables import REFUGEES as TABLE
from sitrep.model.tables import Role
from sitrep.model.tables.sex_and_age import HOUSEHOLDS
from sitrep.words.folding import slug

_STOCKS = {
    name: name for name in TABLE.with_role(Role.STOCK) if name not in (REGISTERED, HOUSEHOLDS.name)
}
_FLOWS = TABLE.with_role(Role.FLOW)
_ORDER = {method: order for order, method in enumerate(METHODS)}
TO_DATE = "_to_date"
"""Ends the measure of a running total, so that its figure is never taken for a month's count."""


def people_figures(
    months: Sequence[Month],
    countries: Sequence[str],
    cumulative: Collection[str] = (),
    withheld: Withheld = NOTHING_WITHHELD,
) -> list[Figure]:
    """By country, series and measure; areas are added up only where no row counts the whole country.

    An area that lies in another one by its P-code is not added beside it, unless the count of the larger
    one is older and less than what its areas have.

    `countries` are those of asylum, in the order of the report. A flow that is `cumulative` is a stock:
    its latest value stands, and is never added to another's. Areas never stand in for a country whose
    own count is `withheld`.
    """
    stocks = _STOCKS | {f"{flow}{TO_DATE}": flow for flow in _FLOWS if flow in cumulative}
    flows = [flow for flow in _FLOWS if flow not in cumulative]
    places = _placed(latest(months, TABLE))
    made = (*_levels(places, stocks), *_flows(months[-1], flows, withheld))
    figures = {figure.key: figure for figure in made}
    by_measure: dict[tuple[Whom, str, str], list[Figure]] = {}
    # The measures of one place have all parts of their keys but the last in common.
    of_stem: dict[str, CountKey | None] = {}
    for key, figure in figures.items():
        if figure.subject.name:
            stem, _, measure = key.rpartition(".")
            if stem not in of_stem:
                of_stem[stem] = count_key(key)
            parts = of_stem[stem]
            if parts and parts.area:
                by_measure.setdefault((parts.whom, parts.country, measure), []).append(figure)
    for (whom, country, measure), areas in by_measure.items():
        key = f"{stem_of(whom, country)}.{measure}"
        series = series_holding(country, whom, measure)
        if key not in figures and not series & withheld.counts:
            lacking = (unnamed_areas(country),) if series & withheld.areas else ()
            figures[key] = _of_areas(key, country, _largest(areas), lacking)
    in_order = _by_place(figures.values(), countries)
    counted = [*in_order, *totals(in_order, countries, (*stocks, *flows), withheld)]
    is_divided = any(is_composed(month.tables[TABLE.name]) for month in months)
    whose = compositions([place.record for place in places], counted) if is_divided else ()
    return [*counted, *_by_place(whose, countries)]


def _largest(areas: Sequence[Figure]) -> list[Figure]:
    """Those that are added up, so that nobody is counted twice."""
    by_name = {area.subject.name: area for area in areas}
    return [by_name[name] for name in to_add_up(by_name, counts_of(areas))]


def _of_areas(key: str, country: str, areas: Sequence[Figure], withheld: tuple[Subject, ...]) -> Figure:
    """The sum of a country's areas; it knows where a single one is all that is known of the country."""
    whole = sum_of(key, areas, place(country), withheld=withheld)
    is_alone = len(areas) == 1 and not withheld and not whole.quantity.is_missing
    return replace(whole, only_parts=(areas[0].subject,)) if is_alone else whole


class _Placed(NamedTuple):
    """A row of people; `stem` is how the keys of its figures begin."""

    record: Record
    stem: str
    method: str


def _placed(records: Iterable[Record]) -> list[_Placed]:
    return [
        _Placed(record, stem_of_row(record), record.text("method"))
        for record in records
        if _is_somebodys(record)
    ]


def _is_somebodys(record: Record) -> bool:
    """Where its country or population could not be read, which is an error, it is nobody's."""
    return isinstance(record.row["country"], str) and bool(record.text("population"))


def keyed_places(months: Sequence[Month]) -> list[tuple[Record, str]]:
    """The latest row of each place and method, with the key of its count."""
    return [(record, f"{stem}.{method}") for record, stem, method in _placed(latest(months, TABLE))]


def has_nameless_area(month: Month) -> bool:
    """Whether the name of an area has neither a letter nor a digit, so that its key does not have it."""
    return not all(map(slug, texts_of(month.tables["refugees"], "area")))


def _levels(places: Sequence[_Placed], stocks: Mapping[str, str]) -> Iterator[Figure]:
    """How many there are: the latest row of each place and method, carried over if need be.

    `stocks` has the column of each further measure.
    """
    stating = [(measure, column, _stating(places, column)) for measure, column in stocks.items()]
    for record, stem, method in places:
        keys = [(f"{stem}.{method}", REGISTERED)]
        keys += [
            (f"{stem}.{measure}", column)
            for measure, column, methods in stating
            if methods.get(stem) == method
        ]
        yield from given_all(record, keys, place_of_row(record))


def _stating(rows: Iterable[_Placed], column: str) -> Mapping[str, str]:
    """By place, the method whose rows have the column's count: the first that states one.

    Who waits, comes or goes is counted once, whatever the method of the row that says so; of rows of
    two methods the counts are never added.
    """
    first: dict[str, tuple[bool, int]] = {}
    for record, stem, method in rows:
        # A method that could not be read is an error of its own.
        order = _ORDER.get(method)
        if order is not None:
            rank = record.quantity(column).is_missing, order
            known = first.get(stem)
            if known is None or rank < known:
                first[stem] = rank
    return {stem: METHODS[order] for stem, (_, order) in first.items()}


def _flows(month: Month, flows: Sequence[str], withheld: Withheld) -> Iterator[Figure]:
    """How many came and went: of this month alone, all its rows together, never carried over.

    Where one of the rows is withheld, the rest is a lower bound, as where one has no count. A withheld
    row of another method has none of those that are shown: it may well have fewer.
    """
    by_key: dict[str, Figure] = {}
    several: dict[str, list[Figure]] = {}
    methods: dict[str, str] = {}
    partial = {(key, method) for period, key, method in withheld.flows if period == str(month.period)}
    rows = _placed(records(month, TABLE.name))
    stating = [(flow, _stating(rows, flow)) for flow in flows]
    for record, stem, method in rows:
        keys = [(f"{stem}.{flow}", flow) for flow, by_stem in stating if by_stem.get(stem) == method]
        for figure in given_all(record, keys, place_of_row(record)):
            # Most places have one row, and of those no lists are made.
            first = by_key.setdefault(figure.key, figure)
            if first is not figure:
                several.setdefault(figure.key, [first]).append(figure)
            if partial:
                methods[figure.key] = method
    for key, figure in by_key.items():
        whole = together(key, several[key]) if key in several else figure
        if not partial:
            yield whole
            continue
        lacks_a_row = (key, methods[key]) in partial and not whole.quantity.is_missing
        yield at_least(whole) if lacks_a_row else whole


def _by_place(figures: Iterable[Figure], countries: Sequence[str]) -> list[Figure]:
    """Countries in the order that the operation lists them, then any other."""
    return sorted(figures, key=lambda figure: place_in_order(figure.subject.country, countries))
