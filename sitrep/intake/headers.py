"""Headers of our own tables, wherever they stand: rows of names that are read together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from sitrep.intake.hashtags import same_tag
from sitrep.intake.headings import Heading, headings_in, is_group_row, texts_of
from sitrep.intake.sheet_properties import Cell
from sitrep.intake.spreadsheet import RawCell
from sitrep.intake.typing_errors import foreign_letter
from sitrep.lines import nearest
from sitrep.model.tables import TABLES, Role, TableKind
from sitrep.words.folding import fold

HEADER_SEARCH_ROWS = 100
"""A header stands within the first rows of a sheet, or below a blank row."""

MIN_HEADERS = 3
SURE_MISSPELLING = 85
_ALIKE = 60
"""For a word that has a letter of another alphabet."""


@dataclass(frozen=True, slots=True)
class Header:
    """`score` is how many columns of the table are known, and the share of the required ones."""

    spec: TableKind
    first_row: int
    last_row: int
    headings: tuple[Heading, ...]
    score: tuple[int, float]


_Best = Callable[[int, int], Header | None]
"""Of the rows from one number to another the table that they are the header of."""


def headers_of(
    rows: Sequence[Sequence[RawCell]],
    specs: Sequence[TableKind] = TABLES,
    merged: Sequence[tuple[Cell, Cell]] = (),
) -> Iterator[Header]:
    """Every header of one of these tables on a sheet, from the top down; `merged` are merged cells."""
    # The rows from one number to another as a header: each is asked for as part of several.
    best = cache(lambda first, last: _best(headings_in(rows, first, last, merged), first, last, specs))
    after_blank = True
    last = 0
    for number, row in enumerate(rows, start=1):
        is_blank = not any(cell != "" for cell in row)
        if number > last and not is_blank and (number <= HEADER_SEARCH_ROWS or after_blank):
            header = _header_from(rows, number, after_blank, merged, best)
            if header:
                yield header
                last = header.last_row
        after_blank = is_blank


@cache
def names_in(spec: TableKind) -> Mapping[str, str]:
    """Folded header or HXL tag -> column name; a column's own name wins over another's synonym."""
    names = {fold(word): column.name for column in spec.columns for word in column.synonyms}
    tags = {same_tag(tag): column.name for column in spec.columns for tag in column.tags}
    return names | tags | {fold(column.name.replace("_", " ")): column.name for column in spec.columns}


@cache
def words_in(spec: TableKind) -> Mapping[str, str]:
    """Of `names_in` those that are words, which may be misspelt."""
    return {name: column for name, column in names_in(spec).items() if not name.startswith("#")}


def column_of(heading: Heading, spec: TableKind) -> tuple[str, bool] | None:
    """The column that the heading names, and whether by that column's own name."""
    known = names_in(spec)
    name = next((name for name in heading.names if name in known), None)
    return None if name is None else (known[name], known[name].replace("_", " ") == name)


def _header_from(
    rows: Sequence[Sequence[RawCell]],
    number: int,
    after_blank: bool,
    merged: Sequence[tuple[Cell, Cell]],
    best: _Best,
) -> Header | None:
    """The header that begins in that row: the row alone, or with the next ones, if that tells more."""
    if not texts_of(rows[number - 1]):
        return None
    alone = best(number, number)
    if number >= len(rows) or not texts_of(rows[number]):
        return alone
    below = best(number + 1, number + 1)
    below = below and replace(below, first_row=number)
    if is_group_row(rows, number, merged):
        # Groups alone name no columns: what they stand over would be taken for the whole group.
        depth = 3 if is_group_row(rows, number + 1, merged) else 2
        joined = best(number, number + depth - 1)
        return below if below and (joined is None or below.score > joined.score) else joined
    both = best(number, number + 1)
    if both and _tells_more(both, alone, below):
        return both
    if alone:
        # Names over a row of more names are its groups.
        return below if below and below.score > alone.score else alone
    under_title = _header_from(rows, number + 1, False, merged, best) if after_blank else None
    return under_title and replace(under_title, first_row=number)


def _tells_more(both: Header, alone: Header | None, below: Header | None) -> bool:
    """Whether two rows are one header, rather than a header over data, or data over a header."""
    parts = [heading for heading in both.headings if heading.row == both.last_row]
    known = [heading for heading in parts if column_of(heading, both.spec)]
    is_header_over_header = alone is None or (both.score >= alone.score and len(known) * 2 >= len(parts))
    return is_header_over_header and (below is None or both.score > below.score)


@lru_cache(maxsize=4096)
def _is_nearly(name: str, spec: TableKind, least: float) -> bool:
    """Whether the name is nearly one of a column without which it is no such table."""
    wanted = _wanted(spec)
    return bool(
        nearest(name, [n for n, column in words_in(spec).items() if column in wanted], least=least)
    )


def _is_misspelt(headings: Sequence[Heading], spec: TableKind) -> bool:
    """Whether one of the headings is nearly such a column, so that the table may be meant."""
    return any(
        _is_nearly(name, spec, _ALIKE if foreign_letter(heading.text) else SURE_MISSPELLING)
        for heading in headings
        for name in heading.names
    )


@cache
def _wanted(spec: TableKind) -> frozenset[str]:
    """Without one of its counts, nor the name of a thing, it is a table of something else."""
    counts = spec.with_role(Role.STOCK, Role.FLOW)
    return frozenset(counts if spec.is_added_up else (*counts, spec.told_apart_by))


@cache
def _required(spec: TableKind) -> frozenset[str]:
    return spec.required


@cache
def _meanings(specs: tuple[TableKind, ...]) -> Mapping[str, Mapping[TableKind, str]]:
    """Of each name in these tables the column that it means in each."""
    meanings: dict[str, dict[TableKind, str]] = {}
    for spec in specs:
        for name, column in names_in(spec).items():
            meanings.setdefault(name, {})[spec] = column
    return meanings


def _columns_named(
    headings: Sequence[Heading], specs: Sequence[TableKind]
) -> Mapping[TableKind, set[str]]:
    """The columns of each table that the headings name, as `column_of` does; none for most tables."""
    meanings = _meanings(tuple(specs))
    named: dict[TableKind, set[str]] = {}
    for heading in headings:
        meant: dict[TableKind, str] = {}
        # The surest name is the first.
        for name in reversed(heading.names):
            meant |= meanings.get(name, {})
        for spec, column in meant.items():
            named.setdefault(spec, set()).add(column)
    return named


def _rank(header: Header) -> tuple[bool, int, float]:
    known, share = header.score
    return share >= 1, known, share


def _best(
    headings: tuple[Heading, ...], first_row: int, last_row: int, specs: Sequence[TableKind]
) -> Header | None:
    """The table that most of the headings name columns of; one with all its required ones goes first.

    A table that counts must have one of its counts, or it is a table of something else; and what a
    row of it is about must have a name.
    """
    if len(headings) < MIN_HEADERS:
        return None
    best: Header | None = None
    named = _columns_named(headings, specs)
    for spec in specs:
        columns = named.get(spec)
        if not columns:
            continue
        share = len(columns & _required(spec)) / len(_required(spec))
        is_likely = len(columns) * 2 >= len(headings) or share >= 1
        if not columns & _wanted(spec) and not (is_likely and _is_misspelt(headings, spec)):
            continue
        header = Header(spec, first_row, last_row, headings, (len(columns), share))
        if best is None or _rank(header) > _rank(best):
            best = header
    if best is None:
        return None
    known, share = best.score
    return best if known >= MIN_HEADERS and (known * 2 >= len(headings) or share >= 1) else None
