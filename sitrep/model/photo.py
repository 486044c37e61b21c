"""A photo of the month as the page prints it, and the sizes in which it does."""

from dataclasses import dataclass
from typing import NamedTuple

ROW_MM, HEIGHT_MM = 178.0, 66.0
"""The most that photos side by side take of a page: its width, and a height that leaves room."""

SHARP_DPI, LEAST_DPI = 200, 150
"""Dots per inch of a photo as it is printed, and those below which a reader sees that it is coarse."""

_MM_PER_INCH = 25.4


class Encoded(NamedTuple):
    """The new JPEG with its size in pixels, and the size of the photo that came, upright."""

    jpeg: bytes
    width: int
    height: int
    came_width: int
    came_height: int


@dataclass(frozen=True, slots=True)
class Photo:
    """`jpeg` is made by sitrep, `width` by `height` pixels; `sha256` is that of `file` as it came."""

    file: str
    sha256: str
    width: int
    height: int
    jpeg: bytes

    @property
    def shape(self) -> float:
        """Width divided by height."""
        return self.width / self.height


def printed_mm(width: int, height: int) -> tuple[float, float]:
    """How wide and high a photo of that many pixels stands alone on the page, in millimetres."""
    scale = min(ROW_MM / width, HEIGHT_MM / height)
    return width * scale, height * scale


def pixels_for(width: int, height: int, dpi: int) -> tuple[int, int]:
    """How many pixels a photo of this shape has, where it stands alone with `dpi` dots per inch."""
    across, down = (max(1, round(mm / _MM_PER_INCH * dpi)) for mm in printed_mm(width, height))
    return across, down
