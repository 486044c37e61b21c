"""The table of camps: columns that some offices fill in and others do not."""

from pathlib import Path

from pictures import material_of
from sitrep.drawing.spec import undrawn
from sitrep.report.labels import label_of
from sitrep.report.page.annex import with_sources
from sitrep.report.page.sections.camps import camp_tables
from sitrep.report.view.section import TableView

CAMPS = """
| as_of      | camp | country | status | manager            | population | source |
| 2012-06-30 | Elm  | TUR     | open   | AFAD               | 900        | AFAD   |
| 2012-06-30 | Ash  | TUR     | open   |                    | 800        | AFAD   |
"""


def printed(table: TableView) -> list[str]:
    """The heads of a table, then its rows."""
    heads = " | ".join(str(heading.text) for heading in table.headings)
    return [heads, *(" | ".join(str(value.text) for value in row) for row in table.rows)]


def test_a_camp_is_printed_with_who_manages_it_where_any_row_says_so(tmp_path: Path) -> None:
    table, *_ = camp_tables(material_of(tmp_path, "camps", CAMPS), undrawn)
    assert printed(table) == [
        "Camp | Manager | Population | Capacity",
        "Elm | AFAD | 900 | not reported",
        "Ash |  | 800 | not reported",
    ]


def test_without_managers_there_is_no_column_for_them(tmp_path: Path) -> None:
    camps = CAMPS.replace("AFAD               | 900", "                   | 900")
    table, *_ = camp_tables(material_of(tmp_path, "camps", camps), undrawn)
    assert "Manager" not in [str(heading.text) for heading in table.headings]


FULL = """
| as_of      | camp | country | area | status  | capacity | population | households | women | girls | men | boys | source |
| {day}      | Elm  | TUR     | Urfa | open    | 1,000    | {elm}      | 200        | 400   | 200   | 250 | 100  | AFAD   |
| 2012-06-30 | Ash  | JOR     |      | closed  | 2,000    | about 500  |            |       |       |     |      | UNHCR  |
| 2012-06-30 | Fir  | JOR     |      | open    | 100      | 900        |            |       |       |     |      | UNHCR  |
| 2012-06-30 | Oak  | JOR     |      | planned | ND       | n/a        |            |       |       |     |      | UNHCR  |
| 2012-06-30 | Yew  | JOR     |      | open    | ND       | ND         |            |       |       |     |      | UNHCR  |
"""


def test_a_row_says_how_full_a_camp_is_who_lives_there_and_over_how_many_days_it_changed(
    tmp_path: Path,
) -> None:
    months = (FULL.format(day="2012-06-30", elm="900"), FULL.format(day="2012-07-31", elm="950"))
    table, *others = camp_tables(with_sources(material_of(tmp_path, "camps", *months)), undrawn)
    assert printed(table) == [
        "Camp | Place | Status | Population | Change since No. 1 | Over | Capacity | Full to | Households"
        " | Women and children | As of | Source",
        "Elm | Urfa, Turkey | open | 950 | +50 | 31\u00a0days | 1,000 | 95% | 200 | 74% | 31\u00a0July | [1]",
        "Ash | Jordan | closed | ~500 | not updated |  | 2,000 | ~25% |  |  | 30\u00a0June | [2]",
        "Fir | Jordan | open | 900 | not updated |  | 100 | 900% |  |  | 30\u00a0June | [2]",
    ]
    assert [str(value.line.alt) for row in table.rows for value in row if value.line] == [
        "950 of 1,000", "about 500 of 2,000", "900, over the capacity of 100",
    ]  # fmt: skip
    assert table.note == "No figures for: Oak (planned) and Yew."
    headings = [str(heading.text) for other in others for heading in other.headings]
    assert "Women" in headings
    assert "Women and children" not in headings


def test_what_all_rows_share_is_said_once_below_the_table(tmp_path: Path) -> None:
    table, *_ = camp_tables(with_sources(material_of(tmp_path, "camps", CAMPS)), undrawn)
    assert (
        table.note == "All camps in this table: in Turkey; status open; as of 30\u00a0June; source [1]."
    )


def test_where_no_camp_has_figures_there_is_a_sentence_and_no_table(tmp_path: Path) -> None:
    silent = CAMPS.replace("900", "ND ").replace("800", "ND ")
    table, *others = camp_tables(material_of(tmp_path, "camps", silent), undrawn)
    assert (table.rows, table.lead, table.note, others) == ((), (), "No figures for: Elm and Ash.", [])


def test_of_more_than_forty_camps_who_lives_in_each_is_attached(tmp_path: Path) -> None:
    head = "| as_of | camp | country | population | women | men | source |\n"
    rows = [f"| 2012-06-30 | Camp {n:02} | TUR | 90 | 30 | 30 | AFAD |\n" for n in range(41)]
    (tmp_path / "few").mkdir()
    few = material_of(tmp_path / "few", "camps", "\n" + head + "".join(rows[:40]))
    many = material_of(tmp_path, "camps", "\n" + head + "".join(rows))
    said = "The attached figures.csv says how many women, men, girls and boys live in each camp."
    (table, *others), (other, *_) = camp_tables(many, undrawn), camp_tables(few, undrawn)
    shared = "All camps in this table: in Turkey; as of 30\u00a0June. "
    assert (len(table.rows), table.note) == (41, shared + said)
    assert [str(each.title) for each in others] == ["People in the camps listed, by country and type"]
    assert (len(other.rows), other.note) == (40, shared.rstrip(" "))


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
