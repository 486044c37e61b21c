"""How people are counted: of which population and origin, and by what method."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

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

ESTIMATED = "estimated"
METHODS = ("registered", "assisted", ESTIMATED, "press")
TOTAL = "total"
REGION = "region"
"""Stands in a key for a country: all of them, added up, and the region, estimated as a whole."""


def family_of(population: str) -> str:
    """The first word of the keys of its figures, such as `asylum_seekers.EGY.registered`."""
    return population.replace("-", "_").replace(" ", "_")


_POPULATION_OF = {family_of(population): population for population in POPULATIONS}
FAMILIES = tuple(_POPULATION_OF)
"""What the keys of figures of people begin with, apart from those of camps."""


def population_of(key: str) -> str | None:
    """The population that a figure counts, by its key; None for one that counts something else."""
    return _POPULATION_OF.get(key.partition(".")[0])


class Whom(NamedTuple):
    """Who is counted: a population and the code of its country of origin, "" for the operation's own."""

    population: str
    origin: str = ""


_PLACE_AND_MEASURE = 2
_CACHED_WHOM = 4096
_FROM = "from_"
"""Begins the part of a key that names an origin: no slug of an area has an underscore."""


def is_no_single_place(part: str) -> bool:
    """Whether a part of a key names all countries, the region or an origin, and so no single place."""
    return part in (TOTAL, REGION) or part.startswith(_FROM)


class CountKey(NamedTuple):
    """The key of a figure of people in its parts; `area` is a slug, and "" for the whole country."""

    whom: Whom
    country: str
    area: str
    measure: str


def count_key(key: str) -> CountKey | None:
    """`idps.SDN.south-darfur.estimated` in its parts; None for a figure of something else."""
    family, *place = key.split(".")
    population = _POPULATION_OF.get(family)
    if population is None or len(place) < _PLACE_AND_MEASURE:
        return None
    measure, origin = place.pop(), ""
    if place[-1].startswith(_FROM):
        origin = place.pop().removeprefix(_FROM)
    country, area = (*place, "", "")[:2]
    return CountKey(_whom(population, origin), country, area, measure)


@lru_cache(maxsize=_CACHED_WHOM)
def _whom(population: str, origin: str) -> Whom:
    return Whom(population, origin)


def key_of_total(name: str) -> str:
    """The key of a total that `operation.toml` names."""
    return f"{TOTAL}.{name}"


def is_named_total(key: str) -> bool:
    """Whether a figure is a total that `operation.toml` names."""
    return key.startswith(f"{TOTAL}.")


def has_other_origins(keys: Iterable[str]) -> bool:
    """Whether any figure counts people of another origin than the operation's."""
    named = (count_key(key) for key in keys if f".{_FROM}" in key)
    return any(parts.whom.origin for parts in named if parts)


def stem_of(whom: Whom, place: str) -> str:
    """How the keys of all that is told of them there begin: `refugees.TUR`, `refugees.TCD.from_ERI`."""
    stem = f"{family_of(whom.population)}.{place}"
    return f"{stem}.{_FROM}{whom.origin}" if whom.origin else stem


def all_series() -> Iterator["Series"]:
    """Every population of the operation's own origin by every method."""
    for population in POPULATIONS:
        yield from (Series(population, method) for method in METHODS)


@dataclass(frozen=True, slots=True)
class Series:
    """One population of one origin counted by one method: no other count is ever added to it."""

    population: str
    method: str
    origin: str = ""

    @property
    def whom(self) -> Whom:
        return Whom(self.population, self.origin)

    @property
    def total(self) -> str:
        """The key of its count in all countries."""
        return self.of(TOTAL)

    def of(self, place: str) -> str:
        """The key of the count of a country, or of an area: `refugees.TUR.registered`."""
        return f"{self.stem(place)}.{self.method}"

    def stem(self, place: str) -> str:
        """How the keys of all that is told of the population there begin: `refugees.TUR`."""
        return stem_of(self.whom, place)


def series_of(key: str) -> Series | None:
    """The series that a figure is of; None for one that is no count of all people of a place."""
    parts = count_key(key)
    if parts is None or parts.measure not in METHODS:
        return None
    return Series(parts.whom.population, parts.measure, parts.whom.origin)
