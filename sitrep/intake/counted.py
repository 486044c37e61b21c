"""What a partner's count counts by its header: people present, of which population, by what method."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sitrep.intake.hashtags import tag_in
from sitrep.intake.naming import names_in, texts_of
from sitrep.intake.splitting import people_cut, population_codes, populations_in
from sitrep.languages.headers import HeaderWords
from sitrep.languages.union import of_all

_PARTS_IN_TAGS = frozenset({"f", "m", "i", "children", "adults", "elderly", "hh"})
_NOT_PRESENT_TAGS = frozenset({"#inneed", "#targeted", "#reached", "#indicator", "#value", "#meta"})


@dataclass(frozen=True, slots=True)
class Counted:
    """`populations` are those that the header may name, none where it names people and not which.

    `is_plain` is False where it says more than that, such as refugees trained.
    """

    populations: frozenset[str]
    method: str | None
    is_plain: bool = True


def counted_in(headers: Sequence[str]) -> Counted | None:
    """What the header, and the tag, of a count say that it counts; None for no people present.

    Households, people of one sex or age, arrivals and departures, needs and cases are none.
    """
    texts = texts_of(headers)
    for tag in filter(None, map(tag_in, headers)):
        if tag[0] in _NOT_PRESENT_TAGS or tag[1] & _PARTS_IN_TAGS:
            return None
    if any(_anywhere(what).search(text) for what in _OTHERS for text in texts):
        return None
    coded = {population_codes().get(name) for header in headers for name in names_in(header)}
    populations = frozenset(filter(None, coded)) or populations_in(headers)
    assisted = any(_anywhere("assisted").search(text) for text in texts)
    estimated = any(_anywhere("estimated").search(text) for text in texts)
    method = "estimated" if estimated else "assisted" if assisted else None
    if populations:
        names = [name for header in headers for name in names_in(header)]
        is_plain = (
            any(map(_is_plain, (*texts, *names))) or any(map(tag_in, headers)) or bool({*coded} - {None})
        )
        return Counted(populations, method, is_plain)
    names = [name for header in headers for name in names_in(header)]
    is_persons = any(map(_persons().fullmatch, names)) or any(
        _anywhere("persons").search(text) and _is_plain(text) for text in texts
    )
    return Counted(frozenset(), method) if is_persons and not assisted else None


def _is_plain(text: str) -> bool:
    left = _anywhere("plain").sub(" ", _anywhere("persons").sub(" ", people_cut(text)))
    return not any(letter.isalpha() for letter in left)


def is_of_activities(header: str) -> bool:
    """Whether only tables of needs and of activities have such a column."""
    tag = tag_in(header)
    if tag:
        return tag[0] in {"#sector", "#activity", "#item", "#inneed", "#targeted", "#reached"}
    return any(_activities().fullmatch(name) for name in names_in(header))


def says_other_than_people(title: str) -> bool:
    """Whether a title is of households, of people who came or went, or of no people at all."""
    texts = texts_of([title])
    return any(_anywhere(what).search(t) for what in ("households", "flows", "others") for t in texts)


def says_of_time(headers: Sequence[str]) -> bool:
    """Whether a count is of a day's or a year's, or of all who ever came, left or were resettled."""
    return any(_anywhere("running").search(text) for text in texts_of(headers))


def says_needs(headers: Sequence[str]) -> bool:
    """Whether a count is of people in need, or of a plan for them."""
    # #affected is what HXL calls everybody who is counted.
    words = texts_of(header for header in headers if not tag_in(header))
    return any(_anywhere("needs").search(text) for text in words)


_OTHERS = ("households", "parts", "flows", "others")


@cache
def _anywhere(what: str) -> re.Pattern[str]:
    def words(each: HeaderWords) -> str:
        return str(getattr(each, what))

    return re.compile(rf"(?<!\w)(?:{of_all(lambda each: words(each.headers))})(?!\w)")


@cache
def _persons() -> re.Pattern[str]:
    return re.compile(rf"(?:{of_all(lambda each: each.headers.persons)})")


@cache
def _activities() -> re.Pattern[str]:
    return re.compile(rf"(?:{of_all(lambda each: each.headers.activities)})")
