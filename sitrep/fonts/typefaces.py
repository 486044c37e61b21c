"""All faces of a report: those of every report, and behind them those that its operation adds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from sitrep.fonts.face import Font, signs_of

SANS, CONDENSED, ARABIC = "Sitrep Sans", "Sitrep Condensed", "Sitrep Arabic"
WORLD, SYMBOLS = "Sitrep World", "Sitrep Symbols"
"""Families of our own names: a font that is installed on the machine may be another version.

`templates/styles/base.css` has them in the order of FALLBACKS, behind the family of the text.
"""

FALLBACKS = (ARABIC, SANS, WORLD, SYMBOLS)
"""The families that print what the first family of a text lacks, each what those before it lack."""

# They are not seen: whatever has no font for them leaves them out.
_UNSEEN = re.compile(
    "[\\s\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Typefaces:
    """The faces that a page may ask for, by family in the order in which they are looked at."""

    fonts: tuple[Font, ...]

    def with_own(self, own: Iterable[Font]) -> "Typefaces":
        """The same with an operation's own fonts, which stand before the symbols of every report."""
        added = [replace(font, family=WORLD, cut_of=font.cut_of or font.family) for font in own]
        last = [font for font in self.fonts if font.family == SYMBOLS]
        return Typefaces((*(font for font in self.fonts if font not in last), *added, *last))

    @property
    def in_order(self) -> tuple[tuple[str, tuple[Font, ...]], ...]:
        """Each family with its faces; of those behind all texts, the own ones by their own names."""
        named = groupby(self.fonts, lambda font: font.cut_of or font.family)
        return tuple((name, tuple(faces)) for name, faces in named)

    def unprinted(self, text: str) -> list[str]:
        """The characters of a text that no font of the report has, each once, in their order."""
        if text.isascii():
            return []
        printed = printed_signs(self)
        return [sign for sign in dict.fromkeys(_UNSEEN.sub("", text)) if sign not in printed]


@lru_cache(maxsize=8)
def printed_signs(typefaces: Typefaces) -> frozenset[str]:
    """The characters that are printed anywhere: all faces of one fallback family have them."""
    signs: set[str] = set()
    for _, faces in typefaces.in_order:
        if faces[0].family in FALLBACKS:
            signs |= frozenset.intersection(*map(signs_of, faces))
    return frozenset(signs)


_PLEX = "fontpkg_ibm_plex_sans"
_DEJAVU = "mpl-data/fonts/ttf/DejaVuSans"

EVERYWHERE = Typefaces(
    (
        *(
            Font(SANS, style, "", _PLEX, f"files/IBMPlexSans{cut}.ttf")
            for style, cut in (("normal", "[wdth,wght]"), ("italic", "-Italic[wdth,wght]"))
        ),
        *(
            Font(
                CONDENSED,
                "normal",
                weight,
                f"{_PLEX}_condensed",
                f"files/IBMPlexSansCondensed-{cut}.ttf",
            )
            for weight, cut in (("400", "Regular"), ("600", "SemiBold"))
        ),
        *(
            Font(ARABIC, "normal", weight, f"{_PLEX}_arabic", f"files/IBMPlexSansArabic-{cut}.ttf")
            for weight, cut in (("400", "Regular"), ("600", "SemiBold"))
        ),
        # DejaVu Sans comes with matplotlib: Armenian, Georgian, Hebrew, Lao, N'Ko, Tifinagh, symbols.
        *(
            Font(SYMBOLS, "normal", weight, "matplotlib", f"{_DEJAVU}{cut}.ttf")
            for weight, cut in (("400", ""), ("600", "-Bold"))
        ),
    )
)
"""What every report has: one design in Latin, Greek, Cyrillic and Arabic, and DejaVu Sans behind it."""
