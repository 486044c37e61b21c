"""The key figures that operation.toml names, against those that a month has, or had."""

from dataclasses import replace

from sitrep.analysis.reports import Reports, reports_of
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.report.key_figures import key_figure_faults, last_reported
from tables import evidence, operation, told

FIGURES = [f"refugees.{country}.registered" for country in ("TUR", "JOR", "LBN", "IRQ", "total")]
MANY = [
    *FIGURES,
    *(f"camps.{name}.population" for name in ("akcakale", "altinozu", "apaydin", "boynuyogun")),
]
COUNTED = """
    **refugees**

    | as_of | country | registered | source |
    |---|---|---|---|
    | 2012-07-31 | TUR | 44038 | AFAD |
    """


def naming(*keys: str) -> Operation:
    settings = operation()
    report = settings.report.model_copy(update={"key_figures": keys})
    return settings.model_copy(update={"report": report})


def faults(*keys: str) -> list[str]:
    drawn = evidence(COUNTED, naming(*keys))
    (one, *_) = reports_of(drawn).current.values()
    reports = Reports(dict.fromkeys(MANY, one), ())
    return told(list(key_figure_faults(drawn, reports, "operation.toml")))


def test_a_key_figure_that_does_not_exist_is_told_with_the_nearest() -> None:
    assert faults("refugees.JRO.registered", "refugees.TUR.registered") == [
        'operation.toml : key_figures: there is no figure "refugees.JRO.registered" in this report; the '
        'nearest one is "refugees.JOR.registered", so the report leaves it out.'
    ]


def test_a_ninth_key_figure_is_told_unless_one_before_it_is_missing() -> None:
    assert faults(*MANY[:8]) == []
    assert faults(*MANY) == [
        "operation.toml : key_figures: the first page has room for 8, so "
        '"camps.boynuyogun.population" is left out.'
    ]
    assert len(faults("nothing.of.the.kind", *MANY[:8])) == 1


BEFORE = """
    **refugees** of 2012-06

    | as_of | country | registered | arrivals | source |
    |---|---|---|---|---|
    | 2012-06-30 | TUR | 40000 | 500 | AFAD |
    | 2012-06-30 | JOR | 20000 | 300 | UNHCR |

    **indicators** of 2012-05

    | as_of | from | sector | indicator | country | value | source |
    |---|---|---|---|---|---|---|
    | 2012-05-31 | 2012-05-01 | health | consultations | TUR | 900 | X |

    **events** of 2012-06

    | date | category | summary | killed | source |
    |---|---|---|---|---|
    | 2012-06-09 | security incident | Shells fell. | 2 | X |
    """
DONE = "indicators.health.consultations.TUR.value"


def test_a_count_of_its_days_that_nobody_gives_any_more_is_told_with_the_report_that_had_it() -> None:
    keys = ("refugees.JOR.arrivals", DONE, "refugees.JOR.registered", "events.killed")
    drawn = evidence(BEFORE + COUNTED, naming(*keys))
    reports = reports_of(drawn)
    found = told(list(key_figure_faults(drawn, reports, "operation.toml")))
    assert found[:2] == [
        f'operation.toml : key_figures: nothing is reported for "{key}"; the last report to have it was '
        f"that of {period}. The page says that it was not reported."
        for key, period in (("refugees.JOR.arrivals", "June 2012"), (DONE, "May 2012"))
    ]
    # What stands until there is news is carried over; and where nothing happened, nothing is missing.
    assert [line.partition(" in this")[0] for line in found[2:]] == [
        'operation.toml : key_figures: there is no figure "events.killed"'
    ]


def test_a_week_does_not_miss_what_months_count() -> None:
    drawn = evidence(BEFORE + COUNTED, naming(DONE))
    week = replace(drawn, month=replace(drawn.month, period=Period.of_week(2012, 31)))
    assert last_reported(DONE, drawn, reports_of(drawn))
    assert last_reported(DONE, week, reports_of(drawn)) is None
