"""What all languages have together, for texts of unknown language."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from sitrep.languages import LANGUAGES
from sitrep.languages.language import Language

_Key = TypeVar("_Key")


def joined(lists: Iterable[str | None]) -> str:
    """Several lists of phrases, or several patterns, as one with | between them; "" for none."""
    return "|".join(each for each in lists if each)


def of_all(words: Callable[[Language], str | None]) -> str:
    """The phrases, or the patterns, that any language has for something."""
    return joined(map(words, LANGUAGES.values()))


def words_of_all(words: Callable[[Language], str | None]) -> frozenset[str]:
    """The single words that any language has for something, where they stand with spaces between."""
    return frozenset(one for language in LANGUAGES.values() for one in (words(language) or "").split())


def by_key(
    words: Callable[[Language], Mapping[_Key, str] | None], signs: Mapping[_Key, str] | None = None
) -> Mapping[_Key, str]:
    """The phrases that any language has for each of several things, with the signs of them all."""
    given = [signs or {}, *(words(language) or {} for language in LANGUAGES.values())]
    keys = dict.fromkeys(key for each in given for key in each)
    return {key: joined(each.get(key) for each in given) for key in keys}
