"""Which camps have a map of their own, in which clusters, and by which numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from sitrep.analysis.camps import named_camps
from sitrep.analysis.series import Record
from sitrep.drawing.clusters import are_close, clusters
from sitrep.drawing.map_sheet import MARK_MM
from sitrep.drawing.medium import Medium
from sitrep.model import sections
from sitrep.model.period import PeriodKind
from sitrep.report.material import Material
from sitrep.report.page.pictures.map_frame import map_frame
from sitrep.report.page.pictures.map_places import places_of, position_of

Camp = tuple[Record, str]
"""Its latest row, and its part of a key."""

MOST_ON_FIRST_PAGE = 10
APART_MM = 2 * MARK_MM + 0.3
"""Nearer than that two marks lie on each other."""
HEIGHT_MM = 100.0
_MOST_NAMED, _MOST_NAMED_IN_HALF = 30, 24
_LONGEST_NAME, _LONGEST_WORD = 48, 24
"""In letters: on a map, longer ones would cover the camps around."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Camps of one inset, those with the most people first; `numbers` are by the camps' parts of a key.

    They are empty where the camps have their names on the map.
    """

    letter: str
    camps: tuple[Camp, ...]
    is_wide: bool
    numbers: Mapping[str, int] = field(default_factory=dict)


def camps_in_order(material: Material) -> list[Camp]:
    """All camps by country, as the operation lists these, and by name as the spreadsheets do."""
    order = material.evidence.operation.countries_of_asylum

    def position(camp: Camp) -> int:
        country = camp[0].text("country")
        return order.index(country) if country in order else len(order)

    return sorted(named_camps(material.evidence.months), key=position)


def camp_clusters(material: Material) -> tuple[Cluster, ...]:
    """Those of the map in the section of camps; () where the map of the first page has room for all.

    It has none for more than ten camps, nor for camps that are nearer to each other than their marks. A
    camp far from all others stays on the first page's map. A flash update has no map of camps.
    """
    evidence, places = material.evidence, places_of(material)
    is_flash = evidence.month.period.kind is PeriodKind.FLASH
    if is_flash or not any(each.key == sections.CAMPS.key for each in evidence.operation.sections):
        return ()
    degrees = np.array([position_of(record) for record, _ in places.on_map]).reshape(-1, 2)
    if len(degrees) <= MOST_ON_FIRST_PAGE:
        frame = map_frame(material, places)
        if frame is None or not are_close(frame, degrees, APART_MM):
            return ()
    groups = [
        tuple(places.on_map[place] for place in group)
        for group in clusters(degrees, width=Medium.PAPER.width, height=HEIGHT_MM, apart=APART_MM)
        if len(group) > 1
    ]
    return tuple(_numbered(material, groups))


def _numbered(material: Material, groups: list[tuple[Camp, ...]]) -> list[Cluster]:
    """Numbers run on from map to map, in the order of the table of camps."""
    order = [name for _, name in camps_in_order(material)]
    made, last = [], 0
    for place, group in enumerate(groups):
        is_wide = place == 0 and len(groups) % 2 == 1
        numbers: dict[str, int] = {}
        if not _have_names(group, _MOST_NAMED if is_wide else _MOST_NAMED_IN_HALF):
            names = {name for _, name in group}
            own = [name for name in order if name in names]
            numbers = {name: last + number for number, name in enumerate(own, 1)}
            last += len(own)
        made.append(Cluster("ABCDEF"[place] if len(groups) > 1 else "", group, is_wide, numbers))
    return made


def _have_names(camps: tuple[Camp, ...], most: int) -> bool:
    names = [record.text("camp") for record, _ in camps]
    return len(camps) <= most and all(
        len(name) <= _LONGEST_NAME and max(map(len, name.split()), default=0) <= _LONGEST_WORD
        for name in names
    )


def numbers_on_map(material: Material) -> Mapping[str, int]:
    """By which number the map of camps shows a camp, by its part of a key; others have their names."""
    return {name: number for each in camp_clusters(material) for name, number in each.numbers.items()}
