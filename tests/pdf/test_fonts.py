"""The fonts of a PDF are the report's own, whatever fonts and settings the machine has."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import page
import pytest
from markupsafe import Markup
from pypdf import PdfReader

from pdf.sample import VIEW
from reasons import said
from sitrep.fonts.face import Font
from sitrep.fonts.typefaces import EVERYWHERE
from sitrep.intake.font_files import plain_font
from sitrep.report.render.assets import PageProblem
from sitrep.report.render.html import render
from sitrep.report.render.pdf import make_pdf
from sitrep.report.view.section import Section
from typefaces import CAMP, MYANMAR, burmese, postscript_font

PAGE = (
    '<html lang="en"><head><title>Fonts</title><meta name="dcterms.created" content="2012-07-31">'
    '<meta name="dcterms.modified" content="2012-07-31"><style>{style}</style></head>'
    "<body><p>{text}</p></body></html>"
)


def pdf_of(text: str, style: str = "p { font-family: 'Sitrep Sans', 'Sitrep Symbols' }") -> bytes:
    page = PAGE.format(text=text, style=style)
    return make_pdf(page, attachments=(), identifier=b"0123456789abcdef")


def fonts_in(pdf: bytes) -> set[str]:
    """The names of the embedded fonts, without what marks a part of one."""
    resources: Any = PdfReader(io.BytesIO(pdf)).pages[0]["/Resources"]
    return {font.get_object()["/BaseFont"].partition("+")[2] for font in resources["/Font"].values()}


def test_a_font_of_the_machine_is_never_taken() -> None:
    assert fonts_in(pdf_of("Camp", "p { font-family: 'DejaVu Serif', serif }")) <= {
        "Sitrep-Sans",
        "Sitrep-Condensed,-Condensed",
        "Sitrep-Symbols",
    }


def test_a_weight_that_the_sans_lacks_is_the_nearer_of_its_two_and_never_made_up() -> None:
    """Neither thickened by a stroke, nor from another font: an own template may ask for any weight."""

    def weighing(*weights: int) -> str:
        return "".join(f'<div style="font-weight: {weight}">Camp</div>' for weight in weights)

    style = "* { font-family: 'Sitrep Sans' }"
    assert fonts_in(pdf_of(weighing(100, 300, 500), style)) == {"Sitrep-Sans"}
    pdf = pdf_of(f"<b>Camp</b></p><h4>Camp</h4>{weighing(700, 900)}", style)
    assert fonts_in(pdf) == {"Sitrep-Sans-Semi-Bold"}
    drawn = PdfReader(io.BytesIO(pdf)).pages[0].get_contents()
    assert drawn is not None
    assert b" Tr" not in drawn.get_data()


def test_a_sign_without_a_font_stops_the_report_even_where_the_machine_has_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "fonts.conf"
    folders = f"<dir>{MYANMAR.parent}</dir><cachedir>{tmp_path}</cachedir>"
    settings.write_text(f'<?xml version="1.0"?><fontconfig>{folders}</fontconfig>')
    monkeypatch.setenv("FONTCONFIG_FILE", str(settings))
    with pytest.raises(PageProblem, match=r'unsupported by fonts: "မ" \(U\+1019\)'):
        pdf_of("Camp မ", "p { font-family: 'Sitrep Sans', 'Noto Sans Myanmar', sans-serif }")


def test_letters_that_the_report_s_design_lacks_are_set_in_dejavu() -> None:
    assert fonts_in(pdf_of("Camp საქართველო ⚠")) == {"Sitrep-Sans", "Sitrep-Symbols"}


@pytest.fixture(scope="module")
def burmese_report() -> bytes:
    view = replace(VIEW, title=said(f"Camp {CAMP}"), own_families=burmese().own_families)
    section = Section(
        "displacement", said("Displacement"), narrative=said(Markup(f"<p><b>{CAMP}</b></p>"))
    )
    html = render(replace(view, sections=(section,)), workspace_templates=None)
    return make_pdf(html, attachments=(), identifier=b"0123456789abcdef", typefaces=burmese())


@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1])
def test_a_report_in_an_office_s_own_font_conforms(
    burmese_report: bytes, profile: page.ValidationProfile
) -> None:
    report = page.validate_pdf_bytes(burmese_report, profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_it_says_the_language_of_names(burmese_report: bytes) -> None:
    objects = PdfReader(io.BytesIO(burmese_report))
    root: Any = objects.trailer["/Root"]
    assert [*_languages(root["/StructTreeRoot"])] == ["my"]
    assert root["/Lang"] == "en"


def _languages(element: Any) -> Iterator[str]:
    element = element.get_object()
    if isinstance(element, list):
        for each in element:
            yield from _languages(each)
    elif isinstance(element, dict):
        if "/Lang" in element:
            yield element["/Lang"]
        if "/K" in element:
            yield from _languages(element["/K"])


def test_its_letters_are_in_it(burmese_report: bytes) -> None:
    assert "Sitrep-Own-No1" in fonts_in(burmese_report)


def test_a_font_of_postscript_s_kind_is_embedded_the_same_each_time() -> None:
    (_, weight), plain = plain_font(postscript_font("北"))
    drawn = EVERYWHERE.with_own([Font("Drawn Serif", "normal", weight, held=plain)])
    view = replace(VIEW, title=said("北"), sections=(), own_families=drawn.own_families)
    html = render(view, workspace_templates=None).replace("</body>", "<p>北</p></body>")
    first, second = (
        make_pdf(html, attachments=(), identifier=b"0123456789abcdef", typefaces=drawn) for _ in "ab"
    )
    assert first == second
    assert "Sitrep-Own-No1" in fonts_in(first)
    report = page.validate_pdf_bytes(first, profile=page.ValidationProfile.PDF_A_3A)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
