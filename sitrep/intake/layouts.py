"""How tables lie on a sheet: upright, turned on their side, or beside each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sitrep.intake.headers import column_of, headers_of
from sitrep.intake.spreadsheet import Sheet
from sitrep.model.tables import TABLES, TableKind, Type
from sitrep.reading.counts import Unreadable
from sitrep.reading.dates import parse_date

_MOST_TURNED_ROWS = 60
_FEWEST_BESIDE = 2


def laid_out(sheet: Sheet, specs: Sequence[TableKind] = TABLES) -> list[Sheet]:
    """The sheet as our tables are to be read from it; all cells keep their places.

    It is turned where a table is complete only so, and taken apart at blank columns where every part
    has a complete header of its own.
    """
    beside = list(_beside(sheet))
    if len(beside) >= _FEWEST_BESIDE and all(_completeness(part, specs) >= 1 for part in beside):
        return beside
    if may_be_turned(sheet):
        upright = _completeness(sheet, specs)
        if upright < 1:
            turned = sheet.turned()
            if _completeness(turned, specs) > upright and _is_dated(turned, specs):
                return [turned]
    return [sheet]


def may_be_turned(sheet: Sheet) -> bool:
    """Whether the sheet has so few rows that each may be a column of a table on its side."""
    return len(sheet.rows) <= _MOST_TURNED_ROWS


def _completeness(sheet: Sheet, specs: Sequence[TableKind]) -> float:
    """The greatest share of the required columns that a header has; -1 without any header."""
    headers = headers_of(sheet.rows, specs, sheet.merged)
    return max((header.score[1] for header in headers), default=-1)


def _is_dated(sheet: Sheet, specs: Sequence[TableKind]) -> bool:
    """Whether dates stand below the header of a date: a list of columns says what they hold instead."""
    for header in headers_of(sheet.rows, specs, sheet.merged):
        dates = header.spec.of_type(Type.DATE)
        for heading in header.headings:
            named = column_of(heading, header.spec)
            if named and named[0] in dates:
                below = [row[heading.column - 1] for row in sheet.rows[header.last_row :]]
                cells = [cell for cell in below if cell != ""]
                if any(isinstance(cell, date) for cell in cells):
                    return True
                if any(not isinstance(parse_date(str(cell), None), Unreadable) for cell in cells):
                    return True
    return False


def _beside(sheet: Sheet) -> Iterator[Sheet]:
    """The sheet once for each part between blank columns, with nothing in the other parts."""
    width = max(map(len, sheet.rows), default=0)
    is_blank = [all(row[n] == "" for row in sheet.rows if n < len(row)) for n in range(width)]
    if not any(is_blank):
        return
    first = None
    for number, blank in enumerate([*is_blank, True]):
        if blank and first is not None:
            yield _part(sheet, first, number)
        first = None if blank else number if first is None else first


def _part(sheet: Sheet, first: int, end: int) -> Sheet:
    rows = [[cell if first <= n < end else "" for n, cell in enumerate(row)] for row in sheet.rows]
    return replace(sheet, rows=rows)
