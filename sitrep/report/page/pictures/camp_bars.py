"""People in camps against capacity: which camps are shown, and what is said of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sitrep.analysis.camps import named_camps
from sitrep.arithmetic import is_surely_above
from sitrep.drawing.camp_bars import CampBar, CampBarsSpec, CampGroup
from sitrep.drawing.spec import Draw
from sitrep.model.figure import Figure
from sitrep.report.material import Material, shown, words_in
from sitrep.report.page.pictures.captions import named, sources_said
from sitrep.report.text import Text, joined
from sitrep.report.texts import Given
from sitrep.report.view import Picture

_MOST_DRAWN = 20
_LEAST_COMPARED = 2


@dataclass(frozen=True, slots=True)
class _Camp:
    country: str
    name: Text
    population: Figure
    capacity: Figure

    @property
    def size(self) -> int:
        """What the largest camps are found by: people, or else capacity."""
        return self.population.quantity.count or self.capacity.quantity.count or 0

    @property
    def said(self) -> str:
        """Which words the two counts need."""
        if self.capacity.quantity.is_missing:
            return "people"
        if self.population.quantity.is_missing:
            return "unknown"
        return "over" if is_surely_above(self.population.quantity, self.capacity.quantity) else "of"


def camp_population(material: Material, draw: Draw) -> Picture | None:
    """A bar for each of the twenty largest camps with a population or a capacity.

    None unless at least two have a population, and one of them people: a single bar, or frames alone,
    compare nothing.
    """
    camps = _camps(material)
    known = [
        camp
        for camp in camps
        if not (camp.population.quantity.is_missing and camp.capacity.quantity.is_missing)
    ]
    counted = [
        camp.population.quantity.value for camp in known if camp.population.quantity.value is not None
    ]
    if len(counted) < _LEAST_COMPARED or not any(counted):
        return None
    by_size = sorted(known, key=lambda camp: (camp.population.quantity.is_missing, -camp.size))
    drawn = by_size[:_MOST_DRAWN]
    left_out = [camp for camp in camps if camp not in drawn]
    words = material.texts
    return Picture(
        svg=Markup(draw(_spec(material, drawn))),
        alt=words.say("camp_bars.alt", camps=words.list_of([_spoken(material, camp) for camp in drawn])),
        caption=_caption(material, drawn, left_out),
        title=words.say("camp_bars.title"),
    )


def _camps(material: Material) -> list[_Camp]:
    camps = []
    for record, name in named_camps(material.evidence.months):
        population = material.figure(f"camps.{name}.population")
        capacity = material.figure(f"camps.{name}.capacity")
        if population and capacity:
            camps.append(_Camp(record.text("country"), words_in(record, "camp"), population, capacity))
    return camps


def _spec(material: Material, drawn: Sequence[_Camp]) -> CampBarsSpec:
    words = material.texts
    order = dict.fromkeys(
        (*material.evidence.operation.countries_of_asylum, *(camp.country for camp in drawn))
    )
    groups = (
        CampGroup(
            words.country(country),
            tuple(_bar(material, camp) for camp in drawn if camp.country == country),
        )
        for country in order
    )
    room, people, over = (words.say(f"camp_bars.key.{part}") for part in ("room", "people", "over"))
    return CampBarsSpec(
        groups=tuple(group for group in groups if group.camps),
        key=(room, people, over),
        is_rtl=words.direction == "rtl",
    )


def _bar(material: Material, camp: _Camp) -> CampBar:
    words = material.texts
    people, room = shown(camp.population, words).text, shown(camp.capacity, words).text
    values = {"people": people} if camp.said == "people" else {"people": people, "capacity": room}
    return CampBar(
        name=camp.name,
        people=camp.population.quantity.count,
        capacity=camp.capacity.quantity.count,
        is_over=camp.said == "over",
        text=words.say(f"camp_bars.{camp.said}", **values),
    )


def _spoken(material: Material, camp: _Camp) -> Text:
    values: dict[str, Given] = {"name": camp.name, "people": camp.population.quantity}
    if camp.said != "people":
        values["capacity"] = camp.capacity.quantity
    return material.texts.say(f"camp_bars.alt.{camp.said}", **values)


def _caption(material: Material, drawn: Sequence[_Camp], left_out: Sequence[_Camp]) -> Text:
    words = material.texts
    first, *_, last = sorted([camp.population.as_of for camp in drawn])
    sentences = [
        words.say("camp_bars.date", date=last)
        if first == last
        else words.say("camp_bars.dates", first=first, last=last)
    ]
    if left_out:
        names = [camp.name for camp in left_out]
        sentences.append(words.say("camp_bars.not_drawn", names=named(words, names)))
    figures = [figure for camp in drawn for figure in (camp.population, camp.capacity)]
    return joined(" ", (*sentences, *sources_said(material, figures)))
