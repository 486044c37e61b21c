"""The indicators that every operation has: those that the clusters have in common."""

from dataclasses import replace

from sitrep.model.indicators.indicator import PERCENT, Across, Better, Indicator, Kind, Ratio
from sitrep.model.indicators.standards import STANDARDS

_PLACES = frozenset({Across.AREAS})
"""People may be helped by two partners, and in two months."""
_THINGS = frozenset({Across.AREAS, Across.PARTNERS, Across.PERIODS})
_CASES = frozenset({Across.AREAS, Across.PERIODS})
_AT_WORK = frozenset({Across.AREAS, Across.PARTNERS})


def _people(sector: str, code: str, kind: Kind = Kind.CUMULATIVE, unit: str = "people") -> Indicator:
    """Who was reached: the more the better."""
    return Indicator(sector=sector, code=code, kind=kind, unit=unit, adds_up=_PLACES, better=Better.MORE)


def _things(sector: str, code: str, unit: str, kind: Kind = Kind.CUMULATIVE) -> Indicator:
    """What was built, given or done: of two partners different things."""
    return Indicator(sector=sector, code=code, kind=kind, unit=unit, adds_up=_THINGS, better=Better.MORE)


def _there(sector: str, code: str, unit: str) -> Indicator:
    """What there is on a day, of whoever runs it."""
    return Indicator(
        sector=sector, code=code, kind=Kind.STOCK, unit=unit, adds_up=_AT_WORK, better=Better.MORE
    )


def _need(sector: str, code: str, unit: str = "people") -> Indicator:
    """Who is in need or in trouble on a day: the fewer the better."""
    return Indicator(
        sector=sector, code=code, kind=Kind.STOCK, unit=unit, adds_up=_PLACES, better=Better.LESS
    )


def _harm(sector: str, code: str, unit: str, kind: Kind = Kind.CUMULATIVE) -> Indicator:
    """What happened and should not have."""
    return Indicator(sector=sector, code=code, kind=kind, unit=unit, adds_up=_CASES, better=Better.LESS)


def _counted(sector: str, code: str, unit: str, kind: Kind = Kind.CUMULATIVE) -> Indicator:
    """What is neither good nor bad."""
    return Indicator(sector=sector, code=code, kind=kind, unit=unit, adds_up=_CASES)


def _rate(sector: str, code: str, unit: str, better: Better) -> Indicator:
    return _held(Indicator(sector=sector, code=code, kind=Kind.RATE, unit=unit, better=better))


def _percentage(sector: str, code: str, better: Better, ratio: Ratio | None = None) -> Indicator:
    return _held(
        Indicator(
            sector=sector, code=code, kind=Kind.PERCENTAGE, unit=PERCENT, most=100, better=better,
            ratio=ratio,
        )
    )  # fmt: skip


def _held(indicator: Indicator) -> Indicator:
    """The same with what its values are held against, if anything."""
    held = STANDARDS.get(indicator.name)
    if held is None:
        return indicator
    return replace(indicator, standard=held.value, standard_source=held.source, standard_url=held.url)


def _disease(disease: str) -> tuple[Indicator, ...]:
    cases, deaths = f"{disease}_cases", f"{disease}_deaths"
    return (
        _harm("health", cases, "cases"),
        _harm("health", deaths, "deaths"),
        _percentage("health", f"{disease}_fatality", Better.LESS, Ratio(deaths, cases)),
    )


