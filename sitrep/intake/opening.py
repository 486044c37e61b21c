"""A spreadsheet file becomes sheets of raw cells, or one diagnostic."""

from collections.abc import Sequence

from sitrep.diagnostics import Diagnostic
from sitrep.intake.container import TEXT_FILES, fault, suffix_of
from sitrep.intake.spreadsheet import Sheet, unreadable


def read_spreadsheet(
    file: str, raw: bytes, likely: Sequence[str] = ()
) -> tuple[list[Sheet], list[Diagnostic]]:
    """The sheets of a file whose name in messages is `file`, and what was wrong with it.

    `likely` are the encodings in which its text may be, if it does not say so itself.
    """
    suffix = suffix_of(file)
    reason = fault(raw, suffix)
    if reason:
        return [], [unreadable(file, reason)]
    # Late: what reads a workbook takes as long to begin as all the rest, and a text needs none of it.
    if suffix in TEXT_FILES:
        from sitrep.intake.delimited import read_delimited

        return read_delimited(file, raw, likely)
    from sitrep.intake.workbook_file import read_workbook

    return read_workbook(file, raw)
