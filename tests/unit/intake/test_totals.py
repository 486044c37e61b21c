"""Totals rows are a check on the rows that they stand for, and never data."""

import re
from pathlib import Path

import pytest

from reading import JULY, lines, read_files
from sheets import cells, csv_text, xlsx
from sitrep.diagnostics import Severity
from sitrep.intake.foreign import map_sheets
from sitrep.intake.records import tables_of
from sitrep.intake.spreadsheet import Sheet
from sitrep.model.source import Source
from sitrep.model.table import index_of


def told(folder: Path, drawn: str) -> list[str]:
    """What is told of the sheet, without the notes that totals are no data."""
    _, diagnostics = read_files(folder, {"t.xlsx": xlsx(drawn)})
    wrong = [each for each in diagnostics if each.severity is not Severity.NOTE]
    return [line.removeprefix("t.xlsx, Sheet1, ") for line in lines(wrong)]


def table(rows: str) -> str:
    """A table of camps; each line is a label, a country, a population and the number of women."""
    drawn = ["| as_of | camp | country | population | women | status | source | latitude |"]
    for line in rows.strip().splitlines():
        camp, *rest = line.strip().strip("|").split("|")
        is_total = re.search("total|toplam", camp.lower())
        day, status, source = ("", "", "") if is_total else ("2012-07-31", "open", "AFAD")
        drawn.append(" | ".join(("", day, camp, *rest, status, source, "36.5", "")))
    return "\n".join(drawn)


def test_a_total_that_is_not_the_sum_is_an_error_at_its_cell_with_all_that_is_needed(
    tmp_path: Path,
) -> None:
    drawn = table("""
        | Apaydın | TUR | 2,000 | 900 |
        | Nizip   | TUR | 3000  | 1500 |
        | Total   |     | 5,100 | 2400 |
    """)
    month, diagnostics = read_files(tmp_path, {"t.xlsx": xlsx(drawn)})
    assert lines(diagnostics) == [
        't.xlsx, Sheet1, row 4 | note | The row "Total" is taken as a total and not read as data.',
        't.xlsx, Sheet1, D4 | error | The total of "population" is 5,100, but the sum of D2-D3 is 5,000: '
        "a difference of 100.",
    ]
    assert [address.cell for address in diagnostics[1].related] == ["D2", "D3"]
    assert list(month.tables["camps"].frame.index) == [index_of(0, 2), index_of(0, 3)]


@pytest.mark.parametrize(
    ("grand", "wrong"),
    [
        ("Total | | 15 | 6", []),
        ("Total | | 14 | 6", ["14, but the sum of D2-D7 is 15: a difference of −1."]),
        ("Grand total | | 15 | 6", []),
        ("Grand total | | 12 | 6", ["12, but the sum of D2-D7 is 15: a difference of −3."]),
        ("Genel toplam | | 15 | 6", []),
    ],
)
def test_a_grand_total_is_of_all_rows_and_a_subtotal_of_those_since_the_last(
    tmp_path: Path, grand: str, wrong: list[str]
) -> None:
    drawn = table(f"""
        | A         | TUR | 1  | 1 |
        | B         | TUR | 2  | 1 |
        | Subtotal  |     | 3  | 2 |
        | C         | JOR | 5  | 2 |
        | D         | JOR | 0  | 1 |
        | E         | JOR | 7  | 1 |
        | Subtotal  |     | 12 | 4 |
        | {grand} |
    """)
    assert told(tmp_path, drawn) == [
        f'D9 | error | The total of "population" is {message}' for message in wrong
    ]


def test_a_subtotal_of_everything_is_wrong_and_a_nested_total_is_right(tmp_path: Path) -> None:
    drawn = table("""
        | A                | TUR | 1  |  |
        | Total Hatay      |     | 1  |  |
        | B                | TUR | 2  |  |
        | Total Kilis      |     | 2  |  |
        | C                | JOR | 4  |  |
        | Total Mafraq     |     | 4  |  |
        | D                | JOR | 8  |  |
        | Total Irbid      |     | 8  |  |
        | Total of Jordan  |     | 12 |  |
        | Subtotal         |     | 15 |  |
    """)
    assert told(tmp_path, drawn) == [
        'D11 | error | The total of "population" is 15, but the sum of D8 is 8: a difference of 7.'
    ]


