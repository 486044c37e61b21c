"""Totals over populations: only by name, only whole, and never across methods by itself."""

from typing import Any

import pytest

from sitrep.analysis.reports import changes, reports_of
from sitrep.model.figure import Figures
from sitrep.model.operation import Operation
from sitrep.quantity import exact
from sitrep.report.labels import label_of
from sitrep.report.named_totals import named_total_faults
from sitrep.report.texts import Texts
from sitrep.words.own_words import words_of
from sitrep.words.speech import words_for
from tables import evidence, operation, told

HEAD = "| as_of | country | population | origin | method | registered | source |\n|---|---|---|---|---|---|---|\n"
DRAWN = f"""
    **refugees** of 2012-06

    {HEAD}    | 2012-06-30 | TUR | | | | 90 | AFAD |
    | 2012-06-30 | JOR | | | | 40 | UNHCR |
    | 2012-06-30 | SYR | idps | | estimated | 1000 | OCHA |

    **refugees**

    {HEAD}    | 2012-07-31 | TUR | | | | 100 | AFAD |
    | 2012-07-31 | JOR | | | | 50 | UNHCR |
    | 2012-07-31 | JOR | | IRQ | | 7 | UNHCR |
    | 2012-07-31 | SYR | idps | | estimated | 1000 | OCHA |
    """
FLED: dict[str, Any] = {"populations": ["refugees", "idps"], "methods": ["registered", "estimated"]}


def settings(**total: Any) -> Operation:
    raw = operation().model_dump(mode="json") | {
        "countries_of_asylum": ["TUR", "JOR"],
        "report": {"first_period": "2012-04", "producer": "Aid", "contact": "a@b.org"},
        "totals": {"displaced": {"label": "Displaced people"} | total},
    }
    return Operation.model_validate(raw)


def figures(drawn: str = DRAWN, **total: Any) -> Figures:
    return reports_of(evidence(drawn, settings(**total))).current


def faults(drawn: str = DRAWN, **total: Any) -> list[str]:
    return told(list(named_total_faults(settings(**total), figures(drawn, **total), "operation.toml")))


def test_a_total_adds_the_populations_that_it_names() -> None:
    whole = figures(**FLED)["total.displaced"]
    assert whole.quantity == exact(1150)
    assert whole.parts == ("refugees.total.registered", "idps.SYR.estimated")
    words = Texts(words_of(settings(**FLED), "en"))
    assert label_of(whole, words) == "Displaced people (refugees and internally displaced people)"
    assert faults(**FLED) == []


def test_a_total_changes_as_its_parts_do() -> None:
    found = changes(reports_of(evidence(DRAWN, settings(**FLED))))
    assert found["total.displaced"].quantity == exact(20)


def test_a_total_may_add_the_origins_that_it_names() -> None:
    whole = figures(populations=["refugees"], origins=["SYR", "IRQ"])["total.displaced"]
    assert whole.quantity == exact(157)


@pytest.mark.parametrize(
    ("total", "fault"),
    [
        (
            {"populations": ["refugees", "idps"]},
            'The total "displaced" would add counts of different methods: refugees (registered) and '
            "internally displaced people (estimated).",
        ),
        (
            FLED | {"populations": ["refugees", "stateless people"]},
            'The total "displaced" is not made: this report has no count of stateless people that it '
            "takes.",
        ),
        (
            {"populations": ["refugees"], "origins": ["SYR", "TUN"]},
            'The total "displaced" is not made: this report has no count of refugees from Tunisia that '
            "it takes.",
        ),
        (
            FLED | {"methods": ["registered"]},
            'The total "displaced" is not made: this report has no count of internally displaced people '
            "that it takes.",
        ),
    ],
)
def test_a_total_is_whole_or_not_made_and_that_is_told(total: dict[str, Any], fault: str) -> None:
    assert "total.displaced" not in figures(**total)
    assert faults(**total) == [f"operation.toml : {fault}"]


def test_a_total_says_which_country_it_lacks() -> None:
    whole = figures(DRAWN.replace("| 50 |", "| ND |"), **FLED)["total.displaced"]
    words = Texts(words_for("en"))
    assert (
        label_of(whole, words) == "displaced (refugees and internally displaced people) without Jordan"
    )


def test_a_population_that_there_is_not_is_told() -> None:
    with pytest.raises(ValueError, match=r"none-of.*'refugee', 'names': 'refugees, asylum-seekers"):
        settings(populations=["refugee"])
