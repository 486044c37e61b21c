"""Whom a count is made of, by sex, age and household, with the sums and shares that its parts make."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sitrep.analysis.figures import given, sum_of
from sitrep.analysis.series import Record, place_of_row, stem_of_row
from sitrep.arithmetic import percentage
from sitrep.cells import Address
from sitrep.model.counting import METHODS
from sitrep.model.figure import Figure, Made
from sitrep.model.table import Table, once_for_each_table, texts_of
from sitrep.model.tables import REFUGEES, TableKind, kind_counting
from sitrep.model.tables.sex_and_age import AGE_BANDS, GROUPS, HOUSEHOLDS, SEX_AND_AGE, SEXES, UNKNOWN
from sitrep.quantity import Kind, Quantity, exact

WOMEN_AND_CHILDREN = GROUPS[-1][0]
SHARE = f"{WOMEN_AND_CHILDREN}_percent"
KNOWN = "of_known_sex"
_PARTS = frozenset((*SEXES, *SEX_AND_AGE, *AGE_BANDS, *(name for name, _ in GROUPS)))


@dataclass(frozen=True, slots=True)
class Composed:
    """Whom the people are that `method` counts in a place: figures by what they measure."""

    method: str
    figures: Mapping[str, Figure]


def measures_of(kind: TableKind) -> tuple[str, ...]:
    """The columns that say whom the people of a row are."""
    return (HOUSEHOLDS.name, *kind.parts_within(kind.people or ""))


def is_there(count: Quantity) -> bool:
    """Whether the office has the count, even if readers must not."""
    return not count.is_missing or count.kind is Kind.SUPPRESSED


@once_for_each_table
def is_composed(table: Table) -> bool:
    """Whether any row says whom its people are."""
    blank = {str(kind) for kind in (Kind.NOT_REPORTED, Kind.NO_DATA, Kind.NOT_APPLICABLE)}
    return not blank.issuperset(
        kind for name in measures_of(table.kind) for kind in texts_of(table, f"{name}.kind")
    )


def composition_of(rows: Sequence[Record], stem: str, wholes: Mapping[str, Figure]) -> Composed | None:
    """Whom the people of a place are, by the first method whose row says so; None where none does.

    Parts of two methods are never mixed, as they are parts of two wholes. `wholes` are counts by method.
    """
    kind = rows[0].table.kind
    for method in METHODS:
        for row in rows:
            stated = [name for name in measures_of(kind) if is_there(row.quantity(name))]
            if row.text("method") == method and stated:
                whose = place_of_row(row)
                of = f"{stem}.{method}"
                figures = {
                    name: replace(given(row, f"{stem}.{name}", name, whose), part_of=of)
                    for name in stated
                }
                return Composed(method, with_derived(kind, stem, figures, wholes.get(method)))
    return None


def added(parts: Sequence[Composed], stem: str, whole: Figure) -> Composed | None:
    """That of all places of a sum, in what every one of them says; None where they have nothing so."""
    figures = {
        name: replace(
            sum_of(f"{stem}.{name}", [part.figures[name] for part in parts], whole.subject),
            part_of=whole.key,
            only_parts=whole.only_parts,
        )
        for name in parts[0].figures
        if name not in (SHARE, KNOWN) and all(_counts(part, name) for part in parts)
    }
    divided = with_derived(REFUGEES, stem, figures, whole)
    return Composed(parts[0].method, divided) if figures else None


def _counts(part: Composed, name: str) -> bool:
    return name in part.figures and not part.figures[name].quantity.is_missing


def with_derived(
    kind: TableKind, stem: str, figures: Mapping[str, Figure], whole: Figure | None
) -> Mapping[str, Figure]:
    """The same with each part that the others make, and how many of the whole are women and children."""
    found = dict(figures)
    divided = [(name, kind.parts_of(name)) for name in kind.parts_within(kind.people or "")]
    for name, parts in (*reversed(divided), *GROUPS):
        known = [found[part] for part in parts if part in found]
        known = [part for part in known if not part.quantity.is_missing]
        if name not in found and parts and len(known) == len(parts):
            found[name] = _together(f"{stem}.{name}", known)
    for figure in tuple(_share(stem, found, whole)):
        found[figure.key.rpartition(".")[2]] = figure
    return found


def _together(key: str, parts: Sequence[Figure]) -> Figure:
    """The sum of parts of one place, of which all of them say the same."""
    first = parts[0]
    whole = sum_of(key, parts, first.subject)
    return replace(whole, part_of=first.part_of, only_parts=first.only_parts)


def _share(stem: str, figures: Mapping[str, Figure], whole: Figure | None) -> Iterator[Figure]:
    """Women and children as a percentage of those whose sex and age are known, or of all."""
    part = figures.get(WOMEN_AND_CHILDREN)
    parts = [figures[name] for name in SEXES if name in figures]
    if whole is None or part is None or len(parts) != len(SEXES):
        return
    known = _together(f"{stem}.{KNOWN}", parts)
    if UNKNOWN in figures and figures[UNKNOWN].value != exact(0):
        yield known
    elif known.quantity == whole.quantity:
        known = whole
    else:
        return
    percent = percentage(part.quantity, known.quantity)
    if percent is not None:
        yield Figure(
            key=f"{stem}.{SHARE}",
            value=percent,
            as_of=known.as_of,
            as_of_first=known.as_of_first,
            subject=whole.subject,
            cells=tuple(dict.fromkeys((*part.cells, *known.cells))),
            sources=known.sources,
            made=Made.SHARE,
            parts=(part.key, known.key),
            only_parts=whole.only_parts,
        )


def whole_of(part: Figure, figures: Mapping[str, Figure]) -> Figure | None:
    """The count that a figure by sex, age or household is part of; None where it is not known.

    It stands in the same row; of sums, the count of all their places by the same method. Of an issued
    report, whose cells are not at hand, it is the only count that the place has.
    """
    stem, _, _ = part.key.rpartition(".")
    kind = kind_counting(part.key)
    counts = METHODS if kind is REFUGEES else (kind.people or "",) if kind else ()
    wholes = [whole for name in counts if (whole := figures.get(f"{stem}.{name}"))]
    first = next(iter(part.cells), None)
    if first is None:
        return wholes[0] if len(wholes) == 1 else None
    return next(
        (whole for whole in wholes if any(_is_beside(first, cell) for cell in whole.cells)), None
    )


def _is_beside(one: Address, other: Address) -> bool:
    """Whether two cells are of one row; in a turned table that is a column."""
    if (one.file, one.sheet) != (other.file, other.sheet):
        return False
    return one.row == other.row or one.column == other.column


def is_part_of(part: Figure, whole: Figure) -> bool:
    """Whether people by sex and age are a part of the count, and of no other of the place."""
    measure = part.key.rpartition(".")[2]
    return measure in _PARTS and whole_of(part, {whole.key: whole}) == whole


def compositions(rows: Iterable[Record], counted: Sequence[Figure]) -> Iterator[Figure]:
    """What rows of people say of their places, and what all areas, or all countries, together make.

    `counted` are how many there are, sums after their parts. A sum that lacks a place would stand beside
    a whole that has it, so there is none. Of the sums of one place by several methods the first method
    that divides its people is taken, as of the rows of one place.
    """
    by_key = {figure.key: figure for figure in counted}
    places: dict[str, list[Record]] = {}
    for row in rows:
        places.setdefault(stem_of_row(row), []).append(row)
    made: dict[str, Composed] = {}
    for stem, of_place in places.items():
        wholes = {m: whole for m in METHODS if (whole := by_key.get(f"{stem}.{m}"))}
        if found := composition_of(of_place, stem, wholes):
            made[stem] = found
    for whole in _by_method(counted):
        stem, _, method = whole.key.rpartition(".")
        lacks_some = whole.missing_parts or whole.withheld_parts
        if whole.made is not Made.SUM or lacks_some or stem in made:
            continue
        parts = [made.get(part.rpartition(".")[0]) for part in whole.parts]
        known = [part for part in parts if part and part.method == method]
        if len(known) == len(parts) and (found := added(known, stem, whole)):
            made[stem] = found
    for composed in made.values():
        yield from composed.figures.values()


def _by_method(counted: Sequence[Figure]) -> Iterator[Figure]:
    """Counts of people method by method; a sum, whose parts are of its own method, stays after them."""
    for method in METHODS:
        yield from (figure for figure in counted if figure.key.rpartition(".")[2] == method)
