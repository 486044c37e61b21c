"""I/O: the folder of a month becomes its tables, narratives and the list of files behind them."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.intake import problems
from sitrep.intake.recognise import Found, find_tables
from sitrep.intake.records import tables_of
from sitrep.intake.spreadsheet import SUFFIXES, Sheet, read_spreadsheet
from sitrep.intake.tables import TABLES
from sitrep.model.month import InputFile, Month, Narrative
from sitrep.model.period import Period

_NARRATIVE_PARTS = 3
_UNREAD_ON_PURPOSE = (".md", ".txt")


def read_month(
    folder: Path, period: Period, *, language: str | None, name: Callable[[Path], str]
) -> tuple[Month, list[Diagnostic]]:
    """All that stands in a month's folder; `name` gives a path as messages show it."""
    diagnostics: list[Diagnostic] = []
    found: list[tuple[Sheet, Found]] = []
    files: list[InputFile] = []
    narratives: dict[str, Narrative] = {}
    for path in sorted(folder.iterdir()):
        file = name(path)
        if not is_input(path):
            if path.is_file() and not _is_hidden(path) and path.suffix not in _UNREAD_ON_PURPOSE:
                diagnostics.append(problems.FILE_NOT_READ.at(Address(file)))
            continue
        raw = path.read_bytes()
        files.append(InputFile(file, sha256(raw)))
        if _is_narrative(path):
            in_language = path.name.split(".")[1]
            text = raw.decode("utf-8-sig", errors="replace")
            narratives[in_language] = Narrative(file, in_language, text)
        else:
            tables, trouble = _tables_in(file, raw)
            found += tables
            diagnostics += trouble
    frames, trouble = tables_of(found, language)
    return Month(period, frames, narratives, tuple(files)), diagnostics + trouble


def is_input(path: Path) -> bool:
    """Whether a file in a month's folder is read: a spreadsheet or a narrative."""
    if not path.is_file() or _is_hidden(path):
        return False
    return path.suffix.lower() in SUFFIXES or _is_narrative(path)


def _is_hidden(path: Path) -> bool:
    """Hidden, or the lock that Excel and LibreOffice leave beside an open file."""
    return path.name.startswith((".", "~$"))


def sha256(raw: bytes) -> str:
    """The fingerprint by which a manifest names a file."""
    return hashlib.sha256(raw).hexdigest()


def _is_narrative(path: Path) -> bool:
    parts = path.name.split(".")
    return len(parts) == _NARRATIVE_PARTS and parts[0] == "narrative" and parts[2] == "md"


def _tables_in(file: str, raw: bytes) -> tuple[list[tuple[Sheet, Found]], list[Diagnostic]]:
    sheets, diagnostics = read_spreadsheet(file, raw)
    found: list[tuple[Sheet, Found]] = []
    without_table: list[Sheet] = []
    for sheet in sheets:
        tables, trouble = find_tables(sheet)
        found += [(sheet, table) for table in tables]
        diagnostics += trouble
        if not tables and any(cell != "" for row in sheet.rows for cell in row):
            without_table.append(sheet)
    if sheets and not found:
        names = [spec.name for spec in TABLES]
        sheet_name = sheets[0].name if len(sheets) == 1 else None
        diagnostics.append(problems.NO_KNOWN_TABLE.at(Address(file, sheet_name), tables=names))
    elif found:
        diagnostics += [problems.SHEET_NOT_READ.at(Address(file, sheet.name)) for sheet in without_table]
    return found, diagnostics
