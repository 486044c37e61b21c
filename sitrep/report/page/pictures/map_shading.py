"""Which areas are shaded on the map of the first page, by the indicator that the settings name."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from sitrep.drawing.ink import TONES
from sitrep.drawing.shading import ShadedArea, Shading
from sitrep.model.boundary import Boundary
from sitrep.model.figure import Figure
from sitrep.model.indicators import PERCENT
from sitrep.quantity import exact
from sitrep.report.labels import dates_between
from sitrep.report.material import Material
from sitrep.report.measures import indicator_label
from sitrep.report.page.pictures.map_areas import boundary_of
from sitrep.report.text import EMPTY, Text
from sitrep.report.texts import Texts
from sitrep.words.folding import slug


@dataclass(frozen=True, slots=True)
class Shaded:
    """What the map shows of an indicator; `lost` are values of areas of which no boundary is there."""

    areas: tuple[ShadedArea, ...]
    key: Shading
    title: Text
    figures: tuple[Figure, ...]
    lost: tuple[Figure, ...]


def shaded_areas(material: Material) -> Shaded | None:
    """None where the settings name no indicator, or no area has a value of it."""
    figures = _values(material)
    boundaries = material.evidence.boundaries
    found = [(figure, boundary_of(boundaries, figure.subject.name)) for figure in figures]
    by_boundary = {boundary: figure for figure, boundary in found if boundary}
    lost = tuple(figure for figure, boundary in found if boundary is None)
    if not figures:
        return None
    breaks = _breaks(material, list(by_boundary.values()))
    areas = tuple(
        ShadedArea(each.outlines, _class(by_boundary.get(each), breaks))
        for each in _of_one_level(boundaries, list(by_boundary))
    )
    title, classes = _key(material, tuple(by_boundary.values()), breaks)
    without = any(area.tone is None for area in areas)
    no_data = material.texts.say("map.class.none") if without else ""
    return Shaded(areas, Shading(title, classes, no_data), title, tuple(by_boundary.values()), lost)


def _values(material: Material) -> list[Figure]:
    """The newest value of each area, of no single population or partner."""
    name = material.evidence.operation.map.shaded
    if name is None:
        return []
    start, figures = f"indicators.{name}.", material.reports.current
    return [
        figure
        for key, figure in figures.items()
        if key.startswith(start)
        and figure.subject.name
        and key == f"{start}{figure.subject.country}.{slug(figure.subject.name)}.value"
        and not figure.quantity.is_missing
    ]


def _of_one_level(boundaries: Sequence[Boundary], with_value: Sequence[Boundary]) -> list[Boundary]:
    """Those of the level that has values: districts are not hatched under the shading of provinces."""
    levels = {len(each.code) for each in with_value}
    return [each for each in boundaries if len(each.code) in levels]


def _breaks(material: Material, figures: Sequence[Figure]) -> tuple[Decimal, ...]:
    """Where classes begin: as the settings say, or in even steps of a round number from zero."""
    given = material.evidence.operation.map.classes
    if given or not figures:
        return given
    most = max(Decimal(figure.quantity.value or 0) for figure in figures)
    if most <= 0:
        return (Decimal(1),)
    least = most / len(TONES)
    steps = (Decimal(digit).scaleb(least.adjusted()) for digit in (1, 2, 5, 10))
    step = next(each for each in steps if each >= least)
    return tuple(step * n for n in range(1, len(TONES)) if step * n <= most) or (step,)


def _class(figure: Figure | None, breaks: Sequence[Decimal]) -> int | None:
    if figure is None or figure.quantity.value is None:
        return None
    return sum(figure.quantity.value >= each for each in breaks)


def _key(
    material: Material, figures: Sequence[Figure], breaks: Sequence[Decimal]
) -> tuple[Text, tuple[str, ...]]:
    if not figures:
        return EMPTY, ()
    words, unit = material.texts, figures[0].unit
    label = indicator_label(material.evidence.operation.map.shaded or "", unit, words)
    numbers = [_number(each, unit, words) for each in breaks]
    classes = [words.say("map.class.below", to=numbers[0])]
    classes += (words.say("map.class.between", first=one, to=two) for one, two in pairwise(numbers))
    classes.append(words.say("map.class.above", first=numbers[-1]))
    title = words.say("map.shaded", indicator=label, dates=dates_between(figures, words))
    return title.opening(words.language), tuple(classes)


def _number(number: Decimal, unit: str, words: Texts) -> Text:
    quantity = exact(number)
    said = words.words.in_percent(quantity) if unit == PERCENT else words.words.quantity(quantity)
    return Text.of_setting("map.classes", said)
