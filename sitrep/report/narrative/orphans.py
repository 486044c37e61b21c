"""Numbers that a writer typed by hand: each must be a figure, a date, a symbol, quoted or literal."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

from markdown_it.token import Token

from sitrep import marks
from sitrep.analysis.quotation import find_quote
from sitrep.diagnostics import NOTHING, Check, Diagnostic, Message, Severity
from sitrep.model.figure import Figures
from sitrep.quantity import Quantity
from sitrep.reading.loose_numbers import loose_numbers, no_counts
from sitrep.reading.mentions import Role, mentions
from sitrep.report.narrative.markdown import FIGURE, Place
from sitrep.report.narrative.names import spans_of

NARRATIVE_ORPHAN = Check(
    "narrative-orphan", Severity.ERROR,
    "The narrative holds a number that is neither a live figure, nor part of a date, of the name of a "
    "document or of the name of a camp, area, mission or source of the month, nor quoted from a kept "
    "article, nor marked as literal. Nobody could tell where it comes from, and next month it would be "
    "wrong.",
)  # fmt: skip

ORPHAN_CHECKS: tuple[Check, ...] = (NARRATIVE_ORPHAN,)

_QUOTED = re.compile('“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]')
_MOST_KEYS = 3


def orphans_in(
    tokens: Sequence[Token],
    place: Place,
    *,
    figures: Figures,
    quotable: Sequence[str],
    names: Collection[str],
    language: str,
) -> list[Diagnostic]:
    """Each number of the writer's own, at its line, with the figures that have its value.

    `quotable` are the texts of kept articles and translations from them; `names` are those of the
    month's own things, whose numbers are theirs.
    """
    diagnostics = [
        NARRATIVE_ORPHAN.at(place(line), text=f"{start}.", hint=NOTHING)
        for line, start in _numbered_from_nowhere(tokens)
    ]
    for token, in_quote in texts_of(tokens):
        text = _seen(FIGURE.sub(marks.FIGURE, words_of(token)))
        quoted = (
            [(0, len(text))] if in_quote and is_found(text, quotable) else quoted_spans(text, quotable)
        )
        explained = [*quoted, *spans_of(names, text), *no_counts(text, language)]
        for start, end, quantity in _numbers(text, language):
            if not any(low <= start and end <= high for low, high in explained):
                line = (token.map or [0])[0] + text.count("\n", 0, start)
                hint = _hint(quantity, figures)
                number = " ".join(text[start:end].split())
                diagnostics.append(NARRATIVE_ORPHAN.at(place(line), text=number, hint=hint))
    return diagnostics


def _numbers(text: str, language: str) -> Iterator[tuple[int, int, Quantity | None]]:
    """All but those of dates and documents; of two that share a place the first, or else the longer."""
    known = mentions(text, language)
    found: list[tuple[int, int, Quantity | None]] = [
        (each.start, each.end, each.quantity)
        for each in known
        if each.role not in (Role.DATE, Role.SYMBOL)
    ]
    found += ((start, end, None) for start, end in loose_numbers(text, language))
    last = 0
    for start, end, quantity in sorted(found, key=lambda each: (each[0], -each[1])):
        if start >= last:
            last = end
            yield start, end, quantity


def _seen(text: str) -> str:
    """The text without signs that take no room, which would split a number or a word."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf")


def _numbered_from_nowhere(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Lists whose numbers neither begin with one nor go on from the list before: line and number.

    A sentence that begins with `85.` is such a list to Markdown.
    """
    following, depth = 1, 0
    for token in tokens:
        if token.type == "heading_open":
            following = 1
        elif token.type == "ordered_list_open":
            if not depth:
                start = int(token.attrs.get("start", 1))
                if start not in (1, following):
                    yield (token.map or [0])[0], start
                following = start
            depth += 1
        elif token.type == "ordered_list_close":
            depth -= 1
        elif token.type == "list_item_open" and depth == 1 and token.markup in (".", ")"):
            following += 1


def texts_of(tokens: Sequence[Token]) -> Iterator[tuple[Token, bool]]:
    """The tokens with words, and whether they stand in a block quotation."""
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type.startswith("blockquote") else 0
        if token.type == "inline":
            yield token, depth > 0


def words_of(token: Token) -> str:
    """The words as they print; a line of the writer's stays a line."""
    return "".join(
        "\n" if child.type in ("softbreak", "hardbreak") else child.content
        for child in token.children or []
    )


def quoted_spans(text: str, articles: Sequence[str]) -> list[tuple[int, int]]:
    """The spans in quotation marks whose words stand so in a kept article."""
    return [(start, end) for start, end, quote in quoted(text) if is_found(quote, articles)]


def quoted(text: str) -> Iterator[tuple[int, int, str]]:
    """Each span in quotation marks, with the words between them."""
    for found in _QUOTED.finditer(text):
        yield *found.span(), next(group for group in found.groups() if group)


def is_found(quote: str, articles: Sequence[str]) -> bool:
    """Whether the words stand so in one of the articles."""
    return any(find_quote(quote.strip(' \n“”"«»'), article) for article in articles)


def _hint(quantity: Quantity | None, figures: Figures) -> Message:
    """Which figures have that value, so that the writer need not look for their keys."""
    if quantity is None:
        return NOTHING
    keys = [
        key
        for key, figure in figures.items()
        if isinstance(figure.value, Quantity)
        and not figure.value.is_missing
        and quantity.value in (figure.value.value, figure.value.high)
    ]
    return Message("hint.orphan-figure", {"keys": keys[:_MOST_KEYS]}) if keys else NOTHING
