"""Where a number comes from: the figures it was made of, their cells, the words of a kept article."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from sitrep.analysis.number_search import CACHED_TEXTS, passage_with, stands_in
from sitrep.analysis.quotation import find_quote
from sitrep.analysis.quoted import excerpts_of
from sitrep.analysis.reports import Reports
from sitrep.analysis.series import Record, records
from sitrep.cells import Address
from sitrep.languages import LANGUAGES
from sitrep.model.article import Article
from sitrep.model.figure import Figure, Figures, Made
from sitrep.model.month import Evidence
from sitrep.model.table import block_of, index_of
from sitrep.quantity import Quantity
from sitrep.reading.mentions import Role, mentions

_ROUNDED = {Made.SHARE: "whole percent"}


@dataclass(frozen=True, slots=True)
class Origin:
    """A cell behind a figure and what its row names as its source.

    `article` is the kept article that the source is, `passage` the paragraph of it that has the number.
    `country` is the code in its row, "" where the row names none.
    """

    cell: Address
    source: str
    source_date: date | None = None
    url: str = ""
    article: Article | None = None
    passage: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A figure, the figures that it was made of, and the cells that none of those explains."""

    figure: Figure
    parts: tuple["Node", ...]
    origins: tuple[Origin, ...]

    @property
    def cells(self) -> tuple[Address, ...]:
        """All cells at the ends of the chain."""
        own = tuple(origin.cell for origin in self.origins)
        return own + tuple(cell for part in self.parts for cell in part.cells)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation that stands word for word in its article; `cell` is where the analyst wrote it.

    `translations` are its words in other languages, by their codes, each with who translated them.
    """

    quote: str
    speaker: str
    article: Article
    cell: Address
    translations: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def chain(figure: Figure, evidence: Evidence, reports: Reports) -> Node:
    """The figure with all that it leads back to; a change leads to the last report's figure as well.

    `evidence` and `reports` are those of one edition, so nothing withheld from it is in the chain.
    """
    return _node(figure, evidence, reports.current, reports.previous)


def _node(figure: Figure, evidence: Evidence, current: Figures, previous: Figures) -> Node:
    # A sum of several rows of one place has parts of its own key: their cells explain it.
    keys = [key for key in figure.parts if key != figure.key]
    parts = [_node(current[key], evidence, current, previous) for key in keys if key in current]
    if figure.made is Made.CHANGE:
        parts += [_node(previous[key], evidence, previous, {}) for key in keys if key in previous]
    explained = {cell for part in parts for cell in part.figure.cells}
    own = [cell for cell in dict.fromkeys(figure.cells) if cell not in explained]
    return Node(figure, tuple(parts), tuple(_origin(cell, figure, evidence) for cell in own))


def _origin(cell: Address, figure: Figure, evidence: Evidence) -> Origin:
    record = _row_of(cell, evidence)
    if record is None:
        return Origin(cell, "; ".join(figure.sources), url=figure.url)
    source = record.text("source")
    article, number = article_of(source, evidence), _count_in(cell, record)
    return Origin(
        cell=cell,
        source=source,
        source_date=record.day("source_date") if "source_date" in record.row else None,
        url=record.text("url") or (article.url if article else ""),
        article=article,
        passage=passage_with(number, article) if article and number else "",
        country=record.text("country") if "country" in record.row else "",
    )


def _row_of(cell: Address, evidence: Evidence) -> Record | None:
    """The row that a cell stands in; None for a place in a text."""
    for month in evidence.months:
        for table in month.tables.values():
            for number, block in enumerate(table.blocks):
                place = block.place(cell)
                if place is None or place[1] not in block.columns.values():
                    continue
                index = index_of(number, place[0])
                if index in table.frame.index:
                    return Record(month.period, table, index, table.row(index))
    return None


def _count_in(cell: Address, record: Record) -> Quantity | None:
    """The count in a cell; None where it holds something else, or the reason why there is none."""
    block = record.table.blocks[block_of(record.index)]
    place = block.place(cell)
    name = next(name for name, number in block.columns.items() if place and number == place[1])
    count = record.quantity(name) if f"{name}.kind" in record.row else None
    return None if count is None or count.is_missing else count


def article_of(source: str, evidence: Evidence) -> Article | None:
    """The kept article that a row's source speaks of, if that is certain.

    It is when the source is the article's name, or when it begins with the publisher of an article
    that this month quotes, and the only date in it is that article's.
    """
    if source in evidence.articles:
        return evidence.articles[source]
    quoted = dict.fromkeys(record.text("article") for record in records(evidence.month, "excerpts"))
    kept = [evidence.articles[name] for name in quoted if name in evidence.articles]
    alike = [article for article in kept if _names(source, article)]
    return alike[0] if len(alike) == 1 else None


def _names(source: str, article: Article) -> bool:
    if not source.startswith(article.publisher) or article.language not in LANGUAGES:
        return False
    return _days_in(source, article.language) == (article.date,)


@lru_cache(maxsize=CACHED_TEXTS)
def _days_in(source: str, language: str) -> tuple[date | None, ...]:
    return tuple(found.day for found in mentions(source, language) if found.role is Role.DATE)


def quotations(evidence: Evidence) -> list[Quoted]:
    """The month's quotations that stand word for word in their article."""
    quoted = []
    for excerpt in excerpts_of(evidence.month):
        record = excerpt.record
        article, quote = evidence.articles.get(record.text("article")), record.text("quote")
        if article and quote and find_quote(quote, article.text):
            translations = {
                language: (row.text("translation"), row.text("translated_by"))
                for language, row in excerpt.translations.items()
            }
            cell = record.cell("quote")
            quoted.append(Quoted(quote, record.text("speaker"), article, cell, translations))
    return quoted


def quotations_with(number: Quantity, evidence: Evidence) -> list[Quoted]:
    """The month's quotations in which the number stands."""
    return [q for q in quotations(evidence) if stands_in(number, q.quote, q.article.language)]


def rounding(figure: Figure) -> str:
    """To what a figure was rounded when it was made; "" for one that is as exact as its parts."""
    return _ROUNDED.get(figure.made, "")


def compared_with(figure: Figure, previous: Mapping[str, Figure]) -> list[Figure]:
    """The last report's figures that a change was made from; none for anything else."""
    if figure.made is not Made.CHANGE:
        return []
    return [previous[key] for key in figure.parts if key in previous]
