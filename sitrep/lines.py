"""One line of text: made clean, shortened, found among the words that are known, kept from running."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_JOINERS = "\u200c\u200d"  # Persian and the scripts of India spell with them.
# Signs before Arabic and Syriac digits: of the category of marks of direction, and yet seen.
_SEEN_FORMATS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
_NOT_IN_A_LINE = ("C", "Zl", "Zp")

_WORD = re.compile(r"\S+")
_PART_OF_NUMBER = re.compile(r"[\d.,:/'’٫٬%+-]+$")
_CLAUSE_ENDS = ",;!?)],،؛؟"
_COMMA = re.compile("[,،]")
_GAP = "…"

LONGEST_SHOWN = 80
"""So many characters of a text a message shows."""

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")

_LONGEST_COMPARED = 300
ALIKE_PERCENT = 60
"""So much alike, by Levenshtein's ratio, are two words of which one may be a slip for the other."""


def at_commas(text: str, most: int = 0) -> list[str]:
    """The parts of a text between its commas, the Arabic one too; it is cut `most` times, or at each."""
    return _COMMA.split(text, most)


def one_line(text: str) -> str:
    """The text without control characters, marks of direction and other invisible characters.

    Line breaks and spaces of every kind become one plain space; letters and their accents are put
    together (NFC). Characters for private use go too, so that no text can pass for one of
    `sitrep.marks`.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = (c if is_seen(c) else " " * c.isspace() for c in text)
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def printable(text: str) -> str:
    """The text as long as it was, with a space for each invisible character: it steers no terminal."""
    return text if text.isprintable() else "".join(c if is_seen(c) else " " for c in text)


@lru_cache(maxsize=4096)
def is_seen(character: str) -> bool:
    """Whether a character may stand in a line: it neither breaks it, nor turns it, nor hides in it."""
    if character in _JOINERS or character in _SEEN_FORMATS:
        return True
    return not unicodedata.category(character).startswith(_NOT_IN_A_LINE)


class _Gap(NamedTuple):
    """The white space between two words, `text[start:end]`, where a text may be cut."""

    start: int
    end: int


def shortened(text: str, longest: int = LONGEST_SHOWN) -> str:
    """The text, or its beginning and `…`, in at most `longest` characters.

    It is never cut within a number, nor near one: "15" stays with "May", "de mayo de" with "2012",
    and "Camp" with "7". Only a comma or a bracket beside a number sets it apart. A word longer than all
    that fits, as an address may be, is cut before a number in it.
    """
    if len(text) <= longest:
        return text
    fitting = longest - len(_GAP)
    ends = [gap.start for gap in _gaps(text[: 2 * longest]) if gap.start <= fitting]
    if ends:
        return text[: ends[-1]].rstrip(" ,;") + _GAP
    head = text[:fitting]
    start = max(head.rfind(" "), head.rfind("\n")) + 1
    word = _WORD.match(text, start)
    if word is None or len(word[0]) <= fitting:
        # Words and numbers stand so close that no cut is safe; but numbers alone, so many, are none.
        return ("" if any(map(str.isalpha, head)) else head[:start].rstrip()) + _GAP
    is_within = head[-1:].isnumeric() or text[fitting].isnumeric()
    return ((_PART_OF_NUMBER.sub("", head) if is_within else head) or head) + _GAP


def around(text: str, start: int, end: int, longest: int) -> str:
    """The part of a text around `text[start:end]`, which is whole; cut as `shortened` cuts."""
    room = max(0, longest - (end - start)) // 2
    first, last = max(0, start - room), min(len(text), end + room)
    gaps = list(_gaps(text))
    if first:
        first = next((gap.end for gap in gaps if first <= gap.end <= start), start)
    if last < len(text):
        last = next((gap.start for gap in reversed(gaps) if end <= gap.start <= last), end)
    return _GAP * (first > 0) + text[first:last].strip() + _GAP * (last < len(text))


def _gaps(text: str) -> Iterator[_Gap]:
    words = list(_WORD.finditer(text))
    counts = [any(map(str.isnumeric, word[0])) for word in words]
    for after, (one, other) in enumerate(pairwise(words), 1):
        is_far = not any(counts[max(0, after - 2) : after + 2])
        is_apart = one[0][-1] in _CLAUSE_ENDS and not (counts[after - 1] and counts[after])
        if is_far or is_apart:
            yield _Gap(one.end(), other.start())


def nearest(
    text: str,
    known: Iterable[str],
    *,
    folded: Callable[[str], str] | None = None,
    least: float = ALIKE_PERCENT,
) -> str | None:
    """The known word that is most like the text, the first of several; None if none is `least` per cent.

    `folded` makes spellings comparable before.
    """
    return next(iter(alike(text, known, most=1, folded=folded, least=least)), None)


def alike(
    text: str,
    known: Iterable[str],
    *,
    most: int,
    folded: Callable[[str], str] | None = None,
    least: float = ALIKE_PERCENT,
) -> list[str]:
    """The known words that are like the text, the likest first, `most` at the most."""
    from rapidfuzz import fuzz, process  # imported late: most runs have no misspelt word

    found = process.extract(
        text[:_LONGEST_COMPARED],
        list(known),
        scorer=fuzz.ratio,
        processor=folded,
        limit=most,
        score_cutoff=least,
    )
    return [name for name, *_ in found]


def as_cell(text: str) -> str:
    """The text for a cell of a CSV file, an apostrophe before it where it might run as a formula."""
    return f"'{text}" if may_run(text) else text


def may_run(text: str) -> bool:
    """Whether some spreadsheet might take the text for a formula, by its first character."""
    return text.startswith(_FORMULA_STARTS)
