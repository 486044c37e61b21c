"""Where the page's templates and fonts are, and the one error of making a page."""

from collections.abc import Mapping
from pathlib import Path

from sitrep.fonts.typefaces import Typefaces


class PageProblem(Exception):
    """A page could not be made; `key` and `values` find its words in the message catalogue.

    The keys: `page.template` {file} {line} {detail}, `page.forbidden_resource` {url},
    `page.orphan` {number} {around}, `page.orphan.template` {file} {number} {around},
    `page.head` {part}, `page.rendering` {detail}.
    """

    def __init__(self, key: str, values: Mapping[str, object]) -> None:
        super().__init__(key, dict(values))
        self.key = key
        self.values = values


def font_faces(typefaces: Typefaces) -> str:
    """The `@font-face` rules for all of its faces."""
    return "\n".join(
        f'@font-face {{ font-family: "{font.family}"; font-style: {font.style}; '
        + (f"font-weight: {font.weight}; " if font.weight else "")
        + f'src: url("{font.url}"); }}'
        for font in typefaces.fonts
    )


def built_in_templates() -> Path:
    """The templates inside the installed package, else those of the checkout."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"
