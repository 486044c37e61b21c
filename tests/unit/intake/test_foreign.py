"""Partners' sheets mapped into our tables, with the addresses of their own cells."""

from datetime import date
from pathlib import Path

import pytest

from sheets import cells, csv_text
from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.intake.foreign import FOREIGN_CHECKS, map_sheets, takes
from sitrep.intake.foreign_faults import faults
from sitrep.intake.opening import read_spreadsheet
from sitrep.intake.records import tables_of
from sitrep.intake.spreadsheet import Sheet
from sitrep.model.period import Period
from sitrep.model.source import Source
from sitrep.model.table import Table, index_of
from sitrep.quantity import exact
from sitrep.words.speech import words_for

MAY = Period.of_month(2013, 5)
CAMPS: dict[str, bool | int | float | date | str] = {
    "country": "HTI",
    "status": "open",
    "source": "IOM DTM",
}
TURKEY: dict[str, bool | int | float | date | str] = {"country": "TUR", "source": "UNHCR"}

DTM = """
| Displacement tracking |             |             |         |
| Site Name.            | Assessed    | Individuals | Kind    |
| #loc                  | #date       | #people_num | #type   |
| Kan Ikar              | 17 May 2013 | 907         | Camp    |
| Campus                | 27 Jun 2013 | 172         | Ecole   |
| Total                 |             | 1079        |         |
"""


def sheet(drawn: str) -> Sheet:
    rows = cells(drawn)
    width = max(map(len, rows))
    return Sheet("partner.csv", "", [row + [""] * (width - len(row)) for row in rows])


def lines(diagnostics: list[Diagnostic]) -> list[str]:
    return [f"{d.where} | {d.severity} | {words_for('en').explain(d)[0]}" for d in diagnostics]


def read(sheets: list[Sheet], source: Source) -> tuple[Table, list[str]]:
    found, diagnostics = map_sheets(sheets, source, MAY, "en")
    tables, trouble = tables_of(found, "en")
    return tables[source.table], lines(diagnostics + trouble)


def test_a_filter_whose_column_is_missing_lets_nothing_through() -> None:
    columns = {"camp": "Site name", "as_of": "Assessed", "population": "C"}
    source = Source(file="*.csv", table="camps", columns=columns, fixed=CAMPS, only={"Sort": ("camp",)})
    table, problems = read([sheet(DTM)], source)
    assert table.frame.empty
    assert problems == [
        'partner.csv, row 2 | error | There is no column "Sort", which [[source]] names.'
    ]


def test_a_sheet_with_titles_tags_and_totals_becomes_camps_with_their_addresses() -> None:
    columns = {"camp": "Site name", "as_of": "Assessed", "population": "C"}
    source = Source(file="*.csv", table="camps", columns=columns, fixed=CAMPS, only={"Kind": ("camp",)})
    table, problems = read([sheet(DTM)], source)
    assert problems == []
    assert list(table.frame["camp"]) == ["Kan Ikar"]
    assert list(table.frame["as_of"].dt.date) == [date(2013, 5, 17)]
    assert list(table.frame["country"]) == ["HTI"]
    assert table.quantity(index_of(0, 4), "population") == exact(907)
    assert table.address(index_of(0, 4), "population") == Address("partner.csv", "", 4, 3)
    assert table.address(index_of(0, 4), "country") == Address("partner.csv", "", 4, 0)


def test_totals_and_tags_are_told_where_nothing_filters_them() -> None:
    columns = {"camp": "Site name", "as_of": "Assessed", "population": "Individuals"}
    table, problems = read(
        [sheet(DTM)], Source(file="x.csv", table="camps", columns=columns, fixed=CAMPS)
    )
    assert list(table.frame["camp"]) == ["Kan Ikar", "Campus"]
    assert problems == [
        "partner.csv, row 3 | note | This row of HXL hashtags is not read as data.",
        'partner.csv, row 6 | note | The row "Total" is taken as a total and not read as data.',
        "partner.csv, row 2 | note | Columns that the [[source]] does not read: Kind.",
    ]


