"""The finished PDF: its standards, its attachments, its sameness, and what it refuses."""

import base64
import io
import logging
import re
import subprocess
import sys
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import page
import pypdf
import pytest
from markupsafe import Markup

from pdf.arabic import ARABIC
from pdf.objects import entry, structure
from pdf.sample import CHART, VIEW, trend, with_pictures, words
from reasons import said
from sitrep.report.render.assets import PageProblem
from sitrep.report.render.html import render
from sitrep.report.render.pdf import Attachment, make_pdf
from sitrep.report.render.resources import ForbiddenResource
from sitrep.report.render.streams import end_index_plainly
from sitrep.report.view.page import DataNote, View
from sitrep.report.view.section import EventLine, Heading, MissionCard, Section, TableView
from sitrep.report.view.sources import SourceLine
from sitrep.report.view.value import KeyFigure, Value

SHORT = replace(VIEW, highlights=(said("One."),), key_figures=(), annex=None, data_notes=(), sources=())
VIEWS = {"plain": VIEW, "with pictures": with_pictures(VIEW), "arabic": ARABIC}
ATTACHMENTS = (
    Attachment("manifest.json", "application/json", "What the report was made from", b"{}"),
    Attachment(
        "camps.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "The camps, as the analyst sent them",
        b"PK\x03\x04 not a real one",
        "Source",
    ),
)
IDENTIFIER = b"syria-2012-07-en"


class Reports(dict[str, bytes]):
    """Each view is made into a PDF once for all tests."""

    def __missing__(self, name: str) -> bytes:
        html = render(VIEWS[name], workspace_templates=None)
        self[name] = make_pdf(html, attachments=ATTACHMENTS, identifier=IDENTIFIER)
        return self[name]


@pytest.fixture(scope="module")
def reports() -> Reports:
    return Reports()


def reader(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


def with_narrative(markup: str) -> str:
    section = Section("displacement", said("Displacement"), narrative=said(Markup(markup)))
    return render(replace(SHORT, sections=(section,)), workspace_templates=None)


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1])
def test_report_conforms(reports: Reports, name: str, profile: page.ValidationProfile) -> None:
    report = page.validate_pdf_bytes(reports[name], profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


def test_report_is_small(reports: Reports) -> None:
    assert max(len(reports[name]) for name in VIEWS) < 300_000


def test_same_bytes_in_another_folder_at_another_time_and_place(
    reports: Reports, repository: Path, tmp_path: Path
) -> None:
    script = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from pdf.test_pdf import Reports\n"
        "sys.stdout.buffer.write(Reports()['plain'])\n"
    )
    again = subprocess.run(
        [sys.executable, "-c", script, str(repository), str(repository / "tests")],
        cwd=tmp_path,
        env={"TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "7", "LANG": "C", "PATH": "/usr/bin:/bin"},
        stdout=subprocess.PIPE,
        check=True,
    )
    assert again.stdout == reports["plain"]


def test_identifier_is_the_given_one(reports: Reports) -> None:
    permanent, _of_this_version = entry(reader(reports["plain"]).trailer, "/ID")
    assert permanent.original_bytes == IDENTIFIER


def test_attachments_are_inside_with_kind_and_date(reports: Reports) -> None:
    pdf = reader(reports["plain"])
    assert pdf.attachments == {each.name: [each.content] for each in ATTACHMENTS}
    specifications = [spec.get_object() for spec in entry(pdf.trailer, "/Root", "/AF")]
    assert [
        (
            str(spec["/UF"]),
            spec["/AFRelationship"],
            str(spec["/Desc"]),
            spec["/EF"]["/F"]["/Subtype"],
            str(spec["/EF"]["/F"]["/Params"]["/ModDate"]),
        )
        for spec in specifications
    ] == [
        (
            "camps.xlsx",
            "/Source",
            "The camps, as the analyst sent them",
            "/application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "D:20120801090000Z",
        ),
        (
            "manifest.json",
            "/Data",
            "What the report was made from",
            "/application/json",
            "D:20120801090000Z",
        ),
    ]


def test_stream_that_ends_in_a_carriage_return_keeps_its_length() -> None:
    candidates = (b"figures" + b"a" * length for length in range(257))
    content = next(each for each in candidates if zlib.compress(each, 9).endswith(b"\r"))
    attachment = Attachment("figures.csv", "text/csv", "Figures", content)
    html = render(replace(SHORT, sections=()), workspace_templates=None)
    pdf = make_pdf(html, attachments=(attachment,), identifier=IDENTIFIER)
    report = page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_A_3A)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert reader(pdf).attachments["figures.csv"] == [content]


