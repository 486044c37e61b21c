"""What is different since the last report, at a glance: what rose, fell, is new, was not reported."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sitrep.analysis.camps import named_camps
from sitrep.analysis.leading import is_withheld
from sitrep.model.counting import Series, series_of
from sitrep.model.figure import Figure
from sitrep.model.sections import DISPLACEMENT
from sitrep.model.subject import SubjectKind
from sitrep.model.tables import INDICATORS
from sitrep.quantity import Kind, exact
from sitrep.report.labels import anchor, dates_of, label_of, subject_of
from sitrep.report.material import Material, change_value, words_in
from sitrep.report.measures import measure_of, people_named
from sitrep.report.page.sections.change_tables import last_report
from sitrep.report.text import Text
from sitrep.report.view.page import Since, SinceLine
from sitrep.report.view.section import Section

_MOST_NAMED = 6
_LACKING = (Kind.NOT_REPORTED, Kind.NO_DATA)
_MISSION, _STATUS = "missions.", ".status"


def since_last_report(material: Material, sections: Sequence[Section]) -> Since | None:
    """One line for each kind of change that there is; None in the first report.

    Of the counts by country that the report leads with, the largest changes first; then of the
    indicators of its strip, the strengths of its missions, and new missions and camps.
    """
    if material.evidence.last is None:
        return None
    counts = list(_counts(material))
    groups = (counts, _indicators(material), _strengths(material))
    changed = [figure for group in groups for figure in _by_change(material, group)]
    lines = {
        "up": [_changed(material, each) for each in changed if _change(material, each) > 0],
        "down": [_changed(material, each) for each in changed if _change(material, each) < 0],
        "same": [_linked(material, each) for each in changed if _is_the_same(material, each)],
        "new": [
            *_new_counts(material, counts),
            *_new_missions(material),
            *_new_camps(material),
        ],
    }
    if not material.evidence.month.period.is_of_news:
        lines["not_reported"] = [*_not_reported(material), *_sections_not_reported(sections)]
    words = material.texts
    said = tuple(
        SinceLine(words.say(f"since.{kind}"), _listed(material, _first(material, items)))
        for kind, items in lines.items()
        if items
    )
    return Since(words.say("label.since", report=last_report(material)), said) if said else None


def _listed(material: Material, items: list[Text]) -> Text:
    """In a sentence; where each has its people beside the place, and so a comma, with semicolons."""
    if len(material.leading) == 1:
        return material.texts.list_of(items)
    return material.texts.joined("semicolon", items)


def _counts(material: Material) -> Iterator[Figure]:
    for series in material.leading:
        for country in material.countries_of(series):
            figure = material.figure(series.of(country))
            if figure:
                yield figure


def _indicators(material: Material) -> Iterator[Figure]:
    """Those of the strip; the others change in their section, and are of many kinds."""
    for key in material.evidence.operation.report.key_figures:
        figure = material.figure(key) if INDICATORS.makes(key) else None
        if figure:
            yield figure


def _strengths(material: Material) -> Iterator[Figure]:
    """Of each mission its people there; the observers, where nobody counts them all."""
    for mission in _missions(material.reports.current):
        found = (material.figure(f"{mission}.{part}") for part in ("deployed", "observers"))
        figure = next((each for each in found if each and not each.quantity.is_missing), None)
        if figure:
            yield figure


def _missions(figures: Mapping[str, Figure]) -> list[str]:
    """How the keys of each mission begin."""
    return [
        key.removesuffix(_STATUS)
        for key in figures
        if key.startswith(_MISSION) and key.endswith(_STATUS)
    ]


def _by_change(material: Material, figures: Iterable[Figure]) -> list[Figure]:
    changed = (figure for figure in figures if figure.key in material.changes)
    return sorted(changed, key=lambda figure: -abs(_change(material, figure)))


def _change(material: Material, figure: Figure) -> float:
    return float(material.changes[figure.key].quantity.value or 0)


def _is_the_same(material: Material, figure: Figure) -> bool:
    """Whether somebody reported that nothing changed; "about none" is no such word."""
    return material.changes[figure.key].quantity == exact(0)


def _named(material: Material, figure: Figure) -> Text:
    """The place of a count; where several populations are counted, whom the count is of too."""
    words, series = material.texts, series_of(figure.key)
    if series is None:
        return _not_of_people(material, figure)
    if len(material.leading) == 1:
        return subject_of(figure, words)
    if _needs_its_method(material, series):
        return label_of(figure, words)
    people = people_named(series.whom, words)
    return words.say("strip.refugees", measure=people, place=subject_of(figure, words))


def _needs_its_method(material: Material, series: Series) -> bool:
    """Whether the population alone says too little: it is counted in two ways."""
    return [each.whom for each in material.leading].count(series.whom) > 1


def _not_of_people(material: Material, figure: Figure) -> Text:
    """`violations of the ceasefire in Yemen`, `UNDOF (deployed strength)`."""
    words = material.texts
    measure, subject = measure_of(figure, words), subject_of(figure, words)
    match figure.subject.kind:
        case SubjectKind.PLACE:
            return words.say("strip.refugees", measure=measure, place=subject)
        case SubjectKind.OPERATION:
            return measure
        case SubjectKind.MISSION:
            return words.say("since.strength", mission=subject, measure=measure)
    return label_of(figure, words)


def _linked(material: Material, figure: Figure) -> Text:
    return _named(material, figure).led_to(anchor(figure.key))


def _changed(material: Material, figure: Figure) -> Text:
    change = change_value(material, figure.key).text.led_to(anchor(figure.key))
    return material.texts.say("since.changed", name=_named(material, figure), change=change)


def _new_counts(material: Material, counts: list[Figure]) -> Iterator[Text]:
    previous = material.reports.previous
    for figure in counts:
        before = previous.get(figure.key)
        if not figure.quantity.is_missing and (before is None or before.quantity.is_missing):
            yield _linked(material, figure)


def _new_missions(material: Material) -> Iterator[Text]:
    """Those of which no earlier report knew; where it knew of none, all would be new."""
    known = _missions(material.reports.previous)
    for mission in _missions(material.reports.current):
        if known and mission not in known:
            status = material.reports.current[f"{mission}{_STATUS}"]
            yield subject_of(status, material.texts)


def _new_camps(material: Material) -> Iterator[Text]:
    """Those of which no earlier report knew; where none knew of any, all would be new."""
    known = {name for _, name in named_camps(material.evidence.earlier)}
    for record, name in named_camps(material.evidence.months):
        if known and name not in known:
            camp, status = words_in(record, "camp"), record.text("status")
            code = material.texts.code(record.table.kind.column("status"), status)
            yield material.texts.say("since.camp", camp=camp, status=code)


def _not_reported(material: Material) -> Iterator[Text]:
    """Countries without a count of this report's own, with the date of what is shown instead."""
    words = material.texts
    for series in material.leading:
        by_date: dict[Text, list[Figure]] = {}
        for country in material.countries_of(series) if _ever_counted(material, series) else ():
            figure = material.figure(series.of(country))
            if figure is None or figure.quantity.is_missing:
                if not is_withheld(country, series, material.evidence.withheld) and _lacks(figure):
                    yield _without(material, series, country)
            elif figure.is_carried:
                by_date.setdefault(dates_of(figure, words, "short"), []).append(figure)
        for day, figures in by_date.items():
            yield words.say("since.shown", name=_named_together(material, series, figures), date=day)


