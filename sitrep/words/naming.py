"""Where a text seems to name a person, by what stands beside or begins a name (title, rank, age)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sitrep.languages import LANGUAGES
from sitrep.languages.union import of_all, words_of_all
from sitrep.words.folding import fold, fold_letters

SIGNS = ("title", "honorific", "kin", "rank", "age", "speech", "label", "given")


@dataclass(frozen=True, slots=True)
class Named:
    """A name that seems to be a person's: where it begins, the name, and the sign beside it."""

    start: int
    name: str
    sign: str


_CAPITAL = f"[{''.join(filter(str.isupper, map(chr, range(0x250))))}]"
_PARTICLE = r"(?:(?i:al|el|as|ash|an|ad|ar|bin|ibn|abu|abdel|abdul|de|van)[- ])?"
# All repetitions are bounded, so that no text takes more time than its length.
_WORD = rf"{_PARTICLE}{_CAPITAL}[\w'’ʼ-]{{0,30}}"
_NAME = rf"(?P<name>{_WORD}(?:\s{_WORD}){{0,3}})"
_FULL_NAME = rf"(?P<name>{_WORD}(?:\s{_WORD}){{1,3}})"
_AR_LETTERS = r"[\u0621-\u064a]{2,30}"
_AR_NAME = rf"(?P<name>(?!ال){_AR_LETTERS}(?:\s{_AR_LETTERS})?)"
_AR_FULL_NAME = rf"(?P<name>{_AR_LETTERS}\s(?:(?:عبد|أبو|ابو|بن)\s)?{_AR_LETTERS})"
_YEARS = rf"\s(?:{of_all(lambda language: language.persons.years)})\b"
_AGED = of_all(lambda language: language.persons.aged)
_NO_AGE = of_all(lambda language: language.persons.no_age)
_PLACEHOLDERS = {
    "{name}": _NAME,
    "{full name}": _FULL_NAME,
    "{word}": _WORD,
    "{arabic}": _AR_NAME,
    "{arabic given}": _AR_FULL_NAME,
}

_AGES = (
    rf"\b{_FULL_NAME}(?:,\s[1-9]\d?(?:[;.)]|,(?!\d)|{_YEARS}|$)|\s\([1-9]\d?\))",
    rf"\b(?P<name>{_WORD}),\s[1-9]\d?,\s(?!(?:{_NO_AGE})\b)[a-z]",
    rf"\b{_NAME},?\s(?:{_AGED})\s[1-9]",
    rf"\b{_NAME},?\s(?:is\s)?[1-9]\d?{_YEARS}",
)

# Looked for from every word on: "On Monday Ahmad Khalil".
_GIVEN = (
    rf"(?<![\w'’ʼ-])(?={_FULL_NAME})",
    rf"(?<![\w'’ʼ-])(?={_AR_FULL_NAME})",
    rf"(?<![\w'’ʼ-])[وبلف](?={_AR_FULL_NAME})",
)


def _with_names(pattern: str) -> str:
    for placeholder, name in _PLACEHOLDERS.items():
        pattern = pattern.replace(placeholder, name)
    return pattern


_PATTERNS = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (
        *(
            (sign, _with_names(pattern))
            for language in LANGUAGES.values()
            for sign, pattern in language.persons.signs
        ),
        *(("age", pattern) for pattern in _AGES),
        *(("given", pattern) for pattern in _GIVEN),
    )
)

# Whoever holds a public office is named by it, and it stands before the name or after it. Folded.
_OFFICE = rf"(?:{of_all(lambda language: language.persons.offices)})"
_AFTER_OFFICE = re.compile(rf"\b{_OFFICE}(?: [\w'’-]+){{0,4}}[,:]?\s*$")
_BEFORE_OFFICE = re.compile(rf",\s(?:[\w'’-]+ ){{0,5}}?{_OFFICE}\b")
_IS_OFFICE = re.compile(rf"{_OFFICE}\b")
_IN_A_PLACE = re.compile(rf"\b(?:{of_all(lambda language: language.persons.places)})\s*$")
_NEAR = 80
_CACHED_TEXTS = 4096
_IS_ARABIC = re.compile("[\u0621-\u064a]")

_NO_PERSONS = words_of_all(lambda language: language.persons.no_persons)
_PEOPLE = re.compile(rf"\w+(?:{of_all(lambda language: language.persons.peoples)})$")
_TOWNS = words_of_all(lambda language: language.persons.towns)
_BEFORE_TOWNS = ("title", "honorific", "kin")
_GIVEN_NAMES = frozenset(map(fold, words_of_all(lambda language: language.persons.given)))
_NAMED_AFTER = frozenset(map(fold, words_of_all(lambda language: language.persons.named_after)))
_BARE = ("speech", "given")
"""Signs of a name that nothing else beside it tells to be a person's."""
_WORDS_THAT_COUNT = {"honorific": 1, "kin": 1, "rank": 2}
"""Of a name with that sign; what follows may be the office where the person works."""


# Each edition is checked for its own readers, and most of their texts are the same.
@lru_cache(maxsize=_CACHED_TEXTS)
def persons_in(text: str) -> tuple[Named, ...]:
    """The names that have the sign of a person beside them, in no order; one may come twice.

    Left out are a name beside a public office, the name of an institution, of a people or of a town
    that is called like a person, what is called after one (the Rafik Hariri hospital), and whatever
    seems to be a place because it follows "in" or "near".
    """
    return tuple(_persons_in(text))


def _persons_in(text: str) -> Iterator[Named]:
    for sign, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            name, start, end = match["name"], match.start("name"), match.end("name")
            before = fold_letters(text[max(0, match.start() - _NEAR) : match.start()])
            after = fold_letters(text[end : end + _NEAR])
            if not (
                _is_no_person(name, sign)
                or _AFTER_OFFICE.search(before)
                or _BEFORE_OFFICE.match(after)
                or (sign in (*_WORDS_THAT_COUNT, *_BARE) and _IN_A_PLACE.search(before))
                or (sign in _BARE and _is_named_after(before, after))
            ):
                yield Named(start, name, sign)


def _is_no_person(name: str, sign: str) -> bool:
    folded = fold(name)
    words = folded.removeprefix("al ").split()
    if _IS_OFFICE.match(folded) or (sign in _BEFORE_TOWNS and words[0] in _TOWNS):
        return True
    if sign == "title":
        return False
    if sign in _BARE:
        return not _is_bare_name(name, sign)
    is_acronym = name.split()[0].isupper() and len(words[0]) > 1
    counting = words[: _WORDS_THAT_COUNT.get(sign)]
    return is_acronym or any(word in _NO_PERSONS or _PEOPLE.match(word) for word in counting)


def _is_named_after(before: str, after: str) -> bool:
    nearest = (*fold(before).split()[-1:], *fold(after).split()[:1])
    return not _NAMED_AFTER.isdisjoint(nearest)


def _is_bare_name(name: str, sign: str) -> bool:
    """Whether it begins with a given name, or has two words at least that are no institution's."""
    first, *others = fold(name).removeprefix("al ").split()
    while sign == "speech" and others and first in _NO_PERSONS:
        first, *others = others
    if not others or any(_names_no_person(word) for word in (first, *others)):
        return False
    if _IS_ARABIC.match(first):
        return first in _GIVEN_NAMES and (others[0] in _GIVEN_NAMES or others[0].startswith("ال"))
    if sign == "given":
        return first in _GIVEN_NAMES
    return not any(word.isupper() and len(word) > 1 for word in name.split())


def _names_no_person(word: str) -> bool:
    return word in _NO_PERSONS or word in _NAMED_AFTER or bool(_PEOPLE.match(word))
