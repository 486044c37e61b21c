"""Issuing: a draft that was looked at becomes a numbered, frozen report in the register."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sitrep.delivery import frozen
from sitrep.delivery.issues import (
    KIND,
    Document,
    Found,
    IssuedReport,
    current_documents,
    enter_issue,
    issue_of,
    numbers,
)
from sitrep.delivery.log import Entry
from sitrep.delivery.register import Register, writing
from sitrep.delivery.trouble import RegisterTrouble
from sitrep.diagnostics import Diagnostic, Message, Severity
from sitrep.gallery import Gallery
from sitrep.model.issue import Clearance, Correction, Issue
from sitrep.month import Checked, Stage
from sitrep.operation import Workspace
from sitrep.report.comparing import compared
from sitrep.report.difference import (
    FileChange,
    Told,
    UnreadableManifest,
    differences,
    files_changed,
    told_by,
)
from sitrep.report.material import Material
from sitrep.typesetting import Pages, file_stem, lay_out, typeset


class Refused(Exception):
    """A month that cannot be issued as it is; each message says why, or what to do."""

    def __init__(self, *messages: Message) -> None:
        super().__init__(*messages)
        self.messages = messages


@dataclass(frozen=True, slots=True)
class Asked:
    """Who cleared it, when it was issued (with its zone), and why it is issued again, if it is."""

    clearance: Clearance
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft that is still what it was when it was looked at, with its latest issued version."""

    material: Material
    pages: Pages
    before: Found | None


def stopping(checked: Checked) -> list[Diagnostic]:
    """The problems for which a month is not issued: errors, and by its settings open warnings."""
    stops_at_warnings = checked.evidence.operation.issue.stop_at == "warning"
    return [
        each
        for each in checked.diagnostics
        if each.severity is Severity.ERROR
        or (stops_at_warnings and each.severity is Severity.WARNING and not each.accepted)
    ]


def issue(checked: Checked, workspace: Workspace, stage: Stage, asked: Asked) -> IssuedReport:
    """Number, freeze and enter the month's report; all of it, or nothing if it is interrupted.

    What an interrupted run had entered already is finished and is the result. Raises Refused, and
    RegisterTrouble where the register is not to be relied on. `checked` has nothing that stops it.
    """
    evidence = checked.evidence
    operation, period = evidence.operation.folder, str(evidence.month.period)
    folder = workspace.output_folder(operation, evidence.month.period)
    with writing(workspace.outputs) as register:
        for entry in register.finished:
            if _is_of(entry, operation, period):
                return issue_of(entry)
        number = _number(register, checked)
        stage("stage.comparing")
        gallery = Gallery(workspace.pictures_folder(operation, evidence.month.period))
        drafts = _drafts(checked, workspace, register, gallery)
        changed = [draft for draft in drafts if not _is_issued(draft, register)]
        if not changed:
            newest = max(draft.before.document.version for draft in drafts if draft.before)
            raise Refused(Message("issue.nothing_changed", {"version": newest}))
        _ask_for_reason(changed, asked)
        files: dict[str, bytes] = {}
        documents, manifests = [], {}
        for draft in changed:
            stage("stage.typesetting")
            said = _issue_of(draft, register, asked)
            pages = lay_out(draft.material, workspace.templates_folder, gallery.draw, issue=said)
            pdf = typeset(pages, draft.material)
            stem = file_stem(draft.material) + (f"-v{said.version}" if said.version > 1 else "")
            path = folder / frozen.FOLDER / f"{stem}.pdf"
            if path.exists():
                raise RegisterTrouble.of("register.unknown_file", file=workspace.name(path))
            document = _document(draft, said, workspace.name(path), pages, pdf)
            documents.append(document)
            manifests[document.manifest] = pages.manifest
            files |= {f"{stem}.pdf": pdf, f"{stem}.manifest.json": pages.manifest}
        issued = IssuedReport(
            operation=operation,
            period=period,
            as_of=evidence.month.period.as_of,
            number=number,
            cleared_by=asked.clearance.name,
            role=asked.clearance.role,
            at=asked.at,
            reason=asked.reason,
            documents=tuple(documents),
        )
        stage("stage.writing")
        entry = enter_issue(register, issued, manifests)
        receipt = f"{Path(documents[0].file).stem}{frozen.RECEIPT}"
        frozen.stage(folder / frozen.FOLDER, entry.digest, files | {receipt: entry.line()})
    return issued


def _is_of(entry: Entry, operation: str, period: str) -> bool:
    return entry.kind == KIND and (entry.body["operation"], entry.body["period"]) == (operation, period)