def test_document_says_what_it_is(reports: Reports) -> None:
    pdf = reader(reports["plain"])
    metadata = pdf.metadata
    assert metadata is not None
    assert metadata.title == VIEW.title
    assert metadata.author == "Example Relief"
    assert metadata.subject == VIEW.description
    assert entry(metadata, "/Keywords") == "Syria, refugees, situation report, UNSMIS"
    assert entry(metadata, "/CreationDate") == "D:20120801090000Z"
    assert entry(pdf.trailer, "/Root", "/Lang") == "en"


def test_pages_in_arabic_follow_each_other_to_the_left(reports: Reports) -> None:
    found = [
        entry(reader(reports[name]).trailer, "/Root", "/ViewerPreferences").get("/Direction")
        for name in ("plain", "arabic")
    ]
    assert found == [None, "/R2L"]


def test_bookmarks_are_the_sections(reports: Reports) -> None:
    outline: list[Any] = reader(reports["plain"]).outline
    title, sections = outline
    assert title.title == "Syria: displacement and observer mission"
    assert [bookmark.title for bookmark in sections] == [
        "Highlights",
        "Displacement",
        "Camps",
        "Observer mission",
        "Events",
        "Response",
        "In the press",
        "Data notes",
        "Sources",
        "Annex: where each figure comes from",
    ]


def test_links_are_announced_by_their_words(reports: Reports) -> None:
    links = [link.get_object() for link in entry(reader(reports["plain"]).pages[0], "/Annots")]
    assert [(link["/Contents"], link["/Dest"]) for link in links[:3]] == [
        ("44,038", "figure-TUR"),
        ("33,421", "figure-JOR"),
        ("28,103", "figure-LBN"),
    ]


def test_running_footer_has_report_draft_mark_and_pages(reports: Reports) -> None:
    pages = reader(reports["plain"]).pages
    for number, content in enumerate(pages, start=1):
        text = " ".join(content.extract_text().split())
        assert "Syria · Situation Report No. 4 · as of 31 July 2012 Draft" in text
        assert f"Page {number} of {len(pages)}" in text


def test_issued_report_has_no_draft_mark() -> None:
    issued = replace(VIEW, masthead=replace(VIEW.masthead, draft=said("")), sections=(), annex=None)
    html = render(replace(issued, highlights=(said("One."),), key_figures=()), workspace_templates=None)
    text = reader(make_pdf(html, attachments=(), identifier=IDENTIFIER)).pages[0].extract_text()
    assert "Draft" not in text


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        ('<img src="file:///etc/passwd" alt="x">', "file:///etc/passwd"),
        ('<img src="http://example.org/x.png" alt="x">', "http://example.org/x.png"),
        ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="x">', "data:image/gif"),
        ('<p style="background: url(https://example.org/y.png)">x</p>', "https://example.org/y"),
        ("<style>@import url(ftp://example.org/z.css);</style>", "ftp://example.org/z.css"),
        ('<link rel="attachment" href="file:///etc/passwd">', "file:///etc/passwd"),
        ('<object data="sitrep:other/font.ttf"></object>', "sitrep:other/font.ttf"),
        ('<svg><image href="file:///etc/passwd" width="9" height="9"/></svg>', "file:///etc"),
    ],
)
def test_foreign_resource_stops_the_report(markup: str, url: str) -> None:
    with pytest.raises(ForbiddenResource) as stopped:
        make_pdf(with_narrative(markup), attachments=(), identifier=IDENTIFIER)
    assert stopped.value.key == "page.forbidden_resource"
    assert str(stopped.value.values["url"]).startswith(url)


