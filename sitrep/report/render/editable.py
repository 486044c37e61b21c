"""A view as a Word document that an office may edit: the page's words, which nobody traces any more."""

import base64
import re
from collections.abc import Iterable
from typing import Any

import resvg_py
from docx.oxml import OxmlElement

from sitrep.report.render.editable_archive import sealed
from sitrep.report.render.editable_paper import TEXT_MM, Paper, repeat_on_each_page
from sitrep.report.render.editable_text import Paragraph, Table, blocks_of
from sitrep.report.render.isolates import directed
from sitrep.report.view.page import LegendEntry, View
from sitrep.report.view.pictures import LogoView, Picture, Placement
from sitrep.report.view.section import Row, Section, TableView
from sitrep.report.view.sources import SourceLine
from sitrep.report.view.value import KeyFigure, Value

_PIXELS_ACROSS = 1400
_MM_PER_POINT = 25.4 / 72
_WIDTH = re.compile(r'<svg\b[^>]*\bwidth="([\d.]+)pt"')


def editable(view: View, marks: Iterable[str]) -> bytes:
    """The .docx of a view; `marks` stand above all else and in its properties.

    The same bytes for the same view: neither the archive nor the properties know when it was made.
    """
    writer = _Writer(directed(view))
    marks = tuple(marks)
    writer.write(marks)
    return sealed(writer.saved(view, marks))


