"""The laws of the map of camps: marks at their places, and each label on it or beside it."""

import re

import numpy as np
import pytest

from pictures import collisions
from sitrep.drawing.camps_inset import CampMark, Inset
from sitrep.drawing.camps_map import HALF_MM, CampsMapSpec, camps_map_on_sheet
from sitrep.drawing.clusters import frame_of_places
from sitrep.drawing.medium import Medium

LONG = "The reception centre of the united organisations"


def inset(
    count: int, *, width: float = Medium.PAPER.width, has_numbers: bool = False, size: float = 0.3
) -> Inset:
    at = np.random.default_rng(3).uniform(-size / 2, size / 2, (count, 2)) + np.array([92.16, 21.2])
    height = 60.0 if width < Medium.PAPER.width else 90.0
    return Inset(
        title=f"A: {count} camps in Bangladesh",
        frame=frame_of_places(at, width=width, heights=(height, height)),
        camps=tuple(
            CampMark(
                str(number) if has_numbers else f"{LONG if number % 9 == 0 else 'Camp'} {number}",
                float(longitude), float(latitude), "open", None if number % 5 == 0 else 100 * number,
            )
            for number, (longitude, latitude) in enumerate(at, 1)
        ),
        has_numbers=has_numbers,
        countries=(("BGD", "Bangladesh"),),
        others=(("MMR", "Myanmar"),),
        scale_km=5,
        scale="5 km",
    )  # fmt: skip


def spec(*insets: Inset, is_rtl: bool = False) -> CampsMapSpec:
    return CampsMapSpec(
        insets=insets,
        statuses=(("open", "Camp, open"), ("planned", "Camp, planned")),
        circle_people=1000,
        circle="1,000 people in a camp",
        largest_people=3000,
        unplaced=("Without a name:", "Without a number:"),
        comma=", ",
        boundaries=(),
        disputed=(),
        is_rtl=is_rtl,
    )


CASES = {
    "names": (inset(30),),
    "numbers": (inset(100, has_numbers=True),),
    "crowd": (inset(60, has_numbers=True, size=0.02),),
    "three": (inset(12), inset(9, width=HALF_MM), inset(40, width=HALF_MM, has_numbers=True)),
}


@pytest.mark.parametrize("is_rtl", [False, True])
@pytest.mark.parametrize("name", CASES)
def test_words_lie_on_no_word_and_no_mark_and_all_are_on_the_sheet(name: str, *, is_rtl: bool) -> None:
    sheet = camps_map_on_sheet(spec(*CASES[name], is_rtl=is_rtl))
    assert collisions(sheet) == []
    for word in sheet.boxes:
        assert not any(word.overlaps(mark) for mark in sheet.marks)


def test_every_mark_is_at_its_place() -> None:
    (shown,) = CASES["crowd"]
    sheet = camps_map_on_sheet(spec(shown))
    degrees = np.array([(camp.longitude, camp.latitude) for camp in shown.camps])
    wanted = shown.frame.page(degrees)
    drawn = np.array([(box.x + box.width / 2, box.y + box.height / 2) for box in sheet.marks[:60]])
    offset = drawn[::-1] - wanted
    assert offset == pytest.approx(np.tile(offset[0], (60, 1)), abs=1e-6)


def test_what_has_no_room_is_listed_below_its_map() -> None:
    (shown,) = CASES["crowd"]
    on_map, heard = camps_map_on_sheet(spec(shown)), camps_map_on_sheet(spec(*CASES["names"]))
    labels = len(on_map.boxes)
    assert labels > len(shown.camps) / 2
    assert on_map.height >= heard.height


def test_letters_are_never_below_seven_points() -> None:
    svg = spec(*CASES["three"]).drawn()
    sizes = {float(size) for size in re.findall(r"scale\((0\.\d+) -", svg)}
    assert sizes
    # An outline is drawn at 100 units for its size.
    assert min(sizes) >= 0.07


def test_the_same_spec_is_the_same_picture() -> None:
    assert spec(*CASES["three"]).drawn() == spec(*CASES["three"]).drawn()
