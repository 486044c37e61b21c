"""A mission's timeline: its strength, mandates and suspension, report by report."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby, zip_longest

from markupsafe import Markup

from sitrep.analysis.timeline import Run, timeline_of
from sitrep.drawing.mission_line import MissionSpec, Span
from sitrep.drawing.scales import ticks_between
from sitrep.drawing.spec import Draw
from sitrep.drawing.trends import Count
from sitrep.model.figure import Figure
from sitrep.model.tables import MISSIONS, NO_END, OPEN_ENDED
from sitrep.report.material import Material, shown
from sitrep.report.page.pictures.captions import count_of, sources_said
from sitrep.report.text import Text, joined
from sitrep.report.texts import Given, Texts
from sitrep.report.view.pictures import Picture
from sitrep.words.days import DateStyle

_SUSPENDED = "suspended"
_YEAR = 12
_BEFORE, _AFTER = timedelta(days=60), timedelta(days=180)
"""How long before the first count and after the report's date a mandate is shown at most."""


def mission_timeline(material: Material, key: str, mission: Text, draw: Draw) -> Picture | None:
    """The timeline of the mission `key`, such as `missions.unsmis`; `mission` is its name in words.

    None where there are fewer than two dates with a strength, or all are zero.
    """
    authorised, deployed = (
        timeline_of(material.reports, f"{key}.{measure}") for measure in ("authorised", "deployed")
    )
    counts = [figure for run in (*authorised, *deployed) for figure in run]
    days = {figure.as_of for figure in counts}
    if len(days) < 2 or not any(figure.quantity.value for figure in counts):
        return None
    spans = tuple(_suspended(material, key))
    words = material.texts
    spec = _spec(material, key, authorised, deployed, spans)
    return Picture(
        svg=Markup(draw(spec)),
        alt=_alt(words, mission, authorised, deployed, spec),
        caption=joined(
            " ",
            (
                words.say("mission_line.caption", date=max(days)),
                *sources_said(material, counts),
            ),
        ),
    )


def _spec(
    material: Material,
    key: str,
    authorised: Sequence[Run],
    deployed: Sequence[Run],
    suspended: Sequence[Span],
) -> MissionSpec:
    words, as_of = material.texts, material.evidence.month.period.as_of
    start = min(figure.as_of for run in (*authorised, *deployed) for figure in run)
    mandates = _mandates(material, key, start)
    first = min((start, *(max(span.first, start - _BEFORE) for span in mandates)))
    last = max((as_of, *(min(span.last, as_of + _AFTER) for span in mandates)))
    return MissionSpec(
        first=first,
        last=last,
        as_of=as_of,
        as_of_text=words.say("mission_line.as_of", date=as_of),
        authorised=_counts(material, authorised, "mission_line.authorised"),
        deployed=_counts(material, deployed, "mission_line.deployed"),
        zero=words.words.number(0),
        months=tuple(_months(words, first, last)),
        mandate=words.say("mission_line.mandate"),
        mandates=mandates,
        suspended=tuple(suspended),
        is_rtl=words.direction == "rtl",
    )


def _counts(material: Material, runs: Sequence[Run], key: str) -> tuple[tuple[Count, ...], ...]:
    words = material.texts
    return tuple(
        tuple(count_of(figure, words, words.say(key, value=shown(figure, words).text)) for figure in run)
        for run in runs
    )


def _months(words: Texts, first: date, last: date) -> Iterator[tuple[date, str]]:
    """The months that the axis names; the first, and one that begins a year, with the year."""
    months, days = ticks_between(first, last)
    for number, day in enumerate(days):
        with_year: DateStyle = "month" if number == 0 or day.month == 1 else "month_name"
        yield day, words.date(day, "year" if months >= _YEAR else with_year)


def _day(figure: Figure | None) -> date | None:
    return figure.value if figure and isinstance(figure.value, date) else None


