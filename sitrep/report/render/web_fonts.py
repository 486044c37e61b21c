"""The report's fonts for a page of the web: cut to the signs that it has, inside its stylesheet."""

import base64
import io
import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from string import printable

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

from sitrep.fonts import FONTS, Font

_PRINTED_WEIGHTS = (400, 600)
_FIGURES = ("lnum", "tnum")
_SLANTED = re.compile(r"<(em|i|cite)\b")
_FALLBACK = "Sitrep Arabic"


def web_font_faces(html: str) -> str:
    """The `@font-face` rules for a page, with WOFF2 as data URIs; the same bytes for the same signs.

    A face that the page has no use for is left out: the slanted one where nothing is emphasised, and
    the Arabic where every sign is in the Latin.
    """
    signs = frozenset(filter(str.isprintable, {*unescape(html), *printable}))
    return "\n".join(_rules(signs, is_slanted=_SLANTED.search(html) is not None))


def _rules(signs: frozenset[str], *, is_slanted: bool) -> Iterator[str]:
    latin = _signs_of(FONTS[0])
    for font in FONTS:
        if font.style == "italic" and not is_slanted:
            continue
        wanted = signs & _signs_of(font)
        if font.family == _FALLBACK:
            wanted -= latin
        if wanted:
            weight = font.weight or " ".join(map(str, _PRINTED_WEIGHTS))
            content = base64.b64encode(_cut(font, wanted)).decode()
            yield (
                f'@font-face {{ font-family: "{font.family}"; font-style: {font.style}; '
                f"font-weight: {weight}; font-display: swap; "
                f'src: url("data:font/woff2;base64,{content}") format("woff2"); }}'
            )


@lru_cache(maxsize=len(FONTS))
def _signs_of(font: Font) -> frozenset[str]:
    return frozenset(map(chr, TTFont(io.BytesIO(font.content()), lazy=True).getBestCmap()))


@lru_cache(maxsize=4 * len(FONTS))
def _cut(font: Font, signs: frozenset[str]) -> bytes:
    """The face with these signs alone, as WOFF2; kept, since editions and languages often share it."""
    options = Options()
    options.layout_features = [*options.layout_features, *_FIGURES]
    options.hinting = False
    options.drop_tables = [*options.drop_tables, "meta"]
    face = TTFont(io.BytesIO(font.content()), recalcTimestamp=False)
    cutter = Subsetter(options)
    cutter.populate(unicodes=map(ord, signs))
    cutter.subset(face)
    if "fvar" in face:
        face = instantiateVariableFont(face, {"wdth": 100, "wght": _PRINTED_WEIGHTS})
    face["head"].modified = face["head"].created
    face.flavor = "woff2"
    written = io.BytesIO()
    face.save(written)
    return written.getvalue()
