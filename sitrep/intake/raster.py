"""A picture of pixels from outside: opened strictly, and made plain.

Kinds of files, sizes and frames are looked at before a pixel is decoded. Importing this imports Pillow.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageCms, ImageFile, UnidentifiedImageError

MAX_PIXELS = 60_000_000
_SRGB = ImageCms.createProfile("sRGB")


@contextmanager
def opened(
    raw: bytes, formats: tuple[str, ...], refusal: type[Exception], *, unknown: str
) -> Iterator[ImageFile.ImageFile]:
    """The one whole picture in these bytes, not yet decoded.

    For anything else, found here or by whoever decodes it, `refusal` is raised with the last part of a
    message key: `too-many-pixels`, `animated`, `damaged`, or `unknown` for another kind of file.
    """
    with _strictly():
        try:
            with Image.open(io.BytesIO(raw), formats=formats) as image:
                if image.width * image.height > MAX_PIXELS:
                    raise refusal("too-many-pixels")
                # A telephone's JPEG may hold a second picture (MPO); the first is the photo.
                if image.format != "MPO" and getattr(image, "is_animated", False):
                    raise refusal("animated")
                yield image
        except (refusal, MemoryError):
            raise
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            raise refusal("too-many-pixels") from None
        except UnidentifiedImageError:
            raise refusal(unknown) from None
        except Exception:  # whatever a decoder finds wrong with bytes from outside
            raise refusal("damaged") from None


@contextmanager
def _strictly() -> Iterator[None]:
    """Half a picture is none, whatever another library has told Pillow: WeasyPrint lets them pass."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def plain(image: Image.Image, profile: bytes | None) -> Image.Image:
    """In sRGB, on white: without transparency, a palette or more than 8 bits."""
    return _in_srgb(_on_white(image), profile)


def bare(image: Image.Image) -> Image.Image:
    """Its pixels alone: Pillow would hand on the remarks of the file that was opened."""
    return Image.frombytes("RGB", image.size, image.tobytes())


def _on_white(image: Image.Image) -> Image.Image:
    """CMYK and RGB stay as they are."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB")
    return image if image.mode in ("RGB", "CMYK", "L") else image.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
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
