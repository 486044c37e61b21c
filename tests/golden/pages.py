"""Pages kept as grey pictures: where a page as it is drawn now differs from the one that was kept."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

KEPT = Path(__file__).parent / "pages"

_DOTS_PER_INCH, _POINTS_PER_INCH = 50, 72
_BLOCK = 10
"""The side of a block in dots: about the height of two lines of small print."""
_MOST = 8.0
"""How far the mean grey of a block's differences may be from none, of 255: another version of the
program that draws smooths the edges of letters in its own way; a digit in place of another is 10 and
more."""


def drawn_page(pdf: bytes, number: int) -> Image.Image:
    """A page of a report, counted from 1, in grey."""
    pdfium = pytest.importorskip(
        "pypdfium2", reason="pypdfium2 is not installed: no page is held against its picture"
    )
    document = pdfium.PdfDocument(pdf)
    page = document[number - 1]
    picture: Image.Image = page.render(scale=_DOTS_PER_INCH / _POINTS_PER_INCH, grayscale=True).to_pil()
    document.close()
    return picture.convert("L")


def differing_blocks(now: Image.Image, kept: Image.Image) -> list[tuple[int, int]]:
    """Left and top of each block that differs, in dots; the whole page's where their sizes do."""
    if now.size != kept.size:
        return [(0, 0)]
    differences = ImageChops.difference(now, kept)
    blocks = (
        (left, top) for top in range(0, now.height, _BLOCK) for left in range(0, now.width, _BLOCK)
    )
    return [at for at in blocks if _mean(differences, at) > _MOST]


def _mean(differences: Image.Image, at: tuple[int, int]) -> float:
    left, top = at
    right, foot = min(left + _BLOCK, differences.width), min(top + _BLOCK, differences.height)
    (mean,) = ImageStat.Stat(differences.crop((left, top, right, foot))).mean
    return mean


def same_as_kept(picture: Image.Image, name: str, *, is_accepted: bool) -> list[tuple[int, int]]:
    """The blocks in which the page differs from the kept one; none after it was accepted."""
    file = KEPT / f"{name}.png"
    if is_accepted:
        KEPT.mkdir(exist_ok=True)
        picture.save(file, optimize=True)
        return []
    assert file.is_file(), f"there is no {file.name}: see tests/golden/README.md"
    return differing_blocks(picture, Image.open(file).convert("L"))
