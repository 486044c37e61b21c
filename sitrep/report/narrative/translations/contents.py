"""What a narrative says in any language: its figures, its literals, its dates, its quotations."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sitrep import marks
from sitrep.analysis.quotation import find_quote
from sitrep.cells import Address
from sitrep.model.article import Article
from sitrep.model.month import Narrative
from sitrep.model.sections import SectionSpec
from sitrep.reading.mentions import mentions
from sitrep.reading.stated_dates import Stated, stated_dates
from sitrep.reading.tongues import other_language
from sitrep.report.narrative.asked import RefusedFigure
from sitrep.report.narrative.braces import Piece
from sitrep.report.narrative.calls import Call, call_in
from sitrep.report.narrative.filling import laid_out
from sitrep.report.narrative.headings import by_section
from sitrep.report.narrative.markdown import FIGURE, Place, parse, shown
from sitrep.report.narrative.orphans import is_found, quoted, texts_of, words_of
from sitrep.words.folding import fold
from sitrep.words.speech import Words

_LITERAL = "literal"


class Kind(StrEnum):
    """What is compared; a figure that cannot be read is told already, and may be any other."""

    FIGURE = "figure"
    LITERAL = "literal"
    DATE = "date"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a section says; `means` is the same in every language, None if it is not known."""

    kind: Kind
    means: object
    shown: str
    where: Address

    def is_as(self, other: "Item") -> bool:
        """Whether both mean the same, as far as each says it."""
        if isinstance(self.means, Stated) and isinstance(other.means, Stated):
            return self.means.is_as(other.means)
        return (self.kind, self.means) == (other.kind, other.means)


@dataclass(frozen=True, slots=True)
class Section:
    """`heading` is where its heading stands."""

    heading: Address
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The sections that have text, by key, in the order of the file.

    `foreign` are the paragraphs in another language than the narrative's, with that language; where all
    of it is, `is_foreign` is true, and it is the whole file.
    """

    language: str
    file: str
    sections: Mapping[str, Section]
    foreign: tuple[tuple[Address, str], ...]
    is_foreign: bool = False


def contents_of(
    narrative: Narrative,
    words: Words,
    *,
    articles: Sequence[Article],
    translated: Sequence[Sequence[str]],
    sections: Collection[SectionSpec],
) -> Contents:
    """What stands in each section.

    `articles` are what may be quoted; each of `translated` is a quotation with all its translations.
    """
    text = narrative.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    calls: list[Call | None] = []

    def take(piece: Piece, _: str) -> bool:
        try:
            calls.append(call_in(piece))
        except RefusedFigure:
            calls.append(None)
        return True

    def quotation(quote: str) -> str | None:
        """What is quoted, the same for all translations; None where no kept article has it."""
        bare = quote.strip(' \n“”"«»')
        for original, *others in translated:
            if any(find_quote(bare, text) for text in (original, *others)):
                return fold(original)
        return fold(bare) if is_found(bare, [each.text for each in articles]) else None

    laid = laid_out(text, take)
    place = laid.place(narrative.file)
    parts, _ = by_section(parse(laid.text), words, place, sections)
    found: dict[str, Section] = {}
    foreign: list[tuple[Address, str]] = []
    own: list[str] = []
    for key, part in parts.items():
        items: list[Item] = []
        blocks = list(texts_of(part.tokens))
        for token, in_quotation in blocks:
            block = _Block(words_of(token), in_quotation, (token.map or [0])[0], place)
            items += _figures(block, calls, narrative.language)
            items += _quotations(block, quotation)
            written = block.own()
            items += _dates(block, written, narrative.language)
            own.append(written)
            other = other_language(written, narrative.language)
            foreign += [(block.at(0), other)] if other else []
        if blocks:
            found[key] = Section(place(part.line), tuple(items))
    whole = other_language(" ".join(own), narrative.language)
    told = [(Address(narrative.file), whole)] if whole else foreign
    return Contents(narrative.language, narrative.file, found, tuple(told), is_foreign=whole is not None)


@dataclass(frozen=True, slots=True)
class _Block:
    """The words of a paragraph, of an item of a list or of a cell; `line` is its first, from 0."""

    text: str
    is_quotation: bool
    line: int
    place: Place

    def at(self, position: int) -> Address:
        return self.place(self.line + self.text.count("\n", 0, position))

    def quotations(self) -> Iterator[tuple[int, int, str]]:
        if self.is_quotation:
            yield 0, len(self.text), self.text
        else:
            yield from quoted(self.text)

    def own(self) -> str:
        """What the writer said in words of their own; nothing else moves."""
        pieces, done = [], 0
        for start, end, _ in self.quotations():
            pieces += [self.text[done:start], _blotted(self.text[start:end])]
            done = end
        text = "".join([*pieces, self.text[done:]])
        return FIGURE.sub(lambda mark: _blotted(mark[0]), text)


def _figures(block: _Block, calls: Sequence[Call | None], language: str) -> Iterator[Item]:
    for mark in FIGURE.finditer(block.text):
        call, where = calls[int(mark[1])], block.at(mark.start())
        if call is None:
            yield Item(Kind.FIGURE, None, "", where)
        elif call.function == _LITERAL:
            text = call.arguments[0]
            yield Item(Kind.LITERAL, _value(text, language), f"{call.function}({shown(text)})", where)
        else:
            said = f"{call.function}({call.key})"
            yield Item(Kind.FIGURE, (call.function, *call.arguments), said, where)


def _value(text: str, language: str) -> object:
    """What a number written by hand says; None unless it is one that can be read.

    A number in words with others beside it may be part of another one ("three of four").
    """
    numbers = mentions(text, language)
    if len(numbers) != 1 or numbers[0].quantity is None:
        return None
    (number,) = numbers
    is_whole = (number.start, number.end) == (0, len(text))
    has_digits = any(map(str.isdigit, text[number.start : number.end]))
    return (number.role, number.quantity) if is_whole or has_digits else None


def _quotations(block: _Block, meaning: Callable[[str], str | None]) -> Iterator[Item]:
    for start, _, quote in block.quotations():
        yield Item(Kind.QUOTATION, meaning(quote), shown(quote), block.at(start))


def _dates(block: _Block, written: str, language: str) -> Iterator[Item]:
    for start, end, stated in stated_dates(written, language):
        yield Item(Kind.DATE, stated, shown(block.text[start:end]), block.at(start))


def _blotted(text: str) -> str:
    """Of the same length and lines."""
    return "".join("\n" if sign == "\n" else marks.BLOT for sign in text)
