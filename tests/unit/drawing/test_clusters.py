"""Which places belong on one map: clusters far apart do not, one crowd does, few have room anyway."""

import numpy as np
import pytest

from sitrep.drawing.clusters import MOST_CLUSTERS, are_close, clusters, frame_of_places
from sitrep.drawing.projection import Positions

WIDTH, HEIGHT, APART = 178.0, 100.0, 1.8


def crowd(count: int, longitude: float, latitude: float, degrees: float) -> Positions:
    """So many places in a square of that size, the same every time."""
    at = np.random.default_rng(7).uniform(-degrees / 2, degrees / 2, (count, 2))
    return np.asarray(at + np.array([longitude, latitude]))


def sizes(degrees: Positions) -> list[int]:
    return [len(group) for group in clusters(degrees, width=WIDTH, height=HEIGHT, apart=APART)]


def test_clusters_nine_hundred_kilometres_apart_have_a_map_each() -> None:
    assert sizes(np.vstack([crowd(5, 36.4, 32.2, 0.2), crowd(9, 36.4, 40.3, 0.2)])) == [9, 5]


def test_one_crowd_stays_together() -> None:
    assert sizes(crowd(34, 92.16, 21.2, 0.27)) == [34]
    assert sizes(crowd(200, 92.16, 21.2, 0.27)) == [200]


def test_places_that_have_room_stay_together_however_far_apart() -> None:
    assert sizes(np.array([[0.0, 0.0], [20.0, 0.0], [21.0, 1.0]])) == [3]


def test_there_are_never_more_maps_than_six() -> None:
    far = [crowd(12, 10.0 * place, 15.0 * (place % 3), 0.1) for place in range(9)]
    found = clusters(np.vstack(far), width=WIDTH, height=HEIGHT, apart=APART)
    assert len(found) == MOST_CLUSTERS
    assert sorted(place for group in found for place in group) == list(range(108))


def test_no_place_and_places_on_one_spot_are_no_trouble() -> None:
    assert sizes(np.empty((0, 2))) == []
    assert sizes(np.full((3, 2), 21.0)) == [3]


@pytest.mark.parametrize("longitude", [92.16, 180.0])
def test_a_frame_shows_all_its_places_on_either_side_of_the_date_line(longitude: float) -> None:
    degrees = crowd(20, longitude, -17.0, 1.0)
    degrees[:, 0] = (degrees[:, 0] + 180) % 360 - 180
    frame = frame_of_places(degrees, width=WIDTH, heights=(45, HEIGHT))
    page = frame.page(degrees)
    assert (page > 5).all()
    assert (page < np.array([WIDTH - 5, frame.height - 5])).all()
    assert frame.km_per_mm < 2


def test_places_are_close_where_their_marks_would_touch() -> None:
    frame = frame_of_places(np.array([[0.0, 0.0], [1.0, 0.0]]), width=100, heights=(50, 50))
    apart = np.array([[0.0, 0.0], [2.2, 0.0], [0.0, 2.2]]) * frame.km_per_mm / 111.2
    assert not are_close(frame, apart, 1.8)
    assert are_close(frame, apart * 0.5, 1.8)