def test_totals_above_their_rows_are_of_the_rows_below(tmp_path: Path) -> None:
    drawn = table("""
        | Grand total   |     | 10 |  |
        | Total Turkey  |     | 3  |  |
        | A             | TUR | 1  |  |
        | B             | TUR | 2  |  |
        | Total Jordan  |     | 6  |  |
        | C             | JOR | 7  |  |
    """)
    assert told(tmp_path, drawn) == [
        'D6 | error | The total of "population" is 6, but the sum of D7 is 7: a difference of −1.'
    ]


@pytest.mark.parametrize(
    ("first", "second", "said", "wrong"),
    [
        ("about 2,000", "500", "2,600", ""),
        ("about 2,000", "500", "2,800", "about 2,500: a difference of between 50 and 550."),
        ("more than 2,000", "500", "9,000", ""),
        ("more than 2,000", "500", "2,500", "more than 2,500."),
        ("2,000-3,000", "500", "3,500", ""),
        ("", "500", "700", ""),
        ("", "500", "400", "500: a difference of −100."),
        ("*", "500", "700", ""),
        ("n/a", "500", "700", "500: a difference of 200."),
        ("2000", "500", "about 2,400", ""),
        ("2000", "500", "about 2,000", "2,500: a difference of between −700 and −300."),
        ("2000", "500", "ND", ""),
        ("2000", "500", "", ""),
    ],
)
def test_only_a_sum_that_must_be_wrong_is_told(
    tmp_path: Path, first: str, second: str, said: str, wrong: str
) -> None:
    drawn = table(f"| A | TUR | {first} | |\n| B | TUR | {second} | |\n| Total | | {said} | |")
    assert [line.partition("D2-D3 is ")[2] for line in told(tmp_path, drawn)] == [wrong] * bool(wrong)


SERIES = """
    | as_of      | country | area  | registered | correction | source |
    | 2012-07-10 | TUR     |       | 100        |            | AFAD   |
    | 2012-07-20 | TUR     |       | 110        |            | AFAD   |
    | 2012-07-20 | TUR     | Hatay | 60         | -5         | AFAD   |
    | 2012-07-15 | JOR     |       | 50         |            | UNHCR  |
    |            | Total   |       | {total}    | {correction} |      |
"""


@pytest.mark.parametrize(
    ("total", "what"),
    [(320, "all rows"), (170, "the newest day"), (110, "the newest day, countries"),
     (220, "each place's newest"), (160, "each country's newest"), (260, "countries")],
)  # fmt: skip
def test_a_series_may_be_summed_over_its_newest_rows_or_whole_countries(
    tmp_path: Path, total: int, what: str
) -> None:
    assert told(tmp_path, SERIES.format(total=total, correction="")) == [], what


def test_a_sum_of_a_series_that_fits_nothing_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, SERIES.format(total=161, correction=-90)) == [
        'D6 | error | The total of "registered" is 161, but the sum of D2-D5 is 320: a difference of −159.'
    ]


def test_a_total_of_0_without_rows_says_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, table("| Total | | 0 | |")) == []


PARTNER = """
| Site    | Assessed    | Individuals | Kind  |
| Kan Ikar | 17 May 2013 | 9.5        | Camp  |
| Campus  | 27 Jun 2013 | 2           | Ecole |
| Total   |             | 12          |       |
"""


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, [
            'p.csv, C4 | warning | The partner\'s total of "population" is 12,000, but the sum of C2-C3 is '
            "11,500: a difference of 500."
        ]),
        ({"only": {"Kind": ["Camp", ""]}}, []),
        ({"skip_rows_starting": ["Campus"]}, []),
        ({"skip_rows_blank_in": ["as_of"]}, []),
    ],
)  # fmt: skip
def test_a_partner_s_total_is_a_warning_unless_rows_are_left_out(
    settings: dict[str, dict[str, list[str]]] | dict[str, list[str]], expected: list[str]
) -> None:
    source = Source(
        file="p.csv", table="camps", unit={"population": 1000},
        columns={"camp": "Site", "as_of": "Assessed", "population": "Individuals"},
        fixed={"country": "HTI", "status": "open", "source": "IOM"}, **settings,
    )  # fmt: skip
    rows = cells(PARTNER)
    found, _ = map_sheets([Sheet("p.csv", "", rows)], source, JULY, "en")
    assert lines(tables_of(found, "en")[1]) == expected


