"""Words that run from left to right in a text that runs from right to left: where they begin and end.

Unicode's bidirectional algorithm (UAX #9) gives signs, brackets and digits around such words to the
text around them: `refugees.xlsx: C5` would be read as `5refugees.xlsx: C`. Isolates hold them together.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from itertools import pairwise

LEFT_TO_RIGHT, END = "\u2066", "\u2069"
"""Around a run of words that stands by itself (left-to-right isolate)."""

_RIGHT_TO_LEFT_MARK = "\u200f"

Run = tuple[int, int]

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
_WRITTEN_RTL = re.compile(f"[{_RTL}]")
_WRITTEN_LTR = re.compile(rf"[^\W\d_{_RTL}]")
_MIXED = re.compile(rf"[^\W\d_{_RTL}]|[+%٪\u2212\u200e]|-\d")
"""What may have to be isolated at all; most words and numbers need not."""
_EDGES = re.compile(r"[،؛؟·«»]|\s[–—]\s")
"""Signs of the text around, or between words that do not belong together."""
_SIGNED = re.compile(
    r"(?<![\w.,])"
    r"(?:"
    r"\+\d{1,3}(?:[ -]\(?\d{1,4}\)?){2,}"  # a telephone
    r"|\d{4}-\d{2}(?:-\d{2})?(?![\d-])"  # a date
    r"|\u200e?[+\u2212-]\s?[\d٠-٩][\d٠-٩.,٬٫]*(?:[\s\u00a0]?\u200e?[%٪]\u200e?)?"
    r"|[\d٠-٩][\d٠-٩.,٬٫]*[\s\u00a0]?\u200e?[%٪]\u200e?"
    r")(?<![.,])"
)
_AT_START, _AT_END = "-_./\\@#+&$€£~*", "-_/\\@#+&$€£~*%°'’_="
"""Signs that belong to the word that they touch."""
_WORDS_OF_SENTENCE = 4
_PAIRS = {")": "(", "]": "[", "}": "{", ">": "<", "”": "“", '"': '"'}
_CLOSING = {opened: closed for closed, opened in _PAIRS.items()}


def written_direction(text: str) -> str:
    """`rtl` or `ltr` by the first letter that has a direction; "" without one."""
    found = re.search(rf"(?P<rtl>[{_RTL}])|[^\W\d_]", text)
    return "" if found is None else "rtl" if found["rtl"] else "ltr"


def runs(text: str, walls: Collection[int] = ()) -> list[Run]:
    """Start and end of all that must be isolated in a text that runs from right to left.

    A run goes from the first to the last word between letters that run the other way, with the signs
    that belong to it. It does not pass a wall: a place where a text of its own begins or ends. What has
    no other letters between its walls is isolated whole. So are numbers with signs, which are read in
    their order.
    """
    if not _MIXED.search(text):
        return []
    return [run for start, end in _parts(text, walls) for run in _runs_of(text, start, end)]


def isolated(text: str) -> str:
    """The text with all that must be isolated between isolates, which it had none of."""
    pieces, written = [], 0
    for start, end in runs(text):
        pieces += [text[written:start], LEFT_TO_RIGHT, text[start:end], END]
        written = end
    return "".join([*pieces, text[written:]])


def on_one_line(text: str) -> str:
    """The text by itself on a line that runs from right to left, whatever it begins with."""
    has_both = _WRITTEN_RTL.search(text) is not None and bool(runs(text))
    return _RIGHT_TO_LEFT_MARK + isolated(text) if has_both else text


def without_isolates(text: str) -> str:
    """The text as it was."""
    return text.replace(LEFT_TO_RIGHT, "").replace(END, "")


def _parts(text: str, walls: Collection[int]) -> Iterator[Run]:
    """The stretches between walls, and between signs that words do not pass."""
    start = 0
    cuts = sorted({(wall, wall) for wall in walls} | {found.span() for found in _EDGES.finditer(text)})
    for left, right in [*cuts, (len(text), len(text))]:
        if left > start:
            yield start, left
        start = max(start, right)


def _runs_of(text: str, start: int, end: int) -> Iterator[Run]:
    others = [found.start() for found in _WRITTEN_RTL.finditer(text, start, end)]
    if not others:
        yield from _whole(text, start, end)
        return
    edges = [start - 1, *others, end]
    for before, after in pairwise(edges):
        yield from _among_others(text, before + 1, after)


def _whole(text: str, start: int, end: int) -> Iterator[Run]:
    inner = text[start:end]
    if _WRITTEN_LTR.search(inner):
        yield start + len(inner) - len(inner.lstrip()), end - (len(inner) - len(inner.rstrip()))
    else:
        yield from _signed(text, start, end)


def _among_others(text: str, start: int, end: int) -> Iterator[Run]:
    letters = [found.start() for found in _WRITTEN_LTR.finditer(text, start, end)]
    if not letters:
        yield from _signed(text, start, end)
        return
    first, last = letters[0], letters[-1] + 1
    while first > start and (text[first - 1] in _AT_START or text[first - 1].isnumeric()):
        first -= 1
    last = _end_of_sentence(text, first, _end_of_word(text, first, last, end), end)
    if first > start and _closes(text[first - 1], text[first:last]):
        first -= 1
    yield from _signed(text, start, first)
    yield first, last
    yield from _signed(text, last, end)


def _end_of_word(text: str, first: int, last: int, end: int) -> int:
    """Behind the signs that belong to the last word: those that join it, and what closes a bracket."""
    while last < end:
        sign = text[last]
        if sign in _PAIRS:
            opened = text[first:last].count(_PAIRS[sign])
            closed = text[first:last].count(sign) if sign != '"' else 0
            if opened <= closed or (sign == '"' and opened % 2 == 0):
                break
        elif sign in ".,:;":
            if not text[last + 1 : min(last + 2, end)].isnumeric():
                break
        elif not (sign in _AT_END or sign.isnumeric() or unicodedata.category(sign).startswith("M")):
            break
        last += 1
    return last


def _closes(opening: str, text: str) -> bool:
    """Whether the text closes that bracket or quotation, which it does not open itself."""
    closing = _CLOSING.get(opening)
    if opening == closing:
        return text.count(opening) % 2 == 1
    return closing is not None and text.count(closing) > text.count(opening)


def _end_of_sentence(text: str, first: int, last: int, end: int) -> int:
    """Behind the stop of a sentence that the text ends with; that of a few words is the text's own."""
    is_sentence = end == len(text) and text[first:last].count(" ") >= _WORDS_OF_SENTENCE - 1
    return end - len(text[last:].lstrip(".!?…")) if is_sentence else last


def _signed(text: str, start: int, end: int) -> Iterator[Run]:
    for found in _SIGNED.finditer(text, start, end):
        yield found.span()
