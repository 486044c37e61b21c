"""The names of a map's meridians and parallels, each along one edge."""

from collections.abc import Iterable, Iterator
from typing import Literal

from sitrep.drawing.graticule import DegreeLine, graticule
from sitrep.drawing.ink import GREY
from sitrep.drawing.labels import Label, Place
from sitrep.drawing.map_content import MapContent
from sitrep.drawing.map_ground import Ground
from sitrep.drawing.map_lines import LEAST_SIZE, Line, size_of
from sitrep.drawing.map_sheet import MapSheet
from sitrep.drawing.sheet import Box, Point

EDGE_MM = 0.7


def degree_names(content: MapContent, land: Ground, sheet: MapSheet) -> Iterator[tuple[Line, Label]]:
    """Meridians at the top or at the bottom, parallels at the left or at the right.

    They stand on that edge of the two where more of them have room.
    """
    lines = list(graticule(content.frame))
    for is_meridian in (True, False):
        named = [line for line in lines if line.is_meridian is is_meridian]
        edges = (list(_names_along(side, named, content, land, sheet)) for side in (0, 1))
        yield from max(edges, key=len)


def _names_along(
    side: Literal[0, 1], lines: Iterable[DegreeLine], content: MapContent, land: Ground, sheet: MapSheet
) -> Iterator[tuple[Line, Label]]:
    """Those that would meet a coast, a border or a circle are left out."""
    for line in lines:
        name = _degree_name(line, content.degrees, content.digits)
        size = size_of((name,), sheet)
        end = line.ends[side]
        if end and land.is_open(box := _at_edge(end, size, line, content.paper)):
            yield name, Label(*size, (Place(box),))


def _degree_name(line: DegreeLine, words: tuple[str, str, str, str], signs: str) -> Line:
    north, south, east, west = words
    plus, minus = (east, west) if line.is_meridian else (north, south)
    number = f"{abs(line.degrees):g}".translate(str.maketrans("0123456789.", signs))
    return Line((plus if line.degrees >= 0 else minus).format(number), LEAST_SIZE, GREY)


def _at_edge(end: Point, size: tuple[float, float], line: DegreeLine, paper: Box) -> Box:
    """To the right of a meridian, on a parallel, where it leaves the map."""
    (x, y), (width, height) = end, size
    if line.is_meridian:
        return Box(x + 0.3, _inwards(y, height, paper.height), width, height)
    return Box(_inwards(x, width, paper.width), y - height, width, height)


def _inwards(edge: float, size: float, paper: float) -> float:
    return EDGE_MM if edge < paper / 2 else paper - size - EDGE_MM
