"""What the reports of an edition tell a reader, as a system: each count of each date is one cell."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from math import inf

from sitrep.analysis.bounds import limits
from sitrep.analysis.inference.counts import is_added
from sitrep.analysis.inference.relations import cell_of, relations
from sitrep.analysis.inference.suppression import consistent
from sitrep.analysis.inference.system import SUPPRESSED, TOLERANCE, Interval, Relation, System
from sitrep.model.figure import Figure, Figures
from sitrep.quantity import Kind, Quantity


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of one report: those that are `shown`, and the `whole` of what the office has."""

    shown: Figures
    whole: Figures


@dataclass(frozen=True, slots=True)
class Publication:
    """`system` is what a reader knows, `values` what is true as far as the office knows it.

    `withheld` are the cells that the reader is not shown, `fresh` the counts that the last report prints
    first, so that they may still be withheld. Both map a cell to its figure. `touched` are
    the withheld cells about which the last report may reveal more than those before it.
    """

    system: System
    values: Mapping[str, float]
    withheld: Mapping[str, Figure]
    fresh: Mapping[str, Figure]
    touched: Set[str]


class Knowledge:
    """What a reader has from the reports so far; each is taken in once, and adds what is new.

    Where a later report prints another value of a count, or withholds one, that is a cell of its own:
    what was said before stays what it was, in the sums that it was printed in.
    """

    def __init__(self, earlier: "Knowledge | None" = None) -> None:
        self._known: dict[str, Interval] = dict(earlier._known) if earlier else {}
        self._values: dict[str, float] = dict(earlier._values) if earlier else {}
        self._withheld: dict[str, Figure] = dict(earlier._withheld) if earlier else {}
        self._names: dict[str, str] = dict(earlier._names) if earlier else {}
        # A sum of which the reader has every number leads no further.
        self._relations: dict[Relation, None] = {
            relation: None
            for relation in (earlier._relations if earlier else ())
            if any(self._known[cell].width > 0 for cell, _ in relation.terms)
        }

    def with_report(self, report: Report, before: Figures, rounded_to: int | None = None) -> Publication:
        """What is known once a report is out; `before` is the whole of the report before it.

        A count that is shown as another number was rounded: it is less than `rounded_to` away from it.
        """
        more = Knowledge(self)
        fresh = more.add(report, before, rounded_to)
        system = more.system()
        newly = {*fresh, *(more._withheld.keys() - self._withheld.keys())}
        touched = system.near(newly).known.keys() & more._withheld.keys()
        return Publication(system, more._values, more._withheld, fresh, touched)

    def system(self) -> System:
        """Its cells and sums; those that contradict each other are left out."""
        return consistent(System(self._known, tuple(self._relations)), self._values)

    def add(
        self, report: Report, before: Figures, rounded_to: int | None = None
    ) -> Mapping[str, Figure]:
        """Take in a report; returns the counts that it is the first to print."""
        fresh = self._add_shown(report, rounded_to or 0)
        self._add_withheld(figure for key, figure in report.whole.items() if key not in report.shown)
        now = self._cells({**report.whole, **report.shown})
        for relation in relations(now, self._cells(before), report.shown.values()):
            if self._may_hold(relation):
                self._relations[relation] = None
        return fresh

    def _cells(self, figures: Figures) -> dict[str, tuple[str, Figure]]:
        """The cells that are known, with their figures, by key."""
        named = ((key, self._name(cell_of(figure)), figure) for key, figure in figures.items())
        return {key: (cell, figure) for key, cell, figure in named if cell in self._known}

    def _name(self, cell: str) -> str:
        return self._names.get(cell, cell)

    def _add_shown(self, report: Report, near: int) -> dict[str, Figure]:
        fresh: dict[str, Figure] = {}
        for figure in filter(is_added, report.shown.values()):
            quantity = figure.quantity
            truth = report.whole[figure.key].quantity if figure.key in report.whole else quantity
            if quantity.kind is Kind.SUPPRESSED:
                self._withhold(figure, truth)
            elif not quantity.is_missing:
                is_rounded = bool(near) and truth != quantity
                low, high = limits(quantity)
                if is_rounded:
                    low, high = max(0, low - near + 1), high + near - 1
                cell, is_new = self._cell_for(figure, Interval(low, high))
                if is_new:
                    fresh[cell] = figure
                self._withheld.pop(cell, None)
                self._known[cell] = Interval(low, high)
                self._values[cell] = _middle(truth if is_rounded else quantity)
        return fresh

    def _add_withheld(self, figures: Iterable[Figure]) -> None:
        for figure in filter(is_added, figures):
            quantity = figure.quantity
            if quantity.kind is Kind.SUPPRESSED or not quantity.is_missing:
                self._withhold(figure, quantity)

    def _cell_for(self, figure: Figure, printed: Interval) -> tuple[str, bool]:
        """Its cell, and whether nothing was printed of it before."""
        cell = self._name(cell_of(figure))
        known = self._known.get(cell)
        if known is None or known == printed:
            return cell, known is None or cell in self._withheld
        # A total that is printed without a part is not the one that was withheld with it.
        if cell in self._withheld and printed.holds(self._values.get(cell, printed.low)):
            return cell, True
        return self._another(figure), True

    def _another(self, figure: Figure) -> str:
        first = cell_of(figure)
        name = f"{self._name(first)}'"
        self._names[first] = name
        return name

    def _withhold(self, figure: Figure, truth: Quantity) -> None:
        cell = self._name(cell_of(figure))
        known = self._known.get(cell)
        value = None if truth.is_missing else _middle(truth)
        if known is not None and cell not in self._withheld:
            # What an earlier report has printed stays known.
            if value is None or known.holds(value):
                return
            cell = self._another(figure)
        # Zero is only withheld with its row.
        self._known[cell] = SUPPRESSED if value is None else Interval(min(1, value), inf)
        self._withheld[cell] = figure
        if value is not None:
            self._values[cell] = value

    def _may_hold(self, relation: Relation) -> bool:
        """Whether it holds; where a count is unknown to the office as well, nobody can say that not.

        A reader sees that figures do not add up, and cannot rely on it.
        """
        if any(cell not in self._values for cell, _ in relation.terms):
            return True
        value = relation.value(self._values)
        return relation.low - TOLERANCE <= value <= relation.high + TOLERANCE


def _middle(quantity: Quantity) -> float:
    low, high = limits(quantity)
    return low if high - low == 0 or high == inf else (low + high) // 2
