"""What a partner's rows mean beyond the mapped columns: parts taken for wholes, other people."""

from collections.abc import Collection, Iterator, Sequence

from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.intake.headers import headers_of
from sitrep.intake.headings import Heading
from sitrep.intake.problems.files import SHEET_NOT_READ
from sitrep.intake.splitting import ORIGIN, POPULATION, parts_in, populations_in, splits_by
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.lines import shortened
from sitrep.model.counting import REFUGEES
from sitrep.model.source import Source
from sitrep.model.table import Block
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
    sheet: Sheet, block: Block, rows: Sequence[int], source: Source, headings: Sequence[Heading],
    asked: Collection[int], home: str | None,
) -> Iterator[Diagnostic]:  # fmt: skip
    """What `rows` would mean without the columns that nobody reads.

    `asked` are the columns that filters look at, and `home` is the operation's country of origin.
    """
    left = {fold(name) for name in source.leave}
    if source.kind.is_added_up:
        yield from _other_people(sheet, block, headings, source, left)
    not_read = []
    for heading in headings:
        names, number = _names(heading), heading.column
        if number in block.columns.values() or number in asked or left & {*map(fold, names)}:
            continue
        cells = [sheet.rows[row - 1][number - 1] for row in rows]
        if not any(str(cell).strip() for cell in cells):
            continue
        not_read.append(shortened(heading.text, _LONGEST))
        parts = parts_in(names, cells, home) if source.kind.is_added_up else []
        if parts and not _is_told_by_another(names, cells, sheet, block, rows):
            where = sheet.at(block.header_row, number)
            first = parts[0].rpartition(" (")[0]
            yield SOURCE_SPLITS_COUNT.at(where, header=heading.text, values=parts, first=first)
    if not_read:
        yield SOURCE_COLUMNS_NOT_READ.at(sheet.at(block.header_row), headers=not_read)


def _is_told_by_another(
    names: Sequence[str], cells: Sequence[RawCell], sheet: Sheet, block: Block, rows: Sequence[int]
) -> bool:
    """Whether a column that is read says the same in other words, as codes do beside names."""
    what = next(filter(None, map(splits_by, names)), "")
    number = block.columns.get(what) if what in (POPULATION, ORIGIN) else None
    if number is None:
        return False
    said = [sheet.rows[row - 1][number - 1] for row in rows]
    pairs = {(fold(str(read)), fold(str(cell))) for read, cell in zip(said, cells, strict=True)}
    return len(pairs) == len({read for read, _ in pairs})


def _names(heading: Heading) -> list[str]:
    """What stands over a column: the whole header, each of its parts, and its HXL tag."""
    return [*dict.fromkeys(filter(None, (heading.text, *reversed(heading.parts), heading.tag)))]


def what_is_lost(sheet: Sheet) -> list[Diagnostic]:
    """A sheet of a mapped workbook that no source reads: a note, or a warning where it has numbers."""
    filled = [[cell for cell in row if str(cell).strip()] for row in sheet.rows]
    counting = [row for row in filled if any(isinstance(cell, int | float) for cell in row)]
    if not any(filled):
        return []
    is_table = len(counting) >= _FEWEST_ROWS or any(headers_of(sheet.rows))
    check = SOURCE_SHEET_LOST if is_table else SHEET_NOT_READ
    return [check.at(sheet.at())]


def _other_people(
    sheet: Sheet, block: Block, headings: Sequence[Heading], source: Source, left: set[str]
) -> Iterator[Diagnostic]:
    if "population" in source.filled:
        return
    read_as = str(source.fixed.get("population", "")) or REFUGEES
    counts = {block.columns[name] for name in source.kind.quantities if name in block.columns}
    if source.spread:
        counts |= {number for name, number in block.columns.items() if name not in source.filled}
    for heading in headings:
        named = populations_in(_names(heading)) if heading.column in counts else frozenset()
        if named and read_as not in named and not left & {*map(fold, _names(heading))}:
            where = sheet.at(block.header_row, heading.column)
            yield SOURCE_OTHER_POPULATION.at(
                where,
                header=heading.text,
                population=read_as,
                named=sorted(named),
                first=min(named),
            )
