"""The slow, patient reader of .xlsx files, for those that the fast one refuses."""

import warnings
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from sitrep.intake.container import MAX_CELLS

RawCell = str | int | float | bool | date | datetime | time | timedelta

Grid = list[list[RawCell]]


def read_with_openpyxl(raw: bytes) -> list[tuple[str, bool, Grid]] | None:
    """Each sheet's name, whether it is hidden, and its cells; None for too large a sheet.

    Exceptions of any kind for a file that it cannot read either. XML goes through defusedxml.
    """
    import openpyxl  # late: few months need it, and it takes 0.2 seconds

    sheets: list[tuple[str, bool, Grid]] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of drop-down lists and styles that it does not keep
        workbook = openpyxl.load_workbook(BytesIO(raw), read_only=True, data_only=True)
        for sheet in workbook.worksheets:
            sheet.reset_dimensions()  # what a file says of its own size may be wrong
            rows = _filled(sheet.iter_rows())
            if rows is None:
                return None
            sheets.append((sheet.title, sheet.sheet_state != "visible", rows))
    return sheets


def _filled(rows: Iterable[Iterable[Any]]) -> Grid | None:
    """A full grid down to the last filled row."""
    grid: Grid = []
    width = 0
    for number, cells in enumerate(rows, 1):
        row = [_value(cell) for cell in cells]
        while row and row[-1] == "":
            row.pop()
        if not row:
            continue
        width = max(width, len(row))
        if number * width > MAX_CELLS:
            return None
        grid += [[] for _ in range(number - 1 - len(grid))]
        grid.append(row)
    return [row + [""] * (width - len(row)) for row in grid]


def _value(cell: Any) -> RawCell:
    """An error is blank here, as it is for the fast reader."""
    if cell.value is None or cell.data_type == "e":
        return ""
    value: RawCell = cell.value
    return value