@pytest.mark.parametrize(
    ("markup", "detail"),
    [
        ('<a href="#nowhere">1</a>', "No anchor #nowhere for internal URI reference"),
        ('<img src="picture.png" alt="x">', "Relative URI reference without a base URI"),
    ],
)
def test_what_would_only_be_logged_stops_the_report(markup: str, detail: str) -> None:
    html = with_narrative("<p>here</p>").replace("<p>here</p>", markup)
    with pytest.raises(PageProblem) as stopped:
        make_pdf(html, attachments=(), identifier=IDENTIFIER)
    assert stopped.value.key == "page.rendering"
    assert detail in str(stopped.value.values["detail"])


CAMPS = (Heading(said("Camp")), Heading(said("Population"), numeric=True), Heading(said("As of")))


def long_table_of(rows: int) -> View:
    table = TableView(
        title=said(""),
        headings=CAMPS,
        rows=tuple(words(f"Camp {n}", f"{n}", "31 July") for n in range(rows)),
    )
    short = replace(VIEW, highlights=(said("One."),), key_figures=(), annex=None, data_notes=())
    return replace(short, sections=(Section("camps", said("Camps"), tables=(table,)),))


def test_long_table_repeats_its_headings_and_keeps_every_row() -> None:
    html = render(long_table_of(250), workspace_templates=None)
    content = make_pdf(html, attachments=(), identifier=IDENTIFIER)
    sheets = [" ".join(sheet.extract_text().split()) for sheet in reader(content).pages]
    rows_by_sheet = [re.findall(r"Camp (\d+) (\d+) 31 July", sheet) for sheet in sheets]
    assert [row for rows in rows_by_sheet for row in rows] == [(f"{n}",) * 2 for n in range(250)]
    tables = [sheet for sheet, rows in zip(sheets, rows_by_sheet, strict=True) if rows]
    assert len(tables) > 3
    assert all("Camp Population As of" in sheet for sheet in tables)
    report = page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.rule_id for failure in report.failures] == []


def sheets_of(view: View) -> list[str]:
    return sheets_in(render(view, workspace_templates=None))


def sheets_in(html: str) -> list[str]:
    content = make_pdf(html, attachments=(), identifier=IDENTIFIER)
    return [sheet.extract_text() for sheet in reader(content).pages]


def sheets_of_each(views: Iterable[View]) -> list[str]:
    """The pages of one document in which each of the views begins on a new page, without its masthead.

    One document takes half the time of as many as there are views. It ends on a full page, so that it
    is not laid out again for a better end.
    """
    head, mains, foot = "", [], ""
    for number, view in enumerate(views):
        html = render(view, workspace_templates=None)
        head, main, foot = re.split("(?s)(<main>.*</main>)", html)
        main = re.sub('( id="| href="#)', rf"\g<1>{number}-", main)
        mains.append(main.replace("<main>", '<main style="break-before: page">', 1))
    end = '<p style="break-before: page; padding-block-start: 40rem">The end.</p>'
    return sheets_in("".join((head, *mains, end, foot)))


def above(lines: int) -> Markup:
    """What takes as much of the page as so many lines."""
    return Markup('<p style="block-size: {}rem"></p>').format(lines * 1.4)


LINES = range(39, 51)
"""From where all of nine lines below them is on the page to where none is."""


def parts_of_each(sheets: list[str], entry: str) -> dict[str, list[int]]:
    """How many entries stand on each page of those that are called `Entry 41.3` or so, by the first number."""
    parts: dict[str, list[int]] = {}
    for sheet in sheets:
        for name, count in Counter(re.findall(rf"{entry} (\d+)\.\d", sheet)).items():
            parts.setdefault(name, []).append(count)
    return parts


