"""Rows without news: what is read of them, what is told, and that the report keeps the last figures."""

from pathlib import Path

import pytest

from reading import lines, read_files
from sheets import csv_text

HEADER = "| as_of | camp | country | status | population | source |"


@pytest.mark.parametrize(
    "words",
    ["no news", "No news.", "NO UPDATE", "pas de nouvelles", "sin noticias", "haber yok", "لا جديد"],
)
def test_no_news_in_place_of_the_date_is_a_row_of_no_figures(tmp_path: Path, words: str) -> None:
    drawn = f"""
        {HEADER}
        | 2012-07-31 | Adré  | TCD | open | 9 | CCCM |
        | {words}    | Zabut | TCD |      |   |      |
    """
    month, diagnostics = read_files(tmp_path, {"camps.csv": csv_text(drawn).encode()})
    assert lines(diagnostics) == []
    table = month.tables["camps"]
    assert list(table.frame["camp"]) == ["Adré"]
    assert list(table.without_news["camp"]) == ["Zabut"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("| | Zabut | TCD | | | |", ['A3 | error | Nothing is filled in for Zabut.']),
        ("| no news | Zabut | TCD | | 7 | |", ['E3 | error | The row says "no news", and "population" is filled in.']),
        ("| no news | Zabut | Chadd | | | |", ['C3 | error | "Chadd" in "country" is not a country that sitrep knows; the nearest one is "Chad (TCD)".']),
        ("| no news | Zabut | | | | |", ['C3 | error | "country" is blank.']),
        ("| none | Zabut | TCD | | | |", ['A3 | error | "none" in "as_of" is not a date.', 'D3 | error | "status" is blank.', 'F3 | error | "source" is blank.']),
        ("| | Zabut | TCD | | 7 | |", ['A3 | error | "as_of" is blank.', 'D3 | error | "status" is blank.', 'F3 | error | "source" is blank.']),
    ],
)  # fmt: skip
def test_what_is_not_said_whole_is_told_once(tmp_path: Path, row: str, told: list[str]) -> None:
    drawn = f"""
        {HEADER}
        | 2012-07-31 | Adré | TCD | open | 9 | CCCM |
        {row}
    """
    _, diagnostics = read_files(tmp_path, {"camps.csv": csv_text(drawn).encode()})
    assert lines(diagnostics) == [f"camps.csv, {each}" for each in told]


def test_a_total_may_count_what_has_no_news(tmp_path: Path) -> None:
    drawn = f"""
        {HEADER}
        | 2012-07-31 | Adré  | TCD | open | 9  | CCCM |
        | no news    | Zabut | TCD |      |    |      |
        |            | Total |     |      | 20 |      |
    """
    _, diagnostics = read_files(tmp_path, {"camps.csv": csv_text(drawn).encode()})
    assert [each.code for each in diagnostics] == ["totals-row"]


def test_only_what_lasts_may_have_no_news(tmp_path: Path) -> None:
    drawn = """
        | date    | category     | country | summary | source |
        | no news | displacement | TUR     | None.   | AFAD   |
    """
    _, diagnostics = read_files(tmp_path, {"events.csv": csv_text(drawn).encode()})
    assert lines(diagnostics) == ['events.csv, A2 | error | "no news" in "date" is not a date.']
