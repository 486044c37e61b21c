"""Refugees by country of asylum: one series for each method, never added to another."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sitrep.analysis.figures import given, sum_of
from sitrep.analysis.series import Record, latest, records
from sitrep.arithmetic import total
from sitrep.model.figure import Figure, Figures
from sitrep.model.month import NOTHING_WITHHELD, Month, Withheld
from sitrep.model.subject import ALL_COUNTRIES, Subject, place, unnamed_areas
from sitrep.model.tables import REFUGEES, Role
from sitrep.model.tables.refugees import METHODS
from sitrep.quantity import Kind, Quantity
from sitrep.words.folding import slug

REGISTERED = "registered"
TOTAL = "total"
_STOCKS = {name: name for name in REFUGEES.with_role(Role.STOCK) if name != REGISTERED}
_FLOWS = REFUGEES.with_role(Role.FLOW)
TO_DATE = "_to_date"
"""Ends the measure of a running total, so that its figure is never one with a month's count."""
_AT_LEAST_NONE = Quantity(Kind.AT_LEAST, 0)


def refugee_figures(
    months: Sequence[Month],
    countries: Sequence[str],
    cumulative: Collection[str] = (),
    withheld: Withheld = NOTHING_WITHHELD,
) -> list[Figure]:
    """By country, series and measure; areas are added only where no row is the whole country's.

    A flow that is `cumulative` is a stock: its latest value stands, and is never added to another's.
    Areas never stand in for a country whose own count is `withheld`.
    """
    stocks = _STOCKS | {f"{flow}{TO_DATE}": flow for flow in _FLOWS if flow in cumulative}
    flows = [flow for flow in _FLOWS if flow not in cumulative]
    figures = {figure.key: figure for figure in (*_levels(months, stocks), *_flows(months[-1], flows))}
    by_measure: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures.values():
        if figure.subject.name:
            measure = figure.key.rsplit(".", 1)[-1]
            by_measure.setdefault((figure.subject.country, measure), []).append(figure)
    for (country, measure), areas in by_measure.items():
        key, series = f"refugees.{country}.{measure}", _series_with(country, measure)
        if key not in figures and not series & withheld.counts:
            lacking = (unnamed_areas(country),) if series & withheld.areas else ()
            figures[key] = sum_of(key, areas, place(country), withheld=lacking)
    in_order = _by_place(figures.values(), countries)
    return [*in_order, *_totals(in_order, countries, (*stocks, *flows), withheld)]


def _series_with(country: str, measure: str) -> frozenset[tuple[str, str]]:
    """The country's series whose rows may hold the measure: flows stand in rows of any method."""
    methods = (measure,) if measure in METHODS else METHODS
    return frozenset((country, method) for method in methods)


def is_withheld(country: str, method: str, withheld: Withheld) -> bool:
    """Whether rows tell how many a country counts by the method, and this edition may not."""
    return (country, method) in withheld.counts | withheld.areas


def leading_method(figures: Figures, countries: Collection[str], withheld: Withheld) -> str:
    """How the report counts refugees: registered if any country has that, else as most countries do.

    Its series has the table, the charts, the map and the key figures; those of other methods stand
    beside it, and are never added to it. Registrations that are withheld lead as well: that they are
    not shown is told in their place.
    """
    if any(is_withheld(country, REGISTERED, withheld) for country in countries):
        return REGISTERED
    keys = [(f"refugees.{country}.{method}", method) for country in countries for method in METHODS]
    counted = Counter(
        method for key, method in keys if (figure := figures.get(key)) and not figure.quantity.is_missing
    )
    if REGISTERED in counted or not counted:
        return REGISTERED
    return max(METHODS, key=lambda method: counted[method])


def _key(record: Record, measure: str) -> str:
    area, country = record.text("area"), record.text("country")
    return f"refugees.{country}.{slug(area)}.{measure}" if area else f"refugees.{country}.{measure}"


def _subject(record: Record) -> Subject:
    return place(record.text("country"), record.text("area"))


def keyed_places(months: Sequence[Month]) -> list[tuple[Record, str]]:
    """The latest row of each place and method, with the key of how many it counts."""
    return [
        (record, _key(record, record.text("method")))
        for record in latest(months, REFUGEES)
        # A country that could not be read is an error of its own; until then the row is nobody's.
        if record.text("country")
    ]


