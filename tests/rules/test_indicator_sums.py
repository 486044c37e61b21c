"""Indicators against each other: totals, parts, ratios, and rows with one key."""

import pytest

from sitrep.rules.indicator_ratios import deaths_above_cases, ratio_differs
from sitrep.rules.indicator_sums import parts_above_total, parts_below_total
from sitrep.rules.keys import same_key_twice
from sitrep.rules.rule import run
from tables import evidence, told

HEADER = """
    **indicators**

    | as_of | sector | indicator | kind | country | area | by | value | target | source |
    |---|---|---|---|---|---|---|---|---|---|
    """


def _rows(*rows: str) -> str:
    """Rows of 31 July by `sector.code | country | area | partner | value | target`."""
    drawn = HEADER
    for row in rows:
        name, country, area, by, value, *rest = (cell.strip() for cell in row.split("|"))
        sector, code = name.split(".")
        cells = ["2012-07-31", sector, code, "", country, area, by, value, *(rest or [""]), "X"]
        drawn += f"| {' | '.join(cells)} |\n"
    return drawn


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["wash.latrines|TUR|||400", "wash.latrines|TUR|Hatay||300", "wash.latrines|TUR|Kilis||120"],
         "the parts make 420, but \"value\" of the whole is 400."),
        (["wash.latrines|TUR|Hatay||400", "wash.latrines|TUR|Hatay|IRC|300",
          "wash.latrines|TUR|Hatay|MSF|120"], "the parts make 420, but \"value\" of the whole is 400."),
        (["wash.latrines||||400", "wash.latrines|TUR|||300", "wash.latrines|JOR|||120"],
         "the parts make 420, but \"value\" of the whole is 400."),
        # Sums of sums: partners make areas, and areas a country.
        (["wash.latrines|TUR|||400", "wash.latrines|TUR|Hatay|IRC|300",
          "wash.latrines|TUR|Hatay|MSF|120"], "the parts make 420, but \"value\" of the whole is 400."),
        (["wash.latrines|TUR|||400|900", "wash.latrines|TUR|Hatay||300|1000"],
         "the parts make 1,000, but \"target\" of the whole is 900."),
        # A part that is not known makes them no fewer.
        (["wash.latrines|TUR|||400", "wash.latrines|TUR|Hatay||450", "wash.latrines|TUR|Kilis||ND"],
         "the parts make 450, but \"value\" of the whole is 400."),
        # Nobody adds up people of two partners, and one has no more than all.
        (["wash.water_people|TUR|||400", "wash.water_people|TUR||IRC|500",
          "wash.water_people|TUR||MSF|120"], "the parts make 500, but \"value\" of the whole is 400."),
    ],
)  # fmt: skip
def test_parts_above_their_total_are_found(rows: list[str], said: str) -> None:
    found = told(run(evidence(_rows(*rows)), [parts_above_total]))
    assert found
    assert {each.rpartition(": ")[2] for each in found} == {said}


@pytest.mark.parametrize(
    "rows",
    [
        ["wash.latrines|TUR|||420", "wash.latrines|TUR|Hatay||300", "wash.latrines|TUR|Kilis||120"],
        ["wash.latrines|TUR|||more than 400", "wash.latrines|TUR|Hatay||420"],
        [
            "wash.water_people|TUR|||400",
            "wash.water_people|TUR||IRC|300",
            "wash.water_people|TUR||MSF|120",
        ],
        ["wash.water_per_person|TUR|||9", "wash.water_per_person|TUR|Hatay||11"],
    ],
)
def test_parts_that_can_make_their_total_are_right(rows: list[str]) -> None:
    assert run(evidence(_rows(*rows)), [parts_above_total]) == []


@pytest.mark.parametrize(
    ("kilis", "is_found"), [("80", True), ("100", False), ("ND", False), ("about 95", False)]
)
def test_what_is_missing_from_the_parts_of_a_total_is_told(kilis: str, is_found: bool) -> None:
    rows = [
        "wash.latrines|TUR|||400",
        "wash.latrines|TUR|Hatay||300",
        f"wash.latrines|TUR|Kilis||{kilis}",
    ]
    assert bool(run(evidence(_rows(*rows)), [parts_below_total])) is is_found


@pytest.mark.parametrize(
    ("stated", "is_found"),
    [("2.75", False), ("2.8", False), ("3", False), ("2.6", True), ("27.5", True), ("about 4", False)],
)
def test_a_ratio_may_be_rounded_to_its_own_places(stated: str, is_found: bool) -> None:
    rows = [
        "health.cholera_cases|TUR|||1200",
        "health.cholera_deaths|TUR|||33",
        f"health.cholera_fatality|TUR|||{stated}",
        # Of another place, where nothing can be worked out.
        "health.cholera_fatality|JOR|||9",
    ]
    assert bool(run(evidence(_rows(*rows)), [ratio_differs])) is is_found


def test_more_deaths_than_cases_are_found_where_both_are_added_up_too() -> None:
    rows = [
        "health.ebola_cases|TUR|||10",
        "health.ebola_deaths|TUR|Hatay||7",
        "health.ebola_deaths|TUR|Kilis||6",
    ]
    assert told(run(evidence(_rows(*rows)), [deaths_above_cases])) == [
        '2012-07/indicators.xlsx H3: "health.ebola_deaths", Türkiye: the value is 13, but that of '
        '"health.ebola_cases" is only 10.'
    ]


@pytest.mark.parametrize(
    ("first", "second", "is_found"),
    [
        ("| TUR | Hatay |", "cumulative | TUR | Hatay |", True),
        ("| TUR | |", "| TUR | ??? |", True),
        ("| TUR | Hatay |", "flow | TUR | Hatay |", False),
        ("| TUR | Hatay |", "| TUR | Kilis |", False),
    ],
)
def test_two_rows_with_one_key_are_found(first: str, second: str, is_found: bool) -> None:
    rows = "".join(f"| 2012-07-31 | wash | latrines | {each} | 10 | | X |\n" for each in (first, second))
    assert bool(run(evidence(HEADER + rows), [same_key_twice])) is is_found
