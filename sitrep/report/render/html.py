"""View to one self-contained HTML string, by the templates."""

import re
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from sitrep.report.render.assets import PageProblem
from sitrep.report.render.isolates import directed, with_elements
from sitrep.report.render.languages import with_languages
from sitrep.report.render.proof import Slip, slips_in, without_marks
from sitrep.report.render.templates import filled
from sitrep.report.view.page import View

_JINJA = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_LINK_WITHIN = re.compile(r'<a\b[^>]*\bhref="#([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_ID = re.compile(r'\bid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Web:
    """What a page has that is read by itself: rules of its fonts, and its figures to take away.

    `figures` is a data URI, "" where there are none; `file` is the name that it is saved by.
    """

    fonts: Markup
    figures: str
    file: str


def render(view: View, *, workspace_templates: Path | None, web: Web | None = None) -> str:
    """The page as HTML that needs no network: styles inline, and nothing that runs.

    It is what the PDF is made of, or with `web` the page that is issued beside it. A file of the
    workspace's templates wins over the built-in one of the same name. Raises PageProblem when a
    template is broken, and for a number on the page that has no reason.
    """
    html = filled("report.html", workspace_templates, view=directed(view), web=web)
    for slip in slips_in(html, view.language):
        raise _orphan(slip, view.language, workspace_templates)
    page = with_elements(without_dead_links(without_marks(html)))
    return with_languages(page, view.language, view.home)


def _orphan(slip: Slip, language: str, workspace_templates: Path | None) -> PageProblem:
    """Whose slip it is: that of the office's own template with the number, or else the program's."""
    values = {"number": slip.number, "around": slip.around}
    if workspace_templates is not None:
        for path in filter(Path.is_file, sorted(workspace_templates.rglob("*.html"))):
            typed = _JINJA.sub("", path.read_text(encoding="utf-8", errors="replace"))
            if any(other.number == slip.number for other in slips_in(typed, language)):
                name = path.relative_to(workspace_templates).as_posix()
                return PageProblem("page.orphan.template", {**values, "file": name})
    return PageProblem("page.orphan", values)


def without_dead_links(html: str) -> str:
    """The page without links to places that it lacks; their words stay.

    An erratum names figures that have no row in the annex any more, and a template of the workspace
    may leave the annex out.
    """
    places = {*_ID.findall(html)}
    return _LINK_WITHIN.sub(lambda link: link[0 if link[1] in places else 2], html)
