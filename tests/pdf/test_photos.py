"""Photos in the finished PDF: conforming, whole, described, and none but those that were made for it."""

import base64
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import page
import pypdf
import pytest
from markupsafe import Markup

from pdf.arabic import ARABIC
from pdf.objects import entry, structure
from pdf.sample import VIEW
from photos import picture, saved
from reasons import said
from sitrep.report.render.html import render
from sitrep.report.render.pdf import make_pdf
from sitrep.report.render.resources import ForbiddenResource
from sitrep.report.view.page import View
from sitrep.report.view.pictures import PhotoRow, PhotoView
from sitrep.report.view.section import Section

IDENTIFIER = b"syria-2012-07-en"
SIZES = ((780, 520), (390, 520), (640, 480))
URIS = tuple(
    "data:image/jpeg;base64,"
    + base64.b64encode(saved(picture(*size, seed), "JPEG", quality=60)).decode()
    for seed, size in enumerate(SIZES, 1)
)


def photo(number: int, share: float) -> PhotoView:
    width, height = SIZES[number]
    return PhotoView(
        source=URIS[number],
        width=width,
        height=height,
        share=share,
        alt=said(f"What is seen ({number})"),
        caption=said(f"Caption {number} of a photo, long enough to need two lines under a narrow one."),
        credit=said("Photo: Example Aid"),
    )


ROWS = (
    PhotoRow((photo(0, 1.0),), 0.556),
    PhotoRow((photo(0, 0.667), photo(1, 0.333)), 0.834),
    PhotoRow((photo(0, 0.419), photo(1, 0.209), photo(2, 0.372)), 1.0),
)


def pdf_of(view: View, rows: Iterable[PhotoRow], above: int = 0) -> pypdf.PdfReader:
    text = Markup("<p>{}</p>").format(Markup("x<br>") * above) if above else Markup("")
    section = Section("camps", said("Camps"), narrative=said(text), photos=tuple(rows))
    short = replace(view, sections=(section,), annex=None, highlights=(said("One."),), key_figures=())
    html = render(short, workspace_templates=None)
    content = make_pdf(html, attachments=(), identifier=IDENTIFIER, images=URIS)
    return pypdf.PdfReader(io.BytesIO(content))


def content_of(pdf: pypdf.PdfReader) -> bytes:
    assert isinstance(pdf.stream, io.BytesIO)
    return pdf.stream.getvalue()


def images_on(sheet: pypdf.PageObject) -> int:
    objects = entry(sheet, "/Resources").get("/XObject", {})
    drawn = {name for name, each in objects.items() if "Image" in each["/Subtype"]}
    content = sheet.get_contents()
    assert content is not None
    text = content.get_data().decode("latin-1")
    return sum(text.count(f"{name} Do") for name in drawn)


def figures(pdf: pypdf.PdfReader) -> Iterator[str]:
    """The alternative texts of all tagged figures."""
    yield from (str(each["/Alt"]) for each in structure(pdf) if "/Alt" in each)


@pytest.mark.parametrize("view", [VIEW, ARABIC], ids=["left to right", "right to left"])
@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1])
def test_a_report_with_photos_conforms(view: View, profile: page.ValidationProfile) -> None:
    found = page.validate_pdf_bytes(content_of(pdf_of(view, ROWS)), profile=profile)
    assert [(failure.rule_id, failure.message) for failure in found.failures] == []


def test_photos_go_into_the_pdf_as_they_were_made_and_as_they_are() -> None:
    content = content_of(pdf_of(VIEW, ROWS))
    assert all(base64.b64decode(uri.partition(",")[2]) in content for uri in URIS)
    assert re.findall(rb"/Interpolate (\w+)", content) == [b"false"] * 3


def test_a_photo_is_described_to_those_who_cannot_see_it() -> None:
    seen = [f"What is seen ({n})" for n in (0, 0, 1, 0, 1, 2)]
    assert sorted(figures(pdf_of(VIEW, ROWS))) == sorted(seen)


def test_a_row_stands_on_one_page_with_its_captions() -> None:
    pages_with_photos = set()
    for above in range(20, 50, 6):
        sheets = pdf_of(VIEW, ROWS[2:], above).pages
        texts = [" ".join(sheet.extract_text().split()) for sheet in sheets]
        counts = [
            (images_on(s), t.count("Caption"), t.count("Photo:"))
            for s, t in zip(sheets, texts, strict=True)
        ]
        assert sorted(set(counts)) == [(0, 0, 0), (3, 3, 3)] or counts == [(3, 3, 3)]
        pages_with_photos.add(counts.index((3, 3, 3)))
    assert pages_with_photos == {0, 1}


def test_another_photo_than_those_that_were_made_stops_the_report() -> None:
    other = replace(photo(0, 1.0), source="data:image/jpeg;base64,AAAA")
    with pytest.raises(ForbiddenResource):
        pdf_of(VIEW, [PhotoRow((other,), 0.5)])
