"""Wholes and their parts: camps and areas within a country."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from math import fsum, isnan
from typing import NamedTuple, TypeVar

import numpy as np

from sitrep.analysis.bounds import bounds_of, limits
from sitrep.analysis.displacement import keyed_places
from sitrep.analysis.preferred import names_in, preferred_rows
from sitrep.analysis.series import Record
from sitrep.arithmetic import total
from sitrep.diagnostics import NOTHING, Message, Severity
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.model.table import Table, cells_of, once_for_each_table, texts_of
from sitrep.model.tables import REFUGEES, Role
from sitrep.reading.pcodes import uppermost
from sitrep.rules.rows import place_of, row_at
from sitrep.rules.rule import Finding, rule

_SERIES = ("country", *REFUGEES.with_role(Role.SPLITTER))
_WHOM = ("country", "population", "origin")
_MOST_RELATED = 5

_Row = TypeVar("_Row")


@rule(
    "camps-above-country",
    Severity.WARNING,
    bad="""
        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 9000 | AFAD |

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | AFAD |
        | 2012-07-31 | Oncupinar | TUR | open | 12000 | AFAD |
        """,
    good="""
        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | more than 9000 | AFAD |

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | AFAD |
        | 2012-07-31 | Oncupinar | TUR | open | 12000 | AFAD |
        """,
)
def camps_above_country(evidence: Evidence) -> Iterator[Finding]:
    """The camps of a country together hold more people than are counted in the whole country.

    A camp counted twice looks like this, or a figure that lost a digit. The latest population of each
    camp counts, also of an earlier month, as in the report; the country's figure is the latest one of
    this month, with those who await registration, of every population and origin: camps take in
    whoever comes. Of those that are registered and also counted in another way, the registered are
    meant; where nobody is registered, the largest of the other counts. Of qualified numbers the check
    takes the least that the camps, and the most that the country, can mean.
    """
    camps = _latest_camps(evidence)
    if not camps:
        return
    for country, counts in _counts_of_countries(evidence.month.tables["refugees"]).items():
        there = camps.get(country, ())
        if fsum(camp.least for camp in there) > fsum(count.most for count in counts):
            figure = row_at(evidence.month, "refugees", counts[0].at)
            yield _above(figure, _records(evidence, there))


@rule(
    "areas-above-country",
    Severity.WARNING,
    bad="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | | 15000 | AFAD |
        | 2012-07-31 | TUR | Hatay | 12000 | AFAD |
        | 2012-07-31 | TUR | Kilis | 9000 | AFAD |
        """,
    good="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | | 45000 | AFAD |
        | 2012-07-31 | TUR | Hatay | 12000 | AFAD |
        | 2012-07-31 | TUR | Kilis | 9000 | AFAD |
        """,
)
def areas_above_country(evidence: Evidence) -> Iterator[Finding]:
    """The areas of a country together have more people than its row for the whole of it.

    The row for the whole country is its figure, so the report would print areas that do not go into
    it. An area that lies in another one by its P-code is in that one's count. The latest row of each
    counts, if it is of this month, and each method by itself. Of qualified numbers the check takes the
    least that the areas, and the most that the country, can mean.
    """
    if not _has_whole_and_areas(evidence):
        return
    whole: dict[tuple[str, ...], Record] = {}
    areas: dict[tuple[str, ...], list[Record]] = {}
    for record, _ in keyed_places(evidence.months):
        if record.period == evidence.month.period and not record.quantity("registered").is_missing:
            series = tuple(record.text(name) for name in _SERIES)
            if record.text("area"):
                areas.setdefault(series, []).append(record)
            else:
                whole[series] = record
    for series, country in whole.items():
        named = {area.text("area"): area for area in areas.get(series, ())}
        counted = [named[name] for name in uppermost(named, named)]
        parts = [area.quantity("registered") for area in counted]
        if sum(limits(part)[0] for part in parts) > limits(country.quantity("registered"))[1]:
            values = {
                "country": place_of(country), "sum": total(parts),
                "registered": country.quantity("registered"),
            }  # fmt: skip
            cells = tuple(area.cell("registered") for area in counted[:_MOST_RELATED])
            yield Finding(country.cell("registered"), values, cells)


def _has_whole_and_areas(evidence: Evidence) -> bool:
    """Whether a country has both rows this month; few have, and to look through all rows takes time."""
    table = evidence.month.tables["refugees"]
    if not texts_of(table, "area"):
        return False
    rows = [*zip(_series_of(table), cells_of(table, "area"), strict=True)]
    wholes = {series for series, area in rows if area is None}
    return any(area is not None and series in wholes for series, area in rows)


def _series_of(table: Table, columns: Sequence[str] = _SERIES) -> list[tuple[str | None, ...]]:
    """The country of each row, with the population, origin and method that it counts."""
    return [*zip(*(cells_of(table, name) for name in columns), strict=True)]


class _Count(NamedTuple):
    """What the row at a position of a table counts at most."""

    is_registered: bool
    most: float
    at: int


def _counts_of_countries(table: Table) -> Mapping[str, Sequence[_Count]]:
    """By country its latest count of each population and origin: the registered one, or the largest."""
    waiting = bounds_of(table, "awaiting_registration").most
    both = bounds_of(table, "registered").most + np.where(np.isnan(waiting), 0, waiting)
    most, stands = both.tolist(), preferred_rows(table).rows.tolist()
    areas, days, methods = (cells_of(table, name) for name in ("area", "as_of", "method"))
    series, whom = _series_of(table), _series_of(table, _WHOM)
    whole = [
        at
        for at, (country, *_) in enumerate(series)
        if areas[at] is None and country is not None and stands[at] and not isnan(most[at])
    ]
    whole.sort(key=lambda at: (days[at] is None, days[at]))
    counts = [
        _Count(methods[at] == "registered", most[at], at)
        for at in _last((series[at], at) for at in whole)
    ]
    counts.sort(key=lambda count: (count.is_registered, count.most))
    by_country: dict[str, list[_Count]] = {}
    for count in _last((whom[count.at], count) for count in counts):
        by_country.setdefault(str(whom[count.at][0]), []).append(count)
    return by_country


class _Camp(NamedTuple):
    """The least that a camp may hold, by the row at a position of a month's table."""

    month: int
    at: int
    least: float


