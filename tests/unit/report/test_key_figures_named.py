from sitrep.report.key_figures import key_figure_faults
from tables import operation, told

FIGURES = [f"refugees.{country}.registered" for country in ("TUR", "JOR", "LBN", "IRQ", "total")]
MANY = [
    *FIGURES,
    *(f"camps.{name}.population" for name in ("akcakale", "altinozu", "apaydin", "boynuyogun")),
]


def faults(*keys: str) -> list[str]:
    settings = operation()
    report = settings.report.model_copy(update={"key_figures": keys})
    settings = settings.model_copy(update={"report": report})
    return told(list(key_figure_faults(settings, MANY, "operation.toml")))


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
