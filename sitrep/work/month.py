"""One month of one operation, stage by stage: read, checked, computed, cut for each edition."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from sitrep.analysis.acceptance import accept, has_acceptances, remember
from sitrep.analysis.renamed import with_current_names
from sitrep.analysis.reports import reports_of
from sitrep.analysis.withholding import not_shown
from sitrep.cells import Address
from sitrep.containment import strays
from sitrep.diagnostics import Diagnostic, Message, has_errors, in_reading_order, without_echo
from sitrep.intake.articles import read_articles
from sitrep.intake.boundaries import read_boundaries
from sitrep.intake.limited.reader import Reader
from sitrep.intake.logo import read_logos
from sitrep.intake.problems.files import FILE_ELSEWHERE, MONTH_BEFORE_FIRST
from sitrep.lines import nearest
from sitrep.model.month import Evidence
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.operation.settings import ConfigurationError
from sitrep.operation.workspace import Workspace, read_operation, report_settings, settings_text
from sitrep.register.issues import given_numbers
from sitrep.register.register import reading_as_it_is
from sitrep.report.key_figures import key_figure_faults
from sitrep.report.material import Material
from sitrep.report.named_totals import named_total_faults
from sitrep.report.record.fingerprints import fingerprinted
from sitrep.report.untranslated import untranslated
from sitrep.rules import RULES
from sitrep.rules.rule import Rule, broken_off, run
from sitrep.rules.signs import sign_without_font, signs_in_settings
from sitrep.rules.switches import RETIRED, switched
from sitrep.words.catalogue import lacking
from sitrep.work.editions import edition_drafts
from sitrep.work.months import read_months
from sitrep.work.narratives import between_languages
from sitrep.work.typefaces import typefaces_of

Stage = Callable[[str], None]
"""Told the catalogue key of each stage as it begins."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A month that was read and checked; one draft for each edition and language."""

    evidence: Evidence
    diagnostics: tuple[Diagnostic, ...]
    drafts: tuple[Material, ...]

    @property
    def has_errors(self) -> bool:
        return has_errors(self.diagnostics)

    def fingerprinted(self, salt: bytes) -> "Checked":
        """The same, with drafts whose manifests tell their files by the office's salt."""
        return replace(self, drafts=tuple(fingerprinted(draft, salt) for draft in self.drafts))


def check(workspace: Workspace, operation: str, period: Period, stage: Stage, reader: Reader) -> Checked:
    """Everything that is wrong with a month, at once; ConfigurationError if it cannot be begun.

    `reader` opens its files, within the limits that the operation sets.
    """
    stage("stage.reading")
    evidence, diagnostics = _read(workspace, operation, period, reader)
    stage("stage.checking")
    rules, switched_off = _rules(workspace, evidence.operation)
    found = without_echo(run(evidence, rules), diagnostics)
    findings = accept([*diagnostics, *found], evidence.month)
    diagnostics = [*_with_memory(findings, evidence, rules), *switched_off]
    diagnostics += not_shown(evidence)
    diagnostics += _signs(workspace, evidence, rules)
    drafts: list[Material] = []
    try:
        whole = reports_of(evidence)
    except Exception as defect:
        broken = broken_off(evidence, defect)
        return Checked(evidence, tuple(in_reading_order([*diagnostics, broken])), ())
    if evidence.settings:
        diagnostics += key_figure_faults(evidence, whole, evidence.settings.path)
        diagnostics += named_total_faults(evidence.operation, whole.current, evidence.settings.path)
    diagnostics += _untranslated(workspace, evidence.operation)
    try:
        diagnostics += between_languages(workspace, evidence)
    except Exception as defect:
        diagnostics.append(broken_off(evidence, defect))
    for edition in evidence.operation.report.editions:
        try:
            materials, trouble = edition_drafts(workspace, evidence, edition, whole, found, rules)
        except Exception as defect:
            materials, trouble = [], [broken_off(evidence, defect)]
        drafts += materials
        diagnostics += trouble
    return Checked(evidence, tuple(in_reading_order(diagnostics)), tuple(drafts))


def _untranslated(workspace: Workspace, operation: Operation) -> Iterator[Diagnostic]:
    asked = {language: lacking(language) for language in operation.report.languages}
    file = workspace.name(workspace.operation_folder(operation.folder) / "operation.toml")
    return untranslated(asked, file, settings_text(workspace, operation.folder))


def _signs(workspace: Workspace, evidence: Evidence, rules: list[Rule]) -> list[Diagnostic]:
    """What no font prints in operation.toml, which rules do not see, as long as the rule applies."""
    if sign_without_font not in rules:
        return []
    operation = evidence.operation
    file = workspace.name(workspace.operation_folder(operation.folder) / "operation.toml")
    text = settings_text(workspace, operation.folder)
    return signs_in_settings(operation, text, file, evidence.typefaces)


def _rules(workspace: Workspace, operation: Operation) -> tuple[list[Rule], list[Diagnostic]]:
    """The rules that apply to this operation; ConfigurationError for one that does not exist."""
    settings = workspace.name(workspace.operation_folder(operation.folder) / "operation.toml")
    known = [rule.code for rule in RULES]
    for code in operation.rules_off:
        if code not in known and code not in RETIRED:
            near = nearest(code, known)
            hint = Message("usage.did-you-mean", {"near": near}) if near else Message("usage.rules")
            values = {"file": settings, "code": code, "hint": hint}
            raise ConfigurationError(Message("usage.no-rule", values))
    return switched(RULES, operation.rules_off, settings)


def _with_memory(findings: list[Diagnostic], evidence: Evidence, rules: list[Rule]) -> list[Diagnostic]:
    """Open warnings say why last month accepted the same, where it did."""
    before = evidence.compared
    if before is None or not has_acceptances(before.month):
        return findings
    accepted = accept(run(before, rules), before.month)
    return remember(findings, evidence.month, accepted, before.month)


def _read(
    workspace: Workspace, name: str, period: Period, reader: Reader
) -> tuple[Evidence, list[Diagnostic]]:
    operation = read_operation(workspace, name)
    reader = reader.of(operation)
    folder = workspace.operation_folder(name)
    months, diagnostics = read_months(workspace, operation, period, reader)
    first = operation.report.first_period
    settings = Address(workspace.name(folder / "operation.toml"))
    diagnostics += [
        MONTH_BEFORE_FIRST.at(settings, period=str(each.period), first=str(first))
        for each in months
        if each.period < first
    ]
    articles, files, trouble = read_articles(
        folder / "articles", name=workspace.name, likely=reader.likely
    )
    boundaries, maps, faults = read_boundaries(folder / "boundaries", reader=reader, name=workspace.name)
    logos, unprintable = read_logos(folder, reader=reader, name=workspace.name)
    typefaces, fonts, told = typefaces_of(workspace, operation, reader)
    named = with_current_names(months)
    evidence = Evidence(
        operation,
        named[-1],
        named[:-1],
        articles,
        (*files, *maps, *fonts),
        boundaries,
        logos,
        report_settings(workspace, name),
        given=_numbers(workspace, name),
        typefaces=typefaces,
    )
    elsewhere = [
        FILE_ELSEWHERE.at(Address(workspace.name(path))) for path in strays(workspace.templates_folder)
    ]
    return evidence, [*diagnostics, *trouble, *faults, *unprintable, *told, *elsewhere]


def _numbers(workspace: Workspace, name: str) -> Mapping[Period, int]:
    with reading_as_it_is(workspace.outputs) as register:
        return given_numbers(register, name)
