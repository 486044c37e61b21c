"""Columns of one thing each become rows: one table for each of them, whose header is over its rows."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from sitrep.cells import column_number
from sitrep.diagnostics import NOTHING, Diagnostic
from sitrep.intake.foreign_cells import read_mapped
from sitrep.intake.foreign_header import (
    SOURCE_COLUMN_MISSING,
    SOURCE_COLUMN_TWICE,
    TheirHeader,
    column_in,
)
from sitrep.intake.headings import Heading, header_text
from sitrep.intake.rows import says_total
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.intake.values import Trouble
from sitrep.lines import one_line
from sitrep.model.source import LETTERS_TO, Source, Spread
from sitrep.words.folding import fold

MOST_COLUMNS = 1000


@dataclass(frozen=True, slots=True)
class Over:
    """One such column: what its header says for all its rows, and the cell where that stands."""

    column: int
    said: RawCell
    place: tuple[int, int]


def spread_over(
    sheet: Sheet, header: TheirHeader, source: Source, spread: Spread, *,
    taken: Collection[int], language: str | None,
) -> tuple[list[Over], list[Diagnostic]]:  # fmt: skip
    """Each of the columns that `spread` names, without totals; `taken` are columns read otherwise."""
    found: dict[int, Heading] = {}
    diagnostics: list[Diagnostic] = []
    for name in spread.over:
        headings = [h for h in _named(sheet, header, name, source) if h.column not in taken]
        found |= {heading.column: heading for heading in headings}
        if not headings:
            where = sheet.at(header.last_row)
            diagnostics.append(SOURCE_COLUMN_MISSING.at(where, header=name, hint=NOTHING))
    headings = [found[number] for number in sorted(found)][:MOST_COLUMNS]
    twice = Counter(fold(heading.text) for heading in headings)
    for text in dict.fromkeys(heading.text for heading in headings if twice[fold(heading.text)] > 1):
        letters = [sheet.column_name(h.column) for h in headings if fold(h.text) == fold(text)]
        where = sheet.at(header.last_row)
        diagnostics.append(SOURCE_COLUMN_TWICE.at(where, header=text, columns=letters))
    headings = [heading for heading in headings if twice[fold(heading.text)] == 1]
    ours = next((column for column in source.kind.columns if column.name == spread.into), None)
    overs = []
    level = _level(headings)
    for heading in headings if ours else ():
        assert ours is not None
        text = " ".join(heading.parts) if level is None else heading.parts[level]
        if any(says_total(part) and (level is None or part == text) for part in heading.parts):
            continue
        place = _place(sheet, heading, text)
        raw = sheet.rows[place[0] - 1][place[1] - 1]
        said = raw if level is not None and raw != "" and not isinstance(raw, str) else text
        value = next(iter(read_mapped([said], ours, source, language)))
        if isinstance(value, Trouble):
            diagnostics.append(value.check.at(sheet.at(*place), column=ours.name, **value.values))
        else:
            overs.append(Over(heading.column, said, place))
    return overs, diagnostics


def _named(sheet: Sheet, header: TheirHeader, name: str, source: Source) -> Iterator[Heading]:
    letters = LETTERS_TO.fullmatch(name)
    if letters:
        first, last = map(column_number, letters.groups())
        yield from (heading for heading in header.headings if first <= heading.column <= last)
    elif "*" in name:
        pattern = re.sub(r"([\[\]?])", r"[\1]", one_line(name).casefold())
        for heading in header.headings:
            texts = (heading.text, *heading.parts, heading.tag)
            if any(fnmatchcase(one_line(text).casefold(), pattern) for text in texts if text):
                yield heading
    else:
        number, _ = column_in(sheet, header, name, source)
        yield from (heading for heading in header.headings if heading.column == number)


def _level(headings: Sequence[Heading]) -> int | None:
    """Which part of their headers tells these columns apart, from below; None for all together."""
    depth = min((len(heading.parts) for heading in headings), default=1)
    for level in range(-1, -depth - 1, -1):
        if len({fold(heading.parts[level]) for heading in headings}) == len(headings):
            return level
    return None


def _place(sheet: Sheet, heading: Heading, text: str) -> tuple[int, int]:
    """The cell that says it: the column's own, or one over several columns to its left."""
    for row in range(heading.row, max(heading.row - len(heading.parts) - 1, 0), -1):
        for column in range(heading.column, 0, -1):
            cell = sheet.rows[row - 1][column - 1]
            if cell != "":
                if header_text(cell) == text:
                    return row, column
                break
    return heading.row, heading.column
