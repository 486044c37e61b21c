"""Text with delimiters (.csv, .tsv) becomes one sheet of raw cells, or one diagnostic."""

import csv
import io
from collections.abc import Sequence

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Message
from sitrep.intake.container import MAX_CELLS, MAX_COLUMNS
from sitrep.intake.encodings import decoded
from sitrep.intake.problems.files import FILE_UNREADABLE
from sitrep.intake.spreadsheet import RawCell, Sheet, unreadable


def read_delimited(
    file: str, raw: bytes, likely: Sequence[str] = ()
) -> tuple[list[Sheet], list[Diagnostic]]:
    """The sheet of a file whose name in messages is `file`, and what was wrong with it.

    `likely` are the encodings in which its text may be, if it does not say so itself.
    """
    content = decoded(raw, likely)
    text = content.text
    if "\0" in text:
        return [], [unreadable(file, "wrong-kind")]
    rows: list[list[RawCell]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True):
            rows.append([*row])
    except csv.Error:
        where = Address(file, "", len(rows) + 1)
        return [], [FILE_UNREADABLE.at(where, reason=Message("reason.quotation-mark"))]
    width = max(map(len, rows), default=0)
    if width > MAX_COLUMNS:
        return [], [unreadable(file, "too-wide")]
    if width * len(rows) > MAX_CELLS:
        return [], [unreadable(file, "huge-sheet")]
    full = [row + [""] * (width - len(row)) for row in rows]
    return [Sheet(file, "", full)], content.told(Address(file, ""))


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
