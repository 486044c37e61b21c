"""What the map of the first page says to readers who do not see it, and below it."""

from collections.abc import Sequence

from sitrep.analysis.series import Record
from sitrep.geography.countries import country_shape
from sitrep.model.figure import Figure
from sitrep.model.tables import CAMPS
from sitrep.report.documents import documents_of, named_documents
from sitrep.report.labels import series_title, subject_of
from sitrep.report.material import Material, place_of, words_in
from sitrep.report.page.pictures.captions import gaps_said, map_ends, named, sources_named
from sitrep.report.page.pictures.map_areas import Areas, are_a_part
from sitrep.report.page.pictures.map_frame import Beyond
from sitrep.report.page.pictures.map_places import (
    Places,
    Theme,
    by_count,
    country_codes,
    latest_count,
    series_on_map,
    theme_of,
)
from sitrep.report.page.pictures.map_shading import Shaded
from sitrep.report.text import Text, joined
from sitrep.report.texts import Texts

_MOST_NAMED = 12
_MOST_COUNTED = 6
_AS_OF = {Theme.PEOPLE: "map.as_of", Theme.MISSIONS: "map.as_of.missions"}


def alternative_text(material: Material, camps: Places, areas: Areas, shaded: Shaded | None) -> Text:
    """What the map says to somebody who does not see it."""
    words = material.texts
    counted = [_counted(material, code) for code in by_count(material) if latest_count(material, code)]
    sentences = [words.say("map.alt", origin=words.country(country_codes(material)[0]))]
    if counted:
        more = [words.say("map.alt.others")] if len(counted) > _MOST_COUNTED else []
        countries = words.list_of([*counted[:_MOST_COUNTED], *more])
        said = series_title(series_on_map(material), words)
        sentences.append(words.say("map.alt.counted", refugees=said, countries=countries))
    for code, located in areas.items():
        largest = sorted(located, key=lambda each: -(each.figure.quantity.value or 0))
        items = [_area_counted(each.figure, words) for each in largest[:_MOST_NAMED]]
        more = [words.say("map.alt.others")] if len(located) > _MOST_NAMED else []
        country, listed = words.country(code), words.list_of([*items, *more])
        sentences.append(words.say("map.alt.areas", country=country, areas=listed))
    if shaded and shaded.figures:
        items = [_area_counted(figure, words) for figure in shaded.figures]
        values = named(words, items)
        sentences.append(words.say("map.alt.shaded", indicator=shaded.title, areas=values))
    if camps.on_map:
        names = [
            words.say(
                "map.alt.camp",
                name=words_in(record, "camp"),
                status=words.code(CAMPS.column("status"), record.text("status")),
            )
            for record, _ in camps.on_map[:_MOST_NAMED]
        ]
        more = [words.say("map.alt.others")] if len(camps.on_map) > _MOST_NAMED else []
        sentences.append(words.say("map.alt.camps", camps=words.list_of([*names, *more])))
    if camps.missions:
        shown_ones = words.list_of([_mission_named(words, record) for record in camps.missions])
        sentences.append(words.say("map.alt.missions", missions=shown_ones))
    return joined(" ", sentences)


def _counted(material: Material, code: str) -> Text:
    """`Germany (1,000,000)`, or the name alone where there is no count."""
    words, figure = material.texts, latest_count(material, code)
    if figure is None:
        return words.country(code)
    return words.say("map.alt.item", name=subject_of(figure, words), value=figure.quantity)


def _area_counted(figure: Figure, words: Texts) -> Text:
    name = Text.cited(figure.subject.name, *figure.cells)
    return words.say("map.alt.item", name=name, value=words.figure(figure))


def _mission_named(words: Texts, record: Record) -> Text:
    """`UNMHA (Hudaydah, Yemen)`."""
    name = words_in(record, record.name_column)
    if not record.text("country"):
        return name
    return words.say("map.alt.camp", name=name, status=place_of(record, words))


def caption_of(
    material: Material,
    camps: Places,
    outside: Beyond,
    areas: Areas,
    shaded: Shaded | None,
) -> Text:
    """Date, gaps, what is not on the map, sources."""
    words, period = material.texts, material.evidence.month.period
    key = _AS_OF.get(theme_of(material, camps))
    sentences = [words.say(key, date=period.as_of)] if key else []
    counts = (latest_count(material, code) for code in country_codes(material))
    sentences += gaps_said([figure for figure in counts if figure], words)
    for code in (each for each, its in areas.items() if are_a_part(material, each, its)):
        sentences.append(words.say("map.areas.part", country=words.country(code)))
    if shaded and shaded.lost:
        lost = [Text.cited(each.subject.name, *each.cells) for each in shaded.lost]
        sentences.append(words.say("map.shaded.lost", areas=named(words, lost)))
    absent = (*camps.not_on_map, *camps.missions_elsewhere)
    if absent:
        names = [words_in(record, record.name_column) for record in absent]
        others = len(names) - _MOST_NAMED
        more = [words.say("map.not_on_map.others", count=others)] if others > 0 else []
        listed_names = words.list_of([*names[:_MOST_NAMED], *more])
        sentences.append(words.say("map.not_on_map", camps=listed_names))
    if outside.countries:
        far = words.list_of(
            [_counted(material, code) for code in by_count(material) if code in outside.countries]
        )
        sentences.append(words.say("map.beyond", countries=far))
    if outside.records:
        names = [words_in(record, record.name_column) for record in outside.records]
        sentences.append(words.say("map.beyond.camps", camps=named(words, names)))
    landless = [_counted(material, code) for code in by_count(material) if country_shape(code) is None]
    if landless:
        sentences.append(words.say("map.landless", countries=words.list_of(landless)))
    mapped = [each.figure for its in areas.values() for each in its]
    mapped += shaded.figures if shaded else ()
    sentences += sources_named(material, _documents(material, camps, mapped))
    return joined(" ", [*sentences, *map_ends(material)])


def _documents(material: Material, camps: Places, mapped: Sequence[Figure]) -> set[Text]:
    """All that the map's counts and places are from, as the list of sources has them."""
    keys = [series_on_map(material).of(code) for code in country_codes(material)]
    figures = [*(figure for key in keys if (figure := material.figure(key))), *mapped]
    records = (*(record for record, _ in camps.on_map), *camps.missions)
    return {
        *(each for figure in figures for each in documents_of(material, figure)),
        *(each for one in records for each in named_documents(material, one.text("source"))),
    }
