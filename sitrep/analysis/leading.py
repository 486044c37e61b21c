"""Which series of people a report leads with, where each is expected to be counted, and its total."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import product

from sitrep.analysis.figures import sum_of
from sitrep.model.counting import (
    IDPS,
    METHODS,
    POPULATIONS,
    REFUGEES,
    REGION,
    TOTAL,
    Series,
    Whom,
    count_key,
    family_of,
    stem_of,
)
from sitrep.model.figure import Figure, Figures
from sitrep.model.month import Withheld
from sitrep.model.subject import ALL_COUNTRIES, Subject, place, some_countries

REGISTERED = "registered"


def series_holding(country: str, whom: Whom, measure: str) -> frozenset[tuple[str, Series]]:
    """The country's series whose rows may hold the measure: flows stand in rows of any method."""
    methods = (measure,) if measure in METHODS else METHODS
    return frozenset((country, Series(whom.population, method, whom.origin)) for method in methods)


def is_withheld(country: str, series: Series, withheld: Withheld) -> bool:
    """Whether rows have the country's count in the series, but this edition may not show it."""
    return (country, series) in withheld.counts | withheld.areas


def countries_of(
    whom: Whom, measure: str, figures: Figures, countries: Sequence[str], withheld: Withheld
) -> tuple[str, ...]:
    """The countries that a count is expected from, in the order of the report.

    Refugees of the operation's origin are expected in each country of asylum, so that one without a
    count is missing; other people where they were ever counted, in their own country too. Those that
    are withheld are expected beside others that are shown, so that no total is taken for that of all;
    where nothing of a population is shown, nobody learns that it is counted.
    """
    if whom == Whom(REFUGEES):
        return (*countries,)
    start, end = f"{family_of(whom.population)}.", f".{measure}"
    keys = [count_key(key) for key in figures if key.startswith(start) and key.endswith(end)]
    counted = {key.country for key in keys if key and key.whom == whom and not key.area}
    counted -= {TOTAL, REGION}
    if counted:
        counted |= _hidden(whom, measure, withheld)
    return tuple(sorted(counted, key=lambda code: (place_in_order(code, countries), code)))


def _hidden(whom: Whom, measure: str, withheld: Withheld) -> set[str]:
    """The countries of which a row that may hold the measure is withheld."""
    cut = withheld.counts | withheld.areas
    return {country for country, _ in cut if country and series_holding(country, whom, measure) & cut}


def leading_series(figures: Figures, withheld: Withheld, countries: Sequence[str]) -> tuple[Series, ...]:
    """The series that the report shows first, one for each population and origin that it counts.

    The method of a population is registered, unless another counts more than twice as many countries:
    beside five countries that are estimated, one that is registered would be taken for all. Its series
    has the table, the charts, the map and the key figures; those of other methods stand beside it, and
    are never added to it. Withheld registrations of refugees are counted here as if they were shown:
    where they lead, the report says in their place that they are not shown. Other populations are
    mentioned only once a count of theirs is shown. Refugees come first; where nobody is counted, they
    are the ones missing or, without `countries` of asylum, the people displaced inside the country of
    origin.
    """
    return _leading(_counted(figures), figures, withheld, countries)


def _leading(
    whose: Sequence[Whom], figures: Figures, withheld: Withheld, countries: Sequence[str]
) -> tuple[Series, ...]:
    """`whose` are those who are counted in countries."""
    hidden = _hidden_registrations(withheld)
    counted = [Whom(REFUGEES)] if hidden else []
    counted += [whom for whom in whose if whom not in counted]
    found = [
        Series(each.population, _leading_method(each, figures, hidden), each.origin) for each in counted
    ]
    return tuple(found) or (Series(REFUGEES if countries else IDPS, REGISTERED),)


def _hidden_registrations(withheld: Withheld) -> frozenset[str]:
    """The countries whose registered refugees this edition withholds, wholly or in an area."""
    cut = withheld.counts | withheld.areas
    return frozenset(country for country, series in cut if series == Series(REFUGEES, REGISTERED))


def _counted(figures: Iterable[str]) -> list[Whom]:
    """Who is counted in countries by figures of these keys, in the order of populations and origins."""
    # Of the measures of a place one says enough: a long table has hundreds of thousands of keys.
    one_of_each_stem = {key.rpartition(".")[0]: key for key in figures}
    keys = (parts for key in one_of_each_stem.values() if (parts := count_key(key)))
    counted = {parts.whom for parts in keys if parts.country != REGION}
    return sorted(counted, key=lambda whom: (POPULATIONS.index(whom.population), whom.origin))


def _leading_method(whom: Whom, figures: Figures, hidden: frozenset[str]) -> str:
    """`hidden` are countries with withheld registrations of refugees, which count as the others do."""
    registered = hidden if whom == Whom(REFUGEES) else frozenset[str]()
    counting = {(country, REGISTERED) for country in registered}
    family = f"{family_of(whom.population)}."
    counting |= {
        (parts.country, parts.measure)
        for key, figure in figures.items()
        if key.startswith(family)
        and key.rpartition(".")[2] in METHODS
        and (parts := count_key(key))
        and parts.whom == whom
        and not parts.area
        and parts.country not in (REGION, TOTAL)
        and not figure.quantity.is_missing
    }
    countries = Counter(method for _, method in counting)
    most = max(METHODS, key=lambda method: countries[method])
    return most if countries[most] > 2 * countries[REGISTERED] else REGISTERED


def place_in_order(country: str, countries: Sequence[str]) -> int:
    """Where the country stands among those of the report; behind all of them if it is not among them."""
    return countries.index(country) if country in countries else len(countries)


def totals(
    figures: Sequence[Figure], countries: Sequence[str], measures: Collection[str], withheld: Withheld
) -> list[Figure]:
    """One total for each series, never across series; a country without a row is a missing part.

    It is that of all countries only where each that the report is on is expected to be in it.
    """
    totals: list[Figure] = []
    by_key = {figure.key: figure for figure in figures}
    whose = _counted(by_key)
    leading = _leading(whose, by_key, withheld, countries)
    for whom, measure in product(whose, (*METHODS, *measures)):
        where = countries_of(whom, measure, by_key, countries, withheld)
        parts = [by_key.get(f"{stem_of(whom, country)}.{measure}") for country in where]
        known = [part for part in parts if part]
        # One country's count is its own total: the same number twice would be taken for two.
        if not known or (len(known) == 1 and whom != Whom(REFUGEES)):
            continue
        hidden = _hidden(whom, measure, withheld)
        without = [country for country, part in zip(where, parts, strict=True) if part is None]
        whole = sum_of(
            f"{stem_of(whom, TOTAL)}.{measure}",
            known,
            _whose(where, countries),
            absent=tuple(place(country) for country in without if country not in hidden),
            withheld=tuple(place(country) for country in without if country in hidden),
        )
        # Beside a leading series that is told apart, a partial total would be read as the whole.
        leads = Series(whom.population, measure, whom.origin) in leading
        if leads or not (whole.missing_parts or whole.withheld_parts):
            totals.append(whole)
    return totals


def _whose(where: tuple[str, ...], countries: Sequence[str]) -> Subject:
    others = {*countries} - {*where}
    return some_countries(where, len(others)) if others else ALL_COUNTRIES
