"""I/O: a spreadsheet file becomes sheets of raw cells, or one diagnostic."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Message
from sitrep.intake import container
from sitrep.intake.problems import ENCODING_GUESSED, FILE_UNREADABLE

RawCell = str | int | float | bool | date | datetime | time | timedelta
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
TEXT_FILES = (".csv", ".tsv")
SUFFIXES = WORKBOOKS + TEXT_FILES


@dataclass(frozen=True, slots=True)
class Sheet:
    """`rows[0]` is the spreadsheet's row 1; a blank cell is ""; `name` is "" for a CSV file."""

    file: str
    name: str
    rows: Sequence[Sequence[RawCell]]


def read_spreadsheet(file: str, raw: bytes) -> tuple[list[Sheet], list[Diagnostic]]:
    """The sheets of a file whose name in messages is `file`, and what was wrong with it."""
    suffix = file[file.rfind(".") :].lower()
    fault = container.fault(raw, suffix)
    if fault:
        return [], [_unreadable(file, fault)]
    if suffix in TEXT_FILES:
        return _read_text(file, raw)
    try:
        return _read_workbook(file, raw), []
    except PasswordError:
        return [], [_unreadable(file, "password")]
    except (CalamineError, OSError, ValueError, OverflowError):
        return [], [_unreadable(file, "damaged")]
    except BaseException as problem:  # a panic of the Rust reader is no Exception
        if type(problem).__name__ == "PanicException":
            return [], [_unreadable(file, "damaged")]
        raise


def _unreadable(file: str, reason: str) -> Diagnostic:
    return FILE_UNREADABLE.at(Address(file), reason=Message(f"reason.{reason}"))


def _read_workbook(file: str, raw: bytes) -> list[Sheet]:
    with CalamineWorkbook.from_filelike(io.BytesIO(raw)) as workbook:
        names = [m.name for m in workbook.sheets_metadata if m.typ is SheetTypeEnum.WorkSheet]
        # Blank rows and columns before the data stay: without them addresses would shift.
        return [
            Sheet(file, name, workbook.get_sheet_by_name(name).to_python(skip_empty_area=False))
            for name in names
        ]


def _read_text(file: str, raw: bytes) -> tuple[list[Sheet], list[Diagnostic]]:
    problems: list[Diagnostic] = []
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
        problems.append(ENCODING_GUESSED.at(Address(file, "")))
    if "\0" in text:
        return [], [_unreadable(file, "wrong-kind")]
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
        rows: list[list[RawCell]] = [list(row) for row in reader]
    except csv.Error:
        return [], [_unreadable(file, "damaged")]
    width = max(map(len, rows), default=0)
    if width * len(rows) > container.MAX_CELLS:
        return [], [_unreadable(file, "huge-sheet")]
    return [Sheet(file, "", [row + [""] * (width - len(row)) for row in rows])], problems


def _delimiter(text: str) -> str:
    """The sign that splits most of the first lines into the same number of fields."""
    lines = [line for line in text[:20_000].splitlines()[:20] if line.strip()]

    def score(sign: str) -> tuple[int, int]:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=sign)]
        except csv.Error:
            return (0, 0)
        widest = max(widths, default=1)
        return (0, 0) if widest == 1 else (widths.count(widest), widest)

    return max((",", ";", "\t"), key=score)
