"""The table of camps: columns that some offices fill in and others do not."""

from pathlib import Path

from pictures import material_of
from sitrep.drawing.spec import undrawn
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
