"""The annex leads each number back to its cell; the list of sources names each once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, repeat
from urllib.parse import urlsplit

from sitrep.analysis.events import LONGEST_SUBJECT
from sitrep.analysis.series import records
from sitrep.analysis.told import TELLING, Told, told_in_words
from sitrep.cells import Address
from sitrep.languages import LANGUAGES
from sitrep.lines import shortened
from sitrep.model.figure import Figure, Made
from sitrep.model.subject import SubjectKind
from sitrep.model.tables import TABLES
from sitrep.quantity import Quantity
from sitrep.reading.stated_dates import Stated, stated_dates
from sitrep.report.documents import named_documents
from sitrep.report.labels import anchor, anchor_of, dates_of, parts_of_label, sheet_of
from sitrep.report.material import Material, in_full, published
from sitrep.report.page.notes.differing import printed_conflicts
from sitrep.report.text import EMPTY, OF_SOURCE, Text, joined
from sitrep.report.texts import Texts
from sitrep.report.view.page import View
from sitrep.report.view.parts import links_in
from sitrep.report.view.sources import Annex, AnnexFigure, AnnexGroup, AnnexRow, SourceLine
from sitrep.words.folding import fold

MOST_ROWS_OF_SHEET = 100


def annex(material: Material, view: View) -> Annex:
    """The figures that a page prints, those of a spreadsheet row side by side, grouped by their sources.

    A change has no row of its own: its figure says what it was and in which cell. The rows of a sheet
    that would have more than a hundred are in the attached files alone, as the introduction says.
    """
    words, length = material.texts, material.evidence.operation.report.annex
    introduction = words.say(f"annex.introduction.{length}")
    if length == "attached":
        return Annex((), introduction)
    printed = {anchor for anchor, _ in links_in(view)}
    figures = [
        figure
        for figure in (*material.reports.current.values(), *material.narrative.made)
        if figure.key in material.narrative.used or anchor(figure.key) in printed or _is_drawn(figure)
    ]
    # What was computed from other figures comes after them, unless it is of the same spreadsheet row.
    by_row: dict[_RowKey, list[Figure]] = {}
    for figure in sorted(figures, key=_is_computed):
        if length == "full" or _is_computed(figure):
            by_row.setdefault(_row_key(figure, words), []).append(figure)
    left_out = _left_to_files(by_row)
    if left_out:
        introduction = joined(" ", (introduction, words.say("annex.left_out", count=len(left_out))))
    groups: dict[Text, list[AnnexRow]] = {}
    for row in (row for key, row in by_row.items() if key not in left_out):
        groups.setdefault(_group(material, row[0]), []).append(_row(material, row))
    for told in told_in_words(material.evidence.month, material.language_of_cells):
        if length == "full" and anchor_of(told.record.cell(told.column)) in printed:
            group = words.say(f"annex.told.{told.record.table.kind.name}")
            groups.setdefault(group, []).append(_of_words(words, told))
    return Annex(tuple(AnnexGroup(source, tuple(rows)) for source, rows in groups.items()), introduction)


def _left_to_files(keys: Iterable["_RowKey"]) -> set["_RowKey"]:
    """The rows of sheets that would have more than a hundred: pages that nobody turns."""
    of_sheet: dict[tuple[str, str | None], set[_RowKey]] = {}
    for key in keys:
        if len(key.places) == 1:
            ((file, sheet, _),) = key.places
            of_sheet.setdefault((file, sheet), set()).add(key)
    many = (own for own in of_sheet.values() if len(own) > MOST_ROWS_OF_SHEET)
    return {key for own in many for key in own}


def _is_drawn(figure: Figure) -> bool:
    """Whether a picture or a line of words may print it: those of missions have strengths and dates."""
    is_missing = isinstance(figure.value, Quantity) and figure.quantity.is_missing
    return figure.subject.kind is SubjectKind.MISSION and not (
        is_missing or isinstance(figure.value, str)
    )


def _is_computed(figure: Figure) -> bool:
    return bool(figure.parts) or figure.made is Made.COUNTED


@dataclass(frozen=True, slots=True)
class _RowKey:
    """What the figures of one row have in common; `places` are file, sheet and row of their cells."""

    label: Text
    as_of: Text
    sources: tuple[str, ...]
    places: frozenset[tuple[str, str | None, int]]


def _row_key(figure: Figure, words: Texts) -> _RowKey:
    label, _ = parts_of_label(figure, words)
    places = frozenset((cell.file, cell.sheet, cell.row) for cell in figure.cells)
    return _RowKey(label, dates_of(figure, words), figure.sources, places)


def _of_words(words: Texts, told: Told) -> AnnexRow:
    """The numbers that stand in the words of a cell, with the cell."""
    record, cell = told.record, told.record.cell(told.column)
    numbers = words.joined("semicolon", (Text.cited(number, cell) for number in told.numbers))
    return AnnexRow(
        label=Text.cited(shortened(told.text, LONGEST_SUBJECT), cell),
        figures=(AnnexFigure(anchor_of(cell), EMPTY, numbers),),
        as_of=words.date(record.as_of),
        made=words.say(f"annex.made.{record.table.kind.name}"),
        cell=Text.cited(f"{sheet_of(cell)}: {words.words.place(cell.printed)}", cell),
    )


def _group(material: Material, figure: Figure) -> Text:
    words = material.texts
    if _is_computed(figure):
        return words.say("annex.computed")
    return material.sources(figure) or words.say("annex.no_source")


def _row(material: Material, figures: Sequence[Figure]) -> AnnexRow:
    words, first = material.texts, figures[0]
    label, _ = parts_of_label(first, words)
    made = _made(words, first)
    return AnnexRow(
        label=label,
        figures=tuple(_figure(material, figure, made) for figure in figures),
        as_of=dates_of(first, words),
        made=made,
        cell=_cells(words, dict.fromkeys(chain.from_iterable(figure.cells for figure in figures))),
    )


def _figure(material: Material, figure: Figure, made_in_row: Text) -> AnnexFigure:
    words = material.texts
    _, measure = parts_of_label(figure, words)
    made, before = _made(words, figure), material.reports.previous.get(figure.key)
    notes = [] if made == made_in_row else [made]
    if figure.key in material.changes and before:
        notes.append(words.say("annex.was", value=before.quantity, cell=_cells(words, before.cells)))
    note = words.joined("semicolon", notes)
    return AnnexFigure(anchor(figure.key), measure, in_full(figure, words), note)


def _made(words: Texts, figure: Figure) -> Text:
    return words.say(f"made.{figure.made}", count=len(figure.parts or figure.cells))


def _cells(words: Texts, cells: Iterable[Address]) -> Text:
    """`2012-07/refugees.xlsx, Sheet1: C3, C4`: each sheet once, without the folders of all inputs."""
    sheets: dict[str, list[str]] = {}
    addresses = tuple(cells)
    for cell in addresses:
        sheets.setdefault(sheet_of(cell), []).append(words.words.place(cell.printed))
    text = "; ".join(f"{sheet}: {', '.join(cells)}" for sheet, cells in sheets.items())
    return Text.cited(text, *addresses)


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
    """The day, unless the name of the document says it, in whatever language."""
    if day is None:
        return EMPTY
    said = Stated(day.year, day.month, day.day)
    named = (each for language in LANGUAGES for each in stated_dates(str(document), language))
    return EMPTY if any(each.stated == said for each in named) else material.texts.date(day)


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
