"""Whether a quotation stands word for word in a text, and if not, what comes nearest to it.

What may differ is typography: the forms of quotation marks and dashes, the amount of white space,
ligatures, invisible characters, Arabic vowel signs. What may be edited is what editors mark: left out
(`[...]`, `...`), added (`[in Syria]`), and the case of a letter (`[T]he`).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rapidfuzz import fuzz

from sitrep import marks
from sitrep.analysis.typography import Plain, lower, plain_article, plain_text
from sitrep.lines import one_line
from sitrep.reading.sentences import sentences

_OMISSION = re.compile(r"\[\s*(?:\.{3,}|…)\s*\]|\(\s*(?:\.{3,}|…)\s*\)|\.{3,}|…|\. \. \.")
# Of two signs: a single one before a full stop would be the initial of a name.
_LEFT_OUT = marks.BLOT * 2
_CASE = re.compile(r"\[(\w)\](?=\w)")
_WORD = re.compile(r"\w+")
_ADDITION = re.compile(r"\s*\[[^\[\]]*\]")

_APOSTROPHE = "'"
_HYPHENS = "-‐‑"
_IN_NUMBERS = ".,٫٬'"

_PROBE = 400
_MOST_OMISSIONS = 12
_LONGEST_ALIGNED = 20_000
_ALIKE_PERCENT = 55


@dataclass(frozen=True, slots=True)
class Span:
    """Where a quotation stands in a text: `text[start:end]`."""

    start: int
    end: int


def find_quote(quote: str, text: str) -> Span | None:
    """Where the quotation stands; None unless all of its words do, in order and unchanged.

    Square brackets are tried as words first, since the text may have some of its own.
    """
    plain = plain_article(text)
    for reading in (_parts(quote, edited=False), _parts(quote, edited=True)):
        found = _find_parts(reading, plain)
        if found:
            return Span(plain.origin(found[0]), plain.origin(found[1] - 1) + 1)
    return None


def joined_sentences(quote: str, text: str) -> str:
    """The first sentence of the quotation that an omission joins from several of the text's, or "".

    Only where the quotation stands in the text at all; one with more omissions than anybody makes is
    left alone.
    """
    omissions = len(_OMISSION.findall(quote))
    if not 0 < omissions <= _MOST_OMISSIONS or find_quote(quote, text) is None:
        return ""
    originals = [text[start:end] for start, end in sentences(text)]
    marked = _OMISSION.sub(_LEFT_OUT, quote)
    for start, end in sentences(marked):
        for run in _runs(marked[start:end].split(_LEFT_OUT), originals):
            whole = " [...] ".join(run)
            if len(run) > 1 and not any(
                find_quote(whole, original) for original in _candidates(whole, originals)
            ):
                return one_line(whole)
    return ""


def _runs(pieces: Sequence[str], originals: Sequence[str]) -> list[list[str]]:
    """The pieces between omissions, apart where one begins a sentence of the text."""
    runs: list[list[str]] = []
    for piece in pieces:
        words = piece.strip()
        if not any(map(str.isalnum, words)):
            continue
        begins = words[:1].isupper() and any(
            found is not None and not any(map(str.isalnum, original[: found.start]))
            for original in _candidates(words, originals)
            for found in [find_quote(words, original)]
        )
        if begins or not runs:
            runs.append([words])
        else:
            runs[-1].append(words)
    return runs


def _candidates(quote: str, originals: Iterable[str]) -> Iterator[str]:
    """The sentences that may hold the quotation: all but plain ones without its longest plain word."""
    own = _WORD.findall(_ADDITION.sub("", _CASE.sub(r"\1", quote)).lower())
    longest = max(filter(str.isascii, own), key=len, default="")
    return (each for each in originals if not each.isascii() or longest in each.lower())


def nearest_passage(quote: str, text: str) -> str:
    """The passage of the text that is most like the quotation, in whole words; "" if none is."""
    words = " ".join(_ADDITION.sub("", _CASE.sub(r"\1", _OMISSION.sub(" ", quote))).split())
    probe = words[:_PROBE]
    start, end = _densest_window(probe, text) if len(text) > _LONGEST_ALIGNED else (0, len(text))
    window = text[start:end]
    aligned = fuzz.partial_ratio_alignment(probe, window, score_cutoff=_ALIKE_PERCENT)
    if not probe or aligned is None or aligned.dest_start == aligned.dest_end:
        return ""
    left, right = aligned.dest_start, aligned.dest_end
    while left > 0 and not window[left - 1].isspace() and not window[left].isspace():
        left -= 1
    while right < len(window) and not window[right].isspace() and not window[right - 1].isspace():
        right += 1
    return one_line(window[left:right])


@dataclass(frozen=True, slots=True)
class _Part:
    """Words that must stand without a break; the letters at `free` may have either case."""

    text: str
    free: tuple[int, ...] = ()


def _parts(quote: str, *, edited: bool) -> list[_Part]:
    """The unbroken runs of words in a quotation; `edited` takes what is in brackets for added."""
    parts = []
    for piece in _OMISSION.split(quote.replace(marks.CASE, "")):
        words = _ADDITION.sub("", _CASE.sub(rf"{marks.CASE}\1", piece)) if edited else piece
        # The marks around a quotation are not part of it.
        plain = plain_text(words).text.strip(" '")
        segments = plain.split(marks.CASE)
        ends = list(accumulate(map(len, segments)))
        if any(c.isalnum() for c in plain):
            parts.append(_Part("".join(segments), tuple(ends[:-1])))
    return parts


def _find_parts(parts: Sequence[_Part], plain: Plain) -> tuple[int, int] | None:
    """Start and end of all the parts in order; each is taken as early as it comes."""
    start: int | None = None
    end = 0
    for part in parts:
        at = _find(part, plain, end)
        if at is None:
            return None
        start = at if start is None else start
        end = at + len(part.text)
    return None if start is None else (start, end)


def _find(part: _Part, plain: Plain, begin: int) -> int | None:
    haystack = plain.lowered if part.free else plain.text
    needle = lower(part.text) if part.free else part.text
    at = haystack.find(needle, begin)
    while at >= 0:
        if _same_but_for_case(part, plain.text, at) and _is_whole(plain, at, at + len(needle)):
            return at
        at = haystack.find(needle, at + 1)
    return None


def _same_but_for_case(part: _Part, text: str, at: int) -> bool:
    """Whether only the letters marked as free differ in case."""
    begins, ends = [0, *(i + 1 for i in part.free)], [*part.free, len(part.text)]
    return not part.free or all(
        text.startswith(part.text[begin:end], at + begin)
        for begin, end in zip(begins, ends, strict=True)
    )


def _is_whole(plain: Plain, start: int, end: int) -> bool:
    """Whether a span begins and ends between words: no "35" of "35,000", no "can" of "can't"."""
    text = plain.text
    before, after = text[max(start - 2, 0) : start].rjust(2), text[end : end + 4].ljust(4)
    first, last = text[start], text[end - 1]
    if unicodedata.combining(after[0]) or (after[0] == _APOSTROPHE and after[1].isalpha()):
        return False
    if first.isalnum() and (before[1].isalnum() or _cuts_compound(plain, start - 1)):
        return False
    if last.isalnum() and (after[0].isalnum() or _cuts_compound(plain, end)):
        return False
    cuts_number_before = first.isdigit() and before[0].isdigit() and before[1] in _IN_NUMBERS
    cuts_number_after = last.isdigit() and after[1].isdigit() and after[0] in _IN_NUMBERS
    has_spaced_group = last.isdigit() and after[0] == " " and after[1:].isdigit()
    return not (cuts_number_before or cuts_number_after or has_spaced_group)


def _cuts_compound(plain: Plain, position: int) -> bool:
    """Whether a hyphen stands there between letters, as in "non-lethal"."""
    text = plain.text
    if not 0 < position < len(text) - 1 or text[position] != "-":
        return False
    at = plain.origin(position)
    around = plain.original[at - 1], plain.original[at], plain.original[at + 1]
    return around[0].isalnum() and around[1] in _HYPHENS and around[2].isalnum()


def _densest_window(probe: str, text: str) -> tuple[int, int]:
    """The stretch of a long text where most of the probe's rare words stand together."""
    wanted = set(_WORD.findall(probe.lower()))
    hits = [(match.start(), match[0]) for match in _WORD.finditer(lower(text)) if match[0] in wanted]
    frequency = Counter(word for _, word in hits)
    width = max(2 * len(probe), 100)
    best, best_start, weight, oldest = 0.0, 0, 0.0, 0
    for position, word in hits:
        weight += 1 / frequency[word]
        while hits[oldest][0] < position - width:
            weight -= 1 / frequency[hits[oldest][1]]
            oldest += 1
        if weight > best:
            best, best_start = weight, hits[oldest][0]
    return max(best_start - width, 0), min(best_start + 2 * width, len(text))
