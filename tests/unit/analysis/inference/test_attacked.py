"""Drawn reports, drawn policies, and an attacker who only knows ranks of matrices: no small count falls."""

from datetime import date
from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.analysis.inference.policy import protect
from sitrep.analysis.inference.published import Report
from sitrep.analysis.reports import Reports
from sitrep.arithmetic import percentage
from sitrep.model.disclosure_setting import Disclosure
from sitrep.model.figure import Figure, Figures, Made
from sitrep.model.subject import place_of_code
from sitrep.quantity import exact

DAYS = (date(2012, 6, 30), date(2012, 7, 31))
COUNTRIES = ("TUR", "JOR")
AREAS = ("north", "south", "west")
SEXES = ("women", "men", "girls", "boys")
COUNTS = st.integers(0, 30)
Cell = tuple[str, int]
"""The key of a count and the month that it is of."""

MONTHS = st.tuples(*[st.lists(COUNTS, min_size=14, max_size=14) for _ in DAYS])


def values_of(drawn: tuple[list[int], ...]) -> dict[Cell, int]:
    """Areas make countries, countries the total; sexes and ages make a camp; June and flows make July."""
    values: dict[Cell, int] = {}
    for month, counts in enumerate(drawn):
        rest = iter(counts)
        for country in COUNTRIES:
            for area in AREAS:
                values[f"refugees.{country}.{area}.registered", month] = next(rest)
            own = [values[f"refugees.{country}.{area}.registered", month] for area in AREAS]
            values[f"refugees.{country}.registered", month] = sum(own)
        values["refugees.total.registered", month] = sum(
            values[f"refugees.{country}.registered", month] for country in COUNTRIES
        )
        for sex in SEXES:
            values[f"camps.zaatari.{sex}", month] = next(rest)
        people = sum(values[f"camps.zaatari.{sex}", month] for sex in SEXES)
        values["camps.zaatari.population", month] = people
        values["camps.zaatari.capacity", month] = 40
        returns = next(rest)
        step = values["refugees.TUR.registered", month] - values.get(("refugees.TUR.registered", 0), 0)
        values["refugees.TUR.returns", month] = max(returns, -step)
        values["refugees.TUR.arrivals", month] = step + max(returns, -step)
    return values


def equations() -> list[dict[Cell, int]]:
    """What an attacker takes for granted: each of these sums is zero."""
    found: list[dict[Cell, int]] = []
    for month in range(len(DAYS)):
        for country in COUNTRIES:
            parts = {(f"refugees.{country}.{area}.registered", month): 1 for area in AREAS}
            found.append(parts | {(f"refugees.{country}.registered", month): -1})
        parts = {(f"refugees.{country}.registered", month): 1 for country in COUNTRIES}
        found.append(parts | {("refugees.total.registered", month): -1})
        parts = {(f"camps.zaatari.{sex}", month): 1 for sex in SEXES}
        found.append(parts | {("camps.zaatari.population", month): -1})
    step = {("refugees.TUR.registered", 0): 1, ("refugees.TUR.arrivals", 1): 1}
    found.append(step | {("refugees.TUR.returns", 1): -1, ("refugees.TUR.registered", 1): -1})
    return found


def figures_of(values: dict[Cell, int], month: int) -> Figures:
    figures = {
        key: Figure(key, exact(value), DAYS[month], place_of_code("TUR"), (), ())
        for (key, of), value in values.items()
        if of == month
    }
    total, camp = "refugees.total.registered", "camps.zaatari"
    parts = tuple(f"refugees.{country}.registered" for country in COUNTRIES)
    figures[total] = Figure(
        total, exact(values[total, month]), DAYS[month], place_of_code("TUR"), (), (), Made.SUM, parts
    )
    share = percentage(exact(values[f"{camp}.population", month]), exact(40))
    assert share is not None
    parts, key = (f"{camp}.population", f"{camp}.capacity"), f"{camp}.occupancy_percent"
    figures[key] = Figure(key, share, DAYS[month], place_of_code("TUR"), (), (), Made.SHARE, parts)
    return figures


def printed(*reports: tuple[Figures, int]) -> set[Cell]:
    """The counts that stand in any of these."""
    return {
        (key, month)
        for figures, month in reports
        for key, figure in figures.items()
        if not figure.quantity.is_missing
    }


def fallen(hidden: list[Cell]) -> set[Cell]:
    """The hidden cells that the equations leave one value: a unit vector lies in the span of their rows."""
    rows = np.array([[each.get(cell, 0) for cell in hidden] for each in equations()], dtype=float)
    rank = np.linalg.matrix_rank(rows)
    units = np.eye(len(hidden))
    return {
        cell
        for cell, unit in zip(hidden, units, strict=True)
        if np.linalg.matrix_rank(np.vstack([rows, unit])) == rank
    }


@given(MONTHS, st.integers(2, 9), st.integers(2, 9))
@settings(deadline=None, max_examples=30)
def test_no_small_count_falls_with_all_that_was_issued_in_hand(
    drawn: tuple[list[int], ...], then: int, now: int
) -> None:
    """June was issued under another threshold than July is."""
    values = values_of(drawn)
    june, july = (figures_of(values, month) for month in range(2))
    issued = protect(Reports(june, ()), Reports(june, ()), Disclosure(threshold=then)).reports.current
    reports = Reports(july, (june,))

    done = protect(reports, reports, Disclosure(threshold=now), [Report(issued, june)])

    told = printed((issued, 0), (done.reports.previous, 0), (done.reports.current, 1))
    hidden = sorted(cell for cell in values if cell not in told)
    small = {(key, 1) for (key, month), value in values.items() if month == 1 and 0 < value < now}
    assert not small & told
    exposed = {(each.figure.key, 1) for each in done.exposures}
    assert not (small & fallen(hidden)) - exposed
    shares = [f for f in done.reports.current.values() if f.made is Made.SHARE]
    assert bool(shares) == (
        ("camps.zaatari.population", 1) in told and ("camps.zaatari.capacity", 1) in told
    )


def test_the_attacker_finds_what_is_left_open() -> None:
    north = ("refugees.TUR.north.registered", 1)
    assert fallen([north]) == {north}
    pair = [(f"refugees.TUR.{area}.registered", 1) for area in ("north", "south")]
    assert fallen(pair) == set()
    both = [*product(("refugees.TUR.registered",), (0, 1)), ("refugees.JOR.registered", 0)]
    assert fallen(both) == {("refugees.TUR.registered", 1)} | fallen(both[:1] + both[2:])
