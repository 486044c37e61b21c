"""What values are held against, who set it, and where that was read."""

from dataclasses import dataclass
from decimal import Decimal

_UNHCR = "https://emergency.unhcr.org/emergency-assistance/health-and-nutrition"
_SPHERE = "Sphere Handbook 2018"
_HANDBOOK = "UNHCR Emergency Handbook"


@dataclass(frozen=True, slots=True)
class Standard:
    """`source` is who set it, as pages print it; `url` is the page on which it was read.

    Without a url the handbook's own sentence was read where others quote it word for word.
    """

    value: Decimal
    source: str
    url: str = ""


def _unhcr(value: str, page: str) -> Standard:
    return Standard(Decimal(value), _HANDBOOK, f"{_UNHCR}/{page}")


def _sphere(value: str) -> Standard:
    return Standard(Decimal(value), _SPHERE)


_MORTALITY = "mortality-surveillance-threshold"
_FEEDING = "nutrition/nutrition-programme-performance-standards"

STANDARDS: dict[str, Standard] = {
    "food_security.energy_of_ration": Standard(
        Decimal(2100), "Sphere Handbook 2011",
        "http://spherehandbook.org/en/food-security-food-transfers-standard-1-general-nutrition-requirements/",
    ),
    # "Ideally below 1%".
    "health.cholera_fatality": Standard(
        Decimal(1), "WHO", "http://www.who.int/cholera/technical/prevention/control/en/index3.html"
    ),
    "health.measles_coverage": _unhcr("95", "vaccination-coverage-standard"),
    # In scattered settlements it is one for 50,000.
    "health.people_per_facility": _unhcr(
        "10000", "primary-health-care/primary-health-care-coverage-standard"
    ),
    # Where the rate of the country itself is not known.
    "health.crude_mortality": _unhcr("1", _MORTALITY),
    "health.under_five_mortality": _unhcr("2", _MORTALITY),
    # From 15 per cent on it is "very high": six times the 2.5 of "very low" (de Onis and others).
    "nutrition.global_acute_malnutrition": Standard(
        Decimal(15), "WHO and UNICEF 2019", "https://pmc.ncbi.nlm.nih.gov/articles/PMC6390397/"
    ),
    "nutrition.severe_malnutrition_recovered": _unhcr("75", _FEEDING),
    "nutrition.severe_malnutrition_defaulted": _unhcr("15", _FEEDING),
    "nutrition.severe_malnutrition_died": _unhcr("10", _FEEDING),
    "wash.water_per_person": _sphere("15"),
    # Shared latrines in the long term; at first 50 may share one.
    "wash.people_per_latrine": _sphere("20"),
    "wash.people_per_tap": _sphere("250"),
    # Without space to cook; 4.5 to 5.5 where it is cold.
    "shelter.covered_space": _sphere("3.5"),
    # 30 where schools, clinics and markets are outside.
    "cccm.site_space": _sphere("45"),
}  # fmt: skip
"""By indicator, as read in November 2026. Which side is worse stands in the catalogue."""
