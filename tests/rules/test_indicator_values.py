"""Values of one row of an indicator, against its catalogue and against each other."""

import pytest

from sitrep.model.indicators.setting import IndicatorSetting
from sitrep.rules.indicator_values import (
    far_above_target,
    fraction_of_things,
    indicator_out_of_bounds,
    reached_above_need,
    target_above_need,
)
from sitrep.rules.rule import Rule, run
from tables import evidence, operation, told

HEADER = """
    **indicators**

    | as_of | sector | indicator | country | value | target | in_need | note | source |
    |---|---|---|---|---|---|---|---|---|
    """


def _row(name: str, value: str, target: str = "", in_need: str = "", note: str = "") -> str:
    sector, code = name.split(".")
    return (
        HEADER
        + f"| 2012-07-31 | {sector} | {code} | TUR | {value} | {target} | {in_need} | {note} | X |"
    )


@pytest.mark.parametrize("value", ["100.1", "between 90 and 110", "more than 101"])
def test_no_percentage_is_above_all(value: str) -> None:
    drawn = _row("nutrition.global_acute_malnutrition", value)
    (found,) = told(run(evidence(drawn), [indicator_out_of_bounds]))
    assert found.endswith(", but the most is 100.")


@pytest.mark.parametrize("value", ["100", "0", "13.4", "ND"])
def test_percentages_up_to_all_are_right(value: str) -> None:
    drawn = _row("nutrition.global_acute_malnutrition", value)
    assert run(evidence(drawn), [indicator_out_of_bounds]) == []


@pytest.mark.parametrize(
    ("name", "value", "is_found"),
    [
        ("wash.latrines", "1.25", True),
        ("wash.latrines", "2.35 million", False),
        ("wash.water_per_person", "11.2", False),
        ("cash.cash_distributed", "11.25", False),
        ("multi_sector.people_reached", "between 10 and 12.5", True),
    ],
)
def test_only_whole_things_have_no_decimals(name: str, value: str, is_found: bool) -> None:
    assert bool(run(evidence(_row(name, value)), [fraction_of_things])) is is_found


@pytest.mark.parametrize(
    ("rule", "drawn"),
    [
        (reached_above_need, _row("wash.water_people", "26000", "", "25000")),
        (reached_above_need, _row("wash.water_people", "more than 25000", "", "25000")),
        (target_above_need, _row("wash.water_people", "", "26000", "25000")),
        (far_above_target, _row("wash.latrines", "3001", "1000")),
        (far_above_target, _row("wash.latrines", "3201", "about 1000")),
    ],
)
def test_a_value_above_what_it_cannot_exceed_is_found_with_the_other(rule: Rule, drawn: str) -> None:
    (found,) = run(evidence(drawn), [rule])
    assert len(found.related) == 1


@pytest.mark.parametrize(
    ("rule", "drawn"),
    [
        (reached_above_need, _row("wash.water_people", "25000", "", "25000")),
        (reached_above_need, _row("wash.water_people", "26000", "", "about 25000")),
        # Fewer people for each latrine are better: a rate is no part of what is in need.
        (reached_above_need, _row("wash.people_per_latrine", "40", "", "20")),
        (target_above_need, _row("wash.water_people", "26000", "25000", "25000")),
        (far_above_target, _row("wash.latrines", "3000", "1000")),
        (far_above_target, _row("wash.latrines", "4000", "0")),
        (far_above_target, _row("wash.latrines", "4000", "1000", "", "A camp was added.")),
        (far_above_target, _row("wash.people_per_latrine", "80", "20")),
    ],
)
def test_a_value_that_may_be_so_is_not_found(rule: Rule, drawn: str) -> None:
    assert run(evidence(drawn), [rule]) == []


def test_how_many_times_the_target_is_too_much_is_set_in_the_operation() -> None:
    drawn = _row("wash.latrines", "4000", "1000")
    assert run(evidence(drawn, operation(target_times=5)), [far_above_target]) == []


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("health.cases_change", "-12", []),
        ("health.cases_change", "-101", [': "value" is −101, but the least is −100.']),
        ("wash.latrines", "-3", [': "value" is −3, but the least is 0.']),
    ],
)
def test_a_value_is_below_zero_only_where_its_indicator_may_be(
    name: str, value: str, says: list[str]
) -> None:
    change = IndicatorSetting.model_validate(
        {
            "sector": "health", "code": "cases_change", "label": {"en": "change of cases"},
            "unit": {"en": "percent"}, "kind": "percentage", "least": -100,
        }
    )  # fmt: skip
    office = operation().model_copy(update={"indicator": (change,)})
    found = told(run(evidence(_row(name, value), office), [indicator_out_of_bounds]))
    assert [each.partition("Türkiye")[2] for each in found] == says
