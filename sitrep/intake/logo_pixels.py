"""The bytes of a PNG or JPEG from outside become a small PNG of sitrep's own: a logo's pixels on white.

Importing this imports Pillow.
"""

import io

from PIL import Image, UnidentifiedImageError

from sitrep.intake.pixels import MAX_PIXELS, in_srgb, on_white, strictly
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
    with strictly():
        try:
            with Image.open(io.BytesIO(raw), formats=_FORMATS) as image:
                return _encoded(image)
        except (NoLogo, MemoryError):
            raise
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            raise NoLogo("too-many-pixels") from None
        except UnidentifiedImageError:
            raise NoLogo("kind") from None
        except Exception:  # whatever a decoder finds wrong with bytes from outside
            raise NoLogo("damaged") from None


def _encoded(image: Image.Image) -> tuple[int, int, bytes]:
    if image.width * image.height > MAX_PIXELS:
        raise NoLogo("too-many-pixels")
    if getattr(image, "is_animated", False):
        raise NoLogo("animated")
    shaped(*image.size)
    image.load()
    plain = in_srgb(on_white(image), image.info.get("icc_profile"))
    plain.thumbnail(_MOST, Image.Resampling.LANCZOS)
    # A new image has no past: Pillow would hand on the remarks of the one that was opened.
    bare = Image.frombytes("RGB", plain.size, plain.tobytes())
    content = _png(bare)
    if len(content) > MAX_PNG_BYTES:
        content = _png(bare.quantize(64))
    return *bare.size, content


def _png(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()
