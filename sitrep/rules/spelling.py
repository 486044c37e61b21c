"""The same thing twice under two spellings: camps, and events."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from rapidfuzz import fuzz, process

from sitrep.analysis.preferred import names_in
from sitrep.diagnostics import Severity
from sitrep.lines import shortened
from sitrep.model.month import Evidence
from sitrep.model.table import cells_of
from sitrep.rules.rows import row_at
from sitrep.rules.rule import Finding, rule
from sitrep.words.folding import fold, slug

_Scorer = Callable[..., float]
_ALIKE_CAMPS = 88
_ALIKE_EVENTS = 92
_FEWEST_WORDS = 3
# Every name is compared with every other of its group: a flood of names would take minutes.
_MOST_COMPARED = 4000
_BATCH = 500
# What tells two names of one family apart: "Camp 1" and "Camp 2", "Site B", "Domiz II".
_DISTINCTION = re.compile(r"[0-9]+|\b(?:[a-z]|[ivx]+)\b")
_NUMBER = re.compile(r"[0-9]+")


class _Pair(NamedTuple):
    """Positions of two texts that are nearly alike; `first` stands above `second`."""

    first: int
    second: int


@rule(
    "same-camp-twice",
    Severity.WARNING,
    bad="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Ceylanpinar | TUR | open | 6000 | AFAD |
        | 2012-07-31 | Ceylanpynar | TUR | open | 6000 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Ceylanpinar 1 | TUR | open | 6000 | AFAD |
        | 2012-07-31 | Ceylanpinar 2 | TUR | open | 6000 | AFAD |
        """,
)
def same_camp_twice(evidence: Evidence) -> Iterator[Finding]:
    """Two camps of one country have names that differ by a letter or two, so that one may be the other.

    The people of that camp would be counted twice. Names that differ by a number or a single letter
    ("Camp 1", "Site B") are two camps, and so are two with different codes. Case, accents and
    punctuation do not tell camps apart at all. A camp that is like several is told once.
    """
    table = evidence.month.tables["camps"]
    codes = cells_of(table, "code")
    by_country: dict[str, dict[str, int]] = {}
    names = zip(cells_of(table, "country"), cells_of(table, "camp"), strict=True)
    for row, (country, camp) in enumerate(names):
        if country is not None and camp is not None:
            by_country.setdefault(country, {}).setdefault(slug(camp), row)
    for first_rows in by_country.values():
        slugs, at = [*first_rows], [*first_rows.values()]
        told = set[int]()
        for one, other in _alike(slugs, fuzz.ratio, _ALIKE_CAMPS):
            is_another = _told_apart(slugs[one], slugs[other]) or _differ(
                codes[at[one]], codes[at[other]]
            )
            if is_another or other in told:
                continue
            told.add(other)
            first = row_at(evidence.month, "camps", at[one])
            second = row_at(evidence.month, "camps", at[other])
            values = {"camp": second.text("camp"), "first": first.text("camp")}
            yield Finding(second.cell("camp"), values, (first.cell("camp"),))


@rule(
    "same-event-twice",
    Severity.NOTE,
    bad="""
        **events**

        | date | category | place | summary | source |
        |---|---|---|---|---|
        | 2012-07-02 | defection | Hatay | 85 soldiers arrive in Hatay | Globe |
        | 2012-07-02 | defection | | In Hatay arrive 85 soldiers | Mail |
        """,
    good="""
        **events**

        | date | category | place | summary | source |
        |---|---|---|---|---|
        | 2012-07-02 | defection | Hatay | 85 soldiers arrive in Hatay | Globe |
        | 2012-07-02 | defection | Hatay | In Hatay arrive 33 soldiers | Mail |
        """,
)
def same_event_twice(evidence: Evidence) -> Iterator[Finding]:
    """Two events of the same date and category are described in nearly the same words.

    They may be one event from two sources. Events at two places, or whose numbers differ, are two.
    """
    table = evidence.month.tables["events"]
    summaries = cells_of(table, "summary")
    by_day: dict[tuple[date, str], list[int]] = {}
    events = zip(cells_of(table, "date"), cells_of(table, "category"), summaries, strict=True)
    for row, event in enumerate(events):
        if None not in event:
            by_day.setdefault(event[:2], []).append(row)
    places = [place for (place,) in names_in(table, ("place",))]
    for at in by_day.values():
        texts = [fold(summaries[row]) for row in at]
        for one, other in _alike(texts, fuzz.token_set_ratio, _ALIKE_EVENTS):
            # The same words at the same place are `duplicate-row`.
            place, other_place = places[at[one]], places[at[other]]
            is_repeated = summaries[at[one]] == summaries[at[other]] and place == other_place
            if is_repeated or _differ(place, other_place):
                continue
            if not _may_be_one(texts[one], texts[other]):
                continue
            first = row_at(evidence.month, "events", at[one])
            second = row_at(evidence.month, "events", at[other])
            values = {"summary": shortened(second.text("summary")), "first": first.cell("summary")}
            yield Finding(second.cell("summary"), values, (first.cell("summary"),))


def _alike(texts: list[str], scorer: _Scorer, least: int) -> Iterator[_Pair]:
    """All pairs of texts that are nearly the same, in the order of the lower one."""
    if len(texts) < 2:
        return
    texts = texts[:_MOST_COMPARED]
    for start in range(0, len(texts), _BATCH):
        scores = process.cdist(texts[start : start + _BATCH], texts, scorer=scorer, score_cutoff=least)
        for row, column in zip(*scores.nonzero(), strict=True):
            if column < start + row:
                yield _Pair(int(column), int(start + row))


def _told_apart(one: str, other: str) -> bool:
    return _DISTINCTION.findall(one) != _DISTINCTION.findall(other)


def _differ(one: object, other: object) -> bool:
    """Whether both are given and are not the same."""
    return isinstance(one, str) and isinstance(other, str) and one != other


def _may_be_one(one: str, other: str) -> bool:
    """Whether two texts have enough words to be compared, and no numbers that contradict."""
    if min(len(one.split()), len(other.split())) < _FEWEST_WORDS:
        return False
    numbers, others = set(_NUMBER.findall(one)), set(_NUMBER.findall(other))
    return numbers <= others or others <= numbers
