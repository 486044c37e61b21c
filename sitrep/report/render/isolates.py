"""A page that runs from right to left, with all words that run the other way set apart."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from html import unescape
from itertools import groupby, pairwise
from typing import Any, Literal

from markupsafe import escape

from sitrep.direction import END, LEFT_TO_RIGHT, runs, without_isolates
from sitrep.report.pieces import Piece
from sitrep.report.text import OF_SOURCE, Text
from sitrep.report.view.page import View

_TAG = re.compile(r"(<[^>]*>)")
_INLINE = re.compile(r"<(/?)(?:a|b|code|em|i|s|span|strong|sub|sup)\b")
_PART = re.compile(r"<(head|style|script|svg)\b.*?</\1>|<[^>]*>|[^<]+", re.DOTALL)
_PRINTED_BY_STYLES = "data-label="
_LINK = re.compile(r"(<a\b[^>]*>)(.*?)(</a>)", re.DOTALL)
_ISOLATED = re.compile(f"{LEFT_TO_RIGHT}([^{LEFT_TO_RIGHT}{END}]*){END}")
_UNDIRECTED = re.compile(r"<bdi(?![^>]*\bdir=)")
_LEFT_TO_RIGHT_MARK = "\u200e"
_BROKEN = re.compile(r"[<\s]")
_ON_ONE_LINE, _LONG_WORD = 40, 20
_WRAPS = ' class="wraps"'
_AS_REFERENCES = str.maketrans({LEFT_TO_RIGHT: "&#x2066;", END: "&#x2069;"})

_At = tuple[int, int]
"""A place: the number of a token, and how many signs of it stand before; a tag has one."""


def directed(view: View) -> View:
    """The view with isolates in its texts; as it is where its language runs from left to right."""
    return directed_part(view) if view.direction == "rtl" else view


def directed_part(part: Any) -> Any:
    """A part of a view that runs from right to left, whatever it is made of, with isolates."""
    match part:
        case Text():
            return directed_text(part)
        case tuple():
            return tuple(map(directed_part, part))
        case _ if is_dataclass(part) and not isinstance(part, type):
            changed = {each.name: directed_part(getattr(part, each.name)) for each in fields(part)}
            return replace(part, **changed)
    return part


def directed_text(text: Text) -> Text:
    """The text with isolates around all that runs from left to right; they and its links nest."""
    tokens = list(_tokens(text.pieces))
    signs = _isolates(tokens)
    return Text(_with_signs(tokens, signs)) if signs else text


def with_elements(page: str) -> str:
    """The HTML with elements for isolates that have others in them or may have to be broken.

    WeasyPrint sets each element, and each line of it, as a text of its own; the signs themselves hold
    for one text on one line. In attributes they stay only where the stylesheet prints them. Elements of
    the templates run as the page does: a browser would go by their first letter, isolated or not.
    """
    if LEFT_TO_RIGHT not in page:
        return page
    page = _PART.sub(_within_tags, _UNDIRECTED.sub('<bdi dir="rtl"', page))
    page = _ISOLATED.sub(_without_marks, page)
    return _ISOLATED.sub(_as_element, _LINK.sub(_around_link, page))


def _within_tags(part: re.Match[str]) -> str:
    text = part[0]
    if not text.startswith("<"):
        return text
    is_shown = text.startswith("<svg") or _PRINTED_BY_STYLES in text
    return text.translate(_AS_REFERENCES) if is_shown else without_isolates(text)


def _without_marks(isolate: re.Match[str]) -> str:
    return isolate[0].replace(_LEFT_TO_RIGHT_MARK, "")


def _around_link(link: re.Match[str]) -> str:
    """No element within a link, for WeasyPrint would make a link of that too."""
    opens, inner, closes = link.groups()
    is_whole = inner.startswith(LEFT_TO_RIGHT) and inner.find(END) == len(inner) - 1
    if is_whole and len(inner) > _ON_ONE_LINE:
        return f"{LEFT_TO_RIGHT}{opens}{inner[1:-1]}{closes}{END}"
    return f"{opens}{inner.translate(_AS_REFERENCES)}{closes}"


def _as_element(isolate: re.Match[str]) -> str:
    html = isolate[1]
    if not _BROKEN.search(html) and len(html) <= _ON_ONE_LINE:
        return isolate[0]
    is_long = any(len(word) > _LONG_WORD for word in _TAG.sub("", html).split())
    return f'<bdi dir="ltr"{_WRAPS * is_long}>{html}</bdi>'


@dataclass(frozen=True, slots=True)
class _Token:
    """Letters, or where an inline element begins or ends, or a wall; what it prints is in `piece`.

    Of a link that a piece says by its anchor, begin and end print nothing: they have no piece.
    """

    kind: Literal["letters", "begins", "ends", "wall"]
    piece: Piece | None = None

    @property
    def letters(self) -> str:
        if self.kind != "letters" or self.piece is None:
            return ""
        return unescape(self.piece.text) if self.piece.is_markup else self.piece.text


def _tokens(pieces: Sequence[Piece]) -> Iterator[_Token]:
    for anchor, group in groupby(pieces, lambda piece: piece.anchor):
        is_source = anchor.startswith(OF_SOURCE)
        if is_source:
            yield _Token("wall")
        if anchor:
            yield _Token("begins")
        for piece in group:
            if piece.opens:
                yield _Token("wall")
            yield from _tokens_of(piece)
            if piece.closes:
                yield _Token("wall")
        if anchor:
            yield _Token("ends")
        if is_source:
            yield _Token("wall")


def _tokens_of(piece: Piece) -> Iterator[_Token]:
    if not piece.is_markup:
        yield _Token("letters", piece)
        return
    for part in filter(None, _TAG.split(piece.text)):
        own = replace(piece, text=part)
        if not part.startswith("<"):
            yield _Token("letters", own)
        elif inline := _INLINE.match(part):
            yield _Token("ends" if inline[1] else "begins", own)
        else:
            yield _Token("wall", own)


def _isolates(tokens: Sequence[_Token]) -> Mapping[_At, str]:
    """Where isolates begin and end."""
    at: list[_At] = []
    walls = set()
    for number, token in enumerate(tokens):
        if token.kind == "wall":
            walls.add(len(at))
        at += ((number, place) for place in range(len(token.letters)))
    text = "".join(token.letters for token in tokens)
    signs: dict[_At, str] = defaultdict(str)
    for start, end in runs(text, walls):
        for first, last in _nested(tokens, at[start:end]):
            signs[last] = END + signs[last]
            signs[first] += LEFT_TO_RIGHT
    return signs


def _nested(tokens: Sequence[_Token], at: Sequence[_At]) -> Iterator[tuple[_At, _At]]:
    """Begin and end of an isolate around the letters that stand there.

    It holds whole elements, as far as they have all their letters in it; where one does not, the run
    falls into pieces.
    """
    first, last = at[0], (at[-1][0], at[-1][1] + 1)
    depth = lowest = 0
    for token in tokens[first[0] : last[0]]:
        depth += (token.kind == "begins") - (token.kind == "ends")
        lowest = min(lowest, depth)
    before, after = -lowest, depth - lowest
    whole_before = _outside(tokens, first, before, step=-1)
    whole_after = _outside(tokens, last, after, step=1)
    if whole_before is not None and whole_after is not None:
        yield whole_before, whole_after
        return
    for _, group in groupby(at, lambda place: place[0]):
        inner = list(group)
        yield inner[0], (inner[-1][0], inner[-1][1] + 1)


def _outside(tokens: Sequence[_Token], place: _At, levels: int, *, step: Literal[-1, 1]) -> _At | None:
    """The place outside that many elements; None where an element has letters beyond the place."""
    number, signs = place
    if not levels:
        return place
    if signs != (0 if step < 0 else len(tokens[number].letters)):
        return None
    leaving, entering = ("begins", "ends") if step < 0 else ("ends", "begins")
    while levels:
        number += step
        if not 0 <= number < len(tokens) or tokens[number].kind in (entering, "letters"):
            return None
        levels -= tokens[number].kind == leaving
    return number, 0 if step < 0 else 1


def _with_signs(tokens: Sequence[_Token], signs: Mapping[_At, str]) -> Iterator[Piece]:
    by_token: dict[int, list[int]] = defaultdict(list)
    for number, place in signs:
        by_token[number].append(place)
    for number, token in enumerate(tokens):
        size = len(token.letters) if token.kind == "letters" else 1
        places = sorted({0, *by_token[number], size})
        for place, following in [*pairwise(places), (size, None)]:
            own = token.piece if token.kind == "letters" else None
            if (number, place) in signs:
                yield Piece(signs[number, place], anchor=own.anchor if own else "")
            if token.piece is None or following is None:
                continue
            if own is None or (place, following) == (0, size):
                yield token.piece
            else:
                yield _cut(own, token.letters[place:following])


def _cut(piece: Piece, letters: str) -> Piece:
    return replace(piece, text=str(escape(letters)) if piece.is_markup else letters)
