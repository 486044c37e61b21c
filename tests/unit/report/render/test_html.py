"""The page as HTML: what the templates make of a view, and what they never let through."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from pdf.arabic import ARABIC
from pdf.sample import CAMPS, CHART, VIEW, linked, missing, with_pictures, words
from reasons import said
from sitrep.marks import EXPLAINED_ENDS, EXPLAINED_STARTS
from sitrep.report.render.assets import PageProblem, built_in_templates
from sitrep.report.render.filters import (
    drawing,
    in_columns,
    is_crowded,
    is_web_address,
    page_counters,
)
from sitrep.report.render.html import render, without_dead_links
from sitrep.report.view.page import Notice
from sitrep.report.view.pictures import Picture
from sitrep.report.view.section import Heading, Section, TableView
from sitrep.report.view.sources import Annex, AnnexFigure, AnnexGroup, AnnexRow, SourceLine
from sitrep.report.view.value import KeyFigure, Sparkline, Tone, Value


def body_of(**changes: Any) -> str:
    """The page of an otherwise empty view, without its head, in one line."""
    empty = replace(
        VIEW, highlights=(), key_figures=(), sections=(), data_notes=(), sources=(),
        annex=None, legend=(), contact=(), disclaimer=said(""),
    )  # fmt: skip
    html = render(replace(empty, **changes), workspace_templates=None)
    return " ".join(html.partition("<main>")[2].split())


def table_of(*rows: tuple[Value, ...], headings: tuple[Heading, ...]) -> str:
    section = Section("camps", said("Camps"), tables=(TableView(said(""), headings, rows),))
    return body_of(sections=(section,)).partition("<table>")[2].partition("</table>")[0]


def test_a_figure_is_a_link_to_its_annex_row() -> None:
    section = Section(
        "camps",
        said("Camps"),
        tables=(TableView(said(""), (Heading(said("Registered")),), ((linked("44,038", "TUR"),),)),),
    )
    figure = AnnexFigure("figure-TUR", said("registered"), said("44,038"))
    row = AnnexRow(said("Turkey"), (figure,), said("31 July 2012"), said("as given"), said("C3"))
    annex = Annex((AnnexGroup(said("AFAD"), (row,)),))
    html = body_of(sections=(section,), annex=annex)
    assert '<a class="figure" href="#figure-TUR">44,038</a>' in html


def test_the_total_is_set_no_smaller_than_its_parts() -> None:
    five = ("16,426,170", "9,626,000", "756,300", "16,426,170", "1")
    figures = tuple(KeyFigure(Value(said(number)), said("registered")) for number in five)
    sizes = re.findall('<p class="fact-value([^"]*)">', body_of(key_figures=figures))
    assert sizes == [" wide", " wide", "", " long", ""]


def test_first_column_is_the_row_header_and_an_empty_corner_is_no_header() -> None:
    html = table_of(words("Apaydın", "open"), headings=(Heading(said("")), Heading(said("Status"))))
    assert re.sub(r"> <", "><", html).strip() == (
        '<thead><tr><td></td><th scope="col">Status</th></tr></thead>'
        '<tbody><tr><th scope="row">Apaydın</th><td data-label="Status">open</td></tr></tbody>'
    )


def test_missing_kinds_and_zero_keep_their_words() -> None:
    html = table_of(
        (Value(said("A")), missing("no data")), (Value(said("B")), missing("suppressed")), words("C", "0"),
        headings=(Heading(said("Camp")), Heading(said("Population"), numeric=True)),
    )  # fmt: skip
    assert '<td data-label="Population" class="numeric"><bdi class="missing">no data</bdi></td>' in html
    assert (
        '<td data-label="Population" class="numeric"><bdi class="missing">suppressed</bdi></td>' in html
    )
    assert '<td data-label="Population" class="numeric">0</td>' in html


@pytest.mark.parametrize(
    ("word", "is_numeric", "expected"),
    [
        ("camp", False, False),
        ("campamento", False, True),
        ("sitio y campo", False, False),
        ("31\xa0de\xa0octubre", False, True),
        ("más de 13.224", True, True),
        ("a word that is longer than columns: " + "x" * 120, False, True),
    ],
)
def test_a_table_is_crowded_whose_words_are_wider_than_the_page(
    word: str, is_numeric: bool, expected: bool
) -> None:
    headings = tuple(Heading(said("Where"), numeric=is_numeric) for _ in range(11))
    assert is_crowded(TableView(said(""), headings, (words(*[word] * 11),))) is expected


def test_a_bar_crowds_a_table_as_words_do() -> None:
    headings = tuple(Heading(said("Where"), numeric=True) for _ in range(11))
    bar = Value(said("85%"), line=Sparkline(Markup("<svg></svg>"), said("34 of 40")))
    few, many = (bar,) * 4 + words(*"abcdefg"), (bar,) * 11
    assert [is_crowded(TableView(said(""), headings, (row,))) for row in (few, many)] == [False, True]


def test_a_wide_value_moves_those_after_it_by_its_columns() -> None:
    headings = (
        Heading(said("A")),
        Heading(said("B")),
        Heading(said("C")),
        Heading(said("D"), numeric=True),
    )
    row = (Value(said("total")), Value(said("not of one date"), columns=2), Value(said("7")))
    assert [cell.is_numeric for cell in in_columns(row, headings)] == [False, False, True]


def test_a_long_word_or_name_may_break_and_a_date_may_not() -> None:
    headings = (
        Heading(said("A")),
        Heading(said("B")),
        Heading(said("C")),
        Heading(said("D"), numeric=True),
    )
    row = (
        Value(said("H" * 21)),
        Value(said("Camp " * 13)),
        Value(said("31 July")),
        Value(said("1,234")),
    )
    assert [cell.wraps for cell in in_columns(row, headings)] == [True, True, False, False]
    html = table_of(row, headings=headings)
    assert f'<th scope="row" class="wraps">{"H" * 21}</th>' in html
    assert '<td data-label="C">31 July</td>' in html


def test_a_tag_stands_beside_its_value() -> None:
    html = table_of(
        (Value(said("Za'atri")), Value(said("255%"), tone=Tone.ALERT, tag=said("over capacity"))),
        headings=(Heading(said("Camp")), Heading(said("Occupancy"))),
    )
    assert '<bdi class="alert">255%</bdi> <span class="tag">over capacity</span>' in html


def test_words_are_escaped() -> None:
    hostile = "<script>alert(1)</script>"
    html = body_of(
        highlights=(said(hostile),),
        key_figures=(KeyFigure(Value(said(hostile)), said(hostile)),),
        sources=(SourceLine(said(hostile)),),
        contact=(SourceLine(said('"><script>')),),
        sections=(Section("camps", said(hostile), tables=(replace(CAMPS, title=said(hostile)),)),),
    )
    assert "<script" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 8


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://a b", ""]
)
def test_only_web_and_mail_addresses_become_links(url: str) -> None:
    assert not is_web_address(url)
    assert (
        "href"
        not in body_of(sources=(SourceLine(said("A"), url, said("printed")),)).partition("<ol>")[2]
    )


def test_a_web_address_is_linked_by_what_is_printed_of_it() -> None:
    source = SourceLine(said("UNHCR"), "https://example.org/10", said("example.org/10"))
    linked_source = '<a class="address" href="https://example.org/10">example.org/10</a>'
    assert f"<li>UNHCR {linked_source}</li>" in body_of(sources=(source,))


def test_alternative_text_is_in_the_drawing_and_escaped() -> None:
    picture = Picture(
        Markup('<?xml version="1.0"?><svg width="1"><g/></svg>'), said("Za'atri < 5"), said("")
    )
    assert drawing(picture) == Markup(
        '<svg role="img" width="1"><title>{}Za&#39;atri &lt; 5{}</title><g/></svg>'
    ).format(EXPLAINED_STARTS, EXPLAINED_ENDS)


def test_a_picture_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no svg element in '<img>'"):
        drawing(replace(CHART, svg=Markup("<img>")))


def test_pictures_stand_where_they_are_placed() -> None:
    html = render(with_pictures(VIEW), workspace_templates=None)
    displacement = html.partition('id="displacement"')[2].partition("</section>")[0]
    order = ["<figure", "<table", "<figure"]
    assert re.findall(r"<figure|<table", displacement) == order
    assert '<section class="highlights with-map"' in html
    assert '<section class="highlights"' in render(VIEW, workspace_templates=None)


def test_page_counters_are_left_to_the_stylesheet() -> None:
    assert page_counters("<Page {page} of {pages}>") == (
        '&lt;Page <span class="counter-page"></span> of <span class="counter-pages"></span>&gt;'
    )


def test_language_and_direction_are_the_view_s() -> None:
    html = render(ARABIC, workspace_templates=None)
    assert html.startswith('<!DOCTYPE html>\n<html lang="ar" dir="rtl">')


def test_the_file_needs_nothing_but_itself() -> None:
    html = render(with_pictures(VIEW), workspace_templates=None)
    assert re.findall(r"<(?:script|link|img|iframe|object)\b|@import|url\(", html) == []
    assert "default-src 'none'" in html


def test_templates_hold_no_words_of_their_own() -> None:
    for file in sorted(built_in_templates().rglob("*.html")):
        if file.parent.name == "mail":
            continue
        text = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}", "", file.read_text("utf-8"), flags=re.DOTALL)
        text = re.sub(r"<[^>]*>", "", text)
        assert re.findall(r"\w+", text) == [], file.name


def test_stylesheets_are_logical_and_hold_no_words() -> None:
    """Physical sides and grids would not mirror in a right-to-left page."""
    physical = r"\b(?:margin|padding|border|inset)?-?(?:left|right)\b|display: grid"
    for file in sorted(built_in_templates().rglob("*.css")):
        rules = re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)
        assert re.findall(physical, rules) == [], file.name
        assert re.findall(r'content: "(.+?)"', rules) == [], file.name


def test_text_colours_stand_out_enough() -> None:
    css = (built_in_templates() / "styles/base.css").read_text("utf-8")
    colours = dict(re.findall(r"--([\w-]+): (#\w{6});", css))
    for name in ("ink", "text", "grey", "accent-text"):
        assert contrast(colours[name], "#ffffff") >= 4.5, name
        assert contrast(colours[name], colours["wash"]) >= 4.5, name
    assert contrast("#dfe8ee", colours["ink"]) >= 4.5


def contrast(one: str, other: str) -> float:
    """The ratio of the Web Content Accessibility Guidelines."""

    def luminance(colour: str) -> float:
        parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_a_workspace_s_own_template_wins(tmp_path: Path) -> None:
    (tmp_path / "sections").mkdir()
    (tmp_path / "sections/colophon.html").write_text("<p>{{ view.disclaimer }} Ours.</p>")
    html = render(VIEW, workspace_templates=tmp_path)
    assert "acceptance by Example Relief. Ours.</p>" in html
    assert "<h1>Syria: displacement and observer mission</h1>" in html


def test_templates_are_compiled_once_whatever_office_fills_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[str] = []
    jinja = ImmutableSandboxedEnvironment.compile

    def counted(environment: Any, source: Any, name: Any = None, *rest: Any, **named: Any) -> Any:
        compiled.append(name)
        return jinja(environment, source, name, *rest, **named)

    monkeypatch.setattr(ImmutableSandboxedEnvironment, "compile", counted)
    for office in ("damascus", "hatay"):
        (tmp_path / office / "sections").mkdir(parents=True)
        (tmp_path / office / "sections/masthead.html").write_text(f"<h1>{office}</h1>", "utf-8")
    first = render(VIEW, workspace_templates=tmp_path / "damascus")
    compiled.clear()
    other = render(VIEW, workspace_templates=tmp_path / "hatay")
    assert compiled == ["sections/masthead.html"]
    assert other == first.replace("<h1>damascus</h1>", "<h1>hatay</h1>")
    changed = tmp_path / "hatay/sections/masthead.html"
    changed.write_text("<h1>Hatay</h1>", "utf-8")
    assert "<h1>Hatay</h1>" in render(VIEW, workspace_templates=tmp_path / "hatay")


def test_a_section_may_have_its_own_template(tmp_path: Path) -> None:
    (tmp_path / "sections").mkdir()
    (tmp_path / "sections/camps.html").write_text("<p>{{ section.title | upper }}</p>")
    assert "<p>CAMPS</p>" in render(VIEW, workspace_templates=tmp_path)


@pytest.mark.parametrize(
    ("broken", "detail"),
    [
        ("<p>\n{{ view.colour }}", "has no attribute 'colour'"),
        ("<p>\n{% if %}", "Expected an expression"),
        ("<p>\n{{ ''.__class__.__mro__ }}", "'__class__' of 'str' object is unsafe"),
        ("<p>\n{{ 1 / 0 }}", "ZeroDivisionError: division by zero"),
        ("<p>\n{{ view.title / 2 }}", "TypeError: unsupported operand type(s) for /: 'Text' and 'int'"),
        ("<p>\n{% for n in range(1000000) %}{% endfor %}", "OverflowError: Range too big."),
        ('<p>\n{% include "sections/colophon.html" %}', "RecursionError: "),
        ("<p>\ncaf\xe9", "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe9 in position 7"),
    ],
)
def test_a_broken_template_is_named_with_its_line(tmp_path: Path, broken: str, detail: str) -> None:
    (tmp_path / "sections").mkdir()
    file = tmp_path / "sections/colophon.html"
    file.write_text(broken, "latin-1")
    with pytest.raises(PageProblem) as problem:
        render(VIEW, workspace_templates=tmp_path)
    assert problem.value.key == "page.template"
    assert (problem.value.values["file"], problem.value.values["line"]) == (str(file), 2)
    assert detail in str(problem.value.values["detail"])


def test_a_mistake_of_our_own_is_no_broken_template(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="not iterable"):
        render(replace(VIEW, sections=1), workspace_templates=tmp_path)  # type: ignore[arg-type]


def test_a_link_to_a_place_that_the_page_lacks_is_no_link() -> None:
    assert without_dead_links(
        '<p id="here"><a href="#here">stays</a>, <a class="figure" href="#gone">its <b>words</b></a>, '
        '<a href="https://example.org/#gone">outside</a></p>'
    ) == (
        '<p id="here"><a href="#here">stays</a>, its <b>words</b>, '
        '<a href="https://example.org/#gone">outside</a></p>'
    )


def test_an_erratum_names_a_figure_that_has_no_row_any_more() -> None:
    item = Markup('Apaydin, status: <a class="figure" href="#figure-camps-apaydin-status">closed</a>')
    notice = Notice(said("Correction"), said("Version 2 replaces version 1."), items=(said(item),))
    assert "<li>Apaydin, status: closed</li>" in body_of(notices=(notice,))
