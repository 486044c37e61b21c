import numpy as np
import pytest
import shapely

from sitrep.drawing.projection import EARTH_RADIUS_KM, Projection, middle_of


def at(*places: tuple[float, float]) -> np.ndarray:
    return np.array(places, dtype=float)


def test_it_is_the_one_of_the_manual() -> None:
    # Snyder (1987), page 333: a sphere of radius 3, centre 40 N 100 W, the point 20 S 100 E.
    found = Projection(-100, 40).flat(at((100, -20))) * 3 / EARTH_RADIUS_KM
    assert found == pytest.approx(at((-4.2339303, 4.0257775)), abs=1e-7)


@pytest.mark.parametrize("centre", [(0, 0), (37, 35), (179, -17), (-150, 64), (15, 90), (0, -90)])
def test_back_is_where_it_came_from(centre: tuple[float, float]) -> None:
    projection = Projection(*centre)
    places = at(*((float(x), float(y)) for x in range(-170, 180, 20) for y in range(-80, 81, 20)))
    back = projection.degrees(projection.flat(places))
    turned = (back - places + 180) % 360 - 180
    far = np.hypot(*projection.flat(places).T) > 1.9 * EARTH_RADIUS_KM
    assert turned[~far] == pytest.approx(np.zeros_like(turned[~far]), abs=1e-6)
    assert (~far).sum() > 100


def test_equal_areas_stay_equal() -> None:
    def area(west: float, south: float) -> float:
        cell = shapely.segmentize(shapely.box(west, south, west + 5, south + 5), 0.1)
        return float(shapely.transform(cell, Projection(30, 20).flat).area)

    def on_the_sphere(south: float) -> float:
        height = np.sin(np.radians(south + 5)) - np.sin(np.radians(south))
        return float(EARTH_RADIUS_KM**2 * np.radians(5) * height)

    for west, south in ((30, 20), (-40, 60), (90, -50)):
        assert area(west, south) == pytest.approx(on_the_sphere(south), rel=1e-3)


def test_the_opposite_point_is_somewhere_at_least() -> None:
    assert np.isfinite(Projection(30, 20).flat(at((-150, -20)))).all()


def test_the_middle_of_places_on_both_sides_of_the_date_line_is_between() -> None:
    middle = middle_of(at((179, -17), (-179, -17)))
    assert abs(middle.longitude) == pytest.approx(180)
    assert middle.latitude == pytest.approx(-17, abs=0.01)
