"""One report, composed once: its page, its figures, its manifests, and the PDF that carries them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path

from sitrep.drawing.spec import Draw
from sitrep.fonts.typefaces import EVERYWHERE, Typefaces
from sitrep.model.edition import Edition
from sitrep.model.issue import Issue
from sitrep.model.operation import Operation
from sitrep.model.period import Period, PeriodKind
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.page.erratum import as_issued
from sitrep.report.page.pictures.logo import logo_uri
from sitrep.report.page.pictures.photos import data_uri
from sitrep.report.record.figures_csv import figures_csv
from sitrep.report.record.manifest import manifest_content, manifest_json
from sitrep.report.record.summary import summary_of
from sitrep.report.render.assets import PageProblem
from sitrep.report.text import EMPTY, Text
from sitrep.report.view.page import View

_SOFTWARE = (
    "babel", "brotli", "fonttools", "highspy", "jinja2", "markdown-it-py", "markupsafe",
    "matplotlib", "numpy", "pandas", "pillow", "pydantic", "pydyf", "python-calamine", "rapidfuzz",
    "shapely", "weasyprint",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """One report, composed once: the page and manifest of its draft and of every issue are made from it.

    `view` and `html` are those of a draft that corrects nothing, `content` what every manifest of it
    says. `page` is the SHA-256 of what that draft says, whatever the styles: new styles alone do not
    make it another report.
    """

    material: Material
    templates: Path
    view: View
    html: str
    page: str
    figures: bytes
    content: Mapping[str, object]

    def manifest(self, issue: Issue) -> bytes:
        """The manifest of the draft, or of an issue."""
        summary = summary_of(as_issued(self.view, self.material, issue))
        return manifest_json(self.content, issue=issue, summary=summary)

    def page_of(self, issue: Issue, signs: str = "") -> str:
        """The HTML of the draft, or of an issue; PageProblem for a number without a reason.

        `signs` are the code at the end of a draft; PageProblem where the office's own templates lose
        them.
        """
        if not (issue.clearance or issue.correction or signs):
            return self.html
        html = _rendered(self._view_of(issue, signs), self.templates)
        if signs not in html:
            raise PageProblem("page.no_signs", {})
        return html

    def web_page_of(self, issue: Issue, name: str, draw: Draw, signs: str = "") -> bytes:
        """The page of the web, its pictures drawn for screens; `name` is its file's without ending."""
        from sitrep.report.render.web import web_page

        on_screen = replace(self, view=compose(self.material, draw))
        return web_page(
            on_screen._view_of(issue, signs),
            figures=self.figures,
            name=name,
            workspace_templates=self.templates,
            typefaces=self.material.evidence.typefaces,
        )

    def editable_of(self, issue: Issue) -> bytes:
        """The page as a Word document, which says that it is not the report."""
        from sitrep.report.render.editable import editable

        texts = self.material.texts
        return editable(self._view_of(issue, ""), [texts.say("editable.mark")])

    def _view_of(self, issue: Issue, signs: str) -> View:
        view = as_issued(self.view, self.material, issue)
        told = self.material.texts.say("draft.signs", signs=Text.of_issue(signs)) if signs else EMPTY
        return replace(view, signs=told)


def lay_out(material: Material, templates: Path, draw: Draw) -> Layout:
    """A report, composed and written as a draft; PageProblem for a number without a reason."""
    from sitrep.report.render.templates import template_files

    evidence, view = material.evidence, compose(material, draw)
    html = _rendered(view, templates)
    page = hashlib.sha256((html.partition("</head>")[2] or html).encode()).hexdigest()
    content = manifest_content(
        material,
        number=evidence.own_number,
        versions=versions(evidence.typefaces),
        templates=template_files(templates),
        page=page,
    )
    return Layout(material, templates, view, html, page, figures_csv(material), content)


def _rendered(view: View, templates: Path) -> str:
    from sitrep.report.render.html import render

    return render(view, workspace_templates=templates)


def typeset(html: str, layout: Layout, manifest: bytes) -> bytes:
    """The PDF of a page, with figures and manifest attached; the same page gives the same bytes."""
    from sitrep.report.render.pdf import Attachment, make_pdf

    words, evidence = layout.material.words, layout.material.evidence
    return make_pdf(
        html,
        attachments=(
            Attachment("figures.csv", "text/csv", words.say("attachment.figures"), layout.figures),
            Attachment("manifest.json", "application/json", words.say("attachment.manifest"), manifest),
        ),
        identifier=hashlib.sha256(manifest).digest()[:16],
        images={*map(data_uri, evidence.month.photos.values()), *map(logo_uri, evidence.logos)},
        typefaces=evidence.typefaces,
    )


def file_stem(material: Material) -> str:
    """The name of its files, without the ending."""
    evidence = material.evidence
    return report_stem(
        evidence.operation, evidence.month.period, material.edition, material.words.language
    )


def report_stem(operation: Operation, period: Period, edition: Edition, language: str) -> str:
    """`syria-situation-report-2012-07-31-en`; an edition that is not public is named as well.

    A week is named as it is typed, so that a month's report that ends on its last day has another name.
    """
    when = str(period) if period.kind is PeriodKind.WEEK else period.as_of.isoformat()
    parts = [operation.folder, operation.report.product_of(period), when, language]
    if edition is not Edition.PUBLIC:
        parts.append(str(edition))
    return "-".join(parts)


def versions(typefaces: Typefaces = EVERYWHERE) -> Mapping[str, str]:
    """The software that made a report, as far as it can change a byte of it, with packaged fonts."""
    own = {font.package for font in typefaces.fonts if font not in EVERYWHERE.fonts} - {""}
    names = [*_SOFTWARE, *sorted(name.replace("_", "-") for name in own)]
    return {"sitrep": _version_of("humanitarian-sitrep")} | {name: _version_of(name) for name in names}


@cache
def _version_of(package: str) -> str:
    """Read once: to find it among all that is installed takes half a millisecond."""
    return version(package)
