"""The indicators that every operation has: those that the clusters have in common."""

from decimal import Decimal

from sitrep.model.indicators.indicator import PERCENT, Across, Better, Indicator, Kind, Ratio

_PLACES = frozenset({Across.AREAS})
"""People may be helped by two partners, and in two months."""
_THINGS = frozenset({Across.AREAS, Across.PARTNERS, Across.PERIODS})
_CASES = frozenset({Across.AREAS, Across.PERIODS})


def _people(sector: str, code: str, kind: Kind = Kind.CUMULATIVE, unit: str = "people") -> Indicator:
    return Indicator(sector=sector, code=code, kind=kind, unit=unit, adds_up=_PLACES, better=Better.MORE)


def _things(sector: str, code: str, unit: str, kind: Kind = Kind.CUMULATIVE) -> Indicator:
    return Indicator(sector=sector, code=code, kind=kind, unit=unit, adds_up=_THINGS, better=Better.MORE)


def _harm(sector: str, code: str, unit: str, kind: Kind = Kind.CUMULATIVE) -> Indicator:
    return Indicator(sector=sector, code=code, kind=kind, unit=unit, adds_up=_CASES, better=Better.LESS)


def _rate(sector: str, code: str, unit: str, standard: str, better: Better) -> Indicator:
    return Indicator(
        sector=sector, code=code, kind=Kind.RATE, unit=unit, standard=Decimal(standard), better=better
    )


def _percentage(sector: str, code: str, better: Better, standard: str | None = None) -> Indicator:
    return Indicator(
        sector=sector, code=code, kind=Kind.PERCENTAGE, unit=PERCENT, most=100, better=better,
        standard=None if standard is None else Decimal(standard),
    )  # fmt: skip


def _fatality(code: str, deaths: str, cases: str) -> Indicator:
    return Indicator(
        sector="health", code=code, kind=Kind.PERCENTAGE, unit=PERCENT, most=100, better=Better.LESS,
        ratio=Ratio(deaths, cases),
    )  # fmt: skip


SHIPPED: tuple[Indicator, ...] = (
    _people("multi_sector", "people_reached"),
    _people("food_security", "people_assisted", Kind.FLOW),
    _things("food_security", "food_distributed", "tonnes", Kind.FLOW),
    _things("health", "consultations", "consultations", Kind.FLOW),
    _harm("health", "cholera_cases", "cases"),
    _harm("health", "cholera_deaths", "deaths"),
    _fatality("cholera_fatality", "cholera_deaths", "cholera_cases"),
    _people("nutrition", "severe_malnutrition_admissions", unit="children"),
    _percentage("nutrition", "global_acute_malnutrition", Better.LESS, "15"),
    _people("wash", "water_people"),
    _rate("wash", "water_per_person", "litres_per_person_per_day", "15", Better.MORE),
    _rate("wash", "people_per_latrine", "people_per_latrine", "20", Better.LESS),
    _things("wash", "latrines", "latrines"),
    _people("shelter", "households_with_items", unit="households"),
    _people("education", "children_enrolled", Kind.STOCK, "children"),
    _people("child_protection", "unaccompanied_children", Kind.STOCK, "children"),
    _things("cash", "cash_distributed", "USD"),
    _harm("access", "incidents", "incidents", Kind.FLOW),
)
