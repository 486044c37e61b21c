"""The map in the section of camps: its insets, and what is said of them."""

from collections.abc import Sequence

import numpy as np
from markupsafe import Markup

from sitrep.drawing.camps_inset import CampMark, Inset
from sitrep.drawing.camps_map import HALF_MM, CampsMapSpec
from sitrep.drawing.clusters import frame_of_places
from sitrep.drawing.frame import Frame, round_below
from sitrep.drawing.map_sheet import MARKS
from sitrep.drawing.medium import Medium
from sitrep.drawing.spec import Draw
from sitrep.geography.countries import neighbours
from sitrep.geography.disputed import DISPUTED_BORDERS, border
from sitrep.model.tables import CAMPS
from sitrep.report.documents import named_documents
from sitrep.report.material import Material, words_in
from sitrep.report.page.pictures.camp_clusters import HEIGHT_MM, Camp, Cluster, camp_clusters
from sitrep.report.page.pictures.captions import map_ends, map_state, named, sources_named
from sitrep.report.page.pictures.map_frame import beyond, map_frame
from sitrep.report.page.pictures.map_places import country_codes, places_of, position_of
from sitrep.report.text import Text, joined, plain
from sitrep.report.view.pictures import Picture, Placement

_FEW, _HEIGHT_OF_FEW_MM, _HALF_HEIGHT_MM, _LEAST_MM = 10, 36.0, 80.0, 36.0
_CIRCLE_SHARE = 3
"""The key's circle stands for about a third of the largest camp, as on the map of the first page."""


def camps_map(material: Material, draw: Draw) -> Picture | None:
    """A map for each cluster of camps; None where the map of the first page shows them all."""
    found = camp_clusters(material)
    if not found:
        return None
    words, settings = material.texts, material.evidence.operation.map
    camps = [camp for cluster in found for camp in cluster.camps]
    circled = [camp for cluster in found if not cluster.numbers for camp in cluster.camps]
    largest = max((_people(material, camp) or 0 for camp in circled), default=0)
    circle = round_below(largest / _CIRCLE_SHARE) if largest else 0
    used = {record.text("status") for record, _ in camps}
    spec = CampsMapSpec(
        insets=tuple(_inset(material, cluster, found) for cluster in found),
        statuses=tuple(
            (status, words.say("map.status", status=words.code(CAMPS.column("status"), status)))
            for status in MARKS
            if status in used
        ),
        circle_people=circle,
        circle=words.say("map.circle", count=circle) if circle else "",
        largest_people=largest,
        unplaced=(words.say("camps_map.unnamed"), words.say("camps_map.unnumbered")),
        comma=words.say("joint.comma"),
        boundaries=material.evidence.boundaries,
        disputed=(*DISPUTED_BORDERS, *(border(*pair) for pair in settings.disputed_borders)),
        is_rtl=words.direction == "rtl",
    )
    return Picture(
        svg=Markup(draw(spec)),
        alt=joined(" ", [_said(material, cluster) for cluster in found]),
        caption=_caption(material, found, camps),
        title=words.say("camps_map.title"),
        placement=Placement.ABOVE_TABLES,
        state=map_state(None, words),
    )


def _inset(material: Material, cluster: Cluster, all_of_them: Sequence[Cluster]) -> Inset:
    words, frame = material.texts, _frame(cluster, all_of_them)
    own = list(dict.fromkeys(filter(None, (record.text("country") for record, _ in cluster.camps))))
    around = [code for code in country_codes(material) if code not in own]
    kilometres = frame.scale_km or 0
    return Inset(
        title=_titled(material, cluster),
        frame=frame,
        camps=tuple(_mark(material, camp, cluster) for camp in cluster.camps),
        has_numbers=bool(cluster.numbers),
        countries=tuple((code, str(words.country(code))) for code in own),
        others=tuple(
            (code, str(words.country(code))) for code in (*around, *sorted(neighbours(own) - {*around}))
        ),
        scale_km=kilometres,
        scale=words.say("map.scale", kilometres=kilometres) if kilometres else "",
    )


def _frame(cluster: Cluster, all_of_them: Sequence[Cluster]) -> Frame:
    """Two that stand side by side are equally high."""
    degrees = np.array([position_of(record) for record, _ in cluster.camps])
    if cluster.is_wide:
        most = _HEIGHT_OF_FEW_MM if len(cluster.camps) <= _FEW else HEIGHT_MM
        return frame_of_places(degrees, width=Medium.PAPER.width, heights=(_LEAST_MM, most))
    halves = [each for each in all_of_them if not each.is_wide]
    first = halves.index(cluster) // 2 * 2
    most_camps = max(len(each.camps) for each in halves[first : first + 2])
    height = _HEIGHT_OF_FEW_MM if most_camps <= _FEW else _HALF_HEIGHT_MM
    return frame_of_places(degrees, width=HALF_MM, heights=(height, height))


def _mark(material: Material, camp: Camp, cluster: Cluster) -> CampMark:
    record, name = camp
    longitude, latitude = position_of(record)
    number = cluster.numbers.get(name)
    label = record.text("camp") if number is None else material.texts.words.number(number)
    return CampMark(label, longitude, latitude, record.text("status"), _people(material, camp))


def _people(material: Material, camp: Camp) -> int | None:
    figure = material.figure(f"camps.{camp[1]}.population")
    return figure.quantity.count if figure else None


def _titled(material: Material, cluster: Cluster) -> Text:
    """`A: 24 camps in Bangladesh`."""
    words = material.texts
    codes = dict.fromkeys(filter(None, (record.text("country") for record, _ in cluster.camps)))
    count = words.say("camps_map.count", count=len(cluster.camps))
    where = words.list_of([words.country(code) for code in codes])
    said = words.say("camps_map.in", count=count, countries=where) if where else count
    return (
        words.say("camps_map.inset", letter=plain(cluster.letter), camps=said)
        if cluster.letter
        else said
    )


def _said(material: Material, cluster: Cluster) -> Text:
    names = [words_in(record, "camp") for record, _ in cluster.camps]
    names_said = named(material.texts, names)
    return material.texts.say("camps_map.alt", inset=_titled(material, cluster), names=names_said)


def _caption(material: Material, found: Sequence[Cluster], camps: Sequence[Camp]) -> Text:
    words, places = material.texts, places_of(material)
    shown = {name for _, name in camps}
    frame = map_frame(material, places)
    outside = beyond(material, places, frame).records if frame else ()
    alone = [record for record, name in places.without(outside).on_map if name not in shown]
    elsewhere = [words_in(record, "camp") for record in alone]
    absent = [words_in(record, "camp") for record in places.not_on_map]
    sentences = [words.say("camps_map.places")]
    if len(found) > 1:
        sentences.append(words.say("camps_map.scales"))
    if any(cluster.numbers for cluster in found):
        sentences.append(words.say("camps_map.numbers"))
    if elsewhere:
        sentences.append(words.say("camps_map.elsewhere", names=named(words, elsewhere)))
    if absent:
        sentences.append(words.say("map.not_on_map", camps=named(words, absent)))
    documents = {
        each for record, _ in camps for each in named_documents(material, record.text("source"))
    }
    sentences += sources_named(material, documents)
    return joined(" ", [*sentences, *map_ends(material, "camps")])
