"""Clusters of camps on the map of the first page: one mark for all that have a map of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from sitrep.drawing.frame import Frame
from sitrep.drawing.map_content import CampOnMap
from sitrep.drawing.map_sheet import SEVERAL
from sitrep.drawing.projection import middle_of
from sitrep.report.material import Material
from sitrep.report.page.pictures.camp_clusters import Cluster
from sitrep.report.page.pictures.map_places import Places, position_of
from sitrep.report.text import Text, plain


def without_clustered(places: Places, found: Sequence[Cluster]) -> Places:
    """The places with those camps alone that no cluster has."""
    clustered = {name for cluster in found for _, name in cluster.camps}
    return replace(places, on_map=tuple(each for each in places.on_map if each[1] not in clustered))


def several_camps(material: Material, found: Sequence[Cluster], frame: Frame) -> Iterator[CampOnMap]:
    """A mark in the middle of each cluster that is on the map."""
    for cluster in found:
        middle = middle_of(np.array([position_of(record) for record, _ in cluster.camps]))
        name = _name(material, cluster)
        if not frame.holds(np.array([[middle.longitude, middle.latitude]])).all():
            continue
        yield CampOnMap(str(name), middle.longitude, middle.latitude, SEVERAL, None)


def several_said(material: Material, found: Sequence[Cluster]) -> list[Text]:
    """One sentence for those who do not see it; none where there is no cluster."""
    if not found:
        return []
    names = material.texts.list_of([_name(material, cluster) for cluster in found])
    return [material.texts.say("map.alt.several", clusters=names)]


def _name(material: Material, cluster: Cluster) -> Text:
    """`A: 24 camps`."""
    words = material.texts
    count = words.say("camps_map.count", count=len(cluster.camps))
    if not cluster.letter:
        return count
    return words.say("map.several.name", letter=plain(cluster.letter), count=count)
