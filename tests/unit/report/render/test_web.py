"""The page of the web: one file with its fonts and its figures, the same bytes each time."""

import base64
import io
import re
from functools import cache
from string import printable
from urllib.parse import unquote

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from pdf.arabic import ARABIC
from pdf.sample import VIEW
from sitrep.fonts.face import Font
from sitrep.fonts.typefaces import EVERYWHERE
from sitrep.report.render import web_fonts
from sitrep.report.render.assets import PageProblem
from sitrep.report.render.font_cuts import cut_font
from sitrep.report.render.html import render
from sitrep.report.render.short_styles import with_short_styles
from sitrep.report.render.web import web_page
from sitrep.report.view.page import View
from typefaces import CAMP, burmese, drawn_font

SHORT = "<p>Türkiye 44,038</p>"
FIGURES = 'report,key,label,value,cells\n2012-07,refugees.TUR,"Turkey, 100% ü",44038,B2\n'.encode(
    "utf-8-sig"
)
_FACE = re.compile(
    r'font-family: ?"([^"]+)"; ?font-style: ?(\w+); ?font-weight: ?([\d ]+);.*?base64,([^"]+)"'
)


def made(view: View, figures: bytes | None = FIGURES) -> str:
    return web_page(view, figures=figures, name="syria", workspace_templates=None).decode()


@cache
def page() -> str:
    return made(VIEW)


def faces_in(page: str) -> dict[tuple[str, str, str], bytes]:
    found = _FACE.findall(page)
    return {
        (family, style, weight): base64.b64decode(content) for family, style, weight, content in found
    }


def test_a_page_is_the_same_bytes_whenever_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    assert page() == made(VIEW)
    first = web_fonts.web_font_faces(SHORT, EVERYWHERE)
    # Cut anew, though what was cut is kept.
    monkeypatch.setattr(web_fonts, "_cut", web_fonts._cut.__wrapped__)
    assert web_fonts.web_font_faces(SHORT, EVERYWHERE) == first


def test_its_fonts_are_cut_to_the_signs_of_the_page() -> None:
    faces = faces_in(web_fonts.web_font_faces(SHORT, EVERYWHERE))
    assert [*faces] == [
        ("Sitrep Sans", "normal", "400"),
        ("Sitrep Sans", "normal", "600"),
        ("Sitrep Condensed", "normal", "400"),
        ("Sitrep Condensed", "normal", "600"),
    ]
    signs = set(map(chr, TTFont(io.BytesIO(faces["Sitrep Sans", "normal", "400"])).getBestCmap()))
    assert set("Türkiye 44,038") <= signs
    assert "Ж" not in signs
    assert sum(map(len, faces.values())) < 30_000


def test_a_sign_brings_the_one_that_mirrors_it() -> None:
    faces = faces_in(web_fonts.web_font_faces("<p>≥ 1,000</p>", EVERYWHERE))
    signs = {*map(chr, TTFont(io.BytesIO(faces["Sitrep Condensed", "normal", "400"])).getBestCmap())}
    assert signs - {*printable} == {"≥", "≤"}


def test_a_font_keeps_no_form_of_letters_that_the_page_has_no_use_for() -> None:
    content = faces_in(web_fonts.web_font_faces(SHORT, EVERYWHERE))["Sitrep Condensed", "normal", "400"]
    layout = TTFont(io.BytesIO(content))["GSUB"].table.FeatureList.FeatureRecord
    assert {record.FeatureTag for record in layout} == {"liga"}


def test_a_font_that_cannot_be_cut_is_told() -> None:
    with pytest.raises(PageProblem) as problem:
        cut_font(b"no font", "a", ["kern"])
    assert problem.value.values == {"detail": "HarfBuzz cannot cut a font to its signs"}


def test_an_operation_s_own_font_has_the_letters_that_others_lack() -> None:
    faces = faces_in(web_fonts.web_font_faces(f"<p>Camp {CAMP}</p>", burmese()))
    assert [*faces][-1] == ("Sitrep Own No1", "normal", "400")
    own = map(chr, TTFont(io.BytesIO(faces["Sitrep Own No1", "normal", "400"])).getBestCmap())
    assert set(own) == {*CAMP} - {" "}


def test_a_variable_font_has_the_printed_weights_alone() -> None:
    own = Font("Drawn Sans", "normal", "", held=drawn_font("ကa", axis=(100, 400, 900)))
    faces = faces_in(web_fonts.web_font_faces("<p>က</p>", EVERYWHERE.with_own([own])))
    (axis,) = TTFont(io.BytesIO(faces["Sitrep Own No1", "normal", "400 600"]))["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 400, 600)


def test_arabic_brings_its_own_face() -> None:
    assert ("Sitrep Arabic", "normal", "400") in faces_in(made(ARABIC))


def test_the_figures_are_in_the_page_to_be_taken_away() -> None:
    found = re.search(
        r'<a download="syria\.figures\.csv" href="data:text/csv;charset=utf-8,([^"]+)">(.*?)</a>',
        page(),
    )
    assert found
    assert unquote(found[1]).splitlines() == [
        "\ufeffreport,key,label,kind,value,high,unit,as_of,as_of_first,source,url",
        '2012-07,refugees.TUR,"Turkey, 100% ü",,44038,,,,,,',
    ]
    assert found[2] == "Download the figures of this report (CSV)"


def test_styles_are_short_and_mean_the_same() -> None:
    style = """<style media="screen">
    /* A comment. */
    a:hover > b,  p { content: " /* ; */ " ; margin: 1px  2px; }
    @media (max-width: 9rem) {
      p { width: calc(1px + 2px) }
    }
    </style>"""
    assert with_short_styles(style) == (
        '<style media="screen">a:hover > b,p{content:" /* ; */ ";margin:1px 2px}'
        "@media (max-width:9rem){p{width:calc(1px + 2px)}}</style>"
    )


def test_a_style_of_many_marks_is_said_once() -> None:
    page = (
        '<head></head><p style="fill:red">1</p>'
        '<svg><circle r="1" style="fill:red"/><circle r="2" style="fill:red"/><path style="fill:blue"/></svg>'
    )
    assert with_short_styles(page) == (
        '<head><style>.p0{fill:red}</style>\n</head><p style="fill:red">1</p>'
        '<svg><circle r="1" class="p0"/><circle r="2" class="p0"/><path style="fill:blue"/></svg>'
    )


def test_a_withdrawal_has_no_figures_to_take() -> None:
    assert "<a download" not in made(VIEW, figures=None)


def test_nothing_runs_and_nothing_is_fetched() -> None:
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
    assert f'content="{policy}"' in page()
    assert "<script" not in page()
    assert re.findall(r'url\("(?!data:font/woff2)', page()) == []


def test_the_page_of_the_pdf_has_neither_fonts_nor_figures() -> None:
    html = render(VIEW, workspace_templates=None)
    assert "@font-face" not in html
    assert "<a download" not in html
