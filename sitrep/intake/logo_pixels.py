"""The bytes of a PNG or JPEG from outside become a small PNG of sitrep's own: a logo's pixels on white.

Importing this imports Pillow.
"""

import io

from PIL import Image

from sitrep.intake.raster import bare, opened, plain
from sitrep.model.logo import HEIGHT_MM, MM_PER_INCH, WIDTH_MM

_FORMATS = ("PNG", "JPEG")
_DPI = 300
_MOST = (round(WIDTH_MM / MM_PER_INCH * _DPI), round(HEIGHT_MM / MM_PER_INCH * _DPI))
MAX_PNG_BYTES = 30_000
SHAPES = (0.25, 8.0)
"""Width divided by height, of the narrowest and of the widest logo."""


class NoLogo(Exception):
    """Why these bytes are no logo: the last part of a message key, a line (or 0), what is there."""

    def __init__(self, reason: str, line: int = 0, name: str = "") -> None:
        super().__init__(reason, line, name)
        self.reason, self.line, self.name = reason, line, name


def shaped(width: float, height: float) -> None:
    """NoLogo for one that would stand as a thread beside the title."""
    if not SHAPES[0] <= width / height <= SHAPES[1]:
        raise NoLogo("shape")


def pixels_of(raw: bytes) -> tuple[int, int, bytes]:
    """Width, height and PNG of the picture in these bytes, no larger than print needs.

    The same bytes give the same PNG. NoLogo for anything but one whole picture.
    """
    with opened(raw, _FORMATS, NoLogo, unknown="kind") as image:
        return _encoded(image)


def _encoded(image: Image.Image) -> tuple[int, int, bytes]:
    shaped(*image.size)
    image.load()
    shown = plain(image, image.info.get("icc_profile"))
    shown.thumbnail(_MOST, Image.Resampling.LANCZOS)
    content = _png(bare(shown))
    if len(content) > MAX_PNG_BYTES:
        content = _png(bare(shown).quantize(64))
    return *shown.size, content


def _png(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()
