"""A text without its typography: one form of quotation marks, dashes, spaces and ligatures."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

_SINGLE = "'’‘‚‛`´ʼ′"
_DOUBLE = '"“”„‟″«»'
_DASHES = "-‐‑‒–—―−"
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_MARKS = "\u0300-\u036f\u0653-\u0655\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
# Arabic is written with vowel signs and stretched letters, or without: the words are the same.
_VOWELS = "\u064b-\u0652\u0670\u0640"
_LIGATURES = "\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc"
_BLANK = rf"\s{_INVISIBLE}"
# Only what changes is matched, so that plain text is copied in long pieces.
_SPECIAL = re.compile(
    rf"[{_BLANK}]*[{_DASHES}][{_DASHES}{_BLANK}]*|«[{_BLANK}]*|[{_BLANK}]*»"
    rf"|[{_BLANK}]{{2,}}|(?! )[{_BLANK}]|[{_SINGLE[1:]}{_DOUBLE}]|[{_LIGATURES}]|.[{_MARKS}]+"
    rf"|[{_VOWELS}]+"
)
_ONLY_VOWELS = re.compile(rf"[{_VOWELS}]+")
_CACHED_TEXTS = 16
_CACHED_SIGNS = 1024


@dataclass(frozen=True)
class Plain:
    """A text without its typography; `starts` and `origins` are where its pieces begin."""

    text: str
    original: str
    starts: Sequence[int]
    origins: Sequence[int]

    @cached_property
    def lowered(self) -> str:
        return lower(self.text)

    def origin(self, position: int) -> int:
        """The place in the original text of a character of the plain one."""
        piece = bisect_right(self.starts, position) - 1
        ends = [*self.origins[piece + 1 : piece + 2], len(self.original)]
        return min(self.origins[piece] + position - self.starts[piece], ends[0] - 1)


@lru_cache(maxsize=_CACHED_TEXTS)
def plain_article(text: str) -> Plain:
    """The same as `plain_text`, kept for the articles that are searched again and again."""
    return plain_text(text)


def plain_text(text: str) -> Plain:
    """The text without its typography, with the way back to its characters."""
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = end = 0
    for match in _SPECIAL.finditer(text):
        start = match.start()
        for origin, piece in ((end, text[end:start]), (start, _canonical(match[0]))):
            if piece:
                pieces.append(piece)
                starts.append(length)
                origins.append(origin)
                length += len(piece)
        end = match.end()
    return Plain("".join([*pieces, text[end:]]), text, [*starts, length], [*origins, end])


@lru_cache(maxsize=_CACHED_SIGNS)
def _canonical(special: str) -> str:
    """One form for all variants of a dash, a quotation mark, a space, a ligature or an accent."""
    if any(c in _DASHES for c in special):
        return "-"
    if any(c in _DOUBLE for c in special):
        # A double mark is often typed as two single ones.
        return "''"
    if special in _SINGLE:
        return "'"
    if _ONLY_VOWELS.fullmatch(special):
        return ""
    visible = "".join(c for c in special if unicodedata.category(c) != "Cf")
    if not visible.strip():
        return " " if visible else ""
    return unicodedata.normalize("NFKC" if len(visible) == 1 else "NFC", visible)


def lower(text: str) -> str:
    """Lower case, character by character, so that places stay the same."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
