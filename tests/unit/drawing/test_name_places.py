"""Where names may stand on a map: the better places first, and none that could be misread."""

import shapely

from sitrep.drawing.circles import Circle
from sitrep.drawing.labels import Place
from sitrep.drawing.map_ground import rectangle
from sitrep.drawing.name_places import at_circle, clear_of, in_or_beside, rather_off
from sitrep.drawing.sheet import Box

FIRST, SECOND, THIRD = (Place(Box(x, 0, 4, 2)) for x in (0.0, 10.0, 20.0))
LED = Place(Box(30, 0, 4, 2), ((0.0, 1.0), (30.0, 1.0)))


def test_places_that_touch_an_area_come_last_in_their_order() -> None:
    area = shapely.box(3, 0, 11, 2)
    assert list(rather_off(area, (FIRST, SECOND, THIRD))) == [THIRD, FIRST, SECOND]
    assert next(rather_off(area, (each for each in (THIRD, FIRST)))) == THIRD


def test_no_place_is_near_a_circle_nor_led_across_it() -> None:
    circle = Circle("TUR", (12.0, 1.0), 2.0)
    assert list(clear_of([circle], (FIRST, SECOND, THIRD, LED))) == [FIRST, THIRD]
    assert list(clear_of([Circle("TUR", (25.5, 1.0), 0.9)], (THIRD, LED))) == []
    assert list(clear_of([], (FIRST, LED))) == [FIRST, LED]


def test_a_count_stands_in_its_circle_where_it_fits_and_rather_at_home_than_abroad() -> None:
    circle = Circle("TUR", (50.0, 50.0), 6.0)
    home, abroad = shapely.box(20, 20, 80, 54), shapely.box(57, 20, 80, 80)
    in_it, *beside = at_circle(circle, (6, 3), home, abroad)
    assert in_it == Place(Box(47, 48.5, 6, 3))
    near = [each for each in beside if each.leader is None]
    is_home = [home.contains(rectangle(each.box)) for each in near]
    assert is_home == sorted(is_home, reverse=True)
    off = [
        not abroad.intersects(rectangle(each.box))
        for each in near
        if not home.contains(rectangle(each.box))
    ]
    assert off == sorted(off, reverse=True)
    assert next(at_circle(circle, (20, 3), home, abroad)).box != in_it.box


def test_only_at_last_a_leader_runs_over_camps() -> None:
    land = shapely.MultiPolygon([shapely.box(0, 0, 5, 5)])
    places = list(in_or_beside(land, land, 8, 4, []))
    first, last = places[: len(places) // 2], places[len(places) // 2 :]
    assert not any(each.is_over_marks for each in first)
    assert all(each.is_over_marks for each in last)
    assert [each.box for each in first] == [each.box for each in last]
