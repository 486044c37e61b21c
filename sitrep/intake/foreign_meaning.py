"""What a partner's rows mean beyond the mapped columns: parts taken for wholes, other people."""

from collections.abc import Collection, Iterator, Sequence

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.intake import problems
from sitrep.intake.headers import headers_of
from sitrep.intake.splitting import parts_in, populations_in
from sitrep.intake.spreadsheet import Sheet
from sitrep.lines import one_line, shortened
from sitrep.model.counting import REFUGEES
from sitrep.model.source import Source
from sitrep.model.table import Block
from sitrep.model.tables import Type
from sitrep.words.folding import fold

SOURCE_SPLITS_COUNT = Check(
    "source-splits-count", Severity.ERROR,
    "A partner's sheet has a column that splits its counts (by kind of people, origin, sex, age, "
    "reason, level), and [[source]] neither reads it nor says which rows it wants: parts would be "
    "taken for wholes, or other people for those of the report.",
)  # fmt: skip
SOURCE_OTHER_POPULATION = Check(
    "source-other-population", Severity.ERROR,
    "The header of a partner's count names other people than [[source]] reads it as: internally "
    "displaced people, returnees or asylum-seekers would be printed as refugees.",
)  # fmt: skip
SOURCE_COLUMNS_NOT_READ = Check(
    "source-columns-not-read", Severity.NOTE,
    "A partner's sheet has columns with data that [[source]] does not read.",
)  # fmt: skip

SOURCE_SHEET_LOST = Check(
    "source-sheet-lost", Severity.WARNING,
    "A partner's workbook has a sheet with numbers that no [[source]] reads.",
    changes_report=True,
)  # fmt: skip

MEANING_CHECKS: tuple[Check, ...] = (
    SOURCE_SPLITS_COUNT, SOURCE_OTHER_POPULATION, SOURCE_COLUMNS_NOT_READ,
    SOURCE_SHEET_LOST,
)  # fmt: skip

_FEWEST_ROWS = 2
_LONGEST = 40


def what_is_not_said(
    sheet: Sheet, block: Block, rows: Sequence[int], source: Source, asked: Collection[int],
    tag_row: int | None, home: str | None,
) -> Iterator[Diagnostic]:  # fmt: skip
    """What `rows` would mean without the columns that nobody reads.

    `asked` are the columns that filters look at, `tag_row` has HXL hashtags, and `home` is the
    operation's country of origin.
    """
    if not block.header_row:
        return
    headers = _headers(sheet, block.header_row, tag_row)
    left = {fold(name) for name in source.leave}
    if source.kind.is_added_up:
        yield from _other_people(sheet, block, headers, source, left)
    not_read = []
    for number, names in headers.items():
        if number in block.columns.values() or number in asked or left & {*map(fold, names)}:
            continue
        cells = [sheet.rows[row - 1][number - 1] for row in rows]
        if not any(str(cell).strip() for cell in cells):
            continue
        not_read.append(shortened(names[0], _LONGEST))
        parts = parts_in(names, cells, home) if source.kind.is_added_up else []
        if parts:
            where = Address(sheet.file, sheet.name, block.header_row, number)
            first = parts[0].rpartition(" (")[0]
            yield SOURCE_SPLITS_COUNT.at(where, header=names[0], values=parts, first=first)
    if not_read:
        where = Address(sheet.file, sheet.name, block.header_row)
        yield SOURCE_COLUMNS_NOT_READ.at(where, headers=not_read)


def _headers(sheet: Sheet, header: int, tag_row: int | None) -> dict[int, list[str]]:
    """By the number of a column what stands over it: its header, and its HXL tag."""
    found: dict[int, list[str]] = {}
    for row in filter(None, (header, tag_row)):
        for number, cell in enumerate(sheet.rows[row - 1], start=1):
            if text := one_line(str(cell)):
                found.setdefault(number, []).append(text)
    return found


def what_is_lost(sheet: Sheet) -> list[Diagnostic]:
    """A sheet of a mapped workbook that no source reads: a note, or a warning where it has numbers."""
    filled = [[cell for cell in row if str(cell).strip()] for row in sheet.rows]
    counting = [row for row in filled if any(isinstance(cell, int | float) for cell in row)]
    if not any(filled):
        return []
    is_table = len(counting) >= _FEWEST_ROWS or any(headers_of(sheet.rows))
    check = SOURCE_SHEET_LOST if is_table else problems.SHEET_NOT_READ
    return [check.at(Address(sheet.file, sheet.name))]


def _other_people(
    sheet: Sheet, block: Block, headers: dict[int, list[str]], source: Source, left: set[str]
) -> Iterator[Diagnostic]:
    if "population" in source.columns:
        return
    read_as = str(source.fixed.get("population", "")) or REFUGEES
    for name in source.kind.of_type(Type.COUNT):
        number = block.columns.get(name)
        named = populations_in(headers.get(number or 0, []))
        if number and named and read_as not in named:
            where = Address(sheet.file, sheet.name, block.header_row, number)
            header = headers[number][0]
            if fold(header) in left:
                continue
            yield SOURCE_OTHER_POPULATION.at(
                where, header=header, population=read_as, named=sorted(named), first=min(named)
            )
