"""How people are counted: of which population, and by what method."""

from collections.abc import Iterator
from dataclasses import dataclass

REFUGEES = "refugees"
ASYLUM_SEEKERS = "asylum-seekers"
IDPS = "idps"

POPULATIONS = (
    REFUGEES, ASYLUM_SEEKERS, IDPS, "returned refugees", "returned idps", "stateless people",
    "others in need of protection", "host community", "others of concern",
)  # fmt: skip
"""The population types of UNHCR's Refugee Data Finder, and the communities that host them."""

ABROAD = (REFUGEES, ASYLUM_SEEKERS)
"""Those who are outside their country of origin, by definition."""

AT_HOME = (IDPS, "returned refugees", "returned idps")
"""Those who are in their own country, by definition."""

METHODS = ("registered", "assisted", "estimated", "press")
TOTAL = "total"


def family_of(population: str) -> str:
    """The first word of the keys of its figures, such as `asylum_seekers.EGY.registered`."""
    return population.replace("-", "_").replace(" ", "_")


_POPULATION_OF = {family_of(population): population for population in POPULATIONS}
FAMILIES = tuple(_POPULATION_OF)
"""What the keys of figures of people begin with, apart from those of camps."""


def population_of(key: str) -> str | None:
    """The population that a figure counts, by its key; None for one that counts something else."""
    return _POPULATION_OF.get(key.partition(".")[0])


def all_series() -> Iterator["Series"]:
    """Every population by every method."""
    for population in POPULATIONS:
        yield from (Series(population, method) for method in METHODS)


@dataclass(frozen=True, slots=True)
class Series:
    """One population counted by one method: no other count is ever added to it."""

    population: str
    method: str

    @property
    def total(self) -> str:
        """The key of its count in all countries."""
        return self.of(TOTAL)

    def of(self, country: str) -> str:
        """The key of a country's count: `refugees.TUR.registered`."""
        return f"{self.stem(country)}.{self.method}"

    def stem(self, place: str) -> str:
        """How the keys of all that is told of the population there begin: `refugees.TUR`."""
        return f"{family_of(self.population)}.{place}"


def series_of(key: str) -> Series | None:
    """The series that a figure is of; None for one that is no count of all people of a place."""
    population, method = population_of(key), key.rpartition(".")[2]
    return Series(population, method) if population and method in METHODS else None
