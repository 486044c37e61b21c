"""Funding on the page: a table for each appeal, bars that say in words what they show."""

from pathlib import Path

import pytest

from known import known
from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.report.page.compose import compose
from sitrep.report.view.page import View
from sitrep.report.view.section import Section, TableView

REFUGEES = """
    | as_of      | country | registered | source |
    | 2012-06-06 | TUR     | 98278      | UNHCR  |
    """
JUNE = """
    | as_of      | appeal | sector | currency | required  | received | source |
    | 2012-06-28 | RRP    |        | USD      | 84100000  | 40000000 | UNHCR  |
    | 2012-06-28 | RRP    | health | USD      | 20000000  | 5000000  | UNHCR  |
    """
JULY = """
    | as_of      | appeal | sector   | agency | currency | required  | received | carried_over | source | note    |
    | 2012-07-27 | SHARP  | wash     |        | EUR      | 18000000  | 4100000  |              | OCHA   |         |
    | 2012-07-27 | SHARP  | shelter  |        | EUR      | 9000000   | 9900000  |              | OCHA   |         |
    | 2012-07-27 | RRP    |          |        | USD      | 193222611 | 50200000 |              | UNHCR  | revised |
    | 2012-07-27 | RRP    | wash     |        | USD      | 31000000  | 12000000 | 1000000      | UNHCR  |         |
    | 2012-07-27 | RRP    | health   |        | USD      | 20000000  | 5500000  |              | UNHCR  |         |
    | 2012-07-27 | RRP    | health   | WHO    | USD      | 9000000   | ND       |              | UNHCR  |         |
    """


def view_of(tmp_path: Path, **tables: str) -> View:
    """The report of July, with tables whose names end in the month."""
    months: dict[str, dict[str, str]] = {"2012-06": {"refugees.csv": REFUGEES}, "2012-07": {}}
    for name, drawn in tables.items():
        table, month = name.rsplit("_", 1)
        months[f"2012-{month}"][f"{table}.csv"] = drawn
    (draft,) = checked(office(tmp_path, months)).drafts
    return compose(draft, undrawn)


def section(view: View, key: str) -> Section:
    return next(each for each in view.sections if each.key == key)


def told(table: TableView) -> list[list[str]]:
    """Rows of words; of a bar what it says to those who do not see it."""
    return [[str(value.line.alt if value.line else value.text) for value in row] for row in table.rows]


def test_each_appeal_has_a_table_with_the_whole_first(tmp_path: Path) -> None:
    view = view_of(tmp_path, funding_06=JUNE, funding_07=JULY)
    # In the order in which they were first entered, whatever the month's own order is.
    rrp, sharp = section(view, "funding").tables
    assert (rrp.title, sharp.title) == ("RRP, in US$", "SHARP, in €")
    assert [heading.text for heading in rrp.headings] == [
        "Part", "Required", "Received", "Carried over", "Coverage", "Received of required", "Gap",
        "Received since No. 1, over 29\xa0days",
    ]  # fmt: skip
    assert told(rrp) == [
        [
            "Whole appeal", "193,222,611", "50,200,000", "", "26%",
            "US$50.2 million received of US$193,222,611 required, 26%", "143,022,611", "+10,200,000",
        ],
        [
            "Health", "20,000,000", "5,500,000", "", "28%",
            "US$5.5 million received of US$20 million required, 28%", "14,500,000", "+500,000",
        ],
        [
            "Water, sanitation and hygiene", "31,000,000", "12,000,000", "1,000,000", "42%",
            "US$12 million received and US$1 million carried over of US$31 million required, 42%",
            "18,000,000", "",
        ],
        ["Health, WHO", "9,000,000", "no data", "", "", "", "", ""],
    ]  # fmt: skip
    assert rrp.note == (
        "As of 27 July 2012. Source: [1]. Coverage and gap include what was carried over from the year "
        "before. Whole appeal: requirements have changed by +US$109,122,611 since No. 1."
    )
    assert [row[0] for row in told(sharp)] == [
        "Sum of the sectors below", "Water, sanitation and hygiene", "Shelter and relief items",
    ]  # fmt: skip
    assert told(sharp)[2][3:] == ["110%", "€9.9 million received of €9 million required, 110%", "0"]


