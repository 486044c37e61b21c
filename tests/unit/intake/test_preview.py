"""The first rows as a proposal would read them, and what its filters drop."""

from sheets import cells
from sitrep.intake.preview import Dropped, Preview, preview_of
from sitrep.intake.proposal import Proposed
from sitrep.intake.proposal_text import previewed
from sitrep.intake.propose import propose
from sitrep.intake.spreadsheet import Sheet
from sitrep.model.period import Period
from sitrep.words.speech import words_for

SERIES = """
    | Date       | Country of asylum | Origin   | Refugees | Source |
    | 2024-01-31 | Kenya             | Somalia  | 81       | UNHCR  |
    | 2024-02-29 | Kenya             | Somalia  | 90       | UNHCR  |
    | 2024-02-29 | Kenya             | Ethiopia | 12       | UNHCR  |
    | 2024-02-29 | Uganda            | Ethiopia | 30       | UNHCR  |
"""
SHEET = Sheet("x.csv", "", cells(SERIES))


def seen(period: Period | None) -> Preview:
    [one] = propose([SHEET], "SOM")
    assert isinstance(one, Proposed)
    found = preview_of(one, SHEET, period, "en", "SOM")
    assert found is not None
    return found


def test_rows_keep_their_cells_and_filters_say_how_many_people_they_drop() -> None:
    found = seen(None)
    assert [[(one.column, one.cell) for one in row] for row in found.rows] == [
        [("as_of", "A3"), ("country", "B3"), ("registered", "D3"), ("source", "E3")]
    ]
    assert found.count == 1
    assert found.dropped == [Dropped("Origin", 2, 42), Dropped(None, 1, 81)]


def test_the_month_of_the_folder_goes_before_the_latest() -> None:
    found = seen(Period.of_month(2024, 1))
    assert [row[0].cell for row in found.rows] == ["A2"]
    assert found.dropped[1] == Dropped(None, 3, 132)


def test_a_preview_is_remarks() -> None:
    [one] = propose([SHEET], "SOM")
    assert isinstance(one, Proposed)
    assert previewed([one], [SHEET], None, "en", "SOM", words_for("en")) == (
        "# 1 row of x.csv would be read into refugees:\n"
        "#   as_of 29 February 2024 (A3) · country KEN (B3) · registered 90 (D3) · source UNHCR (E3)\n"
        '#   left out by "Origin": 2 rows, 42 people\n'
        "#   left out, as of other dates: 1 row, 81 people\n"
    )


def test_rows_of_spread_columns_and_of_turned_tables_keep_their_cells() -> None:
    drawn = "| Camp | Aug-23 | Sep-23 |\n| A | 40 | 41 |\n| B | 60 | 61 |"
    sheet = Sheet("x.csv", "", cells(drawn))
    [one] = propose([sheet], None)
    assert isinstance(one, Proposed)
    found = preview_of(one, sheet, None, "en", None)
    assert found is not None
    assert [[(each.column, each.cell) for each in row] for row in found.rows] == [
        [("as_of", "C1"), ("camp", "A2"), ("population", "C2")],
        [("as_of", "C1"), ("camp", "A3"), ("population", "C3")],
    ]
    assert found.dropped == [Dropped(None, 2, 100)]
    drawn = """
    | Date     | 2023-10-31 | 2023-10-31 |
    | Country  | Chad       | Egypt      |
    | Refugees | 484626     | 62400      |
    """
    sheet = Sheet("x.csv", "", cells(drawn))
    [one] = propose([sheet], None)
    assert isinstance(one, Proposed)
    found = preview_of(one, sheet, None, "en", None)
    assert found is not None
    assert [[each.cell for each in row] for row in found.rows] == [
        ["B1", "B2", "B3"],
        ["C1", "C2", "C3"],
    ]
