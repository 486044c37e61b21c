"""The first page as a picture: small, the same each time, and left out where it cannot be drawn."""

import io
import sys

import pytest
from PIL import Image

from sitrep.mail.picture import LARGEST_BYTES, SHOWN_WIDTH, first_page


def pdf_of(*pages: Image.Image) -> bytes:
    written = io.BytesIO()
    pages[0].save(written, "PDF", save_all=True, append_images=pages[1:])
    return written.getvalue()


def test_the_first_page_is_drawn_twice_as_fine_as_it_is_shown() -> None:
    pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed: no picture is drawn")
    pdf = pdf_of(Image.new("RGB", (210, 297), "#12344d"), Image.new("RGB", (210, 297), "#ffffff"))
    picture = first_page(pdf)
    assert picture is not None
    shown = Image.open(io.BytesIO(picture))
    assert (shown.format, shown.size[0]) == ("PNG", 2 * SHOWN_WIDTH)
    assert shown.convert("RGB").getpixel((400, 600)) == pytest.approx((0x12, 0x34, 0x4D), abs=3)
    first_page.cache_clear()
    assert first_page(pdf) == picture


def test_a_page_of_many_shades_is_drawn_more_coarsely() -> None:
    pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed: no picture is drawn")
    shades = pdf_of(Image.effect_noise((100, 142), 90).convert("RGB"))
    fine, coarse = first_page(shades), first_page(shades, largest=20_000)
    assert fine
    assert coarse
    assert len(coarse) <= 20_000 < len(fine) <= LARGEST_BYTES
    assert Image.open(io.BytesIO(coarse)).size[0] == SHOWN_WIDTH
    assert first_page(shades, largest=2_000) is None


def test_there_is_none_of_what_is_no_pdf_nor_without_the_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert first_page(b"no PDF") is None
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert first_page(pdf_of(Image.new("RGB", (21, 30)))) is None
