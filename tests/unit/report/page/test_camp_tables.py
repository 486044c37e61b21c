"""The table of camps: columns that some offices fill in and others do not."""

from pathlib import Path

from pictures import material_of
from sitrep.drawing.spec import undrawn
from sitrep.report.labels import label_of
from sitrep.report.page.sections.camps import camp_tables

CAMPS = """
| as_of      | camp | country | status | manager            | population | source |
| 2012-06-30 | Elm  | TUR     | open   | AFAD               | 900        | AFAD   |
| 2012-06-30 | Ash  | TUR     | open   |                    | 800        | AFAD   |
"""


def test_a_camp_is_printed_with_who_manages_it_where_any_row_says_so(tmp_path: Path) -> None:
    table, *_ = camp_tables(material_of(tmp_path, "camps", CAMPS), undrawn)
    assert [str(heading.text) for heading in table.headings][3:5] == ["Status", "Manager"]
    assert [(row[0].text, row[4].text) for row in table.rows] == [("Elm", "AFAD"), ("Ash", "")]


def test_without_managers_there_is_no_column_for_them(tmp_path: Path) -> None:
    camps = CAMPS.replace("AFAD               | 900", "                   | 900")
    table, *_ = camp_tables(material_of(tmp_path, "camps", camps), undrawn)
    assert "Manager" not in [str(heading.text) for heading in table.headings]


KINDS = """
| as_of      | camp | country | type           | status  | population | source |
| {day}      | Elm  | TUR     | camp           | open    | {elm}      | AFAD   |
| {day}      | Ash  | TUR     | camp           | open    | 800        | AFAD   |
| {day}      | Fir  | TUR     | container city | open    | {fir}      | AFAD   |
| {day}      | Oak  | TUR     | camp           | closed  | 0          | AFAD   |
| {day}      | Yew  | TUR     | camp           | planned | n/a        | AFAD   |
| {day}      | Box  | JOR     | camp           | open    | 700        | UNHCR  |
"""
JUNE = KINDS.format(day="2012-06-30", elm="900", fir="about 2,000")
JULY = KINDS.format(day="2012-07-31", elm="950", fir="about 2,100")


def totals(folder: Path, *months: str) -> list[list[str]]:
    tables = camp_tables(material_of(folder, "camps", *months), undrawn)
    return [
        [str(value.text) for value in row]
        for table in tables
        if table.title.startswith("People in the camps")
        for row in table.rows
    ]


def test_the_camps_of_a_country_are_added_up_and_those_of_each_type(tmp_path: Path) -> None:
    months = (month.replace("about", "") for month in (JUNE, JULY))
    assert totals(tmp_path, *months) == [
        ["Turkey", "all types", "3,850", "+150", "31\u00a0July"],
        ["Turkey", "camp", "1,750", "+50", "31\u00a0July"],
        ["Turkey", "container city", "2,100", "+100", "31\u00a0July"],
    ]


def test_a_camp_that_nobody_counted_is_named_and_one_count_is_no_total(tmp_path: Path) -> None:
    lacking = JUNE.replace("900 ", "ND ")
    assert totals(tmp_path, lacking)[0][:3] == ["Turkey without Elm", "all types", "~2,800"]
    (tmp_path / "one").mkdir()
    assert totals(tmp_path / "one", lacking.replace("about 2,000", "ND")) == []


def test_where_a_type_is_not_known_there_are_no_totals_by_type(tmp_path: Path) -> None:
    unknown = JUNE.replace("| Ash  | TUR     | camp ", "| Ash  | TUR     |      ")
    assert [row[1] for row in totals(tmp_path, unknown)] == ["all types"]


def test_totals_of_camps_have_keys_that_no_camp_has_and_names_that_say_what_they_are(
    tmp_path: Path,
) -> None:
    material = material_of(tmp_path, "camps", JUNE)
    figures = material.reports.current
    assert {
        key: str(label_of(figure, material.texts))
        for key, figure in figures.items()
        if key.startswith("camps.in.")
    } == {
        "camps.in.TUR.population": "Camps listed in Turkey, population",
        "camps.in.TUR.camp.population": "Camps listed in Turkey (camp), population",
        "camps.in.TUR.container-city.population": "Camps listed in Turkey (container city), population",
    }
    assert figures["camps.in.TUR.camp.population"].parts == (
        "camps.elm.population", "camps.ash.population",
    )  # fmt: skip
