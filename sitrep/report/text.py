"""Text that knows why each of its numbers is there: from which figure, cell, date or line."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Final, Self

from markupsafe import Markup, escape

from sitrep.cells import Address
from sitrep.marks import EXPLAINED_ENDS, EXPLAINED_STARTS
from sitrep.report.pieces import Piece, Reason, Why
from sitrep.words.casing import opening

OF_SOURCE: Final = "source-"
"""How the ids of the list of sources begin; those of the annex rows do otherwise."""
_SQUARE = str.maketrans("()", "[]")


class Text(str):
    """Words made of pieces; to everything that does not ask for those, a str.

    As with markupsafe's Markup, an operation that does not know of pieces answers with a plain str,
    whose numbers have lost their reasons; a view does not take it.
    """

    __slots__ = ("pieces",)
    pieces: tuple[Piece, ...]

    def __new__(cls, pieces: Iterable[Piece] = ()) -> Self:
        kept = tuple(piece for piece in pieces if piece.text)
        text = super().__new__(cls, "".join(piece.plain for piece in kept))
        text.pieces = kept
        return text

    def __getnewargs__(self) -> tuple[tuple[Piece, ...]]:  # type: ignore[override]
        return (self.pieces,)

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __bool__(self) -> bool:
        """Whether it prints anything: a rule across the page has no letters."""
        return bool(self.pieces)

    def __html__(self) -> Markup:
        """For Jinja and markupsafe: escaped, with the marks that `render.proof` reads.

        Markup, since `Markup.format` escapes a plain str once more.
        """
        html = []
        for anchor, pieces in groupby(self.pieces, lambda piece: piece.anchor):
            inner = "".join(piece.__html__() for piece in pieces)
            kind = "cited" if anchor.startswith(OF_SOURCE) else "figure"
            html.append(f'<a class="{kind}" href="#{escape(anchor)}">{inner}</a>' if anchor else inner)
        return Markup("".join(html))

    def marked(self) -> str:
        """For a template of plain text: with the marks, and nothing escaped."""
        return "".join(
            f"{EXPLAINED_STARTS}{piece.plain}{EXPLAINED_ENDS}" if piece.reason else piece.plain
            for piece in self.pieces
        )

    @property
    def links(self) -> Iterator[tuple[str, str]]:
        """The annex rows and sources that it leads to, each with the words that do."""
        for anchor, pieces in groupby(self.pieces, lambda piece: piece.anchor):
            if anchor:
                yield anchor, "".join(piece.plain for piece in pieces)

    def __add__(self, other: str) -> "Text":
        return Text((*self.pieces, *pieces_of(other)))

    @classmethod
    def of_figure(cls, key: str, text: str, *, anchor: str = "") -> Self:
        """The value of a figure, as it is printed."""
        return cls([Piece(text, Reason(Why.FIGURE, key), anchor)])

    @classmethod
    def cited(cls, text: str, *cells: Address) -> Self:
        """Words of cells, as they are."""
        return cls([Piece(text, Reason(Why.CELL, "; ".join(map(str, cells))))])

    @classmethod
    def of_column(cls, name: str, words: str) -> Self:
        """What the name of a column of our tables says in numbers, such as an age group."""
        return cls([Piece(words, Reason(Why.COLUMN, name))])

    @classmethod
    def of_setting(cls, name: str, text: str) -> Self:
        """Words of `operation.toml`, as they are."""
        return cls([Piece(text, Reason(Why.SETTING, name))])

    @classmethod
    def linked(cls, name: str, text: str, url: str) -> Self:
        """Words of a setting as a link, in HTML; `url` is one that may be followed."""
        html = Markup('<a href="{}">{}</a>').format(url, text)
        return cls([Piece(str(html), Reason(Why.SETTING, name), is_markup=True)])

    @classmethod
    def of_article(cls, file: str, text: str) -> Self:
        """Words of a kept article."""
        return cls([Piece(text, Reason(Why.ARTICLE, file))])

    @classmethod
    def of_issue(cls, text: str) -> Self:
        """What the register knows of an issued report: who cleared it, what it says of a figure."""
        return cls([Piece(text, Reason(Why.ISSUE, ""))])

    @classmethod
    def dated(cls, day: date, text: str) -> Self:
        """A date, or a part of one, in words."""
        return cls([Piece(text, Reason(Why.DATE, day.isoformat()))])

    @classmethod
    def of_value(cls, value: object, text: str) -> Self:
        """A value that the program counted or chose, in words."""
        return cls([Piece(text, Reason(Why.VALUE, repr(value)))])

    @classmethod
    def literal(cls, text: str, reason: str) -> Self:
        """Words that a person put there, and why."""
        return cls([Piece(text, Reason(Why.LITERAL, reason))])

    @classmethod
    def of_narrative(cls, html: Markup) -> Self:
        """The narrative's safe HTML, whose numbers were checked at their lines."""
        return cls([Piece(str(html), Reason(Why.NARRATIVE, ""), is_markup=True)])

    def apart(self) -> "Text":
        """The same as a text of its own among the words around it."""
        if not self.pieces:
            return self
        first, *rest = self.pieces
        *rest, last = replace(first, opens=True), *rest
        return Text((*rest, replace(last, closes=True)))

    def in_brackets(self) -> "Text":
        """For a place in brackets, where those of messages are square; what people wrote stays."""
        if "(" not in self:
            return self
        own = (None, Why.MESSAGE)
        return Text(
            replace(piece, text=piece.text.translate(_SQUARE))
            if not piece.is_markup and (piece.reason and piece.reason.why) in own
            else piece
            for piece in self.pieces
        )

    def led_to(self, anchor: str) -> "Text":
        """The text as a link to a row of the annex."""
        return Text(replace(piece, anchor=anchor) for piece in self.pieces)

    def upper(self) -> "Text":
        """For a template that sets capitals."""
        return Text(replace(piece, text=piece.plain.upper(), is_markup=False) for piece in self.pieces)

    def lower(self) -> "Text":
        return Text(replace(piece, text=piece.plain.lower(), is_markup=False) for piece in self.pieces)

    def unbroken(self) -> "Text":
        """The same on one line."""
        return Text(replace(piece, text=piece.text.replace(" ", "\u00a0")) for piece in self.pieces)

    def opening(self, language: str) -> "Text":
        """The same with its first letter as a capital."""
        if not self.pieces:
            return self
        first, *rest = self.pieces
        return Text((replace(first, text=opening(first.text, language)), *rest))


EMPTY: Final = Text()


def plain(text: str) -> Text:
    """Letters of our own, without a reason: a digit in them will be found."""
    return Text([Piece(text)])


def pieces_of(text: str) -> tuple[Piece, ...]:
    """Those of a text; a plain str is one without a reason."""
    return text.pieces if isinstance(text, Text) else (Piece(text),)


def joined(between: str, texts: Iterable[Text]) -> Text:
    """As str.join."""
    return Text(_with_between(between, texts))


def _with_between(between: str, texts: Iterable[Text]) -> Iterator[Piece]:
    for number, text in enumerate(texts):
        if number:
            yield Piece(between)
        yield from text.pieces
