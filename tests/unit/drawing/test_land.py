import numpy as np
import pytest
import shapely

from sitrep.drawing.frame import Frame, frame_around
from sitrep.drawing.land import Land, land_in
from sitrep.geography.countries import country_shape
from sitrep.geography.disputed import DISPUTED_BORDERS, DisputedBorder, border


def drawn(*codes: str, disputed: tuple[DisputedBorder, ...] = ()) -> tuple[Land, Frame]:
    shapes = [shape for code in codes if (shape := country_shape(code)) is not None]
    frame = frame_around(shapes[0], shapes[1:], np.empty((0, 2)), width=80, heights=(50, 70))
    assert frame is not None
    return land_in(frame, frozenset(codes), disputed), frame


def is_near(line: shapely.Geometry, frame: Frame, longitude: float, latitude: float) -> bool:
    point = shapely.Point(frame.page(np.array([[longitude, latitude]]))[0])
    return bool(point.distance(line) < 1)


def test_borders_with_an_area_that_has_no_code_are_disputed_and_others_are_not() -> None:
    land, frame = drawn("SRB")
    assert is_near(land.disputed, frame, 20.8, 43.25)
    assert not is_near(land.borders, frame, 20.8, 43.25)
    assert is_near(land.borders, frame, 22.4, 44.0)
    assert not is_near(land.disputed, frame, 22.4, 44.0)


def test_the_list_of_disputed_borders_makes_others_broken() -> None:
    agreed, frame = drawn("SYR", "JOR", "LBN")
    broken, _ = drawn("SYR", "JOR", "LBN", disputed=DISPUTED_BORDERS)
    golan = (35.87, 33.0)
    assert is_near(agreed.borders, frame, *golan)
    assert is_near(broken.disputed, frame, *golan)
    assert not is_near(broken.borders, frame, *golan)
    assert is_near(broken.borders, frame, 36.8, 32.31)


@pytest.mark.parametrize(
    ("origin", "place"),
    [
        ("SSD", (28.0, 9.4)),
        ("SOM", (44.0, 4.95)),
        ("KOR", (127.5, 38.3)),
        ("MWI", (34.6, -10.5)),
        ("GUY", (-57.2, 2.85)),
    ],
)
def test_the_lines_that_natural_earth_calls_disputed_are_broken(
    origin: str, place: tuple[float, float]
) -> None:
    land, frame = drawn(origin, disputed=DISPUTED_BORDERS)
    assert is_near(land.disputed, frame, *place)


@pytest.mark.parametrize("entry", DISPUTED_BORDERS)
def test_every_entry_of_the_list_is_a_border_of_the_map(entry: DisputedBorder) -> None:
    one, other = (country_shape(code) for code in entry.between)
    assert one is not None
    assert other is not None
    shared = shapely.intersection(shapely.boundary(one), shapely.boundary(other))
    assert shapely.intersection(shared, shapely.box(*entry.within)).length > 0.3


def test_an_office_can_add_one() -> None:
    land, frame = drawn("SYR", "JOR", disputed=(border("JOR", "SYR"),))
    assert is_near(land.disputed, frame, 36.8, 32.31)


def test_a_part_of_a_border_can_be_disputed_alone() -> None:
    land, frame = drawn("PAK", "IND", disputed=DISPUTED_BORDERS)
    assert is_near(land.disputed, frame, 74.0, 33.9)
    assert is_near(land.borders, frame, 70.6, 27.9)
    assert not is_near(land.disputed, frame, 70.6, 27.9)


@pytest.mark.parametrize(
    ("longitude", "is_disputed"), [(28.0, False), (31.4, True), (32.5, False), (35.5, True)]
)
def test_egypt_and_the_sudan_differ_over_a_part_of_their_border(
    longitude: float, is_disputed: bool
) -> None:
    land, frame = drawn("SDN", "EGY", disputed=DISPUTED_BORDERS)
    assert is_near(land.disputed, frame, longitude, 22.0) is is_disputed


def test_the_date_line_cuts_no_island_apart() -> None:
    land, frame = drawn("FJI")
    (fiji,) = land.countries
    taveuni = shapely.Point(frame.page(np.array([[180.0, -16.83]]))[0])
    assert fiji.shape.contains(taveuni)
    assert taveuni.distance(land.coast) > 0.3


def test_a_pole_on_the_map_does_no_harm() -> None:
    frame = frame_around(None, [], np.array([[0, 89.0], [-40, 75.0]]), width=80, heights=(50, 70))
    assert frame is not None
    land = land_in(frame, frozenset(), ())
    greenland = next(each.shape for each in land.countries if each.code == "GRL")
    inland, sea = frame.page(np.array([[-40.0, 78.0], [0.0, 90.0]]))
    assert greenland.contains(shapely.Point(inland))
    assert not any(each.shape.contains(shapely.Point(sea)) for each in land.countries)


def test_a_map_without_land_is_empty() -> None:
    frame = frame_around(None, [], np.array([[-130.0, -40.0]]), width=80, heights=(50, 70))
    assert frame is not None
    land = land_in(frame, frozenset(), ())
    assert land.countries == ()
    assert land.coast.is_empty


def test_nothing_leaves_the_paper() -> None:
    land, frame = drawn("SYR", "TUR", disputed=DISPUTED_BORDERS)
    for shape in (*(each.shape for each in land.countries), land.coast, land.borders, land.disputed):
        assert frame.paper.buffer(0.01).covers(shape)


def test_neighbours_have_their_border_in_common() -> None:
    land, _ = drawn("SYR", "TUR", "IRQ")
    shapes = {each.code: each.shape for each in land.countries}
    for one, other in (("SYR", "TUR"), ("SYR", "IRQ")):
        assert shapes[one].intersection(shapes[other]).area < 0.01
        assert shapes[one].boundary.intersection(shapes[other].boundary).length > 3


def test_specks_go_but_not_those_of_the_operation() -> None:
    land, _ = drawn("MDV")
    assert [each.code for each in land.countries] == ["MDV"]
