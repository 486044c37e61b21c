"""Two reports compared, and a file identified as issued or as a draft."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from sitrep.diagnostics import Message
from sitrep.model.edition import Edition
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.operation.settings import ConfigurationError
from sitrep.operation.workspace import Workspace, period_named
from sitrep.register.issues import (
    Found,
    document_named,
    document_with,
    documents,
)
from sitrep.register.register import reading
from sitrep.report.record.changes import RecordedReport, UnreadableManifest, recorded_report
from sitrep.work.typesetting import report_stem

_DRAFT = "draft"
_NAME = re.compile(
    rf"(?P<period>[^@:]+)(@(?P<which>[1-9][0-9]{{0,5}}|{_DRAFT}))?(:(?P<language>[a-z]{{2,3}}))?"
)


def report_named(
    workspace: Workspace, operation: Operation, name: str, edition: Edition, spoken: str
) -> RecordedReport:
    """The report that `2012-07@1`, `2012-07@draft` or `2012-07` names.

    A month alone is its newest version, or its draft if it was never issued. It is in the language
    that is spoken, if there is one in it, or in that of `2012-07@1:fr`. ConfigurationError where there
    is none.
    """
    matched = _NAME.fullmatch(name)
    if matched is None:
        raise ConfigurationError(Message("diff.no-name", {"name": name}))
    languages = operation.report.languages
    language = matched["language"] or operation.report.language_for(spoken)
    if language not in languages:
        values = {"operation": operation.folder, "language": language}
        raise ConfigurationError(
            Message("diff.no-language", values | {"languages": ", ".join(languages)})
        )
    period, which = period_named(matched["period"]), matched["which"]
    manifest = None
    if which != _DRAFT:
        manifest = _issued(
            workspace, operation, period, (edition, language), int(which) if which else None
        )
    if manifest is None and which in (None, _DRAFT):
        manifest = _draft(workspace, operation, period, edition, language)
    if manifest is None:
        raise ConfigurationError(_missing(workspace, operation, period, name, edition))
    try:
        return recorded_report(manifest)
    except UnreadableManifest as problem:
        raise ConfigurationError(
            Message("diff.unreadable", {"name": name, "problem": str(problem)})
        ) from None


def _issued(
    workspace: Workspace,
    operation: Operation,
    period: Period,
    whose: tuple[Edition, str],
    version: int | None,
) -> bytes | None:
    with reading(workspace.outputs) as register:
        of_month = documents(register, operation.folder, str(period))
        wanted = [
            found.document
            for found in of_month
            if (found.document.edition, found.document.language) == whose
            and version in (None, found.document.version)
        ]
        return register.kept(wanted[-1].manifest) if wanted else None


def _draft(
    workspace: Workspace, operation: Operation, period: Period, edition: Edition, language: str
) -> bytes | None:
    stem = report_stem(operation, period, edition, language)
    path = workspace.output_folder(operation.folder, period) / f"{stem}.manifest.json"
    return path.read_bytes() if path.is_file() else None


def _missing(
    workspace: Workspace, operation: Operation, period: Period, name: str, edition: Edition
) -> Message:
    with reading(workspace.outputs) as register:
        issued = documents(register, operation.folder, str(period))
    known = [f"{period}@{each.document.version}" for each in issued if each.document.edition == edition]
    values = {
        "name": name,
        "operation": operation.folder,
        "edition": str(edition),
        "versions": ", ".join(known) or Message("usage.none"),
        "period": str(period),
    }
    return Message("diff.no-report", values)


@dataclass(frozen=True, slots=True)
class Identified:
    """What a file is: an issued document, with the one that replaced it; or one of the same name.

    `withdrawn` is the later version that took the report back, if there is one.
    """

    issued: Found | None
    newer: Found | None = None
    withdrawn: Found | None = None
    same_name: Found | None = None


def identified(workspace: Workspace, path: Path) -> Identified:
    """Look a file up in the register, by all of its bytes; OSError if it cannot be read."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    with reading(workspace.outputs) as register:
        found = document_with(register, digest)
        if found is None:
            return Identified(None, same_name=document_named(register, path.name))
        of_month = documents(register, found.issue.operation, found.issue.period)
    mine, version = (found.document.edition, found.document.language), found.document.version
    later = [
        each
        for each in of_month
        if (each.document.edition, each.document.language) == mine and each.document.version > version
    ]
    taken_back = [each for each in later if each.issue.is_withdrawal]
    return Identified(
        found,
        newer=later[-1] if later and not later[-1].issue.is_withdrawal else None,
        withdrawn=taken_back[-1] if taken_back else None,
    )
