"""Partners' tables of several header rows, with tags, turned on their side, or wider than long."""

from datetime import date

import pytest

from sheets import cells, typed
from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.intake.foreign import map_sheets
from sitrep.intake.foreign_columns import columns_of, header_of
from sitrep.intake.foreign_faults import faults
from sitrep.intake.records import tables_of
from sitrep.intake.spreadsheet import Sheet
from sitrep.model.period import Period
from sitrep.model.source import Source, Spread
from sitrep.model.table import Table, index_of
from sitrep.quantity import exact
from sitrep.words.speech import words_for

NOVEMBER = Period.of_month(2023, 11)
CAMPS: dict[str, bool | int | float | date | str] = {
    "as_of": date(2023, 11, 30),
    "country": "TCD",
    "status": "open",
    "source": "CCCM",
}
MATRIX = """
| Matrice des sites |          |         |           |        |       |        |       |
| Site              |          | People  |           | Female |       | Male   |       |
| Name              | Province | Familles| Individus | 0-17   | 18+   | 0-17   | 18+   |
| Adré              | Ouaddaï  | 339     | 1356      | 420    | 407   | 325    | 204   |
| Farchana          | Ouaddaï  | 107     | 428       | 133    | 128   | 103    | 64    |
| Total             |          | 446     | 1784      | 553    | 535   | 428    | 268   |
"""


def sheet(drawn: str) -> Sheet:
    rows = [[typed(text) if text else "" for text in row] for row in cells(drawn)]
    width = max(map(len, rows))
    return Sheet("partner.xlsx", "Data", [row + [""] * (width - len(row)) for row in rows])


def lines(diagnostics: list[Diagnostic]) -> list[str]:
    return [f"{d.where} | {d.severity} | {words_for('en').explain(d)[0]}" for d in diagnostics]


def read(drawn: str, source: Source) -> tuple[Table, list[str]]:
    found, diagnostics = map_sheets([sheet(drawn)], source, NOVEMBER, "en", "SDN")
    tables, trouble = tables_of(found, "en")
    return tables[source.table], lines(diagnostics + trouble)


def at(cell: tuple[int, int]) -> Address:
    return Address("partner.xlsx", "Data", *cell)


@pytest.mark.parametrize(
    "columns",
    [
        {"camp": "Site / Name", "population": "People / Individus", "girls": "Female / 0-17"},
        {"camp": "Name", "population": "Individus", "girls": "female  0-17"},
        {"camp": "Name", "population": "D", "girls": "E"},
    ],
)
def test_headers_of_two_rows_are_named_by_all_their_parts_or_one(columns: dict[str, str]) -> None:
    source = Source(file="x", table="camps", columns=columns, fixed=CAMPS)
    table, problems = read(MATRIX, source)
    assert [line for line in problems if "error" in line] == []
    assert list(table.frame["camp"]) == ["Adré", "Farchana"]
    assert table.quantity(index_of(0, 4), "girls") == exact(420)
    assert table.address(index_of(0, 4), "girls") == at((4, 5))


@pytest.mark.parametrize("row", [2, 3])
def test_the_row_of_a_header_may_be_any_of_its_rows(row: int) -> None:
    columns = {"camp": "Site / Name", "population": "Individus"}
    source = Source(file="x", table="camps", columns=columns, fixed=CAMPS, header_row=row)
    assert list(read(MATRIX, source)[0].frame["population"]) == [1356, 428]


def test_columns_that_are_not_read_are_told_with_their_groups() -> None:
    columns = {"camp": "Name", "population": "Individus"}
    _, problems = read(MATRIX, Source(file="x", table="camps", columns=columns, fixed=CAMPS))
    assert problems[-1] == (
        "partner.xlsx, Data, row 3 | note | Columns that the [[source]] does not read: Site / Province, "
        "People / Familles, Female / 0-17, Female / 18+, Male / 0-17 and Male / 18+."
    )


def test_a_part_that_stands_twice_is_not_chosen_between() -> None:
    columns = {"camp": "Name", "population": "Individus", "girls": "0-17"}
    _, problems = read(MATRIX, Source(file="x", table="camps", columns=columns, fixed=CAMPS))
    assert problems[0] == (
        'partner.xlsx, Data, row 3 | error | More than one column is called "0-17": E and G.'
    )


def test_header_rows_say_what_shape_does_not() -> None:
    drawn = """
    | Camp | Registered |          |
    | name | people     | families |
    | Adré | 1356       | 339      |
    """
    columns = {"camp": "Camp / name", "population": "Registered / people"}
    source = Source(
        file="x", table="camps", columns=columns, fixed=CAMPS, header_row=1, header_rows=2
    )  # fmt: skip
    table, problems = read(drawn, source)
    assert problems == [
        "partner.xlsx, Data, row 2 | note | Columns that the [[source]] does not read: Registered / families."
    ]
    assert table.quantity(index_of(0, 3), "population") == exact(1356)


