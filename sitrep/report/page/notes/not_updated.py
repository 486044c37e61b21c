"""Data notes on what this month did not report anew."""

from collections.abc import Iterator

from sitrep.model.counting import REFUGEES, Whom, series_of
from sitrep.model.figure import Figure, Made
from sitrep.report.labels import dates_of, people_counted, subject_of
from sitrep.report.material import Material, words_in
from sitrep.report.measures import measure_of, people_of
from sitrep.report.page.notes.note import note
from sitrep.report.page.notes.totals import counts_of_countries
from sitrep.report.page.notes.without_news import without_news
from sitrep.report.page.sections.other_series import other_series
from sitrep.report.texts import Given
from sitrep.report.view.page import DataNote


def not_updated(material: Material) -> Iterator[DataNote]:
    """Figures that this month did not report anew stand in the report with their own dates."""
    words = material.texts
    figures = material.reports.current
    if material.evidence.month.period.is_of_news:
        if any(figure.is_carried for figure in figures.values()):
            yield note(material, "not_updated", words.say("note.not_updated.flash"))
        return
    for figure in counts_of_countries(material):
        parts = [figures[key] for key in figure.parts if key in figures and figures[key].is_carried]
        for one in [figure] if figure.is_carried else parts:
            if len(material.leading) == 1:
                yield _carried(material, "note.not_updated.text", one)
            else:
                people = people_of(one.key, words)
                yield _carried(material, "note.not_updated.of", one, people=people)
    for figure in other_series(material):
        series = series_of(figure.key)
        if not figure.is_carried or figure.made is Made.SUM or series is None:
            continue
        if series.whom == Whom(REFUGEES) and not words.words.home:
            measure = measure_of(figure, words)
            yield _carried(material, "note.not_updated.series", figure, measure=measure)
        else:
            people = people_counted(series, words)
            yield _carried(material, "note.not_updated.of", figure, people=people)
    for record in without_news(material):
        name = words_in(record, record.name_column)
        text = words.say("note.not_updated.thing", name=name, date=record.as_of)
        yield note(material, "not_updated", text)


def _carried(material: Material, kind: str, figure: Figure, **values: Given) -> DataNote:
    words = material.texts
    values |= {"place": subject_of(figure, words), "date": dates_of(figure, words)}
    return note(material, "not_updated", words.say(kind, **values))
