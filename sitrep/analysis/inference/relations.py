"""The sums that a reader of one report sees, or takes for granted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from math import inf
from typing import NamedTuple

from sitrep.analysis.composition import whole_of
from sitrep.analysis.funding import Part
from sitrep.analysis.inference.system import Interval, Relation, share, total, within
from sitrep.model.counting import METHODS, count_key, stem_of
from sitrep.model.figure import Figure, Made
from sitrep.model.indicators import may_tell_of_people
from sitrep.model.tables import FUNDING, INDICATORS, REFUGEES, TableKind, kind_counting
from sitrep.quantity import Kind
from sitrep.reading.pcodes import areas_above, code_in

_HALF_A_POINT = 0.5
_BY = "by-"

Cells = Mapping[str, tuple[str, Figure]]
"""The counts of a report by key: the cell that each is, and its figure."""


def cell_of(figure: Figure) -> str:
    """The cell of a count, the same in all reports that give it for one date."""
    return f"{figure.key} {figure.as_of.isoformat()}"


def relations(now: Cells, before: Cells, printed: Iterable[Figure]) -> Iterator[Relation]:
    """Totals and their parts; a country's own row and the rows of its areas of the same date; an appeal
    and its sectors, countries and agencies; people and those of each sex and age; last report's count,
    who came and who returned.

    Besides, the shares and differences of two counts that are `printed`.
    """
    for key, (cell, figure) in now.items():
        parts = [now[part][0] for part in figure.parts if part in now and part != key]
        if figure.made is Made.SUM and parts:
            yield total(cell, parts)
    yield from _areas(now)
    yield from _parts_of_indicators(now)
    yield from _parts_of_appeals(now)
    yield from _sex_and_age(now)
    yield from _steps(now, before)
    yield from _of_two(now, printed)


def _areas(now: Cells) -> Iterator[Relation]:
    areas: dict[str, list[str]] = {}
    for key in now:
        parts = count_key(key)
        if parts and parts.area:
            country = f"{stem_of(parts.whom, parts.country)}.{parts.measure}"
            areas.setdefault(country, []).append(key)
    for country, all_keys in areas.items():
        yield from _levels(now, all_keys)
        if country not in now or now[country][1].made is Made.SUM:
            continue
        whole, figure = now[country]
        # An area whose count is older hides none of those in it that have one of this date.
        keys = _largest(now, [key for key in all_keys if now[key][1].as_of == figure.as_of])
        cells = [now[key][0] for key in keys]
        has_all = keys == _largest(now, all_keys)
        if cells:
            yield total(whole, cells) if has_all else within(whole, cells)


def _codes(now: Cells, keys: Iterable[str]) -> dict[str, str]:
    """By key the P-code of its area; only an area has one."""
    figures = {key: now[key][1] for key in keys}
    return {key: code_in(each.subject.name) for key, each in figures.items() if each.subject.country}


def _largest(now: Cells, keys: list[str]) -> list[str]:
    """Those of areas that lie in no other one with a count."""
    above = areas_above(_codes(now, keys))
    counted = {key for key in keys if not now[key][1].quantity.is_missing}
    return [key for key in keys if counted.isdisjoint(above.get(key, ()))]


def _levels(now: Cells, keys: list[str]) -> Iterator[Relation]:
    """An area and those that lie in it next: they make it up, or are less, on the same date."""
    within_it: dict[str, list[str]] = {}
    for key, above in areas_above(_codes(now, keys)).items():
        within_it.setdefault(above[-1], []).append(key)
    for upper, all_lower in within_it.items():
        cell, figure = now[upper]
        lower = [key for key in all_lower if now[key][1].as_of == figure.as_of]
        values = [now[key][1].quantity.value or 0 for key in lower]
        if lower and sum(values) == figure.quantity.value:
            yield total(cell, [now[key][0] for key in lower])
        elif lower and sum(values) < (figure.quantity.value or 0):
            yield within(cell, [now[key][0] for key in lower])


def _parts_of_indicators(now: Cells) -> Iterator[Relation]:
    """Rows of areas or countries beside one for all of them, and rows of partners beside a place's own.

    Two partners may have helped the same people, so no reader adds those up.
    """
    parts: dict[str, list[str]] = {}
    for key, (_, figure) in now.items():
        if not INDICATORS.makes(key):
            continue
        start, rest = key.split(".")[:3], key.split(".")[3:]
        if figure.subject.country:
            named = 1 if figure.subject.name else 0
            parts.setdefault(".".join([*start, *rest[:named], *rest[named + 1 :]]), []).append(key)
        if figure.subject.detail and not may_tell_of_people(figure.unit):
            of_all = [part for part in rest if not part.startswith(_BY)]
            parts.setdefault(".".join([*start, *of_all]), []).append(key)
    yield from _stated(now, parts)


def _parts_of_appeals(now: Cells) -> Iterator[Relation]:
    """The rows of sectors, of countries and of agencies beside a row without.

    Where they do not add up, there are others that nobody entered: they are no more than the whole.
    """
    for without in ("sector", "country", "agency"):
        parts: dict[str, list[str]] = {}
        for key, (_, figure) in now.items():
            if FUNDING.makes(key):
                part = Part.of(figure.subject)
                whole = replace(part, **{without: ""})
                if whole != part:
                    parts.setdefault(whole.key(key.rpartition(".")[2]), []).append(key)
        for relation in _stated(now, parts):
            yield from dict.fromkeys((relation, replace(relation, low=-inf)))


def _stated(now: Cells, parts: Mapping[str, list[str]]) -> Iterator[Relation]:
    """What rows state as a whole, with the parts of the same date."""
    for whole, all_keys in parts.items():
        yield from _levels(now, all_keys)
        keys = _largest(now, all_keys)
        if whole not in now or now[whole][1].made is Made.SUM:
            continue
        cell, stated = now[whole]
        dated = [now[key][0] for key in keys if now[key][1].as_of == stated.as_of]
        if dated:
            yield total(cell, dated) if len(dated) == len(keys) else within(cell, dated)


def _sex_and_age(now: Cells) -> Iterator[Relation]:
    figures = {key: figure for key, (_, figure) in now.items()}
    for key, (cell, figure) in now.items():
        kind, (stem, _, measure) = kind_counting(key), key.rpartition(".")
        if kind is None or figure.made is not Made.AS_GIVEN:
            continue
        is_of_all = measure == kind.people or (kind is REFUGEES and measure in METHODS)
        found = _parts(now, stem, kind, kind.people or "" if is_of_all else measure)
        if found.cells and (not is_of_all or whole_of(figures[found.keys[0]], figures) == figure):
            yield total(cell, found.cells) if found.is_whole else within(cell, found.cells)


class _Parts(NamedTuple):
    keys: list[str]
    cells: list[str]
    is_whole: bool


def _parts(now: Cells, stem: str, kind: TableKind, whole: str) -> _Parts:
    """The parts of a count that a row gives; of one that it leaves out those that this is made of."""
    keys: list[str] = []
    is_whole = bool(kind.parts_of(whole))
    for part in kind.parts_of(whole):
        key = f"{stem}.{part}"
        if key in now and now[key][1].made is Made.AS_GIVEN:
            keys.append(key)
        else:
            within_it = _parts(now, stem, kind, part)
            keys += within_it.keys
            is_whole &= within_it.is_whole or kind.column(part).is_none_if_blank
    return _Parts(keys, [now[key][0] for key in keys], is_whole)


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
    """Not the gap of an appeal, which goes with either of its amounts."""
    for figure in printed:
        is_of_two = figure.made in (Made.SHARE, Made.DIFFERENCE) and len(figure.parts) == 2
        if not is_of_two or FUNDING.makes(figure.key):
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
