"""Freezing: PDFs become documents of the register, staged and entered together."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitrep.operation.workspace import Workspace
from sitrep.register import frozen
from sitrep.register.issues import KIND, Document, IssuedReport, enter_issue, issue_of
from sitrep.register.register import Register
from sitrep.register.trouble import RegisterTrouble
from sitrep.report.record.changes import recorded_report


@dataclass(frozen=True, slots=True)
class Frozen:
    """An issued document with its manifest, and its files by their names."""

    document: Document
    manifest: bytes
    files: Mapping[str, bytes]


def freeze(
    workspace: Workspace,
    folder: Path,
    stem: str,
    *,
    edition: str,
    language: str,
    version: int,
    pdf: bytes,
    page: bytes,
    manifest: bytes,
) -> Frozen:
    """A version as it is issued; `stem` names its files, without endings.

    `folder` is that of the month's issued reports. RegisterTrouble where a file that the register does
    not know is in its way.
    """
    for ending in ("pdf", "html"):
        if (folder / f"{stem}.{ending}").exists():
            in_the_way = workspace.name(folder / f"{stem}.{ending}")
            raise RegisterTrouble.of("register.unknown_file", file=in_the_way)
    document = Document(
        edition=edition,
        language=language,
        version=version,
        file=workspace.name(folder / f"{stem}.pdf"),
        sha256=hashlib.sha256(pdf).hexdigest(),
        bytes=len(pdf),
        manifest=hashlib.sha256(manifest).hexdigest(),
        inputs=recorded_report(manifest).files,
        page=hashlib.sha256(page).hexdigest(),
    )
    files = {f"{stem}.pdf": pdf, f"{stem}.html": page, f"{stem}.manifest.json": manifest}
    return Frozen(document, manifest, files)


def version_stem(stem: str, version: int) -> str:
    """What the files of a version are named: from the second on after it."""
    return stem + (f"-v{version}" if version > 1 else "")


def enter(register: Register, folder: Path, issued: IssuedReport, reports: Sequence[Frozen]) -> None:
    """Enter them as one act, and stage their files: all of it holds with the register's commit."""
    entry = enter_issue(register, issued, {each.document.manifest: each.manifest for each in reports})
    files = {name: content for each in reports for name, content in each.files.items()}
    receipt = f"{Path(issued.documents[0].file).stem}{frozen.RECEIPT}"
    frozen.stage(folder, entry.digest, files | {receipt: entry.line()})


def finished(
    register: Register, operation: str, period: str, *, withdrawing: bool
) -> IssuedReport | None:
    """What an interrupted run of the same command had entered, and the register has finished now."""
    for entry in register.finished:
        if entry.kind == KIND:
            issued = issue_of(entry)
            is_of = (issued.operation, issued.period) == (operation, period)
            if is_of and issued.is_withdrawal == withdrawing:
                return issued
    return None