def test_a_series_without_headers_is_read_by_letters_and_for_the_month_alone() -> None:
    drawn = """
    |            |        |
    | 2013-04-30 | 95923  |
    | 2013-05-10 | 106555 |
    | 2013-05-20 |        |
    """
    source = Source(
        file="x.csv", table="refugees", columns={"as_of": "A", "registered": "B"}, fixed=TURKEY,
        only_month=True, skip_rows_blank_in=("registered",),
    )  # fmt: skip
    table, problems = read([sheet(drawn)], source)
    assert problems == []
    assert list(table.frame.index) == [index_of(0, 3)]
    assert table.quantity(index_of(0, 3), "registered") == exact(106555)


@pytest.mark.parametrize(
    ("settings", "day", "count", "expected_day", "expected"),
    [
        ({"date_format": "month"}, "Fevrier  2013", "7", date(2013, 2, 28), 7),
        ({"date_format": "day-first"}, "03/04/2013", "7", date(2013, 4, 3), 7),
        ({"date_format": "month-first"}, "03/04/2013", "7", date(2013, 3, 4), 7),
        ({"date_format": "%Y%m%d"}, "20130403", "7", date(2013, 4, 3), 7),
        ({"decimal": ",", "grouping": "."}, "2013-04-03", "44.038", date(2013, 4, 3), 44038),
        ({"unit": {"registered": 1000}}, "2013-04-03", "44.5", date(2013, 4, 3), 44500),
        ({"unit": {"registered": 5}}, "2013-04-03", "7", date(2013, 4, 3), 35),
    ],
)
def test_dates_marks_and_units_are_as_the_source_says(
    settings: dict[str, str] | dict[str, dict[str, int]],
    day: str,
    count: str,
    expected_day: date,
    expected: int,
) -> None:
    source = Source(
        file="x.csv",
        table="refugees",
        columns={"as_of": "A", "registered": "B"},
        fixed=TURKEY,
        **settings,
    )
    table, problems = read([sheet(f"| {day} | {count} |")], source)
    assert problems == []
    assert list(table.frame["as_of"].dt.date) == [expected_day]
    assert table.quantity(index_of(0, 1), "registered") == exact(expected)


def test_a_date_that_is_not_as_the_source_says_is_told_at_its_cell() -> None:
    source = Source(
        file="x.csv", table="refugees", columns={"as_of": "A", "registered": "B"}, fixed=TURKEY,
        date_format="month-first",
    )  # fmt: skip
    _, problems = read([sheet("| 13/04/2013 | 7 |")], source)
    assert problems == ['partner.csv, A1 | error | "13/04/2013" in "as_of" is not a date.']


def test_columns_headers_and_sheets_that_are_not_there_are_told() -> None:
    columns = {"camp": "Site name", "as_of": "Assessed on", "population": "Individuals"}
    source = Source(file="x.csv", table="camps", columns=columns, fixed=CAMPS)
    assert read([sheet(DTM)], source)[1][0] == (
        'partner.csv, row 2 | error | There is no column "Assessed on", which [[source]] names; '
        'the nearest one is "Assessed".'
    )
    source = Source(file="x.csv", table="camps", columns={"camp": "Lieu", "as_of": "Jour"}, fixed=CAMPS)
    assert read([sheet(DTM)], source)[1] == [
        "partner.csv | error | No row here has the headers that [[source]] names: Lieu and Jour."
    ]
    source = Source(file="x.csv", sheet="Data", table="camps", columns=columns, fixed=CAMPS)
    data = Sheet("partner.xlsx", "Dataa", [])
    assert read([data], source)[1] == [
        'partner.xlsx | error | This file has no sheet "Data", which [[source]] names; '
        'the nearest one is "Dataa".'
    ]
    source = Source(file="x.csv", table="camps", columns={"camp": "Site", "as_of": "Day"}, fixed=CAMPS)
    assert read([sheet("| Site | Site | Day |")], source)[1] == [
        'partner.csv, row 1 | error | More than one column is called "Site": A and B.'
    ]


def test_what_is_wrong_with_a_source_is_told_at_the_operation() -> None:
    source = Source(
        file="x.csv", table="refugees", columns={"as_of": "A", "registred": "B"}, unit={"country": 5},
        fixed={"country": "Atlantis"},
    )  # fmt: skip
    assert lines(faults(source, Address("operation.toml"), "en")) == [
        'operation.toml | error | [[source]] has "registred" in "columns", which the refugees table '
        'does not take there; the nearest one is "registered".',
        'operation.toml | error | [[source]] has "country" in "unit", which the refugees table '
        "does not take there.",
        'operation.toml | error | "Atlantis" in "country" is not a country that sitrep knows.',
        'operation.toml | error | The [[source]] of "x.csv" gives no "source", which every row of the '
        "refugees table needs.",
    ]


