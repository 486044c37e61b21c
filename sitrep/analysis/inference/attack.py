"""The attack: the narrowest interval of each withheld cell that a reader can work out.

One linear programme for the least and one for the greatest value, as statistical offices audit their
tables (Fischetti and Salazar-Gonzalez, "Solving the cell suppression problem on tabular data with
linear constraints", Management Science 47, 2001). The solver is HiGHS (MIT licence).
"""

from collections.abc import Iterable, Mapping
from math import ceil, floor, inf, isinf

import highspy
import numpy as np
from highspy._core import _Highs

from sitrep.analysis.inference.system import TOLERANCE, Interval, Relation, System


class Contradiction(ValueError):
    """No values fit everything that is published; the message is for programmers."""


class Programme:
    """A system as a linear programme that is solved again and again with different goals and bounds."""

    def __init__(self, system: System) -> None:
        self.columns = {cell: number for number, cell in enumerate(system.known)}
        self._solver = quiet_solver()
        # The programmes are small and many: to presolve each takes longer than to solve it warm.
        self._solver.setOptionValue("presolve", "off")
        low = [known.low for known in system.known.values()]
        high = [known.high for known in system.known.values()]
        self._solver.addVars(len(low), ends(low), ends(high))
        for relation in system.relations:
            self._add(relation)

    def _add(self, relation: Relation) -> None:
        columns = np.array([self.columns[cell] for cell, _ in relation.terms], dtype=np.int32)
        factors = np.array([factor for _, factor in relation.terms], dtype=np.float64)
        low, high = ends([relation.low])[0], ends([relation.high])[0]
        self._solver.addRow(low, high, len(columns), columns, factors)

    def interval(self, cell: str) -> Interval:
        """The least and the greatest value of a cell; Contradiction where it has none.

        They are whole, as people are, unless nothing whole lies between: 2.5 tonnes are 2.5.
        """
        column = self.columns[cell]
        low, high = self._best(column, lowest=True), self._best(column, lowest=False)
        whole = Interval(
            low if isinf(low) else ceil(low - TOLERANCE),
            high if isinf(high) else floor(high + TOLERANCE),
        )
        return whole if whole.low <= whole.high else Interval(low, high)

    def leaves(self, cell: str, width: float) -> bool:
        """Whether the values that the cell may have span at least `width`."""
        return self.interval(cell).width >= width

    def bound(self, cell: str, known: Interval) -> None:
        """Sets other bounds for a cell from now on."""
        low, high = ends(known)
        self._solver.changeColBounds(self.columns[cell], low, high)

    def _best(self, column: int, *, lowest: bool) -> float:
        self._solver.changeColCost(column, 1.0 if lowest else -1.0)
        status = self._solve()
        value = self._solver.getInfo().objective_function_value
        self._solver.changeColCost(column, 0.0)
        if status == highspy.HighsModelStatus.kOptimal:
            return float(value if lowest else -value)
        if status in {
            highspy.HighsModelStatus.kUnbounded,
            highspy.HighsModelStatus.kUnboundedOrInfeasible,
        }:
            return -inf if lowest else inf
        raise Contradiction(f"the solver ended with {status}")

    def _solve(self) -> highspy.HighsModelStatus:
        self._solver.run()
        if self._solver.getModelStatus() == highspy.HighsModelStatus.kUnknown:
            # Begun where the last goal ended, it may give up on a cell without an end; begun anew not.
            self._solver.clearSolver()
            self._solver.run()
        return self._solver.getModelStatus()


def attack(system: System, cells: Iterable[str]) -> Mapping[str, Interval]:
    """What a reader can work out of each of these cells; Contradiction if nothing fits the system."""
    wanted = list(cells)
    programme = Programme(system.near(wanted))
    return {cell: programme.interval(cell) for cell in wanted}


def quiet_solver() -> _Highs:
    """A solver that prints nothing and takes one thread, so that it is the same on every machine."""
    # highspy.Highs prints its version as soon as it is made; the class below it does not.
    solver = _Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    return solver


def ends(values: Iterable[float]) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Bounds as the solver takes them: its own infinity in place of ours."""
    return np.array([min(max(value, -highspy.kHighsInf), highspy.kHighsInf) for value in values])
