"""What a reader can work out, and what goes so that they cannot: held against attackers of another kind."""

from dataclasses import replace
from fractions import Fraction
from itertools import product
from math import inf, log1p

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.analysis.inference.attack import attack
from sitrep.analysis.inference.suppression import (
    Exposed,
    Suppression,
    audit,
    consistent,
    possible,
    suppress,
)
from sitrep.analysis.inference.system import (
    SUPPRESSED,
    Interval,
    Relation,
    System,
    difference,
    share,
    total,
    within,
)

TURKEY = {"TUR": 44038.0, "Hatay": 20000.0, "Urfa": 24000.0, "Kilis": 38.0}


def exactly(values: dict[str, float]) -> dict[str, Interval]:
    return {cell: Interval(value, value) for cell, value in values.items()}


def turkey(**known: Interval) -> System:
    return System(exactly(TURKEY) | known, (total("TUR", ("Hatay", "Urfa", "Kilis")),))


def test_a_suppressed_cell_is_what_its_total_leaves() -> None:
    assert attack(turkey(Kilis=SUPPRESSED), ["Kilis"]) == {"Kilis": Interval(38, 38)}


def test_a_second_cell_goes_the_one_that_costs_least() -> None:
    needs = {"Kilis": 40}
    system = turkey(Kilis=SUPPRESSED)
    costs = {"TUR": 100.0, "Hatay": 10.0, "Urfa": 9.0}

    assert audit(system, needs) == [Exposed("Kilis", Interval(38, 38))]
    assert suppress(system, TURKEY, needs, costs) == Suppression(frozenset({"Urfa"}), ())


def test_a_cell_without_a_cost_stays_and_what_stays_exposed_is_told() -> None:
    needs = {"Kilis": 40}

    assert suppress(turkey(Kilis=SUPPRESSED), TURKEY, needs, {}) == Suppression(
        frozenset(), (Exposed("Kilis", Interval(38, 38)),)
    )


def test_last_month_and_the_change_give_this_month() -> None:
    known = {"June": Interval(30, 30), "change": Interval(8, 8), "July": SUPPRESSED}
    system = System(known, (difference("change", "July", "June"),), frozenset({"change"}))

    assert attack(system, ["July"]) == {"July": Interval(38, 38)}
    values = {"June": 30.0, "July": 38.0, "change": 8.0}
    assert suppress(system, values, {"July": 16}, {"change": 1.0}) == Suppression(
        frozenset({"change"}), ()
    )


def test_a_change_may_have_been_negative() -> None:
    known = {"June": Interval(30, 30), "change": Interval(-8, -8), "July": SUPPRESSED}
    system = System(known, (difference("change", "July", "June"),), frozenset({"change"}))
    values = {"June": 30.0, "July": 22.0, "change": -8.0}

    added = suppress(system, values, {"July": 30}, {"change": 1.0})

    assert added == Suppression(frozenset({"change"}), ())


def test_a_share_of_a_known_whole_gives_a_narrow_range() -> None:
    part, whole = "women", "all"
    system = System(
        {part: SUPPRESSED, whole: Interval(1000, 1000)}, share(part, whole, Interval(4.5, 5.5))
    )

    assert attack(system, [part]) == {part: Interval(45, 55)}


def test_parts_are_no_more_than_their_whole() -> None:
    system = System({"camp": SUPPRESSED, "country": Interval(40, 40)}, (within("country", ["camp"]),))

    assert attack(system, ["camp"]) == {"camp": Interval(1, 40)}


def test_nothing_is_known_of_a_cell_that_nothing_ties() -> None:
    assert attack(System({"a": SUPPRESSED, "b": Interval(3, 3)}, ()), ["a"]) == {"a": Interval(1, inf)}


def test_relations_that_contradict_each_other_are_left_out() -> None:
    """Hatay and Urfa are more than Turkey, whatever Kilis has; the camps of Kilis are another matter."""
    camps = total("Kilis", ("camp", "other"))
    known = {
        "Hatay": Interval(30000, 30000),
        "Kilis": SUPPRESSED,
        "camp": SUPPRESSED,
        "other": SUPPRESSED,
    }
    system = replace(turkey(**known), relations=(*turkey().relations, camps))

    kept = consistent(system, {"TUR": 44038.0, "Hatay": 30000.0, "Urfa": 24000.0})

    assert kept.relations == (camps,)
    assert consistent(kept, {}).relations == (camps,)


