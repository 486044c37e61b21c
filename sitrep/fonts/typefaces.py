"""All faces of a report: those of every report, and behind them those that its operation adds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from sitrep.fonts.face import Font, signs_of

SANS, CONDENSED, ARABIC, SYMBOLS = "Sitrep Sans", "Sitrep Condensed", "Sitrep Arabic", "Sitrep Symbols"
OWN = "Sitrep Own"
"""Families of our own names: a font that is installed on the machine may be another version.

`templates/styles/base.css` has them in the order of `fallbacks`, behind the family of the text. An
operation's own are numbered: of two fonts of one name, a PDF would set one in the other's letters.
"""

# They are not seen: whatever has no font for them leaves them out.
_UNSEEN = re.compile(
    "[\\s\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Typefaces:
    """The faces that a page may ask for, by family in the order in which they are looked at."""

    fonts: tuple[Font, ...]

    def with_own(self, own: Iterable[Font]) -> "Typefaces":
        """The same with an operation's own fonts, by family, which stand before the symbols."""
        own = [*own]
        named = {family: f"{OWN} No{number}" for number, family in enumerate(_families(own), 1)}
        added = [replace(font, family=named[font.family]) for font in own]
        last = [font for font in self.fonts if font.family == SYMBOLS]
        return Typefaces((*(font for font in self.fonts if font not in last), *added, *last))

    @property
    def families(self) -> dict[str, tuple[Font, ...]]:
        """The faces of each family."""
        return {
            family: tuple(font for font in self.fonts if font.family == family)
            for family in _families(self.fonts)
        }

    @property
    def own_families(self) -> tuple[str, ...]:
        """Those that the operation adds."""
        return tuple(family for family in _families(self.fonts) if family.startswith(OWN))

    @property
    def fallbacks(self) -> tuple[str, ...]:
        """What prints the signs that the first family of a text lacks, each those that others lack."""
        return (ARABIC, SANS, *self.own_families, SYMBOLS)

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
    for family in typefaces.fallbacks:
        signs |= frozenset.intersection(*map(signs_of, typefaces.families[family]))
    return frozenset(signs)


def _families(fonts: Iterable[Font]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(font.family for font in fonts))


_PLEX = "fontpkg_ibm_plex_sans"
_DEJAVU = "mpl-data/fonts/ttf/DejaVuSans"

EVERYWHERE = Typefaces(
    (
        # IBM Plex Sans, of which packages have variable fonts alone (tools/prepare_fonts.py).
        *(
            Font(SANS, style, weight, "sitrep", f"fonts/sans/{cut}{slant}.ttf")
            for style, slant in (("normal", ""), ("italic", "Italic"))
            for weight, cut in (("400", "Regular"), ("600", "SemiBold"))
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
