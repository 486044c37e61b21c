from typing import Any

import pytest
import shapely

from sitrep.geography.topology import Area, Topology

# On a grid of one degree: A and B are squares that share the line x = 2; C has a hole.
#
#   A A B B        . C C C .
#   A A B B        . C . C .
#                  . C C C .
ARCS = [
    [[2, 0], [0, 2]],  # 0: the line between A and B, northwards
    [[2, 2], [-2, 0], [0, -2], [2, 0]],  # 1: the rest of A
    [[2, 0], [2, 0], [0, 2], [-2, 0]],  # 2: the rest of B
    [[10, 0], [0, 3], [3, 0], [0, -3], [-3, 0]],  # 3: C
    [[11, 1], [0, 1], [1, 0], [0, -1], [-1, 0]],  # 4: its hole
]


def world(*geometries: dict[str, Any], arcs: list[Any] = ARCS, west: int = 0) -> dict[str, Any]:
    drawn = [{"type": "MultiPolygon", "properties": {}, **each} for each in geometries]
    return {
        "type": "Topology",
        "transform": {"scale": [1, 1], "translate": [west, 0]},
        "objects": {"countries": {"type": "GeometryCollection", "geometries": drawn}},
        "arcs": arcs,
    }


A = {"id": "AAA", "arcs": [[[0, 1]]]}
B = {"id": "BBB", "arcs": [[[~0, 2]]]}


def areas_of(topology: dict[str, Any]) -> tuple[Area, ...]:
    return Topology(topology).areas()


def test_arcs_become_shapes_and_a_shared_one_is_read_in_both_directions() -> None:
    a, b = areas_of(world(A, B))
    assert (a.code, a.name) == ("AAA", "")
    assert a.shape.equals(shapely.MultiPolygon([shapely.box(0, 0, 2, 2)]))
    assert b.shape.equals(shapely.MultiPolygon([shapely.box(2, 0, 4, 2)]))
    assert shapely.get_num_coordinates(a.shape) == shapely.get_num_coordinates(b.shape) == 5
    assert a.borders & b.borders == {0}


def test_an_area_without_a_code_has_a_name() -> None:
    (area,) = areas_of(world({**A, "id": "", "properties": {"name": "Somewhere"}}))
    assert (area.code, area.name) == ("", "Somewhere")


def test_a_hole_is_not_land() -> None:
    (c,) = areas_of(world({"id": "CCC", "arcs": [[[3], [4]]]}))
    assert c.shape.area == 8


def test_scale_and_origin_are_those_of_the_file() -> None:
    topology = world(A)
    topology["transform"] = {"scale": [0.5, 0.25], "translate": [30, 10]}
    (a,) = areas_of(topology)
    assert a.shape.bounds == (30, 10, 31, 10.5)


@pytest.mark.parametrize(
    "ring",
    [
        [[178, 0], [0, 2], [-356, 0], [0, -2], [356, 0]],
        [[-178, 0], [356, 0], [0, 2], [-356, 0], [0, -2]],
    ],
    ids=["drawn from the east of Asia", "drawn from the west of America"],
)
def test_land_over_the_date_line_is_cut_there_and_does_not_go_round_the_world(ring: list[Any]) -> None:
    (area,) = areas_of(world({"id": "DDD", "arcs": [[[0]]]}, arcs=[ring]))
    halves = sorted(part.bounds for part in area.shape.geoms)
    assert halves == [(-180, 0, -178, 2), (178, 0, 180, 2)]


def test_a_ring_that_crosses_itself_becomes_sound() -> None:
    bow = [[0, 0], [2, 2], [0, -2], [-2, 2], [0, -2]]
    (area,) = areas_of(world({"id": "EEE", "arcs": [[[0]]]}, arcs=[bow]))
    assert area.shape.is_valid
    assert area.shape.area == 2


def test_one_area_is_made_without_the_others_and_once() -> None:
    broken = {"id": "XXX", "arcs": [[[99]]]}
    topology = Topology(world(A, broken))
    a = topology.area("AAA")
    assert a is not None
    assert a.shape.equals(shapely.MultiPolygon([shapely.box(0, 0, 2, 2)]))
    assert topology.area("AAA") is a
    assert topology.area("BBB") is None
    with pytest.raises(IndexError):
        topology.areas()


def test_areas_without_a_code_are_not_found_by_one_and_all_are_the_same_as_one_by_one() -> None:
    topology = Topology(world({**A, "id": "", "properties": {"name": "Somewhere"}}, B))
    assert topology.area("") is None
    assert topology.areas()[1] is topology.area("BBB")


def test_borders_are_known_without_a_shape() -> None:
    assert Topology(world(A, B)).borders() == {"AAA": {0, 1}, "BBB": {0, 2}}
