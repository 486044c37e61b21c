"""Columns of one height, computed: as high as WeasyPrint's own, at a fraction of the work."""

from typing import Any

import pytest
import weasyprint
from hypothesis import given
from hypothesis import strategies as st

from sitrep.report.render.columns import evenly_high, smallest_height


@pytest.mark.parametrize(
    ("heights", "columns", "height"),
    [
        ([10], 2, 10),
        ([10, 10], 2, 10),
        ([10, 20, 10], 2, 30),
        ([30, 10, 10, 10], 2, 30),
        ([5] * 7, 3, 15),
    ],
)
def test_the_smallest_height(heights: list[float], columns: int, height: float) -> None:
    assert smallest_height(placed(heights), columns) == pytest.approx(height, abs=0.25)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=40), st.integers(2, 4))
def test_nothing_higher_is_needed_and_nothing_lower_is_enough(heights: list[int], columns: int) -> None:
    height = smallest_height(placed(heights), columns)
    assert filled(heights, height) <= columns
    assert height < max(heights) + 0.5 or filled(heights, height - 1) > columns


def placed(heights: list[float] | list[int]) -> list[tuple[float, float]]:
    tops = [sum(heights[:index]) for index in range(len(heights))]
    return [(top, top + height) for top, height in zip(tops, heights, strict=True)]


def filled(heights: list[int], height: float) -> int:
    """How many columns of that height they take."""
    columns, left = 1, height
    for each in heights:
        if each > left:
            columns, left = columns + 1, height
        left -= each
    return columns


# Of many lengths, a heading before some: WeasyPrint lays each of these out some sixty times.
ROWS = "".join(
    ("<h3>Group</h3>" if number % 9 == 0 else "")
    + f"<li>{'words and words ' * (number * 7 % 23 + 1)}</li>"
    for number in range(22)
)
PAGE = f"""<style>
@page {{ size: A4 }} body {{ font-size: 8px; margin: 0 }}
ul {{ columns: 2; padding: 0 }} li {{ break-inside: avoid; padding-block-end: 2.3px }}
h3 {{ break-after: avoid }}
</style><ul>{ROWS}</ul>"""


def test_they_are_as_high_as_before_and_are_laid_out_a_few_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before, tries_before = columns_of(monkeypatch)
    with evenly_high():
        after, tries = columns_of(monkeypatch)
    assert [len(texts) for texts, _ in after] == [len(texts) for texts, _ in before]
    assert max(height for _, height in after) <= max(height for _, height in before) + 1
    assert tries * 3 < tries_before


@pytest.mark.parametrize(
    "inner",
    [
        '<div><div style="float: left">floats</div></div>',
        '<div><div style="position: absolute">apart</div></div>',
        "<div><h3>a heading with nothing below</h3></div>",
        "<div></div>",
        "letters alone",
    ],
)
def test_whatever_an_office_puts_into_columns_is_set(inner: str) -> None:
    page = f'<style>h3 {{ break-after: avoid }}</style><div style="columns: 2">{inner}<p>words</p></div>'
    with evenly_high():
        assert len(weasyprint.HTML(string=page).render().pages) == 1


def columns_of(monkeypatch: pytest.MonkeyPatch) -> tuple[list[tuple[list[Any], float]], int]:
    """Of each column its boxes and its height; and how many boxes were laid out on the way."""
    tries = 0
    block = weasyprint.layout.block
    lay_out = block.block_box_layout

    def counted(*arguments: Any, **named: Any) -> Any:
        nonlocal tries
        tries += 1
        return lay_out(*arguments, **named)

    with monkeypatch.context() as patch:
        patch.setattr(block, "block_box_layout", counted)
        (page,) = weasyprint.HTML(string=PAGE).render().pages
    (html,) = page._page_box.children[:1]
    (body,) = html.children
    (rows,) = body.children
    return [(list(column.children), column.height) for column in rows.children], tries
