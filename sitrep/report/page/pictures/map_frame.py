"""The part of the world on the map of the first page, and what lies beyond it."""

from dataclasses import dataclass

import numpy as np

from sitrep.analysis.series import Record
from sitrep.drawing.frame import Frame, frame_around, frame_of
from sitrep.geography.countries import country_shape
from sitrep.report.material import Material
from sitrep.report.page.pictures.map_places import Places, country_codes, latest_count, position_of

WIDTH_MM = 82.0
HEIGHTS_MM = (54.0, 66.0)


def map_frame(material: Material, places: Places) -> Frame | None:
    """What the operation's settings say, or what shows the most of its countries and camps."""
    extent = material.evidence.operation.map.extent
    if extent:
        return frame_of(extent, width=WIDTH_MM, heights=HEIGHTS_MM)
    origin, *asylum = country_codes(material)
    on_land = [(code, shape) for code in asylum if (shape := country_shape(code)) is not None]
    return frame_around(
        country_shape(origin),
        [shape for _, shape in on_land],
        places.positions,
        width=WIDTH_MM,
        heights=HEIGHTS_MM,
        people=[_people(material, code) for code, _ in on_land],
    )


def _people(material: Material, code: str) -> float:
    figure = latest_count(material, code)
    return float(figure.quantity.value or 0) if figure else 0.0


@dataclass(frozen=True, slots=True)
class Beyond:
    """Countries by code, and camps and missions, that have a place but none on this map."""

    countries: tuple[str, ...]
    records: tuple[Record, ...]


def beyond(material: Material, places: Places, frame: Frame) -> Beyond:
    """What the words below the map must tell, as the map does not."""
    shapes = {code: country_shape(code) for code in country_codes(material)}
    located = (*(record for record, _ in places.on_map), *places.missions)
    return Beyond(
        tuple(code for code, shape in shapes.items() if shape is not None and not frame.shows(shape)),
        tuple(each for each in located if not frame.holds(np.array([position_of(each)])).any()),
    )