def _number(register: Register, checked: Checked) -> int:
    """The number that the draft prints. The numbers of an operation are a run without gaps."""
    evidence = checked.evidence
    period, number = str(evidence.month.period), evidence.operation.number(evidence.month.period)
    given = numbers(register, evidence.operation.folder)
    if given.get(number) == period:
        return number
    if evidence.month.period in evidence.operation.report.without_report:
        raise Refused(Message("issue.without_report", {"period": period}))
    if number in given:
        raise Refused(Message("issue.number_taken", {"number": number, "other": given[number]}))
    if period in given.values():
        was = next(each for each, month in given.items() if month == period)
        raise Refused(Message("issue.other_number", {"number": number, "period": period, "was": was}))
    if given and not min(given) - 1 <= number <= max(given) + 1:
        missing = max(given) + 1 if number > max(given) else min(given) - 1
        raise Refused(Message("issue.gap", {"number": number, "missing": missing}))
    return number


def _drafts(checked: Checked, workspace: Workspace, register: Register, gallery: Gallery) -> list[Draft]:
    """The month's drafts; Refused unless each is what stands in the outputs folder, to the byte."""
    evidence = checked.evidence
    operation, period = evidence.operation.folder, evidence.month.period
    newest = {
        (found.document.edition, found.document.language): found
        for found in current_documents(register, operation, str(period))
    }
    drafts = []
    for material in checked.drafts:
        pages = lay_out(material, workspace.templates_folder, gallery.draw)
        pdf = workspace.output_folder(operation, period) / f"{file_stem(material)}.pdf"
        again = {"operation": operation, "month": str(period)}
        if not (pdf.is_file() and pdf.with_suffix(".manifest.json").is_file()):
            raise Refused(Message("issue.no_draft", {"file": workspace.name(pdf), **again}))
        looked_at = pdf.with_suffix(".manifest.json").read_bytes()
        if looked_at != pages.manifest:
            said = _what_changed(looked_at, pages.manifest, material)
            opening = Message("issue.outdated", {"file": workspace.name(pdf)})
            raise Refused(opening, *said, Message("issue.build_again", again))
        before = newest.get((str(material.edition), material.words.language))
        drafts.append(Draft(material, pages, before))
    return drafts


def _what_changed(looked_at: bytes, now: bytes, material: Material) -> list[Message]:
    try:
        old, new = told_by(looked_at), told_by(now)
    except UnreadableManifest:
        return [Message("issue.changed_manifest")]
    said = [*_files(files_changed(old, new)), *_figures(old, new, material)]
    return said or [Message("issue.changed_page")]


def _files(changes: Sequence[FileChange]) -> Iterator[Message]:
    for change in changes:
        what = "issue.file_gone" if not change.new else "issue.file_changed"
        yield Message(what if change.old else "issue.file_added", {"file": change.name})


def _figures(old: Told, new: Told, material: Material) -> Iterator[Message]:
    words = material.words
    for change in differences(old, new):
        told = compared(change, words)
        values = {"label": told.label, "old": told.old, "new": told.new}
        nothing = words.say("diff.nothing")
        yield Message("issue.figure", {name: text or nothing for name, text in values.items()})


def _told_before(found: Found, register: Register) -> Told | None:
    manifest = register.kept(found.document.manifest)
    return told_by(manifest) if manifest else None


def _is_issued(draft: Draft, register: Register) -> bool:
    """Whether the latest version says what the draft says."""
    before = _told_before(draft.before, register) if draft.before else None
    return before is not None and before.page == draft.pages.draft


def _ask_for_reason(changed: Sequence[Draft], asked: Asked) -> None:
    versions = [draft.before.document.version for draft in changed if draft.before]
    if versions and not asked.reason:
        raise Refused(Message("issue.reason_missing", {"version": max(versions)}))
    if asked.reason and not versions:
        raise Refused(Message("issue.reason_surplus"))


def _issue_of(draft: Draft, register: Register, asked: Asked) -> Issue:
    if draft.before is None:
        return Issue(1, asked.clearance)
    before, version = draft.before.issue, draft.before.document.version
    told = _told_before(draft.before, register)
    if told is None:
        raise RegisterTrouble.of("register.no_manifest", file=draft.before.document.file)
    changes = tuple(differences(told, told_by(draft.pages.manifest)))
    correction = Correction(version, before.at.date(), asked.reason, changes)
    return Issue(version + 1, asked.clearance, correction)


def _document(draft: Draft, said: Issue, file: str, pages: Pages, pdf: bytes) -> Document:
    inputs = told_by(pages.manifest).files
    return Document(
        edition=str(draft.material.edition),
        language=draft.material.words.language,
        version=said.version,
        file=file,
        sha256=hashlib.sha256(pdf).hexdigest(),
        bytes=len(pdf),
        manifest=hashlib.sha256(pages.manifest).hexdigest(),
        inputs=inputs,
    )
