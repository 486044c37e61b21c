"""The last look at a finished page: every number on it must be one that the data explains.

A writer's numbers are checked at their lines before (`orphans.py`). This is the second wall, for what
templates, catalogues and code put on the page; it looks at the HTML as a reader gets it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from sitrep.model.figure import Figure
from sitrep.model.issue import DRAFT, Issue
from sitrep.model.month import Evidence
from sitrep.quantity import Quantity, percentage
from sitrep.reading.mentions import Mention, Role, mentions
from sitrep.report.labels import sheet_of, short_path
from sitrep.report.material import Material
from sitrep.report.narrative.orphans import quoted_spans
from sitrep.report.page.differing import printed_conflicts
from sitrep.report.page.erratum import said_of
from sitrep.report.record.manifest import input_files
from sitrep.report.view import View

_SPOKEN = ("alt", "title", "aria-label")
_SILENT = ("style", "script")
_INLINE = frozenset("a abbr b bdi em i q small span strong sub sup time".split())
_SHOWN = 90


@dataclass(frozen=True, slots=True)
class Explained:
    """All that may stand on a page: numbers, words of the inputs as they are, texts to quote from."""

    numbers: frozenset[int]
    texts: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Orphan:
    """A number that nothing explains, and the words around it."""

    number: str
    around: str


def orphans_on(html: str, explained: Explained, language: str) -> list[Orphan]:
    """Every number of the page's text, alternative texts and title that nothing explains."""
    return [
        Orphan(text[mention.start : mention.end], _around(text, mention))
        for text in _texts_of(html)
        for mention in mentions(text, language)
        if not _is_explained(mention, text, explained)
    ]


def explained_by(material: Material, view: View, issue: Issue = DRAFT) -> Explained:
    """What one edition's data explains: figures, words of its rows and settings, articles, its issue."""
    evidence, words = material.evidence, material.words
    made = (*material.changes.values(), *material.narrative.made)
    reports = (material.reports.current, *material.reports.earlier)
    figures = [*(figure for report in reports for figure in report.values()), *made]
    texts = {
        *_texts_in(evidence),
        *(path for file in input_files(evidence) for path in (file.path, short_path(file.path))),
        *(sheet_of(cell) for figure in figures for cell in figure.cells),
        *(str(figure.value) for figure in made if isinstance(figure.value, str)),
        *(source for figure in made for source in figure.sources),
        *(words.explain(warning)[0] for warning in material.warnings),
        *said_of(issue, words),
    }
    return Explained(
        numbers=frozenset(
            {
                *_numbers_in(figures),
                *_numbers_differing(material),
                *_percentages(material),
                *(source.number for source in view.sources),
            }
        ),
        texts=tuple(sorted({" ".join(text.split()) for text in texts if _says_something(text)})),
        articles=tuple(article.text for article in evidence.articles.values()),
    )


def _numbers_in(figures: Iterable[Figure]) -> Iterator[int]:
    for figure in figures:
        yield len(figure.parts)
        yield from (cell.row for cell in figure.cells)
        if isinstance(figure.value, Quantity):
            yield from _sizes(figure.value)


def _numbers_differing(material: Material) -> Iterator[int]:
    """What other sources say of a figure stands beside the figure in the data notes."""
    for _, conflict in printed_conflicts(material):
        for statement in conflict.statements:
            if isinstance(statement.value, Quantity):
                yield from _sizes(statement.value)


def _percentages(material: Material) -> Iterator[int]:
    """Changes are printed as percentages too, where they can be."""
    for key, change in material.changes.items():
        percent = percentage(change.quantity, material.reports.previous[key].quantity)
        if percent and percent.value is not None:
            yield abs(percent.value)


def _texts_in(evidence: Evidence) -> Iterator[str]:
    for month in evidence.months:
        for table in month.tables.values():
            for column in table.frame.select_dtypes(["object", "str"]):
                yield from table.frame[column].dropna().astype(str).unique()
    operation = evidence.operation
    for named in (operation.title, operation.report.producer, operation.report.partners):
        yield from named.values()
    yield from (operation.report.contact, operation.report.time_zone)
    for meaning in operation.report.acronyms.values():
        yield from meaning.values()
    for article in evidence.articles.values():
        yield from (article.publisher, article.headline, article.url)


def _says_something(text: str) -> bool:
    """A cell with a bare number in it is no text to cite: it would explain that number anywhere."""
    return any(character.isalpha() for character in text)


def _is_explained(mention: Mention, text: str, explained: Explained) -> bool:
    if mention.role in (Role.DATE, Role.SYMBOL):
        return True
    if mention.quantity and set(_sizes(mention.quantity)) <= explained.numbers:
        return True
    spans = [*_places(text, explained.texts), *quoted_spans(text, explained.articles)]
    # "About" may stand before the words that are cited.
    return any(
        start <= mention.start + _qualifier(text, mention) and mention.end <= end for start, end in spans
    )


def _qualifier(text: str, mention: Mention) -> int:
    """How many characters of the mention stand before its number."""
    stated = text[mention.start : mention.end]
    first_digit = next((n for n, character in enumerate(stated) if character.isdigit()), None)
    return stated.rfind(" ") + 1 if first_digit is None else first_digit


def _sizes(quantity: Quantity) -> Iterator[int]:
    yield from (abs(number) for number in (quantity.value, quantity.high) if number is not None)


def _places(text: str, cited: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where the words of an input stand as they are."""
    for words in cited:
        start = text.find(words)
        while start >= 0:
            yield start, start + len(words)
            start = text.find(words, start + 1)


def _around(text: str, mention: Mention) -> str:
    start = max(0, mention.start - _SHOWN // 2)
    end = min(len(text), mention.end + _SHOWN // 2)
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")


def _texts_of(html: str) -> list[str]:
    reader = _Texts()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.texts


class _Texts(HTMLParser):
    """Collects the text of each block, and what is read aloud or shown by a window."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._block: list[str] = []
        self._silent = 0

    def end_block(self) -> None:
        text = " ".join("".join(self._block).split())
        self._block = []
        if text:
            self.texts.append(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag not in _INLINE:
            self.end_block()
        given = dict(attrs)
        is_description = tag == "meta" and given.get("name") in ("description", "keywords", "author")
        names = ("content",) if is_description else _SPOKEN
        self.texts += [" ".join(value.split()) for name in names if (value := given.get(name))]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT
        if tag not in _INLINE:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._block.append(data)
