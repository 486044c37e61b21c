"""A blank sheet in millimetres from the top and the inline start, on which every chart is drawn.

A chart is laid out once: from right to left the sheet mirrors places and alignments, never letters.
Every word is set with a known box, so that what is laid out can be asked whether it collides.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sitrep.direction import on_one_line
from sitrep.drawing.ink import MM_PER_INCH, SMALL, TEXT, faces, figure, halo, svg
from sitrep.drawing.lettering import extent
from sitrep.drawing.medium import Medium

if TYPE_CHECKING:
    from matplotlib.artist import Artist

MM_PER_POINT = MM_PER_INCH / 72
_CAP_HEIGHT, _DESCENT = 0.70, 0.22
"""Of IBM Plex, as shares of the size of its letters."""

_STACKED = re.compile(r"[\u0900-\u1dff\u2e80-\U0003ffff]")
"""Letters of scripts that stand higher or hang lower, from Devanagari on."""

Point = tuple[float, float]
Align = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, `x` and `y` being its upper start corner, in millimetres."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: "Box") -> bool:
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def is_crossed_by(self, start: Point, end: Point) -> bool:
        """Whether the straight line from `start` to `end` runs through it (Liang and Barsky, 1984)."""
        first, last = 0.0, 1.0
        for place, step, low, high in (
            (start[0], end[0] - start[0], self.x, self.x + self.width),
            (start[1], end[1] - start[1], self.y, self.y + self.height),
        ):
            if step == 0:
                if not low < place < high:
                    return False
                continue
            enters, leaves = sorted(((low - place) / step, (high - place) / step))
            first, last = max(first, enters), min(last, leaves)
        return first < last


class Sheet:
    """What is drawn later lies on top of what was drawn before."""

    def __init__(
        self, width: float, height: float, *, is_rtl: bool, reads_rtl: bool | None = None
    ) -> None:
        """`reads_rtl` says whether its words run from right to left, as on a sheet that is mirrored."""
        from matplotlib.transforms import Affine2D

        self.width, self.height, self._is_rtl = width, height, is_rtl
        self.reads_rtl = is_rtl if reads_rtl is None else reads_rtl
        self._figure = figure(width, height)
        upright = Affine2D().scale(1, -1).translate(0, height).scale(1 / MM_PER_INCH)
        self._millimetres = upright + self._figure.dpi_scale_trans
        self._order = 0
        self._faces = faces()
        self.boxes: list[Box] = []
        """Where words stand, in the order in which they were set."""

    def line(
        self,
        points: Sequence[Point],
        *,
        colour: str,
        points_wide: float = 0.5,
        is_dashed: bool = False,
    ) -> None:
        """Straight lines from point to point."""
        from matplotlib.lines import Line2D

        across, down = [self._across(x) for x, _ in points], [y for _, y in points]
        drawn = Line2D(across, down, color=colour, linewidth=points_wide, solid_capstyle="butt")
        if is_dashed:
            drawn.set_dashes((3, 2))
        self._add(drawn)

    def block(self, box: Box, *, fill: str, edge: str = "none", points_wide: float = 0.5) -> None:
        """A rectangle."""
        from matplotlib.patches import Rectangle

        start = self._across(box.x + box.width) if self._is_rtl else box.x
        width = points_wide if edge != "none" else 0
        self._add(
            Rectangle(
                (start, box.y), box.width, box.height, facecolor=fill, edgecolor=edge, linewidth=width
            )
        )

    def hatching(self, box: Box, *, colour: str, apart: float = 1.2, points_wide: float = 0.5) -> None:
        """Diagonal lines that fill a rectangle: what tells areas apart without colour.

        `apart` is their distance in millimetres along the baseline. They are lines of our own, as not
        every reader of SVG knows patterns.
        """
        from matplotlib.collections import LineCollection

        segments = []
        foot = box.x + apart / 2
        while foot < box.x + box.width + box.height:
            low = (min(foot, box.x + box.width), box.y + box.height - max(0, foot - box.x - box.width))
            high = (max(foot - box.height, box.x), box.y + max(0, box.x - foot + box.height))
            segments.append([(self._across(x), y) for x, y in (low, high)])
            foot += apart
        self._add(LineCollection(segments, colors=colour, linewidths=points_wide))

    def dot(self, at: Point, *, fill: str, edge: str, radius: float = 0.7) -> None:
        """A round mark."""
        from matplotlib.patches import Circle

        place = (self._across(at[0]), at[1])
        self._add(Circle(place, radius, facecolor=fill, edgecolor=edge, linewidth=0.8))

    def words(
        self,
        at: Point,
        text: str,
        *,
        size: float = SMALL,
        colour: str = TEXT,
        is_bold: bool = False,
        align: Align = "start",
        behind: str = "none",
        around: str = "none",
    ) -> Box:
        """A line of text on the baseline `at`; returns its box.

        The box is filled with `behind`; the letters shine in `around`, which hides what runs under
        them and nothing beside.
        """
        from sitrep.drawing.line_of_words import LineOfWords

        box = self.box_of(at, text, size=size, is_bold=is_bold, align=align)
        self._remember(box)
        if behind != "none":
            self.block(box, fill=behind)
        halos = [(around, halo(around))] if around != "none" else []
        # By its left edge: the library would centre it by the width of its pixels, not of its paths.
        left = self._across(box.x + box.width) if self._is_rtl else box.x
        for tone, name in (*halos, (colour, None)):
            self._add(
                LineOfWords(
                    left,
                    at[1],
                    self._line(text),
                    fontsize=size,
                    color=tone,
                    fontweight="semibold" if is_bold else "normal",
                    horizontalalignment="left",
                    verticalalignment="baseline",
                    parse_math=False,
                    gid=name,
                )
            )
        return box

    def box_of(
        self,
        at: Point,
        text: str,
        *,
        size: float = SMALL,
        is_bold: bool = False,
        align: Align = "start",
    ) -> Box:
        """Where words would stand."""
        width = self.width_of(text, size=size, is_bold=is_bold)
        start = at[0] - {"start": 0.0, "middle": width / 2, "end": width}[align]
        above, below = size * MM_PER_POINT * _CAP_HEIGHT, size * MM_PER_POINT * _DESCENT
        if _STACKED.search(text):
            _, height, descent = self._measured(text, size, is_bold)
            above, below = max(above, height - descent), max(below, descent)
        return Box(start, at[1] - above, width, above + below)

    def width_of(self, text: str, *, size: float = SMALL, is_bold: bool = False) -> float:
        """How wide words are set, in millimetres."""
        return self._measured(text, size, is_bold)[0]

    def _measured(self, text: str, size: float, is_bold: bool) -> tuple[float, float, float]:
        """Width, height and descent in millimetres."""
        if not text:
            return 0.0, 0.0, 0.0
        width, height, descent = extent(self._line(text), self._faces, size, is_bold=is_bold)
        return width * MM_PER_POINT, height * MM_PER_POINT, descent * MM_PER_POINT

    def shortened(self, text: str, room: float, *, size: float = SMALL, is_bold: bool = False) -> str:
        """As much of the text as has room, with an ellipsis where some is missing."""
        kept = text
        while kept and self.width_of(kept + "…" * (kept != text), size=size, is_bold=is_bold) > room:
            kept = kept[:-1].rstrip()
        return kept if kept == text else kept + "…"

    def svg(self, medium: Medium = Medium.PAPER) -> str:
        """All that was drawn."""
        return svg(self._figure, medium)

    def _remember(self, box: Box) -> None:
        self.boxes.append(box)

    def _line(self, text: str) -> str:
        return on_one_line(text) if self.reads_rtl else text

    def _across(self, x: float) -> float:
        return self.width - x if self._is_rtl else x

    def _add(self, artist: "Artist") -> None:
        self._order += 1
        artist.set_transform(self._millimetres)
        artist.set_zorder(self._order)
        artist.set_clip_on(False)
        self._figure.add_artist(artist)
