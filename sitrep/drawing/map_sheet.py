"""A sheet for maps: it sets shapes, discs and the marks of camps as well, and never mirrors them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from sitrep.drawing.ink import ACCENT, INK
from sitrep.drawing.sheet import MM_PER_POINT, Box, Point, Sheet

WHITE = "#ffffff"
MARK_MM = 0.75
"""Half the side of a camp's mark."""
DOT_MM = 0.3
"""The radius of the dot where a camp is whose mark has given way or has no room."""
_GRID_MM = MM_PER_POINT / 10
_QUARTER = 8
"""Straight pieces of a quarter of a circle: at 3 mm they leave it by 0.015 mm, and all circles alike."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn; `dashes` are lengths in its own widths."""

    colour: str
    points_wide: float
    dashes: tuple[float, float] | None = None


class MapSheet(Sheet):
    """Drawn from left to right in every language: the world has one west."""

    def __init__(self, width: float, height: float, *, reads_rtl: bool = False) -> None:
        super().__init__(width, height, is_rtl=False, reads_rtl=reads_rtl)
        self.marks: list[Box] = []
        """Where marks stand, in the order in which they were drawn."""

    def shape(
        self,
        shape: shapely.Geometry,
        *,
        fill: str = "none",
        stroke: Stroke | None = None,
        opacity: float = 1.0,
    ) -> None:
        """Polygons or lines, in millimetres; `opacity` is that of the filling."""
        from matplotlib.colors import to_rgba
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        corners: list[tuple[float, float]] = []
        codes: list[Any] = []
        for line, is_closed in _lines(shape):
            corners += line
            middle = [Path.LINETO] * (len(line) - 2)
            codes += [Path.MOVETO, *middle, Path.CLOSEPOLY if is_closed else Path.LINETO]
        if not corners:
            return
        patch = PathPatch(
            Path(corners, codes),
            facecolor=to_rgba(fill, opacity) if fill != "none" else fill,
            edgecolor=stroke.colour if stroke else "none",
            linewidth=stroke.points_wide if stroke else 0,
            joinstyle="round",
            capstyle="butt",
        )
        if stroke and stroke.dashes:
            patch.set_linestyle((0, stroke.dashes))
        self._add(patch)

    def disc(self, at: Point, radius: float, *, fill: str, stroke: Stroke, opacity: float) -> None:
        """A circle whose area can stand for a count."""
        outline = shapely.Point(at).buffer(radius, quad_segs=_QUARTER)
        self.shape(outline, fill=fill, stroke=stroke, opacity=opacity)

    def dot_of_camp(self, at: Point) -> None:
        """The place of a camp whose mark is elsewhere or nowhere."""
        self.disc(at, DOT_MM, fill=ACCENT, stroke=Stroke(WHITE, 0.2), opacity=1.0)

    def mark(self, at: Point, status: str) -> None:
        """A camp of that status or a mission; they differ in form, because many print in grey."""
        self.marks.append(mark_box(at))
        MARKS[status](self, at)


def mark_box(at: Point) -> Box:
    """All of a mark that stands there."""
    return _box_around(at, MARK_MM)


def dot_box(at: Point) -> Box:
    """All of a camp's dot that stands there."""
    return _box_around(at, DOT_MM)


def _box_around(at: Point, half: float) -> Box:
    return Box(at[0] - half, at[1] - half, 2 * half, 2 * half)


_EDGE = Stroke(ACCENT, 0.8)


def _square(at: Point, half: float = MARK_MM) -> shapely.Polygon:
    return shapely.box(at[0] - half, at[1] - half, at[0] + half, at[1] + half)


def _open(sheet: MapSheet, at: Point) -> None:
    sheet.shape(_square(at), fill=ACCENT, stroke=Stroke(WHITE, 0.4))


def _planned(sheet: MapSheet, at: Point) -> None:
    sheet.shape(_square(at), fill=WHITE, stroke=_EDGE)


def _under_construction(sheet: MapSheet, at: Point) -> None:
    _planned(sheet, at)
    x, y = at
    half = ((x - MARK_MM, y + MARK_MM), (x + MARK_MM, y + MARK_MM), (x + MARK_MM, y - MARK_MM))
    sheet.shape(shapely.Polygon(half), fill=ACCENT)


def _closed(sheet: MapSheet, at: Point) -> None:
    x, y = at
    bars = [
        [(x - MARK_MM, y - MARK_MM), (x + MARK_MM, y + MARK_MM)],
        [(x - MARK_MM, y + MARK_MM), (x + MARK_MM, y - MARK_MM)],
    ]
    sheet.shape(shapely.MultiLineString(bars), stroke=Stroke(WHITE, 2.2))
    sheet.shape(shapely.MultiLineString(bars), stroke=Stroke(ACCENT, 1.1))


def _mission(sheet: MapSheet, at: Point) -> None:
    x, y = at
    half = MARK_MM * 1.3
    corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    sheet.shape(shapely.Polygon(corners), fill=INK, stroke=Stroke(WHITE, 0.4))


def _several(sheet: MapSheet, at: Point) -> None:
    sheet.shape(_square(at), fill=WHITE, stroke=_EDGE)
    sheet.shape(_square(at, MARK_MM * 0.45), fill=ACCENT)


SEVERAL = "several"
"""The mark of camps that a map of their own shows."""

MISSION = "mission"
"""The mark of a mission, whatever its status."""

MARKS: Mapping[str, Callable[[MapSheet, Point], None]] = {
    "open": _open,
    "under construction": _under_construction,
    "planned": _planned,
    "closed": _closed,
    SEVERAL: _several,
    MISSION: _mission,
}
"""By the status of a camp, of several camps and of missions, in the order of the legend."""


def _lines(shape: shapely.Geometry) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """Every ring and line, and whether it is closed."""
    for part in shapely.get_parts(shape):
        if part.geom_type == "Polygon":
            for ring in (part.exterior, *part.interiors):
                yield _snapped(ring), True
        elif part.geom_type == "LineString" and len(part.coords) > 1:
            yield _snapped(part), False
        elif part.geom_type.startswith("Multi"):
            yield from _lines(part)


def _snapped(line: shapely.LineString) -> list[tuple[float, float]]:
    """To tenths of a point: finer is not to be seen, and makes a file twice as large."""
    tenths = np.round(shapely.get_coordinates(line) / _GRID_MM) * _GRID_MM
    return [(x, y) for x, y in tenths.tolist()]
