"""Words around a table by which its counts are thousands or millions: "in thousands", (000)."""

import re
from functools import lru_cache

from sitrep.diagnostics import Diagnostic
from sitrep.intake import problems
from sitrep.intake.foreign_cells import Mapped
from sitrep.intake.headers import names_in
from sitrep.intake.recognise import Found
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.languages.union import of_all
from sitrep.lines import shortened
from sitrep.model.tables import TableKind, Type
from sitrep.words.folding import fold, fold_letters

_LONGEST = 200
"""Longer texts are prose, in which thousands may flee."""
_MOST_ROWS_ABOVE = 100
_FEW = 2
"""Cells of a row that is no header: a title, and the date beside it."""
_ANYWHERE = of_all(lambda each: each.tables.in_thousands)
_ALONE = of_all(lambda each: each.tables.thousands)
_UNIT = re.compile(
    rf"(?<!\w)(?:{_ANYWHERE})(?!\w)"
    rf"|[(\[] ?(?:{_ALONE}) ?[)\]]|[,:;/–—-] ?(?:{_ALONE}) ?$|^(?:{_ALONE})$"
    r"|[(\[] ?['’‘`´]?0{0,3}000['’‘`´]?s? ?[)\]]|(?<![\w.,])['’‘`´]000['’‘`´]?s?(?!\w)"
    r"|(?<!\w)[x×*] ?1[ .,]?000(?:[ .,]000)?(?!\w)"
)


def units_told(sheet: Sheet, table: Found, first_row: int, end: int) -> list[Diagnostic]:
    """Where the name of the sheet, a title, a header or a remark says that counts are not of ones.

    `first_row` is the first that belongs to the table's title, `end` the one behind its last row.
    """
    columns = _in_ones(table)
    if not columns or not table.rows:
        return []
    diagnostics = []
    if is_unit(sheet.name):
        where = sheet.at()
        diagnostics.append(problems.COUNTED_IN_THOUSANDS.at(where, text=sheet.name))
    header, data = table.block.header_row, frozenset(table.rows)
    above = range(max(first_row, header - _MOST_ROWS_ABOVE, 1), header + 1)
    below = (row for row in range(header + 1, end) if row not in data)
    for row in (*above, *below):
        cells = sheet.rows[row - 1] if row <= len(sheet.rows) else ()
        filled = [number for number, cell in enumerate(cells, 1) if cell != ""]
        for position, number in enumerate(filled):
            text = cells[number - 1]
            if not isinstance(text, str) or not is_unit(text):
                continue
            following = filled[position + 1] if position + 1 < len(filled) else len(cells) + 1
            if row == header:
                is_meant = number in columns or _is_count(text, table.spec)
            else:
                # A title speaks of everything below it, one of several groups of what stands under it.
                is_meant = len(filled) <= _FEW or any(number <= each < following for each in columns)
            if is_meant:
                where = sheet.at(row, number)
                diagnostics.append(problems.COUNTED_IN_THOUSANDS.at(where, text=shortened(text)))
    return diagnostics


@lru_cache(maxsize=4096)
def is_unit(text: RawCell) -> bool:
    """Whether a title or header says that what it stands over is in thousands or the like."""
    if not isinstance(text, str) or len(text) > _LONGEST:
        return False
    return _UNIT.search(_folded(text)) is not None


def _folded(text: str) -> str:
    return " ".join(fold_letters(text).split())


def _is_count(text: str, spec: TableKind) -> bool:
    """Whether a header that is not known would be that of a count without its unit."""
    name = names_in(spec).get(fold(_UNIT.sub(" ", _folded(text))))
    return any(column.name == name and column.type is Type.COUNT for column in spec.columns)


def _in_ones(table: Found) -> frozenset[int]:
    """The columns whose counts are read as they stand."""
    units = table.source.unit if isinstance(table, Mapped) else {}
    return frozenset(
        table.block.columns[name]
        for name in table.spec.of_type(Type.COUNT)
        if name in table.block.columns and units.get(name, 1) == 1
    )