def has_nameless_area(month: Month) -> bool:
    """Whether the name of an area has neither a letter nor a digit, so that its key does not have it."""
    return not all(map(slug, month.tables["refugees"].frame["area"].dropna().unique()))


def _levels(months: Sequence[Month], stocks: Mapping[str, str]) -> Iterator[Figure]:
    """How many there are: the latest row of each place and method, carried over if need be.

    `stocks` has the column of each further measure.
    """
    places = keyed_places(months)
    stating = {
        measure: _stating([record for record, _ in places], column) for measure, column in stocks.items()
    }
    for record, key in places:
        whose = _subject(record)
        yield given(record, key, "registered", whose)
        for measure, column in stocks.items():
            if stating[measure].get(_key(record, "")) == record.text("method"):
                yield given(record, _key(record, measure), column, whose)


def _stating(rows: Iterable[Record], column: str) -> Mapping[str, str]:
    """By place, the method whose rows have the column's count: the first that states one.

    Who waits, comes or goes is counted once, whatever the method of the row that says so; of rows of
    two methods the counts are never added.
    """
    ranks = [
        (_key(row, ""), (row.quantity(column).is_missing, METHODS.index(method)))
        for row in rows
        # A method that could not be read is an error of its own.
        if (method := row.text("method")) in METHODS
    ]
    return {key: METHODS[order] for key, (_, order) in sorted(ranks, reverse=True)}


def _flows(month: Month, flows: Sequence[str]) -> Iterator[Figure]:
    """How many came and went: of this month alone, all its rows together, never carried over."""
    by_key: dict[str, list[Figure]] = {}
    rows = [record for record in records(month, "refugees") if record.text("country")]
    stating = {flow: _stating(rows, flow) for flow in flows}
    for record in rows:
        for flow in flows:
            if stating[flow].get(_key(record, "")) == record.text("method"):
                key = _key(record, flow)
                by_key.setdefault(key, []).append(given(record, key, flow, _subject(record)))
    for key, figures in by_key.items():
        yield figures[0] if len(figures) == 1 else _of_month(key, figures)


def _of_month(key: str, figures: Sequence[Figure]) -> Figure:
    """The rows of one place together; where one of them has no count, the rest is a lower bound."""
    known = [figure for figure in figures if not figure.quantity.is_missing]
    if not known:
        return figures[-1]
    whole = sum_of(key, known, known[0].subject) if len(known) > 1 else known[0]
    if all(_is_counted(figure) for figure in figures):
        return whole
    return replace(whole, value=total((whole.quantity, _AT_LEAST_NONE)))


def _is_counted(figure: Figure) -> bool:
    """Whether there is a count, or cannot be one."""
    return not figure.quantity.is_missing or figure.quantity.kind is Kind.NOT_APPLICABLE


def _by_place(figures: Iterable[Figure], countries: Sequence[str]) -> list[Figure]:
    """Countries in the order that the operation lists them, then any other."""
    order = {country: position for position, country in enumerate(countries)}
    return sorted(figures, key=lambda figure: order.get(figure.subject.country, len(order)))


def _totals(
    figures: Sequence[Figure], countries: Sequence[str], measures: Iterable[str], withheld: Withheld
) -> list[Figure]:
    """One total for each series, never across series; a country without a row is a missing part."""
    totals: list[Figure] = []
    by_key = {figure.key: figure for figure in figures}
    leading = leading_method(by_key, countries, withheld)
    for measure in (*METHODS, *measures):
        parts = [by_key.get(f"refugees.{country}.{measure}") for country in countries]
        known = [part for part in parts if part]
        if not known:
            continue
        hidden = {c for c in countries if _series_with(c, measure) & (withheld.counts | withheld.areas)}
        without = [c for c, part in zip(countries, parts, strict=True) if part is None]
        whole = sum_of(
            f"refugees.{TOTAL}.{measure}",
            known,
            ALL_COUNTRIES,
            absent=tuple(place(c) for c in without if c not in hidden),
            withheld=tuple(place(c) for c in without if c in hidden),
        )
        # Beside a leading series that is told apart, a partial total would be read as the whole.
        if measure in (leading, REGISTERED) or not (whole.missing_parts or whole.withheld_parts):
            totals.append(whole)
    return totals
