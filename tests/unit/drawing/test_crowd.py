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
    stands = spread(np.array(points), HALF, PAPER, boxes)
    assert apart(stands) >= 2 * HALF
    assert (stands >= HALF).all()
    assert (stands <= np.array([80, 60]) - HALF).all()
    for x, y in stands:
        assert not any(Box(x - HALF, y - HALF, 2 * HALF, 2 * HALF).overlaps(box) for box in boxes)


@given(st.lists(POINTS, min_size=1, max_size=30))
def test_who_has_room_stays(points: list[tuple[float, float]]) -> None:
    places = np.array(points)
    stands = spread(places, HALF, PAPER)
    assert tuple(stands[0]) == points[0]
    if len(points) > 1 and apart(places) > 2 * HALF + 0.31:
        assert (stands == places).all()


def test_two_hundred_in_one_place_stand_around_it() -> None:
    stands = spread(np.array([[40.0, 30.0]] * 200), HALF, PAPER)
    assert apart(stands) >= 2 * HALF
    assert np.hypot(*(stands - [40, 30]).T).max() < 25


def test_one_of_two_moves_by_its_own_size() -> None:
    first, second = spread(np.array([[40.0, 30.0], [40.2, 30.0]]), HALF, PAPER)
    assert tuple(first) == (40, 30)
    assert np.hypot(*(second - [40.2, 30])) == pytest.approx(1.75, abs=0.35)


def test_on_a_full_paper_they_stay_at_their_places() -> None:
    stands = spread(np.array([[1.0, 1.0]] * 3), HALF, Box(0, 0, 2, 2))
    assert (stands == 1).all()
