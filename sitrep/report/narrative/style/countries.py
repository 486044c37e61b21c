"""Countries that stand in a row: `Iraq, Jordan and Lebanon`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.words.countries import iso3
from sitrep.words.folding import fold

# In words that begin with a capital, or in small ones between: "Democratic Republic of the Congo".
_NAME = re.compile(r"(?:the )?(?:[^\W\d_a-z][\w'’-]*)(?: [^\W\d_][\w'’-]*)*")
_BEFORE, _AFTER = "([", ")].,;:!?"
_FEWEST, _MOST_WORDS, _CODE_LETTERS = 3, 6, 3

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """At `[start:end]`; `in_order` is the same with the names in alphabetical order."""

    start: int
    end: int
    in_order: str


def rows_of_countries(text: str, and_: str) -> Iterator[Row]:
    """The rows of three countries or more with nothing between them but commas and, at last, `and`."""
    joints = [found.span() for found in re.finditer(rf", (?:{and_} )?| {and_} ", text)]
    starts = [0, *(end for _, end in joints)]
    ends = [*(start for start, _ in joints), len(text)]
    names: list[_Span] = []
    for start, end in zip(starts, ends, strict=True):
        first = _name_at_start(text[start:end])
        if names and first:
            names.append((start, start + len(first)))
        if names and text.endswith(f"{and_} ", 0, start):
            if first and len(names) >= _FEWEST:
                yield _row(text, names)
            names = []
        if not names or len(first) < end - start:
            last = _name_at_end(text[start:end])
            names = [(end - len(last), end)] if last else []


def _name_at_start(text: str) -> str:
    """The longest name of a country that the text begins with, or ""."""
    words = text.partition("\n")[0].split(" ", _MOST_WORDS)[:_MOST_WORDS]
    names = (" ".join(words[:length]).rstrip(_AFTER) for length in range(len(words), 0, -1))
    return next(filter(_is_country, names), "")


def _name_at_end(text: str) -> str:
    words = text.rpartition("\n")[2].rsplit(" ", _MOST_WORDS)[-_MOST_WORDS:]
    names = (" ".join(words[-length:]).lstrip(_BEFORE) for length in range(len(words), 0, -1))
    return next(filter(_is_country, names), "")


def _is_country(name: str) -> bool:
    # "In" and "it" are codes as well.
    is_long = len(name) > _CODE_LETTERS or name.isupper()
    return is_long and _NAME.fullmatch(name) is not None and iso3(name.removeprefix("the ")) is not None


def _row(text: str, names: Sequence[_Span]) -> Row:
    ordered = sorted((text[start:end] for start, end in names), key=_key)
    start = end = names[0][0]
    pieces = []
    for span, name in zip(names, ordered, strict=True):
        pieces += [text[end : span[0]], name]
        end = span[1]
    return Row(start, end, "".join(pieces))


def _key(name: str) -> str:
    return fold(name).removeprefix("the ")
