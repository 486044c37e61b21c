"""Which of a partner's columns are which of one of our tables, and what is unsure of it."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sitrep.diagnostics import Message
from sitrep.intake.counted import counted_in
from sitrep.intake.foreign_columns import Theirs
from sitrep.intake.naming import PARTNERS, likeness
from sitrep.intake.splitting import POPULATION, population_codes, populations_in, splits_by
from sitrep.intake.spreadsheet import RawCell
from sitrep.intake.values import Trouble, read_column
from sitrep.lines import one_line, shortened
from sitrep.model.source import Spread
from sitrep.model.tables import CAMPS, REFUGEES, Column, Role, TableKind, Type
from sitrep.model.tables.sex_and_age import SEXES
from sitrep.model.tables.shared import AREA
from sitrep.reading.counts import Unreadable, parse_count
from sitrep.words.folding import fold

_LONGEST_SAMPLE = 40
_MOST_CODES = 20
_FEWEST_WITH_A_SUM = 3
_AGE = re.compile(r"\d")


@dataclass(slots=True)
class Match:
    """A table with those of our columns that were found; the rest as in `Proposed`."""

    table: TableKind
    columns: dict[str, Theirs]
    fixed: dict[str, str] = field(default_factory=dict)
    choices: dict[str, Sequence[str]] = field(default_factory=dict)
    doubts: dict[str, Message] = field(default_factory=dict)
    settings: dict[str, object] = field(default_factory=dict)
    spread: Spread | None = None
    over: Sequence[Theirs] = ()


def matched(spec: TableKind, theirs: Sequence[Theirs]) -> Match:
    """Each of our columns with the likeliest of theirs, what is required and likeliest first."""
    pairs = sorted(
        (
            (alike >= PARTNERS, column.required, alike, -number, -position, column, one)
            for number, one in enumerate(theirs)
            for position, column in enumerate(spec.columns)
            if _may_be(column, one) and (alike := _alike(column, one))
        ),
        key=lambda pair: pair[:5],
        reverse=True,
    )
    match = Match(spec, {})
    for is_sure, _, _, _, _, column, one in pairs:
        if column.name in match.columns or any(one is each for each in match.columns.values()):
            continue
        match.columns[column.name] = one
        if not is_sure:
            match.doubts[column.name] = unsure(one)
    _by_content(match, theirs)
    for name in [n for n in match.columns if spec.column(n).type is Type.CHOICE]:
        _read_codes(match, spec.column(name))
    if spec is CAMPS and (
        "population" not in match.columns or populations_in(match.columns["population"].headers)
    ):
        match.columns.pop("population", None)
        free = [one for one in theirs if one.is_count and not _is_taken(match, one)]
        people = [one for one in free if counted_in(one.headers)]
        if people:
            number = whole_of(people)
            match.columns["population"] = people[number or 0]
            if len(people) > 1 and number is None:
                match.doubts["population"] = unsure(people[0])
    _without_all_ages(match)
    return match


def _without_all_ages(match: Match) -> None:
    """Women and men of all ages are no adults; without girls and boys they may be.

    Those who are all people together are female and male.
    """
    sexes = [match.columns[name] for name in SEXES if name in match.columns]
    people = match.columns.get(match.table.people or "")
    if len(sexes) == len(SEXES) and people and whole_of([*sexes, people]) != len(SEXES):
        for name in SEXES:
            doubt = Message("propose.one-age", {"header": match.columns[name].name})
            match.doubts.setdefault(name, doubt)
    both = [
        name for name in ("women", "men")
        if name in match.columns and not any(map(_AGE.search, match.columns[name].headers))
    ]  # fmt: skip
    if not both or {"girls", "boys"} & match.columns.keys():
        return
    counts = [*(match.columns[name] for name in both), *([people] if people else [])]
    if len(counts) == _FEWEST_WITH_A_SUM and whole_of(counts) == len(both):
        for name, sex in zip(both, ("female", "male"), strict=True):
            match.columns[sex] = match.columns.pop(name)
            match.doubts.pop(name, None)
        return
    for name in both:
        match.doubts.setdefault(name, Message("propose.all-ages", {"header": match.columns[name].name}))


def _alike(column: Column, one: Theirs) -> float:
    """A stock is no flow, however much alike their names: returnees are not people who left.

    Nor are people of one sex and age all of that sex, or shares people.
    """
    if column.name in SEXES and any(map(_AGE.search, one.headers)):
        return 0
    if column.role is Role.PART and any("%" in header for header in one.headers):
        return 0
    alike = likeness(column, one.headers)
    counted = counted_in(one.headers) if alike < PARTNERS and column.role is Role.FLOW else None
    return 0 if counted and counted.populations else alike


def _is_taken(match: Match, one: Theirs) -> bool:
    return any(one is each for each in match.columns.values())


def _by_content(match: Match, theirs: Sequence[Theirs]) -> None:
    """Dates and countries are known by what they hold too, but never for sure."""
    free = [one for one in theirs if not _is_taken(match, one) and not what_splits(one)]
    guesses = {
        match.table.dating: [one for one in free if one.dates is not None],
        "country": [one for one in free if one.names_countries and not _names_areas(one)],
        "population": [
            one for one in free if one.dates is None and not one.is_count and _says_whom(one)
        ],
    }
    if match.table is not REFUGEES:
        del guesses["population"]
    for name, candidates in guesses.items():
        if match.table.has(name) and name not in match.columns and candidates:
            match.columns[name] = candidates[0]
            match.doubts[name] = unsure(candidates[0])


def _names_areas(one: Theirs) -> bool:
    """Somali is a region too."""
    return likeness(AREA, one.headers) >= PARTNERS


def _says_whom(one: Theirs) -> bool:
    """Whether one of its words is a population, whatever the column is called."""
    return any(fold(str(cell)) in population_codes() for cell in one.cells)


def what_splits(one: Theirs) -> str | None:
    """What the column splits a count by, if it does."""
    return next(filter(None, map(splits_by, one.headers)), None)


def _may_be(column: Column, one: Theirs) -> bool:
    """Whether the cells are what the column takes, and the column is one that partners have."""
    splits = what_splits(one)
    if column.role is Role.HANDLING or column.name in {"correction", "correction_reason", "area"}:
        return False
    if splits and not (splits == POPULATION and column.name == "population"):
        return False
    texts = one.dates is None and not one.is_count and not one.is_decimal
    fits = {
        Type.DATE: one.dates is not None,
        Type.COUNT: one.is_count and not any("%" in header for header in one.headers),
        Type.MEASURE: one.is_count or one.is_decimal,
        Type.DECIMAL: one.is_decimal,
        Type.COUNTRY: one.is_country,
        Type.TEXT: texts or (column.role is Role.REFERENCE and one.dates is None and not one.is_decimal),
        Type.CHOICE: texts and len({str(cell) for cell in one.cells}) <= _MOST_CODES,
        Type.URL: all(str(cell).startswith("http") for cell in one.cells),
    }
    return fits[column.type]


def _read_codes(match: Match, column: Column) -> None:
    """A column of codes whose words are known is mapped; else they are asked, or it is left out."""
    words = dict.fromkeys(str(cell) for cell in match.columns[column.name].cells)
    read = zip(words, read_column(list(words), column, None), strict=True)
    unknown = [word for word, value in read if isinstance(value, Trouble)]
    is_known_in_part = len(unknown) < len(words)
    if not unknown:
        return
    if column.required or column.name == "population" or is_known_in_part:
        match.choices[column.name] = unknown
        match.doubts[column.name] = Message("propose.words", {"words": _listed(unknown)})
    else:
        del match.columns[column.name]


def _listed(words: Sequence[str]) -> list[str]:
    return [shortened(one_line(word), _LONGEST_SAMPLE) for word in words[:_MOST_CODES]]


def whole_of(counts: Sequence[Theirs]) -> int | None:
    """Which of at least three columns is the sum of the others in each row; None for none."""
    if len(counts) < _FEWEST_WITH_A_SUM or len({len(one.cells) for one in counts}) > 1:
        return None
    rows = [[_number(cell) for cell in row] for row in zip(*(c.cells for c in counts), strict=True)]
    for number in range(len(counts)):
        if all(row[number] * 2 == sum(row) and row[number] > 0 for row in rows):
            return number
    return None


def _number(cell: RawCell) -> float:
    if isinstance(cell, int | float):
        return float(cell)
    read = parse_count(str(cell), None)
    return math.nan if isinstance(read, Unreadable) or read.count is None else float(read.count)


def unsure(one: Theirs) -> Message:
    """The doubt about a column that is known by a name spelt nearly so, or by its content alone."""
    sample = shortened(one_line(str(one.cells[0])), _LONGEST_SAMPLE)
    return Message("propose.unsure", {"sample": sample})
