"""Makes the fonts in sitrep/fonts/sans: `.venv/bin/python tools/prepare_fonts.py`.

IBM Plex Sans comes as variable fonts, which each report would have to be cut out of anew: for each
weight that is printed there is one font here, of the same outlines, widths and layout. Hints for screens
of few pixels are left out. Its licence reserves the name Plex for the fonts as they are, so these have
another. The same fonts in give the same bytes.
"""

import io
from pathlib import Path
from typing import Any

import fontpkg_ibm_plex_sans  # type: ignore[import-untyped]
from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

FAMILY = "Sitrep Sans"
SOURCES = {"": "IBMPlexSans[wdth,wght].ttf", "Italic": "IBMPlexSans-Italic[wdth,wght].ttf"}
WEIGHTS = {"Regular": 400, "SemiBold": 600}
TARGET = Path(__file__).resolve().parents[1] / "sitrep/fonts/sans"

_KEPT_NAMES = (0, 5, 7, 8, 9, 11, 12, 13, 14)
"""Copyright, version, trademark, makers and licence."""


def main() -> None:
    """Write the fonts and their licence."""
    package = Path(fontpkg_ibm_plex_sans.__file__).parent
    for slant, file in SOURCES.items():
        content = (package / "files" / file).read_bytes()
        for name, weight in WEIGHTS.items():
            style = f"{name} {slant}".strip()
            (TARGET / f"{name}{slant}.ttf").write_bytes(prepared(content, weight, style))
    (TARGET / "OFL.txt").write_bytes((package / "LICENSE").read_bytes())


def prepared(content: bytes, weight: int, style: str) -> bytes:
    """The variable font at one weight and its normal width, as a font of its own."""
    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    instantiateVariableFont(font, {"wdth": 100, "wght": weight}, inplace=True)
    options = Options(
        layout_features=["*"], name_IDs=["*"], glyph_names=False, hinting=False, notdef_outline=True
    )
    options.drop_tables = [*options.drop_tables, "STAT", "gasp"]
    cutter = Subsetter(options)
    cutter.populate(glyphs=font.getGlyphOrder())
    cutter.subset(font)
    _name(font["name"], style)
    font["head"].modified = font["head"].created
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def _name(names: Any, style: str) -> None:
    names.names = [each for each in names.names if each.nameID in _KEPT_NAMES]
    whole = f"{FAMILY} {style}"
    for number, text in {1: whole, 2: "Regular", 3: whole, 4: whole, 6: whole.replace(" ", "")}.items():
        names.setName(text, number, 3, 1, 0x409)


if __name__ == "__main__":
    main()
