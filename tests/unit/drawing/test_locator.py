import numpy as np
import pytest
import shapely

from sitrep.drawing.locator import corner, hemisphere
from sitrep.drawing.projection import EARTH_RADIUS_KM, Projection
from sitrep.drawing.sheet import Box

PAPER = Box(0, 0, 80, 60)


@pytest.mark.parametrize(
    ("longitude", "latitude", "is_land"),
    [
        (38, 35, True),
        (179, -14, False),
        (-66, 6, True),
        (-150, 0, False),
        (-40, 75, True),
        (90, -60, False),
    ],
)
def test_half_the_globe_has_land_where_there_is_some(
    longitude: float, latitude: float, is_land: bool
) -> None:
    land = hemisphere(Projection(longitude, latitude))
    assert (land.distance(shapely.Point(0, 0)) == 0) is is_land
    rim = shapely.Point(0, 0).buffer(EARTH_RADIUS_KM * 2**0.5 * 1.01)
    assert rim.covers(land)
    assert land.area < rim.area * 0.7


def test_it_stands_where_nothing_is() -> None:
    land = shapely.box(0, 0, 80, 40)
    assert corner(PAPER, [], land).y > 40
    camp_left = Box(5, 50, 2, 2)
    assert corner(PAPER, [camp_left], land).x > 40
    everywhere = [Box(x, y, 2, 2) for x, y in np.ndindex(80, 60) if (x < 40 or y > 30)]
    assert (corner(PAPER, everywhere, land).x, corner(PAPER, everywhere, land).y) > (40, 0)
