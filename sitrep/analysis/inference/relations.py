"""The sums that a reader of one report sees, or takes for granted."""

from collections.abc import Iterable, Iterator, Mapping

from sitrep.analysis.inference.system import Interval, Relation, share, total, within
from sitrep.model.counting import METHODS
from sitrep.model.figure import Figure, Made
from sitrep.model.tables import CAMPS, REFUGEES, Role, counts_people
from sitrep.quantity import Kind, Quantity

_HALF_A_POINT = 0.5

Cells = Mapping[str, tuple[str, Figure]]
"""The counts of a report by key: the cell that each is, and its figure."""


def cell_of(figure: Figure) -> str:
    """The cell of a count, the same in all reports that give it for one date."""
    return f"{figure.key} {figure.as_of.isoformat()}"


def is_count(figure: Figure) -> bool:
    """Whether it is a count of people, or of places for them, that a row or a sum of rows has."""
    return (
        counts_people(figure.key)
        and isinstance(figure.value, Quantity)
        and figure.made not in (Made.SHARE, Made.CHANGE)
    )


def relations(now: Cells, before: Cells, printed: Iterable[Figure]) -> Iterator[Relation]:
    """Totals and their parts; a country's own row and the rows of its areas of the same date; the people
    of a camp and its women, men, girls and boys; last report's count, who came and who returned.

    Besides, the shares and differences of two counts that are `printed`.
    """
    for key, (cell, figure) in now.items():
        parts = [now[part][0] for part in figure.parts if part in now and part != key]
        if figure.made is Made.SUM and parts:
            yield total(cell, parts)
    yield from _areas(now)
    yield from _sex_and_age(now)
    yield from _steps(now, before)
    yield from _of_two(now, printed)


def _areas(now: Cells) -> Iterator[Relation]:
    areas: dict[str, list[str]] = {}
    for key in now:
        family, place, *rest = key.split(".")
        if REFUGEES.makes(key) and len(rest) > 1:
            areas.setdefault(f"{family}.{place}.{rest[-1]}", []).append(key)
    for country, keys in areas.items():
        if country not in now or now[country][1].made is Made.SUM:
            continue
        whole, figure = now[country]
        parts = [now[key][0] for key in keys if now[key][1].as_of == figure.as_of]
        has_all = len(parts) == len(keys)
        if parts:
            yield total(whole, parts) if has_all else within(whole, parts)


def _sex_and_age(now: Cells) -> Iterator[Relation]:
    sex_and_age = CAMPS.with_role(Role.PART)
    for key, (cell, _) in now.items():
        stem, _, measure = key.rpartition(".")
        parts = [now[part][0] for name in sex_and_age if (part := f"{stem}.{name}") in now]
        if CAMPS.makes(key) and measure == CAMPS.people and parts:
            is_whole = len(parts) == len(sex_and_age)
            yield total(cell, parts) if is_whole else within(cell, parts)


def _steps(now: Cells, before: Cells) -> Iterator[Relation]:
    """Who was there, and who came, less who returned, are those who are there."""
    for key, (cell, figure) in now.items():
        stem, _, method = key.rpartition(".")
        flows = [now.get(f"{stem}.{flow}") for flow in ("arrivals", "returns")]
        then = before.get(key)
        if not (REFUGEES.makes(key) and method in METHODS) or then is None or None in flows:
            continue
        (came, arrivals), (went, returns) = (flow for flow in flows if flow)
        is_step = then[1].as_of < figure.as_of == arrivals.as_of == returns.as_of
        if is_step and Made.SUM not in (figure.made, then[1].made):
            yield Relation(((then[0], 1.0), (came, 1.0), (went, -1.0), (cell, -1.0)))


def _of_two(now: Cells, printed: Iterable[Figure]) -> Iterator[Relation]:
    for figure in printed:
        if figure.made not in (Made.SHARE, Made.DIFFERENCE) or len(figure.parts) != 2:
            continue
        cells = [now[part][0] for part in figure.parts if part in now]
        value = figure.quantity.value
        if len(cells) < 2 or value is None or figure.quantity.kind is not Kind.EXACT:
            continue
        (one, other), at = cells, float(value)
        if figure.made is Made.SHARE:
            yield from share(one, other, Interval(at - _HALF_A_POINT, at + _HALF_A_POINT))
        else:
            yield Relation(((one, 1.0), (other, -1.0)), at, at)
