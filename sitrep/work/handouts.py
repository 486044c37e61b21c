"""I/O: what an analyst gets: a check's report as a page, annotated copies, cells as written."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from sitrep.cells import Address
from sitrep.containment import leads_out
from sitrep.diagnostics import Diagnostic, Severity
from sitrep.findings.excerpt import text_at
from sitrep.findings.html import as_html
from sitrep.intake.container import MAX_FILE_BYTES, SPREADSHEETS
from sitrep.intake.files import contents, sha256
from sitrep.intake.limited.reader import Reader
from sitrep.intake.marking import marks
from sitrep.intake.problems.files import FILE_UNREADABLE
from sitrep.intake.spreadsheet import RawCell
from sitrep.operation.workspace import Workspace
from sitrep.output import write_whole
from sitrep.words.speech import Words
from sitrep.work.month import Checked

_FOLDER = "check"
_LONGEST_NAME = 220
"""In bytes: file systems take 255, and the ending needs some."""


def write_page(
    checked: Checked, workspace: Workspace, words: Words, reader: Reader, *, created: datetime
) -> Path:
    """The check report as one HTML file; returns where it was written."""
    operation, period = checked.evidence.operation, checked.evidence.month.period
    page = as_html(
        operation.title.get(words.language, operation.folder),
        period,
        checked.diagnostics,
        words,
        sheets=rows_in(_files(checked.diagnostics) - _unopened(checked.diagnostics), workspace, reader),
        created=created,
    )
    path = _folder(checked, workspace) / "check-report.html"
    write_whole(path, page.encode())
    return path


def write_annotated(checked: Checked, workspace: Workspace, words: Words, reader: Reader) -> list[Path]:
    """A copy of each spreadsheet with errors or warnings, problems marked at their cells.

    The copy of a file without any is deleted. The originals are only read.
    """
    told = [d for d in checked.diagnostics if d.severity is not Severity.NOTE]
    written = []
    for file in checked.evidence.month.files:
        original = workspace.folder / file.path
        if original.suffix.lower() not in SPREADSHEETS:
            continue
        copy = _folder(checked, workspace) / f"{_short(original.name)}.annotated.xlsx"
        theirs = [each for each in told if each.where.file == file.path]
        content = None
        if theirs and file.path not in _unopened(checked.diagnostics):
            raw = contents(original, MAX_FILE_BYTES)
            content = reader.copy(file.path, raw, marks(file.path, theirs, words))
        if content is None:
            copy.unlink(missing_ok=True)
        else:
            write_whole(copy, content)
            written.append(copy)
    return written


def _short(name: str) -> str:
    """The name, or where no room is left for an ending the beginning of it with a mark of its own."""
    raw = name.encode()
    if len(raw) <= _LONGEST_NAME:
        return name
    return f"{raw[:_LONGEST_NAME].decode(errors='ignore')}-{sha256(raw)[:8]}"


def _folder(checked: Checked, workspace: Workspace) -> Path:
    evidence = checked.evidence
    return workspace.output_folder(evidence.operation.folder, evidence.month.period) / _FOLDER


def _unopened(diagnostics: Sequence[Diagnostic]) -> set[str]:
    """The files that could not be opened: a second attempt would take as long as the first."""
    return {each.where.file for each in diagnostics if each.code == FILE_UNREADABLE.code}


def _files(diagnostics: Sequence[Diagnostic]) -> set[str]:
    """The files that problems stand in."""
    return {place.file for each in diagnostics for place in (each.where, *each.related)}


def written_at(
    cells: Sequence[Address], workspace: Workspace, reader: Reader
) -> Callable[[Address], str]:
    """What stands in each of these cells, as it was written; "" for a blank one."""
    rows = rows_in({cell.file for cell in cells}, workspace, reader)
    return lambda cell: text_at(cell, rows)


def rows_in(
    files: Iterable[str], workspace: Workspace, reader: Reader
) -> dict[tuple[str, str | None], Sequence[Sequence[RawCell]]]:
    """The rows of every sheet, and the lines of every text file, by file and sheet."""
    quoted: dict[tuple[str, str | None], Sequence[Sequence[RawCell]]] = {}
    for file in sorted(files):
        path = workspace.folder / file
        if not path.is_file() or leads_out(path, workspace.folder):
            continue
        raw = contents(path, MAX_FILE_BYTES)
        if path.suffix.lower() in SPREADSHEETS:
            sheets, _ = reader.spreadsheet(file, raw)
            quoted |= {(file, sheet.name): sheet.rows for sheet in sheets}
        else:
            lines = reader.text(raw).text.splitlines()
            quoted[file, None] = [[line] for line in lines]
    return quoted
