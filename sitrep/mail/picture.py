"""The first page of an issued PDF as a picture for the message, where pypdfium2 is installed."""

import io
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_BYTES = 120_000
SHOWN_WIDTH = 480
"""In pixels of the message; it is drawn twice as fine."""

_FORMS = ((2 * SHOWN_WIDTH, 32), (2 * SHOWN_WIDTH, 16), (SHOWN_WIDTH, 32), (SHOWN_WIDTH, 8))
"""Width in pixels and number of colours, the best first."""

_LOOKED_AT = 3
"""Colours are chosen from every third pixel of every third row."""

_ALIKE = 3 * 3**2
"""Colours no farther apart are one: three of 256 steps in each of red, green and blue, squared."""

_BOX_MIDDLE = 2
"""Pillow finds the nearest colour for boxes of four steps, from their lower corner."""


@lru_cache(maxsize=32)
def first_page(pdf: bytes, largest: int = LARGEST_BYTES) -> bytes | None:
    """A PNG of at most `largest` bytes; the same bytes for the same PDF.

    None without pypdfium2, which is an extra of its own, and for a PDF that has no such picture.
    """
    try:
        from pypdfium2 import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
            PdfDocument,
            PdfiumError,
        )
    except ImportError:
        return None
    try:
        document = PdfDocument(pdf)
    except PdfiumError:
        return None
    try:
        for width, colours in _FORMS:
            picture = _drawn(document, width, colours)
            if len(picture) <= largest:
                return picture
    finally:
        document.close()
    return None


def _drawn(document: Any, width: int, colours: int) -> bytes:
    page = document[0]
    try:
        bitmap = page.render(scale=width / page.get_width())
        try:
            drawn = bitmap.to_pil().convert("RGB")
        finally:
            bitmap.close()
    finally:
        page.close()
    written = io.BytesIO()
    # To pack it as small as can be takes seven times as long, for 4 % of the bytes.
    in_few_colours(drawn, colours).save(written, "PNG")
    return written.getvalue()


def in_few_colours(drawn: "Image", most: int) -> "Image":
    """The picture in `most` colours at most: paper, inks and tints as they are, fewer shades between."""
    from PIL import Image

    chosen = _commonest(drawn, most)
    palette = Image.new("P", (1, 1))
    palette.putpalette(_octets(chosen - _BOX_MIDDLE))
    few = drawn.quantize(palette=palette, dither=Image.Dither.NONE)
    few.putpalette(_octets(chosen))
    return few


def _commonest(drawn: "Image", most: int) -> NDArray[np.int64]:
    """The commonest colour, then always the one that is commonest and farthest from those before.

    Rows of red, green and blue.
    """
    from PIL.Image import Resampling

    size = (-(-drawn.width // _LOOKED_AT), -(-drawn.height // _LOOKED_AT))
    looked_at = drawn.resize(size, Resampling.NEAREST)
    counted = sorted(looked_at.getcolors(looked_at.width * looked_at.height) or (), reverse=True)
    colours = np.array([colour for _, colour in counted])
    counts = np.array([count for count, _ in counted])
    chosen = [0]
    apart = _squared_distance(colours, 0)
    while len(chosen) < most and apart.max() > _ALIKE:
        chosen.append(int((counts * apart * (apart > _ALIKE)).argmax()))
        apart = np.minimum(apart, _squared_distance(colours, chosen[-1]))
    return colours[chosen]


def _squared_distance(colours: NDArray[np.int64], number: int) -> NDArray[np.int64]:
    """How far each colour is from the one with that number."""
    squares: NDArray[np.int64] = np.square(colours - colours[number]).sum(axis=1)
    return squares


def _octets(colours: NDArray[np.int64]) -> bytes:
    return colours.clip(0).astype(np.uint8).tobytes()
