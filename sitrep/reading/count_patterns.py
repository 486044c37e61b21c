"""Signs and words around a count, in all languages, as patterns to look for."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from sitrep.reading import count_words
from sitrep.reading.notation import NUMBER
from sitrep.words.folding import fold_letters

PERCENT_SIGNS = ("%", "٪", "﹪", "％")

_Key = TypeVar("_Key")


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern for any of these folded phrases; a word must not run on into another letter."""
    by_length = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(p) + (r"(?![^\W\d_])" if p[-1].isalpha() else "") for p in by_length)


def _split(joined: str) -> list[str]:
    return [fold_letters(phrase) for phrase in joined.split("|")]


def _by_phrase(phrases: Mapping[_Key, str]) -> dict[str, _Key]:
    return {phrase: key for key, joined in phrases.items() for phrase in _split(joined)}


SIGNS = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("’‘ʼ′`٬", "'"), "،": ","})
NOT_PLAIN = frozenset("≮≯≰≱")
MISSING = _by_phrase(count_words.MISSING)
BEFORE = _by_phrase(count_words.BEFORE)
AFTER = _by_phrase(count_words.AFTER)
MAGNITUDES = _by_phrase(count_words.MAGNITUDES)

AT_START = re.compile(rf"({alternatives(BEFORE)}) ?")
AT_END = re.compile(rf" ?({alternatives(AFTER)})$")
AT_END_JOINED = tuple(
    (re.compile(rf" ?(?:{pattern})$"), kind) for kind, pattern in count_words.AFTER_JOINED.items()
)
BETWEEN_START = re.compile(rf"(?:{alternatives(_split(count_words.RANGE_BEFORE))}) ")
BETWEEN_END = re.compile(rf" (?:{alternatives(_split(count_words.RANGE_AFTER))})$")
JOINT = re.compile(rf" ?- ?| (?:{alternatives(_split(count_words.RANGE_JOINTS))}) ")
_JOINED = "|".join(_split(count_words.AND_JOINED))
AND = re.compile(
    rf"{JOINT.pattern}| (?:{alternatives(_split(count_words.RANGE_AND))}) | (?:{_JOINED})(?=[0-9])"
)

TERM = re.compile(rf"(?:(?<=.) (?:(?:{_JOINED}) ?)?)?({NUMBER})(?: ?({alternatives(MAGNITUDES)}))?")
SIMPLE = re.compile(r"[1-9][0-9]{0,2}([.,])[0-9]{3}|[0-9]{1,15}")

POWER = re.compile(r"([1-9])(?:\.([0-9]{1,14}))?e\+([0-9]{2})")
