from math import cos, radians

import numpy as np
import pytest
import shapely

from sitrep.geography.countries import country_shape
from sitrep.geography.points import areas_at, is_in, km_from

KM_OF_A_DEGREE = 6371.0088 * radians(1)


def km(shape: shapely.MultiPolygon | None, latitude: float, longitude: float) -> float:
    assert shape is not None
    return float(km_from(shape, np.array([latitude]), np.array([longitude]))[0])


def square(west: float, south: float, east: float, north: float) -> shapely.MultiPolygon:
    return shapely.MultiPolygon([shapely.box(west, south, east, north)])


def test_a_point_inside_and_one_on_the_border_are_no_distance_away() -> None:
    assert km(square(30, 10, 32, 12), 11, 31) == 0
    assert km(square(30, 10, 32, 12), 11, 32) == 0


def test_a_degree_of_latitude_is_the_same_everywhere_and_one_of_longitude_is_not() -> None:
    assert km(square(30, 10, 32, 12), 13, 31) == pytest.approx(KM_OF_A_DEGREE)
    assert km(square(30, -1, 32, 1), 0, 33) == pytest.approx(KM_OF_A_DEGREE)
    assert km(square(30, 59, 32, 61), 60, 33) == pytest.approx(KM_OF_A_DEGREE / 2, rel=0.01)


def test_the_nearest_side_is_the_nearest_in_kilometres_not_in_degrees() -> None:
    # Two degrees of longitude at 80 degrees north are shorter than one of latitude.
    shape = shapely.MultiPolygon([shapely.box(10, 79, 12, 81), shapely.box(14, 81, 16, 82)])
    assert km(shape, 80, 14) == pytest.approx(2 * KM_OF_A_DEGREE * cos(radians(80)), rel=0.01)


@pytest.mark.parametrize(("side", "longitude"), [((178, 180), -179.5), ((-180, -178), 179.5)])
def test_the_way_over_the_date_line_is_short(side: tuple[float, float], longitude: float) -> None:
    west, east = side
    assert km(square(west, -1, east, 1), 0, longitude) == pytest.approx(KM_OF_A_DEGREE / 2)


def test_many_points_are_measured_each_by_itself() -> None:
    latitudes, longitudes = np.array([11.0, 13.0, 14.0, 11.0]), np.array([31.0, 31.0, 31.0, 31.5])
    assert km_from(square(30, 10, 32, 12), latitudes, longitudes) == pytest.approx(
        [0, KM_OF_A_DEGREE, 2 * KM_OF_A_DEGREE, 0]
    )


@pytest.mark.parametrize("latitude", [-90, 90])
def test_a_pole_is_some_distance_away(latitude: float) -> None:
    assert km(square(30, -1, 32, 1), latitude, 0) == pytest.approx(89 * KM_OF_A_DEGREE, rel=0.01)


@pytest.mark.parametrize(
    ("code", "latitude", "longitude", "most_km"),
    [
        ("TUR", 36.64, 37.08, 3),  # Öncüpınar, at the border
        ("TUR", 36.24, 36.58, 3),  # Cilvegözü, at the border
        ("JOR", 32.29, 36.33, 0),  # Zaatari
        ("BGD", 21.21, 92.16, 0),  # Kutupalong
        ("FJI", -16.85, -179.97, 0),  # Taveuni, on both sides of the date line
        ("FJI", -18.2, -178.8, 0),  # Lakeba, east of it
        ("RUS", 66.16, -169.8, 3),  # Uelen, where Asia ends
        ("KIR", 1.87, -157.4, 0),  # Kiritimati
        ("KIR", 1.45, 173.03, 15),  # Tarawa, whose atoll is a dot on the map
        ("MDV", 4.175, 73.5, 3),  # Malé
    ],
)
def test_places_are_in_their_country(code: str, latitude: float, longitude: float, most_km: int) -> None:
    assert km(country_shape(code), latitude, longitude) <= most_km


def test_the_sea_between_is_in_no_country() -> None:
    assert km(country_shape("RUS"), 65.5, -168.0) > 50
    assert km(country_shape("FJI"), -17.5, -179.7) > 50


@pytest.mark.parametrize(
    ("code", "latitude", "longitude", "off"),
    [
        ("TUR", 36.2, 37.16, 0.001),
        ("RUS", 66.5, -168.0, 0.001),
        ("COD", -12.5, 24.9, 0.001),
        ("NOR", 76.5, 5.0, 0.02),
        ("FJI", -12.0, -170.0, 0.02),
    ],
)
def test_the_distance_is_as_right_as_it_says(
    code: str, latitude: float, longitude: float, off: float
) -> None:
    shape = country_shape(code)
    border = np.radians(shapely.get_coordinates(shapely.segmentize(shape, 0.01)))
    there, here = border.T, np.radians([longitude, latitude])
    cosine = np.sin(there[1]) * np.sin(here[1]) + np.cos(there[1]) * np.cos(here[1]) * np.cos(
        there[0] - here[0]
    )
    nearest = 6371.0088 * np.arccos(cosine.max())
    assert nearest > 40
    assert km(shape, latitude, longitude) == pytest.approx(nearest, rel=off)


def test_whether_a_point_is_in_a_shape_is_told_for_each() -> None:
    found = is_in(square(30, 10, 32, 12), np.array([11.0, 31.0]), np.array([31.0, 11.0]))
    assert found.tolist() == [True, False]


def test_a_place_has_its_area_and_the_sea_has_none() -> None:
    found = areas_at(np.array([33.5, 42.66, 0.0]), np.array([36.3, 21.16, 0.0]))
    assert [area and (area.code, area.name) for area in found] == [("SYR", ""), ("", "Kosovo"), None]


def test_no_points_are_in_no_area() -> None:
    assert areas_at(np.array([]), np.array([])) == []


def test_no_points_are_nowhere_and_ask_for_no_shape(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitrep.geography.points.areas", None)
    assert areas_at(np.array([]), np.array([])) == []
