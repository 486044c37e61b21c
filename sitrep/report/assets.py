"""Where the page's templates and fonts are, and the one error of making a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path


class PageProblem(Exception):
    """A page could not be made; `key` and `values` find its words in the message catalogue.

    The keys: `page.template` {file} {line} {detail}, `page.forbidden_resource` {url},
    `page.rendering` {detail}.
    """

    def __init__(self, key: str, values: Mapping[str, object]) -> None:
        super().__init__(key, dict(values))
        self.key = key
        self.values = values


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


def font_faces() -> str:
    """The `@font-face` rules for FONTS."""
    return "\n".join(
        f'@font-face {{ font-family: "{font.family}"; font-style: {font.style}; '
        + (f"font-weight: {font.weight}; " if font.weight else "")
        + f'src: url("{font.url}") format("truetype"); }}'
        for font in FONTS
    )


def built_in_templates() -> Path:
    """The templates inside the installed package, else those of the checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"