def _named_together(material: Material, series: Series, figures: Sequence[Figure]) -> Text:
    """`refugees from Sudan in Egypt and Libya`: those of one population once."""
    words = material.texts
    if len(figures) == 1 or _needs_its_method(material, series):
        return words.list_of([_linked(material, figure) for figure in figures])
    places = words.list_of([subject_of(each, words).led_to(anchor(each.key)) for each in figures])
    if len(material.leading) == 1:
        return places
    people = people_named(series.whom, words)
    return words.say("strip.refugees", measure=people, place=places)


def _ever_counted(material: Material, series: Series) -> bool:
    """Whether any country has a count, now or in the last report: where people are not counted at all,
    none is missing.
    """
    keys = [series.of(country) for country in material.countries_of(series)]
    figures = (report.get(key) for report in (material.reports.current, material.reports.previous)
               for key in keys)  # fmt: skip
    return any(figure and not figure.quantity.is_missing for figure in figures)


def _sections_not_reported(sections: Sequence[Section]) -> Iterator[Text]:
    """Those with older figures alone; the countries of displacement are named one by one."""
    for section in sections:
        if section.not_reported and section.key != DISPLACEMENT.key:
            yield section.title


def _lacks(figure: Figure | None) -> bool:
    return figure is None or figure.quantity.kind in _LACKING


def _without(material: Material, series: Series, country: str) -> Text:
    figure = material.figure(series.of(country))
    return _named(material, figure) if figure else material.texts.country(country)


def _first(material: Material, items: list[Text]) -> list[Text]:
    """Of many the first ones "and others"."""
    if len(items) <= _MOST_NAMED:
        return items
    return [*items[: _MOST_NAMED - 1], material.texts.say("subject.others")]
