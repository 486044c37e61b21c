"""What must hold before a month's report is issued, and why it is refused."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sitrep.diagnostics import Diagnostic, Message, Severity
from sitrep.fonts.typefaces import Typefaces
from sitrep.model.issue import Change, Clearance
from sitrep.operation.workspace import Workspace
from sitrep.register.issues import numbers
from sitrep.register.register import Register
from sitrep.report.record.change_lines import change_lines
from sitrep.report.record.changes import (
    FileChange,
    UnreadableManifest,
    differences,
    files_changed,
    recorded_report,
)
from sitrep.words.signs import described, font_for
from sitrep.words.speech import Words
from sitrep.work.clearance import builder_of, one_person_alone, without_signs
from sitrep.work.drafts import Draft
from sitrep.work.month import Checked
from sitrep.work.typesetting import file_stem


class Refused(Exception):
    """A month that cannot be issued as it is; each message says why, or what to do."""

    def __init__(self, *messages: Message) -> None:
        super().__init__(*messages)
        self.messages = messages


class WrongUse(Refused):
    """Not the month is at fault, but what was typed: it cannot be printed, or clears nothing."""


@dataclass(frozen=True, slots=True)
class IssueRequest:
    """Who cleared it, when it was issued (with its zone), and why it is issued again, if it is.

    `change` says whether something was wrong, or there are later figures. `signs` are the codes at the
    end of drafts, `user` is who issues, as the computer knows them, `second` a second person.
    """

    clearance: Clearance
    at: datetime
    reason: str = ""
    change: Change = Change.CORRECTION
    signs: tuple[str, ...] = ()
    user: str = ""
    second: Clearance | None = None


def stopping(checked: Checked) -> list[Diagnostic]:
    """The problems for which a month is not issued: errors, and by its settings open warnings."""
    stops_at_warnings = checked.evidence.operation.issue.stop_at == "warning"
    return [
        each
        for each in checked.diagnostics
        if each.severity is Severity.ERROR
        or (stops_at_warnings and each.severity is Severity.WARNING and not each.accepted)
    ]


def must_be_printable(asked: IssueRequest, typefaces: Typefaces) -> None:
    """WrongUse where no font has a character of what is printed of the request."""
    reason = "--revision" if asked.change is Change.REVISION else "--reason"
    who = f"{asked.clearance.name} {asked.clearance.role}"
    lacking = {
        option: typefaces.unprinted(text)
        for option, text in (("--cleared-by", who), (reason, asked.reason))
    }
    problems = [
        Message(
            "issue.not_printable",
            {"option": option, "signs": described(signs), "font": font_for(signs)},
        )
        for option, signs in lacking.items()
        if signs
    ]
    if problems:
        raise WrongUse(*problems)


def number_for(register: Register, checked: Checked) -> int:
    """The number that the draft prints; Refused where it may not have it.

    The numbers of an operation are a run without gaps.
    """
    evidence = checked.evidence
    period, number = str(evidence.month.period), evidence.own_number
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


def must_have_been_looked_at(draft: Draft, workspace: Workspace, words: Words) -> None:
    """Refused unless the draft is the one in the outputs folder, to the byte of its manifest."""
    evidence = draft.material.evidence
    operation, period = evidence.operation.folder, evidence.month.period
    pdf = workspace.output_folder(operation, period) / f"{file_stem(draft.material)}.pdf"
    file, again = {"file": workspace.name(pdf)}, {"operation": operation, "month": str(period)}
    manifest = pdf.with_suffix(".manifest.json")
    if not (pdf.is_file() and manifest.is_file()):
        raise Refused(Message("issue.no_draft", file | again))
    looked_at = manifest.read_bytes()
    if looked_at != draft.manifest:
        said = _what_changed(looked_at, draft, words)
        raise Refused(Message("issue.outdated", file), *said, Message("issue.build_again", again))


def _what_changed(looked_at: bytes, draft: Draft, words: Words) -> list[Message]:
    try:
        old, new = recorded_report(looked_at), recorded_report(draft.manifest)
    except UnreadableManifest:
        return [Message("issue.changed_manifest")]
    figures = change_lines(differences(old, new), words)
    return [*_files(files_changed(old, new)), *figures] or [Message("issue.changed_page")]


def _files(changes: Sequence[FileChange]) -> Iterator[Message]:
    for change in changes:
        what = "issue.file_gone" if not change.new else "issue.file_changed"
        yield Message(what if change.old else "issue.file_added", {"file": change.name})


def must_have_reason(drafts: Sequence[Draft], asked: IssueRequest) -> None:
    """Refused where a later version has no reason, or a first one has."""
    versions = [draft.issue.version - 1 for draft in drafts if draft.issue.correction]
    if versions and not asked.reason:
        raise Refused(Message("issue.reason_missing", {"version": max(versions)}))
    if asked.reason and not versions:
        raise Refused(Message("issue.reason_surplus"))


def must_be_cleared(drafts: Sequence[Draft], workspace: Workspace, asked: IssueRequest) -> None:
    """WrongUse where the settings ask for signs, or for a second person, and there are none."""
    evidence = drafts[0].material.evidence
    operation, settings = evidence.operation, evidence.operation.issue
    folder = workspace.output_folder(operation.folder, evidence.month.period)
    pdfs = [folder / f"{file_stem(draft.material)}.pdf" for draft in drafts]
    built = list(zip(pdfs, (draft.manifest for draft in drafts), strict=True))
    missing: list[Message] = []
    if settings.proof_of_reading:
        read = ((workspace.name(pdf), manifest) for pdf, manifest in built)
        missing += without_signs(read, asked.signs)
    if settings.second_person or asked.second:
        builders = ((workspace.name(pdf), builder_of(pdf, manifest)) for pdf, manifest in built)
        missing += one_person_alone(builders, asked.user, asked.clearance, asked.second)
    if missing:
        raise WrongUse(*missing)
