import numpy as np
import pytest
import shapely

from sitrep.drawing.frame import frame_around
from sitrep.drawing.graticule import DegreeLine, graticule
from sitrep.geography.countries import country_shape


def lines(code: str) -> list[DegreeLine]:
    frame = frame_around(country_shape(code), [], np.empty((0, 2)), width=80, heights=(50, 70))
    assert frame is not None
    return [line for line in graticule(frame) if not line.line.is_empty]


def degrees(found: list[DegreeLine], *, is_meridian: bool) -> list[float]:
    return [line.degrees for line in found if line.is_meridian is is_meridian]


def test_they_stand_at_even_degrees() -> None:
    found = lines("SYR")
    assert degrees(found, is_meridian=True) == [36, 38, 40, 42]
    assert degrees(found, is_meridian=False) == [32, 34, 36]


def test_east_of_the_date_line_is_west() -> None:
    assert degrees(lines("FJI"), is_meridian=True) == [178, 180, -178]


@pytest.mark.parametrize("code", ["SYR", "FJI", "GRL", "COD"])
def test_their_names_stand_where_they_meet_the_edge(code: str) -> None:
    found = lines(code)
    for line in found:
        for far, end in enumerate(line.ends):
            if end:
                assert shapely.Point(end).distance(line.line) < 1e-6
                across = end[1 if line.is_meridian else 0]
                assert across == pytest.approx(0, abs=0.1) if not far else across > 40
    assert any(line.ends[0] for line in found)
    assert any(line.ends[1] for line in found)
