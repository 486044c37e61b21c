"""A map on a part of a sheet: it is drawn as if it had a sheet of its own."""

from typing import TYPE_CHECKING

from sitrep.drawing.map_sheet import MapSheet, mark_box
from sitrep.drawing.sheet import Box, Point

if TYPE_CHECKING:
    from matplotlib.artist import Artist


class MapPart(MapSheet):
    """`left` and `top` are where its upper left corner is on the whole sheet, in millimetres."""

    def __init__(self, whole: MapSheet, left: float, top: float, width: float, height: float) -> None:
        from matplotlib.transforms import Affine2D

        self.width, self.height, self._is_rtl = width, height, False
        self.reads_rtl = whole.reads_rtl
        self._whole, self._left, self._top = whole, left, top
        self._figure, self._faces = whole._figure, whole._faces
        self._millimetres = Affine2D().translate(left, top) + whole._millimetres
        self.boxes, self.marks = [], []

    def mark(self, at: Point, status: str) -> None:
        """The same as on a whole sheet, which learns where it stands."""
        super().mark(at, status)
        self._whole.marks.append(self._on_whole(mark_box(at)))

    def _on_whole(self, box: Box) -> Box:
        return Box(box.x + self._left, box.y + self._top, box.width, box.height)

    def _remember(self, box: Box) -> None:
        """The whole sheet learns where words stand, too."""
        super()._remember(box)
        self._whole.boxes.append(self._on_whole(box))

    def _add(self, artist: "Artist") -> None:
        self._order = self._whole._order
        super()._add(artist)
        self._whole._order = self._order