def test_a_total_beside_the_name_of_its_country_is_no_area_of_it(tmp_path: Path) -> None:
    drawn = """
        as_of | country | area | registered | source
        31 July 2012 | Turkey | Hatay | 100 | AFAD
        31 July 2012 | Turkey | Kilis | 200 | AFAD
        31 July 2012 | Turkey | Sous-total | 310 | AFAD
    """
    month, diagnostics = read_files(tmp_path, {"t.csv": csv_text(drawn).encode()})
    assert lines(diagnostics) == [
        't.csv, row 4 | note | The row "Sous-total" is taken as a total and not read as data.',
        't.csv, D4 | error | The total of "registered" is 310, but the sum of D2-D3 is 300: '
        "a difference of 10.",
    ]
    assert month.tables["refugees"].frame["area"].tolist() == ["Hatay", "Kilis"]


def test_totals_without_rows_are_not_passed_over(tmp_path: Path) -> None:
    drawn = """
        as_of | country | area | registered | awaiting registration | source
        31 July 2012 | Turkey | Total | 44038 | 0 | AFAD
    """
    _, diagnostics = read_files(tmp_path, {"t.csv": csv_text(drawn).encode()})
    assert lines(diagnostics)[1:] == [
        't.csv, D2 | error | The total of "registered" is 44,038, but the sum of no rows is 0: '
        "a difference of 44,038.",
    ]


@pytest.mark.parametrize(
    ("name", "is_total"),
    [
        ("All governorates", True), ("National total", True), ("Iraq Total", True), ("TOTAL (IRQ)", True),
        ("Sous-total", True), ("Ensemble du pays", True), ("Toutes les provinces", True),
        ("Todos los campamentos", True), ("Irak toplamı", True), ("Tüm iller", True),
        ("إجمالي العراق", True), ("جميع المحافظات", True),
        ("All other camps", False), ("Totalán", False), ("Nationale", False), ("Al-Jami", False),
    ],
)  # fmt: skip
def test_a_row_whose_name_says_that_it_is_a_sum_is_no_data(
    tmp_path: Path, name: str, is_total: bool
) -> None:
    drawn = f"""
        | as_of      | camp   | country | status | population | source |
        | 2012-07-31 | Domiz  | IRQ     | open   | 60         | U      |
        | 2012-07-31 | Sulav  | IRQ     | open   | 40         | U      |
        | 2012-07-31 | {name} | IRQ     | open   | 100        | U      |
    """
    month, _ = read_files(tmp_path, {"t.xlsx": xlsx(drawn)})
    assert len(month.tables["camps"].frame) == (2 if is_total else 3)


@pytest.mark.parametrize(("said", "wrong"), [("100", []), ("101", ["D5"])])
def test_the_total_of_a_country_is_of_its_rows_wherever_they_stand(
    tmp_path: Path, said: str, wrong: list[str]
) -> None:
    drawn = f"""
        | as_of      | country | area             | registered | source |
        | 2012-07-31 | IRQ     | Dohuk            | 60         | U      |
        | 2012-07-31 | TUR     |                  | 7000       | U      |
        | 2012-07-31 | IRQ     | Erbil            | 40         | U      |
        | 2012-07-31 | IRQ     | All governorates | {said}     | U      |
    """
    _, diagnostics = read_files(tmp_path, {"t.xlsx": xlsx(drawn)})
    assert [each.where.cell for each in diagnostics if each.severity is Severity.ERROR] == wrong


def test_a_wrong_total_of_a_country_is_held_against_its_own_rows(tmp_path: Path) -> None:
    drawn = """
        | as_of      | country | area         | registered | source |
        | 2012-07-31 | COD     | Nord-Kivu    | 1200000    | OIM    |
        | 2012-07-31 | COD     | Sud-Kivu     | 600000     | OIM    |
        | 2012-07-31 | UGA     | Nakivale     | 150000     | OPM    |
        | 2012-07-31 | COD     | Ituri        | 700000     | OIM    |
        | 2012-07-31 | UGA     | Kyaka II     | 120000     | OPM    |
        | 2012-07-31 | UGA     | Total Uganda | 275000     | OPM    |
    """
    assert told(tmp_path, drawn) == [
        'D7 | error | The total of "registered" is 275,000, but the sum of D4 and D6 is 270,000: a difference of '
        "5,000."
    ]
