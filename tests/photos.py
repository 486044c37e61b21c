"""Photos as people send them: gradients with all that a camera writes beside the pixels."""

import io
from functools import cache
from pathlib import Path

import numpy as np
from PIL import ExifTags, Image

GPS_PLACE = (36.0, 49.0, 12.3)
WRITER = "Sgt. K. in the tower"
_GRAIN = 97


@cache
def picture(width: int = 600, height: int = 400, seed: int = 1) -> Image.Image:
    """A sky over a land with some grain, as large as asked; red in its upper left corner."""
    across = np.linspace(0, 1, width, dtype="float32")[np.newaxis, :]
    down = np.linspace(0, 1, height, dtype="float32")[:, np.newaxis]
    wave = 0.5 + 0.5 * np.sin(9 * across + seed) * np.cos(7 * down * seed)
    channels = np.empty((height, width, 3), "float32")
    channels[..., 0] = 90 + 120 * wave
    channels[..., 1] = 120 + 80 * down
    channels[..., 2] = 200 - 140 * down + 30 * across
    # Of a small piece again and again: to draw as many numbers as pixels takes longest.
    piece = np.random.default_rng(seed).normal(0, 5, (_GRAIN, _GRAIN)).astype("float32")
    times = (height // _GRAIN + 1, width // _GRAIN + 1)
    channels += np.tile(piece, times)[:height, :width, np.newaxis]
    pixels = np.clip(channels, 0, 255).astype("uint8")
    pixels[: height // 4, : width // 4] = (220, 20, 20)
    return Image.fromarray(pixels)


def with_traces(image: Image.Image, *, orientation: int = 1, kind: str = "JPEG") -> bytes:
    """The file of a camera: EXIF with a place, a writer and a direction, XMP and a comment."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = WRITER
    exif[ExifTags.Base.Orientation] = orientation
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef] = "N"
    place[ExifTags.GPS.GPSLatitude] = GPS_PLACE
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{WRITER}</x:xmpmeta>".encode()
    return saved(image, kind, exif=exif.tobytes(), xmp=xmp, comment=WRITER)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def put(folder: Path, **contents: bytes) -> None:
    """The files of a month's folder of photos; `a__jpg` is a.jpg."""
    (folder / "photos").mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / "photos" / name.replace("__", ".")).write_bytes(content)