def test_columns_are_named_by_their_hashtags() -> None:
    drawn = """
    | Jour       | Territoire | Réf.                     | PDI            |
    | #date      | #adm1      | #affected +ind+refugees  | #affected+idps |
    | 2023-11-30 | Ouaddaï    | 9500                     | 7              |
    """
    columns = {"as_of": "#date", "area": "#adm1", "registered": "#affected+refugees"}
    source = Source(
        file="x", table="refugees", columns=columns, fixed={"country": "TCD", "source": "CNARR"}
    )
    table, problems = read(drawn, source)
    assert problems == [
        "partner.xlsx, Data, row 2 | note | This row of HXL hashtags is not read as data.",
        "partner.xlsx, Data, row 1 | note | Columns that the [[source]] does not read: PDI.",
    ]
    assert table.address(index_of(0, 3), "registered") == at((3, 3))


def test_a_sheet_may_begin_with_its_hashtags() -> None:
    source = Source(
        file="x", table="refugees", columns={"country": "#country", "registered": "#affected+ind"},
        fixed={"as_of": date(2023, 11, 30), "source": "CNARR"},
    )  # fmt: skip
    table, problems = read("| #country | #affected |\n| Chad | 9 |", source)
    assert problems == []
    assert table.quantity(index_of(0, 2), "registered") == exact(9)


WIDE = """
| Refugees by month |            |            |            |       |
|                   |            |            |            |       |
| Country           | 2023-09-30 | 2023-10-31 | 2023-11-30 | Total |
| Chad              | 400        | 450        | 480        | 1330  |
| Egypt             | 200        | NR         | 340        | 540   |
| Total             | 600        | 450        | 820        | 1870  |
"""
MONTHS = Source(
    file="x", table="refugees", columns={"country": "Country"}, fixed={"source": "UNHCR"},
    spread=Spread(into="as_of", cells="registered", over=("B:E",)),
)  # fmt: skip


def test_a_column_for_each_month_becomes_rows_with_the_cells_of_their_own() -> None:
    table, problems = read(WIDE, MONTHS)
    assert [line for line in problems if "error" in line or "warning" in line] == []
    assert len(table.frame) == 6
    assert sorted({day.date() for day in table.frame["as_of"]}) == [
        date(2023, 9, 30),
        date(2023, 10, 31),
        date(2023, 11, 30),
    ]
    assert table.quantity(index_of(2, 5), "registered") == exact(340)
    assert table.address(index_of(2, 5), "registered") == at((5, 4))
    assert table.address(index_of(2, 5), "as_of") == at((3, 4))
    assert table.address(index_of(2, 5), "country") == at((5, 1))


def test_of_a_column_for_each_month_the_reports_month_may_be_wanted_alone() -> None:
    table, _ = read(WIDE, MONTHS.model_copy(update={"only_month": True}))
    assert list(table.frame["registered"]) == [480, 340]


def test_a_total_of_a_month_is_checked_against_its_own_column() -> None:
    _, problems = read(WIDE.replace("820 ", "821 "), MONTHS)
    assert [line for line in problems if "warning" in line] == [
        'partner.xlsx, Data, D6 | warning | The partner\'s total of "registered" is 821, but the sum of '
        "D4-D5 is 820: a difference of 1."
    ]


def test_countries_over_groups_are_told_apart_by_the_part_that_differs() -> None:
    drawn = """
    | Month   | Chad     |          | Egypt    |          |
    |         | Refugees | Families | Refugees | Families |
    | Nov 2023 | 480      | 120      | 340      | 85       |
    """
    source = Source(
        file="x", table="refugees", columns={"as_of": "Month"}, date_format="month",
        fixed={"source": "UNHCR"},
        spread=Spread(into="country", cells="registered", over=("* / Refugees",)),
    )  # fmt: skip
    table, problems = read(drawn, source)
    assert [line for line in problems if "error" in line or "warning" in line] == []
    assert list(table.frame["country"]) == ["TCD", "EGY"]
    assert list(table.frame["registered"]) == [480, 340]
    assert table.address(index_of(1, 3), "registered") == at((3, 4))
    assert table.address(index_of(1, 3), "country") == at((1, 4))


def test_a_header_that_cannot_be_read_is_told_once_where_it_stands() -> None:
    _, problems = read(WIDE.replace("2023-10-31", "soon      "), MONTHS)
    assert [line for line in problems if "error" in line] == [
        'partner.xlsx, Data, C3 | error | "soon" in "as_of" is not a date.'
    ]


