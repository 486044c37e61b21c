from math import cos

import numpy as np
import pytest
import shapely

from sitrep.drawing.frame import Frame, frame_around, frame_of, round_below
from sitrep.geography.countries import country_shape

NOWHERE = np.empty((0, 2))


def frame(origin: str, *asylum: str, points: np.ndarray = NOWHERE) -> Frame:
    shapes = [shape for code in asylum if (shape := country_shape(code)) is not None]
    found = frame_around(country_shape(origin), shapes, points, width=80, heights=(50, 70))
    assert found is not None
    return found


def holds(shown: Frame, longitude: float, latitude: float) -> bool:
    x, y = shown.page(np.array([[longitude, latitude]]))[0]
    return bool(0 < x < shown.width and 0 < y < shown.height)


def test_all_of_the_country_of_origin_and_what_is_near_of_asylum_is_shown() -> None:
    shown = frame("SYR", "TUR", "JOR", "LBN", "IRQ")
    places = {
        "Latakia": (35.8, 35.5),
        "Hasakah": (40.7, 36.5),
        "Amman": (35.9, 31.9),
        "Ankara": (32.9, 39.9),
    }
    assert {name for name, place in places.items() if not holds(shown, *place)} <= {"Ankara"}
    assert not holds(shown, 26.5, 40)


def test_beside_a_small_country_little_of_its_neighbours_is_shown() -> None:
    shown = frame("LBN", "SYR")
    assert holds(shown, 36.3, 33.5)
    assert not holds(shown, 38.5, 35.0)


def test_of_a_country_far_away_its_nearest_part_is_shown() -> None:
    shown = frame("SYR", "SWE")
    assert holds(shown, 14.6, 56.2)
    assert holds(shown, 36.3, 33.5)
    small = frame("COM", "TZA")
    assert holds(small, 40.2, -10.3)
    assert not holds(small, 33.0, -5.0)


def test_a_country_on_both_sides_of_the_date_line_is_shown_in_one() -> None:
    shown = frame("FJI")
    assert holds(shown, 177.4, -17.8)
    assert holds(shown, -179.98, -16.85)
    assert shown.km_per_mm * shown.width < 700
    west, _, east, _ = shown.window()
    assert west < 178 < 180 < east < 190


def test_lands_far_away_from_a_countrys_main_part_do_not_count() -> None:
    shown = frame("FRA")
    assert holds(shown, 2.3, 48.9)
    assert holds(shown, 9.1, 42.2)
    assert shown.km_per_mm * shown.width < 2000


def test_camps_are_shown_wherever_they_are() -> None:
    assert holds(frame("SYR", "TUR", points=np.array([[26.5, 40.0]])), 26.5, 40)


def test_a_country_far_away_does_not_shrink_the_others() -> None:
    shown = frame("COD", "UGA", "BDI", "RWA", "VCT")
    assert holds(shown, 29.9, -2.0)
    assert shown.km_per_mm * shown.width < 3500
    shapes = {code: country_shape(code) for code in ("COD", "UGA", "VCT")}
    seen = {code: shape is not None and shown.shows(shape) for code, shape in shapes.items()}
    assert seen == {"COD": True, "UGA": True, "VCT": False}


def test_one_where_most_of_the_people_are_is_shown_however_far_it_is() -> None:
    codes = ("UGA", "BDI", "RWA", "VCT")
    shapes = [shape for code in codes if (shape := country_shape(code)) is not None]
    size = {"width": 80.0, "heights": (50.0, 70.0)}
    near, far = (
        frame_around(country_shape("COD"), shapes, NOWHERE, people=people, **size)  # type: ignore[arg-type]
        for people in ([10, 10, 10, 1], [10, 10, 10, 90])
    )
    assert near is not None
    assert far is not None
    assert not holds(near, -61.2, 13.25)
    assert holds(far, -61.2, 13.25)