def _latest_camps(evidence: Evidence) -> Mapping[str, Sequence[_Camp]]:
    """By country the latest row of each camp that counts its people; the latest of them stand last."""
    rows = (
        (name, _Camp(month, at, least))
        for month, its in enumerate(evidence.months)
        for name, at, least in _camps_by_date(its.tables["camps"])
    )
    by_country: dict[str, list[_Camp]] = {}
    for country, camp in _last((name, (str(name[0]), camp)) for name, camp in rows):
        if not isnan(camp.least):
            by_country.setdefault(country, []).append(camp)
    return by_country


@once_for_each_table
def _camps_by_date(table: Table) -> Sequence[tuple[tuple[Hashable, ...], int, float]]:
    """The country and name of each camp, with the position of its latest row and the least it holds."""
    if table.frame.empty:
        return ()
    stands, least = preferred_rows(table).rows.tolist(), bounds_of(table, "population").least.tolist()
    days, names = cells_of(table, "as_of"), names_in(table, ("country", "camp"))
    rows = [at for at, name in enumerate(names) if stands[at] and None not in name]
    rows.sort(key=lambda at: (days[at] is not None, days[at]))
    return _last((names[at], (names[at], at, least[at])) for at in rows)


def _last(rows: Iterable[tuple[Hashable, _Row]]) -> list[_Row]:
    """Of each key the last one, in the order of these."""
    last: dict[Hashable, _Row] = {}
    for key, row in rows:
        last.pop(key, None)
        last[key] = row
    return [*last.values()]


def _records(evidence: Evidence, camps: Sequence[_Camp]) -> list[Record]:
    """These camps as rows, the largest first."""
    largest = sorted(camps, key=lambda camp: -camp.least)
    return [row_at(evidence.months[camp.month], "camps", camp.at) for camp in largest]


def _above(figure: Record, camps: Sequence[Record]) -> Finding:
    waiting = figure.quantity("awaiting_registration")
    values = {
        "country": Country(figure.text("country")),
        "sum": total(camp.quantity("population") for camp in camps),
        "registered": figure.quantity("registered"),
        "waiting": Message("hint.waiting", {"waiting": waiting}) if waiting.value else NOTHING,
    }
    related = tuple(camp.cell("population") for camp in camps[:_MOST_RELATED])
    return Finding(figure.cell("registered"), values, related)
