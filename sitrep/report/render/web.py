"""The page that is issued beside the PDF: one file with its fonts and its figures, to open anywhere."""

import base64
from pathlib import Path

from markupsafe import Markup

from sitrep.fonts.typefaces import EVERYWHERE, Typefaces
from sitrep.report.render.html import Web, render
from sitrep.report.render.web_fonts import web_font_faces
from sitrep.report.view import View


def web_page(
    view: View,
    html: str,
    *,
    figures: bytes | None,
    name: str,
    workspace_templates: Path | None,
    typefaces: Typefaces = EVERYWHERE,
) -> bytes:
    """The page of a view; the same bytes for the same page and figures.

    `html` is what the PDF is made of, `figures` the CSV to take away, which is saved as
    `NAME.figures.csv`. Raises PageProblem as `render` does.
    """
    data = "" if figures is None else base64.b64encode(figures).decode()
    web = Web(
        fonts=Markup(web_font_faces(html + view.labels.download, typefaces)),
        figures=f"data:text/csv;charset=utf-8;base64,{data}" if data else "",
        file=f"{name}.figures.csv",
    )
    return render(view, workspace_templates=workspace_templates, web=web).encode()
