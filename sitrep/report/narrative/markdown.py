"""The Markdown of a narrative: parsed to tokens, checked, and set as the few HTML tags we know."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from sitrep import marks
from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.lines import one_line, shortened
from sitrep.report.pieces import Piece
from sitrep.report.text import Text

NARRATIVE_IMAGE = Check(
    "narrative-image", Severity.ERROR,
    "The narrative asks for a picture. A report holds only pictures that sitrep draws, because "
    "those have a source, a date and words for people who cannot see them.",
)  # fmt: skip
NARRATIVE_LINK = Check(
    "narrative-link", Severity.ERROR,
    "A link in the narrative does not lead to an https, http or mailto address.",
)  # fmt: skip
NARRATIVE_FIGURE_IN_LINK = Check(
    "narrative-figure-in-link", Severity.ERROR,
    "A live figure stands inside a link. Each figure is itself a link to its row in the annex, and "
    "a link cannot lead to two places.",
)  # fmt: skip
NARRATIVE_HTML = Check(
    "narrative-html", Severity.WARNING,
    "The narrative holds something that looks like HTML. It is not interpreted: it prints as written.",
)  # fmt: skip

MARKDOWN_CHECKS: tuple[Check, ...] = (
    NARRATIVE_IMAGE, NARRATIVE_LINK, NARRATIVE_FIGURE_IN_LINK, NARRATIVE_HTML,
)  # fmt: skip

FIGURE = re.compile(f"{marks.FIGURE_STARTS}([0-9]+){marks.FIGURE_ENDS}")
"""Where a live figure stands in the text until it is set; nobody can type these characters."""

_RULES = (
    "normalize", "block", "inline", "text_join",
    "heading", "list", "blockquote", "paragraph", "hr", "table",
    "text", "newline", "escape", "emphasis", "link", "image", "autolink",
    "balance_pairs", "fragments_join",
)  # fmt: skip
_TAGS = {
    "paragraph": "p", "bullet_list": "ul", "ordered_list": "ol", "list_item": "li",
    "blockquote": "blockquote", "heading": "h3", "em": "em", "strong": "strong",
    **{tag: tag for tag in "table thead tbody tr th td".split()},
}  # fmt: skip
_BREAKS = {"softbreak": Markup("\n"), "hardbreak": Markup("<br>\n"), "hr": Markup("<hr>\n")}
_WEB_OR_MAIL = re.compile(r"(?i)(?:https?://[^\s/]|mailto:[^\s@]+@)\S*")
_HTML = re.compile(r"<!--|</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>")
_SHOWN = 60

Place = Callable[[int], Address]
"""The address of a line of the parsed text, counted from 0, in the writer's file."""


def figure_mark(number: int) -> str:
    """The characters that stand for figure `number` until it is set."""
    return f"{marks.FIGURE_STARTS}{number}{marks.FIGURE_ENDS}"


def parse(text: str) -> list[Token]:
    """The block tokens of a whole narrative; no token holds HTML of the writer's.

    The first cell of a table's row heads it; a heading without words is a plain cell, as elsewhere on
    the page.
    """
    tokens = _reader().parse(text)
    for number, token in enumerate(tokens):
        if token.type == "td_open" and tokens[number - 1].type == "tr_open":
            _retyped(tokens, number, "th", "row")
        elif token.type == "th_open" and not token.attrs.get("scope"):
            is_blank = not tokens[number + 1].content.strip()
            _retyped(tokens, number, "td" if is_blank else "th", "" if is_blank else "col")
    return tokens


def _retyped(tokens: list[Token], number: int, tag: str, scope: str) -> None:
    """A cell is three tokens: its opening, its text, its end."""
    opened, closed = tokens[number], tokens[number + 2]
    opened.type, closed.type = f"{tag}_open", f"{tag}_close"
    if scope:
        opened.attrs["scope"] = scope


def cells_in(tokens: Sequence[Token]) -> set[int]:
    """The positions of the texts of a table's cells."""
    return {number + 1 for number, token in enumerate(tokens) if token.type in ("th_open", "td_open")}


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("zero").enable(list(_RULES))


