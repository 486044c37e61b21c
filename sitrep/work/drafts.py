"""A draft: what a report would say if it were issued now, beside the version that was issued last."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sitrep.drawing.spec import Draw
from sitrep.model.issue import DRAFT, Correction, Issue
from sitrep.register.issues import Before
from sitrep.report.material import Material
from sitrep.report.record.changes import differences, recorded_report
from sitrep.work.clearance import signs_of
from sitrep.work.typesetting import Layout, lay_out


@dataclass(frozen=True, slots=True)
class Draft:
    """A report laid out, and the issue that it would become, but for clearance and reason."""

    layout: Layout
    manifest: bytes
    issue: Issue
    before: Before | None

    @property
    def material(self) -> Material:
        return self.layout.material

    @property
    def signs(self) -> str:
        """The code on its last page for whoever issues it; "" where the settings ask for none."""
        asks = self.material.evidence.operation.issue.proof_of_reading
        return signs_of(self.manifest) if asks else ""

    @property
    def is_issued(self) -> bool:
        """Whether the version before says the same."""
        return self.before is not None and self.issue.version == self.before.found.document.version


def drafts_of(
    materials: Iterable[Material],
    templates: Path,
    draw: Draw,
    before: Mapping[tuple[str, str], Before],
) -> Iterator[Draft]:
    """The drafts of a month, laid out one by one; `before` is by edition and language.

    A draft that differs from the version before has its erratum already, so that what is looked at is
    what is issued.
    """
    for material in materials:
        edition_and_language = str(material.edition), material.words.language
        yield _draft(lay_out(material, templates, draw), before.get(edition_and_language))


def _draft(layout: Layout, before: Before | None) -> Draft:
    manifest = layout.manifest(DRAFT)
    if before is None:
        return Draft(layout, manifest, DRAFT, None)
    told, version = recorded_report(before.manifest), before.found.document.version
    if told.page == layout.page:
        return Draft(layout, manifest, Issue(version), before)
    partial = layout.material.partial
    changes = () if told.is_withdrawal else differences(told, recorded_report(manifest), partial)
    day = before.found.issue.at.date()
    correction = Correction(version, day, "", tuple(changes), was_withdrawn=told.is_withdrawal)
    issue = Issue(version + 1, correction=correction)
    return Draft(layout, layout.manifest(issue), issue, before)
