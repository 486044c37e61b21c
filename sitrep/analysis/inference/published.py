"""What the reports of an edition tell a reader, as a system: each count of each date is one cell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sitrep.analysis.bounds import limits
from sitrep.analysis.inference.suppression import fitting
from sitrep.analysis.inference.system import SUPPRESSED, Interval, Relation, System, total, within
from sitrep.model.figure import Figure, Figures, Made
from sitrep.model.tables import CAMPS, REFUGEES, Role, counts_people
from sitrep.quantity import Kind, Quantity


@dataclass(frozen=True, slots=True)
class Publication:
    """`system` is what a reader knows, `values` what is true as far as the office knows it.

    `withheld` are the cells that the reader is not shown, `fresh` the counts that the last report prints
    first, so that they may still be withheld. Both lead to the figure that they are of.
    """

    system: System
    values: Mapping[str, float]
    withheld: Mapping[str, Figure]
    fresh: Mapping[str, Figure]


def cell_of(figure: Figure) -> str:
    """A count is one thing in all reports that say it of the same date."""
    return f"{figure.key} {figure.as_of.isoformat()}"


def published(
    shown: Sequence[Figures], whole: Sequence[Figures], rounded_to: int | None = None
) -> Publication:
    """What the reports that are `shown`, oldest first, tell of all that the `whole` ones have.

    A count that is shown otherwise than it is was rounded: it is known to less than `rounded_to`.
    """
    made = _Knowledge()
    for number, (figures, all_figures) in enumerate(zip(shown, whole, strict=True)):
        is_last = number == len(shown) - 1
        made.add_shown(figures.values(), all_figures, is_last=is_last, near=rounded_to or 0)
        made.add_withheld(figure for key, figure in all_figures.items() if key not in figures)
        made.relations += relations({**all_figures, **figures}, made.known)
    system = System(made.known, tuple(dict.fromkeys(made.relations)))
    known = [relation for relation in system.relations if _is_settled(relation, made.values)]
    holding = {*fitting(System(made.known, tuple(known)), made.values).relations}
    kept = tuple(each for each in system.relations if each in holding or each not in known)
    return Publication(System(made.known, kept), made.values, made.withheld, made.fresh)


def _is_settled(relation: Relation, values: Mapping[str, float]) -> bool:
    return all(cell in values for cell, _ in relation.terms)


@dataclass
class _Knowledge:
    known: dict[str, Interval] = field(default_factory=dict)
    values: dict[str, float] = field(default_factory=dict)
    withheld: dict[str, Figure] = field(default_factory=dict)
    fresh: dict[str, Figure] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)

    def add_shown(self, figures: Iterable[Figure], truth: Figures, *, is_last: bool, near: int) -> None:
        for figure in filter(_is_count, figures):
            cell, quantity = cell_of(figure), figure.quantity
            if quantity.kind is Kind.SUPPRESSED:
                self._withhold(cell, figure)
            elif not quantity.is_missing:
                if is_last and cell not in self.known:
                    self.fresh[cell] = figure
                self.withheld.pop(cell, None)
                low, high = limits(quantity)
                true = truth[figure.key].quantity if figure.key in truth else quantity
                if near and true != quantity:
                    low, high, quantity = max(0, low - near + 1), high + near - 1, true
                self.known[cell] = Interval(low, high)
                self._settle(cell, quantity)

    def add_withheld(self, figures: Iterable[Figure]) -> None:
        for figure in filter(_is_count, figures):
            quantity = figure.quantity
            if quantity.kind is Kind.SUPPRESSED or not quantity.is_missing:
                cell = cell_of(figure)
                self._withhold(cell, figure)
                if not quantity.is_missing:
                    self._settle(cell, quantity)

    def _withhold(self, cell: str, figure: Figure) -> None:
        # What an earlier report has printed stays known.
        if cell not in self.known:
            self.known[cell] = SUPPRESSED
            self.withheld[cell] = figure

    def _settle(self, cell: str, quantity: Quantity) -> None:
        low, high = limits(quantity)
        self.values[cell] = low if high - low == 0 or high == float("inf") else (low + high) // 2


def _is_count(figure: Figure) -> bool:
    return (
        counts_people(figure.key)
        and isinstance(figure.value, Quantity)
        and figure.made is not Made.SHARE
    )


def relations(figures: Figures, known: Mapping[str, Interval]) -> Iterator[Relation]:
    """The sums that a reader of one report sees, or takes for granted.

    Totals and their parts; a country's own row and the rows of its areas of the same date; the people of
    a camp and its women, men, girls and boys.
    """
    cells = {key: cell_of(figure) for key, figure in figures.items() if _is_count(figure)}
    cells = {key: cell for key, cell in cells.items() if cell in known}
    for key in cells:
        figure = figures[key]
        parts = [cells[part] for part in figure.parts if part in cells and part != key]
        if figure.made is Made.SUM and parts:
            yield total(cells[key], parts)
    yield from _areas(figures, cells)
    yield from _sex_and_age(cells)


def _areas(figures: Figures, cells: Mapping[str, str]) -> Iterator[Relation]:
    areas: dict[str, list[str]] = {}
    for key in cells:
        family, place, *rest = key.split(".")
        if REFUGEES.makes(key) and len(rest) > 1:
            areas.setdefault(f"{family}.{place}.{rest[-1]}", []).append(key)
    for country, keys in areas.items():
        whole = figures.get(country)
        if country not in cells or whole is None or whole.made is Made.SUM:
            continue
        parts = [cells[key] for key in keys if figures[key].as_of == whole.as_of]
        has_all = len(parts) == len(keys)
        if parts:
            yield total(cells[country], parts) if has_all else within(cells[country], parts)


def _sex_and_age(cells: Mapping[str, str]) -> Iterator[Relation]:
    sex_and_age = CAMPS.with_role(Role.PART)
    for key in cells:
        stem, _, measure = key.rpartition(".")
        parts = [part for name in sex_and_age if (part := cells.get(f"{stem}.{name}"))]
        if CAMPS.makes(key) and measure == CAMPS.people and parts:
            is_whole = len(parts) == len(sex_and_age)
            yield total(cells[key], parts) if is_whole else within(cells[key], parts)
