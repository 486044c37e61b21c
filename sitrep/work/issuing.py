"""Issuing: a draft that was looked at becomes a numbered, frozen report in the register."""

from dataclasses import replace
from pathlib import Path

from sitrep.diagnostics import Message
from sitrep.drawing.spec import Draw
from sitrep.model.issue import Issue
from sitrep.operation.workspace import Workspace
from sitrep.register import frozen
from sitrep.register.issues import IssuedReport, issued_before
from sitrep.register.lock import nobody_sends
from sitrep.register.register import Register, writing
from sitrep.words.speech import Words
from sitrep.work.conditions import (
    IssueRequest,
    Refused,
    must_be_cleared,
    must_be_printable,
    must_have_been_looked_at,
    must_have_reason,
    number_for,
)
from sitrep.work.drafts import Draft, drafts_of
from sitrep.work.freezing import Frozen, enter, finished, freeze, version_stem
from sitrep.work.month import Checked, Stage
from sitrep.work.pictures import Gallery
from sitrep.work.typesetting import file_stem, typeset


def issue(
    checked: Checked, workspace: Workspace, stage: Stage, asked: IssueRequest, words: Words
) -> IssuedReport:
    """Number, freeze and enter the month's report; all of it, or nothing if it is interrupted.

    `words` are those in which a refusal tells figures.

    What an interrupted run had already entered is finished and returned. Raises Refused, and
    RegisterTrouble where the register is not to be relied on. `checked` must have nothing that stops it.
    """
    evidence = checked.evidence
    operation, period = evidence.operation.folder, str(evidence.month.period)
    folder = workspace.output_folder(operation, evidence.month.period) / frozen.FOLDER
    must_be_printable(asked, evidence.typefaces)
    nobody_sends(workspace.outputs)
    with writing(workspace.outputs) as register:
        done = finished(register, operation, period, withdrawing=False)
        if done:
            return done
        number = number_for(register, checked)
        stage("stage.comparing")
        gallery = Gallery(
            workspace.pictures_folder(operation, evidence.month.period), evidence.typefaces
        )
        drafts = _new_drafts(checked, workspace, register, gallery.draw)
        for draft in drafts:
            must_have_been_looked_at(draft, workspace, words)
        must_have_reason(drafts, asked)
        must_be_cleared(drafts, workspace, asked)
        stage("stage.typesetting")
        reports = [_frozen(draft, workspace, folder, asked, gallery.draw_on_screen) for draft in drafts]
        issued = IssuedReport(
            operation=operation,
            period=period,
            as_of=evidence.month.period.as_of,
            number=number,
            cleared_by=asked.clearance.name,
            role=asked.clearance.role,
            at=asked.at,
            reason=asked.reason,
            documents=tuple(each.document for each in reports),
            change=asked.change,
            second=f"{asked.second.name}, {asked.second.role}" if asked.second else "",
        )
        stage("stage.writing")
        enter(register, folder, issued, reports)
    return issued


def _new_drafts(checked: Checked, workspace: Workspace, register: Register, draw: Draw) -> list[Draft]:
    """The drafts that say something else than the version before; Refused if there is none."""
    evidence = checked.evidence
    before = issued_before(register, evidence.operation.folder, str(evidence.month.period))
    drafts = list(drafts_of(checked.drafts, workspace.templates_folder, draw, before))
    new = [draft for draft in drafts if not draft.is_issued]
    if not new:
        newest = max(draft.issue.version for draft in drafts)
        raise Refused(Message("issue.nothing_changed", {"version": newest}))
    return new


def _frozen(draft: Draft, workspace: Workspace, folder: Path, asked: IssueRequest, draw: Draw) -> Frozen:
    """The draft as it is issued."""
    material, issue = draft.material, _cleared(draft.issue, asked)
    manifest, html = draft.layout.manifest(issue), draft.layout.page_of(issue)
    stem = version_stem(file_stem(material), issue.version)
    return freeze(
        workspace,
        folder,
        stem,
        edition=str(material.edition),
        language=material.words.language,
        version=issue.version,
        pdf=typeset(html, draft.layout, manifest),
        page=draft.layout.web_page_of(issue, stem, draw),
        manifest=manifest,
    )


def _cleared(issue: Issue, asked: IssueRequest) -> Issue:
    correction = issue.correction and replace(issue.correction, reason=asked.reason, change=asked.change)
    return replace(issue, clearance=asked.clearance, correction=correction)