@pytest.mark.parametrize("part", ["rows", "events", "data_notes"])
def test_no_row_of_a_table_and_no_entry_of_a_list_alone_on_a_page(part: str) -> None:
    """However much stands above, at least three are on either side of a break."""

    def view(lines: int) -> View:
        names = [f"Entry {lines}.{n}" for n in range(9)]
        section = Section("events", said("Events"), narrative=said(above(lines)))
        if part == "data_notes":
            notes = tuple(DataNote(said(name), said("is here.")) for name in names)
            return replace(SHORT, sections=(section,), data_notes=notes)
        if part == "events":
            events = tuple(EventLine(said("2 July"), said(f"{name} is here.")) for name in names)
            return replace(SHORT, sections=(replace(section, events=events),))
        table = TableView(said(""), CAMPS, tuple(words(name, "9", "31 July") for name in names))
        return replace(SHORT, sections=(replace(section, tables=(table,)),))

    parts = parts_of_each(sheets_of_each(map(view, LINES)), "Entry")
    assert {sum(counts) for counts in parts.values()} == {9}
    assert {len(counts) for counts in parts.values()} == {1, 2}, "some are whole, and some broken"
    assert not {1, 2} & {count for counts in parts.values() for count in counts}, parts


def test_a_table_s_note_stands_on_the_table_s_page() -> None:
    def view(lines: int) -> View:
        rows = tuple(words(f"Entry {lines}.{n}", f"{n}", "31 July") for n in range(5))
        note = said(f"Entry {lines}.9 is a note" + " of two lines" * 24)
        table = TableView(said(""), CAMPS, rows, note=note)
        section = Section("camps", said("Camps"), narrative=said(above(lines)), tables=(table,))
        return replace(SHORT, sections=(section,))

    for sheet in sheets_of_each(map(view, LINES)):
        last, noted = (re.findall(rf"Entry (\d+)\.{end}", sheet) for end in ("4 4", "9 is a note"))
        assert last == noted


@pytest.mark.parametrize("rows", [1, 2])
def test_short_tables_one_after_another_fill_the_page(rows: int) -> None:
    """They are not one block that leaves the rest of a page empty."""
    headings = (Heading(said("Camp")), Heading(said("As of")))
    lines = tuple(words(f"Camp {n}", "31 July") for n in range(rows))
    tables = tuple(TableView(said(f"Table {n}"), headings, lines) for n in range(20))
    section = Section("camps", said("Camps"), narrative=said(above(25)), tables=tables)
    first, *_ = sheets_of(replace(SHORT, sections=(section,)))
    assert first.count("Table ") >= 4


def test_a_mission_s_card_stands_on_one_page() -> None:
    card = MissionCard(
        said("Mission M"),
        (KeyFigure(Value(said("Operational")), said("status")),),
        timeline=replace(CHART, caption=said("Strengths.")),
        note=said("Established long ago."),
    )
    for lines in (36, 40):
        section = Section("mission", said("Mission"), narrative=said(above(lines)), cards=(card,))
        for sheet in sheets_of(replace(SHORT, sections=(section,))):
            parts = [part in sheet for part in ("Mission M", "Operational", "Strengths.", "Established")]
            assert all(parts) or not any(parts), lines


def test_sources_stand_together() -> None:
    def view(lines: int) -> View:
        sources = tuple(SourceLine(said(f"Briefing note {lines}.{n}")) for n in range(16))
        section = Section("events", said("Events"), narrative=said(above(lines)))
        return replace(SHORT, sections=(section,), sources=sources)

    parts = parts_of_each(sheets_of_each(map(view, LINES)), "Briefing note")
    assert [*parts.values()] == [[16]] * len(LINES), parts


def test_sources_that_are_more_than_a_page_are_all_there() -> None:
    sources = tuple(SourceLine(said(f"Briefing note {n} of many")) for n in range(300))
    counts = [sheet.count("Briefing note") for sheet in sheets_of(replace(SHORT, sources=sources))]
    assert len([*filter(None, counts)]) > 1
    assert sum(counts) == 300


def test_a_sparkline_is_a_figure_with_its_words(reports: Reports) -> None:
    for name in VIEWS:
        figures = [each for each in structure(reader(reports[name])) if entry(each, "/S") == "/Figure"]
        told = [str(each["/Alt"]) for each in figures if "Registered from" in str(each.get("/Alt"))]
        assert len(told) == 4, name
    # The last of the views runs from right to left, where English words are isolated.
    assert "\u2066Registered from 8594 to 33421.\u2069" in told


