"""How tables lie on a sheet: upright, turned on their side, or beside each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from sitrep.intake.headers import Header, column_of, headers_of
from sitrep.intake.spreadsheet import Sheet
from sitrep.model.tables import TABLES, TableKind, Type
from sitrep.reading.counts import Unreadable
from sitrep.reading.dates import parse_date

_MOST_TURNED_ROWS = 60
_FEWEST_BESIDE = 2


@dataclass(frozen=True, slots=True)
class Laid:
    """A sheet as our tables are to be read from it, and their headers on it."""

    sheet: Sheet
    headers: tuple[Header, ...]

    @property
    def completeness(self) -> float:
        """The greatest share of the required columns that a header has; -1 without any header."""
        return max((header.score[1] for header in self.headers), default=-1)


def laid_out(sheet: Sheet, specs: Sequence[TableKind] = TABLES) -> list[Laid]:
    """The sheet as our tables are to be read from it; all cells keep their places.

    It is turned where a table is complete only so, and taken apart at blank columns where every part
    has a complete header of its own.
    """
    parts = list(_beside(sheet))
    if len(parts) >= _FEWEST_BESIDE:
        beside = list(takewhile(_is_complete, (_as_it_lies(part, specs) for part in parts)))
        if len(beside) == len(parts):
            return beside
    upright = _as_it_lies(sheet, specs)
    if may_be_turned(sheet) and not _is_complete(upright):
        turned = _as_it_lies(sheet.turned(), specs)
        if turned.completeness > upright.completeness and _is_dated(turned):
            return [turned]
    return [upright]


def may_be_turned(sheet: Sheet) -> bool:
    """Whether the sheet has so few rows that each may be a column of a table on its side."""
    return len(sheet.rows) <= _MOST_TURNED_ROWS


def _as_it_lies(sheet: Sheet, specs: Sequence[TableKind]) -> Laid:
    return Laid(sheet, tuple(headers_of(sheet.rows, specs, sheet.merged)))


def _is_complete(laid: Laid) -> bool:
    return laid.completeness >= 1


def _is_dated(laid: Laid) -> bool:
    """Whether dates stand below the header of a date: a list of columns says what they hold instead."""
    for header in laid.headers:
        dates = header.spec.of_type(Type.DATE)
        for heading in header.headings:
            named = column_of(heading, header.spec)
            if named and named[0] in dates:
                below = [row[heading.column - 1] for row in laid.sheet.rows[header.last_row :]]
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
