"""The strip of key figures below the highlights."""

from dataclasses import replace

from sitrep.analysis.stems import is_of_period
from sitrep.model.counting import ABROAD, REFUGEES, Series, Whom, population_of
from sitrep.model.figure import Figure, Made
from sitrep.model.indicators import is_currency
from sitrep.model.subject import SubjectKind
from sitrep.model.tables import INDICATORS
from sitrep.quantity import Kind, missing
from sitrep.report.documents import cited_of
from sitrep.report.gaps import lacking_in, with_only
from sitrep.report.key_figures import MOST_KEY_FIGURES, USUAL_KEY_FIGURES, last_reported
from sitrep.report.labels import dates_of, label_of, report_named, subject_of
from sitrep.report.material import Material, change_value, shown
from sitrep.report.measures import measure_of, origin_of, people_named
from sitrep.report.page.sections.change_tables import last_report
from sitrep.report.page.sections.mission import mandate_clock
from sitrep.report.text import Text
from sitrep.report.view.value import KeyFigure, Tone, Value


def key_figures(material: Material) -> tuple[KeyFigure, ...]:
    """Those that the operation names, or else totals and the first mission's clock.

    At most eight of the former, in two rows, and five of the latter.

    Of several populations each one's total comes before the countries of the first.
    """
    keys = material.evidence.operation.report.key_figures or _usual_keys(material)
    made = [key_figure(material, key) for key in keys]
    return tuple(one for one in made if one)[:MOST_KEY_FIGURES]


def _usual_keys(material: Material) -> tuple[str, ...]:
    current = material.reports.current
    clocks = [key for key, figure in current.items() if figure.made is Made.DAYS_LEFT]
    if len(material.leading) > 1:
        room = USUAL_KEY_FIGURES - len(clocks[:1])
        return (*[_largest(material, series) for series in material.leading][:room], *clocks[:1])
    series = material.series
    countries = [series.of(country) for country in material.countries_of(series)]
    total = () if len(countries) == 1 else (series.total,)
    return (
        *total,
        *countries[: USUAL_KEY_FIGURES - 1 - len(clocks[:1])],
        *clocks[:1],
    )


def _largest(material: Material, series: Series) -> str:
    """The key of the total; that of a single country where no other has one."""
    counted = [key for key in map(series.of, material.countries_of(series)) if material.figure(key)]
    return counted[0] if len(counted) == 1 else series.total


def key_figure(material: Material, key: str) -> KeyFigure | None:
    """A figure of the strip: value, what it is, its change, its date and source."""
    words, figure = material.texts, material.figure(key)
    if figure is None:
        return None if key in material.withheld else _not_reported(material, key)
    if figure.made is Made.DAYS_LEFT:
        mission = key.rpartition(".")[0]
        clock, status = mandate_clock(material, mission), material.figure(f"{mission}.status")
        if clock and status:
            state = shown(status, words).text
            label = words.say("mission.clock", label=clock.label, mission=subject_of(figure, words))
            return KeyFigure(clock.value, label, Value(state.opening(words.language)), clock.detail)
        return clock
    before = material.reports.previous.get(key)
    change = change_value(material, key, with_percent=True)
    if before and key in material.changes:
        change = replace(change, text=_since(material, before, change.text))
    value = shown(figure, words)
    if is_currency(figure.unit):
        # "US$1 billion" has room where a table's nine zeros have not.
        value = replace(value, text=words.figure(figure))
    return KeyFigure(
        value,
        _label(material, figure),
        change,
        dates_of(figure, words, "short"),
        cited_of(material, figure),
        material.sources(figure),
    )


def _not_reported(material: Material, key: str) -> KeyFigure | None:
    """What the page says in place of a count of its days that was always there, and nobody gives."""
    last = last_reported(key, material.evidence, material.reports)
    if last is None or material.evidence.month.period.is_of_news:
        return None
    words, (period, figure) = material.texts, last
    report = report_named(period, material.evidence, words)
    said = words.say("change.last_value", value=words.figure(figure), report=report)
    return KeyFigure(
        Value(words.quantity(missing(Kind.NOT_REPORTED), style="table"), tone=Tone.MISSING),
        _label(material, figure),
        Value(said),
    )


def _since(material: Material, before: Figure, change: Text) -> Text:
    """A count of a period, of events or of several dates has no day that it changed since.

    The last report says it then.
    """
    words, catalogue = material.texts, material.evidence.operation.catalogue
    of_period = INDICATORS.makes(before.key) and is_of_period(before.key, catalogue)
    of_days = before.as_of_first not in (None, before.as_of)
    if of_period or of_days or before.subject.kind is SubjectKind.EVENTS:
        return words.say("change.since_report", change=change, report=last_report(material))
    return words.say("change.since", change=change, date=dates_of(before, words, "short"))


def _label(material: Material, figure: Figure) -> Text:
    """`registered in Turkey`, where the measure has such a phrase; else `Apaydın, population`."""
    words = material.texts
    said = measure_of(figure, words)
    whom = Whom(REFUGEES)
    is_of_refugees = population_of(figure.key) == REFUGEES and not origin_of(whom, words)
    if is_of_refugees and not material.goes_without_saying(REFUGEES):
        said = words.say("measure.of", people=people_named(whom, words), measure=said)
    if figure.subject.kind in (SubjectKind.PLACE, SubjectKind.SOME_COUNTRIES):
        return words.say("strip.refugees", measure=said, place=subject_of(figure, words))
    if figure.subject.kind is SubjectKind.OPERATION:
        return said
    if figure.subject.kind is not SubjectKind.ALL_COUNTRIES:
        return label_of(figure, words)
    lacking = lacking_in(figure, words)
    if lacking:
        is_abroad = population_of(figure.key) in ABROAD
        key = "strip.total.without" if is_abroad else "strip.countries.without"
        return with_only(figure, words.say(key, measure=said, names=lacking), words)
    return with_only(figure, words.say("strip.total", measure=said), words)
