"""Words around a table that give its counts another unit: "in thousands", (000), "% women"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from sitrep.diagnostics import Diagnostic
from sitrep.intake.foreign_cells import Mapped
from sitrep.intake.headers import names_in
from sitrep.intake.headings import MOST_HEADER_ROWS, headings_in, is_group_row, texts_of
from sitrep.intake.problems.spreadsheet import COUNTED_IN_PERCENT, COUNTED_IN_THOUSANDS
from sitrep.intake.recognise import Found
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.intake.typing_errors import is_of_shares
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
    """Where the name of the sheet, a title, a header or a remark says that counts are not single people.

    `first_row` is the first that belongs to the table's title, `end` the one behind its last row.
    """
    columns = _in_ones(table)
    if not columns or not table.rows:
        return []
    diagnostics = []
    if is_unit(sheet.name):
        where = sheet.at()
        diagnostics.append(COUNTED_IN_THOUSANDS.at(where, text=sheet.name))
    header, data = table.block.header_row, frozenset(table.rows)
    diagnostics += _shares(sheet, table)
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
                diagnostics.append(COUNTED_IN_THOUSANDS.at(where, text=shortened(text)))
    return diagnostics


def _shares(sheet: Sheet, table: Found) -> Iterator[Diagnostic]:
    """Counts whose header, or the group over it, says per cent."""
    header = table.block.header_row
    if not header:
        return
    first = header
    while first > 1 and header - first + 1 < MOST_HEADER_ROWS and _is_over(sheet, first - 1):
        first -= 1
    headings = headings_in(sheet.rows, first, header, sheet.merged)
    texts = {heading.column: heading for heading in headings}
    for name in table.spec.of_type(Type.COUNT):
        heading = texts.get(table.block.columns.get(name, 0))
        if heading and is_of_shares(heading.text):
            where = sheet.at(heading.row, heading.column)
            yield COUNTED_IN_PERCENT.at(where, text=shortened(heading.text), column=name)


def _is_over(sheet: Sheet, row: int) -> bool:
    """Whether the row may hold groups of the headers below it, which no title of few cells does."""
    return is_group_row(sheet.rows, row, sheet.merged) or len(texts_of(sheet.rows[row - 1])) > _FEW


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
        for name in table.spec.quantities
        if name in table.block.columns and units.get(name, 1) == 1
    )
