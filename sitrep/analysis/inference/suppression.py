"""Complementary suppression: the cells that must go too, so that those withheld stay withheld."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import inf

import highspy
import numpy as np

from sitrep.analysis.inference.attack import Programme, attack, ends, quiet_solver
from sitrep.analysis.inference.system import TOLERANCE, Interval, Relation, System


@dataclass(frozen=True, slots=True)
class Exposed:
    """A withheld cell of which a reader can work out too much: that it lies in `interval`."""

    cell: str
    interval: Interval


@dataclass(frozen=True, slots=True)
class Suppression:
    """`added` are the published cells that go; `exposed` what stays exposed all the same."""

    added: frozenset[str]
    exposed: tuple[Exposed, ...]


def audit(system: System, needs: Mapping[str, float]) -> list[Exposed]:
    """The withheld cells that a reader can work out too closely, in the order of `needs`.

    `needs` says for each withheld cell how far apart the least and the greatest value must lie that it
    may have in a reader's eyes.
    """
    intervals = attack(system, needs)
    return [
        Exposed(cell, intervals[cell]) for cell, width in needs.items() if intervals[cell].width < width
    ]


def suppress(
    system: System,
    values: Mapping[str, float],
    needs: Mapping[str, float],
    costs: Mapping[str, float],
) -> Suppression:
    """The cells to withhold besides, chosen to lose little.

    `values` fit the system and are what is true (or, where nobody knows, what may be). `costs` names
    the cells that may go and what it costs to lose each; a cell without a cost stays published, such
    as one that an earlier report has printed.

    For each need a linear programme moves the withheld value as far as the need says, at the least
    cost, and the published cells that have to move with it are withheld (Kelly, Golden and Assad, "Cell
    suppression: disclosure protection for sensitive tabular data", Networks 22, 1992). Then those that
    turn out not to be needed are published again, the most costly first.
    """
    system = _part_for(system, needs, costs)
    added: set[str] = set()
    for cell in [exposed.cell for exposed in audit(system, needs)]:
        for goal in (values[cell] + needs[cell], max(1.0, values[cell] - needs[cell])):
            if audit(system.without(added), {cell: needs[cell]}):
                added |= _moved(system.without(added), values, cell, goal, costs)
    kept = _no_more_than_needed(system, added, needs, costs)
    return Suppression(kept, tuple(audit(system.without(kept), needs)))


def _part_for(system: System, needs: Mapping[str, float], costs: Mapping[str, float]) -> System:
    """The part that bears on these cells, whatever may go."""
    reached = system.without(costs).near(needs)
    return replace(reached, known={cell: system.known[cell] for cell in reached.known})


def _no_more_than_needed(
    system: System, added: set[str], needs: Mapping[str, float], costs: Mapping[str, float]
) -> frozenset[str]:
    if not added:
        return frozenset()
    programme = Programme(system.without(added).near(needs))
    kept = set(added)
    for cell in sorted(added, key=lambda cell: (-costs[cell], cell)):
        if cell not in programme.columns:
            kept.discard(cell)
            continue
        programme.bound(cell, system.known[cell])
        if all(programme.leaves(each, width) for each, width in needs.items()):
            kept.discard(cell)
        else:
            programme.bound(cell, system.unpublished(cell))
    return frozenset(kept)


def _moved(
    system: System,
    values: Mapping[str, float],
    target: str,
    goal: float,
    costs: Mapping[str, float],
) -> set[str]:
    """The published cells that move when `target` takes the value `goal`, at the least cost.

    Within what is known of it a cell moves for nothing. Nothing moves where the goal is out of reach.
    """
    near = system.without(costs).near([target])
    cells = list(near.known)
    count, number = len(cells), {cell: index for index, cell in enumerate(cells)}
    free, up, down = zip(
        *(_ways(system, values, cell, goal if cell == target else None, costs) for cell in cells),
        strict=True,
    )
    solver = quiet_solver()
    # Three columns a cell: what it moves for nothing, and what it is paid to go up and down.
    lows = [*(way.low for way in free), *([0.0] * (2 * count))]
    solver.addVars(3 * count, ends(lows), ends([*(way.high for way in free), *up, *down]))
    for index, cell in enumerate(cells):
        for column in (count + index, 2 * count + index):
            solver.changeColCost(column, costs.get(cell, 0.0))
    for relation in near.relations:
        columns = [number[cell] + part * count for cell, _ in relation.terms for part in range(3)]
        factors = [sign * factor for _, factor in relation.terms for sign in (1.0, 1.0, -1.0)]
        here = relation.value(values)
        low, high = ends([relation.low - here, relation.high - here])
        solver.addRow(low, high, len(columns), np.array(columns, np.int32), np.array(factors, float))
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return set()
    moves = solver.getSolution().col_value
    return {cell for index, cell in enumerate(cells) if max(moves[count + index :: count]) > TOLERANCE}


def _ways(
    system: System,
    values: Mapping[str, float],
    cell: str,
    goal: float | None,
    costs: Mapping[str, float],
) -> tuple[Interval, float, float]:
    """How far a cell may move from its value for nothing, and at a price up and down."""
    value, known = values[cell], system.known[cell]
    if goal is not None:
        return Interval(goal - value, goal - value), 0.0, 0.0
    free = Interval(known.low - value, known.high - value)
    if cell not in costs:
        return free, 0.0, 0.0
    return free, inf, value - system.unpublished(cell).low


def consistent(system: System, values: Mapping[str, float]) -> System:
    """The system without relations that contradict the others, whatever the cells that lack a value.

    A reader sees that such figures do not add up, and cannot rely on them. `values` fit the system as
    far as they go; where relations contradict each other, those go that are furthest off.
    """
    lacking = [cell for cell in system.known if cell not in values]
    if not lacking:
        return system
    near = system.near(lacking)
    wrong: set[Relation] = set()
    while found := _off(replace(near, relations=tuple(r for r in near.relations if r not in wrong))):
        wrong |= found
    if not wrong:
        return system
    return replace(system, relations=tuple(r for r in system.relations if r not in wrong))


def _off(system: System) -> set[Relation]:
    """The relations that do not hold where as little as possible is off, all together."""
    if not system.relations:
        return set()
    number = {cell: index for index, cell in enumerate(system.known)}
    solver, count = quiet_solver(), len(system.relations)
    lows = [*(known.low for known in system.known.values()), *([0.0] * (2 * count))]
    highs = [*(known.high for known in system.known.values()), *([inf] * (2 * count))]
    solver.addVars(len(lows), ends(lows), ends(highs))
    for index, relation in enumerate(system.relations):
        up, down = len(number) + index, len(number) + count + index
        columns = [*(number[cell] for cell, _ in relation.terms), up, down]
        factors = [*(factor for _, factor in relation.terms), 1.0, -1.0]
        solver.changeColCost(up, 1.0)
        solver.changeColCost(down, 1.0)
        low, high = ends([relation.low, relation.high])
        solver.addRow(low, high, len(columns), np.array(columns, np.int32), np.array(factors, float))
    solver.run()
    slack = solver.getSolution().col_value[len(number) :]
    return {
        relation
        for index, relation in enumerate(system.relations)
        if max(slack[index::count]) > TOLERANCE * 1000
    }


def possible(system: System, values: Mapping[str, float]) -> Mapping[str, float]:
    """The values, and for each cell that they lack the middle of what it may be; Contradiction if none.

    One cell is settled after the other, so that all of them fit together.
    """
    lacking = [cell for cell in system.known if cell not in values]
    if not lacking:
        return values
    programme = Programme(system.near(lacking))
    for cell, value in values.items():
        if cell in programme.columns:
            programme.bound(cell, Interval(value, value))
    settled = dict(values)
    for cell in lacking:
        interval = programme.interval(cell)
        low = max(interval.low, -1e9)
        settled[cell] = low if interval.high == inf else (low + interval.high) // 2
        programme.bound(cell, Interval(settled[cell], settled[cell]))
    return settled
