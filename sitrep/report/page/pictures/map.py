"""The map of the first page: countries with the refugees that they count, and camps."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from markupsafe import Markup

from sitrep.analysis.camps import named_camps
from sitrep.analysis.series import Record
from sitrep.drawing.frame import Frame, frame_around, round_below
from sitrep.drawing.map import MapSpec
from sitrep.drawing.map_content import CampOnMap, CountryOnMap
from sitrep.drawing.map_key import Key
from sitrep.drawing.map_sheet import MARKS
from sitrep.drawing.spec import Draw
from sitrep.geography.countries import country_shape, neighbours
from sitrep.geography.disputed import DISPUTED_BORDERS, border
from sitrep.model.figure import Figure
from sitrep.model.tables import CAMPS
from sitrep.report.labels import series_title, subject_of
from sitrep.report.material import Material, shown, words_in
from sitrep.report.page.pictures.captions import gaps_said
from sitrep.report.text import Text, joined
from sitrep.report.view import Picture, SourceLine

WIDTH_MM = 82.0
HEIGHTS_MM = (54.0, 72.0)
_MOST_NAMED = 12
_MOST_COUNTED = 6
_CIRCLE_SHARE = 3
"""The key's circle stands for about a third of the largest camp: it is legible and keeps to its row."""


@dataclass(frozen=True, slots=True)
class _Camps:
    """The operation's camps with their part of a key, apart by whether they have coordinates."""

    on_map: tuple[tuple[Record, str], ...]
    not_on_map: tuple[Record, ...]

    @property
    def positions(self) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
        """Longitude and latitude of each camp on the map."""
        return np.array([_position(record) for record, _ in self.on_map]).reshape(-1, 2)


def operation_map(material: Material, listed: Sequence[SourceLine], draw: Draw) -> Picture | None:
    """The map with its words; None where neither a country nor a camp can be put on it.

    `listed` are the report's sources, which the caption cites by number.
    """
    camps, words, settings = _camps(material), material.texts, material.evidence.operation.map
    origin, *asylum = (country_shape(code) for code in _codes(material))
    near = [shape for shape in asylum if shape is not None]
    frame = frame_around(origin, near, camps.positions, width=WIDTH_MM, heights=HEIGHTS_MM)
    if frame is None:
        return None
    north, south, east, west = (
        words.words.say(f"map.{side}", degrees="{}") for side in ("north", "south", "east", "west")
    )
    spec = MapSpec(
        frame=frame,
        countries=tuple(_country(material, code) for code in _by_count(material)),
        camps=tuple(_camp(material, record, name) for record, name in camps.on_map),
        others=tuple((code, words.country(code)) for code in sorted(neighbours(_codes(material)))),
        boundaries=material.evidence.boundaries,
        disputed=(*DISPUTED_BORDERS, *(border(*pair) for pair in settings.disputed_borders)),
        degrees=(north, south, east, west),
        key=_key(material, camps, frame),
    )
    return Picture(
        svg=Markup(draw(spec)),
        alt=_alt(material, camps),
        caption=_caption(material, camps, listed),
        title=words.say("map.title", refugees=series_title(material.series, words)),
    )


def _codes(material: Material) -> list[str]:
    """The country of origin, then those of asylum; each once."""
    operation = material.evidence.operation
    return list(dict.fromkeys((operation.country_of_origin, *operation.countries_of_asylum)))


def _counted(material: Material, code: str) -> Figure | None:
    """The country's latest count; None where there is none with a value."""
    figure = material.figure(material.series.of(code))
    return None if figure is None or figure.quantity.is_missing else figure


def _by_count(material: Material) -> list[str]:
    """The countries, those with the most refugees first."""
    counts = {code: _counted(material, code) for code in _codes(material)}
    return sorted(
        counts,
        key=lambda code: -(figure.quantity.value or 0) if (figure := counts[code]) else 1,
    )


def _country(material: Material, code: str) -> CountryOnMap:
    figure = _counted(material, code)
    return CountryOnMap(
        code=code,
        name=material.texts.country(code),
        count=shown(figure, material.texts).text if figure else "",
        is_origin=code == material.evidence.operation.country_of_origin,
    )


def _camps(material: Material) -> _Camps:
    """All that this edition may show; those with the most people first."""
    camps = sorted(
        named_camps(material.evidence.months),
        key=lambda camp: -(camp[0].quantity("population").value or 0),
    )
    is_located = [not np.isnan(_position(record)).any() for record, _ in camps]
    return _Camps(
        tuple(camp for camp, located in zip(camps, is_located, strict=True) if located),
        tuple(record for (record, _), located in zip(camps, is_located, strict=True) if not located),
    )


