"""Excerpts: the problem's row between its neighbours, drawn as the page shows it."""

from datetime import datetime

import pytest

from known import known
from sheets import cells
from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Severity
from sitrep.findings.excerpt import (
    LONGEST_CELL,
    LONGEST_MARKED,
    MOST_COLUMNS,
    Excerpt,
    cell_text,
    excerpt,
    header_rows,
)

DRAWN = cells("""
    | as_of      | country | registered | source |
    | 2012-07-31 | Turkey  | 1          | AFAD   |
    | 2012-07-31 | Jordan  | 2          | UNHCR  |
    | 2012-07-31 | Lebanon | many       |        |
    | 2012-07-31 | Iraq    | 4          | UNHCR  |
    | 2012-07-31 | Egypt   | 5          | UNHCR  |
    | 2012-07-31 | Libya   | 6          | UNHCR  |
""")


def problem(row: int = 0, column: int = 0, *related: Address, sheet: str | None = "S") -> Diagnostic:
    return Diagnostic("x", Severity.ERROR, Address("f", sheet, row, column), {}, related)


def picture(found: Excerpt | None) -> str:
    """Marked cells as [x], cells to compare with as (x), left-out rows as a line of dots."""
    assert found is not None
    lines = [" ".join(found.letters)] if found.letters else []
    for row in found.rows:
        if row.gap:
            lines.append("...")
        texts = (
            f"[{c.text}]" if c.marked else f"({c.text})" if c.related else c.text or "-"
            for c in row.cells
        )
        lines.append(f"{row.number}: {' '.join(texts)}")
    return "\n".join(lines)


def test_the_row_stands_between_its_neighbours_below_its_headers() -> None:
    assert picture(excerpt(problem(5, 3), DRAWN, (1,))) == (
        "A B C D\n"
        "1: as_of country registered source\n"
        "...\n"
        "3: 2012-07-31 Jordan 2 UNHCR\n"
        "4: 2012-07-31 Lebanon many -\n"
        "5: 2012-07-31 Iraq [4] UNHCR\n"
        "6: 2012-07-31 Egypt 5 UNHCR\n"
        "7: 2012-07-31 Libya 6 UNHCR"
    )


def test_what_to_compare_with_is_shown_however_far_away() -> None:
    found = known(excerpt(problem(7, 3, Address("f", "S", 2, 3), Address("g", "S", 3, 3)), DRAWN, (1,)))
    assert "2: 2012-07-31 Turkey (1) AFAD\n...\n5: " in picture(found)
    assert "Jordan" not in picture(found)


def test_a_row_is_marked_as_a_whole_and_its_empty_cells_are_not_called_blank() -> None:
    found = known(excerpt(problem(4), DRAWN, (1,)))
    assert "4: [2012-07-31] [Lebanon] [many] []" in picture(found)
    assert not any(cell.blank for row in found.rows for cell in row.cells)


def test_a_problem_in_an_empty_cell_is_called_blank_and_its_column_is_in_focus() -> None:
    found = known(excerpt(problem(4, 4), DRAWN, (1,)))
    assert [(row.number, c.text) for row in found.rows for c in row.cells if c.blank] == [(4, "")]
    assert found.focus == "D"
    assert {c.text for row in found.rows for c in row.cells if c.focus} == {
        "source",
        "AFAD",
        "UNHCR",
        "",
    }


def test_a_wide_sheet_shows_whose_row_it_is_and_what_is_beside_the_cell() -> None:
    wide = [[f"{row}{column}" for column in "abcdefghijklmnopqrstuvwxyz"] for row in (1, 2)]
    found = known(excerpt(problem(2, 20), wide, (1,)))
    assert found.letters == ("A", "B", "R", "S", "T", "U", "V")
    assert found.gaps == (False, False, True, False, False, False, False)


def test_of_a_whole_row_its_own_cells_are_shown_however_far_to_the_right() -> None:
    rows = [[f"h{number}" for number in range(1, 31)], ["x"] * 9, [""] * 23 + ["stray"]]
    found = known(excerpt(problem(3), rows, (1,)))
    assert len(found.letters) == MOST_COLUMNS
    assert found.letters[-1] == "X"
    assert "[stray]" in picture(found)


def test_long_cells_are_cut_the_problems_own_later() -> None:
    found = known(excerpt(problem(2, 1), [["a", "b"], ["x" * 900, "y" * 900]], (1,)))
    assert [len(cell.text) for cell in found.rows[1].cells] == [LONGEST_MARKED, LONGEST_CELL]
    assert [cell.is_short for cell in found.rows[0].cells + found.rows[1].cells] == [True] * 2 + [
        False
    ] * 2


def test_of_a_text_file_lines_are_shown_a_long_one_around_its_column() -> None:
    rows = [["one"], ["two"], ["word " * 100 + "HERE" + " word" * 100], ["four"]]
    found = known(excerpt(problem(3, 501, sheet=None), rows, ()))
    assert found.letters == ()
    assert [row.number for row in found.rows] == [1, 2, 3, 4]
    marked = found.rows[2].cells[0].text
    assert marked.startswith("…")
    assert "HERE" in marked
    assert len(marked) <= LONGEST_MARKED + 1


@pytest.mark.parametrize("where", [(0, 0), (99, 1)])
def test_there_is_no_excerpt_of_a_whole_sheet_or_of_a_row_that_is_not_there(
    where: tuple[int, int],
) -> None:
    assert excerpt(problem(*where), DRAWN, (1,)) is None


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (44038.0, "44038"),
        (0.5, "0.5"),
        (True, "TRUE"),
        (datetime(2012, 7, 31), "2012-07-31"),
        (datetime(2012, 7, 31, 9, 30), "2012-07-31 09:30:00"),
        ("a\nb\x1b[31m", "a b [31m"),
    ],
)
def test_a_cell_looks_as_in_a_spreadsheet_without_control_characters(
    cell: float | bool | datetime | str, text: str
) -> None:
    assert cell_text(cell) == text


def test_of_a_sheet_without_a_known_table_the_first_row_of_words_is_the_header() -> None:
    assert header_rows("f", "S", [["Title"], [], ["what", "how many"], ["x", 1.0]]) == (3,)
    assert header_rows("f", "S", [[1.0, 2.0]]) == ()


@pytest.mark.parametrize(
    ("header", "direction"), [(["camp", "people"], "ltr"), (["المخيم", "people"], "rtl"), (["1"], "ltr")]
)
def test_its_columns_stand_as_those_of_the_sheet_do(header: list[str], direction: str) -> None:
    problem = Diagnostic("x", Severity.ERROR, Address("camps.csv", "", 2, 1))
    shown = excerpt(problem, [header, ["1"]], (1,))
    assert shown is not None
    assert shown.direction == direction
