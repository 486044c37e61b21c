"""The producer's logo as the masthead prints it, and the size in which it does."""

from dataclasses import dataclass
from typing import Literal

HEIGHT_MM, WIDTH_MM = 14.0, 60.0
"""The most that a logo takes of the masthead; its proportions are kept."""

MM_PER_INCH = 25.4

IN_MAIL = "logo@sitrep"
"""What a mail calls its picture of the logo (RFC 2392)."""

LogoKind = Literal["svg", "png"]


@dataclass(frozen=True, slots=True)
class Logo:
    """`content` is made by sitrep, `width` by `height` in its units; `sha256` is that of `file`."""

    file: str
    sha256: str
    kind: LogoKind
    width: float
    height: float
    content: bytes

    @property
    def printed_mm(self) -> tuple[float, float]:
        """How wide and high it stands on the page, in millimetres."""
        scale = min(WIDTH_MM / self.width, HEIGHT_MM / self.height)
        return round(self.width * scale, 2), round(self.height * scale, 2)

    @property
    def dots_per_inch(self) -> float:
        """How many of its units stand on an inch of the page; of pixels, how fine they are."""
        return max(self.width / WIDTH_MM, self.height / HEIGHT_MM) * MM_PER_INCH
