"""One month of one operation, stage by stage: read, check, compute, cut, compose, typeset."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from rapidfuzz import process

from sitrep.analysis.acceptance import accept, has_acceptances, remember
from sitrep.analysis.disclosure import cut
from sitrep.analysis.reports import changes, reports_of
from sitrep.diagnostics import Diagnostic, Severity, has_errors, in_reading_order
from sitrep.intake.articles import read_articles
from sitrep.intake.folder import read_month, sha256
from sitrep.model.edition import Edition
from sitrep.model.month import Evidence, InputFile, Narrative
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.operation import ConfigurationError, Workspace, read_operation
from sitrep.output import write_whole
from sitrep.report.compose import compose
from sitrep.report.manifest import figures_csv, manifest_json
from sitrep.report.material import Material
from sitrep.report.narrative import read_narrative
from sitrep.rules import RULES
from sitrep.rules.rule import Rule, run
from sitrep.rules.switches import switched
from sitrep.words.speech import words_for

Stage = Callable[[str], None]
"""Told the catalogue key of each stage as it begins."""

_SOFTWARE = ("pandas", "weasyprint", "jinja2", "babel", "python-calamine")


@dataclass(frozen=True, slots=True)
class Checked:
    """A month that was read and checked; one draft for each edition and language."""

    evidence: Evidence
    diagnostics: tuple[Diagnostic, ...]
    drafts: tuple[Material, ...]

    @property
    def has_errors(self) -> bool:
        return has_errors(self.diagnostics)


def check(workspace: Workspace, operation: str, period: Period, stage: Stage) -> Checked:
    """Everything that is wrong with a month, at once; ConfigurationError if it cannot be begun."""
    stage("stage.reading")
    evidence, diagnostics = _read(workspace, operation, period)
    stage("stage.checking")
    rules, switched_off = _rules(workspace, evidence.operation)
    found = run(evidence, rules)
    findings = accept([*diagnostics, *found], evidence.month)
    diagnostics = [*_with_memory(findings, evidence, rules), *switched_off]
    whole = reports_of(evidence)
    drafts = []
    for edition in evidence.operation.report.editions:
        shown = cut(evidence, edition)
        # Warnings for readers come from the rows that they may see, not from the whole data.
        told = accept(found if shown is evidence else run(shown, rules), shown.month)
        warnings = in_reading_order(d for d in told if d.severity is Severity.WARNING)
        reports = whole if shown is evidence else reports_of(shown)
        for language in evidence.operation.report.languages:
            narrative = _narrative(workspace, evidence, language)
            words = words_for(language, evidence.operation.names.get(language, {}))
            text, trouble = read_narrative(
                narrative,
                reports.current,
                words=words,
                previous=reports.previous,
                withheld=whole.current.keys() - reports.current.keys(),
            )
            diagnostics += trouble
            drafts.append(Material(shown, edition, reports, changes(reports), text, warnings, words))
    return Checked(evidence, tuple(in_reading_order(diagnostics)), tuple(drafts))


def _rules(workspace: Workspace, operation: Operation) -> tuple[list[Rule], list[Diagnostic]]:
    """The rules that apply to this operation; ConfigurationError for one that does not exist."""
    settings = workspace.name(workspace.operation_folder(operation.folder) / "operation.toml")
    known = [rule.code for rule in RULES]
    for code in operation.rules_off:
        if code not in known:
            near = process.extractOne(code, known, score_cutoff=60)
            hint = f' Did you mean "{near[0]}"?' if near else " docs/RULES.md lists them."
            raise ConfigurationError(f'{settings}: rules_off: there is no rule "{code}".{hint}')
    return switched(RULES, operation.rules_off, settings)


def _with_memory(findings: list[Diagnostic], evidence: Evidence, rules: list[Rule]) -> list[Diagnostic]:
    """Open warnings say why last month accepted the same, where it did."""
    if not evidence.earlier or not has_acceptances(evidence.earlier[-1]):
        return findings
    before = replace(evidence, month=evidence.earlier[-1], earlier=evidence.earlier[:-1])
    accepted = accept(run(before, rules), before.month)
    return remember(findings, evidence.month, accepted, before.month)


def _read(workspace: Workspace, name: str, period: Period) -> tuple[Evidence, list[Diagnostic]]:
    operation = read_operation(workspace, name)
    folder = workspace.operation_folder(name)
    months = []
    diagnostics: list[Diagnostic] = []
    for each in workspace.periods(name):
        if each <= period:
            month, trouble = read_month(
                workspace.month_folder(name, each),
                each,
                language=operation.data.language,
                name=workspace.name,
                sources=operation.source,
                settings=folder / "operation.toml",
            )
            months.append(month)
            # An earlier month has been reported; only its errors matter to this one.
            diagnostics += [d for d in trouble if each == period or d.severity is Severity.ERROR]
    articles, files, trouble = read_articles(folder / "articles", name=workspace.name)
    settings = folder / "operation.toml"
    settings_file = InputFile(workspace.name(settings), sha256(settings.read_bytes()))
    evidence = Evidence(operation, months[-1], tuple(months[:-1]), articles, (*files, settings_file))
    return evidence, diagnostics + trouble


def _narrative(workspace: Workspace, evidence: Evidence, language: str) -> Narrative:
    """What was written in that language; if nothing, a blank one at the place where it is missed."""
    written = evidence.month.narratives.get(language)
    folder = workspace.month_folder(evidence.operation.folder, evidence.month.period)
    return written or Narrative(workspace.name(folder / f"narrative.{language}.md"), language, "")


@dataclass(frozen=True, slots=True)
class Built:
    """A draft report as it was written."""

    pdf: Path
    bytes: int


def build(checked: Checked, workspace: Workspace, stage: Stage, *, keep_html: bool) -> tuple[Built, ...]:
    """Write every draft of a month without errors: PDF, manifest, figures, and HTML if asked."""
    from sitrep.report.html import render
    from sitrep.report.pdf import Attachment, make_pdf

    built = []
    for material in checked.drafts:
        stage("stage.composing")
        words = material.words
        view = compose(material, issued=False)
        evidence = material.evidence
        number = evidence.operation.number(evidence.month.period)
        manifest = manifest_json(material, number=number, issued=False, versions=versions())
        figures = figures_csv(material)
        html = render(view, workspace_templates=workspace.folder / "templates")
        stage("stage.typesetting")
        pdf = make_pdf(
            html,
            attachments=(
                Attachment("figures.csv", "text/csv", words.say("attachment.figures"), figures),
                Attachment(
                    "manifest.json", "application/json", words.say("attachment.manifest"), manifest
                ),
            ),
            identifier=hashlib.sha256(manifest).digest()[:16],
        )
        stage("stage.writing")
        folder = workspace.output_folder(evidence.operation.folder, evidence.month.period)
        stem = file_stem(material)
        write_whole(folder / f"{stem}.figures.csv", figures)
        write_whole(folder / f"{stem}.manifest.json", manifest)
        if keep_html:
            write_whole(folder / f"{stem}.html", html.encode())
        write_whole(folder / f"{stem}.pdf", pdf)
        built.append(Built(folder / f"{stem}.pdf", len(pdf)))
    return tuple(built)


def file_stem(material: Material) -> str:
    """`syria-situation-report-2012-07-31-en`; an edition that is not public is named as well."""
    evidence = material.evidence
    parts = [
        evidence.operation.folder,
        evidence.operation.report.product,
        evidence.month.period.as_of.isoformat(),
        material.words.language,
    ]
    if material.edition is not Edition.PUBLIC:
        parts.append(str(material.edition))
    return "-".join(parts)


def versions() -> Mapping[str, str]:
    """The software that made a report, as far as it can change a byte of it."""
    return {"sitrep": version("humanitarian-sitrep")} | {name: version(name) for name in _SOFTWARE}
