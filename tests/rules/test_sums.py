"""Rows that are the sum of others."""

import pytest

from sitrep.rules.area_levels import area_of_two_levels, area_within_area
from sitrep.rules.rule import run
from sitrep.rules.sums import part_named_as_country, sum_among_parts
from tables import evidence, told


def camps(*rows: tuple[str, str], households: str = "") -> str:
    lines = "\n".join(
        f"| 2012-07-31 | {camp} | TUR | open | {people} | {households} | AFAD |" for camp, people in rows
    )
    return (
        "**camps**\n| as_of | camp | country | status | population | households | source |\n"
        f"|---|---|---|---|---|---|---|\n{lines}\n"
    )


def cells(drawn: str) -> list[str]:
    return [each.where.cell for each in run(evidence(drawn), [sum_among_parts])]


def test_a_row_that_is_the_sum_of_its_country_is_told_with_its_parts() -> None:
    found = run(
        evidence(camps(("Nizip", "2011"), ("South", "6036"), ("Kilis", "1012"), ("Urfa", "3013"))),
        [sum_among_parts],
    )
    assert told(found) == [
        "2012-07/camps.xlsx E3: South (Türkiye) has 6,036, which is exactly the sum of E2 "
        "to E5: its people would be counted twice."
    ]


@pytest.mark.parametrize(
    "people",
    [
        ("2011", "1012", "3013", "6037"),  # one away
        ("2011", "1012", "about 3013", "6036"),  # not exact
        ("2011", "4025", "6036"),  # two small parts only
        ("20110", "40251", "60361"),  # one of two is round
        ("2000", "1000", "3000", "6000"),  # round
        ("11", "12", "13", "36"),  # tiny
    ],
)
def test_what_may_be_chance_is_not_told(people: tuple[str, ...]) -> None:
    assert cells(camps(*((f"Camp {chr(65 + n)}", count) for n, count in enumerate(people)))) == []


def test_two_large_parts_are_enough() -> None:
    assert cells(camps(("North", "20113"), ("South", "40251"), ("Both", "60364"))) == ["E4"]


@pytest.mark.parametrize(
    ("name", "told_cells"),
    [("RDC", ["D4"]), ("République démocratique du Congo", ["D4"]), ("Kasai", [])],
)
def test_a_round_sum_under_the_name_of_its_country_is_no_chance(
    name: str, told_cells: list[str]
) -> None:
    drawn = f"""
        **refugees**

        | as_of | country | area | registered | population | method | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | COD | Nord-Kivu | 1200000 | idps | estimated | OIM |
        | 2012-07-31 | COD | Sud-Kivu | 600000 | idps | estimated | OIM |
        | 2012-07-31 | COD | {name} | 1800000 | idps | estimated | OIM |
        """
    assert cells(drawn) == told_cells


def test_a_province_among_its_districts_is_told() -> None:
    first = [("Nizip", "12011"), ("Islahiye", "11012"), ("Karkamis", "13013")]
    second = [("Suruc", "21011"), ("Harran", "20177"), ("Viransehir", "19501")]
    north, south = ("Gaziantep", "36036"), ("Sanliurfa", "60689")
    assert cells(camps(*first, north, *second, south)) == ["E5", "E9"]
    assert cells(camps(north, *first, south, *second)) == ["E2", "E6"]


def test_what_the_rows_count_besides_must_add_up_too() -> None:
    drawn = camps(
        ("Nizip", "2011"), ("Kilis", "1012"), ("Urfa", "3013"), ("South", "6036"), households="5"
    )
    assert cells(drawn) == []
    assert cells(drawn.replace("6036 | 5", "6036 | 15")) == ["E5"]


@pytest.mark.parametrize(("area", "is_told"), [("Jordan", True), ("Jordanie", True), ("الأردن", True),
                                              ("JOR", True), ("Irbid", False), ("Turkey", False),
                                              ("All Jordan", True), ("Jordan (JOR)", True),
                                              ("Jordan / Jordanie", True), ("Ürdün geneli", True),
                                              ("الأردن - كامل", True), ("toute la Jordanie", True),
                                              ("Jordan Valley", False), ("Turkey/Jordan", False)])  # fmt: skip
def test_an_area_with_the_name_of_its_country_is_told(area: str, is_told: bool) -> None:
    drawn = f"""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | {area} | 25000 | UNHCR |
        """
    expected = [
        f'2012-07/refugees.xlsx C2: "{area}" is the name of the whole country, so this row may be the '
        "sum of others."
    ]
    assert told(run(evidence(drawn), [part_named_as_country])) == (expected if is_told else [])


def areas(*names: str, country: str = "TCD", count: str = "1211") -> str:
    rows = "\n".join(f"| 2012-07-31 | {country} | {name} | {count} | UNHCR |" for name in names)
    return f"**refugees**\n| as_of | country | area | registered | source |\n|---|---|---|---|---|\n{rows}\n"


@pytest.mark.parametrize(
    ("names", "told_cells"),
    [
        (("TD07", "TD0701", "TD0702"), ["C2"]),
        (("TD0701", "TD07"), ["C3"]),
        (("SD04012 El Geneina", "West Darfur (SD04)"), ["C3"]),
        (("TD-07", "TD.07.01"), ["C2"]),
        (("IQG08", "IQG08Q01"), ["C2"]),
        (("07", "0701", "0702"), ["C2"]),
        (("TD07", "TD0701", "TD070102"), ["C2", "C3"]),
        (("TD", "TD07"), ["C2"]),
        # Not known to be one in the other.
        (("TD1", "TD11", "TD12"), []),
        (("TD07", "TD08", "TD0901"), []),
        (("TD07", "SD0701"), []),
        # The row of the whole country stands, and areas are not added.
        (("", "TD07", "TD0701"), []),
    ],
)
def test_an_area_among_its_parts_by_code_is_told(names: tuple[str, ...], told_cells: list[str]) -> None:
    found = run(evidence(areas(*names)), [area_of_two_levels, area_within_area])
    assert {each.code for each in found} <= {"area-of-two-levels"}
    assert sorted(each.where.cell for each in found) == told_cells


@pytest.mark.parametrize(
    ("names", "told_cells"),
    [
        (("Ouaddai", "Ouaddaï / Abeche", "Sila"), ["C2"]),
        (("Abeche (Ouaddai)", "OUADDAI"), ["C3"]),
        (("Ouaddai", "Ouaddai - Abeche"), ["C2"]),
        (("Ouaddai", "Ouaddai-Est", "Ouaddai 2"), []),
        (("", "Ouaddai", "Ouaddai / Abeche"), []),
    ],
)
def test_an_area_among_its_parts_by_name_is_told(names: tuple[str, ...], told_cells: list[str]) -> None:
    found = run(evidence(areas(*names)), [area_of_two_levels, area_within_area])
    assert {each.code for each in found} <= {"area-within-area"}
    assert [each.where.cell for each in found] == told_cells


def test_an_area_is_told_with_its_first_part() -> None:
    assert told(run(evidence(areas("TD07", "TD0701", "TD0702")), [area_of_two_levels])) == [
        '2012-07/refugees.xlsx C2: Chad: going by its code, "TD0701" is part of "TD07"; the country\'s '
        'figure counts only "TD07".'
    ]


def test_areas_without_a_count_or_in_different_countries_are_not_of_two_levels() -> None:
    assert run(evidence(areas("TD07", "TD0701", count="ND")), [area_of_two_levels]) == []
    both = areas("TD07") + areas("TD0701", country="SDN")
    assert run(evidence(both), [area_of_two_levels]) == []
