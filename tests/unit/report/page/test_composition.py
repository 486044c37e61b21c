"""Tables of people by sex, age and household on the page."""

from pathlib import Path

from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.report.page.compose import compose
from sitrep.report.view.section import TableView

REFUGEES = """
    | as_of | country | area | origin | population | method | registered | households | women | men | girls | boys | sex_unknown | female | male | source |
    | 2012-07-31 | TUR | Urfa | | | | 1000 | 200 | 300 | 200 | 260 | 240 | | | | AFAD |
    | 2012-07-31 | JOR | | | | | 400 | 80 | 100 | 90 | 100 | 60 | 50 | | | UNHCR |
    | 2012-07-31 | TUR | Kilis | | | | 300 | | | | | | | 160 | 140 | AFAD |
    | 2012-07-31 | JOR | Mafraq | | | | 90 | | | | | | | | | UNHCR |
    | 2012-07-31 | JOR | Mafraq | | | estimated | 95 | 20 | | | | | | | | UNHCR |
    | 2012-07-31 | LBN | | | | estimated | 70 | 15 | | | | | | | | UNHCR |
    | 2012-07-31 | JOR | | IRQ | | | 700 | 150 | | | | | | | | UNHCR |
    """
BANDS = """
    | as_of | country | registered | female_0_4 | female_60_plus | male_60_plus | source |
    | 2012-07-31 | TUR | 1000 | 30 | 20 | * | AFAD |
    """


def tables(folder: Path, drawn: str) -> list[TableView]:
    (draft,) = checked(office(folder, {"2012-07": {"refugees.csv": drawn}})).drafts
    return [table for section in compose(draft, undrawn).sections for table in section.tables]


def lines(table: TableView) -> list[str]:
    rows = [*table.rows, *([table.total] if table.total else [])]
    return [" | ".join(str(cell.text) for cell in row).replace("\xa0", " ") for row in rows]


def test_people_are_told_by_sex_with_whose_is_not_known(tmp_path: Path) -> None:
    found = {str(table.title): table for table in tables(tmp_path, REFUGEES)}
    table = found["Refugees from Syrian Arab Republic by sex and age"]
    assert [str(heading.text) for heading in table.headings] == [
        "Country of asylum", "Households", "Women and girls", "Men and boys", "Women", "Men", "Girls",
        "Boys", "Sex or age not known", "Women and children", "As of",
    ]  # fmt: skip
    assert lines(table) == [
        "Turkey |  | 720 | 580 |  |  |  |  |  |  | 31 July",
        "Kilis, Turkey |  | 160 | 140 |  |  |  |  |  |  | 31 July",
        "Urfa, Turkey | 200 | 560 | 440 | 300 | 200 | 260 | 240 |  | 80% | 31 July",
        "Jordan | 80 | 200 | 150 | 100 | 90 | 100 | 60 | 50 | 74% | 31 July",
        "Mafraq, Jordan (estimated) | 20 |  |  |  |  |  |  |  |  | 31 July",
        "Lebanon (estimated) | 15 |  |  |  |  |  |  |  |  | 31 July",
        "All countries |  | 920 | 730 |  |  |  |  |  |  | 31 July",
    ]
    assert lines(found["Refugees from Iraq: households"]) == ["Jordan | 150 | 31 July"]


def test_age_groups_stand_below_one_another_by_sex(tmp_path: Path) -> None:
    found = {str(table.title): table for table in tables(tmp_path, BANDS)}
    assert lines(found["Refugees by age group"]) == [
        "Turkey | Female | 30 |  |  |  | 20 | 31 July",
        "Turkey | Male |  |  |  |  | suppressed | 31 July",
    ]


def test_who_is_not_divided_has_no_such_table(tmp_path: Path) -> None:
    plain = "\n".join(line.replace("female_0_4", "note") for line in BANDS.splitlines()[:2])
    drawn = plain + "\n    | 2012-07-31 | TUR | 1000 | | | | AFAD |"
    assert not [table for table in tables(tmp_path, drawn) if "by" in str(table.title)]


def test_a_table_of_households_alone_is_not_one_by_sex(tmp_path: Path) -> None:
    drawn = """
        | as_of | country | registered | households | source |
        | 2012-07-31 | TUR | 1000 | 200 | AFAD |
        """
    titles = [str(table.title) for table in tables(tmp_path, drawn)]
    assert "Refugees: households" in titles
    assert not [title for title in titles if "sex" in title]


def test_the_people_of_a_countrys_only_area_stand_in_one_row(tmp_path: Path) -> None:
    drawn = """
        | as_of | country | area | registered | women | men | girls | boys | source |
        | 2012-07-31 | TUR | Urfa | 1000 | 300 | 200 | 260 | 240 | AFAD |
        | 2012-07-31 | JOR | | 400 | 80 | 120 | 100 | 100 | UNHCR |
        """
    found = {str(table.title): table for table in tables(tmp_path, drawn)}
    assert lines(found["Refugees by sex and age"]) == [
        "Urfa, Turkey | 300 | 200 | 260 | 240 | 80% | 31 July",
        "Jordan | 80 | 120 | 100 | 100 | 70% | 31 July",
        "All countries (of Turkey only Urfa) | 380 | 320 | 360 | 340 | 77% | 31 July",
    ]
