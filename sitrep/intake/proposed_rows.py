"""Which rows of a partner's sheet are wholes of the report: filters, and the area that a row counts."""

from collections.abc import Sequence
from dataclasses import replace

from sitrep.diagnostics import Message
from sitrep.intake.foreign_columns import Theirs
from sitrep.intake.naming import ALIKE, PARTNERS, likeness
from sitrep.intake.proposal import Proposed
from sitrep.intake.proposed_columns import unsure
from sitrep.intake.splitting import MEASURE, ORIGIN, is_people, is_split, is_whole, splits_by
from sitrep.model.tables import REFUGEES
from sitrep.words.countries import iso3
from sitrep.words.folding import fold

_MOST_VALUES = 30


def narrowed(proposed: Proposed, theirs: Sequence[Theirs], origin: str | None) -> Proposed:
    """With a filter for each column that splits the count and is not read: wholes, or to be chosen."""
    if not proposed.table.is_added_up:
        return proposed
    only, choices, doubts = dict(proposed.only), dict(proposed.choices), dict(proposed.doubts)
    splitting = [
        (what, one)
        for one in theirs
        if (what := next(filter(None, map(splits_by, one.headers)), None))
        and not any(one is each for each in proposed.columns.values())
    ]
    # A name, a code and the publisher's own code of a country are one filter: by what is surely read.
    origins = sorted((one for what, one in splitting if what == ORIGIN), key=_unread_countries)
    for what, one in splitting:
        values = list(dict.fromkeys(str(cell) for cell in one.cells))
        if (what == ORIGIN and one is not origins[0]) or not is_split(what, values, origin):
            continue
        wanted = _wholes(what, values, origin)
        only[one.name] = wanted
        if not wanted:
            choices[one.name] = values[:_MOST_VALUES]
            doubts[one.name] = Message("propose.splits", {"header": one.name})
    return replace(proposed, only=only, choices=choices, doubts=doubts)


def _wholes(what: str, values: Sequence[str], origin: str | None) -> list[str]:
    """The values whose rows count all people of the report; [] where nobody can know."""
    if what == ORIGIN:
        return [value for value in values if origin and iso3(value) == origin]
    if what == MEASURE:
        return [value for value in values if is_people(value)]
    return [value for value in values if is_whole(value)]


def _unread_countries(one: Theirs) -> int:
    return sum(iso3(str(cell)) is None for cell in one.cells)


def area_of(proposed: Proposed, theirs: Sequence[Theirs]) -> Proposed:
    """With the area that a row is about: the finest that is named, of a camp the widest."""
    table = proposed.table
    if not table.has("area"):
        return proposed
    column = table.column("area")
    taken = list(proposed.columns.values())
    named = [
        (likeness(column, one.headers), number, one)
        for number, one in enumerate(theirs)
        if one.dates is None and not one.is_count and not one.is_decimal
        and not any(one is each for each in taken)
        and not any(map(splits_by, one.headers))
    ]  # fmt: skip
    sure = [each for each in named if each[0] >= PARTNERS]
    alike = [each for each in named if each[0] >= ALIKE]
    candidates = sure or alike
    if not candidates:
        return proposed
    ranked = sorted(candidates, key=lambda each: (_different(each[2]), each[1]))
    _, _, chosen = ranked[-1] if table is REFUGEES else ranked[0]
    doubts = dict(proposed.doubts)
    if not sure:
        doubts["area"] = unsure(chosen)
    elif table is REFUGEES and any(len(one.cells) > len(chosen.cells) for _, _, one in candidates):
        doubts["area"] = Message("propose.levels", {"header": chosen.name})
    columns = {**proposed.columns, "area": chosen}
    rest = [one for one in proposed.rest if one is not chosen]
    return replace(proposed, columns=columns, doubts=doubts, rest=rest)


def _different(one: Theirs) -> int:
    return len({fold(str(cell)) for cell in one.cells})
