"""The sheet that charts are drawn on: places, mirroring, words with known boxes, clean SVG."""

import re

import pytest

from known import known
from sitrep.drawing.sheet import Align, Box, Sheet


def drawn(*, is_rtl: bool = False, words: str = "Öncüpınar (Kilis) 44,038") -> Sheet:
    sheet = Sheet(80, 20, is_rtl=is_rtl)
    sheet.words((0, 5), words)
    sheet.line([(10, 10), (30, 15)], colour="#111111")
    return sheet


def path_of(svg: str, colour: str) -> list[float]:
    (path,) = re.findall(rf'<path d="([^"]*)" style="[^"]*stroke: {colour}', svg)
    return [float(number) / 72 * 25.4 for number in re.findall(r"[-\d.]+", path)]


def test_millimetres_run_from_the_top_and_the_start() -> None:
    assert path_of(drawn().svg(), "#111111") == pytest.approx([10, 10, 30, 15], abs=2e-3)


def test_from_right_to_left_places_are_mirrored() -> None:
    assert path_of(drawn(is_rtl=True).svg(), "#111111") == pytest.approx([70, 10, 50, 15], abs=2e-3)


def test_size_is_in_the_element() -> None:
    head = drawn().svg().partition(">")[0]
    width, height = (
        float(known(re.search(rf'{side}="([\d.]+)pt"', head))[1]) for side in ("width", "height")
    )
    assert (width / 72 * 25.4, height / 72 * 25.4) == pytest.approx((80, 20), abs=1e-3)


@pytest.mark.parametrize("words", ["Öncüpınar (Kilis) 44,038", "مخيم الزعتري 7,655", "£ $x^2$ <b>&"])
def test_letters_are_paths_and_the_words_are_nowhere_else(words: str) -> None:
    svg = drawn(words=words).svg()
    assert "<text" not in svg
    assert "<!--" not in svg
    assert words not in svg
    assert svg.count("<use") >= len(words.replace(" ", "")) - words.count("لا")


def test_the_same_drawing_is_the_same_text() -> None:
    assert drawn().svg() == drawn().svg()


def test_ids_of_two_drawings_differ_and_links_lead_to_them() -> None:
    one, other = drawn().svg(), drawn(words="Öncüpınar").svg()
    ids = [set(re.findall(r'\bid="([^"]+)"', svg)) for svg in (one, other)]
    assert ids[0]
    assert not ids[0] & ids[1]
    for svg, own in zip((one, other), ids, strict=True):
        assert set(re.findall(r'href="#([^"]+)"', svg)) <= own


def test_arabic_is_set_with_joined_letters() -> None:
    """Joined, the five letters of the camp's name are narrower than each by itself."""
    sheet = Sheet(80, 20, is_rtl=True)
    assert sheet.width_of("زعتري") < 0.85 * sum(sheet.width_of(letter) for letter in "زعتري")


@pytest.mark.parametrize(("align", "start"), [("start", 40), ("end", 30), ("middle", 35)])
def test_words_stand_where_their_box_says(align: Align, start: int) -> None:
    sheet = Sheet(80, 20, is_rtl=False)
    text = "4" * 8
    box = sheet.words((40, 10), text, align=align)
    scale = (40 - start) / 10
    assert box.x == pytest.approx(40 - scale * box.width)
    assert box.y < 10 < box.y + box.height


def test_long_names_are_cut_to_their_room_and_short_ones_are_not() -> None:
    sheet = Sheet(80, 20, is_rtl=False)
    name = "United Kingdom of Great Britain and Northern Ireland"
    short = sheet.shortened(name, 30)
    assert name.startswith(short.removesuffix("…"))
    assert short.endswith("…")
    assert 25 < sheet.width_of(short) <= 30
    assert sheet.shortened("Iraq", 30) == "Iraq"


HATCHED = Box(10, 5, 20, 4)


@pytest.mark.parametrize("box", [HATCHED, Box(10, 5, 2, 10), Box(10, 5, 0.4, 3)])
def test_hatching_stays_inside_its_box(box: Box) -> None:
    sheet = Sheet(80, 20, is_rtl=False)
    sheet.hatching(box, colour="#222222")
    numbers = [
        float(number) / 72 * 25.4
        for path in re.findall(r'<path d="([^"]*)" style="[^"]*stroke: #222222', sheet.svg())
        for number in re.findall(r"[-\d.]+", path)
    ]
    across, down = numbers[::2], numbers[1::2]
    assert numbers
    assert box.x - 0.01 <= min(across) <= max(across) <= box.x + box.width + 0.01
    assert box.y - 0.01 <= min(down) <= max(down) <= box.y + box.height + 0.01


@pytest.mark.parametrize(
    ("start", "end", "is_crossed"),
    [
        ((0, 0), (40, 20), True),
        ((0, 6), (40, 6), True),
        ((15, 0), (15, 20), True),
        ((15, 6), (16, 7), True),
        ((0, 0), (40, 4), False),
        ((0, 5), (40, 5), False),
        ((0, 0), (8, 4), False),
        ((31, 0), (31, 20), False),
    ],
)
def test_a_line_crosses_a_box_or_passes_it(
    start: tuple[int, int], end: tuple[int, int], is_crossed: bool
) -> None:
    assert HATCHED.is_crossed_by(start, end) is is_crossed
    assert HATCHED.is_crossed_by(end, start) is is_crossed


@pytest.mark.parametrize(
    ("other", "is_overlapping"),
    [
        (Box(29, 8, 5, 5), True),
        (Box(15, 6, 1, 1), True),
        (Box(30, 5, 5, 4), False),
        (Box(10, 9, 20, 4), False),
    ],
)
def test_boxes_that_only_touch_do_not_overlap(other: Box, is_overlapping: bool) -> None:
    assert HATCHED.overlaps(other) is is_overlapping
    assert other.overlaps(HATCHED) is is_overlapping


@pytest.mark.parametrize("align", ["start", "middle", "end"])
@pytest.mark.parametrize("is_rtl", [False, True])
def test_letters_begin_where_their_box_does(align: Align, is_rtl: bool) -> None:
    sheet = Sheet(80, 20, is_rtl=is_rtl)
    box = sheet.words((40, 10), "Yayladağı", align=align)
    (left,) = re.findall(r"translate\(([\d.]+) [\d.]+\) scale", sheet.svg())
    expected = 80 - box.x - box.width if is_rtl else box.x
    assert float(left) / 72 * 25.4 == pytest.approx(expected, abs=0.15)


def test_letters_shine_without_a_box() -> None:
    sheet = Sheet(80, 20, is_rtl=False)
    sheet.words((40, 10), "AB", around="#dde7ee")
    plain = Sheet(80, 20, is_rtl=False)
    plain.words((40, 10), "AB")
    assert len(sheet.boxes) == 1
    assert sheet.svg().count("<use") == 2 * plain.svg().count("<use")
    assert '<g stroke="#dde7ee"' in sheet.svg()
    assert "<g stroke" not in plain.svg()
