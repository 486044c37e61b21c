"""The page that is issued beside the PDF: one file with its fonts and its figures, to open anywhere."""

import csv
import io
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from sitrep.fonts.typefaces import EVERYWHERE, Typefaces
from sitrep.report.render.html import Web, render
from sitrep.report.render.short_styles import with_short_styles
from sitrep.report.render.web_fonts import web_font_faces
from sitrep.report.view.page import View

_FONTS = "@sitrep-fonts;"
"""Where they will stand: they are cut to the signs of the finished page, its pictures among them."""


def web_page(
    view: View,
    *,
    figures: bytes | None,
    name: str,
    workspace_templates: Path | None,
    typefaces: Typefaces = EVERYWHERE,
) -> bytes:
    """The page of a view; the same bytes for the same page and figures.

    `figures` is the CSV to take away, which is saved as `NAME.figures.csv`. Raises PageProblem as
    `render` does.
    """
    web = Web(
        fonts=Markup(_FONTS),
        figures="" if figures is None else _data_uri(_for_readers(figures)),
        file=f"{name}.figures.csv",
    )
    page = with_short_styles(render(view, workspace_templates=workspace_templates, web=web))
    return page.replace(_FONTS, web_font_faces(page, typefaces), 1).encode()


_COLUMNS = (
    "report",
    "key",
    "label",
    "kind",
    "value",
    "high",
    "unit",
    "as_of",
    "as_of_first",
    "source",
    "url",
)
_UNQUOTED = ",:;/()[]-._~!$&'*+=?@"


def _for_readers(figures: bytes) -> str:
    """The columns that say what a figure is; how it was made says the page's own annex."""
    written = io.StringIO()
    rows = csv.DictReader(io.StringIO(figures.decode("utf-8-sig"), newline=""))
    table = csv.DictWriter(written, _COLUMNS, extrasaction="ignore", lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return written.getvalue()


def _data_uri(table: str) -> str:
    """With a byte order mark, by which spreadsheets know UTF-8; base64 would be longer."""
    return f"data:text/csv;charset=utf-8,{quote(chr(0xFEFF) + table, safe=_UNQUOTED)}"
