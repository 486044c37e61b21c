"""Where a circle stands in its country."""

import pytest
import shapely

from sitrep.drawing.circles import Circle, stand_in
from sitrep.drawing.sheet import Box

PAPER = Box(0, 0, 100, 100)
LAND = shapely.MultiPolygon([shapely.box(20, 40, 80, 60)])
NOWHERE = shapely.Polygon()


def test_it_stands_in_the_middle_where_that_is_free() -> None:
    x, y = stand_in(LAND, NOWHERE, 4, [], [], [], PAPER)
    assert LAND.contains(shapely.Point(x, y).buffer(4))
    assert y == pytest.approx(50, abs=2)


@pytest.mark.parametrize("what", ["circle", "mark", "taken"])
def test_it_gives_way_to_what_is_there(what: str) -> None:
    x, y = stand_in(LAND, NOWHERE, 4, [], [], [], PAPER)
    circle, box = Circle("TUR", (x, y), 3), Box(x - 3, y - 3, 6, 6)
    at = stand_in(
        LAND,
        NOWHERE,
        4,
        [circle] if what == "circle" else [],
        [box] if what == "mark" else [],
        [box] if what == "taken" else [],
        PAPER,
    )
    there = circle.disc if what == "circle" else shapely.box(x - 3, y - 3, x + 3, y + 3)
    disc = shapely.Point(at).buffer(4)
    assert disc.intersection(there).area < 0.5
    assert LAND.contains(disc)


def test_it_is_rather_at_sea_than_in_another_country() -> None:
    land = shapely.MultiPolygon([shapely.box(46, 20, 54, 80)])
    east = shapely.box(54, 0, 100, 100)
    (x, _), (alone, _) = (stand_in(land, abroad, 6, [], [], [], PAPER) for abroad in (east, NOWHERE))
    assert x < alone


def test_it_is_rather_in_its_country_than_on_a_narrow_stretch() -> None:
    """What is taken in the middle leaves the stretch in the east nearer than the land in the west."""
    west, east = shapely.box(10, 30, 60, 50), shapely.box(60, 38, 90, 42)
    land = shapely.MultiPolygon([west | east])
    x, y = stand_in(land, NOWHERE, 6, [], [], [Box(38, 0, 18, 100)], PAPER)
    assert west.contains(shapely.Point(x, y).buffer(6))
