"""The annex leads each number back to its cell; the list of sources names each once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, repeat
from urllib.parse import urlsplit

from sitrep.analysis.events import LONGEST_SUBJECT
from sitrep.analysis.series import records
from sitrep.analysis.told import TELLING, Told, told_in_words
from sitrep.cells import Address
from sitrep.lines import shortened
from sitrep.model.figure import Figure, Made
from sitrep.model.tables import TABLES
from sitrep.quantity import Quantity
from sitrep.report.documents import named_documents
from sitrep.report.labels import anchor, anchor_of, dates_of, label_of, sheet_of
from sitrep.report.material import Material, in_full, published
from sitrep.report.page.differing import printed_conflicts
from sitrep.report.page.events import prints_kinds
from sitrep.report.text import EMPTY, OF_SOURCE, Text, joined
from sitrep.report.texts import Texts
from sitrep.report.view import Annex, AnnexGroup, AnnexRow, Heading, SourceLine, Value
from sitrep.words.folding import fold


def annex(material: Material) -> Annex:
    """Every figure that has a value or that the narrative prints, grouped by its sources.

    A change has no row of its own: its figure's row says what it was and in which cell.
    """
    words = material.texts
    groups: dict[Text, list[AnnexRow]] = {}
    for figure in (*material.reports.current.values(), *material.narrative.made):
        if (
            _has_row(figure) and _may_be_printed(material, figure)
        ) or figure.key in material.narrative.used:
            groups.setdefault(_group(material, figure), []).append(_row(material, figure))
    # What was computed from other figures comes after them.
    computed = groups.pop(words.say("annex.computed"), [])
    if computed:
        groups[words.say("annex.computed")] = computed
    language = material.language_of_cells
    for told in told_in_words(material.evidence.month, language):
        group = words.say(f"annex.told.{told.record.table.kind.name}")
        groups.setdefault(group, []).append(_of_words(words, told))
    headings = (
        Heading(words.say("annex.figure")),
        Heading(words.say("annex.value"), numeric=True),
        Heading(words.say("heading.as_of")),
        Heading(words.say("annex.made")),
        Heading(words.say("annex.cell")),
    )
    rows = tuple(AnnexGroup(source, tuple(rows)) for source, rows in groups.items())
    return Annex(headings, rows, words.say("annex.introduction"))


def _of_words(words: Texts, told: Told) -> AnnexRow:
    """The numbers that stand in the words of a cell, with the cell."""
    record, cell = told.record, told.record.cell(told.column)
    numbers = joined("; ", [Text.cited(number, cell) for number in told.numbers])
    return AnnexRow(
        anchor=anchor_of(cell),
        label=Text.cited(shortened(told.text, LONGEST_SUBJECT), cell),
        value=Value(numbers),
        as_of=words.date(record.as_of),
        made=words.say(f"annex.made.{record.table.kind.name}"),
        cell=Text.cited(f"{sheet_of(cell)}: {cell.printed.cell}", cell),
    )


def _group(material: Material, figure: Figure) -> Text:
    words = material.texts
    if figure.parts or figure.made is Made.COUNTED:
        return words.say("annex.computed")
    return material.sources(figure) or words.say("annex.no_source")


def _has_row(figure: Figure) -> bool:
    """Of itself; a word is no number, and what is missing has no cell to lead to."""
    if isinstance(figure.value, Quantity):
        return not figure.value.is_missing
    return not isinstance(figure.value, str)


def _may_be_printed(material: Material, figure: Figure) -> bool:
    """Whether it is no count of events, or stands in their table or in the strip."""
    is_chosen = figure.key in material.evidence.operation.report.key_figures
    return figure.made is not Made.COUNTED or is_chosen or prints_kinds(material)


def _row(material: Material, figure: Figure) -> AnnexRow:
    words = material.texts
    return AnnexRow(
        anchor=anchor(figure.key),
        label=label_of(figure, words),
        value=Value(in_full(figure, words)),
        as_of=dates_of(figure, words),
        made=_made(material, figure),
        cell=_cells(figure),
    )


def _made(material: Material, figure: Figure) -> Text:
    words = material.texts
    before = material.reports.previous.get(figure.key)
    made = words.say(f"made.{figure.made}", count=len(figure.parts or figure.cells))
    if figure.key in material.changes and before:
        was = words.say(
            "annex.was",
            value=before.quantity,
            cell=_cells(before),
        )
        made = made + "; " + was
    return made


def _cells(figure: Figure) -> Text:
    """`2012-07/refugees.xlsx, Sheet1: C3, C4`: each sheet once, without the folders of all inputs."""
    sheets: dict[str, list[str]] = {}
    for cell in figure.cells:
        sheets.setdefault(sheet_of(cell), []).append(cell.printed.cell)
    text = "; ".join(f"{sheet}: {', '.join(cells)}" for sheet, cells in sheets.items())
    return Text.cited(text, *figure.cells)


def with_sources(material: Material) -> Material:
    """The material with each document of the month's figures, events and quotations, numbered in order
    of appearance.
    """
    lines: dict[str, SourceLine] = {}
    dates = _source_dates(material)
    for text, url in _named_sources(material):
        known = lines.get(fold(text))
        if text and (known is None or (url and not known.url)):
            number = known.number if known else len(lines) + 1
            said = material.texts.say("source.number", number=number)
            mark = material.texts.say("source.cited", numbers=said)
            date = _published(material, dates.get(fold(text)), text)
            lines[fold(text)] = SourceLine(
                text, url, _address(url), f"{OF_SOURCE}{number}", number, mark, date
            )
    return replace(material, listed=tuple(lines.values()))


def _source_dates(material: Material) -> dict[str, date]:
    """When documents were published, as far as rows say so: the day is that of the first one named."""
    kinds = [kind for kind in TABLES if kind.has("source_date")]
    return {
        fold(named[0]): day
        for month in material.evidence.months
        for kind in kinds
        for record in records(month, kind.name)
        if (day := record.day("source_date"))
        and (named := named_documents(material, record.text("source"), record.cell("source")))
    }


def _published(material: Material, day: date | None, document: Text) -> Text:
    """The day, unless the name of the document says it, in whatever order."""
    if day is None:
        return EMPTY
    words = material.texts
    said = all(part in document for part in words.date(day).split())
    return EMPTY if said else words.date(day)


def _named_sources(material: Material) -> Iterable[tuple[Text, str]]:
    for figure in material.reports.current.values():
        if figure.made is Made.AS_GIVEN and figure.sources:
            first, *agreeing = figure.sources
            yield from _of_row(material, first, figure.url, *figure.cells)
            for source in agreeing:
                yield from _of_row(material, source, "", *figure.cells)
    yield from _of_added_rows(material)
    for _, conflict in printed_conflicts(material):
        for each in conflict.statements:
            yield from _of_row(material, each.source, "", each.cell)
    month = material.evidence.month
    for name in TELLING:
        for record in records(month, name):
            source = record.text("source")
            yield from _of_row(material, source, record.text("url"), record.cell("source"))
    for record in records(month, "excerpts"):
        article = material.evidence.articles.get(record.text("article"))
        if article:
            yield published(article, material.texts), article.url


def _of_added_rows(material: Material) -> Iterator[tuple[Text, str]]:
    """Those of rows that are one figure together, such as daily counts: none has a figure of its own."""
    figures = material.reports.current.values()
    added = {cell for figure in figures if figure.key in figure.parts for cell in figure.cells}
    for kind in TABLES if added else ():
        for record in records(material.evidence.month, kind.name):
            cells = added.intersection(map(record.cell, kind.quantities))
            if cells:
                yield from _of_row(material, record.text("source"), record.text("url"), *cells)


def _of_row(material: Material, source: str, url: str, *cells: Address) -> Iterator[tuple[Text, str]]:
    """The documents that a row names, the first with the row's own address or that of its article."""
    article = material.evidence.articles.get(source)
    addresses = chain([url or (article.url if article else "")], repeat(""))
    yield from zip(named_documents(material, source, *cells), addresses, strict=False)


def _address(url: str) -> Text:
    """An address as people read it: host and path."""
    parts = urlsplit(url)
    return Text.literal((parts.netloc + parts.path).rstrip("/") or url, url)
