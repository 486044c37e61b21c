"""The hand that all pictures are drawn with: colours, faces, sizes in millimetres, SVG text.

matplotlib is imported when the first picture is drawn: it costs a quarter of a second.
"""

import hashlib
import io
import re
from dataclasses import replace
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from sitrep.drawing.compact import compact
from sitrep.fonts import BEHIND_ALL, FONTS

if TYPE_CHECKING:
    from matplotlib.figure import Figure

INK, ACCENT, MID, PALE, WASH, RULE, GREY, TEXT = (
    "#12344d", "#c8553d", "#5b7f95", "#e8eef2", "#f3f6f8", "#c9d4dc", "#56636e", "#1c252c",
)  # fmt: skip
WHITE = "#ffffff"
"""The page's own colours (templates/styles/base.css)."""

MM_PER_INCH = 25.4
SMALL, PLAIN = 6.5, 7.5
"""Sizes of letters in points."""

_HEAVIER = 600
_FAMILIES = ("Sitrep Condensed", *BEHIND_ALL)


def figure(width_mm: float, height_mm: float) -> "Figure":
    """A blank drawing of that size, set up in the report's faces; draw on its axes."""
    _set_up()
    from matplotlib.figure import Figure

    return Figure(figsize=(width_mm / MM_PER_INCH, height_mm / MM_PER_INCH))


def svg(drawn: "Figure") -> str:
    """One whole `<svg>` element, the same for the same drawing; letters are paths.

    Paths, because Arabic text in an SVG would not be joined by the page's renderer. Ids begin with a
    digest of the drawing: several stand in one page.
    """
    from matplotlib import rc_context

    text = io.StringIO()
    with rc_context({"svg.fonttype": "path", "svg.hashsalt": "sitrep", "svg.id": None}):
        drawn.savefig(text, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    element = _HALO.sub(_HALO_STROKE, text.getvalue().partition("<svg")[2])
    element = compact(" ".join(_NO_PICTURE.sub("", element).split()))
    own = f"i{hashlib.sha256(element.encode()).hexdigest()[:6]}"
    return "<svg " + _ID.sub(rf"\g<1>{own}", element)


def halo(colour: str) -> str:
    """The id of a text that is drawn as the light around its letters, in that colour (`#rrggbb`)."""
    return f"halo-{colour}"


_HALO = re.compile(r'<g id="halo-(#[0-9a-f]{6})">')
# The width is in the letters' own outlines: 640 are their size. Half of it lies outside.
_HALO_STROKE = r'<g stroke="\1" stroke-width="150" stroke-linejoin="round">'
_NO_PICTURE = re.compile(r"<metadata>.*?</metadata>|<!--.*?-->|(?<=<g) id=\"[^\"]*\"", re.DOTALL)
_ID = re.compile(r"""((?:\bid="|href="\#|url\(\#))""")


@cache
def _set_up() -> None:
    """The faces, once: the page's own, so that a chart reads like the text around it."""
    import matplotlib
    from matplotlib import font_manager

    names = []
    for family in _FAMILIES:
        for font in (each for each in FONTS if each.family == family):
            with as_file(files(font.package).joinpath("files", font.file)) as path:
                font_manager.fontManager.addfont(path)
                if not font.weight:
                    # matplotlib draws a variable font in its first weight, and says so in each picture.
                    faces = font_manager.fontManager.ttflist
                    faces.append(replace(faces[-1], weight=_HEAVIER))
                names.append(font_manager.FontProperties(fname=path).get_name())
    matplotlib.rcParams.update(
        {
            "font.family": list(dict.fromkeys(names)),
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
