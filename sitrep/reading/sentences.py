"""Where sentences begin and end."""

import re
from collections.abc import Iterator
from itertools import pairwise

from sitrep.languages.union import of_all

# What ends with a full stop and not with a sentence.
_ABBREVIATIONS = frozenset(of_all(lambda language: language.abbreviations).split("|"))
_END = re.compile(r"[.!?؟…]+[\"'”’»)\]*_]*\s+|\n[ \t]*\n\s*")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘«]+$")


def sentences(text: str) -> list[tuple[int, int]]:
    """The start and end of each sentence, without the space between them; a blank line ends one too."""
    starts = [0, *_ends(text), len(text)]
    spans = []
    for start, end in pairwise(starts):
        piece = text[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            spans.append((start + lead, start + len(piece.rstrip())))
    return spans


def _ends(text: str) -> Iterator[int]:
    for found in _END.finditer(text):
        is_paragraph = found[0].startswith("\n")
        after = text[found.end() : found.end() + 1]
        if is_paragraph or (
            not after.islower() and not _is_abbreviation(text[: found.start()], found[0])
        ):
            yield found.end()


def _is_abbreviation(before: str, end: str) -> bool:
    if not end.startswith(".") or end.startswith(".."):
        return False
    word = _LAST_WORD.search(before[-20:])
    # "Ban K. Moon": one letter is an initial.
    return word is not None and (word[0].lower() in _ABBREVIATIONS or len(word[0]) == 1)
