"""A checked month cut for one edition: one draft for each of its languages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep.analysis.acceptance import accept
from sitrep.analysis.disclosure import cut, has_suppressed, with_counts
from sitrep.analysis.inference.exposed import exposed
from sitrep.analysis.inference.policy import Protected, protect, withholds
from sitrep.analysis.inference.published import Report
from sitrep.analysis.reports import Reports, changes, reports_of
from sitrep.diagnostics import Diagnostic, Severity, in_reading_order
from sitrep.model.counting import has_other_origins
from sitrep.model.edition import Edition
from sitrep.model.month import Evidence
from sitrep.model.operation import Operation
from sitrep.operation.workspace import Workspace
from sitrep.report.material import Material
from sitrep.report.narrative.names import names_in, sources_in
from sitrep.report.narrative.reading import read_narrative
from sitrep.rules.rule import RULE_FAILED, Rule, run
from sitrep.words.catalogue import lacking
from sitrep.words.own_words import words_of
from sitrep.work.narratives import narrative_in, translations_into
from sitrep.work.readers import reports_had


def edition_drafts(
    workspace: Workspace,
    evidence: Evidence,
    edition: Edition,
    whole: Reports,
    found: list[Diagnostic],
    rules: list[Rule],
) -> tuple[list[Material], list[Diagnostic]]:
    """The drafts of one edition, one for each language; `found` is what rules say of all rows."""
    operation, drafts = evidence.operation, []
    policy = operation.disclosure
    shown = cut(evidence, edition)
    seen = whole if shown is evidence else reports_of(shown)
    if shown is evidence and policy is None and not has_suppressed(evidence):
        # Nor is it looked for in the figures of all reports, which would have to be made for it.
        protected = Protected(seen, {}, ())
    else:
        issued = _issued(workspace, evidence, edition, whole) if withholds(seen, whole, policy) else ()
        protected = protect(seen, whole, policy, issued)
    diagnostics = list(exposed(protected.exposures, edition))
    shown, reports = with_counts(shown, protected.counts), protected.reports
    # Warnings for readers come from the rows that they may see, not from the whole data.
    told = accept(found if shown is evidence else run(shown, rules), shown.month)
    diagnostics += (each for each in told if each.code == RULE_FAILED.code)
    warnings = in_reading_order(d for d in told if d.severity is Severity.WARNING)
    names = names_in(shown)
    figures, office = reports.current, whole.current
    # Most editions have the office's own figures: to compare a long table's field by field takes time.
    partial = frozenset(k for k, f in figures.items() if f is not office.get(k) and f != office.get(k))
    withheld = frozenset(office.keys() - figures.keys())
    home = operation.country_of_origin if has_other_origins(reports.current) else ""
    for language in _sayable(operation):
        words = replace(words_of(operation, language), home=home)
        text, trouble = read_narrative(
            narrative_in(workspace, evidence, language),
            reports.current,
            words=words,
            previous=reports.previous,
            withheld=withheld,
            articles=shown.articles.values(),
            translations=translations_into(shown, language),
            percent_base=operation.thresholds.percent_base,
            as_of=evidence.month.period.as_of,
            acronyms=operation.report.acronyms_in(language),
            names=names,
            earlier=reports.earlier,
            sources=sources_in(shown),
            sections=operation.sections,
            typefaces=evidence.typefaces,
        )
        # That a narrative is missing where there are others is told as such, and not what it lacks.
        if language in evidence.month.narratives or not evidence.month.narratives:
            diagnostics += trouble
        drafts.append(
            Material(shown, edition, reports, changes(reports), text, warnings, words, partial, withheld)
        )
    return drafts, diagnostics


def _sayable(operation: Operation) -> Iterator[str]:
    """The languages in which the page can be said whole."""
    return (language for language in operation.report.languages if not lacking(language))


def _issued(
    workspace: Workspace, evidence: Evidence, edition: Edition, whole: Reports
) -> Sequence[Report]:
    periods = (str(month.period) for month in evidence.months)
    by_period = dict(zip(periods, (*whole.earlier, whole.current), strict=True))
    return reports_had(workspace, evidence.operation.folder, edition, by_period)
