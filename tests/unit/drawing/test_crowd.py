"""Marks that give way: never on each other, and no further than they must."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.drawing.crowd import spread
from sitrep.drawing.sheet import Box

PAPER = Box(0, 0, 80, 60)
HALF = 0.75
POINTS = st.tuples(st.floats(2, 78), st.floats(2, 58))


def placed(points: object, *boxes: Box) -> np.ndarray:
    """Where those marks stand that have room."""
    stands = spread(np.array(points), HALF, PAPER, boxes)
    return np.array([stand for stand in stands if stand]).reshape(-1, 2)


def apart(stands: np.ndarray) -> float:
    """The least distance of two marks, by the longer of the two sides."""
    gaps = np.abs(stands[:, np.newaxis] - stands[np.newaxis]).max(axis=2)
    np.fill_diagonal(gaps, np.inf)
    return float(gaps.min())


@given(st.lists(POINTS, min_size=2, max_size=60), st.lists(POINTS, max_size=3))
def test_none_lies_on_another_a_box_or_the_edge(
    points: list[tuple[float, float]], corners: list[tuple[float, float]]
) -> None:
    boxes = [Box(x, y, 8, 8) for x, y in corners]
    stands = placed(points, *boxes)
    assert apart(stands) >= 2 * HALF
    assert (stands >= HALF).all()
    assert (stands <= np.array([80, 60]) - HALF).all()
    for x, y in stands:
        assert not any(Box(x - HALF, y - HALF, 2 * HALF, 2 * HALF).overlaps(box) for box in boxes)


@given(st.lists(POINTS, min_size=1, max_size=30))
def test_who_has_room_stays(points: list[tuple[float, float]]) -> None:
    places = np.array(points)
    stands = placed(points)
    assert tuple(stands[0]) == points[0]
    if len(points) > 1 and apart(places) > 2 * HALF + 0.31:
        assert (stands == places).all()


def test_of_two_hundred_in_one_place_those_have_a_mark_that_need_not_go_far() -> None:
    stands = placed([[40.0, 30.0]] * 200)
    assert 15 < len(stands) < 30
    assert apart(stands) >= 2 * HALF
    assert np.hypot(*(stands - [40, 30]).T).max() <= 5


def test_one_of_two_moves_by_its_own_size() -> None:
    first, second = placed([[40.0, 30.0], [40.2, 30.0]])
    assert tuple(first) == (40, 30)
    assert np.hypot(*(second - [40.2, 30])) == pytest.approx(1.75, abs=0.35)


def test_on_a_full_paper_there_is_no_room() -> None:
    assert spread(np.array([[1.0, 1.0]] * 3), HALF, Box(0, 0, 2, 2)) == [(1.0, 1.0), None, None]
