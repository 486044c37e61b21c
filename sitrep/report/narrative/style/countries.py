"""Countries that stand in a row: `Iraq, Jordan and Lebanon`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.words.alphabet import sort_key, without_article
from sitrep.words.countries import iso3
from sitrep.words.endings import joined_ending

# In words that begin with a capital, or in small ones between: "Democratic Republic of the Congo".
_NAME = re.compile(r"(?:[^\W\d_a-z][\w'’-]*)(?: [^\W\d_][\w'’-]*)*")
_BEFORE, _AFTER = "([", ")].,;:!?"
_APOSTROPHE = re.compile("['’]")
_FEWEST, _MOST_WORDS, _CODE_LETTERS = 3, 6, 3

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """At `[start:end]`; `in_order` is the same with the names in alphabetical order."""

    start: int
    end: int
    in_order: str


def rows_of_countries(text: str, and_: str, language: str) -> Iterator[Row]:
    """The rows of three countries or more with nothing between them but commas and, at last, `and`."""
    joints = [found.span() for found in re.finditer(rf", (?:{and_} )?| {and_} ", text)]
    starts = [0, *(end for _, end in joints)]
    ends = [*(start for start, _ in joints), len(text)]
    names: list[_Span] = []
    for start, end in zip(starts, ends, strict=True):
        first = _name_at_start(text[start:end], language)
        if names and first:
            names.append((start, start + len(first)))
        if names and text.endswith(f"{and_} ", 0, start):
            if first and len(names) >= _FEWEST:
                yield _row(text, names, language)
            names = []
        if not names or len(first) < end - start:
            last = _name_at_end(text[start:end], language)
            names = [(end - len(last), end)] if last else []


def _name_at_start(text: str, language: str) -> str:
    """The longest name of a country that the text begins with, or ""."""
    words = text.partition("\n")[0].split(" ", _MOST_WORDS)[:_MOST_WORDS]
    names = (" ".join(words[:length]).rstrip(_AFTER) for length in range(len(words), 0, -1))
    if joined_ending(language):
        # "Irak, Lübnan ve Ürdün'de"
        names = (_APOSTROPHE.split(name)[0] for name in names)
    return next((name for name in names if _is_country(name, language)), "")


def _name_at_end(text: str, language: str) -> str:
    words = text.rpartition("\n")[2].rsplit(" ", _MOST_WORDS)[-_MOST_WORDS:]
    names = (" ".join(words[-length:]).lstrip(_BEFORE) for length in range(len(words), 0, -1))
    return next((name for name in names if _is_country(name, language)), "")


def _is_country(name: str, language: str) -> bool:
    bare = without_article(name, language)
    # "In" and "it" are codes as well.
    is_long = len(name) > _CODE_LETTERS or name.isupper()
    return is_long and _NAME.fullmatch(bare) is not None and iso3(bare) is not None


def _row(text: str, names: Sequence[_Span], language: str) -> Row:
    ordered = sorted((text[start:end] for start, end in names), key=lambda n: sort_key(n, language))
    start = end = names[0][0]
    pieces = []
    for span, name in zip(names, ordered, strict=True):
        pieces += [text[end : span[0]], name]
        end = span[1]
    return Row(start, end, "".join(pieces))
