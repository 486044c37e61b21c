"""A photo from outside is made anew: upright, in sRGB, small, and without a trace of its maker."""

import io
import struct
import zlib
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageCms, ImageFile

from photos import WRITER, picture, saved, with_traces
from sitrep.intake.pixels import MAX_JPEG_BYTES, NoPhoto, encoded
from sitrep.intake.raster import MAX_PIXELS
from sitrep.model.photo import Encoded

_SKY, _RED = (0.9, 0.1), (0.1, 0.1)


def opened(made: Encoded) -> Image.Image:
    return Image.open(io.BytesIO(made.jpeg))


def colour(made: Encoded, across: float, down: float) -> tuple[int, ...]:
    """The colour at a place given as parts of the width and height."""
    found = opened(made).getpixel((int(across * made.width), int(down * made.height)))
    assert isinstance(found, tuple)
    return found


def is_red(pixel: tuple[int, ...]) -> bool:
    return pixel[0] > 180 and max(pixel[1:]) < 80


def segments(jpeg: bytes) -> list[int]:
    """The markers of a JPEG up to its first scan."""
    at, found = 2, []
    while jpeg[at + 1] != 0xDA:
        found.append(jpeg[at + 1])
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return found


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_but_pixels_is_left(kind: str) -> None:
    raw = with_traces(picture(), kind=kind)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    raw_with_profile = saved(Image.open(io.BytesIO(raw)), kind, icc_profile=profile, comment=WRITER)
    for each in (raw, raw_with_profile):
        made = encoded(each)
        # JFIF, tables and frame: no APP1 to APP15, no comment.
        assert set(segments(made.jpeg)) <= {0xE0, 0xDB, 0xC0, 0xC4}
        assert WRITER.encode() not in made.jpeg
        assert opened(made).getexif() == {}
        assert not {"icc_profile", "comment", "xmp"} & opened(made).info.keys()
    assert WRITER.encode() in raw


def test_same_bytes_come_of_the_same_photo_and_they_are_few() -> None:
    raw = with_traces(picture(2000, 1500))
    assert encoded(raw).jpeg == encoded(raw).jpeg
    assert len(encoded(raw).jpeg) <= MAX_JPEG_BYTES


def test_a_photo_full_of_detail_stays_small_too() -> None:
    noise = np.random.default_rng(1).integers(60, 200, (900, 1300, 3)).astype("uint8")
    assert len(encoded(saved(Image.fromarray(noise), "PNG")).jpeg) <= 2 * MAX_JPEG_BYTES


@pytest.mark.parametrize(
    ("came", "printed"),
    # At 200 dpi, 66 mm high or 178 mm wide, whatever comes first; never larger than it came.
    [
        ((2000, 1500), (693, 520)),
        ((1500, 2000), (390, 520)),
        ((2000, 250), (1402, 175)),
        ((300, 200),) * 2,
    ],
)
def test_a_photo_is_as_large_as_print_needs(came: tuple[int, int], printed: tuple[int, int]) -> None:
    made = encoded(saved(picture(*came), "JPEG"))
    assert (made.width, made.height) == printed == opened(made).size
    assert (made.came_width, made.came_height) == came


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [(1, (0.1, 0.1)), (3, (0.9, 0.9)), (6, (0.9, 0.1)), (8, (0.1, 0.9))],
)
def test_a_photo_is_turned_as_it_was_taken(orientation: int, corner: tuple[float, float]) -> None:
    made = encoded(with_traces(picture(1200, 800), orientation=orientation))
    assert (made.came_width, made.came_height) == ((800, 1200) if orientation > 4 else (1200, 800))
    assert (made.width < made.height) is (orientation > 4)
    assert is_red(colour(made, *corner))


