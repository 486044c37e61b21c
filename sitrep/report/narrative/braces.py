"""The pieces of a narrative: plain text, and what stands between braces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.diagnostics import Check, Severity

NARRATIVE_UNCLOSED = Check(
    "narrative-unclosed", Severity.ERROR,
    "A live figure or a remark is opened in the narrative and not closed in its paragraph.",
)  # fmt: skip
NARRATIVE_BRACE = Check(
    "narrative-brace", Severity.ERROR,
    "A curly bracket is alone in the narrative; most often it is half of a live figure.",
)  # fmt: skip
NARRATIVE_BLOCK = Check(
    "narrative-block", Severity.ERROR,
    "The narrative holds an instruction of a template. Text is written in it, not programs.",
)  # fmt: skip

BRACE_CHECKS: tuple[Check, ...] = (NARRATIVE_UNCLOSED, NARRATIVE_BRACE, NARRATIVE_BLOCK)

_MARK = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}|[{}]")
_END = {
    "{{": re.compile(r"\}\}|\{\{|\{%|\n[ \t]*\n"),
    "{%": re.compile(r"%\}|\{\{|\{%|\n[ \t]*\n"),
}
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_REST_OF_LINE = re.compile(r"[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Piece:
    """Plain text, or braces with what is wrong, if it is known.

    `line` is where it begins, counted from 1; `start` how many characters stand before it.
    """

    source: str
    line: int
    start: int
    is_text: bool = True
    problem: Check | None = None


def pieces(text: str) -> Iterator[Piece]:
    """The whole text in order, except remarks `{# ... #}`, which vanish.

    Each piece between braces is cut out by itself, so that one mistake does not hide the next.
    """
    position, line = 0, 1
    last_remark_end = text.rfind("#}")
    while found := _MARK.search(text, position):
        start, after, opening = found.start(), found.end(), found[0]
        before = text[position:start]
        opened = line + before.count("\n")
        end, problem = after, None
        if opening == "{#" and after <= last_remark_end:
            end = text.index("#}", after) + 2
            # A remark on lines of its own takes them with it, or it would break a list in two.
            rest = _REST_OF_LINE.match(text, end)
            if rest and _begins_a_line(text, position, start):
                before, end = before.rstrip(" \t"), rest.end()
        elif opening in _END:
            close = _END[opening].search(text, after)
            if close is None or close[0] != _CLOSING[opening]:
                problem = NARRATIVE_UNCLOSED
            else:
                end, problem = close.end(), NARRATIVE_BLOCK if opening == "{%" else None
        else:
            problem = NARRATIVE_UNCLOSED if opening == "{#" else NARRATIVE_BRACE
        yield Piece(before, line, position)
        source = text[start:end]
        if opening != "{#" or problem:
            yield Piece(source, opened, start, is_text=False, problem=problem)
        position, line = end, opened + source.count("\n")
    yield Piece(text[position:], line, position)


def _begins_a_line(text: str, position: int, start: int) -> bool:
    """Whether only spaces stand between the last line end and `start`, as far as `position`."""
    line_end = text.rfind("\n", position, start)
    if line_end < 0:
        line_end = position - 1
        if position and text[line_end] != "\n":
            return False
    return not text[line_end + 1 : start].strip(" \t")
