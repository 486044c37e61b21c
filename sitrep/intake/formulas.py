"""Formulas so simple that they are worked out again, to see whether their kept results are old."""

import math
import re
from collections.abc import Sequence
from datetime import date, time, timedelta
from itertools import product

from sitrep.cells import column_number
from sitrep.intake.second_reader import RawCell

_LONGEST = 300
_NOISE = 1e-6
_NUMBERS = re.compile(r"=?([-+]?[0-9]{1,15}(?:\.[0-9]{1,15})?)((?:[-+][0-9]{1,15}(?:\.[0-9]{1,15})?)*)")
_TERM = re.compile(r"[-+][0-9.]+")
_SUM = re.compile(r"=?SUM\(\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})\)")
_OPENDOCUMENT = re.compile(r"of:=|[\[\].](?=[^0-9])|[\[\]]")


def is_simple(formula: str) -> bool:
    """Whether it is a sum of numbers (`2+3`), or the SUM of one area of its own sheet."""
    tidy = _tidy(formula)
    return tidy is not None and bool(_NUMBERS.fullmatch(tidy) or _SUM.fullmatch(tidy))


def of_opendocument(formula: str) -> str:
    """`of:=SUM([.C2:.C6])` as `SUM(C2:C6)`."""
    return _OPENDOCUMENT.sub("", formula[:_LONGEST])


def result(formula: str, rows: Sequence[Sequence[RawCell]]) -> float | None:
    """What a simple formula gives now; None where it sums no numbers, or dates."""
    tidy = _tidy(formula) or ""
    numbers = _NUMBERS.fullmatch(tidy)
    if numbers:
        return float(numbers[1]) + math.fsum(map(float, _TERM.findall(numbers[2])))
    cells = [rows[row - 1][column - 1] for row, column in product(*_area(tidy, rows))]
    if any(isinstance(cell, date | time | timedelta) for cell in cells):
        return None
    summed = [cell for cell in cells if isinstance(cell, int | float) and not isinstance(cell, bool)]
    return math.fsum(summed) if summed else None


def size(formula: str, rows: Sequence[Sequence[RawCell]]) -> int:
    """How many cells it takes to work it out."""
    down, across = _area(_tidy(formula) or "", rows)
    return len(down) * len(across)


def newer_result(formula: str, kept: RawCell, rows: Sequence[Sequence[RawCell]]) -> float | None:
    """What the formula gives now, if that is another number than the kept one; else None."""
    if isinstance(kept, bool) or not isinstance(kept, int | float):
        return None
    now = result(formula, rows)
    return None if now is None or abs(now - kept) <= _NOISE * max(1.0, abs(now)) else now


def _tidy(formula: str) -> str | None:
    return formula.replace(" ", "") if len(formula) <= _LONGEST else None


def _area(tidy: str, rows: Sequence[Sequence[RawCell]]) -> tuple[range, range]:
    """The rows and columns that are summed, as far as the sheet goes; it is as wide as its first row."""
    area = _SUM.fullmatch(tidy)
    if not area or not rows:
        return range(0), range(0)
    left, right = sorted((column_number(area[1]), column_number(area[3])))
    top, bottom = sorted((int(area[2]), int(area[4])))
    return range(max(top, 1), min(bottom, len(rows)) + 1), range(left, min(right, len(rows[0])) + 1)