def test_colours_of_every_kind_of_file_become_srgb() -> None:
    flat = picture(600, 400)
    grey = np.full((400, 600), 200 * 257, "uint16")
    for raw in (
        saved(flat.convert("CMYK"), "JPEG"),
        saved(flat.quantize(64), "PNG"),
        saved(flat.convert("RGBA"), "WEBP"),
        saved(flat, "PNG"),
    ):
        made = encoded(raw)
        assert opened(made).mode == "RGB"
        assert is_red(colour(made, *_RED))
        assert not is_red(colour(made, *_SKY))
    assert colour(encoded(saved(Image.fromarray(grey), "PNG")), 0.5, 0.5) == pytest.approx(
        [200] * 3, abs=2
    )
    for mode, value in (("L", 90), ("1", 1), ("LA", (90, 255))):
        assert opened(encoded(saved(Image.new(mode, (600, 400), value), "PNG"))).mode == "RGB"


def test_what_is_transparent_is_white() -> None:
    clear = Image.new("RGBA", (600, 400), (0, 0, 0, 0))
    palette = saved(clear.quantize(4), "PNG")
    for raw in (saved(clear, "PNG"), palette, saved(clear, "WEBP")):
        assert min(colour(encoded(raw), 0.5, 0.5)) > 250


def test_a_profile_is_heeded_and_a_broken_one_is_not() -> None:
    lab_like = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    plain = encoded(saved(picture(), "JPEG"))
    # A profile that does not fit the picture's colours, and one that is none, change nothing.
    for profile in (lab_like, b"no profile at all"):
        assert encoded(saved(picture(), "JPEG", icc_profile=profile)).jpeg == plain.jpeg
    swapped = ImageCms.ImageCmsProfile(io.BytesIO(_red_and_green_swapped())).tobytes()
    meant = colour(encoded(saved(picture(), "PNG", icc_profile=swapped)), *_RED)
    assert meant[1] > 150 > meant[0]


def _red_and_green_swapped() -> bytes:
    """The profile of a screen whose red is green: sRGB with two tags exchanged."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = (profile.index(tag, 128) for tag in (b"rXYZ", b"gXYZ"))
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is as large as that."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + checksum

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(10_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def animated(kind: str) -> bytes:
    others = [picture(60, 40, seed) for seed in (2, 3)]
    return saved(picture(60, 40), kind, save_all=True, append_images=others)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (lambda: b"", "no-image"),
        (lambda: b"%PDF-1.7", "no-image"),
        (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no-image"),
        (lambda: saved(picture(60, 40), "TIFF"), "no-image"),
        (lambda: saved(picture(60, 40), "GIF"), "no-image"),
        (lambda: saved(picture(60, 40), "BMP"), "no-image"),
        (lambda: saved(picture(), "JPEG")[:-5000], "damaged"),
        (lambda: saved(picture(), "PNG")[:-5000], "damaged"),
        (lambda: saved(picture(), "WEBP")[:-5000], "damaged"),
        (lambda: saved(picture(), "PNG").replace(b"\x00IDAT", b"\x00IDAT?", 1), "damaged"),
        (lambda: bomb(MAX_PIXELS // 4000, 4001), "too-many-pixels"),
        (lambda: bomb(12_000, 12_000), "too-many-pixels"),
        (lambda: bomb(60_000, 60_000), "too-many-pixels"),
        (lambda: animated("PNG"), "animated"),
        (lambda: animated("WEBP"), "animated"),
    ],
    ids=range(15),
)
def test_what_is_no_photo_is_told(raw: Callable[[], bytes], why: str) -> None:
    with pytest.raises(NoPhoto, match=f"^{why}$"):
        encoded(raw())


def test_half_a_photo_is_none_even_where_pillow_was_told_to_let_it_pass(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint does
    with pytest.raises(NoPhoto, match="damaged"):
        encoded(saved(picture(), "JPEG")[:-5000])
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True


def test_a_telephones_photo_with_a_second_picture_in_it_is_a_photo() -> None:
    raw = saved(picture(), "MPO", save_all=True, append_images=[picture(60, 40, 2)])
    assert is_red(colour(encoded(raw), *_RED))