def test_a_few_camps_far_away_do_not_shrink_the_others() -> None:
    camps = np.array([[36.2 + n / 10, 36.4] for n in range(8)] + [[-58.4, -34.6]])
    shown = frame("SYR", "TUR", points=camps)
    assert shown.holds(camps).tolist() == [True] * 8 + [False]


@pytest.mark.parametrize(
    ("extent", "inside", "outside"),
    [
        ((14.0, 3.0, 43.0, 32.0), [(14.1, 3.1), (42.9, 31.9)], [(60.0, 10.0)]),
        ((170.0, -20.0, -170.0, -5.0), [(171.0, -19.0), (-171.0, -6.0)], [(150.0, -10.0)]),
        ((-180.0, -90.0, 180.0, 90.0), [(0.0, 0.0), (100.0, 50.0)], []),
    ],
)
def test_an_extent_is_shown_whole(
    extent: tuple[float, float, float, float],
    inside: list[tuple[float, float]],
    outside: list[tuple[float, float]],
) -> None:
    shown = frame_of(extent, width=80, heights=(50, 70))
    assert shown.holds(np.array(inside)).all()
    assert not outside or not shown.holds(np.array(outside)).any()


def test_a_country_that_fills_the_map_is_shown_though_no_edge_of_it_is() -> None:
    russia = country_shape("RUS")
    assert russia is not None
    assert frame_of((90.0, 60.0, 91.0, 61.0), width=80, heights=(50, 70)).shows(russia)


def test_one_point_has_some_land_around_it() -> None:
    shown = frame_around(None, [], np.array([[14.5, 35.9]] * 3), width=80, heights=(50, 70))
    assert shown is not None
    assert shown.km_per_mm * shown.width >= 60


def test_there_is_no_map_of_nothing() -> None:
    assert frame_around(None, [], NOWHERE, width=80, heights=(50, 70)) is None


@pytest.mark.parametrize("code", ["SYR", "CHL", "RUS", "MDV", "USA"])
def test_it_keeps_to_the_paper(code: str) -> None:
    shown = frame(code)
    assert shown.width == 80
    assert 50 <= shown.height <= 70


def test_the_scale_bar_is_as_long_as_it_says() -> None:
    shown = frame("SDN", "TCD")
    kilometres = shown.scale_km
    assert kilometres == 200
    x, y = shown.width / 2, shown.height / 2
    ends = shown.degrees(np.array([[x, y], [x + kilometres / shown.km_per_mm, y]]))
    (west, south), (east, north) = np.radians(ends)
    chord = np.sin((north - south) / 2) ** 2 + cos(south) * cos(north) * np.sin((east - west) / 2) ** 2
    assert 2 * 6371.0088 * np.arcsin(chord**0.5) == pytest.approx(kilometres, rel=0.01)


def test_a_map_of_half_the_world_has_no_scale() -> None:
    assert frame("VEN", "ESP").scale_km is None


def test_a_pole_on_the_map_opens_all_longitudes() -> None:
    shown = frame_around(None, [], np.array([[0, 89.0], [180, 85.0]]), width=80, heights=(50, 70))
    assert shown is not None
    west, _, east, north = shown.window()
    assert east - west == pytest.approx(360)
    assert north == 90


def test_all_of_the_paper_is_in_the_window() -> None:
    shown = frame("NOR", "FIN")
    west, south, east, north = shown.window()
    corners = shown.degrees(shapely.get_coordinates(shapely.segmentize(shown.paper, 1)))
    assert (west, south) <= tuple(corners.min(axis=0))
    assert corners[:, 0].max() <= east
    assert south <= corners[:, 1].min()
    assert corners[:, 1].max() <= north


@pytest.mark.parametrize(
    ("number", "expected"), [(0, 1), (1.9, 1), (2, 2), (4.9, 2), (5, 5), (99, 50), (100, 100)]
)
def test_round_numbers(number: float, expected: int) -> None:
    assert round_below(number) == expected
