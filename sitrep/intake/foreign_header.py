"""The header of a partner's table as `[[source]]` names its columns: by whole, part, tag or letter."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sitrep.cells import column_number
from sitrep.diagnostics import Check, Diagnostic, Severity, did_you_mean
from sitrep.intake.hashtags import same_tag
from sitrep.intake.headers import HEADER_SEARCH_ROWS
from sitrep.intake.headings import MOST_HEADER_ROWS, Heading, headings_in, is_group_row, texts_of
from sitrep.intake.renamed import now_called
from sitrep.intake.spreadsheet import Sheet
from sitrep.lines import nearest, one_line
from sitrep.model.source import Source
from sitrep.words.folding import fold

SOURCE_HEADER_MISSING = Check(
    "source-header-missing", Severity.ERROR,
    "No row of a partner's sheet has the headers that [[source]] names, so nothing of it is read.",
)  # fmt: skip
SOURCE_COLUMN_MISSING = Check(
    "source-column-missing", Severity.ERROR,
    "A partner's sheet does not have the column that [[source]] names: partners rename their headers.",
)  # fmt: skip
SOURCE_COLUMN_RENAMED = Check(
    "source-column-renamed", Severity.ERROR,
    "A partner has renamed a column that [[source]] names; nothing is read from it until the [[source]] "
    "says that it is the same.",
)  # fmt: skip
SOURCE_COLUMN_TWICE = Check(
    "source-column-twice", Severity.ERROR,
    "Two columns of a partner's sheet have the header that [[source]] names; sitrep does not choose.",
)  # fmt: skip

HEADER_CHECKS: tuple[Check, ...] = (
    SOURCE_HEADER_MISSING, SOURCE_COLUMN_MISSING, SOURCE_COLUMN_RENAMED, SOURCE_COLUMN_TWICE,
)  # fmt: skip

_LETTERS = re.compile(r"[A-Z]{1,3}")


@dataclass(frozen=True, slots=True)
class TheirHeader:
    """`last_row` is the one above the data; 0 for a sheet without headers."""

    last_row: int
    headings: tuple[Heading, ...]


def their_header(sheet: Sheet, source: Source) -> TheirHeader | None:
    """The rows with most of the headers that the source names, half of them at least.

    Fewer rows go before more; groups over them and parts under them are read with them.
    """
    if source.header_row is not None:
        depth = source.header_rows or 1
        if source.header_row + depth - 1 > len(sheet.rows):
            return None
        return _header(sheet, source, source.header_row, depth)
    names = source.headers_named
    # A header may be called "HH", so letters count too, but a row needs none of them.
    wanted = [name for name in names if not _LETTERS.fullmatch(name)]
    by_letter = [name for name in names if _LETTERS.fullmatch(name)]
    best, choice = 0, None
    for first, depth in _candidates(sheet, source.header_rows):
        known = _known(headings_in(sheet.rows, first, first + depth - 1, sheet.merged))
        found = sum(_key(name) in known for name in wanted)
        score = found * 2 + sum(_key(name) in known for name in by_letter)
        if score > best and found * 2 >= len(wanted):
            best, choice = score, (first, depth)
    if choice is None:
        return None if wanted else TheirHeader(0, ())
    return _header(sheet, source, *choice)


def column_in(
    sheet: Sheet, header: TheirHeader, theirs: str, source: Source, ours: str | None = None
) -> tuple[int, list[Diagnostic]]:
    """The number of their column by its header, tag or letter; 0 and the reason for none.

    `ours` is the column of the source that it fills; None for one of a filter.
    """
    where = sheet.at(header.last_row)
    for numbers in _by_name(header.headings, theirs):
        if len(numbers) > 1:
            letters = [sheet.column_name(number) for number in numbers]
            return 0, [SOURCE_COLUMN_TWICE.at(where, header=theirs, columns=letters)]
        if numbers:
            return numbers[0], []
    width = max(map(len, sheet.rows), default=0)
    if _LETTERS.fullmatch(theirs) and column_number(theirs) <= width:
        return column_number(theirs), []
    named = {fold(each) for each in source.headers_named}
    free = {each.text: each for each in header.headings if fold(each.text) not in named}
    column = source.kind.column(ours) if ours and source.kind.has(ours) else None
    now = now_called(theirs, column, [text for text in free if text.strip()])
    if now:
        there = sheet.at(free[now].row, free[now].column)
        return 0, [SOURCE_COLUMN_RENAMED.at(there, was=theirs, now=one_line(now))]
    texts = [text for heading in header.headings for text in (heading.text, heading.tag) if text]
    hint = did_you_mean(nearest(theirs, texts, folded=fold))
    return 0, [SOURCE_COLUMN_MISSING.at(where, header=theirs, hint=hint)]


def _header(sheet: Sheet, source: Source, first: int, depth: int) -> TheirHeader:
    """With the parts under these rows and the groups over them, unless the source says how many."""
    if not first:
        return TheirHeader(0, ())
    if source.header_rows is None:
        while depth < MOST_HEADER_ROWS and _is_group_row(sheet, first + depth - 1):
            depth += 1
        while depth < MOST_HEADER_ROWS and first > 1 and _is_group_row(sheet, first - 1):
            first, depth = first - 1, depth + 1
    last = first + depth - 1
    return TheirHeader(last, headings_in(sheet.rows, first, last, sheet.merged))


def _is_group_row(sheet: Sheet, row: int) -> bool:
    return is_group_row(sheet.rows, row, sheet.merged)


def _candidates(sheet: Sheet, depth: int | None) -> Iterator[tuple[int, int]]:
    """First rows of possible headers and how many they have; headers of one row go first."""
    last = min(len(sheet.rows), HEADER_SEARCH_ROWS)
    words = [bool(texts_of(row)) for row in sheet.rows[:last]]
    for rows in (depth,) if depth else range(1, MOST_HEADER_ROWS + 1):
        for first in range(1, last - rows + 2):
            if rows == 1 or depth or all(words[first - 1 : first - 1 + rows]):
                yield first, rows


def _by_name(headings: Sequence[Heading], theirs: str) -> Iterator[list[int]]:
    """Their columns that are called so, the surest way of calling first."""
    folded, tag = fold(theirs), same_tag(theirs)
    ways = (
        lambda heading: heading.text == theirs.strip() or heading.parts[-1] == theirs.strip(),
        lambda heading: fold(heading.text) == folded,
        lambda heading: bool(tag) and same_tag(heading.tag) == tag,
        lambda heading: folded in heading.names,
        lambda heading: folded in map(fold, heading.parts),
    )
    for way in ways:
        yield [heading.column for heading in headings if (folded or tag) and way(heading)]


def _known(headings: Iterable[Heading]) -> set[str]:
    found = set()
    for heading in headings:
        found |= {*heading.names, *map(fold, heading.parts)}
    return found - {""}


def _key(name: str) -> str:
    return same_tag(name) or fold(name)