def test_the_first_appeal_that_a_row_states_has_a_bar_on_the_first_page(tmp_path: Path) -> None:
    bar = known(view_of(tmp_path, funding_06=JUNE, funding_07=JULY).funding)
    assert bar.title == "RRP: US$50.2 million received of US$193,222,611 required, 26%"
    assert bar.alt == "US$50.2 million received of US$193,222,611 required, 26%"
    assert bar.caption == "As of 27 July 2012. Source: [1]."


@pytest.mark.parametrize("required", ["", "ND", "0"])
def test_without_coverage_there_is_no_bar(tmp_path: Path, required: str) -> None:
    drawn = f"""
        | as_of      | appeal | currency | required   | received | source |
        | 2012-07-27 | RRP    | USD      | {required} | 5        | UNHCR  |
        """
    view = view_of(tmp_path, funding_07=drawn)
    assert view.funding is None
    assert told(section(view, "funding").tables[0])[0][4] == ""


def test_a_report_without_funding_has_neither_section_nor_bar(tmp_path: Path) -> None:
    view = view_of(tmp_path, funding_07="| as_of | appeal | currency | required | received | source |")
    assert view.funding is None
    assert "funding" not in [each.key for each in view.sections]


def test_counts_with_a_target_or_a_need_have_a_bar_in_their_row(tmp_path: Path) -> None:
    drawn = """
        | as_of      | sector | indicator    | country | value         | target | in_need | source |
        | 2012-07-31 | wash   | water_people | JOR     | 32500         | 60000  | 90000   | UNICEF |
        | 2012-07-31 | wash   | latrines     | JOR     | more than 400 | 1000   |         | WASH   |
        | 2012-07-31 | wash   | latrines     | TUR     | ND            | 900    |         | AFAD   |
        | 2012-07-31 | wash   | latrines     | IRQ     | 40            |        |         | WASH   |
        | 2012-07-31 | health | consultations | JOR    | 2145          |        |         | WHO    |
        """
    health, wash = section(view_of(tmp_path, indicators_07=drawn), "sectors").tables
    bars = {row[0]: [cell for cell in row if "reached of" in cell] for row in told(wash)[1:]}
    assert told(wash)[0][2] == "32,500 reached of a target of 60,000, with 90,000 in need"
    assert bars == {
        "Latrines built: Countries without Turkey": [],
        "Jordan": ["more than 400 reached of a target of 1,000"],
        "Iraq": [],
        "Turkey": [],
    }
    assert [str(heading.text) for heading in wash.headings][2] == "Reached of target and need"
    assert not any("Reached of" in heading.text for heading in health.headings)


def test_funding_may_stand_among_the_key_figures(tmp_path: Path) -> None:
    keys = ["funding.rrp.required", "funding.rrp.coverage_percent", "funding.rrp.gap"]
    months = {
        "2012-06": {"refugees.csv": REFUGEES, "funding.csv": JUNE},
        "2012-07": {"refugees.csv": REFUGEES.replace("2012-06", "2012-07"), "funding.csv": JULY},
    }
    (draft,) = checked(office(tmp_path, months, report=f"key_figures = {keys}\n")).drafts
    assert [
        (str(each.value.text), str(each.label), str(known(each.change).text))
        for each in compose(draft, undrawn).key_figures
    ] == [
        ("US$193,222,611", "RRP, funding required", "+US$109,122,611 (130%) since 28 June"),
        ("26%", "RRP, funding coverage", "\N{MINUS SIGN}22 points since 28 June"),
        ("US$143,022,611", "RRP, funding gap", "+US$98,922,611 (224%) since 28 June"),
    ]


def test_an_appeal_that_nobody_reported_is_marked_beside_a_new_one(tmp_path: Path) -> None:
    july = "\n".join(line for line in JULY.splitlines() if "RRP" not in line)
    view = view_of(tmp_path, funding_06=JUNE, funding_07=july)
    marks = {
        str(table.title): {str(row[0].tag) for row in table.rows}
        for table in section(view, "funding").tables
    }
    assert marks == {"RRP, in US$": {"earlier"}, "SHARP, in €": {""}}
