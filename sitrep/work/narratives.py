"""The narratives of a month: that of each language of the report, and what they do not share."""

from collections.abc import Iterable, Iterator
from functools import partial

from sitrep.analysis.quoted import Excerpt, excerpts_of
from sitrep.diagnostics import Diagnostic
from sitrep.model.month import Evidence, Narrative
from sitrep.operation.workspace import Workspace
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
        translated=[
            (excerpt.record.text("quote"), *_translations(excerpt, list(excerpt.translations)))
            for excerpt in excerpts_of(evidence.month)
        ],
        sections=evidence.operation.sections,
    )


def translations_into(evidence: Evidence, language: str) -> tuple[str, ...]:
    """The quotations of the month in one language, as somebody translated them."""
    return tuple(
        text for excerpt in excerpts_of(evidence.month) for text in _translations(excerpt, [language])
    )


def _translations(excerpt: Excerpt, languages: Iterable[str]) -> Iterator[str]:
    for language in languages:
        if language in excerpt.translations:
            yield excerpt.translations[language].text("translation")


def _file(workspace: Workspace, evidence: Evidence, language: str) -> str:
    folder = workspace.month_folder(evidence.operation.folder, evidence.month.period)
    return workspace.name(folder / f"narrative.{language}.md")
