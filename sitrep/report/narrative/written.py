"""A narrative as its reader sees it, each character with its place in the writer's file."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from markdown_it.token import Token

from sitrep import marks
from sitrep.report.narrative.live.arguments import Answer
from sitrep.report.narrative.markdown import FIGURE
from sitrep.report.narrative.orphans import is_found, quoted_spans, texts_of

# What stands at the head of a line for Markdown, and marks that print as nothing.
_MARKUP = re.compile(r"[ \t]*(?:>[ \t]?|(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)|#{1,6})*[ \t]*")
_HEADING = re.compile(r"[ \t]*#")
_ADDRESS = re.compile(r"\]\([^()\s]{0,500}[^()\n]{0,200}\)|https?://[^\s<>]+|[\w.+-]{1,64}@[\w.-]+")
_EMPHASIS = "*"
_BETWEEN_BLOCKS = "\n\n"


@dataclass(frozen=True, slots=True)
class Written:
    """The text of all blocks, a blank line between two; quotations and addresses are blotted out.

    For each character, `origins` is how many stand before it in the writer's text, and `live` the
    number of the live figure that prints it, None for the writer's own. `headings` are where headings
    begin.
    """

    text: str
    origins: Sequence[int]
    live: Sequence[int | None]
    headings: Set[int]

    def is_own(self, start: int, end: int) -> bool:
        """Whether the writer typed any of it."""
        return None in self.live[start:end]


@dataclass(frozen=True, slots=True)
class _Character:
    text: str
    origin: int
    live: int | None = None


_Line = list[_Character]


def written(
    tokens: Sequence[Token],
    pieces: Iterable[tuple[str, int]],
    said: Sequence[Answer],
    quotable: Sequence[str],
) -> Written:
    """The text of the tokens; `pieces` are of the filled narrative, `said` what its marks print.

    Words that stand in `quotable` are quotations.
    """
    lines = _lines(pieces, said)
    characters: list[_Character] = []
    headings: set[int] = set()
    for token, in_quotation in texts_of(tokens):
        own_lines = lines[slice(*(token.map or (0, 0)))]
        block = [character for line in own_lines for character in _without_markup(line)]
        if _HEADING.match(_text(own_lines[0])):
            headings.add(len(characters))
        characters += _blotted(block, in_quotation, quotable)
        characters += (_Character(sign, characters[-1].origin) for sign in _BETWEEN_BLOCKS)
    return Written(
        _text(characters),
        [character.origin for character in characters],
        [character.live for character in characters],
        headings,
    )


def _lines(pieces: Iterable[tuple[str, int]], said: Sequence[Answer]) -> list[_Line]:
    """The lines of the filled narrative, each with its end as a space."""
    lines: list[_Line] = [[]]
    for text, start in pieces:
        if mark := FIGURE.fullmatch(text):
            printed = str(said[int(mark[1])].text)
            lines[-1] += (_Character(sign, start, int(mark[1])) for sign in printed)
            continue
        for origin, sign in enumerate(text, start):
            if sign == "\n":
                lines[-1].append(_Character(" ", origin))
                lines.append([])
            else:
                lines[-1].append(_Character(sign, origin))
    return lines


def _without_markup(line: _Line) -> Iterator[_Character]:
    text = _text(line)
    start, end = _MARKUP.match(text).end(), len(text.rstrip()) + 1  # type: ignore[union-attr]
    return (character for character in line[start:end] if character.text != _EMPHASIS)


def _blotted(block: _Line, in_quotation: bool, articles: Sequence[str]) -> _Line:
    text = _text(block)
    if in_quotation and is_found(text, articles):
        spans = [(0, len(text))]
    else:
        spans = [*quoted_spans(text, articles), *(found.span() for found in _ADDRESS.finditer(text))]
    for start, end in spans:
        block[start:end] = (replace(character, text=marks.BLOT) for character in block[start:end])
    return block


def _text(characters: Iterable[_Character]) -> str:
    return "".join(character.text for character in characters)
