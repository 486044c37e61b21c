"""Drawings are handed to the typesetter apart from the page, whose styles do not touch their strokes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sitrep.report.render.outlines import by_the_line

_ADDRESS = "sitrep:picture/"
_DRAWING = re.compile(
    r'<svg role="img"(?P<head>[^>]*)><title>(?P<alt>[^<]+)</title>(?P<inside>.*?)</svg>', re.DOTALL
)
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
_SIZE = re.compile(r'\b(width|height)="([\d.]+(?:pt|px|mm)?)"')
_STYLES = re.compile(r"(<style\b[^>]*>)(.*?)(?=</style>)", re.DOTALL)
_SVG_SELECTED = re.compile(r"(?<![\w.#:/\"'+-])svg(?![\w+-])")
# Of the same specificity as `svg`, so that the order of the rules decides as it did.
_SELECTED_APART = f':is(svg, img:where([src^="{_ADDRESS}"]))'


@dataclass(frozen=True, slots=True)
class Apart:
    """A page without its drawings: `pictures` by the addresses that stand in their place.

    `sizes` are style rules that give each the size that its own head asks for, weaker than any rule of
    the page. Drawings of one size share a rule: each image is held against all of them.
    """

    html: str
    pictures: Mapping[str, bytes]
    sizes: str


def pictures_apart(html: str) -> Apart:
    """The page with an image for each drawing of ours, whose alternative text is the drawing's title.

    Rules of the page for `svg` hold for these images as well. Any other `<svg>` stays where it is.
    """
    pictures: dict[str, bytes] = {}
    sizes: dict[str, int] = {}

    def image(found: re.Match[str]) -> str:
        if "<svg" in found["inside"]:
            return found[0]
        asked = "; ".join(f"{side}: {length}" for side, length in _SIZE.findall(found["head"]))
        size = sizes.setdefault(asked, len(sizes))
        address = f"{_address_of(size)}{len(pictures)}"
        namespace = "" if _NAMESPACE in found["head"] else _NAMESPACE
        drawing = f"<svg{namespace}{found['head']}>{found['inside']}</svg>"
        pictures[address] = by_the_line(drawing).encode()
        alt = found["alt"].replace('"', "&quot;")
        return f'<img src="{address}" alt="{alt}">'

    page = _DRAWING.sub(image, html)
    rules = [f'img[src^="{_address_of(size)}"] {{ {asked} }}' for asked, size in sizes.items()]
    return Apart(_STYLES.sub(_also_apart, page) if pictures else page, pictures, "\n".join(rules))


def _address_of(size: int) -> str:
    """How the addresses of all drawings of one size begin."""
    return f"{_ADDRESS}{size}/"


def _also_apart(styles: re.Match[str]) -> str:
    return styles[1] + _SVG_SELECTED.sub(_SELECTED_APART, styles[2])