def problems_in(tokens: Sequence[Token], place: Place) -> list[Diagnostic]:
    """Pictures, links that lead nowhere, figures inside links, and HTML."""
    return [
        problem
        for token in tokens
        if token.type == "inline"
        for problem in _inline_problems(token.children or [], (token.map or [0])[0], place)
    ]


def _inline_problems(tokens: Sequence[Token], line: int, place: Place) -> Iterator[Diagnostic]:
    in_link = False
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            line += 1
        elif token.type == "image":
            yield NARRATIVE_IMAGE.at(place(line), text=shown(token.content))
        elif token.type == "link_open":
            in_link = True
            href = str(token.attrs["href"])
            if "%EE%80%80" in href or FIGURE.search(str(token.attrs.get("title", ""))):
                yield NARRATIVE_FIGURE_IN_LINK.at(place(line))
            elif not _WEB_OR_MAIL.fullmatch(href):
                yield NARRATIVE_LINK.at(place(line), text=shown(href))
        elif token.type == "link_close":
            in_link = False
        elif token.type == "text":
            if in_link and FIGURE.search(token.content):
                yield NARRATIVE_FIGURE_IN_LINK.at(place(line))
            if "](" in token.content:
                target = token.content.partition("](")[2]
                yield NARRATIVE_LINK.at(place(line), text=shown(target.partition(")")[0]))
            if found := _HTML.search(token.content):
                yield NARRATIVE_HTML.at(place(line), text=shown(found[0]))


def text_of(tokens: Sequence[Token], figures: Sequence[Text]) -> Text:
    """Safe HTML of block tokens, with `figures[n]` in the place of figure mark n."""
    return _joined(_set(tokens, figures))


def inline_text(token: Token, figures: Sequence[Text]) -> Text:
    """Safe HTML of one inline token, without a tag around it."""
    return _joined(_set([token], figures))


def _joined(parts: Iterable[Markup | Text]) -> Text:
    """The writer's HTML between two figures as one piece; no space at the end of the whole."""
    pieces: list[Piece] = []
    html = Markup("")
    for part in parts:
        if isinstance(part, Text):
            pieces += [*Text.of_narrative(html).pieces, *part.pieces]
            html = Markup("")
        else:
            html += part
    return Text((*pieces, *Text.of_narrative(html.rstrip()).pieces))


def _set(tokens: Sequence[Token], figures: Sequence[Text]) -> Iterator[Markup | Text]:
    for token in tokens:
        if token.type == "inline":
            yield from _set(token.children or [], figures)
        elif token.type == "text":
            yield from _text(token.content, figures)
        elif token.type in _BREAKS:
            yield _BREAKS[token.type]
        elif token.type == "link_open" and _WEB_OR_MAIL.fullmatch(str(token.attrs["href"])):
            yield Markup('<a href="{}">').format(token.attrs["href"])
        elif token.type == "link_open":
            yield Markup("<a>")
        elif token.type == "link_close":
            yield Markup("</a>")
        elif not token.hidden:
            yield _tag(token)


def _text(text: str, figures: Sequence[Text]) -> Iterator[Markup | Text]:
    for number, part in enumerate(FIGURE.split(text)):
        yield figures[int(part)] if number % 2 else Markup.escape(part)


def _tag(token: Token) -> Markup:
    """The opening or closing tag of a block or emphasis; nothing for what we do not know."""
    name, _, end = token.type.rpartition("_")
    tag = _TAGS.get(name)
    if tag is None:
        return Markup("")
    after = Markup("\n") if token.block and (end == "close" or token.tag in ("ul", "ol")) else ""
    if end == "close":
        return Markup("</{}>").format(tag) + after
    if name in ("th", "td"):
        scope, style = token.attrs.get("scope"), token.attrs.get("style")
        heads = Markup(' scope="{}"').format(scope) if scope else Markup("")
        is_numeric = style == "text-align:right"
        return Markup("<{}").format(tag) + heads + Markup(' class="numeric">' if is_numeric else ">")
    start = token.attrs.get("start")
    if isinstance(start, int):
        return Markup('<{} start="{}">').format(tag, start) + after
    return Markup("<{}>").format(tag) + after


def shown(text: str) -> str:
    """What somebody wrote, short enough for a message, on one line, figures as dots."""
    return shortened(one_line(FIGURE.sub("…", text)), _SHOWN)
