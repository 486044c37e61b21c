"""The rows below a header: which hold data, and which are totals, remarks or tags."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from sitrep.diagnostics import Diagnostic
from sitrep.intake.hashtags import is_tag_row
from sitrep.intake.problems.tables import LOST_ROW, NOTE_ROW, TAG_ROW, TOTALS_ROW
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.languages.union import of_all
from sitrep.lines import shortened
from sitrep.model.table import Block
from sitrep.words.folding import fold

_TOTAL = re.compile(
    rf"(?:{of_all(lambda each: each.tables.total_alone)})\Z|(?:{of_all(lambda each: each.tables.total)})"
)
_TOTAL_ANYWHERE = re.compile(rf"\b(?:{of_all(lambda each: each.tables.total_anywhere)})\b")
_NAMES = ("country", "area", "camp", "mission")
"""The columns that name what a row counts: with a total in any of them it is a totals row."""
_REMARK_START = re.compile(rf"(?:{of_all(lambda each: each.tables.remark)})\b")
_LONG_REMARK = 60
_LONGEST_TOTAL = 40


class Rows(NamedTuple):
    """The numbers of data and of totals rows as the spreadsheet prints them; what is passed over."""

    data: tuple[int, ...]
    totals: tuple[int, ...]
    passed_over: list[Diagnostic]


def rows_below(sheet: Sheet, block: Block, end: int) -> Rows:
    """The rows below the header of the block and before the row `end`."""
    data: list[int] = []
    totals: list[int] = []
    passed_over: list[Diagnostic] = []
    own_columns = sorted(block.columns.values())
    find_label = label_finder(block)
    for number in range(block.header_row + 1, end):
        row = sheet.rows[number - 1]
        filled = [cell for cell in row if type(cell) is not str or (cell and not cell.isspace())]
        if not filled:
            continue
        label = find_label(row)
        is_ordinary = not label and len(filled) > 1 and not str(filled[0]).startswith("#")
        if is_ordinary and any(row[column - 1] != "" for column in own_columns):
            data.append(number)
            continue
        where = sheet.at(number)
        text = str(filled[0])
        if label:
            totals.append(number)
            passed_over.append(TOTALS_ROW.at(where, text=label))
        elif len(filled) == 1 and _is_remark(filled[0]):
            passed_over.append(NOTE_ROW.at(where, text=shortened(text, _LONG_REMARK)))
        elif is_tag_row(filled):
            passed_over.append(TAG_ROW.at(where))
        elif all(row[column - 1] == "" for column in own_columns):
            passed_over.append(LOST_ROW.at(where, text=shortened(text, _LONG_REMARK)))
        else:
            data.append(number)
    return Rows(tuple(data), tuple(totals), passed_over)


def label_finder(block: Block) -> Callable[[Sequence[RawCell]], str]:
    """A function from a row to the text by which it says that it is a sum; "" for a row that does not.

    The row's first text may say so, or a name in it: `Turkey`, `Total` is no area of Turkey.
    """
    own_columns = sorted(block.columns.values())
    names = [block.columns[name] for name in _NAMES if name in block.columns]

    def label_of(row: Sequence[RawCell]) -> str:
        for text in (_first_text(row, own_columns), *[row[column - 1] for column in names]):
            if type(text) is str and text and sums_up(text):
                return text
        return ""

    return label_of


def _first_text(row: Sequence[RawCell], columns: Sequence[int]) -> str:
    for column in columns:
        cell = row[column - 1]
        if type(cell) is str and cell and not cell.isspace():
            return cell
    return ""


@lru_cache(maxsize=4096)
def says_total(text: str) -> bool:
    """Whether a cell, of a row or of a header, says that it is about a sum."""
    return len(text) <= _LONGEST_TOTAL and bool(_TOTAL.match(fold(text)))


@lru_cache(maxsize=4096)
def sums_up(text: str) -> bool:
    """Whether what names a row says that it is a sum: `Iraq Total`, `All governorates`."""
    if len(text) > _LONGEST_TOTAL:
        return False
    folded = fold(text)
    return bool(_TOTAL.match(folded) or _TOTAL_ANYWHERE.search(folded))


def _is_remark(cell: RawCell) -> bool:
    if not isinstance(cell, str):
        return False
    starts_as_remark = bool(_REMARK_START.match(fold(cell))) or cell.lstrip().startswith("*")
    return len(cell) > _LONG_REMARK or starts_as_remark
