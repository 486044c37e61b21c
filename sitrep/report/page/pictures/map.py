"""The map of the first page: countries with the refugees that they count, camps and missions."""

from collections.abc import Sequence

from markupsafe import Markup

from sitrep.analysis.series import Record
from sitrep.drawing.frame import Frame, round_below
from sitrep.drawing.map import MapSpec
from sitrep.drawing.map_content import AreaOnMap, CampOnMap, CountryOnMap
from sitrep.drawing.map_key import Key
from sitrep.drawing.map_sheet import MARKS, MISSION, SEVERAL
from sitrep.drawing.spec import Draw
from sitrep.geography.countries import neighbours
from sitrep.geography.disputed import DISPUTED_BORDERS, border
from sitrep.model.figure import Figure
from sitrep.model.tables import CAMPS
from sitrep.report.gaps import with_gaps
from sitrep.report.labels import series_title
from sitrep.report.material import Material, shown
from sitrep.report.measures import people_named
from sitrep.report.page.pictures.camp_clusters import camp_clusters
from sitrep.report.page.pictures.captions import map_state
from sitrep.report.page.pictures.map_areas import Areas, Located, located_areas
from sitrep.report.page.pictures.map_clusters import several_camps, several_said, without_clustered
from sitrep.report.page.pictures.map_frame import beyond, map_frame
from sitrep.report.page.pictures.map_places import (
    Places,
    Theme,
    by_count,
    country_codes,
    has_origin,
    latest_count,
    places_of,
    position_of,
    series_on_map,
    theme_of,
)
from sitrep.report.page.pictures.map_shading import Shaded, shaded_areas
from sitrep.report.page.pictures.map_sizes import people_in, sizes_of
from sitrep.report.page.pictures.map_words import alternative_text, caption_of
from sitrep.report.text import Text, joined
from sitrep.report.texts import Texts
from sitrep.report.view.pictures import Picture

_CIRCLE_SHARE = 3
"""The key's circle stands for about a third of the largest camp: it is legible and keeps to its row."""


def operation_map(material: Material, draw: Draw) -> Picture | None:
    """The map with its words; None where neither a country nor a camp can be put on it."""
    camps, words, settings = places_of(material), material.texts, material.evidence.operation.map
    theme = theme_of(material, camps)
    frame = map_frame(material, camps)
    if frame is None:
        return None
    outside, found = beyond(material, camps, frame), camp_clusters(material)
    camps = without_clustered(camps.without(outside.records), found)
    north, south, east, west = (
        words.words.say(f"map.{side}", degrees="{}") for side in ("north", "south", "east", "west")
    )
    areas = located_areas(material, frame)
    shaded = shaded_areas(material)
    key = _key(material, camps, frame, areas, shaded, has_several=bool(found))
    spec = MapSpec(
        frame=frame,
        countries=tuple(
            _country(material, code, is_origin=has_origin(material, theme), has_circle=code not in areas)
            for code in by_count(material)
        ),
        camps=(
            *(
                _camp(material, record, name, has_circle=key.sizes is None)
                for record, name in camps.on_map
            ),
            *several_camps(material, found, frame),
            *map(_mission, camps.missions),
        ),
        others=tuple(
            (code, words.country(code)) for code in sorted(neighbours(country_codes(material)))
        ),
        boundaries=material.evidence.boundaries,
        disputed=(*DISPUTED_BORDERS, *(border(*pair) for pair in settings.disputed_borders)),
        degrees=(north, south, east, west),
        digits=words.words.number_signs,
        key=key,
        shaded=shaded.areas if shaded else (),
        areas=tuple(_area(material, each) for its in areas.values() for each in its),
    )
    return Picture(
        svg=Markup(draw(spec)),
        alt=joined(
            " ", (alternative_text(material, camps, areas, shaded), *several_said(material, found))
        ),
        caption=caption_of(material, camps, outside, areas, shaded),
        state=map_state(None, words),
        title=_title(material, theme, has_camps=bool(camps.on_map or found), missions=camps.missions),
    )


