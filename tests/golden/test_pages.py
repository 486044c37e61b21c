"""A page that looks otherwise than its kept picture is noticed, down to a figure that has moved."""

from PIL import Image, ImageFilter

from golden.pages import KEPT, differing_blocks

PAGE = Image.open(KEPT / "syria-2012-07-1.png").convert("L")
STRIP = (30, 55, 120, 80)
"""Where the first key figure stands."""


def test_the_same_page_and_softer_letters_are_alike() -> None:
    assert differing_blocks(PAGE, PAGE) == []
    softer = Image.blend(PAGE, PAGE.filter(ImageFilter.SMOOTH), 0.2)
    assert differing_blocks(softer, PAGE) == []


def test_a_figure_that_has_moved_is_noticed_where_it_stands() -> None:
    moved = PAGE.copy()
    moved.paste(PAGE.crop(STRIP), (STRIP[0] + 2, STRIP[1]))
    found = differing_blocks(moved, PAGE)
    assert found
    left, top, right, foot = STRIP
    assert all(left - 10 <= x <= right + 10 and top - 10 <= y <= foot for x, y in found)


def test_a_page_of_another_size_is_another_page() -> None:
    assert differing_blocks(PAGE.resize((100, 100)), PAGE) == [(0, 0)]
