"""Populations stand apart: each has its own figures, totals, names and place on the page."""

import pytest

from sitrep.analysis.reports import reports_of
from sitrep.model.counting import FAMILIES, POPULATIONS, Series, family_of, population_of, series_of
from sitrep.model.figure import Figures
from sitrep.quantity import exact
from sitrep.report.labels import label_of, population_named
from sitrep.report.texts import Texts
from sitrep.words.speech import words_for
from tables import evidence, operation

WORDS = Texts(words_for("en"))

DRAWN = """
    **refugees**

    | as_of | country | area | population | registered | arrivals | method | source |
    |---|---|---|---|---|---|---|---|
    | 2012-07-31 | TUR | | | 44038 | 500 | | AFAD |
    | 2012-07-31 | JOR | | REF | 33421 | 300 | | UNHCR |
    | 2012-07-31 | TUR | | asylum-seekers | 1200 | 20 | | AFAD |
    | 2012-07-31 | SYR | Homs | IDPs | 30000 | | estimated | OCHA |
    | 2012-07-31 | SYR | Idlib | déplacés internes | 21000 | | estimated | OCHA |
    | 2012-07-31 | LBN | | host community | 700 | | assisted | UNHCR |
    | 2012-07-31 | IRQ | | host community | 80 | | assisted | UNHCR |
    """


def _figures() -> Figures:
    return reports_of(evidence(DRAWN, operation())).current


@pytest.mark.parametrize(
    ("key", "value", "parts"),
    [
        ("refugees.total.registered", 77459, ("refugees.TUR.registered", "refugees.JOR.registered")),
        ("asylum_seekers.TUR.registered", 1200, ()),
        ("asylum_seekers.TUR.arrivals", 20, ()),
        ("idps.SYR.homs.estimated", 30000, ()),
        ("idps.SYR.estimated", 51000, ("idps.SYR.homs.estimated", "idps.SYR.idlib.estimated")),
        (
            "host_community.total.assisted",
            780,
            ("host_community.LBN.assisted", "host_community.IRQ.assisted"),
        ),
    ],
)
def test_each_population_is_counted_by_itself(key: str, value: int, parts: tuple[str, ...]) -> None:
    figure = _figures()[key]

    assert (figure.quantity, figure.parts) == (exact(value), parts)


def test_refugees_miss_the_countries_that_count_others() -> None:
    missing = _figures()["refugees.total.registered"].missing_parts

    assert [part.code for part in missing] == ["LBN", "IRQ"]


def test_the_count_of_one_country_is_not_repeated_as_a_total() -> None:
    assert [key for key in _figures() if key.startswith(("idps.total", "asylum_seekers.total"))] == []


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("refugees.TUR.registered", "Türkiye, registered"),
        ("asylum_seekers.TUR.registered", "Türkiye, asylum-seekers, registered"),
        (
            "idps.SYR.homs.estimated",
            "Homs, Syrian Arab Republic, internally displaced people, estimated",
        ),
        ("idps.SYR.estimated", "Syrian Arab Republic, internally displaced people, estimated"),
        ("host_community.total.assisted", "All countries, host community, assisted"),
    ],
)
def test_a_label_names_the_population(key: str, label: str) -> None:
    assert str(label_of(_figures()[key], WORDS)) == label


def test_no_two_figures_have_the_same_label() -> None:
    labels = [str(label_of(figure, WORDS)) for figure in _figures().values()]

    assert sorted(set(labels)) == sorted(labels)


def test_every_population_has_words_a_family_of_its_own_and_leads_back_from_it() -> None:
    assert len({*FAMILIES}) == len(POPULATIONS)
    for population in POPULATIONS:
        assert population_named(population, WORDS)
        assert population_of(f"{family_of(population)}.TUR.registered") == population
        series = Series(population, "press")
        assert series_of(series.of("TUR")) == series


@pytest.mark.parametrize("key", ["camps.kilis.population", "refugees.TUR.arrivals", "events.1.people"])
def test_what_is_no_count_of_a_place_is_of_no_series(key: str) -> None:
    assert series_of(key) is None
