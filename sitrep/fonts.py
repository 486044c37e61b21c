"""The fonts of page and pictures: one design in Latin and Arabic, from installed packages."""

import io
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Font:
    """One font file and the face that it is; `weight` is "" for a variable font: it has them all."""

    family: str
    style: str
    weight: str
    package: str
    file: str

    @property
    def url(self) -> str:
        """The address under which the page asks for it; nothing else is ever served."""
        return f"sitrep:{self.package}/{self.file.replace('[', '-').replace(']', '')}"

    def content(self) -> bytes:
        """The bytes of the installed font package."""
        return files(self.package).joinpath("files", self.file).read_bytes()


# Families of our own names: an IBM Plex that is installed on the machine may be another version.
FONTS: tuple[Font, ...] = (
    *(
        Font("Sitrep Sans", style, "", "fontpkg_ibm_plex_sans", f"IBMPlexSans{cut}.ttf")
        for style, cut in (("normal", "[wdth,wght]"), ("italic", "-Italic[wdth,wght]"))
    ),
    *(
        Font(
            "Sitrep Condensed",
            "normal",
            weight,
            "fontpkg_ibm_plex_sans_condensed",
            f"IBMPlexSansCondensed-{cut}.ttf",
        )
        for weight, cut in (("400", "Regular"), ("600", "SemiBold"))
    ),
    *(
        Font(
            "Sitrep Arabic",
            "normal",
            weight,
            "fontpkg_ibm_plex_sans_arabic",
            f"IBMPlexSansArabic-{cut}.ttf",
        )
        for weight, cut in (("400", "Regular"), ("600", "SemiBold"))
    ),
)

BEHIND_ALL = ("Sitrep Arabic", "Sitrep Sans")
"""The fallback families, which print what the first family of a text lacks."""


@cache
def printed_signs() -> frozenset[str]:
    """The characters that are printed anywhere: all faces of one fallback family have them."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    signs: set[str] = set()
    for family in BEHIND_ALL:
        faces = (font for font in FONTS if font.family == family)
        maps = (TTFont(io.BytesIO(face.content()), lazy=True).getBestCmap() for face in faces)
        signs |= set.intersection(*({chr(code) for code in each} for each in maps))
    return frozenset(signs)


def unprinted(text: str) -> list[str]:
    """The characters of a text that no font of the report has, each once, in their order."""
    if text.isascii():
        return []
    return [sign for sign in dict.fromkeys(text) if sign not in printed_signs() and not sign.isspace()]