def test_forty_sparklines_weigh_little() -> None:
    def weight(cell: Value) -> int:
        headings = (Heading(said("Country")), Heading(said("Trend")))
        table = TableView(
            said(""), headings, tuple((Value(said(f"Country {n}")), cell) for n in range(40))
        )
        view = replace(SHORT, sections=(Section("displacement", said("Displacement"), tables=(table,)),))
        html = render(view, workspace_templates=None)
        return len(make_pdf(html, attachments=(), identifier=IDENTIFIER))

    assert weight(trend(1, 4, 3, 8, 6, 9)) - weight(Value(said("1"))) < 40 * 500


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    view = with_pictures(replace(VIEW, sections=(VIEW.sections[0], VIEW.sections[2])))
    with caplog.at_level(logging.WARNING):
        make_pdf(
            render(replace(view, annex=VIEW.annex), workspace_templates=None),
            attachments=(),
            identifier=IDENTIFIER,
        )
    assert caplog.messages == []


def test_only_the_package_fonts_are_embedded(reports: Reports) -> None:
    for name in VIEWS:
        fonts = {
            str(font.get_object()["/BaseFont"]).split("+")[1].split(",")[0]
            for sheet in reader(reports[name]).pages
            for font in entry(sheet, "/Resources", "/Font").values()
        }
        assert all(font.startswith("Sitrep-") for font in fonts), (name, fonts)


def test_header_cells_have_a_scope_and_no_repeated_names(reports: Reports) -> None:
    cells = [cell for cell in structure(reader(reports["plain"])) if entry(cell, "/S") in ("/TH", "/TD")]
    headers = [cell for cell in cells if entry(cell, "/S") == "/TH"]
    assert {entry(cell, "/A", "/Scope") for cell in headers} == {"/Column", "/Row"}
    assert not any("/ID" in cell or "/Headers" in entry(cell, "/A") for cell in cells)


def test_an_index_that_ends_in_a_carriage_return_keeps_its_length() -> None:
    packed = b"packed bytes\r"
    head = b"%PDF-1.7\n9 0 obj\n<</Type /XRef/Size 10"
    pdf = head + b"/Filter /FlateDecode/Length 13>>\nstream\n" + packed + b"\nendstream\nendobj\n"
    plain = base64.a85encode(packed) + b"~>"
    assert end_index_plainly(pdf) == (
        head
        + b"/Filter [/ASCII85Decode /FlateDecode]/Length %d>>\nstream\n" % len(plain)
        + plain
        + b"\nendstream\nendobj\n"
    )
    other = pdf.replace(b"\r", b"x")
    assert end_index_plainly(other) == other


@pytest.mark.parametrize(
    ("part", "line", "instead"),
    [
        ("dcterms.created", '<meta name="dcterms.created" content="2012-08-01T00:00:00+00:00">', ""),
        (
            "dcterms.created",
            '<meta name="dcterms.created" content="2012-08-01T00:00:00+00:00">',
            '<meta name="dcterms.created" content="2012">',
        ),
        ("dcterms.modified", '<meta name="dcterms.modified" content="2012-08-01T00:00:00+00:00">', ""),
        ("<title>", "<title>Title</title>", "<title></title>"),
        ('<html lang="...">', ' lang="en"', ""),
    ],
)
def test_a_page_whose_head_lacks_something_is_refused(part: str, line: str, instead: str) -> None:
    html = (
        '<!DOCTYPE html><html lang="en"><head><title>Title</title>'
        '<meta name="dcterms.created" content="2012-08-01T00:00:00+00:00">'
        '<meta name="dcterms.modified" content="2012-08-01T00:00:00+00:00">'
        "</head><body><p>Words</p></body></html>"
    )
    assert html.count(line) == 1
    make_pdf(html, attachments=ATTACHMENTS, identifier=IDENTIFIER)
    with pytest.raises(PageProblem) as problem:
        make_pdf(html.replace(line, instead), attachments=ATTACHMENTS, identifier=IDENTIFIER)
    assert (problem.value.key, problem.value.values) == ("page.head", {"part": part})
