"""Headers of one row and of two, and what their columns mean."""

from pathlib import Path

import pytest

from reading import lines, read_files
from sheets import csv_text, xlsx
from sitrep.model.month import Month
from sitrep.model.table import index_of
from sitrep.quantity import exact

BREAKDOWN = """
    | Camps in Jordan, July 2012 | | | | | | | | |
    | As of      | Camp    | Country | Population |       |     |       | Camp   |        |
    |            |         |         | Total      | Women | Men | Girls | status | Source |
    | 2012-07-31 | Za'atri | JOR     | 100        | 40    | 30  | 20    | open   | UNHCR  |
"""


def columns(month: Month, table: str) -> dict[str, int]:
    return dict(month.tables[table].blocks[0].columns)


@pytest.mark.parametrize("name", ["camps.xlsx", "camps.csv"])
def test_names_below_the_group_that_they_are_merged_under_are_joined_with_it(
    tmp_path: Path, name: str
) -> None:
    content = xlsx(BREAKDOWN) if name.endswith("xlsx") else csv_text(BREAKDOWN).encode()
    month, diagnostics = read_files(tmp_path, {name: content})
    camps = month.tables["camps"]
    assert lines(diagnostics) == []
    assert columns(month, "camps") == {
        "as_of": 1, "camp": 2, "country": 3, "population": 4, "women": 5, "men": 6, "girls": 7,
        "status": 8, "source": 9,
    }  # fmt: skip
    assert list(camps.frame.index) == [index_of(0, 4)]
    assert camps.quantity(index_of(0, 4), "population") == exact(100)


def test_the_joined_name_goes_before_the_lower_one_alone(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        |            | Country of |        | Refugees   |          | Source |            |
        | As of      | asylum     | area   | registered | arrivals | name   | date       |
        | 2012-07-31 | TUR        | Hatay  | 44038      | 100      | AFAD   | 2012-07-30 |
        """)
        },
    )
    assert columns(month, "refugees") == {
        "as_of": 1, "country": 2, "area": 3, "registered": 4, "arrivals": 5, "source_date": 7,
    }  # fmt: skip
    assert lines(diagnostics) == [
        'book.xlsx, Sheet1, row 2 | error | The refugees table has no column "source".',
        'book.xlsx, Sheet1, F2 | warning | The column "Source / name" is not part of the refugees table '
        "and is not read.",
    ]


def test_a_part_that_is_not_known_is_never_taken_for_its_group(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | As of      | Camp    | Country | Status | Source | Population |       |
        |            |         |         |        |        | Host       | Women |
        | 2012-07-31 | Za'atri | JOR     | open   | UNHCR  | 100        | 40    |
        """)
        },
    )
    assert "population" not in columns(month, "camps")
    assert lines(diagnostics) == [
        'book.xlsx, Sheet1, F2 | warning | The column "Population / Host" is not part of the camps table '
        "and is not read."
    ]


def test_the_same_parts_under_two_groups_are_not_chosen_between(tmp_path: Path) -> None:
    _, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | As of      | Camp    | Country | Status | Source | Syrians |     | Iraqis |     |
        |            |         |         |        |        | Women   | Men | Women  | Men |
        | 2012-07-31 | Za'atri | JOR     | open   | UNHCR  | 100     | 40  | 7      | 8   |
        """)
        },
    )
    assert lines(diagnostics) == [
        'book.xlsx, Sheet1, H2 | error | The header "Iraqis / Women" means "women", as column F does '
        "already.",
        'book.xlsx, Sheet1, I2 | error | The header "Iraqis / Men" means "men", as column G does already.',
    ]


def test_a_row_of_groups_over_a_complete_header_belongs_to_it_and_not_to_the_table_above(
    tmp_path: Path,
) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.csv": csv_text("""
        | as_of      | country | registered | source |        |        |
        | 2012-07-31 | TUR     | 44038      | AFAD   |        |        |
        |            |         |            |        |        |        |
        | Place      |         |            | Status |        | Other  |
        | as_of      | camp    | country    | status | people | source |
        | 2012-07-29 | Za'atri | Jordan     | open   | 7      | UNHCR  |
        |            |         |            |        |        |        |
        | Camp       | Country | Date       |        |        |        |
        | Camp name  | Country | As of      | Status | Source | Notes  |
        | Apaydın    | TUR     | 2012-07-30 | open   | AFAD   | new    |
        """).encode()
        },
    )
    assert lines(diagnostics) == []
    assert list(month.tables["refugees"].frame.index) == [index_of(0, 2)]
    assert list(month.tables["camps"].frame.index) == [index_of(0, 6), index_of(1, 10)]


def test_a_row_of_data_in_words_is_no_part_of_the_header(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.csv": csv_text("""
        | As of      | Camp | Country | Status | Source | Kind |
        | 2012-07-31 | Camp | TUR     | open   | AFAD   | type |
        """).encode()
        },
    )
    assert list(month.tables["camps"].frame.index) == [index_of(0, 2)]
    assert lines(diagnostics) == [
        'book.csv, F1 | warning | The column "Kind" is not part of the camps table and is not read.'
    ]


def test_a_lone_text_below_a_header_is_no_part_of_it(tmp_path: Path) -> None:
    _, diagnostics = read_files(
        tmp_path,
        {
            "book.csv": csv_text("""
        | As of      | Camp  | Country | Status | Source | Kind      |
        |            |       |         |        |        | see below |
        | 2012-07-31 | Nizip | TUR     | open   | AFAD   |           |
        """).encode()
        },
    )
    assert lines(diagnostics) == [
        'book.csv, F1 | warning | The column "Kind" is not part of the camps table and is not read.',
        'book.csv, row 2 | warning | This row ("see below") has values only outside the table\'s columns; '
        "none of it is read.",
    ]


def test_a_name_merged_downwards_is_no_group_of_its_neighbour(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | Country | Source |            | Refugees   |          |
        |         |        | Date       | registered | arrivals |
        | TUR     | AFAD   | 2012-07-31 | 44038      | 100      |
        """)
        },
    )
    assert lines(diagnostics) == []
    assert columns(month, "refugees")["as_of"] == 3


def test_a_header_with_a_letter_of_another_alphabet_is_told_by_its_letter(tmp_path: Path) -> None:
    _, diagnostics = read_files(
        tmp_path,
        {
            "book.csv": csv_text("""
        | As of      | Cаmp | Country | Status | Source |
        | 2012-07-31 | Nizip | TUR    | open   | AFAD   |
        """).encode()
        },
    )
    assert lines(diagnostics) == [
        'book.csv, row 1 | error | The camps table has no column "camp".',
        'book.csv, B1 | warning | "Cаmp" mixes two alphabets: the letter "а" is U+0430 CYRILLIC SMALL '
        "LETTER A.",
    ]
