"""Rows of indicators against the catalogue: codes, kinds, units, per cent."""

import pytest

from sitrep.rules.indicator_codes import (
    indicator_kind,
    indicator_unit,
    part_for_percentage,
    percent_of_count,
    unknown_indicator,
)
from sitrep.rules.rule import run
from sitrep.words.speech import words_for
from tables import evidence, told

HEADER = """
    **indicators**

    | as_of | sector | indicator | kind | country | value | target | unit | source |
    |---|---|---|---|---|---|---|---|---|
    """


@pytest.mark.parametrize(
    ("sector", "code", "hint"),
    [
        (
            "wash",
            "latrins",
            'is no code of an indicator of {wash}. The nearest: "latrines" and "water_points".',
        ),
        ("wash", "Latrines Built", 'is no code of an indicator of {wash}. Its code is "latrines".'),
        ("wash", "Latrines", 'is no code of an indicator of {wash}. The nearest: "latrines".'),
        (
            "shelter",
            "latrines",
            "is no code of an indicator of Shelter and relief items. It is an indicator of {wash}.",
        ),
        ("wash", "qqq", "is no code of an indicator of {wash}."),
    ],
)
def test_an_unknown_code_is_told_with_what_was_meant(sector: str, code: str, hint: str) -> None:
    drawn = HEADER + f"| 2012-07-31 | {sector} | {code} | | TUR | 300 | | | WASH |"
    said = hint.format(wash="Water, sanitation and hygiene")
    assert told(run(evidence(drawn), [unknown_indicator])) == [
        f'2012-07/indicators.xlsx C2: "{code}" {said}'
    ]


def test_the_remedy_of_an_unknown_code_has_the_lines_that_declare_it() -> None:
    drawn = HEADER + '| 2012-07-31 | wash | Pozos "nuevos" | flow | TUR | 300 | | wells | WASH |'
    (found,) = run(evidence(drawn), [unknown_indicator])
    assert words_for("en").explain(found)[1].splitlines()[1:] == [
        "[[indicator]]",
        'sector = "wash"',
        'code = "pozos_nuevos"',
        "label = \"Pozos 'nuevos'\"",
        'unit = "wells"',
        'kind = "flow"',
    ]


@pytest.mark.parametrize(
    ("code", "kind", "said"),
    [
        ("latrines", "stock", "the kind here is number on a day, but the catalogue has number so far."),
        ("latrines", "percentage", "the kind here is percentage, but the catalogue has number so far."),
        ("water_per_person", "flow", "the kind here is number in a period, but the catalogue has rate."),
    ],
)
def test_a_kind_that_is_not_the_indicators_is_found(code: str, kind: str, said: str) -> None:
    drawn = HEADER + f"| 2012-07-31 | wash | {code} | {kind} | TUR | 300 | | | WASH |"
    assert told(run(evidence(drawn), [indicator_kind])) == [
        f'2012-07/indicators.xlsx D2: "wash.{code}", Türkiye: {said}'
    ]


@pytest.mark.parametrize("kind", ["flow", "cumulative", ""])
def test_flow_and_cumulative_stand_for_each_other(kind: str) -> None:
    drawn = HEADER + f"| 2012-07-31 | wash | latrines | {kind} | TUR | 300 | | | WASH |"
    assert run(evidence(drawn), [indicator_kind]) == []


@pytest.mark.parametrize("unit", ["latrines", "Latrine", "toilets", "Letrinas", ""])
def test_other_words_for_a_unit_are_the_unit(unit: str) -> None:
    drawn = HEADER + f"| 2012-07-31 | wash | latrines | | TUR | 300 | | {unit} | WASH |"
    assert run(evidence(drawn), [indicator_unit]) == []


@pytest.mark.parametrize("unit", ["people", "%", "thousands of latrines", "USD"])
def test_another_unit_is_found(unit: str) -> None:
    drawn = HEADER + f"| 2012-07-31 | wash | latrines | | TUR | 300 | | {unit} | WASH |"
    assert told(run(evidence(drawn), [indicator_unit])) == [
        f'2012-07/indicators.xlsx H2: "wash.latrines", Türkiye: the unit here is "{unit}", but the '
        "catalogue has latrines."
    ]


def test_every_percentage_in_a_row_of_counts_is_found() -> None:
    drawn = HEADER + "| 2012-07-31 | wash | latrines | | TUR | 41% | 80 % | | WASH |"
    assert told(run(evidence(drawn), [percent_of_count])) == [
        '2012-07/indicators.xlsx F2: "wash.latrines", Türkiye: "value" is 41 per cent, but the catalogue '
        "has latrines.",
        '2012-07/indicators.xlsx G2: "wash.latrines", Türkiye: "target" is 80 per cent, but the '
        "catalogue has latrines.",
    ]


@pytest.mark.parametrize(
    ("value", "is_found"),
    [
        ("0.134", True),
        ("-0.12", True),
        ("0.4%", False),
        ("0", False),
        ("1", False),
        ("-12", False),
    ],
)
def test_a_part_of_one_is_not_taken_for_a_percentage(value: str, is_found: bool) -> None:
    row = f"| 2012-07-31 | nutrition | global_acute_malnutrition | | TUR | {value} | | | Survey |"
    assert bool(run(evidence(HEADER + row), [part_for_percentage])) is is_found
