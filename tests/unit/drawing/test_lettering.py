"""Pictures are drawn in the report's own fonts, and letters of other scripts are joined as they are read."""

import re

import pytest
from matplotlib.font_manager import FontEntry, fontManager

from sitrep.drawing.ink import lettered
from sitrep.drawing.lettering import families
from sitrep.drawing.sheet import Sheet
from sitrep.fonts.typefaces import EVERYWHERE
from typefaces import CAMP, burmese


def test_a_font_of_the_machine_is_never_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with lettered(EVERYWHERE):
        own = Sheet(100, 10, is_rtl=False).width_of("Öncüpınar 44,038", size=10)
        entry = FontEntry(fontManager.ttflist[0].fname, name="IBM Plex Sans Condensed", weight=400)
        monkeypatch.setattr(fontManager, "ttflist", [entry, *fontManager.ttflist])
        # In another size, as neither we nor the library look again for a font once found.
        double = Sheet(100, 10, is_rtl=False).width_of("Öncüpınar 44,038", size=20)
    assert double == pytest.approx(2 * own)


def test_letters_are_joined_as_they_are_read() -> None:
    (ma,) = outlines("မ")
    first, second = outlines("မြ")
    assert (first != ma, second) == (True, ma)


def outlines(text: str) -> list[str]:
    """The letters of a drawn text from left to right, each as its outline."""
    with lettered(burmese()):
        sheet = Sheet(100, 10, is_rtl=False)
        sheet.words((0, 5), text)
        svg = sheet.svg()
    shapes = dict(re.findall(r'<path id="(\w+)" d="([^"]+)"', svg))
    return [shapes[name] for name in re.findall(r'<use href="#(\w+)"', svg)]


def test_a_box_holds_what_hangs_below_the_line() -> None:
    with lettered(burmese()):
        sheet = Sheet(100, 10, is_rtl=False)
        camp, latin = sheet.box_of((0, 5), CAMP), sheet.box_of((0, 5), "Camp")
    assert camp.y + camp.height > latin.y + latin.height + 0.2


def test_other_fonts_are_known_by_other_names() -> None:
    assert families(burmese())[:3] == families(EVERYWHERE)[:3]
    assert len(families(burmese())) == len(families(EVERYWHERE)) + 1