def _title(material: Material, theme: Theme, *, has_camps: bool, missions: Sequence[Record]) -> Text:
    """What is drawn: a title promises neither camps nor missions that the map has not."""
    words = material.texts
    if theme is Theme.MISSIONS and missions:
        return words.say("map.title.missions")
    if theme is not Theme.PEOPLE:
        return words.say("map.title.land")
    is_counted = any(latest_count(material, code) for code in country_codes(material))
    if has_camps and not is_counted:
        return words.say("camps_map.title")
    people = series_title(series_on_map(material), words)
    return words.say("map.title", refugees=people) if has_camps else people


def _country(material: Material, code: str, *, is_origin: bool, has_circle: bool) -> CountryOnMap:
    """`is_origin` is False where people flee from none of the countries."""
    figure = latest_count(material, code)
    return CountryOnMap(
        code=code,
        name=material.texts.country(code),
        count=_count(figure, material.texts) if figure else "",
        is_origin=is_origin and code == material.evidence.operation.country_of_origin,
        people=people_in(figure) if figure and has_circle else None,
    )


def _area(material: Material, area: Located) -> AreaOnMap:
    subject = area.figure.subject
    return AreaOnMap(
        country=subject.country,
        name=subject.name,
        longitude=area.longitude,
        latitude=area.latitude,
        count=_count(area.figure, material.texts),
        people=people_in(area.figure) or 0,
    )


def _count(figure: Figure, words: Texts) -> Text:
    return with_gaps([figure], shown(figure, words).text, words)


def _camp(material: Material, record: Record, name: str, *, has_circle: bool) -> CampOnMap:
    """Two families of circles would be added by eye: camps have theirs where countries have none."""
    longitude, latitude = position_of(record)
    return CampOnMap(
        name=record.text("camp"),
        longitude=longitude,
        latitude=latitude,
        status=record.text("status"),
        people=_people(material, name) if has_circle else None,
    )


def _mission(record: Record) -> CampOnMap:
    longitude, latitude = position_of(record)
    return CampOnMap(record.name, longitude, latitude, MISSION, None)


def _people(material: Material, name: str) -> int | None:
    figure = material.figure(f"camps.{name}.population")
    return figure.quantity.count if figure else None


def _key(
    material: Material,
    camps: Places,
    frame: Frame,
    areas: Areas,
    shaded: Shaded | None,
    *,
    has_several: bool,
) -> Key:
    words, operation = material.texts, material.evidence.operation
    codes = country_codes(material)
    figures = [figure for code in by_count(material) if (figure := latest_count(material, code))]
    circles = [figure for figure in figures if figure.subject.country not in areas]
    circles += (each.figure for its in areas.values() for each in its)
    sizes = sizes_of(material, circles)
    counts = [] if sizes else [_count(figure, words) for figure in figures]
    largest = 0 if sizes else max((_people(material, name) or 0 for _, name in camps.on_map), default=0)
    circle = round_below(largest / _CIRCLE_SHARE) if largest else 0
    used = {record.text("status") for record, _ in camps.on_map}
    statuses = [
        (status, words.say("map.status", status=words.code(CAMPS.column("status"), status)))
        for status in MARKS
        if status in used
    ]
    if has_several:
        statuses.append((SEVERAL, words.say("map.several")))
    if camps.missions:
        statuses.append((MISSION, words.say("map.mission")))
    origin, asylum = words.say("map.origin"), words.say("map.asylum")
    if not has_origin(material, theme_of(material, places_of(material))):
        origin = asylum = words.say("map.country")
    kilometres = frame.scale_km
    return Key(
        origin=origin if operation.country_of_origin in codes and origin != asylum else "",
        asylum=asylum if len(codes) > 1 or origin == asylum else "",
        count=next(filter(None, counts), ""),
        counted=series_title(series_on_map(material), words),
        statuses=tuple(statuses),
        circle_people=circle,
        circle=words.say("map.circle", count=circle) if circle else "",
        largest_people=largest,
        disputed=words.say("map.disputed"),
        bar_mm=kilometres / frame.km_per_mm if kilometres else 0.0,
        scale=words.say("map.scale", kilometres=kilometres) if kilometres else "",
        crowded=words.say("map.crowded"),
        unnamed=words.say("map.unnamed"),
        uncounted=words.say("map.uncounted", people=people_named(series_on_map(material).whom, words)),
        is_rtl=words.direction == "rtl",
        sizes=sizes,
        shading=shaded.key if shaded else None,
    )
