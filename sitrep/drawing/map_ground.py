"""What names on a map stand on: the tone of the land or sea, and whether lines run there."""

from collections.abc import Sequence
from dataclasses import dataclass

import shapely

from sitrep.drawing.ink import WHITE
from sitrep.drawing.sheet import Box

_REACH_MM = 0.3


@dataclass(frozen=True, slots=True)
class Ground:
    """Lands by tone, what degrees are not named on, and lines of every kind; in millimetres."""

    tones: tuple[tuple[str, shapely.Geometry], ...]
    closed: shapely.Geometry
    lines: shapely.Geometry

    def around(self, box: Box) -> str:
        """The tone that hides lines under the letters of a box; "none" where the ground is quiet.

        Of several it is the lightest: a dark one on light ground would look like bolder letters.
        """
        seen = rectangle(box).buffer(_REACH_MM)
        if self.lines.disjoint(seen):
            return "none"
        touched = [(tone, land) for tone, land in self.tones if land.intersects(seen)]
        is_at_sea = not shapely.union_all([land for _, land in touched]).contains(seen)
        return max((tone for tone, _ in touched), key=_lightness) if not is_at_sea else WHITE

    def is_open(self, box: Box) -> bool:
        """Whether neither a coast nor a border runs there, nor a circle lies."""
        return bool(self.closed.disjoint(rectangle(box).buffer(_REACH_MM)))


def ground(
    tones: Sequence[tuple[str, shapely.Geometry]],
    edges: Sequence[shapely.Geometry],
    others: Sequence[shapely.Geometry],
    discs: Sequence[shapely.Geometry] = (),
) -> Ground:
    """The lands with their tones; coasts and borders, other lines, and circles that count."""
    drawn = [shapely.GeometryCollection([*edges, *shapes]) for shapes in (discs, others)]
    shapely.prepare(drawn)
    return Ground(tuple(tones), *drawn)


def _lightness(tone: str) -> int:
    return sum(bytes.fromhex(tone[1:]))


def rectangle(box: Box) -> shapely.Polygon:
    """The box as a shape."""
    return shapely.box(box.x, box.y, box.x + box.width, box.y + box.height)
