"""The catalogue of indicators: what every one of them must have, and what an office may declare."""

import pytest

from sitrep.model.indicators import PERCENT, SHIPPED, UNITS, Indicator, Kind, is_currency
from sitrep.model.indicators.setting import IndicatorSetting
from sitrep.model.indicators.standards import STANDARDS
from sitrep.words.catalogue import catalogue

EACH = pytest.mark.parametrize("indicator", SHIPPED, ids=lambda each: each.name)


def _declared(**settings: object) -> Indicator:
    given = {"sector": "wash", "code": "taps", "label": "taps", "unit": "taps", "kind": "stock"}
    return IndicatorSetting.model_validate({**given, **settings}).indicator


def test_codes_are_unique() -> None:
    assert len({each.name for each in SHIPPED}) == len(SHIPPED)


@EACH
def test_an_indicator_has_words_for_itself_and_its_unit(indicator: Indicator) -> None:
    messages = catalogue("en")
    assert f"indicator.{indicator.name}" in messages
    assert is_currency(indicator.unit) or f"unit.{indicator.unit}" in messages
    assert is_currency(indicator.unit) or indicator.unit in {*UNITS, PERCENT}


@EACH
def test_a_standard_says_who_set_it_and_which_side_of_it_is_bad(indicator: Indicator) -> None:
    assert (indicator.standard is None) is (indicator.standard_source == "")
    assert indicator.standard is None or indicator.better


def test_every_standard_is_that_of_an_indicator_and_says_where_it_was_read() -> None:
    held = {each.name: each for each in SHIPPED if each.standard is not None}
    assert held.keys() == STANDARDS.keys()
    for name, standard in STANDARDS.items():
        assert (held[name].standard, held[name].standard_url) == (standard.value, standard.url)
    quoted = {standard.source for standard in STANDARDS.values() if not standard.url}
    assert quoted == {"Sphere Handbook 2018"}


@EACH
def test_what_is_worked_out_of_two_others_has_both(indicator: Indicator) -> None:
    codes = {each.name for each in SHIPPED}
    if indicator.ratio:
        of = (indicator.ratio.part, indicator.ratio.whole)
        assert {f"{indicator.sector}.{code}" for code in of} <= codes


def test_every_unit_is_used() -> None:
    assert {*UNITS} <= {each.unit for each in SHIPPED}


def test_nobody_has_half_a_latrine_but_half_a_tonne() -> None:
    whole = {each.code: each.is_whole for each in SHIPPED}
    assert (whole["latrines"], whole["food_distributed"], whole["cash_distributed"]) == (
        True,
        False,
        False,
    )
    assert not any(each.is_whole for each in SHIPPED if each.kind in (Kind.RATE, Kind.PERCENTAGE))


def test_an_office_may_use_a_unit_that_is_built_in_or_its_own() -> None:
    assert _declared(unit="Water points").unit == "water_points"
    assert _declared(unit="Water points").is_whole
    assert _declared(unit="barrels").unit == "wash.taps"
    assert not _declared(unit="barrels").is_whole
    assert _declared(unit={"en": "people", "fr": "gens"}).unit == "wash.taps"
