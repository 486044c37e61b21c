"""Numbers that a writer typed by hand: each must be a figure, a date, a symbol, quoted or literal."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from markdown_it.token import Token

from sitrep import marks
from sitrep.analysis.quotation import find_quote
from sitrep.diagnostics import NOTHING, Check, Diagnostic, Message, Severity
from sitrep.model.article import Article
from sitrep.model.figure import Figures
from sitrep.quantity import Quantity
from sitrep.reading.mentions import Mention, Role, mentions
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
    articles: Iterable[Article],
    names: Collection[str],
    language: str,
) -> list[Diagnostic]:
    """Each number of the writer's own, at its line, with the figures that have its value.

    `names` are those of the month's own things, whose numbers are theirs.
    """
    texts = [article.text for article in articles]
    diagnostics = []
    for token, in_quote in texts_of(tokens):
        text = FIGURE.sub(marks.FIGURE, _plain(token))
        quoted = [(0, len(text))] if in_quote and is_found(text, texts) else quoted_spans(text, texts)
        explained = [*quoted, *spans_of(names, text)]
        for mention in mentions(text, language):
            if _is_orphan(mention, explained):
                line = (token.map or [0])[0] + text.count("\n", 0, mention.start)
                number = text[mention.start : mention.end]
                hint = _hint(mention.quantity, figures)
                diagnostics.append(NARRATIVE_ORPHAN.at(place(line), text=number, hint=hint))
    return diagnostics


def texts_of(tokens: Sequence[Token]) -> Iterator[tuple[Token, bool]]:
    """The tokens with words, and whether they stand in a block quotation."""
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type.startswith("blockquote") else 0
        if token.type == "inline":
            yield token, depth > 0


def _plain(token: Token) -> str:
    """The words as they print; a line of the writer's stays a line."""
    return "".join(
        "\n" if child.type in ("softbreak", "hardbreak") else child.content
        for child in token.children or []
    )


def quoted_spans(text: str, articles: Sequence[str]) -> list[tuple[int, int]]:
    """The spans in quotation marks whose words stand so in a kept article."""
    return [
        found.span()
        for found in _QUOTED.finditer(text)
        if is_found(next(group for group in found.groups() if group), articles)
    ]


def is_found(quote: str, articles: Sequence[str]) -> bool:
    """Whether the words stand so in one of the articles."""
    return any(find_quote(quote.strip(' \n“”"«»'), article) for article in articles)


def _is_orphan(mention: Mention, explained: Sequence[tuple[int, int]]) -> bool:
    if mention.role in (Role.DATE, Role.SYMBOL):
        return False
    return not any(start <= mention.start and mention.end <= end for start, end in explained)


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
