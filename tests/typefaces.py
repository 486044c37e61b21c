"""Fonts for tests: small ones that are drawn in the test, and a few letters of a real one."""

import io
from pathlib import Path

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.pens.t2CharStringPen import T2CharStringPen  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]

from sitrep.fonts.face import Font
from sitrep.fonts.typefaces import EVERYWHERE, Typefaces

MYANMAR = Path(__file__).parent / "fonts" / "NotoSansMyanmar-cut.ttf"
CAMP = "ကူတူပါလောင် စခန်း"
"""A camp's name in letters of that font."""


def drawn_font(
    signs: str,
    *,
    family: str = "Drawn Sans",
    weight: int = 400,
    licence_bits: int = 0,
    is_slanted: bool = False,
    axis: tuple[float, float, float] | None = None,
) -> bytes:
    """A TrueType font in which every sign is a block; `axis` makes its weight variable."""
    names = {sign: f"u{ord(sign):04X}" for sign in signs}
    glyphs = [".notdef", *names.values()]
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for point in ((50, 700), (450, 700), (450, 0)):
        pen.lineTo(point)
    pen.closePath()
    block = pen.glyph()
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(glyphs)
    font.setupCharacterMap({ord(sign): name for sign, name in names.items()})
    font.setupGlyf(dict.fromkeys(glyphs, block))
    font.setupHorizontalMetrics(dict.fromkeys(glyphs, (500, 50)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": family, "styleName": "Regular"})
    font.setupOS2(usWeightClass=weight, fsType=licence_bits)
    font.setupPost(italicAngle=-12 if is_slanted else 0)
    if axis is not None:
        font.setupFvar([("wght", *axis, "Weight")], [])
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def postscript_font(sign: str) -> bytes:
    """An OpenType font with an outline of PostScript's kind, as those for Chinese have."""
    pen = T2CharStringPen(500, None)
    pen.moveTo((50, 0))
    for point in ((50, 700), (450, 700), (450, 0)):
        pen.lineTo(point)
    pen.closePath()
    block = pen.getCharString()
    font = FontBuilder(1000, isTTF=False)
    font.setupGlyphOrder([".notdef", "block"])
    font.setupCharacterMap({ord(sign): "block"})
    font.setupCFF("Drawn", {}, {".notdef": block, "block": block}, {})
    font.setupHorizontalMetrics({".notdef": (500, 50), "block": (500, 50)})
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Drawn Serif", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost()
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def burmese() -> Typefaces:
    """The fonts of every report, and one with the letters of CAMP."""
    own = Font("Noto Sans Myanmar", "normal", "400", held=MYANMAR.read_bytes())
    return EVERYWHERE.with_own([own])
