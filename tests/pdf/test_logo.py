"""A logo in the finished PDF: conforming, described, drawn as shapes or shown as pixels."""

import base64
import io
from dataclasses import replace

import page
import pypdf
import pytest

from pdf.objects import structure
from pdf.sample import VIEW
from photos import picture, saved
from reasons import said
from sitrep.intake.logo_drawing import drawing_of
from sitrep.report.render.html import render
from sitrep.report.render.pdf import make_pdf
from sitrep.report.view.pictures import LogoView

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">
<linearGradient id="a"><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="red"/></linearGradient>
<rect width="20" height="10" fill="url(#a)"/><circle cx="5" cy="5" r="4" fill="gold" opacity="0.5"/></svg>"""
LOGOS = {
    "svg+xml": drawing_of(SVG)[2],
    "png": saved(picture(200, 100), "PNG"),
}


@pytest.mark.parametrize("kind", LOGOS)
def test_a_logo_conforms_and_is_described(kind: str) -> None:
    uri = f"data:image/{kind};base64,{base64.b64encode(LOGOS[kind]).decode()}"
    head = replace(VIEW.masthead, logo=LogoView(uri, 28.0, 14.0, said("Example Relief")))
    view = replace(VIEW, masthead=head, sections=(), annex=None, map=None, funding=None, since=None)
    html = render(view, workspace_templates=None)
    content = make_pdf(html, attachments=(), identifier=b"logo", images={uri})
    for profile in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
        assert page.validate_pdf_bytes(content, profile=profile).failures == []
    pdf = pypdf.PdfReader(io.BytesIO(content))
    figures = [each for each in structure(pdf) if each.get("/S") == "/Figure"]
    assert [each.get("/Alt") for each in figures] == ["Example Relief"]
