"""The fonts in sitrep/fonts/sans: IBM Plex Sans at the weights that are printed, under another name."""

import io
from pathlib import Path
from typing import Any

import fontpkg_ibm_plex_sans  # type: ignore[import-untyped]
import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from sitrep.fonts.face import Font, signs_of
from sitrep.fonts.typefaces import EVERYWHERE, SANS

FACES = EVERYWHERE.families[SANS]
PLEX = {"normal": "IBMPlexSans[wdth,wght].ttf", "italic": "IBMPlexSans-Italic[wdth,wght].ttf"}
LETTERS = "AaGgQ&ñğış0123456789.,−≥ΛλЖжЯ"
_HALF_A_UNIT = 0.5


def plex_of(font: Font) -> bytes:
    return (Path(fontpkg_ibm_plex_sans.__file__).parent / "files" / PLEX[font.style]).read_bytes()


def opened(content: bytes) -> Any:
    return TTFont(io.BytesIO(content), lazy=True)


def test_each_weight_and_slant_is_a_face() -> None:
    assert [(font.style, font.weight) for font in FACES] == [
        ("normal", "400"), ("normal", "600"), ("italic", "400"), ("italic", "600"),
    ]  # fmt: skip


@pytest.mark.parametrize("font", FACES, ids=lambda font: f"{font.style}-{font.weight}")
def test_a_face_has_the_signs_outlines_and_widths_of_plex_at_its_weight(font: Font) -> None:
    variable, made = opened(plex_of(font)), opened(font.content())
    assert {*map(chr, variable.getBestCmap())} == signs_of(font)
    expected = variable.getGlyphSet(location={"wght": int(font.weight), "wdth": 100})
    drawn = made.getGlyphSet()
    for letter in LETTERS:
        name, own = variable.getBestCmap()[ord(letter)], made.getBestCmap()[ord(letter)]
        assert abs(drawn[own].width - expected[name].width) <= _HALF_A_UNIT, letter
        as_drawn, as_expected = DecomposingRecordingPen(drawn), DecomposingRecordingPen(expected)
        drawn[own].draw(as_drawn)
        expected[name].draw(as_expected)
        assert [step for step, _ in as_drawn.value] == [step for step, _ in as_expected.value], letter
        for (_, points), (_, others) in zip(as_drawn.value, as_expected.value, strict=True):
            for point, other in zip(points, others, strict=True):
                assert max(abs(a - b) for a, b in zip(point, other, strict=True)) <= 2 * _HALF_A_UNIT


@pytest.mark.parametrize("font", FACES, ids=lambda font: f"{font.style}-{font.weight}")
def test_the_reserved_name_is_not_theirs_and_the_licence_is_beside_them(font: Font) -> None:
    names = opened(font.content())["name"].names
    called = [str(name) for name in names if name.nameID in (1, 2, 3, 4, 6, 16, 17, 18, 21, 22, 25)]
    assert called
    assert not [name for name in called if "Plex" in name]
    assert 'Reserved Font Name "Plex"' in (font.installed.parent / "OFL.txt").read_text("utf-8")