def _end(figure: Figure | None) -> date | None:
    """The last day of a mandate; NO_END of one that has none."""
    return NO_END if figure and figure.value == OPEN_ENDED else _day(figure)


def _mandates(material: Material, key: str, otherwise: date) -> tuple[Span, ...]:
    """Each mandate that a report knew, by its start; of one that was prolonged, the later end."""
    words, spans = material.texts, dict[date, Span]()
    for figures in (*material.reports.earlier, material.reports.current):
        end = _end(figures.get(f"{key}.mandate_end"))
        start = _day(figures.get(f"{key}.mandate_start"))
        if end and (start or otherwise) <= end:
            spans[start or otherwise] = Span(start or otherwise, end, _mandate_text(words, start, end))
    ordered = [span for _, span in sorted(spans.items())]
    return tuple(_until_the_next(words, *pair) for pair in zip_longest(ordered, ordered[1:]))


def _until_the_next(words: Texts, span: Span, following: Span | None) -> Span:
    """A mandate as far as it ran: one that was renewed before its end stops where the next begins."""
    if following is None or span.last <= following.first:
        return span
    text = words.say("mission_line.superseded", mandate=_of_span(span), date=following.first)
    return Span(span.first, following.first, text, is_superseded=True)


def _mandate_text(words: Texts, start: date | None, end: date) -> Text:
    if start:
        return words.date_range(start, end)
    return words.date(end) if end == NO_END else words.say("mission_line.ends", date=end)


def _suspended(material: Material, key: str) -> Iterator[Span]:
    """When the mission was suspended: from the date that its row gives to that of its next status."""
    words, since = material.texts, None
    status = words.code(MISSIONS.column("status"), _SUSPENDED)
    for figures in (*material.reports.earlier, material.reports.current):
        figure = figures.get(f"{key}.status")
        from_day = _day(figures.get(f"{key}.status_since"))
        if figure and figure.value == _SUSPENDED:
            since = since or from_day
        elif since:
            until = from_day or (figure.as_of if figure else since)
            yield Span(since, max(since, until), words.say("mission_line.was_suspended", status=status))
            since = None
    if since:
        text = words.say("mission_line.suspended", status=status, date=since)
        yield Span(since, max(since, material.evidence.month.period.as_of), text)


def _alt(
    words: Texts,
    mission: Text,
    authorised: Sequence[Run],
    deployed: Sequence[Run],
    spec: MissionSpec,
) -> Text:
    figures = [figure for run in (*authorised, *deployed) for figure in run]
    days = [figure.as_of for figure in figures]
    sentences = [words.say("mission_line.alt", mission=mission, first=min(days), last=max(days))]
    for name, runs in (("authorised", authorised), ("deployed", deployed)):
        if runs:
            counts = words.list_of([_level(words, level) for run in runs for level in _levels(run)])
            sentences.append(words.say(f"mission_line.alt.{name}", counts=counts))
    sentences += [_of_span(span).opening(words.language) + "." for span in spec.suspended]
    if spec.mandates:
        spans = words.list_of([_of_span(span) for span in spec.mandates])
        sentences.append(words.say("mission_line.alt.mandates", spans=spans))
    return joined(" ", sentences)


def _levels(run: Run) -> Iterator[Sequence[Figure]]:
    """The counts in turn, those together that say the same."""
    for _, level in groupby(run, key=lambda figure: figure.quantity):
        yield list(level)


def _level(words: Texts, level: Sequence[Figure]) -> Text:
    """`280 on 30 June 2012`, `300 from 30 April 2012 to 31 July 2012`."""
    first, last = level[0], level[-1]
    if first.as_of == last.as_of:
        return words.say("mission_line.alt.item", value=first.quantity, date=first.as_of)
    values: dict[str, Given] = {"value": first.quantity, "first": first.as_of, "last": last.as_of}
    return words.say("mission_line.alt.level", **values)


def _of_span(span: Span) -> Text:
    return Text.dated(span.last, span.text)
