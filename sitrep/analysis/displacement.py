"""Refugees by country of asylum: one series for each method, never added to another."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sitrep.analysis.figures import given, sum_of
from sitrep.analysis.series import Record, latest, records
from sitrep.model.figure import Figure
from sitrep.model.month import Month
from sitrep.words.folding import slug

REGISTERED = "registered"
TOTAL = "total"
_STOCKS = {"awaiting_registration": "awaiting_registration"}
_FLOWS = ("arrivals", "returns")
TO_DATE = "_to_date"
"""Ends the measure of a running total, so that its figure is never one with a month's count."""


def refugee_figures(
    months: Sequence[Month], countries: Sequence[str], cumulative: Collection[str] = ()
) -> list[Figure]:
    """By country, series and measure; areas are added only where no row is the whole country's.

    A flow that is `cumulative` is a stock: its latest value stands, and is never added to another's.
    """
    stocks = _STOCKS | {f"{flow}{TO_DATE}": flow for flow in _FLOWS if flow in cumulative}
    flows = [flow for flow in _FLOWS if flow not in cumulative]
    figures = {figure.key: figure for figure in (*_levels(months, stocks), *_flows(months[-1], flows))}
    by_measure: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures.values():
        measure = figure.key.rsplit(".", 1)[-1]
        if figure.key != f"refugees.{figure.subject}.{measure}":
            by_measure.setdefault((figure.subject, measure), []).append(figure)
    for (country, measure), areas in by_measure.items():
        key = f"refugees.{country}.{measure}"
        figures.setdefault(key, sum_of(key, areas, country))
    in_order = _by_place(figures.values(), countries)
    return [*in_order, *_totals(in_order, countries, stocks)]


def _key(record: Record, measure: str) -> str:
    area = record.text("area")
    place = f"{record.text('country')}.{slug(area)}" if area else record.text("country")
    return f"refugees.{place}.{measure}"


def keyed_places(months: Sequence[Month]) -> list[tuple[Record, str]]:
    """The latest row of each place and method, with the key of how many it counts."""
    return [
        (record, _key(record, record.text("method")))
        for record in latest(months, "refugees", ("country", "area", "method"))
        # A country that could not be read is an error of its own; until then the row is nobody's.
        if record.text("country")
    ]


def has_nameless_area(month: Month) -> bool:
    """Whether the name of an area has neither a letter nor a digit, so that its key does not have it."""
    return not all(map(slug, month.tables["refugees"].frame["area"].dropna().unique()))


def _levels(months: Sequence[Month], stocks: Mapping[str, str]) -> Iterator[Figure]:
    """How many there are: the latest row of each place and method, carried over if need be.

    `stocks` has the column of each measure of the registered series.
    """
    for record, key in keyed_places(months):
        method, country = record.text("method"), record.text("country")
        yield given(record, key, "registered", country)
        if method == REGISTERED:
            for measure, column in stocks.items():
                yield given(record, _key(record, measure), column, country)


def _flows(month: Month, flows: Sequence[str]) -> Iterator[Figure]:
    """How many came and went: of this month alone, all its rows together, never carried over."""
    by_key: dict[str, list[Figure]] = {}
    for record in records(month, "refugees"):
        if record.text("country") and record.text("method") == REGISTERED:
            for flow in flows:
                key = _key(record, flow)
                by_key.setdefault(key, []).append(given(record, key, flow, record.text("country")))
    for key, figures in by_key.items():
        with_value = [figure for figure in figures if not figure.quantity.is_missing]
        if len(with_value) > 1:
            yield sum_of(key, with_value, with_value[0].subject)
        else:
            yield (with_value or figures)[-1]


def _by_place(figures: Iterable[Figure], countries: Sequence[str]) -> list[Figure]:
    """Countries in the order that the operation lists them, then any other."""
    order = {country: position for position, country in enumerate(countries)}
    return sorted(figures, key=lambda figure: order.get(figure.subject, len(order)))


def _totals(figures: Sequence[Figure], countries: Sequence[str], stocks: Iterable[str]) -> list[Figure]:
    """One total for each series, never across series; a country without a row is a missing part."""
    totals = []
    by_key = {figure.key: figure for figure in figures}
    for measure in (REGISTERED, *stocks):
        parts = [by_key.get(f"refugees.{country}.{measure}") for country in countries]
        known = [part for part in parts if part]
        if not known:
            continue
        absent = tuple(c for c, part in zip(countries, parts, strict=True) if part is None)
        whole = sum_of(f"refugees.total.{measure}", known, TOTAL, absent=absent)
        # A partial total of those who wait would be read as the whole; registered ones are told apart.
        if measure == REGISTERED or not whole.missing_parts:
            totals.append(whole)
    return totals
