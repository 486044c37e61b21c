"""Arrivals and returns by month or by week: which countries are shown, and what is said of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sitrep.drawing.flows import Bar, Flow, FlowsSpec, MonthFlow
from sitrep.drawing.panels import Level
from sitrep.drawing.scales import levels_to
from sitrep.drawing.spec import Draw
from sitrep.model.counting import REFUGEES, Whom, all_series, family_of
from sitrep.model.figure import Figure
from sitrep.model.period import Period
from sitrep.report.gaps import counted
from sitrep.report.material import Material, shown
from sitrep.report.measures import people_named
from sitrep.report.page.pictures.captions import gaps_said, named, sources_said
from sitrep.report.text import Text, joined
from sitrep.report.texts import Given, Texts
from sitrep.report.view.pictures import Picture, Placement

_MOST_DRAWN, _MOST_MONTHS = 12, 12
_LEAST_MONTHS = 2


@dataclass(frozen=True, slots=True)
class _Month:
    """What is known of a country's month; a flow is never carried over to the next."""

    period: Period
    arrivals: Figure | None
    returns: Figure | None

    @property
    def counts(self) -> list[Figure]:
        return [figure for figure in (self.arrivals, self.returns) if figure]


@dataclass(frozen=True, slots=True)
class _Country:
    code: str
    months: tuple[_Month, ...]

    @property
    def counts(self) -> list[Figure]:
        return [figure for month in self.months for figure in month.counts]

    @property
    def reach(self) -> tuple[int, int]:
        """The most arrivals and the most returns of a month."""
        both = [month.arrivals for month in self.months], [month.returns for month in self.months]
        up, down = (max((f.quantity.count or 0 for f in flow if f), default=0) for flow in both)
        return up, down

    @property
    def largest(self) -> int:
        return max(self.reach)

    @property
    def is_drawn(self) -> bool:
        """Whether two months can be compared, and not all is zero."""
        return sum(bool(month.counts) for month in self.months) >= _LEAST_MONTHS and self.largest > 0


def flows_of_first(material: Material, draw: Draw) -> Picture | None:
    """Arrivals and returns of the population that the report shows first."""
    return _flows(material, draw, material.series.population)


def flows_beside(population: str, material: Material, draw: Draw) -> Picture | None:
    """The same of another population."""
    if population == material.series.population:
        return None
    return _flows(material, draw, population)


def _flows(material: Material, draw: Draw, population: str) -> Picture | None:
    """Bars of up to twelve months and countries; None where no country has counts of two months.

    All are of one length: a weekly report draws weeks, and a flash update nothing.

    A running total is no month's count, and is not drawn.
    """
    words = material.texts
    family = family_of(population)
    countries = [_country(material, family, code) for code in _codes(material, population)]
    by_size = sorted((each for each in countries if each.is_drawn), key=lambda each: -each.largest)
    drawn = by_size[:_MOST_DRAWN]
    if not drawn:
        return None
    left_out = [words.country(each.code) for each in countries if each.counts and each not in drawn]
    figures = [figure for each in drawn for figure in each.months[-1].counts]
    unit = _unit(material)
    sentences = [words.say(f"flows.{unit}.caption")]
    if len(drawn) > 1:
        sentences.append(words.say("picture.scale"))
    sentences += gaps_said([figure for each in drawn for figure in each.counts], words)
    if left_out:
        sentences.append(words.say("flows.not_drawn", names=named(words, left_out)))
    return Picture(
        svg=Markup(draw(_spec(words, drawn, unit))),
        alt=_alt(words, drawn, population, unit),
        caption=joined(" ", (*sentences, *sources_said(material, figures))),
        title=_title(material, population),
        placement=Placement.BELOW_TABLES,
    )


def _codes(material: Material, population: str) -> list[str]:
    """The countries of any series of the population, in the order of the report."""
    series = [each for each in all_series() if each.population == population]
    return list(dict.fromkeys(code for each in series for code in material.countries_of(each)))


def _title(material: Material, population: str) -> Text:
    words, title = material.texts, f"flows.{_unit(material)}.title"
    if material.goes_without_saying(population):
        return words.say(title)
    return words.say(f"{title}.of", people=people_named(Whom(population), words))


def _unit(material: Material) -> str:
    return material.evidence.month.period.kind.name.lower()


def _country(material: Material, family: str, code: str) -> _Country:
    reports = (*material.reports.earlier, material.reports.current)
    own = material.evidence.month.period
    both = zip(material.evidence.months, reports, strict=True)
    of_one_length = [each for each in both if own.is_as_long_as(each[0].period)][-_MOST_MONTHS:]
    months = []
    for month, figures in of_one_length:
        known = {
            flow: figure
            for flow in ("arrivals", "returns")
            if (figure := figures.get(f"{family}.{code}.{flow}")) and not figure.quantity.is_missing
        }
        months.append(_Month(month.period, known.get("arrivals"), known.get("returns")))
    return _Country(code, tuple(months))


def _spec(words: Texts, drawn: Sequence[_Country], unit: str) -> FlowsSpec:
    up, down = (max(reach) for reach in zip(*(each.reach for each in drawn), strict=True))
    first, *_, last = drawn[0].months
    return FlowsSpec(
        flows=tuple(
            Flow(
                words.country(each.code),
                tuple(
                    MonthFlow(_bar(month.arrivals, words), _bar(month.returns, words))
                    for month in each.months
                ),
            )
            for each in drawn
        ),
        # Both ways share the height, so that lines are as far apart as in a chart of one way.
        levels=tuple(Level(level, words.words.number(level)) for level in levels_to(up + down)),
        key=(
            words.say(f"flows.{unit}.arrivals") if up else "",
            words.say(f"flows.{unit}.returns") if down else "",
        ),
        ends=(_named(first.period, words), _named(last.period, words)),
        is_rtl=words.direction == "rtl",
    )


def _named(period: Period, words: Texts) -> Text:
    return Text.of_value(period, words.words.worded(period))


def _bar(figure: Figure | None, words: Texts) -> Bar | None:
    return Bar(figure.quantity.count or 0, shown(figure, words).text) if figure else None


def _alt(words: Texts, drawn: Sequence[_Country], population: str, unit: str) -> Text:
    """The last month with a count of each country."""
    items = []
    for each in drawn:
        month = next(month for month in reversed(each.months) if month.counts)
        flows = [
            words.say(f"flows.alt.{name}", value=counted(figure, words))
            for name, figure in (("arrivals", month.arrivals), ("returns", month.returns))
            if figure
        ]
        name = words.country(each.code)
        values: dict[str, Given] = {"name": name, "month": month.period, "flows": words.list_of(flows)}
        items.append(words.say("flows.alt.item", **values))
    if population == REFUGEES:
        return words.say(f"flows.{unit}.alt", countries=words.list_of(items))
    people = people_named(Whom(population), words)
    return words.say(f"flows.{unit}.alt.of", people=people, countries=words.list_of(items))
