"""Totals over populations and origins, which are added only where the operation names them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitrep.analysis.figures import sum_of
from sitrep.analysis.leading import countries_of, leading_series
from sitrep.model.counting import Series, Whom, key_of_total
from sitrep.model.figure import Figure, Figures
from sitrep.model.month import Withheld
from sitrep.model.operation import NamedTotal, Operation
from sitrep.model.subject import Subject, SubjectKind


@dataclass(frozen=True, slots=True)
class Parts:
    """The series of a total that are counted, by whom they count, and those whom nobody counts.

    `is_mixed`: they are counted by several methods that the operation does not say may be added.
    """

    series: Mapping[Whom, Series]
    lacking: tuple[Whom, ...]
    is_mixed: bool


def total_figures(operation: Operation, figures: Figures, withheld: Withheld) -> Iterator[Figure]:
    """Each named total of which every population is counted, by methods that may be added."""
    for name, total in operation.totals.items():
        parts = parts_of(total, operation, figures, withheld)
        if parts.lacking or parts.is_mixed:
            continue
        counts = [_count(series, operation, figures, withheld) for series in parts.series.values()]
        known = [count for count in counts if count]
        yield sum_of(key_of_total(name), known, Subject(SubjectKind.NAMED_TOTAL, name))


def parts_of(total: NamedTotal, operation: Operation, figures: Figures, withheld: Withheld) -> Parts:
    """How the report counts each population of each origin of the total."""
    leading = leading_series(figures, withheld, operation.countries_of_asylum)
    led = {series.whom: series.method for series in leading}
    series: dict[Whom, Series] = {}
    lacking: list[Whom] = []
    for whom in _people(total, operation):
        methods = total.methods or ((led[whom],) if whom in led else ())
        each = (Series(whom.population, method, whom.origin) for method in methods)
        found = next((one for one in each if _count(one, operation, figures, withheld)), None)
        if found:
            series[whom] = found
        else:
            lacking.append(whom)
    used = {each.method for each in series.values()}
    return Parts(series, tuple(lacking), is_mixed=len(used) > 1 and not total.methods)


def _people(total: NamedTotal, operation: Operation) -> Sequence[Whom]:
    home = operation.country_of_origin
    origins = total.origins or (home,)
    people = [Whom(each, "" if o == home else o) for each in total.populations for o in origins]
    return list(dict.fromkeys(people))


def _count(series: Series, operation: Operation, figures: Figures, withheld: Withheld) -> Figure | None:
    """How many the series counts in all: its total, or the count of its only country."""
    listed = operation.countries_of_asylum
    countries = countries_of(series.whom, series.method, figures, listed, withheld)
    key = series.of(countries[0]) if len(countries) == 1 else series.total
    found = figures.get(key)
    return None if found is None or found.quantity.is_missing else found
