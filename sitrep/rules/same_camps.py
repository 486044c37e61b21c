"""The same camp under two names: with and without "camp", at one place, or with the same numbers."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sitrep.analysis.bounds import exact_counts
from sitrep.analysis.preferred import names_in
from sitrep.diagnostics import Message, Severity
from sitrep.languages.union import words_of_all
from sitrep.model.month import Evidence
from sitrep.model.table import Table, cells_of
from sitrep.model.tables import CAMPS
from sitrep.rules.rows import row_at
from sitrep.rules.rule import Finding, rule
from sitrep.words.folding import slug

_ROUND = 100
_NUMBERS = ("population", "capacity", "households")
_FEWEST_EQUAL = 2


@rule(
    "same-camp-otherwise",
    Severity.WARNING,
    bad="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Zaatari | JOR | open | 4000 | UNHCR |
        | 2012-07-31 | Zaatari camp | JOR | open | 4100 | UNHCR |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Zaatari 1 | JOR | open | 4000 | UNHCR |
        | 2012-07-31 | Zaatari camp 2 | JOR | open | 4100 | UNHCR |
        """,
)
def same_camp_otherwise(evidence: Evidence) -> Iterator[Finding]:
    """Two camps of a country may be one: its people would be counted twice.

    Their names differ by words such as "refugee camp" only, or they stand at the same point, or two of
    population, capacity and households are the same, with a number among them that is not round. Names
    that differ by a letter or two are `same-camp-twice`. A camp is told once.
    """
    table = evidence.month.tables["camps"]
    camps: dict[tuple[Any, ...], int] = {}
    for at, camp in enumerate(names_in(table, ("country", "camp"))):
        if None not in camp:
            camps.setdefault(camp, at)
    if len(camps) < 2:
        return
    told = set[int]()
    for reason, keys in (
        ("name", {at: _without_camp(name) for (_, name), at in camps.items()}),
        ("place", _places(table)),
        ("numbers", _numbers(table)),
    ):
        first: dict[tuple[str, object], int] = {}
        for (country, _), at in camps.items():
            other = first.setdefault((country, keys[at]), at) if at in keys else at
            if at == other or at in told:
                continue
            told.add(at)
            one, two = (row_at(evidence.month, "camps", each) for each in (other, at))
            values = {
                "camp": two.text("camp"), "first": one.text("camp"),
                "reason": Message(f"same-camp.{reason}"),
            }  # fmt: skip
            yield Finding(two.cell("camp"), values, (one.cell("camp"),))


def _numbers(table: Table) -> Mapping[int, object]:
    """Of the rows that have exact numbers enough, and one that is not round, these numbers."""
    columns = zip(*(exact_counts(table, name).tolist() for name in _NUMBERS), strict=True)
    exact = [tuple(number if number > 0 else None for number in numbers) for numbers in columns]
    return {
        at: numbers
        for at, numbers in enumerate(exact)
        if numbers[0] is not None
        and len(numbers) - numbers.count(None) >= _FEWEST_EQUAL
        and any(number is not None and number % _ROUND for number in numbers)
    }


def _places(table: Table) -> Mapping[int, object]:
    """Of the rows that stand on the map, where."""
    places = zip(cells_of(table, "latitude"), cells_of(table, "longitude"), strict=True)
    # As text, in which the equator from the south is not that from the north.
    return {at: str(place) for at, place in enumerate(places) if None not in place}


@cache
def _camp_words() -> frozenset[str]:
    """What a camp is called, as the catalogue of tables and the languages have it."""
    column = CAMPS.column("camp")
    names = ("camp", *column.synonyms, *CAMPS.column("type").choices)
    own = frozenset(word for name in names for word in slug(name).split("-"))
    return own | words_of_all(lambda language: language.tables.of_camp)


def _without_camp(name: str) -> str:
    words: Sequence[str] = name.split("-")
    return "-".join(word for word in words if word not in _camp_words()) or name
