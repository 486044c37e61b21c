"""The fonts of a PDF are the report's own, whatever fonts and settings the machine has."""

import io
from typing import Any

import pytest
from pypdf import PdfReader

from sitrep.report.render.assets import PageProblem
from sitrep.report.render.pdf import make_pdf

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


def test_a_sign_without_a_font_stops_the_report_even_where_the_machine_has_one() -> None:
    with pytest.raises(PageProblem, match=r'unsupported by fonts: "မ" \(U\+1019\)'):
        pdf_of("Camp မ", "p { font-family: 'Sitrep Sans', 'Noto Sans Myanmar', sans-serif }")


def test_letters_that_the_report_s_design_lacks_are_set_in_dejavu() -> None:
    assert fonts_in(pdf_of("Camp საქართველო ⚠")) == {"Sitrep-Sans", "Sitrep-Symbols"}
