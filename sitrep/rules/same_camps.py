"""The same camp under two names: with and without "camp", at one place, or with the same numbers."""

from collections.abc import Iterator, Sequence
from functools import cache

import pandas as pd

from sitrep.analysis.preferred import folded
from sitrep.diagnostics import Message, Severity
from sitrep.languages.union import words_of_all
from sitrep.model.month import Evidence
from sitrep.model.tables import CAMPS
from sitrep.quantity import Kind
from sitrep.rules.rows import row_at
from sitrep.rules.rule import Finding, rule
from sitrep.words.folding import slug

_ROUND = 100
_POSITION = ["latitude", "longitude"]
_NUMBERS = ["population", "capacity", "households"]
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
    frame = evidence.month.tables["camps"].frame
    if len(frame) < 2:
        return
    camps = frame.assign(at=range(len(frame)), name=folded(frame["camp"]))
    camps = camps.dropna(subset=["country", "camp"]).drop_duplicates(["country", "name"])
    bare = {name: _without_camp(name) for name in camps["name"].unique()}
    told = set[int]()
    for reason, keyed in (
        ("name", camps.assign(key=camps["name"].map(bare))),
        ("place", _by_place(camps)),
        ("numbers", _by_numbers(camps)),
    ):
        first = keyed.groupby(["country", "key"], sort=False)["at"].transform("first")
        for at, other in zip(keyed["at"], first, strict=True):
            if at == other or at in told:
                continue
            told.add(at)
            one, two = (row_at(evidence.month, "camps", int(each)) for each in (other, at))
            values = {
                "camp": two.text("camp"), "first": one.text("camp"),
                "reason": Message(f"same-camp.{reason}"),
            }  # fmt: skip
            yield Finding(two.cell("camp"), values, (one.cell("camp"),))


def _by_numbers(camps: pd.DataFrame) -> pd.DataFrame:
    """Those that have exact numbers enough, and one that is not round, with these as the key."""
    exact = pd.DataFrame(
        {name: camps[name].where(camps[f"{name}.kind"] == Kind.EXACT) for name in _NUMBERS}
    )
    exact = exact.where(exact > 0)
    is_enough = (exact.notna().sum(axis=1) >= _FEWEST_EQUAL) & exact["population"].notna()
    is_telling = ((exact % _ROUND != 0) & exact.notna()).any(axis=1)
    kept = exact[is_enough & is_telling]
    return camps.loc[kept.index].assign(key=_joined(kept))


def _by_place(camps: pd.DataFrame) -> pd.DataFrame:
    placed = camps.dropna(subset=_POSITION)
    return placed.assign(key=_joined(placed[_POSITION]))


def _joined(frame: pd.DataFrame) -> "pd.Series[str]":
    """The values of each row as one text."""
    parts = [frame[name].fillna(-1).astype(str) for name in frame]
    joined = parts[0]
    for part in parts[1:]:
        joined = joined + "|" + part
    return joined


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
