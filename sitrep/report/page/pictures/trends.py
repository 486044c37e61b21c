"""People over time, in one series: which countries are shown, and what is said of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from sitrep.analysis.timeline import Run, timeline_of
from sitrep.arithmetic import is_surely_above
from sitrep.drawing.panels import Level
from sitrep.drawing.scales import levels_to
from sitrep.drawing.spec import Draw
from sitrep.drawing.trends import Trend, TrendsSpec
from sitrep.model.counting import ABROAD, Series
from sitrep.model.figure import Figure
from sitrep.report.gaps import counted
from sitrep.report.labels import dates_of, series_title
from sitrep.report.material import Material
from sitrep.report.page.pictures.captions import count_of, gaps_said, named, sources_said
from sitrep.report.text import Text, joined
from sitrep.report.texts import Given, Texts
from sitrep.report.view.pictures import Picture, Placement
from sitrep.words.days import DateStyle

_MOST_DRAWN = 12
_LEAST_DRAWN = 3
"""A line through two counts says no more than their change, which the table has."""


Way = Literal["rose", "fell"]
WAYS: tuple[Way, ...] = ("rose", "fell")


@dataclass(frozen=True, slots=True)
class Course:
    """What is counted report by report: what charts and tables draw of it.

    `of` is whose it is: a country's code, or what else tells it apart.
    """

    of: str
    runs: tuple[Run, ...]

    @property
    def counts(self) -> list[Figure]:
        return [figure for run in self.runs for figure in run]

    @property
    def is_drawn(self) -> bool:
        """Whether there are more counts than a change tells, and any that is not zero."""
        return len(self.counts) >= _LEAST_DRAWN and any(f.quantity.value for f in self.counts)

    def went(self, way: Way) -> bool:
        """Whether the last count is surely above, or below, the first, in one unbroken line."""
        first, *_, last = self.counts
        pair = (last, first) if way == "rose" else (first, last)
        return len(self.runs) == 1 and is_surely_above(*(each.quantity for each in pair))


def courses_of(material: Material, series: Series) -> list[Course]:
    """The course of each country, as the operation lists them."""
    return [
        Course(country, timeline_of(material.reports, series.of(country)))
        for country in material.countries_of(series)
    ]


def trends_of_first(material: Material, draw: Draw) -> Picture | None:
    """The lines of up to twelve countries, the largest first; None where no country has two counts."""
    return _trends(material, draw, material.series, Placement.ABOVE_TABLES)


def trends_beside(series: Series, material: Material, draw: Draw) -> Picture | None:
    """The same of a series that the report does not lead with, below the tables."""
    if series == material.series:
        return None
    return _trends(material, draw, series, Placement.BELOW_TABLES)


def _trends(material: Material, draw: Draw, series: Series, placement: Placement) -> Picture | None:
    courses = courses_of(material, series)
    by_count = sorted(
        (course for course in courses if course.is_drawn),
        key=lambda course: -(course.counts[-1].quantity.value or 0),
    )
    drawn = by_count[:_MOST_DRAWN]
    if not drawn:
        return None
    # A country without any count is in the table; here it has nothing that could be drawn.
    left_out = [course for course in courses if course.counts and course not in drawn]
    return Picture(
        svg=Markup(draw(_spec(material, drawn))),
        alt=_alt(material.texts, drawn, series),
        caption=_caption(material, drawn, left_out),
        title=_title(material, courses, series),
        subtitle=_subtitle(material, drawn, series),
        placement=placement,
    )


def _title(material: Material, courses: Sequence[Course], series: Series) -> Text:
    """What the lines show, where it holds of every country of the report; else what they are of."""
    words = material.texts
    values: dict[str, Given] = {"refugees": series_title(series, words)}
    for way in WAYS:
        if all(course.is_drawn and course.went(way) for course in courses):
            if len(courses) > 1:
                return words.say(f"trends.title.{way}", **values)
            country = words.country(courses[0].of)
            return words.say(f"trends.title.{way}.one", country=country, **values)
    return words.say("trends.title", **values)


def _subtitle(material: Material, drawn: Sequence[Course], series: Series) -> Text:
    """What is counted, by what, and from when to when."""
    words, by = material.texts, "asylum" if series.population in ABROAD else "country"
    days = [figure.as_of for course in drawn for figure in course.counts]
    return words.say(f"trends.subtitle.{by}", dates=words.date_range(min(days), max(days)))


def _spec(material: Material, drawn: Sequence[Course]) -> TrendsSpec:
    words = material.texts
    days = [figure.as_of for course in drawn for figure in course.counts]
    style: DateStyle = "short" if min(days).year == max(days).year else "long"
    trends = tuple(
        Trend(
            words.country(course.of),
            tuple(tuple(count_of(figure, words) for figure in run) for run in course.runs),
            dates=(
                words.date(course.counts[0].as_of, style),
                words.date(course.counts[-1].as_of, style),
            ),
        )
        for course in drawn
    )
    highest = max(count.high for trend in trends for run in trend.runs for count in run)
    return TrendsSpec(
        trends=trends,
        levels=tuple(Level(level, words.words.number(level)) for level in levels_to(highest)),
        first=min(days),
        last=max(days),
        is_rtl=words.direction == "rtl",
    )


def _alt(words: Texts, drawn: Sequence[Course], series: Series) -> Text:
    """The first and the last count of each line."""
    items = [
        words.say(
            "trends.alt.item",
            name=words.country(course.of),
            first=counted(course.counts[0], words),
            first_date=dates_of(course.counts[0], words),
            last=counted(course.counts[-1], words),
            last_date=dates_of(course.counts[-1], words),
        )
        for course in drawn
    ]
    have_risen = all(course.went("rose") for course in drawn)
    key = "trends.alt.rose" if have_risen else "trends.alt"
    return words.say(key, refugees=series_title(series, words), countries=words.list_of(items))


def _caption(
    material: Material,
    drawn: Sequence[Course],
    left_out: Sequence[Course],
) -> Text:
    words = material.texts
    counts = [figure for course in drawn for figure in course.counts]
    days = [figure.as_of for figure in counts]
    sentences = [words.say("trends.dates", first=min(days), last=max(days))]
    if len(drawn) > 1:
        sentences.append(words.say("picture.scale"))
    if not all(figure.quantity.is_exact for figure in counts):
        sentences.append(words.say("trends.hollow"))
    if any(len(course.runs) > 1 for course in drawn):
        sentences.append(words.say("trends.broken"))
    sentences += gaps_said(counts, words)
    if left_out:
        names = [words.country(course.of) for course in left_out]
        sentences.append(words.say("trends.not_drawn", names=named(words, names)))
    latest = [course.counts[-1] for course in drawn]
    sentences += [*sources_said(material, latest), words.say("trends.earlier")]
    return joined(" ", sentences)