def test_a_file_is_named_below_the_month_or_the_operation() -> None:
    source = Source(file="dtm-*.csv", table="camps", columns={"camp": "A"})
    assert takes(source, in_month="dtm-05.csv", in_operation="2013-05/dtm-05.csv")
    assert not takes(source, in_month=None, in_operation="dtm-05.csv")
    kept = Source(file="partners/dtm.csv", table="camps", columns={"camp": "A"})
    assert takes(kept, in_month=None, in_operation="partners/dtm.csv")


@pytest.mark.parametrize(
    "wrong",
    [
        {"file": "../x.csv"}, {"file": "/x.csv"}, {"columns": {}}, {"date_format": "%d"},
        {"date_format": "soon"}, {"decimal": ",", "grouping": ","}, {"fixed": {"camp": "x"}},
        {"table": "tents"}, {"colour": "red"},
    ],
)  # fmt: skip
def test_settings_that_contradict_themselves_are_refused(wrong: dict[str, object]) -> None:
    right = {"file": "x.csv", "table": "camps", "columns": {"camp": "A"}}
    Source.model_validate(right)
    with pytest.raises(ValueError, match="validation error"):
        Source.model_validate(right | wrong)


def test_every_check_has_its_words() -> None:
    for check in FOREIGN_CHECKS:
        for end in ("", ".fix"):
            assert words_for("en").messages.text(f"check.{check.code}{end}")


def test_a_file_in_latin_letters_of_windows_is_mapped() -> None:
    drawn = "| Réfugiés | Arrivée |\n| 7 | 2013-05-01 |"
    sheets, _ = read_spreadsheet("x.csv", csv_text(drawn, ";").encode("latin-1"))
    columns = {"registered": "Réfugiés", "as_of": "Arrivée"}
    table, problems = read(sheets, Source(file="x.csv", table="refugees", columns=columns, fixed=TURKEY))
    assert problems == []
    assert table.quantity(index_of(0, 2), "registered") == exact(7)


def sample(shared: Path, name: str) -> list[Sheet]:
    return read_spreadsheet(name, (shared / "samples" / name).read_bytes())[0]


def test_the_real_series_of_turkey(shared: Path) -> None:
    source = Source(
        file="x.csv", table="refugees", columns={"as_of": "A", "registered": "turkey"}, fixed=TURKEY,
        only_month=True, skip_rows_blank_in=("registered",),
    )  # fmt: skip
    table, problems = read(sample(shared, "fabflee-syria2013/refugees_complete_camps.csv"), source)
    assert all("| note | Columns that" in problem for problem in problems)
    assert list(table.frame["registered"]) == [326555, 350736, 377154]
    assert str(table.address(index_of(0, 117), "registered")).endswith("D117")


def test_the_real_camps_of_haiti_and_months_of_mali(shared: Path) -> None:
    columns = {"camp": "Camp Name", "as_of": "Date of Assessment", "latitude": "Lat", "longitude": "Lon",
               "population": "Number of Individuals", "households": "Number of Households"}  # fmt: skip
    source = Source(
        file="x", table="camps", columns=columns, fixed=CAMPS, only={"Classification": ("Camp",)}
    )
    table, problems = read(sample(shared, "hxl-showcase/iom-haiti-dtm.csv"), source)
    assert all("| note | Columns that" in problem for problem in problems)
    assert len(table.frame) == 130
    assert table.quantity(index_of(0, 3), "population") == exact(172)
    source = Source(
        file="x", table="refugees", columns={"as_of": "Date", "registered": "Refugees"},
        fixed={"country": "MLI", "source": "CMP"}, date_format="month",
    )  # fmt: skip
    table, problems = read(sample(shared, "hxl-showcase/mali-population-movements.csv"), source)
    assert [line for line in problems if "error" in line] == []
    assert list(table.frame["as_of"].dt.date)[3] == date(2012, 12, 31)
