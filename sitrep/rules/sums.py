"""Rows that are the sum of others, under a name that does not say so."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from typing import Any

import numpy as np
import numpy.typing as npt

from sitrep.analysis.bounds import counts_any, exact_counts
from sitrep.analysis.preferred import preferred_rows
from sitrep.cells import Address
from sitrep.diagnostics import Severity
from sitrep.languages.union import of_all
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.model.table import Table, cells_of, texts_of
from sitrep.model.tables import Role
from sitrep.quantity import Kind
from sitrep.reading.pcodes import areas_above, code_in
from sitrep.rules.rows import are_among, filled, row_at, rows_where
from sitrep.rules.rule import Finding, rule
from sitrep.words.countries import alpha2_codes, iso3, names_of
from sitrep.words.folding import fold

_OF_WHOLE = re.compile(rf"\b(?:{of_all(lambda language: language.tables.of_whole)})\b")
_BETWEEN_NAMES = re.compile(r"[()\[\]/|,;:]|\s[-–—]\s")
_FEWEST_PARTS = 3
_CACHED_NAMES = 16_384
_FEWEST_ROUND_PARTS = 5
_ROUND = 100
_TWO, _LEAST_SUM_OF_TWO, _TEN = 2, 10_000, 10
"""Of two numbers as large as these the sum comes about by chance once in thousands of countries."""
_LEAST_SUM = 100
_ROWS_APART = 50
"""In a run of rows the mean part is as many times the rows: a chance hit is one in that."""


@rule(
    "sum-among-parts",
    Severity.ERROR,
    bad="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Ceylanpinar | TUR | open | 6012 | AFAD |
        | 2012-07-31 | Islahiye | TUR | open | 5871 | AFAD |
        | 2012-07-31 | Yayladagi | TUR | open | 2745 | AFAD |
        | 2012-07-31 | Southern provinces | TUR | open | 14628 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Ceylanpinar | TUR | open | 6012 | AFAD |
        | 2012-07-31 | Islahiye | TUR | open | 5871 | AFAD |
        | 2012-07-31 | Yayladagi | TUR | open | 2745 | AFAD |
        | 2012-07-31 | Altinozu | TUR | open | 14629 | AFAD |
        """,
)
def sum_among_parts(evidence: Evidence) -> Iterator[Finding]:
    """A row of an area or a camp is, to the person, the sum of the others of its country and date.

    Or it is the sum of those right above or below it: a province among its districts. The report
    would count the people twice. There must be three other rows at least, five where all numbers are
    round, or two that are not round and are 10,000 together, and 100 people; of a row that has the name
    of the country two are enough. What the rows count besides must add up as well. In a run of rows the
    numbers must be so large that a sum is hardly likely to be chance. Parts that P-codes show are no
    mistake: they are not added beside their whole.
    """
    for table, part, column in _tables_of_parts(evidence):
        for at, first, last in _sums(table, part, column):
            row = row_at(evidence.month, table.name, at)
            ends = [row_at(evidence.month, table.name, each) for each in (first, last)]
            values = {
                "name": row.text(part), "country": Country(row.text("country")),
                "found": row.quantity(column),
                "first": ends[0].cell(column).cell, "last": ends[1].cell(column).cell,
            }  # fmt: skip
            yield Finding(row.cell(column), values, tuple(each.cell(column) for each in ends))


def _tables_of_parts(evidence: Evidence) -> Iterator[tuple[Table, str, str]]:
    """The tables whose rows count people in parts of a country, with the columns of part and count."""
    for table in filled(evidence.month).values():
        if table.kind.part and table.kind.people:
            yield table, table.kind.part, table.kind.people


def _sums(table: Table, part: str, column: str) -> Iterator[tuple[int, int, int]]:
    """Positions of such a row, and of the first and last of its parts; `column` shows that it is one."""
    kind, parts = table.kind, cells_of(table, part)
    splitters = (kind.dating, "country", *kind.with_role(Role.SPLITTER))
    exact, stands = exact_counts(table, column), preferred_rows(table).rows
    positions = (stands & ~np.isnan(exact)).nonzero()[0].tolist()
    split = [cells_of(table, name) for name in splitters]
    for cells in (each for each in (parts, *split) if None in each):
        positions = [at for at in positions if cells[at] is not None]
    groups = defaultdict[tuple[Any, ...], list[int]](list)
    at_them = zip(*(map(cells.__getitem__, positions) for cells in split), strict=True)
    for at, group in zip(positions, at_them, strict=True):
        groups[group].append(at)
    enough = [(group, at) for group, at in groups.items() if len(at) > _TWO]
    if not enough:
        return
    stocks = kind.with_role(Role.STOCK, Role.PART)
    counted = [
        name
        for name in stocks
        if counts_any(table, name) and str(Kind.EXACT) in cells_of(table, f"{name}.kind")
    ]
    matrix = np.column_stack([exact_counts(table, name) for name in counted])
    main, names = counted.index(column), np.array(parts, dtype="object")
    for (_, country, *_), at in enough:
        places = np.array(at)
        is_named = partial(_is_named_as, str(country), names[places])
        for sum_at, parts in _of_group(matrix[places, main], is_named):
            if _lie_in(names[places[parts]], names[places[sum_at]]):
                continue
            if _adds_up(matrix[places[parts]], matrix[places[sum_at]], main):
                yield int(places[sum_at]), int(places[parts[0]]), int(places[parts[-1]])


