"""The bytes of a font file from outside become a plain font, with nothing but what sets letters.

Tables are looked at, and those that are not known here stay behind: names of machines, signatures,
pictures, programs that fit letters to pixels. Outlines are copied as they are. Importing this imports
fontTools.
"""

import io
from collections.abc import Callable
from functools import partial
from typing import Any

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

MAX_BYTES = 40_000_000
_MAX_NAME = 60

_LOOKED_AT = ("head", "hhea", "maxp", "OS/2", "name", "cmap", "hmtx", "post")
_KEPT = {
    *_LOOKED_AT, "glyf", "loca", "CFF ", "GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG",
    "fvar", "avar", "gvar", "STAT", "HVAR", "MVAR", "VVAR",
}  # fmt: skip

_USAGE, _RESTRICTED = 0x000F, 0x0002
_NO_SUBSETTING, _BITMAP_ONLY = 0x0100, 0x0200
"""Bits of OS/2.fsType, by which a maker says what may be embedded (OpenType 1.9, OS/2)."""

_STARTS = (b"\0\1\0\0", b"OTTO", b"ttcf", b"true")

_REGULAR = range(350, 451)
_FAMILY_NAMES = (16, 1)

Face = tuple[str, str]
"""The family that the font names itself, and its weight from 1 to 1000, "" for a variable font."""


class NoFont(Exception):
    """Why these bytes cannot be used: the last part of a message key."""


def plain_font(raw: bytes) -> tuple[Face, bytes]:
    """The font in these bytes, the first one of a collection; NoFont where there is none to use.

    The same bytes give the same font.
    """
    try:
        font = TTFont(io.BytesIO(raw), fontNumber=0, recalcTimestamp=False, recalcBBoxes=False)
    except MemoryError:
        raise
    except Exception:
        raise NoFont("damaged" if raw[:4] in _STARTS else "no-font") from None
    for tag in _LOOKED_AT:
        _sound(partial(font.__getitem__, tag))
    if "glyf" not in font and "CFF " not in font:
        raise NoFont("no-outlines")
    _must_be_embeddable(font["OS/2"].fsType)
    if not _sound(font.getBestCmap):
        raise NoFont("no-letters")
    if font["head"].macStyle & 0b10 or font["post"].italicAngle:
        raise NoFont("slanted")
    face = _family(font), _weight(font)
    for tag in [*font.keys()]:
        if tag not in _KEPT and tag != "GlyphOrder":
            del font[tag]
    for tag in ("GDEF", "GSUB", "GPOS"):
        if tag in font:
            _sound(partial(_decompile, font, tag))
    written = io.BytesIO()
    font.flavor = None
    _sound(lambda: font.save(written, reorderTables=False))
    return face, written.getvalue()


def _sound(step: Callable[[], Any]) -> Any:
    """What a step gives; whatever a parser finds wrong with bytes from outside is one fault."""
    try:
        return step()
    except MemoryError:
        raise
    except Exception:
        raise NoFont("damaged") from None


def _must_be_embeddable(bits: int) -> None:
    if bits & _USAGE == _RESTRICTED:
        raise NoFont("restricted")
    if bits & _NO_SUBSETTING:
        raise NoFont("no-subsetting")
    if bits & _BITMAP_ONLY:
        raise NoFont("bitmap-only")


def _decompile(font: Any, tag: str) -> None:
    font[tag].ensureDecompiled(recurse=True)


def _family(font: Any) -> str:
    names = (font["name"].getDebugName(number) for number in _FAMILY_NAMES)
    name = next(filter(None, names), "") or ""
    plain = " ".join("".join(filter(str.isprintable, name)).split())
    if not 0 < len(plain) <= _MAX_NAME:
        raise NoFont("no-name")
    return plain


def _weight(font: Any) -> str:
    if "fvar" not in font:
        return str(min(max(font["OS/2"].usWeightClass, 1), 1000))
    axes = {axis.axisTag: axis for axis in _sound(lambda: font["fvar"].axes)}
    weights = axes.get("wght")
    if weights is None or weights.defaultValue not in _REGULAR:
        raise NoFont("variable")
    return ""
