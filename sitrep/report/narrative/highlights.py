"""Highlights: the few sentences at the head of a report, as list items of the narrative."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.lines import one_line
from sitrep.report.narrative.markdown import Place, inline_text, shown
from sitrep.report.text import Text

FEWEST, MOST = 2, 5
LONGEST = 180

HIGHLIGHTS_NOT_A_LIST = Check(
    "highlights-not-a-list", Severity.ERROR,
    "The text under the heading of the highlights is not one plain list. Only its items are printed, "
    "so the rest would be lost.",
)  # fmt: skip
HIGHLIGHTS_COUNT = Check(
    "highlights-count", Severity.WARNING,
    "A report has two to five highlights: fewer tell too little, more are not read.",
)  # fmt: skip
HIGHLIGHT_TOO_LONG = Check(
    "highlight-too-long", Severity.WARNING,
    "A highlight is longer than 180 characters, spaces included, as it prints.",
)  # fmt: skip

HIGHLIGHT_CHECKS: tuple[Check, ...] = (HIGHLIGHTS_NOT_A_LIST, HIGHLIGHTS_COUNT, HIGHLIGHT_TOO_LONG)

_LISTS = ("bullet_list", "ordered_list")
_ITEM_LEVEL, _PARAGRAPH_LEVEL, _INLINE_LEVEL = 1, 2, 3


def highlights_in(tokens: Sequence[Token], figures: Sequence[Text]) -> tuple[Text, ...]:
    """The items of the list, without tags around them."""
    return tuple(inline_text(token, figures) for token in _items(tokens))


def no_highlights(file: str) -> Diagnostic:
    """The problem that a narrative has no heading for highlights at all."""
    return HIGHLIGHTS_COUNT.at(Address(file), count=0, fewest=FEWEST, most=MOST)


def check_highlights(
    tokens: Sequence[Token], figures: Sequence[Text], place: Place, *, heading: int
) -> Iterator[Diagnostic]:
    """What does not belong there, how many there are, and which are too long."""
    foreign = sorted({line for token in _foreign(tokens) for line in (token.map or [heading])[:1]})
    for line in foreign:
        yield HIGHLIGHTS_NOT_A_LIST.at(place(line))
    items = _items(tokens)
    if not FEWEST <= len(items) <= MOST:
        yield HIGHLIGHTS_COUNT.at(place(heading), count=len(items), fewest=FEWEST, most=MOST)
    for item in items:
        text = one_line(inline_text(item, figures))
        if len(text) > LONGEST:
            where = place((item.map or [heading])[0])
            yield HIGHLIGHT_TOO_LONG.at(where, text=shown(text), length=len(text), longest=LONGEST)


def _items(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.type == "inline" and token.level == _INLINE_LEVEL]


def _foreign(tokens: Sequence[Token]) -> Iterator[Token]:
    """The beginnings of all blocks that are not the list, its items or their one paragraph."""
    lists = paragraphs = 0
    for token in tokens:
        if token.nesting < 0 or token.type == "inline":
            continue
        name = token.type.removesuffix("_open")
        if token.level == 0 and name in _LISTS:
            lists += 1
            if lists == 1:
                continue
        elif token.level == _ITEM_LEVEL and name == "list_item":
            paragraphs = 0
            continue
        elif token.level == _PARAGRAPH_LEVEL and name == "paragraph":
            paragraphs += 1
            if paragraphs == 1:
                continue
        yield token
