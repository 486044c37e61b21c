"""The first page as a picture: small, the same each time, and left out where it cannot be drawn."""

import io
import sys

import pytest
from PIL import Image, ImageColor

from sitrep.mail.picture import LARGEST_BYTES, SHOWN_WIDTH, first_page, in_few_colours


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


def test_few_colours_are_those_of_paper_inks_and_tints_and_few_of_the_shades_between() -> None:
    page = Image.new("RGB", (600, 850), "#ffffff")
    inks = {"#f5f5f3": 90, "#f3f6f8": 60, "#dde7ee": 40, "#12344d": 20, "#c8553d": 6}
    for row, (ink, height) in enumerate(inks.items()):
        page.paste(ink, (0, 100 * row, 600, 100 * row + height))
    page.paste("#f9fafa", (0, 500, 600, 525))
    for shade in range(256):
        page.paste((shade, shade, (shade + 9) % 256), (2 * shade, 600, 2 * shade + 2, 800))
    few = in_few_colours(page, 32)
    assert len(few.getcolors() or ()) == 32
    shown = few.convert("RGB")
    for row, ink in enumerate(inks):
        assert shown.getpixel((300, 100 * row + 3)) == ImageColor.getrgb(ink)
    assert shown.getpixel((300, 95)) == (255, 255, 255)
    assert shown.getpixel((200, 700)) == pytest.approx((100, 100, 109), abs=20)


def test_what_nobody_tells_apart_is_one_colour() -> None:
    page = Image.new("RGB", (300, 300), "#ffffff")
    page.paste("#fefefe", (0, 0, 300, 100))
    assert in_few_colours(page, 32).convert("RGB").getcolors() == [(300 * 300, (255, 255, 255))]


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
