"""Indicators against the report before: falls, leaps, copies, targets and units."""

import pytest

from sitrep.rules.cumulative import cumulative_falls
from sitrep.rules.indicator_changes import indicator_leap, target_changed, unit_changed
from sitrep.rules.leaps import copied_value
from sitrep.rules.rule import Rule, run
from tables import evidence, told

HEADER = """
    | as_of | sector | indicator | country | value | target | unit | note | source | source_date |
    |---|---|---|---|---|---|---|---|---|---|
    """


def _months(name: str, *values: str) -> str:
    """A series of months up to July: what stands in the columns after `country`."""
    sector, code = name.split(".")
    drawn = ""
    for month, value in zip(range(8 - len(values), 8), values, strict=True):
        given = [*value.split("|"), "", "", ""][:4]
        cells = [f"2012-{month:02}-28", sector, code, "TUR", *given, "WASH", ""]
        drawn += f"**indicators** of 2012-{month:02}\n{HEADER}| {' | '.join(cells)} |\n"
    return drawn


@pytest.mark.parametrize(
    ("rule", "name", "values", "said"),
    [
        (cumulative_falls, "wash.latrines", ["300", "290"],
         '"value" is a total since the operation began, but fell from 300 on 28 June 2012 to 290'),
        (cumulative_falls, "cash.cash_distributed", ["more than 12||USD", "12||USD"], "than 12 on 28 June"),
        (copied_value, "multi_sector.people_in_need", ["12345", "12345"], "is 12,345, exactly as on"),
        (indicator_leap, "wash.latrines", ["300", "1300"], "from 300 on 28 June 2012 to 1,300"),
        (indicator_leap, "multi_sector.people_in_need", ["3000", "300"], "from 3,000"),
        (indicator_leap, "nutrition.global_acute_malnutrition", ["2", "13.4"], "from 2"),
        (indicator_leap, "wash.water_per_person", ["2.5", "11"], "from 2.5"),
        # A steady series: ten a month, and then five hundred.
        (indicator_leap, "wash.latrines", ["910", "920", "931", "940", "951", "960", "1460"], "from 960"),
        (target_changed, "wash.latrines", ["300|1000", "300|1200"], '"target" is 1,200'),
        (unit_changed, "cash.cash_distributed", ["300||EUR", "310||USD"], 'was "EUR"'),
    ],
)  # fmt: skip
def test_what_differs_from_the_report_before_is_found(
    rule: Rule, name: str, values: list[str], said: str
) -> None:
    (found,) = run(evidence(_months(name, *values)), [rule])
    assert said in told([found])[0]
    assert found.related[0].file == "inputs/syria/2012-06/indicators.xlsx"


@pytest.mark.parametrize(
    ("rule", "name", "values"),
    [
        (cumulative_falls, "wash.latrines", ["300", "300"]),
        (cumulative_falls, "wash.latrines", ["300", "290|||Counted twice."]),
        (cumulative_falls, "wash.latrines", ["about 300", "290"]),
        # A measure may be less than a whole unit above or below its bound.
        (cumulative_falls, "cash.cash_distributed", ["more than 12||USD", "12.5||USD"]),
        (cumulative_falls, "cash.cash_distributed", ["more than 12.4||USD", "12.9||USD"]),
        (indicator_leap, "nutrition.global_acute_malnutrition", ["more than 20", "15.5"]),
        (cumulative_falls, "multi_sector.people_in_need", ["300", "290"]),
        (copied_value, "multi_sector.people_in_need", ["12300", "12300"]),
        (copied_value, "multi_sector.people_in_need", ["12345", "about 12345"]),
        (copied_value, "wash.latrines", ["12345", "12345"]),
        (indicator_leap, "wash.latrines", ["300", "1200"]),
        (indicator_leap, "wash.latrines", ["300", "1300|||A camp."]),
        (indicator_leap, "wash.latrines", ["3", "90"]),
        (indicator_leap, "wash.latrines", ["3000", "300"]),
        (indicator_leap, "nutrition.global_acute_malnutrition", ["1", "5"]),
        (indicator_leap, "wash.latrines", ["910", "920", "931", "940", "951", "960", "1010"]),
        (target_changed, "wash.latrines", ["300|1000", "300|1200||Revised plan."]),
        (target_changed, "wash.latrines", ["300|", "300|1200"]),
        (unit_changed, "cash.cash_distributed", ["300||usd", "310||USD"]),
        (unit_changed, "cash.cash_distributed", ["300||", "310||USD"]),
    ],
)
def test_what_may_differ_is_not_found(rule: Rule, name: str, values: list[str]) -> None:
    assert run(evidence(_months(name, *values)), [rule]) == []
