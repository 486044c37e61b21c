"""Tables found below titles and totals, under groups and prefixes, and by their HXL hashtags."""

from pathlib import Path

import pytest

from reading import lines, read_files
from sheets import xlsx
from sitrep.cells import Address
from sitrep.intake.hashtags import is_tag_row, same_tag
from sitrep.intake.headings import headings_in
from sitrep.intake.spreadsheet import RawCell
from sitrep.model.month import Month
from sitrep.model.table import index_of
from sitrep.model.tables import Role
from sitrep.quantity import exact

ROLES = (Role.STOCK, Role.PART)


def columns(month: Month, table: str) -> dict[str, int]:
    return dict(month.tables[table].blocks[0].columns)


def test_a_header_below_titles_and_totals_is_found(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | Extracted from a database |            |         |        |        |             |            |
        | Date extracted            | 2012-08-01 |         |        |        |             |            |

        |                           |            |         |        |        | 150         | 30         |
        | Camp name                 | As of      | Country | Status | Source | Individuals | Households |
        | Domiz                     | 2012-07-31 | Iraq    | open   | UNHCR  | 100         | 20         |
        | Kawergosk                 | 2012-07-31 | Iraq    | open   | UNHCR  | 50          | 10         |
        """)
        },
    )
    assert lines(diagnostics) == []
    assert month.tables["camps"].quantity(index_of(0, 6), "population") == exact(100)


def test_a_form_fills_columns_by_itself_and_puts_its_groups_before_names(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | start | end | g/as_of    | g/camp | g/country | g/s.status | meta/source | _id | _uuid |
        | x     | x   | 2012-07-31 | Kilis  | Turkey    | open       | AFAD        | 1   | u     |
        """)
        },
    )
    assert lines(diagnostics) == []
    assert columns(month, "camps") == {
        "as_of": 3, "camp": 4, "country": 5, "status": 6, "source": 7,
    }  # fmt: skip


@pytest.mark.parametrize("header", ["men/boys", "men.boys", "men-boys"])
def test_two_names_in_one_header_are_no_group_and_its_question(tmp_path: Path, header: str) -> None:
    month, _ = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx(f"""
        | as_of      | camp  | country | status | source | {header} |
        | 2012-07-31 | Kilis | Turkey  | open   | AFAD   | 70       |
        """)
        },
    )
    assert "boys" not in columns(month, "camps")


def test_hashtags_say_what_headers_do_not(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | Jour | Territoire | Pays d'accueil | Réf. | Déplacés | Origine |
        | #date | #adm1 +name | #country+name | #affected +ind +refugees | #affected+idps | #meta+source |
        | 2012-07-31 | Hatay | Turquie | 9500 | 7 | AFAD |
        """)
        },
    )
    assert columns(month, "refugees") == {
        "as_of": 1, "area": 2, "country": 3, "registered": 4, "source": 6,
    }  # fmt: skip
    assert lines(diagnostics) == [
        'book.xlsx, Sheet1, E1 | warning | The column "Déplacés" is not part of the refugees table and is '
        "not read.",
        "book.xlsx, Sheet1, row 2 | note | This row of HXL hashtags is not read as data.",
    ]


def test_groups_alone_name_no_columns_of_what_they_stand_over(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | Situation au 31 juillet
        | Site | | | | | Population | | Femmes | | Hommes | |
        | Nom du site | Pays | Date | Statut | Source | Ménages | Individus | 0-17 | 18+ | 0-17 | 18+ |
        | Adré | Turquie | 2012-07-31 | open | CCCM | 33 | 135 | 42 | 40 | 32 | 21 |
        """)
        },
    )
    assert lines(diagnostics) == []
    camps = month.tables["camps"]
    values = {name: camps.quantity(index_of(0, 4), name).value for name in camps.kind.with_role(*ROLES)}
    assert {name: value for name, value in values.items() if value or name == "capacity"} == {
        "capacity": None, "population": 135, "households": 33, "women": 40, "men": 21, "girls": 42,
        "boys": 32,
    }  # fmt: skip
    assert camps.address(index_of(0, 4), "girls") == Address("book.xlsx", "Sheet1", 4, 8)


def test_headers_of_three_rows_are_read_together() -> None:
    rows: list[list[RawCell]] = [
        ["Site", "Population", "", "", ""],
        ["", "Female", "", "Male", ""],
        ["Name", "0-17", "18+", "0-17", "18+"],
        ["Adré", 42.0, 40.0, 32.0, 20.0],
    ]
    assert [heading.text for heading in headings_in(rows, 1, 3)] == [
        "Site / Name",
        "Population / Female / 0-17",
        "Population / Female / 18+",
        "Population / Male / 0-17",
        "Population / Male / 18+",
    ]


def test_a_group_ends_where_its_merged_cells_end() -> None:
    rows: list[list[RawCell]] = [["Female", "", "", "Male"], ["0-17", "18+", "Status", "0-17"]]
    assert [heading.text for heading in headings_in(rows, 1, 2, [((1, 1), (1, 2))])] == [
        "Female / 0-17",
        "Female / 18+",
        "Status",
        "Male / 0-17",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#adm1", "#adm1"),
        ("#Affected +ind+Refugees", "#affected+refugees"),
        ("#people_num", "#people_num"),
        ("#", ""),
        ("# 1", ""),
        ("Adm1", ""),
    ],
)
def test_hashtags_that_mean_the_same_are_spelt_the_same(text: str, expected: str) -> None:
    assert same_tag(text) == expected


def test_a_row_with_one_hashtag_is_no_row_of_tags() -> None:
    assert is_tag_row(["#adm1", "#adm2+name", ""])
    assert not is_tag_row(["#adm1", "Hatay"])


@pytest.mark.parametrize("header", ["% women", "Women (%)", "women, per cent", "Femmes (pour cent)"])
def test_shares_are_not_read_as_people(tmp_path: Path, header: str) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx(f"""
        | as_of      | camp  | country | status | source | population | {header} |
        | 2012-07-31 | Kilis | Turkey  | open   | AFAD   | 100        | 45       |
        """)
        },
    )
    is_read = "women" in columns(month, "camps")
    assert lines(diagnostics) == [
        f'book.xlsx, Sheet1, G1 | error | "{header}" says per cent, but "women" counts whole people.'
        if is_read
        else f'book.xlsx, Sheet1, G1 | warning | The column "{header}" is not part of the camps table and '
        "is not read."
    ]


def test_a_group_that_says_per_cent_makes_shares_of_what_stands_under_it(tmp_path: Path) -> None:
    _, diagnostics = read_files(
        tmp_path,
        {
            "book.xlsx": xlsx("""
        | Site       |       |         |        |        | People     | %     |     |
        | as_of      | camp  | country | status | source | population | women | men |
        | 2012-07-31 | Kilis | Turkey  | open   | AFAD   | 100        | 45    | 30  |
        """)
        },
    )
    assert len([line for line in lines(diagnostics) if "per cent" in line]) == 2
