"""Columns of one thing each, a month or a country, that a proposal makes rows of."""

from collections.abc import Sequence

from sitrep.cells import column_letters, column_number
from sitrep.diagnostics import Message
from sitrep.intake.counted import says_other_than_people
from sitrep.intake.foreign_columns import Theirs, dates_in
from sitrep.intake.proposed_columns import Match, matched
from sitrep.intake.rows import says_total
from sitrep.intake.splitting import ORIGIN, populations_in, splits_by
from sitrep.model.source import Spread
from sitrep.model.tables import CAMPS, REFUGEES, Type
from sitrep.words.countries import iso3

_FEWEST = 2
_LAST = "ZZ"


def spread_matches(theirs: Sequence[Theirs], said: Sequence[str], origin: str | None) -> list[Match]:
    """A table with a column for each month or country; [] for others.

    `said` are the names of file and sheet, and the titles above the header; `origin` is the operation's
    country of origin.
    """
    if any(map(says_other_than_people, said)):
        return []
    return _by_day(theirs, said) or _by_country(theirs, said, origin)


def _by_day(theirs: Sequence[Theirs], said: Sequence[str]) -> list[Match]:
    days = {one.letter: text for one in theirs if one.is_count and (text := _day_in(one)) is not None}
    if len(days) < _FEWEST:
        return []
    kind = dates_in([*days.values()])
    over = [one for one in theirs if one.letter in days]
    rest = [one for one in theirs if one.letter not in days and not _is_total(one)]
    camps = matched(CAMPS, rest)
    match = camps if "camp" in camps.columns else matched(REFUGEES, rest)
    if kind is None or not _is_of_people(match, rest, said):
        return []
    first, last = (column_number(over[n].letter) for n in (0, -1))
    is_last = all(column_number(one.letter) < last for one in rest)
    letters = f"{column_letters(first)}:{_LAST if is_last else column_letters(last)}"
    cells = "population" if match.table is CAMPS else "registered"
    _without_counts(match, match.table.dating)
    match.spread = Spread(into=match.table.dating, cells=cells, over=(letters,))
    match.over = over
    match.settings = {"date_format": kind} if kind else {}
    _say_whom(match, rest, said)
    return [match]


def _by_country(theirs: Sequence[Theirs], said: Sequence[str], origin: str | None) -> list[Match]:
    named = [(code, one) for one in theirs if one.is_count and (code := _country_in(one))]
    countries = dict(named)
    if len(countries) < _FEWEST or len(countries) < len(named):
        return []
    over = list(countries.values())
    rest = [one for one in theirs if not any(one is each for each in over) and not _is_total(one)]
    match = matched(REFUGEES, rest)
    if origin in countries:
        _without_counts(match)
        mine = countries[origin]
        match.columns["registered"] = mine
        match.doubts["registered"] = Message("propose.of-origin", {"header": mine.name})
    elif "country" in match.columns or match.table.dating not in match.columns:
        return []
    else:
        _without_counts(match)
        match.spread = Spread(
            into="country", cells="registered", over=tuple(one.name for one in over)
        )  # fmt: skip
        match.over = over
    _say_whom(match, rest, said)
    return [match]


def _day_in(one: Theirs) -> str | None:
    """What its header says, where that is a day or a month."""
    parts = one.headers[0].split(" / ") if one.headers else []
    texts = [" ".join(parts), *reversed(parts)]
    return next((text for text in texts if text and dates_in([text]) is not None), None)


def _country_in(one: Theirs) -> str | None:
    return next((code for header in one.headers if (code := iso3(header))), None)


def _is_total(one: Theirs) -> bool:
    return any(says_total(header) for header in one.headers)


def _without_counts(match: Match, *others: str) -> None:
    """Counts beside the columns that are spread are of another day, or of all countries together."""
    for name in (*match.table.of_type(Type.COUNT), *others):
        match.columns.pop(name, None)
        match.doubts.pop(name, None)


def _is_of_people(match: Match, rest: Sequence[Theirs], said: Sequence[str]) -> bool:
    """Whether anything says that the counts of the months are of people."""
    return match.table is CAMPS or "population" in match.columns or bool(_around(rest, said))


def _around(rest: Sequence[Theirs], said: Sequence[str]) -> frozenset[str]:
    headers = (h for one in rest for h in one.headers if splits_by(h) != ORIGIN)
    return populations_in([*said, *headers])


def _say_whom(match: Match, rest: Sequence[Theirs], said: Sequence[str]) -> None:
    """The population of the counts, which no header of theirs says: never for sure."""
    if match.table is CAMPS or "population" in match.columns:
        return
    around = _around(rest, said)
    population = min(around) if len(around) == 1 else REFUGEES.column("population").choices[0]
    match.fixed["population"] = population
    if len(around) == 1:
        match.doubts["population"] = Message("propose.population-around")
    else:
        match.doubts["population"] = Message("propose.whose-columns")
        match.choices["population"] = REFUGEES.column("population").choices
