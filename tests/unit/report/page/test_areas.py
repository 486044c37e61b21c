"""Areas have a table under that of their country, and are not added to it again."""

from pathlib import Path

from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.report.page.compose import compose
from sitrep.report.view.section import TableView

HEAD = "| as_of | country | area | population | registered | source |"


def tables(folder: Path, july: str, june: str = "") -> dict[str, TableView]:
    """The tables of a report by title; the first is that of refugees by country."""
    drawn = {"2012-06": june, "2012-07": july}
    months = {month: {"refugees.csv": HEAD + rows} for month, rows in drawn.items() if rows}
    (draft,) = checked(office(folder, months)).drafts
    view = compose(draft, undrawn)
    return {str(table.title): table for section in view.sections for table in section.tables}


def rows_of(table: TableView) -> list[list[str]]:
    return [[str(cell.text).replace("\xa0", " ") for cell in row] for row in table.rows]


JUNE = """
    | 2012-06-30 | TUR | Kilis | | 10000 | AFAD |
    | 2012-06-30 | TUR |       | | 30000 | AFAD |
    | 2012-06-30 | JOR |       | | 20000 | UNHCR |
    """
JULY = """
    | 2012-07-31 | TUR |       | | 44038 | AFAD |
    | 2012-07-31 | TUR | Kilis | | 12000 | AFAD |
    | 2012-07-31 | TUR | Hatay | | ND    | AFAD |
    | 2012-07-30 | JOR | Irbid | | 9000  | UNHCR |
    | 2012-07-31 | JOR |       | | 33421 | UNHCR |
    """


def test_areas_stand_in_a_table_under_their_country_without_a_total(tmp_path: Path) -> None:
    found = tables(tmp_path, JULY, JUNE)

    assert [title for title in found if "areas" in title] == [
        "Registered refugees: areas of Turkey",
        "Registered refugees: areas of Jordan",
    ]
    turkey = found["Registered refugees: areas of Turkey"]
    assert rows_of(turkey) == [
        ["Hatay", "no data", "", "", "31 July", "[1]"],
        ["Kilis", "12,000", "+2,000", "+65", "31 July", "[1]"],
    ]
    assert [str(heading.text).replace("\xa0", " ") for heading in turkey.headings] == [
        "Area", "Count", "Change since No. 1, over 31 days", "Per day (rounded)", "As of", "Source",
    ]  # fmt: skip
    assert turkey.total is None
    assert str(turkey.note) == (
        "The count of Turkey above is of the whole country: these areas are part of it and not added to it."
    )
    assert rows_of(found["Registered refugees: areas of Jordan"]) == [
        ["Irbid", "9,000", "30 July", "[2]"]
    ]


def test_of_a_country_that_is_their_sum_the_note_says_so(tmp_path: Path) -> None:
    found = tables(
        tmp_path,
        """
        | 2012-07-31 | TUR |       |      | 44038 | AFAD |
        | 2012-07-31 | JOR |       |      | 33421 | UNHCR |
        | 2012-07-31 | SYR | Homs  | idps | 9000  | OCHA |
        | 2012-07-31 | SYR | Idlib | idps | 7000  | OCHA |
        """,
    )
    (title,) = (title for title in found if "areas" in title)

    assert title == "Internally displaced people (registered): areas of Syrian Arab Republic"
    assert rows_of(found[title]) == [
        ["Homs", "9,000", "31 July", "[3]"],
        ["Idlib", "7,000", "31 July", "[3]"],
    ]
    assert str(found[title].note) == "The count of Syrian Arab Republic above is the sum of its areas."


def test_of_many_areas_the_largest_are_shown_and_the_rest_are_counted(tmp_path: Path) -> None:
    rows = "\n".join(
        f"| 2012-07-31 | TUR | Area {number:02} | | {1000 + number} | AFAD |" for number in range(23)
    )
    found = tables(tmp_path, f"\n{rows}\n| 2012-07-31 | JOR | | | 33421 | UNHCR |\n")
    table = found["Registered refugees: areas of Turkey"]

    assert [row[0] for row in rows_of(table)] == [f"Area {number:02}" for number in range(3, 23)]
    assert str(table.note) == (
        "The count of Turkey above is the sum of its areas. 3 smaller or unknown areas are in the attached figures.csv alone."
    )
