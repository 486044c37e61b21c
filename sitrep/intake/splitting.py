"""Columns that split a count, by kind of people, sex, age and so on: such rows are parts, not wholes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from sitrep.intake.hashtags import tag_in
from sitrep.intake.naming import names_in, texts_of
from sitrep.intake.spreadsheet import RawCell
from sitrep.languages.union import by_key, of_all
from sitrep.lines import one_line, shortened
from sitrep.model.counting import POPULATIONS
from sitrep.model.tables import REFUGEES
from sitrep.words.countries import iso3
from sitrep.words.folding import fold

POPULATION, ORIGIN, SEX, AGE, MEASURE = "population", "origin", "sex", "age", "measure"
_HEADERS = {
    what: re.compile(rf"(?:{words})")
    for what, words in by_key(lambda each: each.splitting.headers).items()
}
_WHOLE = re.compile(rf"(?:{of_all(lambda each: each.splitting.whole)})")
_PEOPLE = re.compile(rf"(?:{of_all(lambda each: each.splitting.people)})")
_COUNTED = {
    population: re.compile(rf"\b(?:{words})(?!\w)")
    for population, words in by_key(lambda each: each.splitting.counted).items()
}
_TAGS = {
    # HXL 1.1; attributes stand in any order.
    POPULATION: (("#affected", "type"), ("#population", "type"), ("#beneficiary", "type")),
    ORIGIN: (("#origin",), ("#country", "origin"), ("#adm0", "origin"), ("#population", "origin")),
    SEX: (("#meta", "sex"), ("#population", "sex"), ("#affected", "gender")),
    AGE: (("#meta", "age"), ("#population", "age"), ("#affected", "age", "group")),
    "reason": (("#cause",), ("#affected", "cause")),
    "level": (("#adm", "level"), ("#meta", "level")),
    MEASURE: (("#indicator", "name"), ("#indicator", "type"), ("#meta", "indicator")),
    "period": (("#meta", "round"), ("#date", "round")),
}
_MOST_NAMED = 8
_LONGEST = 40
_NOT_THE_SAME = {"period"}
"""What a column with one value alone does not split by."""


@cache
def splits_by(header: str) -> str | None:
    """What a column with such a header, or such an HXL tag, splits a count by; None for most columns."""
    tag = tag_in(header)
    if tag:
        alike = ((what, each) for what, patterns in _TAGS.items() for each in patterns)
        return next((w for w, (name, *more) in alike if tag[0] == name and {*more} <= tag[1]), None)
    names = names_in(header)
    found = (what for what, pattern in _HEADERS.items() if any(map(pattern.fullmatch, names)))
    return next(found, None)


def is_whole(value: str) -> bool:
    """Whether a value of such a column means all of them together."""
    return bool(_WHOLE.fullmatch(fold(value)))


def is_people(value: str) -> bool:
    """Whether a value of a column of measures means persons, and not households."""
    return bool(_PEOPLE.fullmatch(fold(value)))


def parts_in(headers: Sequence[str], cells: Sequence[RawCell], home: str | None) -> list[str]:
    """By what values, and how often, a column with such headers splits a count; [] where it does not.

    `home` is the operation's country of origin.
    """
    what = next(filter(None, map(splits_by, headers)), None)
    texts = [text for cell in cells if (text := one_line(str(cell)))]
    if what is None or not is_split(what, texts, home):
        return []
    counted = Counter(shortened(text, _LONGEST) for text in texts)
    return [f"{value} ({count})" for value, count in counted.most_common(_MOST_NAMED)]


def is_split(what: str, values: Iterable[str], origin: str | None) -> bool:
    """Whether rows with these values in such a column are parts of a count, or of another than ours.

    `origin` is the code of the operation's country of origin.
    """
    texts = ((iso3(value) or value) if what == ORIGIN else value for value in values)
    different = {fold(text) for text in texts if text.strip()}
    if len(different) != 1:
        return bool(different)
    only = next(iter(different))
    if what in _NOT_THE_SAME or is_whole(only):
        return False
    if what == MEASURE:
        return not is_people(only)
    if what == POPULATION:
        return population_codes().get(only) != POPULATIONS[0]
    return what != ORIGIN or only != fold(origin or "")


@cache
def population_codes() -> Mapping[str, str]:
    """The population that a folded word or code alone stands for."""
    column = REFUGEES.column("population")
    names = {fold(name): code for code, others in column.code_names for name in others}
    return names | {fold(code): code for code in column.choices}


def populations_in(headers: Sequence[str]) -> frozenset[str]:
    """The populations that the header of a count may name; none where it does not say."""
    named = {population for text in texts_of(headers) for population in _named_in(text)}
    # "IDP returnees" and "refugee returnees" are returnees.
    if named & {"returned refugees", "returned idps"}:
        named -= {"refugees", "idps"}
    if "host community" in named:
        named -= {"refugees"}
    return frozenset(named)


def _named_in(text: str) -> Iterator[str]:
    """The populations whose words stand in a folded text, but not within the words of another.

    "Applicants for refugee status" are no refugees.
    """
    spans = [(p, match.span()) for p, pattern in _COUNTED.items() for match in pattern.finditer(text)]
    for population, (start, end) in spans:
        if not any(s <= start and end <= e and e - s > end - start for _, (s, e) in spans):
            yield population


def people_cut(text: str) -> str:
    """The folded header of a count without the words that say whose it is."""
    for pattern in _COUNTED.values():
        text = pattern.sub(" ", text)
    return text
