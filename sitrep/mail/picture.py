"""The first page of an issued PDF as a picture for the message, where pypdfium2 is installed."""

import io
from functools import lru_cache
from typing import Any

LARGEST_BYTES = 120_000
SHOWN_WIDTH = 480
"""In pixels of the message; it is drawn twice as fine."""

_FORMS = ((2 * SHOWN_WIDTH, 32), (2 * SHOWN_WIDTH, 16), (SHOWN_WIDTH, 32), (SHOWN_WIDTH, 8))
"""Width in pixels and number of colours, the best first."""


@lru_cache(maxsize=8)
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
    from PIL import Image

    page = document[0]
    try:
        bitmap = page.render(scale=width / page.get_width())
        try:
            drawn = bitmap.to_pil().convert("RGB")
        finally:
            bitmap.close()
    finally:
        page.close()
    few = drawn.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    written = io.BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()
