"""The Word document to edit: the page's numbers all, real headings and tables, and never the report."""

import io
import re
import zipfile
from base64 import b64encode
from dataclasses import replace
from functools import cache
from html import unescape
from typing import Any

import pytest
from markupsafe import Markup

docx = pytest.importorskip("docx", reason="python-docx is not installed: no document is written")
pytest.importorskip("resvg_py", reason="resvg-py is not installed: no document is written")

from pdf.arabic import ARABIC  # noqa: E402
from pdf.sample import VIEW  # noqa: E402
from reasons import said  # noqa: E402
from sitrep.report.render.editable import editable  # noqa: E402
from sitrep.report.render.editable_archive import is_as_written  # noqa: E402
from sitrep.report.render.editable_text import Cell, Paragraph, Table, blocks_of  # noqa: E402
from sitrep.report.render.html import render  # noqa: E402
from sitrep.report.view.page import View  # noqa: E402
from sitrep.report.view.pictures import LogoView, Picture  # noqa: E402
from word_document import numbers_in, words_in  # noqa: E402

MARK = "This is not the issued report."
VIEWS = {"en": VIEW, "ar": ARABIC}


@cache
def content_of(language: str) -> bytes:
    return editable(VIEWS[language], [MARK])


def document_of(language: str) -> Any:
    return docx.Document(io.BytesIO(content_of(language)))


def page_text(view: View) -> str:
    html = render(view, workspace_templates=None).partition("<body>")[2]
    without_pictures = re.sub(r"<svg.*?</svg>", " ", html, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]*>", " ", without_pictures))


@pytest.mark.parametrize("language", VIEWS)
def test_every_number_of_the_page_is_in_it(language: str) -> None:
    printed = numbers_in(page_text(VIEWS[language]))
    assert len(printed) > 40
    assert printed - numbers_in(words_in(content_of(language))) == set()


def test_it_says_on_top_and_in_its_properties_what_it_is_not() -> None:
    file = document_of("en")
    assert file.paragraphs[0].text == MARK
    assert MARK in file.sections[0].footer.paragraphs[0].text
    properties = file.core_properties
    assert (properties.comments, properties.content_status) == (MARK, MARK)
    assert (properties.title, properties.language) == (VIEW.title, "en")
    assert f"{properties.created:%Y-%m-%dT%H:%M:%SZ}" == VIEW.created


def test_headings_are_headings_and_tables_have_a_head_that_repeats() -> None:
    file = document_of("en")
    headings = [each.text for each in file.paragraphs if each.style.name == "Heading 1"]
    assert [section.title for section in VIEW.sections] == [
        each for each in headings if each in {section.title for section in VIEW.sections}
    ]
    shown = [table for section in VIEW.sections for table in section.tables if table.rows]
    assert len(file.tables) == len(shown)
    for made, table in zip(file.tables, shown, strict=True):
        assert [cell.text for cell in made.rows[0].cells] == [each.text for each in table.headings]
        assert made.rows[0]._tr.xpath("w:trPr/w:tblHeader")


def test_every_picture_has_its_description() -> None:
    svg = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" width="72pt" height="36pt" viewBox="0 0 2 1"/>'
    )
    drawn = Picture(svg, said("Two of five are in Turkey"), said("Source: AFAD"))
    file = docx.Document(io.BytesIO(editable(replace(VIEW, map=drawn), [MARK])))
    (shown,) = file.element.body.xpath(".//wp:docPr")
    assert shown.get("descr") == "Two of five are in Turkey"
    assert round(file.inline_shapes[0].width.mm, 1) == 25.4


def test_arabic_runs_from_right_to_left() -> None:
    file = document_of("ar")
    assert all(each._p.xpath("w:pPr/w:bidi") for each in file.paragraphs if each.text)
    assert all(each._tbl.xpath("w:tblPr/w:bidiVisual") for each in file.tables)
    assert (
        file.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang")[0].get(
            "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}bidi"
        )
        == "ar"
    )


def test_the_same_view_gives_the_same_bytes() -> None:
    assert editable(VIEW, [MARK]) == content_of("en")
    with zipfile.ZipFile(io.BytesIO(content_of("en"))) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


NARRATIVE = """<h3>North</h3>
<p>One <a href='#a'>2</a>.<br>Three</p>
<table><thead><tr><th scope="col">Camp</th><td></td></tr></thead>
<tbody><tr><th scope="row">Kilis</th><td>13,<strong>180</strong></td></tr></tbody></table>
<ul>
<li><p>Four</p></li>
<li>5</li>
</ul>"""


def test_the_narrative_keeps_its_paragraphs_and_tables() -> None:
    assert list(blocks_of(said(Markup(NARRATIVE)))) == [
        Paragraph("Heading 2", "North"),
        Paragraph("Normal", "One 2. Three"),
        Table(
            (
                (Cell("Camp", True), Cell("", False)),
                (Cell("Kilis", True), Cell("13,180", False)),
            )
        ),
        Paragraph("List Bullet", "Four"),
        Paragraph("List Bullet", "5"),
    ]


def test_a_table_of_the_narrative_is_a_table() -> None:
    section = replace(VIEW.sections[0], narrative=said(Markup(NARRATIVE)))
    file = docx.Document(io.BytesIO(editable(replace(VIEW, sections=(section,)), [MARK])))
    rows = file.tables[0].rows
    assert [[cell.text for cell in row.cells] for row in rows] == [["Camp", ""], ["Kilis", "13,180"]]
    assert rows[0]._tr.xpath("w:trPr/w:tblHeader")


def test_the_logo_stands_below_what_it_is_not() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10" viewBox="0 0 4 1"/>'
    logo = LogoView(f"data:image/svg+xml;base64,{b64encode(svg).decode()}", 40, 10, said("Relief Group"))
    view = replace(ARABIC, masthead=replace(ARABIC.masthead, logo=logo))
    file = docx.Document(io.BytesIO(editable(view, [MARK])))
    (shown,) = file.paragraphs[1]._p.xpath(".//wp:docPr")
    assert shown.get("descr") == "Relief Group"
    assert file.paragraphs[1]._p.xpath("w:pPr/w:bidi")
    assert (file.inline_shapes[0].width.mm, file.inline_shapes[0].height.mm) == (40, 10)


def test_a_date_does_not_run_into_the_number_after_it() -> None:
    (event, *_) = [each for section in VIEW.sections for each in section.events]
    lines = [each.text for each in document_of("en").paragraphs]
    assert any(line.startswith(f"{event.date} · {event.text}") for line in lines)


def test_what_was_saved_again_is_no_longer_as_it_was_written() -> None:
    assert is_as_written(content_of("en"))
    saved = io.BytesIO()
    document_of("en").save(saved)
    assert not is_as_written(saved.getvalue())
    assert not is_as_written(b"no archive")
