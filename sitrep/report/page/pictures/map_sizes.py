"""How many people the circles on the map of the first page stand for: one population, one method."""

from collections.abc import Iterable

from sitrep.drawing.circles import Sizes
from sitrep.drawing.frame import round_below
from sitrep.model.figure import Figure
from sitrep.report.labels import dates_between, series_title
from sitrep.report.material import Material
from sitrep.report.page.pictures.map_places import series_on_map

_SHARES = (20, 3)
"""The key's circles stand for about such parts of the largest: both are legible and keep to a row."""


def sizes_of(material: Material, figures: Iterable[Figure]) -> Sizes | None:
    """The scale of the circles of these counts; None where none of them counts anybody."""
    words = material.texts
    counted = [figure for figure in figures if people_in(figure)]
    most = max((people_in(figure) or 0 for figure in counted), default=0)
    if not most:
        return None
    examples = dict.fromkeys(round_below(most / share) for share in _SHARES if most >= share)
    return Sizes(
        counted=words.say(
            "map.sizes",
            people=series_title(series_on_map(material), words),
            dates=dates_between(counted, words),
        ),
        examples=tuple((people, words.say("map.size", count=people)) for people in examples),
        most=most,
    )


def people_in(figure: Figure) -> int | None:
    """The count that sizes a circle: what is printed beside it, without its qualifier."""
    return figure.quantity.count or None
