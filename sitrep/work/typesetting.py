"""One report: its page, its figures and its manifest, and the PDF that carries them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from sitrep.drawing.spec import Draw
from sitrep.model.edition import Edition
from sitrep.model.issue import DRAFT, Issue
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.page.pictures.photos import data_uri
from sitrep.report.record.manifest import figures_csv, manifest_json
from sitrep.report.record.summary import summary_of
from sitrep.report.view import View

_SOFTWARE = (
    "babel", "fonttools", "highspy", "jinja2", "markdown-it-py", "markupsafe", "matplotlib", "numpy",
    "pandas", "pillow", "pydantic", "pydyf", "python-calamine", "rapidfuzz", "shapely", "weasyprint",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pages:
    """A report before it is typeset.

    `draft` is the SHA-256 of what its page says as a draft that corrects nothing, whatever the styles:
    with new styles alone a report is not another one.
    """

    html: str
    figures: bytes
    manifest: bytes
    draft: str


def lay_out(material: Material, templates: Path, draw: Draw, *, issue: Issue = DRAFT) -> Pages:
    """The pages of a draft, or of an issue; PageProblem for a number without a reason."""
    view, html = _page(material, templates, draw, DRAFT)
    body = html.partition("</head>")[2] or html
    draft = hashlib.sha256(body.encode()).hexdigest()
    if issue != DRAFT:
        view, html = _page(material, templates, draw, issue)
    manifest = _manifest(material, templates, issue, draft, view)
    return Pages(html, figures_csv(material), manifest, draft)


def _page(material: Material, templates: Path, draw: Draw, issue: Issue) -> tuple[View, str]:
    from sitrep.report.render.html import render

    view = compose(material, issue=issue, draw=draw)
    return view, render(view, workspace_templates=templates)


def _manifest(material: Material, templates: Path, issue: Issue, draft: str, view: View) -> bytes:
    from sitrep.report.render.html import template_files

    evidence = material.evidence
    return manifest_json(
        material,
        number=evidence.operation.number(evidence.month.period),
        issue=issue,
        versions=versions(),
        templates=template_files(templates),
        page=draft,
        summary=summary_of(view),
    )


def typeset(pages: Pages, material: Material) -> bytes:
    """The PDF with figures and manifest attached; the same pages give the same bytes."""
    from sitrep.report.render.pdf import Attachment, make_pdf

    words = material.words
    figures, manifest = words.say("attachment.figures"), words.say("attachment.manifest")
    return make_pdf(
        pages.html,
        attachments=(
            Attachment("figures.csv", "text/csv", figures, pages.figures),
            Attachment("manifest.json", "application/json", manifest, pages.manifest),
        ),
        identifier=hashlib.sha256(pages.manifest).digest()[:16],
        images={data_uri(photo) for photo in material.evidence.month.photos.values()},
    )


def file_stem(material: Material) -> str:
    """The name of its files, without the ending."""
    evidence = material.evidence
    return report_stem(
        evidence.operation, evidence.month.period, material.edition, material.words.language
    )


def report_stem(operation: Operation, period: Period, edition: Edition, language: str) -> str:
    """`syria-situation-report-2012-07-31-en`; an edition that is not public is named as well."""
    parts = [operation.folder, operation.report.product, period.as_of.isoformat(), language]
    if edition is not Edition.PUBLIC:
        parts.append(str(edition))
    return "-".join(parts)


def versions() -> Mapping[str, str]:
    """The software that made a report, as far as it can change a byte of it."""
    return {"sitrep": version("humanitarian-sitrep")} | {name: version(name) for name in _SOFTWARE}