def test_columns_to_spread_that_are_not_there_are_told() -> None:
    spread = Spread(into="as_of", cells="registered", over=("2024*", "2023-11-30"))
    table, problems = read(WIDE, MONTHS.model_copy(update={"spread": spread}))
    assert (
        'partner.xlsx, Data, row 3 | error | There is no column "2024*", which [[source]] names.'
        in problems
    )
    assert list(table.frame["registered"]) == [480, 340]


def test_a_spread_into_what_its_table_does_not_have_is_told_at_the_operation() -> None:
    spread = Spread(into="asof", cells="country", over=("B:E",))
    found = faults(MONTHS.model_copy(update={"spread": spread, "columns": {}}), at((0, 0)), "en")
    assert [line for line in lines(found) if '"spread"' in line] == [
        'partner.xlsx, Data | error | [[source]] has "asof" in "spread", which the refugees table does '
        'not take there; the nearest one is "as_of".',
        'partner.xlsx, Data | error | [[source]] has "country" in "spread", which the refugees table does '
        "not take there.",
    ]


@pytest.mark.parametrize("is_said", [True, False])
def test_a_table_on_its_side_is_read_with_its_own_cells(is_said: bool) -> None:
    drawn = """
    | Site       | Adré | Farchana | Total |
    | Individus  | 1356 | 428      | 1784  |
    | Familles   | x    | 107      |       |
    """
    columns = {"camp": "Site", "population": "Individus", "households": "Familles"}
    source = Source(file="x", table="camps", columns=columns, fixed=CAMPS, turned=is_said)
    table, problems = read(drawn, source)
    assert problems == [
        'partner.xlsx, Data, column D | note | The row "Total" is taken as a total and not read as data.',
        'partner.xlsx, Data, B3 | error | "x" in "households" is not a count.',
    ]
    assert list(table.frame["camp"]) == ["Adré", "Farchana"]
    assert table.address(index_of(0, 3), "households") == at((3, 3))
    assert table.address(index_of(0, 3)) == at((0, 3))


def test_titles_headers_again_and_another_table_below_are_no_data() -> None:
    drawn = """
    | Site     | Individus | Familles |
    | Ouaddaï  |           |          |
    | Adré     | 1356      | 339      |
    |          |           |          |
    | Site     | Individus | Familles |
    | Farchana | 428       | 107      |
    |          |           |          |
    | Province | Water     | Latrines |
    | Ouaddaï  | 7         | 8        |
    """
    columns = {"camp": "Site", "population": "Individus", "households": "Familles"}
    table, problems = read(drawn, Source(file="x", table="camps", columns=columns, fixed=CAMPS))
    assert list(table.frame["camp"]) == ["Adré", "Farchana"]
    assert problems == [
        "partner.xlsx, Data, row 8 | warning | Another table begins here, which the [[source]] does not "
        "read: Province, Water and Latrines.",
        'partner.xlsx, Data, row 2 | note | The row "Ouaddaï" is taken as a remark and not read as data.',
    ]


def looked_at(drawn: str) -> tuple[int, dict[str, str]]:
    """The header that is proposed, and each of their columns by its letter."""
    rows = sheet(drawn).rows
    header = header_of(rows)
    return header, {one.letter: one.name for one in columns_of(rows, header)}


@pytest.mark.parametrize(
    ("drawn", "header", "columns"),
    [
        (MATRIX, 3, {"A": "Site / Name", "C": "People / Familles", "F": "Female / 18+"}),
        (WIDE, 3, {"A": "Country", "B": "2023-09-30", "D": "2023-11-30"}),
        ("| | | 1356 | 339 |\n| Site | Pays | Individus | Familles |\n| Adré | TCD | 1356 | 339 |", 2,
         {"A": "Site", "C": "Individus"}),
        ("| Source | Indicators |\n| Updated | 2020-07-01 |\n\n| Camp | Country | People |\n| A | B | 1 |",
         4, {"A": "Camp", "C": "People"}),
        ("| Country | 2022 | 2023 |\n| Chad | 400 | 480 |", 1, {"A": "Country", "B": "2022"}),
        ("| start | site/camp | _id | _uuid |\n| x | Adré | 1 | u |", 1, {"B": "site/camp"}),
        ("| a | b | c |\n| Org | No | Place |\n| #org | | #adm1 |\n| X | x | Coast |", 2,
         {"A": "Org", "C": "Place"}),
        ("| #country | #affected |\n| Chad | 9 |", 1, {"A": "#country", "B": "#affected"}),
        ("| 2013-04-30 | 95923 |\n| 2013-05-10 | 106555 |", 0, {"A": "A", "B": "B"}),
        ("| Chad | 2013-04-30 | 9 |\n| Name | Day | Count |", 0, {"A": "A"}),
    ],
)  # fmt: skip
def test_a_mapping_is_proposed_from_the_same_header(
    drawn: str, header: int, columns: dict[str, str]
) -> None:
    found, named = looked_at(drawn)
    assert found == header
    assert columns.items() <= named.items()
