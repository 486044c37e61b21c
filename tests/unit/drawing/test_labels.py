from dataclasses import replace
from itertools import combinations

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from sitrep.drawing.labels import Label, Place, around, inside, middle_of, place
from sitrep.drawing.sheet import Box

PAPER = Box(0, 0, 80, 60)
POINTS = st.tuples(st.floats(0, 80), st.floats(0, 60))


def label(x: float, y: float, width: float = 12, height: float = 3) -> Label:
    return Label(width, height, tuple(around((x, y), 1, width, height)))


def square(box: Box) -> shapely.Polygon:
    return shapely.box(box.x, box.y, box.x + box.width, box.y + box.height)


def mark(x: float, y: float) -> Box:
    return Box(x - 1, y - 1, 2, 2)


@given(st.lists(POINTS, max_size=40))
def test_no_label_touches_another_a_mark_or_the_edge(points: list[tuple[float, float]]) -> None:
    marks = [mark(*point) for point in points]
    found = [each for each in place([label(*point) for point in points], marks, PAPER) if each]
    for one, other in combinations(found, 2):
        assert not one.box.overlaps(other.box)
        for first, second in ((one, other), (other, one)):
            assert first.leader is None or not second.box.is_crossed_by(*first.leader)
    for each in found:
        box = each.box
        assert not any(box.overlaps(other) for other in marks)
        if each.leader:
            inner = [square(other).buffer(-0.03) for other in marks]
            begun = shapely.LineString(each.leader)
            start = shapely.Point(each.leader[0])
            assert not any(begun.crosses(o) for o in inner if o.distance(start) > 0.05)
        assert min(box.x, box.y, 80 - box.x - box.width, 60 - box.y - box.height) >= 0


def test_alone_it_stands_to_the_right_without_a_leader() -> None:
    (found,) = place([label(40, 30)], [mark(40, 30)], PAPER)
    assert found == Place(Box(41.7, 28.5, 12, 3))


def test_where_that_is_taken_it_stands_elsewhere() -> None:
    (found,) = place([label(40, 30)], [mark(40, 30), Box(41, 20, 30, 20)], PAPER)
    assert found is not None
    assert found.box.x + found.box.width <= 40


def test_further_away_it_has_a_leader_that_ends_at_its_box() -> None:
    beside = [Box(41, 20, 8, 20), Box(31, 20, 8, 20)]
    (found,) = place([label(40, 30)], [mark(40, 30), *beside], PAPER)
    assert found is not None
    assert found.leader is not None
    start, end = found.leader
    assert square(mark(40, 30)).boundary.distance(shapely.Point(start)) < 1e-9
    assert square(found.box).distance(shapely.Point(end)) == pytest.approx(0.35)


def test_a_name_beside_a_mark_is_near_to_no_other() -> None:
    (alone,) = place([label(40, 30)], [mark(40, 30)], PAPER)
    (found,) = place([label(40, 30)], [mark(40, 30), mark(55.2, 30)], PAPER)
    assert alone is not None
    assert not alone.box.overlaps(mark(55.2, 30))
    assert found is not None
    assert found.box != alone.box
    assert square(found.box).distance(square(mark(55.2, 30))) > 0.65


def test_a_leader_runs_over_marks_only_where_it_may() -> None:
    wall = [Box(x, y, 1, 1) for x in (36, 43) for y in range(60)]
    far = Place(Box(50, 28, 12, 3), ((40, 30.4), (49.7, 30.4)))
    assert place([Label(12, 3, (far,))], wall, PAPER) == [None]
    over = replace(far, is_over_marks=True)
    assert place([Label(12, 3, (far, over))], wall, PAPER) == [over]


def test_no_name_lies_on_a_line_to_a_mark() -> None:
    line = ((42.0, 31.0), (70.0, 31.0))
    (found,) = place([label(40, 30)], [mark(40, 30)], PAPER, [line])
    assert found is not None
    assert not found.box.is_crossed_by(*line)


def test_the_least_important_goes_where_there_is_no_room() -> None:
    tight = [Label(50, 40, (Place(Box(10, 10, 50, 40)),)), Label(5, 5, (Place(Box(20, 20, 5, 5)),))]
    found = place(tight, [], PAPER)
    assert found[0] is not None
    assert found[1] is None


def test_in_a_country_it_stands_in_the_middle_and_off_its_camps() -> None:
    land = shapely.MultiPolygon([shapely.box(0, 0, 40, 40)])
    x, y = middle_of(land.geoms[0])
    assert (x, y) == pytest.approx((20, 20), abs=1)
    first = next(inside(land, 8, 4)).box
    assert (first.x + 4, first.y + 2) == pytest.approx((20, 20), abs=1.5)
    camp = Box(15, 15, 10, 10)
    assert not next(inside(land, 8, 4, [camp])).box.overlaps(camp)


def test_a_country_too_small_for_its_name_has_no_place_for_it() -> None:
    assert list(inside(shapely.MultiPolygon([shapely.box(0, 0, 5, 5)]), 8, 4)) == []
