"""The hand that all pictures are drawn with: colours, faces, sizes in millimetres, SVG text.

matplotlib is imported when the first picture is drawn: it costs a quarter of a second.
"""

import hashlib
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from sitrep.drawing.compact import compact
from sitrep.drawing.lettering import families
from sitrep.drawing.medium import Medium
from sitrep.drawing.screen import for_screen
from sitrep.fonts.typefaces import EVERYWHERE, Typefaces

if TYPE_CHECKING:
    from matplotlib.figure import Figure

INK, ACCENT, MID, PALE, WASH, RULE, GREY, TEXT = (
    "#12344d", "#c8553d", "#5b7f95", "#e8eef2", "#f3f6f8", "#c9d4dc", "#56636e", "#1c252c",
)  # fmt: skip
WHITE = "#ffffff"
"""The page's own colours (templates/styles/base.css)."""

ORIGIN, ASYLUM, OTHER = "#b9c9d5", "#dde7ee", "#f5f5f3"
"""Three tones of land, told apart in grey as well: 78, 90 and 96 per cent light."""

TONES = ("#fbeed5", "#f0cf9a", "#dda65c", "#bd7b33")
"""Of areas shaded by a rate, told apart in grey: 94, 84, 70 and 56 per cent light; words are legible."""

ON_SCREEN = {
    INK: "var(--ink)", ACCENT: "var(--accent)", MID: "var(--mid)", PALE: "var(--room)",
    RULE: "var(--rule)", GREY: "var(--grey)", TEXT: "var(--text)", WHITE: "var(--paper)",
    ORIGIN: "var(--origin)", ASYLUM: "var(--asylum)", OTHER: "var(--other)",
    **{tone: f"var(--tone-{number})" for number, tone in enumerate(TONES, start=1)},
}  # fmt: skip
"""The variables of the page's stylesheet (templates/styles/web.css), which the night changes."""

MM_PER_INCH = 25.4
SMALL, PLAIN = 7.5, 8.5
"""Sizes of letters in points: nothing on a chart is smaller than what a table prints."""

_typefaces: ContextVar[Typefaces] = ContextVar("typefaces", default=EVERYWHERE)


@contextmanager
def lettered(typefaces: Typefaces) -> Iterator[None]:
    """Within it, pictures are drawn with these fonts."""
    token = _typefaces.set(typefaces)
    try:
        yield
    finally:
        _typefaces.reset(token)


def faces() -> tuple[str, ...]:
    """The families that pictures are drawn with now, as matplotlib knows them."""
    return families(_typefaces.get())


def figure(width_mm: float, height_mm: float) -> "Figure":
    """A blank drawing of that size, set up in the report's faces; draw on its axes."""
    import matplotlib
    from matplotlib.figure import Figure

    matplotlib.rcParams.update(
        {
            # The page's own faces, so that a chart reads like the text around it.
            "font.family": [*faces()],
            "font.size": PLAIN,
            "text.color": TEXT,
            "axes.edgecolor": RULE,
            "axes.linewidth": 0.5,
            "axes.labelcolor": GREY,
            "axes.unicode_minus": True,
            "xtick.color": GREY,
            "ytick.color": GREY,
            "axes.spines.top": False,
            "axes.spines.right": False,
        }
    )

    return Figure(figsize=(width_mm / MM_PER_INCH, height_mm / MM_PER_INCH))


def svg(drawn: "Figure", medium: Medium) -> str:
    """One whole `<svg>` element, the same for the same drawing; on paper letters are paths.

    Paths, because Arabic text in an SVG would not be joined by the renderer of the PDF. Ids begin with
    a digest of the drawing: several stand in one page.
    """
    from matplotlib import rc_context

    text, letters = io.StringIO(), "path" if medium is Medium.PAPER else "none"
    with rc_context({"svg.fonttype": letters, "svg.hashsalt": "sitrep", "svg.id": None}):
        drawn.savefig(text, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    element = text.getvalue().partition("<svg")[2]
    if medium is not Medium.PAPER:
        element = _NO_PICTURE_ON_SCREEN.sub("", element)
        return for_screen("<svg" + " ".join(element.split()), medium, ON_SCREEN)
    element = _HALO.sub(_HALO_STROKE, element)
    element = compact(" ".join(_NO_PICTURE.sub("", element).split()))
    own = f"i{hashlib.sha256(element.encode()).hexdigest()[:6]}"
    return "<svg " + _ID.sub(rf"\g<1>{own}", element)


def coloured(svg: str, medium: Medium) -> str:
    """A picture that was written by hand in the colours of paper, in those of its medium."""
    if medium is Medium.PAPER:
        return svg
    return _COLOUR.sub(lambda found: ON_SCREEN.get(found[0], found[0]), svg)


def halo(colour: str) -> str:
    """The id of a text that is drawn as the light around its letters, in that colour (`#rrggbb`)."""
    return f"halo-{colour}"


_COLOUR = re.compile("#[0-9a-f]{6}")
_HALO = re.compile(r'<g id="halo-(#[0-9a-f]{6})">')
# The width is in the letters' own outlines: 640 are their size. Half of it lies outside.
_HALO_STROKE = r'<g stroke="\1" stroke-width="150" stroke-linejoin="round">'
_NO_PICTURE = re.compile(r"<metadata>.*?</metadata>|<!--.*?-->|(?<=<g) id=\"[^\"]*\"", re.DOTALL)
_NO_PICTURE_ON_SCREEN = re.compile(
    r"<metadata>.*?</metadata>|<!--.*?-->|(?<=<g) id=\"(?!halo)[^\"]*\"", re.DOTALL
)
_ID = re.compile(r"""((?:\bid="|href="\#|url\(\#))""")