def _lie_in(parts: npt.NDArray[Any], whole: str) -> bool:
    """Whether all parts lie in the whole by their P-codes, so that they are not added beside it."""
    above = areas_above({name: code_in(name) for name in (*map(str, parts), str(whole))})
    return all(str(whole) in above.get(str(part), ()) for part in parts)


def _of_group(
    values: npt.NDArray[Any], is_named_as_country: Callable[[int], bool]
) -> Iterator[tuple[int, list[int]]]:
    """Of the rows of one group, in their order: each that is a sum, with the parts it is the sum of."""
    count = len(values)
    largest = int(values.argmax())
    others = [each for each in range(count) if each != largest]
    is_sum = 2 * values[largest] == values.sum()
    if is_sum and _is_enough(values[largest], values[others], partial(is_named_as_country, largest)):
        yield largest, others
        return
    running = np.concatenate([[0.0], values.cumsum()])
    if running[-1] < _ROWS_APART * count * count:
        return
    # A sum of the rows above ends where it stands, one of the rows below begins there.
    above = np.searchsorted(running, running[:-1] - values)
    below = np.searchsorted(running, running[1:] + values)
    for at in range(count):
        for start, end in ((int(above[at]), at), (at + 1, int(below[at]))):
            if end > count or start >= end or running[end] - running[start] != values[at]:
                continue
            parts = list(range(start, end))
            if _is_enough(values[at], values[parts], partial(is_named_as_country, at)):
                yield at, parts
                break


def _is_named_as(country: str, names: npt.NDArray[Any], at: int) -> bool:
    return _means(str(names[at]), country)


def _is_enough(value: float, parts: npt.NDArray[Any], is_named_as_country: Callable[[], bool]) -> bool:
    parts = parts[parts > 0]
    if len(parts) == _TWO and value >= _LEAST_SUM_OF_TWO and (parts % _TEN != 0).all():
        return True
    least = _FEWEST_PARTS if (parts % _ROUND).any() else _FEWEST_ROUND_PARTS
    if value < _LEAST_SUM or len(parts) < _TWO:
        return False
    return len(parts) >= least or is_named_as_country()


def _adds_up(parts: npt.NDArray[Any], whole: npt.NDArray[Any], main: int) -> bool:
    """Whether what the rows count besides adds up too, where each of them says it."""
    known = ~np.isnan(parts).any(axis=0) & ~np.isnan(whole)
    known[main] = True
    return bool((parts.sum(axis=0)[known] == whole[known]).all())


@rule(
    "part-named-as-country",
    Severity.WARNING,
    bad="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | Mafraq | 19000 | UNHCR |
        | 2012-07-31 | JOR | Jordan | 25000 | UNHCR |
        """,
    good="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | Mafraq | 19000 | UNHCR |
        | 2012-07-31 | JOR | | 25000 | UNHCR |
        """,
)
def part_named_as_country(evidence: Evidence) -> Iterator[Finding]:
    """An area or a camp has the name of its own country, in any of the languages.

    Such a row is most often the country's total, and the report would add it to its parts. The name may
    have words beside it that mean all of the country ("Jordan, overall"), a code, or another language's
    name. Some areas are named like their country; then the column `accepted` says so.
    """
    for table, part, _ in _tables_of_parts(evidence):
        texts = texts_of(table, part)
        likely = _may_be_countries(texts, texts_of(table, "country")) if texts else frozenset()
        if not likely:
            continue
        pairs = [*zip(cells_of(table, "country"), cells_of(table, part), strict=True)]
        named = {pair for pair in {*pairs} if None not in pair and pair[1] in likely}
        named = {(country, text) for country, text in named if _means(text, country)}
        for record in rows_where(evidence.month, table.name, are_among(named, pairs)):
            where: Address = record.cell(part)
            values = {"name": record.text(part), "country": Country(record.text("country"))}
            yield Finding(where, values, (record.cell("country"),))


def _may_be_countries(texts: Iterable[str], countries: Iterable[str]) -> frozenset[str]:
    """The texts that begin as a country's name does, or with a word for all of it."""
    names = [fold(name).replace(" ", "") for code in countries for name in (code, *names_of(code))]
    # Of two letters each country's other code.
    names += [fold(alpha2_codes().get(code, "")) for code in countries]
    begins = {name[:end] for name in names for end in range(1, len(name) + 1)}
    is_likely: dict[str, bool] = {}
    likely = []
    for text in texts:
        word = fold(text).partition(" ")[0]
        if word not in is_likely:
            is_likely[word] = word in begins or bool(_OF_WHOLE.match(word))
        if is_likely[word]:
            likely.append(text)
    return frozenset(likely)


@lru_cache(maxsize=_CACHED_NAMES)
def _means(text: str, country: str) -> bool:
    """Whether the name of a part is one of the whole country."""
    if iso3(text) == country:
        return True
    names = [_OF_WHOLE.sub(" ", fold(each)).strip() for each in (text, *_BETWEEN_NAMES.split(text))]
    if iso3(names[0]) == country:
        return True
    parts = [iso3(name) for name in names[1:] if name]
    return bool(parts) and all(part == country for part in parts)
