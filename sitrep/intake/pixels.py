"""The bytes of a photo from outside become a small JPEG of sitrep's own, with nothing but pixels.

EXIF, GPS, XMP, IPTC, comments, thumbnails and colour profiles stay behind: they tell who took a photo,
with what, where and when. Importing this imports Pillow.
"""

import io

from PIL import Image, ImageFile, ImageOps

from sitrep.intake.raster import bare, opened, plain
from sitrep.model.photo import SHARP_DPI, Encoded, pixels_for

FORMATS = ("JPEG", "PNG", "WEBP")
MAX_JPEG_BYTES = 60_000
_QUALITIES = (84, 78, 72, 66, 60, 54, 48, 40, 32)


class NoPhoto(Exception):
    """Why these bytes cannot be printed: the last part of a message key."""


def encoded(raw: bytes) -> Encoded:
    """The photo in these bytes, upright, in sRGB, on white, no larger than print needs.

    The same bytes give the same JPEG. NoPhoto for anything but one whole picture.
    """
    with opened(raw, FORMATS, NoPhoto, unknown="no-image") as image:
        return _encoded(image)


def _encoded(image: ImageFile.ImageFile) -> Encoded:
    came = image.size
    longest = max(*pixels_for(*came, SHARP_DPI), *pixels_for(*came[::-1], SHARP_DPI))
    # A JPEG can be decoded at a half, a quarter or an eighth, as long as it stays larger than this.
    image.draft(None, (longest, longest))
    image.load()
    upright = ImageOps.exif_transpose(image)
    if (upright.width < upright.height) != (image.width < image.height):
        came = came[::-1]
    most = pixels_for(*came, SHARP_DPI)
    shown = plain(upright, image.info.get("icc_profile"))
    if shown.width > most[0]:
        shown = shown.resize(most, Image.Resampling.LANCZOS)
    return Encoded(_jpeg(bare(shown)), *shown.size, *came)


def _jpeg(image: Image.Image) -> bytes:
    """The best quality that stays small; the poorest of ours where none does."""
    content = b""
    for quality in _QUALITIES:
        file = io.BytesIO()
        image.save(file, "JPEG", quality=quality, optimize=True, subsampling="4:2:0")
        content = file.getvalue()
        if len(content) <= MAX_JPEG_BYTES:
            break
    return content
