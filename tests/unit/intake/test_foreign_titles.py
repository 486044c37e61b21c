"""Of several tables on one partner's sheet, each is read by its title, and none is lost unsaid."""

import pytest

from sheets import cells
from sitrep.diagnostics import Diagnostic
from sitrep.intake.foreign import map_sheets
from sitrep.intake.foreign_titles import of_tables_left
from sitrep.intake.records import tables_of
from sitrep.intake.spreadsheet import Sheet
from sitrep.model.period import Period
from sitrep.model.source import Source
from sitrep.words.speech import words_for

OCTOBER = Period.of_month(2023, 10)
SHEET = Sheet(
    "dash.xlsx",
    "Data",
    cells("""
    | Table 1: IDPs, October 2023 |       |   | Table 2: refugees |          |
    | State                       | People|   | State             | People   |
    | Unity                       | 100   |   | Jonglei           | 7        |
    | Jonglei                     | 200   |   | Unity             | 8        |
    |                             |       |   |                   |          |
    | Table 3: returnees          |       |   |                   |          |
    | State                       | People|   |                   |          |
    | Lakes                       | 31    |   |                   |          |
    | Warrap                      | 32    |   |                   |          |
    """.strip()),
)  # fmt: skip


def source(title: str, population: str) -> Source:
    fixed = {"as_of": "2023-10-31", "country": "SSD", "source": "IOM", "population": population}
    columns = {"area": "State", "registered": "People"}
    return Source.model_validate(
        {"file": "x", "table": "refugees", "under": title, "columns": columns, "fixed": fixed}
    )


def read(*sources: Source) -> tuple[list[tuple[str, str]], list[str]]:
    """The area and the cell of each figure, and what is said."""
    tables, diagnostics = [], []
    for each in sources:
        found, trouble = map_sheets([SHEET], each, OCTOBER, "en", "SSD")
        tables += found
        diagnostics += trouble
    of = tables_of(tables, "en")[0]["refugees"]
    rows = zip(of.frame.index, of.frame["area"], strict=True)
    figures = [(str(area), of.address(row, "registered").cell) for row, area in rows]
    return figures, lines(of_tables_left(diagnostics, [SHEET], tables))


def lines(diagnostics: list[Diagnostic]) -> list[str]:
    return [f"{each.where} | {words_for('en').explain(each)[0]}" for each in diagnostics]


IDPS = source("Table 1: IDPs, *", "idps")
REFUGEES = source("Table 2: refugees", "refugees")
RETURNEES = source("TABLE 3:  returnees", "returned idps")
NOT_READ = "Another table begins here, which the [[source]] does not read"


def test_a_table_is_read_by_the_title_above_it() -> None:
    figures, said = read(REFUGEES)
    assert figures == [("Jonglei", "E3"), ("Unity", "E4")]
    assert said == [f"dash.xlsx, Data, row 2 | {NOT_READ}: State and People."]


def test_tables_that_are_read_are_not_said_to_be_lost() -> None:
    figures, said = read(IDPS, REFUGEES, RETURNEES)
    assert [cell for _, cell in figures] == ["B3", "B4", "E3", "E4", "B8", "B9"]
    assert said == []


def test_a_table_below_that_nobody_reads_is_told() -> None:
    figures, said = read(IDPS, REFUGEES)
    assert [cell for _, cell in figures] == ["B3", "B4", "E3", "E4"]
    assert said == [f"dash.xlsx, Data, row 7 | {NOT_READ}: State and People."]


@pytest.mark.parametrize("title", ["Table 4", "Table [1-9]: IDPs, October 2023"])
def test_a_title_that_is_not_there_is_told(title: str) -> None:
    found, diagnostics = map_sheets([SHEET], source(title, "idps"), OCTOBER, "en", "SSD")
    assert found == []
    assert lines(diagnostics) == [
        f"dash.xlsx, Data | No row here has the headers that [[source]] names: {title}."
    ]
