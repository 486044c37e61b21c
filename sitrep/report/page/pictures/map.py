"""The map of the first page: countries with the refugees that they count, camps and missions."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from markupsafe import Markup

from sitrep.analysis.camps import named_camps
from sitrep.analysis.missions import latest_missions
from sitrep.analysis.series import Record
from sitrep.drawing.frame import Frame, frame_around, round_below
from sitrep.drawing.map import MapSpec
from sitrep.drawing.map_content import CampOnMap, CountryOnMap
from sitrep.drawing.map_key import Key
from sitrep.drawing.map_sheet import MARKS, MISSION
from sitrep.drawing.spec import Draw
from sitrep.geography.countries import country_shape, neighbours
from sitrep.geography.disputed import DISPUTED_BORDERS, border
from sitrep.model.figure import Figure
from sitrep.model.month import Evidence
from sitrep.model.tables import CAMPS, counts_people
from sitrep.report.labels import series_title, subject_of
from sitrep.report.material import Material, place_of, shown, words_in
from sitrep.report.measures import population_named
from sitrep.report.page.pictures.captions import gaps_said
from sitrep.report.text import Text, joined
from sitrep.report.texts import Texts
from sitrep.report.view import Picture, SourceLine

WIDTH_MM = 82.0
HEIGHTS_MM = (54.0, 72.0)
_MOST_NAMED = 12
_MOST_COUNTED = 6
_CIRCLE_SHARE = 3
"""The key's circle stands for about a third of the largest camp: it is legible and keeps to its row."""


@dataclass(frozen=True, slots=True)
class _Camps:
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
        return np.array([_position(record) for record in located]).reshape(-1, 2)

    @property
    def are_camps(self) -> bool:
        return bool(self.on_map or self.not_on_map)


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
        countries=tuple(
            _country(material, code, is_origin=not _is_of_missions(material, camps))
            for code in _by_count(material)
        ),
        camps=(
            *(_camp(material, record, name) for record, name in camps.on_map),
            *map(_mission, camps.missions),
        ),
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
        title=words.say("map.title.missions")
        if _is_of_missions(material, camps)
        else words.say("map.title", refugees=series_title(material.series, words)),
    )


@lru_cache(maxsize=2)
def _missions(evidence: Evidence) -> tuple[Record, ...]:
    """The missions of an edition, looked up once for all that the map says of them."""
    return tuple(record for record, _ in latest_missions(evidence.months))


def _codes(material: Material) -> list[str]:
    """The country of origin, those of asylum, those of missions; each once."""
    operation = material.evidence.operation
    of_missions = (record.text("country") for record in _missions(material.evidence))
    codes = (operation.country_of_origin, *operation.countries_of_asylum, *filter(None, of_missions))
    return list(dict.fromkeys(codes))


def _is_of_missions(material: Material, camps: _Camps) -> bool:
    """Whether there are missions on it and nothing else: neither camps nor counts of people."""
    has_missions = bool(_missions(material.evidence))
    is_counted = any(map(counts_people, material.reports.current))
    return has_missions and not is_counted and not camps.are_camps


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


def _country(material: Material, code: str, *, is_origin: bool = True) -> CountryOnMap:
    """`is_origin` is False where people flee from none of the countries."""
    figure = _counted(material, code)
    return CountryOnMap(
        code=code,
        name=material.texts.country(code),
        count=shown(figure, material.texts).text if figure else "",
        is_origin=is_origin and code == material.evidence.operation.country_of_origin,
    )


def _camps(material: Material) -> _Camps:
    """All that this edition may show; those with the most people first."""
    camps = sorted(
        named_camps(material.evidence.months),
        key=lambda camp: -(camp[0].quantity("population").value or 0),
    )
    missions = _missions(material.evidence)
    is_located = [not np.isnan(_position(record)).any() for record, _ in camps]
    return _Camps(
        tuple(camp for camp, located in zip(camps, is_located, strict=True) if located),
        tuple(record for (record, _), located in zip(camps, is_located, strict=True) if not located),
        tuple(record for record in missions if not np.isnan(_position(record)).any()),
        tuple(
            record for record in missions if record.text("country") and np.isnan(_position(record)).any()
        ),
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


def _mission(record: Record) -> CampOnMap:
    longitude, latitude = _position(record)
    return CampOnMap(record.name, longitude, latitude, MISSION, None)


def _people(material: Material, name: str) -> int | None:
    figure = material.figure(f"camps.{name}.population")
    return figure.quantity.count if figure else None


def _key(material: Material, camps: _Camps, frame: Frame) -> Key:
    words, operation = material.texts, material.evidence.operation
    codes = _codes(material)
    counts = [_country(material, code).count for code in _by_count(material)]
    largest = max((_people(material, name) or 0 for _, name in camps.on_map), default=0)
    circle = round_below(largest / _CIRCLE_SHARE) if largest else 0
    used = {record.text("status") for record, _ in camps.on_map}
    statuses = [
        (status, words.say("map.status", status=words.code(CAMPS.column("status"), status)))
        for status in MARKS
        if status in used
    ]
    if camps.missions:
        statuses.append((MISSION, words.say("map.mission")))
    origin, asylum = words.say("map.origin"), words.say("map.asylum")
    if _is_of_missions(material, camps):
        origin = asylum = words.say("map.country")
    kilometres = frame.scale_km
    return Key(
        origin=origin if operation.country_of_origin in codes and origin != asylum else "",
        asylum=asylum if len(codes) > 1 or origin == asylum else "",
        count=next(filter(None, counts), ""),
        counted=series_title(material.series, words),
        statuses=tuple(statuses),
        circle_people=circle,
        circle=words.say("map.circle", count=circle) if circle else "",
        largest_people=largest,
        disputed=words.say("map.disputed"),
        bar_mm=kilometres / frame.km_per_mm if kilometres else 0.0,
        scale=words.say("map.scale", kilometres=kilometres) if kilometres else "",
        crowded=words.say("map.crowded"),
        unnamed=words.say("map.unnamed"),
        uncounted=words.say("map.uncounted", people=population_named(material.series.population, words)),
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
    if camps.missions:
        shown_ones = words.list_of([_mission_named(words, record) for record in camps.missions])
        sentences.append(words.say("map.alt.missions", missions=shown_ones))
    return joined(" ", sentences)


def _mission_named(words: Texts, record: Record) -> Text:
    """`UNMHA (Hudaydah, Yemen)`."""
    name = words_in(record, record.name_column)
    if not record.text("country"):
        return name
    return words.say("map.alt.camp", name=name, status=place_of(record, words))


def _caption(material: Material, camps: _Camps, listed: Sequence[SourceLine]) -> Text:
    words, period = material.texts, material.evidence.month.period
    is_of_missions = _is_of_missions(material, camps)
    key = "map.as_of.missions" if is_of_missions else "map.as_of"
    sentences = [words.say(key, date=period.as_of)]
    counts = (_counted(material, code) for code in _codes(material))
    sentences += gaps_said([figure for figure in counts if figure], words)
    absent = (*camps.not_on_map, *camps.missions_elsewhere)
    if absent:
        names = [words_in(record, record.name_column) for record in absent]
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
    return {
        material.cited(source)
        for source in (
            *named,
            *(r.text("source") for r in (*(r for r, _ in camps.on_map), *camps.missions)),
        )
    }
