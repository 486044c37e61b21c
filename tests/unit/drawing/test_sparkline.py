"""A small line for a table: true to time, from zero, in both directions."""

import re
import subprocess
import sys
from datetime import date

import pytest

from sitrep.drawing.sparkline import HEIGHT, WIDTH, Counted, SparklineSpec

APRIL, MAY, JULY = date(2012, 4, 1), date(2012, 5, 1), date(2012, 7, 30)
FOOT, TOP = 4.0, 0.8


def spec(*runs: tuple[Counted, ...], is_rtl: bool = False) -> SparklineSpec:
    return SparklineSpec(runs, APRIL, JULY, is_rtl)


def lines(svg: str) -> list[list[tuple[float, float]]]:
    """The runs of the line as drawn, in millimetres from the upper left."""
    path = re.search(r'd="(M[^"]*)" fill="none"', svg)
    assert path
    return [
        [(float(x), float(y)) for x, y in (point.split() for point in run.split("L"))]
        for run in path[1][1:].split("M")
    ]


def dots(svg: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', svg)]


def test_counts_stand_at_their_days_between_zero_and_the_largest() -> None:
    drawn = spec(((APRIL, 0), (MAY, 20_000), (JULY, 40_000))).drawn()
    a_quarter = 0.8 + (WIDTH - 1.6) * 30 / 120
    assert lines(drawn) == [[(0.8, FOOT), (pytest.approx(a_quarter), 2.4), (WIDTH - 0.8, TOP)]]
    assert dots(drawn) == [(WIDTH - 0.8, TOP)]


def test_a_small_count_is_as_high_as_a_large_one_and_as_near_to_zero() -> None:
    small, large = spec(((APRIL, 3), (JULY, 4))), spec(((APRIL, 30_000), (JULY, 40_000)))
    assert lines(small.drawn()) == lines(large.drawn()) == [[(0.8, 1.6), (WIDTH - 0.8, TOP)]]


def test_time_runs_the_other_way_from_right_to_left() -> None:
    run = ((APRIL, 1.0), (MAY, 2.0))
    (forth,), (back,) = lines(spec(run).drawn()), lines(spec(run, is_rtl=True).drawn())
    assert [x for x, _ in back] == pytest.approx([WIDTH - x for x, _ in forth])
    assert [y for _, y in back] == [y for _, y in forth]
    assert dots(spec(run, is_rtl=True).drawn()) == [back[-1]]


def test_a_break_stays_open_and_a_count_alone_is_a_point() -> None:
    drawn = spec(((APRIL, 8),), ((MAY, 4), (JULY, 8))).drawn()
    assert [len(run) for run in lines(drawn)] == [1, 2]
    assert dots(drawn) == [(0.8, TOP), (WIDTH - 0.8, TOP)]


def test_zero_throughout_is_no_division() -> None:
    assert lines(spec(((APRIL, 0), (JULY, 0))).drawn()) == [[(0.8, FOOT), (WIDTH - 0.8, FOOT)]]


def test_it_is_small_and_needs_no_library() -> None:
    drawn = spec(tuple((date(2012, 4, day), float(day)) for day in range(1, 13))).drawn()
    assert len(drawn) < 800
    assert f'viewBox="0 0 {WIDTH:g} {HEIGHT:g}"' in drawn
    script = (
        "import sys; from datetime import date; from sitrep.drawing.sparkline import SparklineSpec\n"
        "SparklineSpec((((date(2012, 4, 1), 1.0),),), date(2012, 4, 1), date(2012, 5, 1), False).drawn()\n"
        "print('matplotlib' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
