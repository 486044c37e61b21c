"""Text in columns of one height, which is computed and not tried out (docs/decisions/026)."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sitrep.report.render.libraries import by_file_name

with by_file_name():
    import weasyprint.layout.block
    from weasyprint.formatting_structure.boxes import BlockLevelBox

_PRECISION = 0.25
# What boxes around the pieces take, their borders and margins, is not counted; then it is a little more.
_ROOM = (1.0, 3.0, 8.0)

Laid = tuple[Any, ...]
"""What WeasyPrint's layout answers: the box, what is left for the next page (None: nothing), …"""


@contextmanager
def evenly_high() -> Iterator[None]:
    """While it lasts, columns get the smallest height that all their text fits into.

    WeasyPrint begins with the mean of their heights and often adds a pixel at a time, each time laying
    out all that stands in them; a long list takes it a second. What is none of our lists (of a number
    of columns, all of it on one page) is left to it.
    """
    block = weasyprint.layout.block
    before = block.columns_layout
    block.columns_layout = _computing(before)
    try:
        yield
    finally:
        block.columns_layout = before


def smallest_height(pieces: Sequence[tuple[float, float]], columns: int) -> float:
    """The smallest height, to a quarter of a pixel, of that many columns for pieces in their order.

    A piece is the place of its top and of its bottom in one long column, in pixels; none is broken.
    """
    high = pieces[-1][1] - pieces[0][0]
    low = max(high / columns, *(bottom - top for top, bottom in pieces)) - _PRECISION
    while high - low > _PRECISION:
        middle = (low + high) / 2
        if _columns_of(pieces, middle) <= columns:
            high = middle
        else:
            low = middle
    return high


def _columns_of(pieces: Sequence[tuple[float, float]], height: float) -> int:
    columns, start = 1, pieces[0][0]
    for top, bottom in pieces:
        if bottom - start > height:
            columns, start = columns + 1, top
    return columns


def _computing(lay_out: Callable[..., Laid]) -> Callable[..., Laid]:
    def columns(
        context: Any, box: Any, bottom_space: float, skip: Any, around: Any, is_empty: bool,
        absolute: list[Any], fixed: list[Any], margins: list[Any], *styles: Any,
    ) -> Laid:  # fmt: skip
        def laid(box: Any, space: float) -> Laid:
            return lay_out(
                context, box, space, skip, around, is_empty, absolute, fixed, [*margins], *styles
            )

        if box.style["column_count"] == "auto" or box.style["column_width"] != "auto":
            return laid(box, bottom_space)
        filled = box.copy()
        filled.style = box.style.copy()
        filled.style["column_fill"] = "auto"
        whole = laid(filled, bottom_space)
        pieces = [] if whole[0] is None or whole[1] is not None else _one_below_another(whole[0])
        if not pieces:
            return whole
        height = smallest_height(pieces, box.style["column_count"])
        bottom = context.page_bottom - whole[0].content_box_y()
        for room in _ROOM:
            _take_back(context, whole, absolute, fixed)
            whole = laid(filled, max(bottom_space, bottom - height - room))
            if whole[0] is not None and whole[1] is None:
                return whole
        _take_back(context, whole, absolute, fixed)
        return laid(box, bottom_space)

    return columns


def _take_back(context: Any, laid: Laid, absolute: list[Any], fixed: list[Any]) -> None:
    if laid[0] is not None:
        weasyprint.layout.block.remove_placeholders(context, [laid[0]], absolute, fixed)


def _one_below_another(box: Any) -> list[tuple[float, float]]:
    """The pieces of all columns as if they stood in one."""
    pieces: list[tuple[float, float]] = []
    for column in box.children:
        of_column = list(_pieces(column))
        shift = pieces[-1][1] - of_column[0][0] if pieces and of_column else 0.0
        pieces += [(top + shift, bottom + shift) for top, bottom in of_column]
    return pieces


def _pieces(box: Any) -> Iterator[tuple[float, float]]:
    """Where those parts begin and end that must not be broken; a heading is one with what follows."""
    start = None
    for child in box.children:
        if not child.is_in_normal_flow():
            continue
        has_blocks = any(isinstance(each, BlockLevelBox) for each in child.children)
        is_whole = not has_blocks or child.style["break_inside"].startswith("avoid")
        # What has only boxes out of the flow has no pieces, and is one itself.
        (top, bottom), *others = ([] if is_whole else [*_pieces(child)]) or [
            (child.position_y, child.position_y + child.margin_height())
        ]
        top, start = top if start is None else start, None
        if child.style["break_after"].startswith("avoid"):
            start = top
            continue
        yield top, bottom
        yield from others
    if start is not None:
        yield start, box.position_y + box.margin_height()
