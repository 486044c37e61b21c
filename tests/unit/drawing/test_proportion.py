"""A bar of what was reached in the outline of a target, above a line as long as the need."""

import re

import pytest

from sitrep.drawing.proportion import ProportionSpec

WIDTH, EDGE = 15.0, 0.3
INNER = WIDTH - 2 * EDGE


def boxes(svg: str) -> list[tuple[float, float]]:
    """Where each box begins and how long it is, in the order in which they are drawn."""
    found = re.findall(r'<rect x="(-?[\d.]+)" y="[\d.]+" width="([\d.]+)"', svg)
    return [(float(x), float(width)) for x, width in found]


def test_all_parts_are_in_proportion_and_begin_at_one_edge() -> None:
    need, reached, target = boxes(ProportionSpec(30, 60, 90, is_rtl=False).drawn())
    assert need == (EDGE, INNER)
    assert reached == pytest.approx((EDGE, INNER / 3), abs=0.01)
    assert target == pytest.approx((EDGE, INNER * 2 / 3), abs=0.01)


def test_it_is_mirrored_from_right_to_left() -> None:
    forth = boxes(ProportionSpec(30, 60, 90, is_rtl=False).drawn())
    back = boxes(ProportionSpec(30, 60, 90, is_rtl=True).drawn())
    mirrored = [(WIDTH - x - width, width) for x, width in forth]
    assert [each for box in back for each in box] == pytest.approx(
        [each for box in mirrored for each in box], abs=0.011
    )


def test_above_the_target_a_light_tick_shows_where_it_ends() -> None:
    drawn = ProportionSpec(1120, 1000, None, is_rtl=False).drawn()
    reached, target, tick = boxes(drawn)
    assert reached == (EDGE, INNER)
    assert target[1] == pytest.approx(INNER / 1.12, abs=0.01)
    assert tick[0] == pytest.approx(EDGE + INNER / 1.12, abs=0.01)
    assert drawn.count("#ffffff") == 1


def test_nothing_reached_is_an_empty_outline() -> None:
    reached, target = boxes(ProportionSpec(0, 60, None, is_rtl=False).drawn())
    assert (reached[1], target[1]) == (0, INNER)


def test_bars_of_one_scale_are_as_long_as_they_say_and_what_is_too_much_has_its_own_colour() -> None:
    def drawn(reached: float) -> str:
        return ProportionSpec(reached, 100, None, is_rtl=False, widest=150, over="#c8553d").drawn()

    room, target = boxes(drawn(75))
    assert (room[1], target[1]) == pytest.approx((INNER / 2, INNER * 2 / 3), abs=0.01)
    full, above, target, tick = boxes(drawn(150))
    assert (full[1], above[1], target[1]) == pytest.approx(
        (INNER * 2 / 3, INNER / 3, INNER * 2 / 3), abs=0.01
    )
    assert above[0] == tick[0] == pytest.approx(EDGE + INNER * 2 / 3, abs=0.01)
    assert "#c8553d" not in drawn(100)


def test_a_bar_that_is_longer_than_the_scale_ends_with_it_and_is_broken() -> None:
    drawn = ProportionSpec(900, 100, None, is_rtl=False, widest=200, over="#c8553d").drawn()
    full, above, _, _, gap = boxes(drawn)
    assert full[1] + above[1] == pytest.approx(INNER, abs=0.02)
    assert EDGE + INNER * 0.8 < gap[0] < gap[0] + gap[1] < EDGE + INNER
