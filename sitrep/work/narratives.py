"""The narratives of a month: that of each language of the report, and what they do not share."""

from collections.abc import Iterator
from functools import partial

from sitrep.diagnostics import Diagnostic
from sitrep.model.month import Evidence, Narrative
from sitrep.operation import Workspace
from sitrep.report.narrative.translations.told import problems_between
from sitrep.words.own_words import words_of


def narrative_in(workspace: Workspace, evidence: Evidence, language: str) -> Narrative:
    """What was written in that language; if nothing, a blank one at the place where it is missed."""
    written = evidence.month.narratives.get(language)
    return written or Narrative(_file(workspace, evidence, language), language, "")


def between_languages(workspace: Workspace, evidence: Evidence) -> Iterator[Diagnostic]:
    """What the narrative of one language of the report says and that of another does not."""
    return problems_between(
        evidence.month.narratives,
        [words_of(evidence.operation, language) for language in evidence.operation.report.languages],
        file_of=partial(_file, workspace, evidence),
        articles=tuple(evidence.articles.values()),
        translated={},
        sections=evidence.operation.sections,
    )


def _file(workspace: Workspace, evidence: Evidence, language: str) -> str:
    folder = workspace.month_folder(evidence.operation.folder, evidence.month.period)
    return workspace.name(folder / f"narrative.{language}.md")
