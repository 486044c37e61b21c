"""A draft: what a report would say if it were issued now, beside the version that was issued last."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sitrep.drawing.spec import Draw
from sitrep.model.issue import DRAFT, Correction, Issue
from sitrep.register.issues import Before
from sitrep.report.material import Material
from sitrep.report.record.changes import differences, recorded_report
from sitrep.work.typesetting import Pages, lay_out


@dataclass(frozen=True, slots=True)
class Draft:
    """The pages of a draft, and the issue that it would become, but for clearance and reason."""

    material: Material
    pages: Pages
    issue: Issue
    before: Before | None

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
    what is issued. PageProblem for a number that nothing explains.
    """
    for material in materials:
        edition_and_language = str(material.edition), material.words.language
        yield _draft(material, templates, draw, before.get(edition_and_language))


def _draft(material: Material, templates: Path, draw: Draw, before: Before | None) -> Draft:
    pages = lay_out(material, templates, draw)
    if before is None:
        return Draft(material, pages, DRAFT, None)
    told, version = recorded_report(before.manifest), before.found.document.version
    if told.page == pages.draft:
        return Draft(material, pages, Issue(version), before)
    changes = tuple(differences(told, recorded_report(pages.manifest)))
    correction = Correction(version, before.found.issue.at.date(), "", changes)
    issue = Issue(version + 1, correction=correction)
    return Draft(material, lay_out(material, templates, draw, issue=issue), issue, before)
