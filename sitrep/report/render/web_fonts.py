"""The report's fonts for a page of the web: cut to the signs that it has, inside its stylesheet."""

import base64
import io
import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from string import printable

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

from sitrep.fonts.face import Font, signs_of
from sitrep.fonts.typefaces import Typefaces
from sitrep.report.render.font_cuts import cut_font

_PRINTED_WEIGHTS = (400, 600)
_FEATURES = (
    "kern", "mark", "mkmk", "ccmp", "locl", "curs", "calt", "liga", "rlig",
    "init", "medi", "fina", "isol", "lnum", "tnum",
)  # fmt: skip
"""What the page's words need; signs for fractions and other forms of digits stay away."""
_SLANTED = re.compile(r"<(em|i|cite)\b")
_KEPT = 24


def web_font_faces(html: str, typefaces: Typefaces) -> str:
    """The `@font-face` rules for a page, with WOFF2 as data URIs; the same bytes for the same signs.

    A face that the page has no use for is left out: the slanted one where nothing is emphasised, and
    one behind others where they have every sign.
    """
    signs = frozenset(filter(str.isprintable, {*unescape(html), *printable}))
    return "\n".join(_rules(signs, typefaces, is_slanted=_SLANTED.search(html) is not None))


def _rules(signs: frozenset[str], typefaces: Typefaces, *, is_slanted: bool) -> Iterator[str]:
    had: frozenset[str] = frozenset()
    for family, faces in typefaces.families.items():
        is_behind = family in typefaces.fallbacks and had
        for font in faces:
            wanted = signs_of(font) & (signs - had if is_behind else signs)
            if wanted and (is_slanted or font.style != "italic"):
                yield _rule(font, wanted)
        if family in typefaces.fallbacks:
            had |= frozenset.intersection(*map(signs_of, faces))


def _rule(font: Font, signs: frozenset[str]) -> str:
    weight = font.weight or " ".join(map(str, _PRINTED_WEIGHTS))
    content = base64.b64encode(_cut(font, signs)).decode()
    return (
        f'@font-face {{ font-family: "{font.family}"; font-style: {font.style}; '
        f"font-weight: {weight}; font-display: swap; "
        f'src: url("data:font/woff2;base64,{content}") format("woff2"); }}'
    )


@lru_cache(maxsize=_KEPT)
def _cut(font: Font, signs: frozenset[str]) -> bytes:
    """The face with these signs alone, as WOFF2; kept, since editions and languages often share it."""
    content = cut_font(font.content(), signs, _FEATURES)
    face = TTFont(io.BytesIO(content), recalcTimestamp=False, lazy=True)
    if "fvar" in face:
        axes = {axis.axisTag for axis in face["fvar"].axes}
        wanted = {"wdth": 100, "wght": _PRINTED_WEIGHTS}
        instantiateVariableFont(face, {tag: wanted.get(tag) for tag in axes}, inplace=True)
    face.flavor = "woff2"
    written = io.BytesIO()
    face.save(written)
    return written.getvalue()