def _position(record: Record) -> tuple[float, float]:
    """Longitude and latitude, both of one source; NaN for what is not known."""
    row = record.having("latitude").row
    return float(row["longitude"]), float(row["latitude"])


def _camp(material: Material, record: Record, name: str) -> CampOnMap:
    longitude, latitude = _position(record)
    return CampOnMap(
        name=record.text("camp"),
        longitude=longitude,
        latitude=latitude,
        status=record.text("status"),
        people=_people(material, name),
    )


def _people(material: Material, name: str) -> int | None:
    figure = material.figure(f"camps.{name}.population")
    return figure.quantity.value if figure else None


def _key(material: Material, camps: _Camps, frame: Frame) -> Key:
    words, operation = material.texts, material.evidence.operation
    codes = _codes(material)
    counts = [_country(material, code).count for code in _by_count(material)]
    largest = max((_people(material, name) or 0 for _, name in camps.on_map), default=0)
    circle = round_below(largest / _CIRCLE_SHARE) if largest else 0
    used = {record.text("status") for record, _ in camps.on_map}
    kilometres = frame.scale_km
    return Key(
        origin=words.say("map.origin") if operation.country_of_origin in codes else "",
        asylum=words.say("map.asylum") if len(codes) > 1 else "",
        count=next(filter(None, counts), ""),
        counted=series_title(material.series, words),
        statuses=tuple(
            (status, words.say("map.status", status=words.code(CAMPS.column("status"), status)))
            for status in MARKS
            if status in used
        ),
        circle_people=circle,
        circle=words.say("map.circle", count=circle) if circle else "",
        largest_people=largest,
        disputed=words.say("map.disputed"),
        bar_mm=kilometres / frame.km_per_mm if kilometres else 0.0,
        scale=words.say("map.scale", kilometres=kilometres) if kilometres else "",
        crowded=words.say("map.crowded"),
        unnamed=words.say("map.unnamed"),
        uncounted=words.say("map.uncounted"),
        is_rtl=words.direction == "rtl",
    )


def _alt(material: Material, camps: _Camps) -> Text:
    """What the map says to somebody who does not see it."""
    words = material.texts
    counted = [
        words.say("map.alt.item", name=subject_of(figure, words), value=figure.quantity)
        for code in _by_count(material)
        if (figure := _counted(material, code))
    ]
    sentences = [words.say("map.alt", origin=words.country(_codes(material)[0]))]
    if counted:
        more = [words.say("map.alt.others")] if len(counted) > _MOST_COUNTED else []
        countries = words.list_of([*counted[:_MOST_COUNTED], *more])
        said = series_title(material.series, words)
        sentences.append(words.say("map.alt.counted", refugees=said, countries=countries))
    if camps.on_map:
        named = [
            words.say(
                "map.alt.camp",
                name=words_in(record, "camp"),
                status=words.code(CAMPS.column("status"), record.text("status")),
            )
            for record, _ in camps.on_map[:_MOST_NAMED]
        ]
        more = [words.say("map.alt.others")] if len(camps.on_map) > _MOST_NAMED else []
        sentences.append(words.say("map.alt.camps", camps=words.list_of([*named, *more])))
    return joined(" ", sentences)


def _caption(material: Material, camps: _Camps, listed: Sequence[SourceLine]) -> Text:
    words, period = material.texts, material.evidence.month.period
    sentences = [words.say("map.as_of", date=period.as_of)]
    counts = (_counted(material, code) for code in _codes(material))
    sentences += gaps_said([figure for figure in counts if figure], words)
    if camps.not_on_map:
        names = [words_in(record, "camp") for record in camps.not_on_map]
        others = len(names) - _MOST_NAMED
        more = [words.say("map.not_on_map.others", count=others)] if others > 0 else []
        listed_names = words.list_of([*names[:_MOST_NAMED], *more])
        sentences.append(words.say("map.not_on_map", camps=listed_names))
    landless = [words.country(code) for code in _codes(material) if country_shape(code) is None]
    if landless:
        sentences.append(words.say("map.landless", countries=words.list_of(landless)))
    numbers = [source.number for source in listed if source.text in _sources(material, camps)]
    if numbers:
        sentences.append(words.say("map.sources", count=len(numbers), numbers=numbers))
    sentences += [words.say("map.land"), words.say("map.disclaimer")]
    return joined(" ", sentences)


def _sources(material: Material, camps: _Camps) -> set[str]:
    """All that the map's counts and places are from, as the list of sources has them."""
    keys = [material.series.of(code) for code in _codes(material)]
    figures = [figure for key in keys if (figure := material.figure(key))]
    named = [source for figure in figures for source in figure.sources]
    return {material.cited(source) for source in (*named, *(r.text("source") for r, _ in camps.on_map))}