SHIPPED: tuple[Indicator, ...] = (
    _need("multi_sector", "people_in_need"),
    _counted("multi_sector", "people_targeted", "people", Kind.STOCK),
    _people("multi_sector", "people_reached"),
    _people("food_security", "people_assisted", Kind.FLOW),
    _things("food_security", "food_distributed", "tonnes", Kind.FLOW),
    _people("food_security", "cash_for_food", Kind.FLOW),
    _need("food_security", "ipc_phase_3_or_worse"),
    _need("food_security", "ipc_phase_4"),
    _need("food_security", "ipc_phase_5"),
    _percentage("food_security", "poor_food_consumption", Better.LESS),
    _rate("food_security", "energy_of_ration", "kilocalories_per_person_per_day", Better.MORE),
    _things("health", "consultations", "consultations", Kind.FLOW),
    *_disease("cholera"),
    *_disease("measles"),
    *_disease("malaria"),
    *_disease("watery_diarrhoea"),
    *_disease("ebola"),
    _things("health", "measles_vaccinations", "doses"),
    _things("health", "cholera_vaccinations", "doses"),
    _percentage("health", "measles_coverage", Better.MORE),
    Indicator(sector="health", code="functioning_facilities", kind=Kind.STOCK, unit="facilities",
              adds_up=_PLACES, better=Better.MORE),
    _rate("health", "people_per_facility", "people_per_facility", Better.LESS),
    _rate("health", "crude_mortality", "deaths_per_10000_per_day", Better.LESS),
    _rate("health", "under_five_mortality", "deaths_per_10000_per_day", Better.LESS),
    _things("health", "births_attended", "births", Kind.FLOW),
    _people("nutrition", "severe_malnutrition_admissions", unit="children"),
    _people("nutrition", "moderate_malnutrition_admissions", unit="children"),
    _people("nutrition", "children_screened", Kind.FLOW, "children"),
    _percentage("nutrition", "global_acute_malnutrition", Better.LESS),
    _percentage("nutrition", "severe_acute_malnutrition", Better.LESS),
    _percentage("nutrition", "severe_malnutrition_recovered", Better.MORE),
    _percentage("nutrition", "severe_malnutrition_defaulted", Better.LESS),
    _percentage("nutrition", "severe_malnutrition_died", Better.LESS),
    _people("wash", "water_people"),
    _people("wash", "sanitation_people"),
    _people("wash", "hygiene_people"),
    _rate("wash", "water_per_person", "litres_per_person_per_day", Better.MORE),
    _rate("wash", "people_per_latrine", "people_per_latrine", Better.LESS),
    _rate("wash", "people_per_tap", "people_per_water_point", Better.LESS),
    _things("wash", "water_trucked", "cubic_metres", Kind.FLOW),
    _things("wash", "latrines", "latrines"),
    _things("wash", "water_points", "water_points"),
    _things("wash", "hygiene_kits", "kits"),
    _people("shelter", "people_sheltered"),
    _things("shelter", "shelters_built", "shelters"),
    _people("shelter", "households_with_items", unit="households"),
    _rate("shelter", "covered_space", "square_metres_per_person", Better.MORE),
    _rate("cccm", "site_space", "square_metres_per_person", Better.MORE),
    Indicator(sector="cccm", code="sites", kind=Kind.STOCK, unit="sites", adds_up=_PLACES),
    _there("cccm", "managed_sites", "sites"),
    _counted("cccm", "people_in_sites", "people", Kind.STOCK),
    _people("education", "children_enrolled", Kind.STOCK, "children"),
    _people("education", "children_with_materials", unit="children"),
    _need("education", "children_out_of_school", "children"),
    _things("education", "classrooms", "classrooms"),
    _things("education", "teachers_trained", "teachers"),
    _rate("education", "pupils_per_teacher", "pupils_per_teacher", Better.LESS),
    _people("protection", "people_monitored", Kind.FLOW),
    _people("protection", "legal_aid"),
    _people("child_protection", "unaccompanied_children", Kind.STOCK, "children"),
    _people("child_protection", "children_reunified", unit="children"),
    _people("child_protection", "psychosocial_support", unit="children"),
    _there("child_protection", "child_friendly_spaces", "spaces"),
    _people("gbv", "survivors_assisted", Kind.FLOW),
    _people("gbv", "women_at_safe_spaces", Kind.FLOW, "women"),
    _things("gbv", "dignity_kits", "kits"),
    _people("mine_action", "risk_education"),
    _things("mine_action", "land_cleared", "square_metres"),
    _things("mine_action", "devices_destroyed", "items"),
    _people("hlp", "people_counselled"),
    _things("registration", "asylum_claims", "claims", Kind.FLOW),
    _things("registration", "asylum_decisions", "decisions", Kind.FLOW),
    _counted("registration", "claims_pending", "claims", Kind.STOCK),
    _things("registration", "residence_permits", "permits"),
    _things("registration", "resettlement_departures", "people", Kind.FLOW),
    _things("registration", "voluntary_repatriations", "people", Kind.FLOW),
    _people("livelihoods", "people_supported"),
    _people("livelihoods", "farmers_with_inputs", unit="households"),
    _things("cash", "cash_distributed", "USD"),
    _people("cash", "households_with_cash", unit="households"),
    _things("logistics", "cargo", "tonnes", Kind.FLOW),
    _things("logistics", "passengers", "passengers", Kind.FLOW),
    _things("logistics", "flights", "flights", Kind.FLOW),
    _there("telecommunications", "users", "users"),
    Indicator(sector="coordination", code="partners", kind=Kind.STOCK, unit="partners"),
    _there("coordination", "staff", "staff"),
    _harm("access", "incidents", "incidents", Kind.FLOW),
    _harm("access", "attacks_on_health", "incidents", Kind.FLOW),
    _harm("access", "attacks_on_aid", "incidents", Kind.FLOW),
    _things("access", "convoys", "convoys", Kind.FLOW),
    _need("access", "staff_detained", "staff"),
    _need("access", "people_hard_to_reach"),
    _harm("casualties", "killed", "people"),
    _harm("casualties", "injured", "people"),
    _harm("casualties", "missing", "people"),
    _harm("casualties", "civilians_killed", "people"),
    _harm("casualties", "civilians_injured", "people"),
    _harm("damage", "houses_destroyed", "houses"),
    _harm("damage", "houses_damaged", "houses"),
    _harm("damage", "schools", "schools"),
    _harm("damage", "health_facilities", "facilities"),
    _harm("damage", "farmland", "hectares"),
    _harm("ceasefire", "violations", "violations", Kind.FLOW),
)  # fmt: skip
