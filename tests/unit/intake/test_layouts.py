"""Our own tables turned on their side or beside each other, every cell at its own place."""

from pathlib import Path

from reading import lines, read_files
from sheets import xlsx
from sitrep.analysis.acceptance import accept
from sitrep.cells import Address
from sitrep.intake.problems.spreadsheet import NAME_CONVERTED
from sitrep.model.table import index_of
from sitrep.quantity import exact

TURNED = """
| Refugees by country | | |

| as_of      | 2012-07-31 | 2012-07-31 |
| country    | Turkey     | Jordan     |
| registered | 31000      | many       |
| arrivals   | 6300       | 4100       |
| source     | AFAD       |            |
"""


def test_a_table_with_its_headers_in_a_column_is_read_with_its_own_cells(tmp_path: Path) -> None:
    month, diagnostics = read_files(tmp_path, {"book.xlsx": xlsx(TURNED)})
    refugees = month.tables["refugees"]
    assert list(refugees.frame["country"]) == ["TUR", "JOR"]
    assert refugees.quantity(index_of(0, 2), "registered") == exact(31000)
    assert refugees.address(index_of(0, 2), "registered") == Address("book.xlsx", "Sheet1", 5, 2)
    assert refugees.address(index_of(0, 3)) == Address("book.xlsx", "Sheet1", 0, 3)
    assert lines(diagnostics) == [
        'book.xlsx, Sheet1, C5 | error | "many" in "registered" is not a count.',
        'book.xlsx, Sheet1, C7 | error | "source" is blank.',
    ]


def test_a_list_of_columns_and_what_they_hold_is_no_table_on_its_side(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | as_of      | required | a date          |
        | country    | required | a country       |
        | registered |          | a count         |
        | source     | required | who gives it    |
        """)
        },
    )
    assert month.tables["refugees"].frame.empty
    assert [line.split(" | ")[1] for line in lines(diagnostics)] == ["error"]


def test_readers_of_an_edition_see_columns_without_those_that_are_left_out() -> None:
    where = Address("book.xlsx", "Sheet1", 5, 4, columns_left_out=2)
    assert where.printed == Address("book.xlsx", "Sheet1", 5, 2)


def test_tables_beside_each_other_are_read_apart(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | as_of      | country | registered | source | | as_of      | camp    | country | status | source |
        | 2012-07-31 | Turkey  | 31000      | AFAD   | | 2012-07-31 | Kilis   | Turkey  | open   | AFAD   |
        | 2012-07-31 | Jordan  | 24000      | UNHCR  | |            |         |         |        |        |
        """)
        },
    )
    assert lines(diagnostics) == []
    assert list(month.tables["refugees"].frame["country"]) == ["TUR", "JOR"]
    assert month.tables["camps"].address(index_of(0, 2), "camp") == Address("book.xlsx", "Sheet1", 2, 7)


def test_a_blank_column_inside_a_table_does_not_part_it(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | as_of      | country | registered | | source | url |
        | 2012-07-31 | Turkey  | 31000      | | AFAD   |     |
        """)
        },
    )
    assert lines(diagnostics) == []
    assert month.tables["refugees"].quantity(index_of(0, 2), "registered") == exact(31000)


def test_a_row_accepts_nothing_of_the_table_beside_it(tmp_path: Path) -> None:
    month, _ = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | as_of | country | source | registered | accepted | | as_of | camp | country | status | source |
        | 2012-07-31 | TUR | AFAD | 31000 | as told | | 2012-07-31 | Kilis | TUR | open | AFAD |
        """)
        },
    )
    address = month.tables["camps"].address(index_of(0, 2), "camp")
    beside = NAME_CONVERTED.at(address, column="camp", text="Kilis")
    assert next(iter(accept([beside], month))).accepted == ""
