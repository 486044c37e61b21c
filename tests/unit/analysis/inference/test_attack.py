"""What a reader can work out of withheld cells, one linear programme after the other."""

from math import inf

from sitrep.analysis.inference.attack import attack
from sitrep.analysis.inference.system import SUPPRESSED, Interval, System, total

PARTS = {
    "male": ("men", "boys"),
    "female": ("women", "girls"),
    "children": ("girls", "boys"),
    "women_and_children": ("women", "children"),
}


def test_of_a_camp_that_is_wholly_withheld_no_count_has_an_end() -> None:
    cells = (
        "population", "capacity", "households", "women", "girls", "men", "boys",
        "male", "female", "children", "women_and_children",
    )  # fmt: skip
    relations = tuple(total(whole, parts) for whole, parts in PARTS.items())
    found = attack(System(dict.fromkeys(cells, SUPPRESSED), relations), cells)
    least = {"male": 2, "female": 2, "children": 2, "women_and_children": 3}
    assert found == {cell: Interval(least.get(cell, 1), inf) for cell in cells}
