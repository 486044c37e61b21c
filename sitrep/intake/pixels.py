"""The bytes of a photo from outside become a small JPEG of sitrep's own, with nothing but pixels.

Kinds of files, sizes and frames are looked at before a pixel is decoded. EXIF, GPS, XMP, IPTC,
comments, thumbnails and colour profiles stay behind: they tell who took a photo, with what, where and
when. Importing this imports Pillow.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageCms, ImageFile, ImageOps, UnidentifiedImageError

from sitrep.model.photo import SHARP_DPI, Encoded, pixels_for

FORMATS = ("JPEG", "PNG", "WEBP")
MAX_PIXELS = 60_000_000
MAX_JPEG_BYTES = 60_000
_QUALITIES = (84, 78, 72, 66, 60, 54, 48, 40, 32)
_SRGB = ImageCms.createProfile("sRGB")


class NoPhoto(Exception):
    """Why these bytes cannot be printed: the last part of a message key."""


def encoded(raw: bytes) -> Encoded:
    """The photo in these bytes, upright, in sRGB, on white, no larger than print needs.

    The same bytes give the same JPEG. NoPhoto for anything but one whole picture.
    """
    with strictly():
        try:
            with Image.open(io.BytesIO(raw), formats=FORMATS) as image:
                return _encoded(image)
        except (NoPhoto, MemoryError):
            raise
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            raise NoPhoto("too-many-pixels") from None
        except UnidentifiedImageError:
            raise NoPhoto("no-image") from None
        except Exception:  # whatever a decoder finds wrong with bytes from outside
            raise NoPhoto("damaged") from None


@contextmanager
def strictly() -> Iterator[None]:
    """Half a photo is none, whatever another library has told Pillow: WeasyPrint lets them pass."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _encoded(image: ImageFile.ImageFile) -> Encoded:
    if image.width * image.height > MAX_PIXELS:
        raise NoPhoto("too-many-pixels")
    # A telephone's JPEG may hold a second picture (MPO); the first is the photo.
    if image.format != "MPO" and getattr(image, "is_animated", False):
        raise NoPhoto("animated")
    came = image.size
    longest = max(*pixels_for(*came, SHARP_DPI), *pixels_for(*came[::-1], SHARP_DPI))
    # A JPEG can be decoded at a half, a quarter or an eighth, as long as it stays larger than this.
    image.draft(None, (longest, longest))
    image.load()
    upright = ImageOps.exif_transpose(image)
    if (upright.width < upright.height) != (image.width < image.height):
        came = came[::-1]
    most = pixels_for(*came, SHARP_DPI)
    plain = in_srgb(on_white(upright), image.info.get("icc_profile"))
    if plain.width > most[0]:
        plain = plain.resize(most, Image.Resampling.LANCZOS)
    # A new image has no past: Pillow would hand on the comment of the one that was opened.
    bare = Image.frombytes("RGB", plain.size, plain.tobytes())
    return Encoded(_jpeg(bare), *bare.size, *came)


def on_white(image: Image.Image) -> Image.Image:
    """Without transparency, a palette or more than 8 bits; CMYK and RGB as they are."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB")
    return image if image.mode in ("RGB", "CMYK", "L") else image.convert("RGB")


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """In the colours that the profile means; a broken one, or one for another kind, means nothing."""
    if profile:
        try:
            meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, meant, _SRGB, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            converted = None
        if converted is not None:
            return converted
    return image.convert("RGB")


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
