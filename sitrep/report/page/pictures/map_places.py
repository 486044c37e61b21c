"""What the map of the first page shows: countries by their counts, camps and missions by place."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

import numpy as np

from sitrep.analysis.camps import named_camps
from sitrep.analysis.missions import latest_missions
from sitrep.analysis.series import Record
from sitrep.model.counting import ABROAD, Series, population_of
from sitrep.model.figure import Figure
from sitrep.model.month import Evidence
from sitrep.model.tables import counts_people
from sitrep.report.material import Material


@dataclass(frozen=True, slots=True)
class Places:
    """The operation's camps with their part of a key, apart by whether they have coordinates.

    `missions` are those with coordinates; `missions_elsewhere` those that have a country alone.
    """

    on_map: tuple[tuple[Record, str], ...]
    not_on_map: tuple[Record, ...]
    missions: tuple[Record, ...]
    missions_elsewhere: tuple[Record, ...]

    @property
    def positions(self) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
        """Longitude and latitude of each camp and mission on the map."""
        located = (*(record for record, _ in self.on_map), *self.missions)
        return np.array([position_of(record) for record in located]).reshape(-1, 2)

    def without(self, outside: Collection[Record]) -> "Places":
        """Those that are outside the map left out."""
        left_out = {id(record) for record in outside}
        return replace(
            self,
            on_map=tuple(each for each in self.on_map if id(each[0]) not in left_out),
            missions=tuple(each for each in self.missions if id(each) not in left_out),
        )

    @property
    def are_camps(self) -> bool:
        return bool(self.on_map or self.not_on_map)


@lru_cache(maxsize=2)
def missions_of(evidence: Evidence) -> tuple[Record, ...]:
    """The missions of an edition, looked up once for all that the map says of them."""
    return tuple(record for record, _ in latest_missions(evidence.months))


def country_codes(material: Material) -> list[str]:
    """The country of origin, those of asylum, those of missions; each once."""
    operation = material.evidence.operation
    of_missions = (record.text("country") for record in missions_of(material.evidence))
    codes = (operation.country_of_origin, *operation.countries_of_asylum, *filter(None, of_missions))
    return list(dict.fromkeys(codes))


class Theme(Enum):
    """What the map is about: people and their camps, missions alone, or nothing but the land."""

    PEOPLE = auto()
    MISSIONS = auto()
    LAND = auto()


def theme_of(material: Material, camps: Places) -> Theme:
    """Missions where neither camps nor people are counted, and land where nobody is expected either.

    Missions without a place, as those in the capitals of many countries, are on no map.
    """
    is_counted = any(map(counts_people, material.reports.current))
    if is_counted or camps.are_camps:
        return Theme.PEOPLE
    if camps.missions or camps.missions_elsewhere:
        return Theme.MISSIONS
    if missions_of(material.evidence):
        return Theme.LAND
    return Theme.PEOPLE if material.evidence.operation.countries_of_asylum else Theme.LAND


def has_origin(material: Material, theme: Theme) -> bool:
    """Whether the people of the map fled from one of its countries: not those who are in their own."""
    return theme is Theme.PEOPLE and series_on_map(material).whom.population in ABROAD


def series_on_map(material: Material) -> Series:
    """Whom the map counts and how: as the settings say, or as the report leads."""
    counts = material.evidence.operation.map.counts or ""
    population = population_of(counts)
    return Series(population, counts.rpartition(".")[2]) if population else material.series


def latest_count(material: Material, code: str) -> Figure | None:
    """The country's latest count; None where there is none with a value."""
    figure = material.figure(series_on_map(material).of(code))
    return None if figure is None or figure.quantity.is_missing else figure


def by_count(material: Material) -> list[str]:
    """The countries, those with the most refugees first."""
    counts = {code: latest_count(material, code) for code in country_codes(material)}
    return sorted(
        counts,
        key=lambda code: -(figure.quantity.value or 0) if (figure := counts[code]) else 1,
    )


def places_of(material: Material) -> Places:
    """All that this edition may show; those with the most people first."""
    camps = sorted(
        named_camps(material.evidence.months),
        key=lambda camp: -(camp[0].quantity("population").value or 0),
    )
    missions = missions_of(material.evidence)
    is_located = [not np.isnan(position_of(record)).any() for record, _ in camps]
    return Places(
        tuple(camp for camp, located in zip(camps, is_located, strict=True) if located),
        tuple(record for (record, _), located in zip(camps, is_located, strict=True) if not located),
        tuple(record for record in missions if not np.isnan(position_of(record)).any()),
        tuple(
            record
            for record in missions
            if record.text("country") and np.isnan(position_of(record)).any()
        ),
    )


def position_of(record: Record) -> tuple[float, float]:
    """Longitude and latitude, both of one source; NaN for what is not known."""
    row = record.having("latitude").row
    longitude, latitude = (
        np.nan if row[column] is None else float(row[column]) for column in ("longitude", "latitude")
    )
    return longitude, latitude
