"""I/O: exporting: what was issued, in the formats that others take, beside the issued report."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError

from sitrep.containment import leads_out
from sitrep.diagnostics import Message
from sitrep.model.edition import Edition
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.operation.workspace import Workspace
from sitrep.output import write_whole
from sitrep.register.issues import Found, current_documents, is_unaltered
from sitrep.register.register import Register, reading
from sitrep.register.trouble import RegisterTrouble
from sitrep.report.exchange.folder import exchange_files
from sitrep.report.exchange.issued import IssuedReport
from sitrep.report.record.contents import Manifest
from sitrep.report.record.summary import summary_in
from sitrep.words.own_words import words_of
from sitrep.work.conditions import Refused
from sitrep.work.typesetting import report_stem

FOLDER = "exchange"


def export(workspace: Workspace, operation: Operation, period: Period, edition: Edition) -> list[Path]:
    """Write the newest version of an edition in each language, and clear away what was exported before.

    Refused where nothing was issued, or it was withdrawn: then what was exported of it is cleared away.
    RegisterTrouble where an issued file is not what was issued.
    """
    with reading(workspace.outputs) as register:
        current = current_documents(register, operation.folder, str(period))
        issued = [found for found in current if found.document.edition == edition]
        asked = {"operation": operation.folder, "period": str(period), "edition": str(edition)}
        if not issued:
            raise Refused(Message("export.not_issued", asked))
        standing = [found for found in issued if not found.issue.is_withdrawal]
        reports = [_report(workspace, operation, period, found, register) for found in standing]
    for found in issued:
        if found.issue.is_withdrawal:
            _clear(exchange_folder(workspace, operation, period, edition, found.document.language), {})
    if not standing:
        raise Refused(Message("export.withdrawn", asked))
    return [path for report in reports for path in _written(workspace, operation, period, report)]


def exchange_folder(
    workspace: Workspace, operation: Operation, period: Period, edition: Edition, language: str
) -> Path:
    """Where what is exported of an edition in a language stands."""
    stem = report_stem(operation, period, edition, language)
    return workspace.output_folder(operation.folder, period) / FOLDER / stem


def _written(
    workspace: Workspace, operation: Operation, period: Period, report: IssuedReport
) -> list[Path]:
    manifest = report.manifest
    folder = exchange_folder(workspace, operation, period, manifest.edition, manifest.language)
    if leads_out(folder, workspace.outputs):
        raise Refused(Message("export.leads_out", {"file": workspace.name(folder)}))
    files = exchange_files(report, words_of(operation, manifest.language))
    _clear(folder, files)
    for name, content in files.items():
        write_whole(folder / name, content)
    return [folder / name for name in files]


def _clear(folder: Path, files: Mapping[str, bytes]) -> None:
    """Delete what an earlier version had and this one has not, but for what leads out of the folder."""
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_file() and path.relative_to(folder).as_posix() not in files:
            path.unlink()


def _report(
    workspace: Workspace, operation: Operation, period: Period, found: Found, register: Register
) -> IssuedReport:
    """The report as it stands beside its register entry."""
    document, issue = found.document, found.issue
    file = workspace.folder / document.file
    pdf = file.read_bytes() if file.is_file() else None
    if pdf is None:
        raise RegisterTrouble.of("register.file_missing", file=document.file)
    if not is_unaltered(found.document.sha256, pdf):
        raise RegisterTrouble.of("register.file_altered", file=document.file)
    content = register.kept(document.manifest)
    if content is None:
        raise RegisterTrouble.of("register.no_manifest", file=document.file)
    try:
        manifest, summary = Manifest.model_validate_json(content), summary_in(content)
    except (ValidationError, TypeError):
        manifest, summary = None, None
    if manifest is None or summary is None:
        raise Refused(Message("export.too_old", {"file": document.file}))
    return IssuedReport(
        manifest=manifest,
        summary=summary,
        pdf=pdf,
        stem=report_stem(operation, period, manifest.edition, manifest.language),
        version=document.version,
        cleared_by=f"{issue.cleared_by}, {issue.role}",
        at=issue.at,
        producer=operation.report.producer[manifest.language],
        origin=operation.country_of_origin,
        settings=operation.exchange,
    )


def exported_files(folder: Path) -> Sequence[Path]:
    """What stands in a folder of exported files, sorted."""
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
