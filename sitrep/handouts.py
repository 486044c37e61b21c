"""I/O: what an analyst gets from a check: the report as a page, and annotated copies of the files."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Severity
from sitrep.findings.html import as_html
from sitrep.intake.annotate import annotated_copy
from sitrep.intake.spreadsheet import SUFFIXES, RawCell, read_spreadsheet
from sitrep.month import Checked
from sitrep.operation import Workspace
from sitrep.output import write_whole
from sitrep.words.speech import Words

_FOLDER = "check"


def write_page(checked: Checked, workspace: Workspace, words: Words, *, created: datetime) -> Path:
    """The check report as one HTML file; the result is where it was written."""
    operation, period = checked.evidence.operation, checked.evidence.month.period
    page = as_html(
        operation.title.get(words.language, operation.folder),
        period,
        checked.diagnostics,
        words,
        sheets=_quoted(checked.diagnostics, workspace),
        created=created,
    )
    path = _folder(checked, workspace) / "check-report.html"
    write_whole(path, page.encode())
    return path


def write_annotated(checked: Checked, workspace: Workspace, words: Words) -> list[Path]:
    """A copy of each spreadsheet with errors or warnings, problems marked at their cells.

    The copy of a file without any is deleted. The originals are only read.
    """
    told = [d for d in checked.diagnostics if d.severity is not Severity.NOTE]
    written = []
    for file in checked.evidence.month.files:
        original = workspace.folder / file.path
        if original.suffix.lower() not in SUFFIXES:
            continue
        copy = _folder(checked, workspace) / f"{original.name}.annotated.xlsx"
        theirs = [each for each in told if each.where.file == file.path]
        content = annotated_copy(file.path, original.read_bytes(), theirs, words) if theirs else None
        if content is None:
            copy.unlink(missing_ok=True)
        else:
            write_whole(copy, content)
            written.append(copy)
    return written


def _folder(checked: Checked, workspace: Workspace) -> Path:
    evidence = checked.evidence
    return workspace.output_folder(evidence.operation.folder, evidence.month.period) / _FOLDER


def _quoted(
    diagnostics: Sequence[Diagnostic], workspace: Workspace
) -> dict[tuple[str, str | None], Sequence[Sequence[RawCell]]]:
    """The rows of every sheet, and the lines of every text file, that a problem stands in."""
    places: set[Address] = {place for each in diagnostics for place in (each.where, *each.related)}
    quoted: dict[tuple[str, str | None], Sequence[Sequence[RawCell]]] = {}
    for file in sorted({place.file for place in places}):
        path = workspace.folder / file
        if not path.is_file():
            continue
        raw = path.read_bytes()
        if path.suffix.lower() in SUFFIXES:
            sheets, _ = read_spreadsheet(file, raw)
            quoted |= {(file, sheet.name): sheet.rows for sheet in sheets}
        else:
            lines = raw.decode("utf-8-sig", errors="replace").splitlines()
            quoted[file, None] = [[line] for line in lines]
    return quoted