class _Writer(Paper):
    """Appends a view, each part in the order of the page."""

    def __init__(self, view: View) -> None:
        super().__init__(view.language, view.direction)
        self.view = view

    def write(self, marks: tuple[str, ...]) -> None:
        """All of the view."""
        view, head, labels = self.view, self.view.masthead, self.view.labels
        for mark in marks:
            self.line(mark, "Intense Quote")
        self.logo(head.logo)
        self.line(_together(head.product_and_number, head.as_of, head.edition, head.draft))
        self.line(head.title, "Title")
        self.line(_together(head.covers, head.next_report))
        self.line(_together(head.producer, head.time_zone, head.cleared_by))
        for notice in view.notices:
            self.line(_spaced(notice.label, notice.text, notice.reason), "Intense Quote")
            self.list_of(notice.items)
            self.line(notice.summary)
        self.heading(labels.key_figures if view.key_figures else "", 1)
        self.list_of(map(_fact, view.key_figures))
        self.picture(view.funding)
        self.heading(labels.highlights if view.highlights or view.since or view.map else "", 1)
        self.list_of(view.highlights)
        if view.since:
            self.heading(view.since.title, 2)
            self.list_of(_spaced(line.label, line.text) for line in view.since.lines)
        self.picture(view.map)
        for section in view.sections:
            self.section(section)
        self.line(view.nothing_to_report)
        self.heading(labels.data_notes if view.data_notes else "", 1)
        self.list_of(_spaced(note.label, note.text) for note in view.data_notes)
        self.heading(labels.sources if view.sources else "", 1)
        for source in view.sources:
            self.line(_spaced(source.mark, _source(source), source.date))
        self.heading(labels.contacts if view.contacts else "", 1)
        self.list_of(_spaced(each.name, *map(_source, each.ways)) for each in view.contacts)
        self.line(_spaced(labels.contact, *map(_source, view.contact)) if view.contact else "")
        self.line(view.disclaimer)
        self.annex()
        footer = self.file.sections[0].footer.paragraphs[0]
        self.say(footer, _together(view.running, *marks))

    def annex(self) -> None:
        """The ways of the figures back to their cells, with what the words mean."""
        view, labels, annex = self.view, self.view.labels, self.view.annex
        if annex is None:
            return
        self.heading(labels.annex, 1)
        self.line(annex.introduction)
        for title, entries in ((labels.legend, view.legend), (labels.abbreviations, view.abbreviations)):
            self.heading(title if entries else "", 2)
            self.list_of(map(_entry, entries))
        for group in annex.groups:
            self.heading(group.source, 2)
            for row in group.rows:
                figures = (
                    _spaced(each.measure, each.value, f"({each.note})" if each.note else "")
                    for each in row.figures
                )
                way = _together(row.as_of, row.made, row.cell)
                self.list_of([f"{_spaced(row.label, ' · '.join(figures))} – {way}"])

    def section(self, section: Section) -> None:
        """A heading and all that stands under it."""
        self.heading(section.title, 1)
        self.line(section.not_reported)
        for block in blocks_of(section.narrative):
            if isinstance(block, Paragraph):
                self.line(block.words, block.style)
            else:
                self.written_table(block)
        for card in section.cards:
            self.heading(card.name, 2)
            self.line("" if section.not_reported else card.not_reported)
            self.list_of(map(_fact, card.facts))
            self.picture(card.timeline)
            self.line(card.note)
        self.pictures(section, Placement.ABOVE_TABLES)
        for shown in section.tables:
            self.table(shown)
        self.pictures(section, Placement.BELOW_TABLES)
        self.list_of(_together(it.date, it.text, _spaced(it.about, it.source)) for it in section.events)
        for row in section.photos:
            for photo in row.photos:
                width = TEXT_MM * row.width * photo.share
                self.image(_decoded(photo.source), width, photo.alt)
                self.line(_spaced(photo.caption, photo.credit), "Caption")
        opening, closing = self.view.labels.quotes
        for quotation in section.quotations:
            self.line(f"{opening}{quotation.text}{closing}", "Quote")
            self.line(_together(quotation.speaker, quotation.published))

    def pictures(self, section: Section, placement: Placement) -> None:
        for drawn in section.pictures:
            if drawn.placement is placement:
                self.picture(drawn)

    def picture(self, drawn: Picture | None) -> None:
        """A chart or map, whose words for those who do not see it are its description."""
        if drawn is None:
            return
        self.heading(drawn.title, 3)
        self.image(_png(drawn.svg), _width_mm(drawn.svg), drawn.alt)
        self.line(_spaced(drawn.caption, drawn.state), "Caption")

    def table(self, shown: TableView) -> None:
        """Its title, its words, and a table whose first row repeats on every page."""
        self.heading(shown.title, 2)
        for paragraph in shown.lead:
            self.line(_spaced(paragraph.label, paragraph.text))
        rows = [*shown.rows, *((shown.total,) if shown.total else ())]
        if rows:
            made = self.grid(1 + len(rows), len(shown.headings))
            self._head(made.rows[0], shown)
            for place, row in zip(made.rows[1:], rows, strict=True):
                self._row(place, row, shown)
        self.line(shown.note)

    def written_table(self, table: Table) -> None:
        """A table of the analysts' text."""
        made = self.grid(len(table.rows), max(map(len, table.rows)))
        repeat_on_each_page(made.rows[0])
        for place, row in zip(made.rows, table.rows, strict=True):
            for cell, written in zip(place.cells, row, strict=False):
                self.say(cell.paragraphs[0], written.words, is_bold=written.is_heading)

    def logo(self, shown: LogoView | None) -> None:
        """The producer's logo in the size in which the page has it."""
        if shown is None:
            return
        content = _decoded(shown.source)
        is_drawing = shown.source.startswith("data:image/svg")
        self.image(_png(content.decode()) if is_drawing else content, shown.width_mm, shown.alt)

    def _head(self, place: Any, shown: TableView) -> None:
        repeat_on_each_page(place)
        for cell, heading in zip(place.cells, shown.headings, strict=True):
            self.say(cell.paragraphs[0], heading.text, is_bold=True, at_end=heading.numeric)

    def _row(self, place: Any, row: Row, shown: TableView) -> None:
        column = 0
        whole = OxmlElement("w:cantSplit")
        place._tr.get_or_add_trPr().append(whole)
        for value in row:
            last = column + value.columns - 1
            cell = place.cells[column]
            if last > column:
                cell = cell.merge(place.cells[last])
            at_end = shown.headings[column].numeric and value.columns == 1
            self.say(cell.paragraphs[0], _value(value), is_bold=column == 0, at_end=at_end)
            column = last + 1


def _spaced(*parts: str) -> str:
    return " ".join(str(part) for part in parts if part)


def _together(*parts: str) -> str:
    return " · ".join(str(part) for part in parts if part)


def _value(value: Value) -> str:
    return _spaced(value.line.alt if value.line else value.text, value.tag)


def _fact(figure: KeyFigure) -> str:
    change = _value(figure.change) if figure.change else ""
    named = _spaced(_value(figure.value), figure.label)
    return _together(named, change, _spaced(figure.detail, figure.cited))


def _entry(entry: LegendEntry) -> str:
    return _together(entry.word, entry.meaning)


def _source(source: SourceLine) -> str:
    return _spaced(source.text, source.address or source.url.removeprefix("mailto:"))


def _decoded(uri: str) -> bytes:
    return base64.b64decode(uri.partition(",")[2])


def _png(svg: str) -> bytes:
    """The drawing in pixels; its letters are paths, so that no font of the machine has a part in it."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=str(svg),
            width=_PIXELS_ACROSS,
            dpi=96,
            background="white",
            skip_system_fonts=True,
        )
    )


def _width_mm(svg: str) -> float:
    found = _WIDTH.search(svg)
    return float(found[1]) * _MM_PER_POINT if found else TEXT_MM
