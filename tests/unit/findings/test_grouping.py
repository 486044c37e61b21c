"""Problems by sheet, floods cut short and counted, places named as briefly as they can be."""

import pytest

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.findings.grouping import MOST_OF_ONE_CODE, Shown, by_sheet, seen_from
from sitrep.intake.problems.tables import REQUIRED_CELL_EMPTY
from sitrep.intake.problems.values import NOT_A_NUMBER
from sitrep.words.speech import words_for


def problem(row: int, file: str = "r.csv", sheet: str = "") -> Diagnostic:
    return NOT_A_NUMBER.at(Address(file, sheet, row, 3), column="registered", text="lots")


def test_each_sheet_is_one_group_in_the_order_in_which_it_first_comes() -> None:
    problems = [problem(2), problem(2, "c.xlsx", "B"), problem(3), problem(2, "c.xlsx", "A")]
    groups = [(g.file, g.sheet, len(g.diagnostics)) for g in by_sheet(problems)]
    assert groups == [("r.csv", "", 2), ("c.xlsx", "B", 1), ("c.xlsx", "A", 1)]


@pytest.mark.parametrize(
    ("found", "shown", "after"),
    [
        (MOST_OF_ONE_CODE, MOST_OF_ONE_CODE, (0, None)),
        (MOST_OF_ONE_CODE + 1, MOST_OF_ONE_CODE, (1, 22)),
        (5000, MOST_OF_ONE_CODE, (4980, 5001)),
    ],
)
def test_a_flood_is_cut_and_the_last_one_tells_how_many_more_and_where_to(
    found: int, shown: int, after: tuple[int, int | None]
) -> None:
    (group,) = by_sheet(problem(row) for row in range(2, found + 2))
    entries = list(group.shown())
    assert len(entries) == shown
    last = entries[-1].last
    assert (entries[-1].more, last and last.row) == after
    assert all(entry.more == 0 for entry in entries[:-1])


def test_a_flood_of_one_kind_hides_no_other_kind() -> None:
    rare = REQUIRED_CELL_EMPTY.at(Address("r.csv", "", 9000, 4), column="source")
    (group,) = by_sheet([*(problem(row) for row in range(2, 100)), rare])
    assert list(group.shown())[-1] == Shown(rare)


@pytest.mark.parametrize(
    ("other", "name"),
    [
        (Address("c.xlsx", "A", 9, 3), "C9"),
        (Address("c.xlsx", "A", 9), "row 9"),
        (Address("c.xlsx", "B", 9, 3), "c.xlsx, B, C9"),
        (Address("r.csv", "", 9, 3), "r.csv, C9"),
        (Address("c.xlsx", "A"), "c.xlsx, A"),
    ],
)
def test_a_place_in_the_same_sheet_is_named_by_its_cell(other: Address, name: str) -> None:
    assert seen_from(Address("c.xlsx", "A", 10, 3), other, words_for("en")) == name
