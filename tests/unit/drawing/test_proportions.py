"""Bars say what their counts say: as long as the count is large, from zero, whatever the counts."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.drawing.flows import Bar, Flow, FlowsSpec, MonthFlow
from sitrep.drawing.ink import INK
from sitrep.drawing.panels import Level
from sitrep.drawing.scales import levels_to

COUNTS = st.lists(st.integers(1, 10**7), min_size=2, max_size=8)
HUNDREDTH = 0.03
"""In points: an SVG's numbers are rounded."""


def blocks(svg: str) -> list[tuple[float, float]]:
    """Width and height of each filled block, in points, as they were drawn."""
    paths = re.findall(rf'<path d="([^"]*)"[^>]*style="fill: {INK}(?:; stroke: none)?[^"]*"', svg)
    sizes = []
    for path in paths:
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]
        # A rectangle has four corners and comes back to the first; letters and points have curves.
        if re.search("[QC]", path) or len(numbers) not in (8, 10):
            continue
        across, down = numbers[0::2], numbers[1::2]
        sizes.append((max(across) - min(across), max(down) - min(down)))
    return sizes


def assert_proportional(lengths: list[float], counts: list[int]) -> None:
    per_person = max(lengths) / max(counts)
    for length, count in zip(lengths, counts, strict=True):
        assert length == pytest.approx(count * per_person, abs=HUNDREDTH)


@given(COUNTS)
def test_arrivals_are_as_high_as_they_are_many(counts: list[int]) -> None:
    months = tuple(MonthFlow(Bar(count, ""), None) for count in counts)
    levels = tuple(Level(level, "") for level in levels_to(max(counts)))
    svg = FlowsSpec((Flow("", months),), levels, ("", ""), ("", ""), is_rtl=False).drawn()
    assert_proportional([height for _, height in blocks(svg)], counts)


@given(st.lists(st.sampled_from([0, 1, 10**12]), min_size=1, max_size=3), st.booleans())
def test_no_count_breaks_the_drawing(counts: list[int], is_rtl: bool) -> None:
    months = tuple(MonthFlow(Bar(count, "0"), Bar(count, "0")) for count in counts)
    levels = tuple(Level(level, "0") for level in levels_to(2 * max(counts) or 1))
    flows = FlowsSpec((Flow("Name", months),), levels, ("", ""), ("", ""), is_rtl=is_rtl)
    assert not re.search("nan|inf", flows.drawn(), re.IGNORECASE)
