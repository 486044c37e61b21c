"""Withdrawing: a report is taken back by a version that says so and has nothing of what it said."""

import hashlib
from dataclasses import replace

from sitrep.diagnostics import Message
from sitrep.fonts.typefaces import Typefaces
from sitrep.intake.limited.reader import Reader
from sitrep.model.edition import Edition
from sitrep.model.issue import Change, Correction, Issue
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.operation.workspace import Workspace
from sitrep.register import frozen
from sitrep.register.issues import Found, IssuedReport, current_documents
from sitrep.register.lock import nobody_sends
from sitrep.register.register import writing
from sitrep.report.page.withdrawal import Withdrawal, withdrawal_view
from sitrep.report.record.manifest import manifest_json
from sitrep.report.record.summary import summary_of
from sitrep.report.record.withdrawn import withdrawal_content
from sitrep.report.texts import Texts
from sitrep.words.own_words import words_of
from sitrep.work.conditions import IssueRequest, Refused, must_be_printable
from sitrep.work.freezing import Frozen, enter, finished, freeze, version_stem
from sitrep.work.month import Stage
from sitrep.work.typefaces import typefaces_of
from sitrep.work.typesetting import report_stem, versions


def withdraw(
    workspace: Workspace,
    operation: Operation,
    period: Period,
    stage: Stage,
    asked: IssueRequest,
    reader: Reader,
) -> IssuedReport:
    """Take back every edition and language of a month's report, each by a next version.

    The month's spreadsheets are not read: a report can be withdrawn whatever has become of them;
    `reader` opens the operation's fonts alone. All of it or nothing, as for an issue; what an
    interrupted run had entered is finished and returned.
    Raises Refused where nothing was issued, or everything is already withdrawn; WrongUse for words that
    cannot be printed.
    """
    folder = workspace.output_folder(operation.folder, period) / frozen.FOLDER
    nobody_sends(workspace.outputs)
    with writing(workspace.outputs) as register:
        done = finished(register, operation.folder, str(period), withdrawing=True)
        if done:
            return done
        issued = current_documents(register, operation.folder, str(period))
        standing = [found for found in issued if not found.issue.is_withdrawal]
        if not standing:
            key = "withdraw.already" if issued else "withdraw.not_issued"
            raise Refused(Message(key, {"operation": operation.folder, "period": str(period)}))
        stage("stage.typesetting")
        typefaces, _, _ = typefaces_of(workspace, operation, reader)
        must_be_printable(asked, typefaces)
        reports = [_frozen(found, workspace, operation, period, asked, typefaces) for found in standing]
        withdrawn = IssuedReport(
            operation=operation.folder,
            period=str(period),
            as_of=period.as_of,
            number=standing[0].issue.number,
            cleared_by=asked.clearance.name,
            role=asked.clearance.role,
            at=asked.at,
            reason=asked.reason,
            documents=tuple(each.document for each in reports),
            change=Change.WITHDRAWAL,
        )
        stage("stage.writing")
        enter(register, folder, withdrawn, reports)
    return withdrawn


def _frozen(
    found: Found,
    workspace: Workspace,
    operation: Operation,
    period: Period,
    asked: IssueRequest,
    typefaces: Typefaces,
) -> Frozen:
    """The version that takes one document back."""
    from sitrep.report.render.html import render
    from sitrep.report.render.pdf import Attachment, make_pdf
    from sitrep.report.render.web import web_page

    before, edition = found.document, Edition(found.document.edition)
    words = words_of(operation, before.language)
    day, number, version = found.issue.at.date(), found.issue.number, before.version + 1
    correction = Correction(before.version, day, asked.reason, (), Change.WITHDRAWAL)
    issue = Issue(version, asked.clearance, correction)
    view = withdrawal_view(
        Withdrawal(operation, period, edition, number, version, asked.clearance, asked.reason),
        Texts(words),
    )
    view = replace(view, own_families=typefaces.own_families)
    content = withdrawal_content(
        operation, period, edition, words.language, number=number, versions=versions(typefaces)
    )
    manifest = manifest_json(content, issue=issue, summary=summary_of(view))
    html = render(view, workspace_templates=workspace.templates_folder)
    pdf = make_pdf(
        html,
        attachments=(
            Attachment(
                "manifest.json", "application/json", words.say("attachment.withdrawal"), manifest
            ),
        ),
        identifier=hashlib.sha256(manifest).digest()[:16],
        typefaces=typefaces,
    )
    stem = version_stem(report_stem(operation, period, edition, words.language), version)
    return freeze(
        workspace,
        workspace.output_folder(operation.folder, period) / frozen.FOLDER,
        stem,
        edition=before.edition,
        language=before.language,
        version=version,
        pdf=pdf,
        page=web_page(
            view,
            figures=None,
            name=stem,
            workspace_templates=workspace.templates_folder,
            typefaces=typefaces,
        ),
        manifest=manifest,
    )
