"""Indicators by place and partner: as given, added up where their codes allow it, and ratios."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sitrep.analysis.figures import given, together
from sitrep.analysis.indicator_shares import ratios, with_shares
from sitrep.analysis.indicator_sums import added_up, lacking_in
from sitrep.analysis.series import Record, latest, records
from sitrep.analysis.stems import (
    BASELINE,
    IN_NEED,
    TARGET,
    VALUE,
    Catalogue,
    Stem,
    Stems,
    kind_of,
    measure_of_value,
    name_of,
)
from sitrep.model.figure import Figure
from sitrep.model.indicators import Indicator, Kind
from sitrep.model.month import NOTHING_WITHHELD, Month, Withheld
from sitrep.model.period import compared_with
from sitrep.model.tables import INDICATORS
from sitrep.quantity import Kind as Stated
from sitrep.quantity import missing

_NOT_REPORTED = missing(Stated.NOT_REPORTED)


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
        for figure in with_shares(of_measure):
            figures.setdefault(figure.key, figure)
    return [*figures.values(), *ratios(figures, catalogue)]


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
    stems, lacking = Stems(), lacking_in(withheld, months[-1])
    by_indicator: dict[str, list[tuple[Record, Stem]]] = {name: [] for name in catalogue}
    for record in _rows(months, catalogue):
        stem = stems.of(record)
        by_indicator[stem.indicator].append((record, stem))
    absent = _no_longer_reported(months, catalogue, stems)
    for name, own in by_indicator.items():
        # The catalogue has a hundred of which no row tells.
        if own:
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
        yield Counted(indicator, measure, own, added_up(indicator, own, measure, lacking, withheld))


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
