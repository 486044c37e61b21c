"""The table of counts by other methods: beside the leading ones, never added to them."""

from sitrep.model.counting import ABROAD, Series, count_key, series_of
from sitrep.model.figure import Figure, Made
from sitrep.model.subject import THE_REGION
from sitrep.report.documents import cited_of
from sitrep.report.labels import subject_of
from sitrep.report.material import Material, dated, shown
from sitrep.report.measures import people_of
from sitrep.report.page.sections.change_columns import change_columns, has_changes
from sitrep.report.text import Text
from sitrep.report.texts import Texts
from sitrep.report.view.section import Heading, TableView
from sitrep.report.view.value import Tone, Value


def other_series_table(material: Material) -> TableView | None:
    """Counts by another method: beside the leading ones, never added to them."""
    words = material.texts
    others = other_series(material)
    changed = change_columns(material, others) if has_changes(material, others) else []
    counted = {parts.whom for figure in others if (parts := count_key(figure.key))}
    has_populations = not counted <= {material.series.whom}
    only_abroad = {whom.population for whom in counted} <= {*ABROAD}
    headings = (
        Heading(words.say("heading.country_of_asylum" if only_abroad else "heading.country")),
        *([Heading(words.say("heading.population"))] if has_populations else []),
        Heading(words.say("heading.count"), numeric=True),
        *(heading for heading, _ in changed),
        Heading(words.say("heading.method")),
        Heading(words.say("heading.as_of")),
        Heading(words.say("heading.source")),
    )
    rows = tuple(
        (
            Value(_place_of(figure, words)),
            *([Value(people_of(figure.key, words))] if has_populations else []),
            shown(figure, words),
            *(cell(figure) for _, cell in changed),
            Value(words.say(f"code.method.{figure.key.rsplit('.', 1)[-1]}")),
            dated(figure, words),
            Value(cited_of(material, figure), tone=Tone.SOURCE),
        )
        for figure in others
    )
    return TableView(words.say("table.other_series"), headings, rows)


def _place_of(figure: Figure, words: Texts) -> Text:
    """The place; a country whose areas stand above it is marked, so that nobody adds it to them."""
    place = subject_of(figure, words)
    is_of_areas = figure.made is Made.SUM and not figure.subject.is_total
    return words.say("series.sum", place=place) if is_of_areas else place


def other_series(material: Material) -> list[Figure]:
    """Counts of people by methods that do not lead, with their dates; sums follow their parts.

    A country of which a single area is counted would only repeat it.
    """
    figures = [
        figure
        for key, figure in material.reports.current.items()
        if (series := series_of(key))
        and (series not in material.leading or figure.subject == THE_REGION)
        and not figure.quantity.is_missing
        and (figure.subject.is_total or not figure.only_parts)
    ]
    order = {series: place for place, series in enumerate(dict.fromkeys(map(_series_of, figures)))}
    return sorted(figures, key=lambda figure: (order[_series_of(figure)], figure.made is Made.SUM))


def _series_of(figure: Figure) -> tuple[str, Series | None]:
    return figure.subject.country, series_of(figure.key)