def test_what_nobody_knows_is_settled_so_that_all_fits() -> None:
    system = turkey(Kilis=SUPPRESSED, Urfa=SUPPRESSED)
    known = {"TUR": 44038.0, "Hatay": 20000.0}

    settled = possible(system, known)

    assert settled["Kilis"] + settled["Urfa"] == 24038
    assert turkey().relations[0].value(settled) == 0


Table = tuple[tuple[int, ...], ...]
SIZES = st.tuples(st.integers(2, 4), st.integers(2, 4))
TABLES = SIZES.flatmap(
    lambda size: st.lists(
        st.lists(st.integers(0, 40), min_size=size[1], max_size=size[1]).map(tuple),
        min_size=size[0],
        max_size=size[0],
    ).map(tuple)
)


def with_margins(table: Table) -> tuple[dict[str, float], tuple[Relation, ...]]:
    rows, columns = range(len(table)), range(len(table[0]))
    values = {f"{r}.{c}": float(table[r][c]) for r, c in product(rows, columns)}
    relations = []
    for r in rows:
        parts = [f"{r}.{c}" for c in columns]
        values[f"{r}.all"] = sum(values[part] for part in parts)
        relations.append(total(f"{r}.all", parts))
    for c in [*columns, "all"]:
        parts = [f"{r}.{c}" for r in rows]
        values[f"all.{c}"] = sum(values[part] for part in parts)
        relations.append(total(f"all.{c}", parts))
    return values, tuple(relations)


def is_determined(cell: str, hidden: list[str], relations: tuple[Relation, ...]) -> bool:
    """An attacker with a pencil: Gauss elimination in fractions over the hidden cells alone."""
    order = [cell, *(each for each in hidden if each != cell)]
    rows = [
        [Fraction(dict(relation.terms).get(each, 0)).limit_denominator() for each in reversed(order)]
        for relation in relations
    ]
    pivot = 0
    for column in range(len(order)):
        chosen = next((r for r in range(pivot, len(rows)) if rows[r][column]), None)
        if chosen is None:
            continue
        rows[pivot], rows[chosen] = rows[chosen], rows[pivot]
        for r in range(len(rows)):
            if r != pivot and rows[r][column]:
                factor = rows[r][column] / rows[pivot][column]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[pivot], strict=True)]
        pivot += 1
    # The cell is last: it is determined where a row has nothing else.
    return any(row[-1] and not any(row[:-1]) for row in rows)


@given(TABLES, st.integers(2, 12))
@settings(deadline=None, max_examples=60)
def test_no_pencil_finds_a_small_count(table: Table, threshold: int) -> None:
    values, relations = with_margins(table)
    small = [cell for cell, value in values.items() if 0 < value < threshold]
    known = exactly(values) | dict.fromkeys(small, SUPPRESSED)
    needs = dict.fromkeys(small, float(threshold))
    costs = {cell: 1 + log1p(value) for cell, value in values.items() if value >= threshold}

    done = suppress(System(known, relations), values, needs, costs)

    assert done.exposed == ()
    hidden = [*small, *done.added]
    assert not [cell for cell in small if is_determined(cell, hidden, relations)]


@given(TABLES)
@settings(deadline=None, max_examples=40)
def test_the_attack_finds_what_trying_all_values_finds(table: Table) -> None:
    """Four hidden cells in a square move together: all their values can be tried one by one."""
    values, relations = with_margins(tuple(tuple(count + 1 for count in row) for row in table))
    square = ["0.0", "0.1", "1.0", "1.1"]
    a, b, c, _ = (values[cell] for cell in square)
    most = min(a, values["1.1"]) - 1, min(b, c) - 1
    tried = [(a + d, b - d, c - d, values["1.1"] + d) for d in range(-int(most[0]), int(most[1]) + 1)]

    found = attack(System(exactly(values) | dict.fromkeys(square, SUPPRESSED), relations), square)

    for place, cell in enumerate(square):
        column = [each[place] for each in tried]
        assert found[cell] == Interval(min(column), max(column))


@pytest.mark.parametrize("number", [1, 2])
def test_what_goes_is_needed(number: int) -> None:
    """Publishing any added cell again lets a reader work something out."""
    table = ((3, 20, 31), (25, 2 * number, 17), (40, 18, 22))
    values, relations = with_margins(table)
    small = [cell for cell, value in values.items() if 0 < value < 5]
    system = System(exactly(values) | dict.fromkeys(small, SUPPRESSED), relations)
    needs = dict.fromkeys(small, 5.0)
    costs = {cell: value for cell, value in values.items() if cell not in small}

    added = suppress(system, values, needs, costs).added

    assert added
    assert all(audit(system.without(added - {cell}), needs) for cell in added)
