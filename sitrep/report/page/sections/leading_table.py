"""The table of the series that the report leads with: people by country, with change, days and date."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from sitrep.analysis.displacement import TO_DATE
from sitrep.analysis.leading import is_withheld
from sitrep.analysis.month_before import count_a_month_before
from sitrep.model.counting import ABROAD, Series, series_of
from sitrep.model.figure import Figure, Made
from sitrep.quantity import Kind, missing
from sitrep.report.documents import cited_of
from sitrep.report.gaps import counted, gaps_of, with_gaps
from sitrep.report.labels import dates_of, series_title, subject_of
from sitrep.report.material import Material, dated, shown
from sitrep.report.measures import measure_heading
from sitrep.report.page.sections.areas import area_name, areas_of
from sitrep.report.page.sections.change_columns import Column, change_columns
from sitrep.report.text import EMPTY, Text
from sitrep.report.texts import Texts
from sitrep.report.view.section import Heading, Row, TableView
from sitrep.report.view.value import Tone, Value

FLOWS = ("arrivals", "returns")
MEASURES = ("awaiting_registration", *FLOWS, *(f"{flow}{TO_DATE}" for flow in FLOWS))


def leading_table(material: Material, series: Series) -> TableView | None:
    """One row for each country, or for each area of the only one; None where nobody counts them."""
    words, countries = material.texts, material.countries_of(series)
    figures = {country: material.figure(series.of(country)) for country in countries}
    known = [figure for figure in figures.values() if figure]
    withheld = material.evidence.withheld
    if not known and not any(is_withheld(country, series, withheld) for country in countries):
        return None
    areas = _areas_of_only(material, figures)
    total = known[0] if areas else material.figure(series.total)
    columns = _columns(material, series, areas or known, total)
    headings = (
        Heading(words.say("heading.area") if areas else of_place(series, words)),
        *(heading for heading, _ in columns),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Value(subject_of(figure, words) if figure else words.country(country)),
            *_cells(material, columns, figure, country, series),
        )
        for country, figure in figures.items()
    )
    if areas:
        rows = tuple(
            (
                Value(area_name(area, areas, words)),
                *(cell(area) for _, cell in columns),
            )
            for area in areas
        )
    has_title = not material.goes_without_saying(series.population)
    return TableView(
        series_title(series, words) if has_title else EMPTY,
        headings,
        rows,
        total=_total_row(material, total, columns) if total else None,
        note=_only_source(material, areas or known),
    )


def stands_alone(material: Material, series: Series) -> bool:
    """Whether the areas are in the table of countries already, as there is one country alone."""
    countries = material.countries_of(series)
    return bool(_areas_of_only(material, {each: material.figure(series.of(each)) for each in countries}))


def _areas_of_only(material: Material, figures: Mapping[str, Figure | None]) -> list[Figure]:
    """The areas that the country of origin adds up, by name; [] where other countries are counted."""
    if material.evidence.operation.countries_of_asylum or len(figures) != 1:
        return []
    (figure,) = figures.values()
    if figure is None or figure.made is not Made.SUM:
        return []
    series = series_of(figure.key)
    return areas_of(material, series, figure.subject.country) if series else []


def of_place(series: Series, words: Texts) -> Text:
    """The head of the column of places."""
    return words.say("heading.country_of_asylum" if series.population in ABROAD else "heading.country")


def _columns(
    material: Material, series: Series, known: Sequence[Figure], total: Figure | None
) -> list[Column]:
    """Head and content of each column; one that would be empty or all the same is left out."""
    words = material.texts
    columns: list[Column] = [
        (measure_heading(words, series.method), lambda figure: shown(figure, words))
    ]
    if material.evidence.last:
        columns += change_columns(material, [*known, *([total] if total else [])])
    if any(_a_month_before(material, figure) for figure in known):
        day = material.evidence.month.period.a_month_before or material.evidence.month.period.as_of
        head = Heading(words.say("heading.month_before", date=words.date(day, "short")), numeric=True)
        columns.append((head, partial(_month_before_value, material)))
    columns += [_measure_column(material, measure) for measure in _measures(material, known)]
    columns.append((Heading(words.say("heading.as_of")), lambda figure: dated(figure, words)))
    if not _only_source(material, known):
        head = Heading(words.say("heading.source"))
        columns.append((head, lambda figure: Value(cited_of(material, figure), tone=Tone.SOURCE)))
    return columns


def _a_month_before(material: Material, figure: Figure) -> Figure | None:
    """A country's; a total may add counts of several dates, and of other countries."""
    if not figure.subject.country or figure.subject.name:
        return None
    reports, period = material.reports, material.evidence.month.period
    return count_a_month_before(period, reports.earlier, figure.key)


def _month_before_value(material: Material, figure: Figure) -> Value:
    found, words = _a_month_before(material, figure), material.texts
    if found is None:
        return Value(EMPTY)
    date = dates_of(found, words, "short")
    return Value(words.say("month_before.count", count=counted(found, words), date=date))


def _measures(material: Material, known: Sequence[Figure]) -> list[str]:
    """The further measures that at least one country has a value of."""
    figures = {
        measure: [material.figure(_sibling(figure, measure)) for figure in known] for measure in MEASURES
    }
    return [
        measure
        for measure, given in figures.items()
        if any(figure and not figure.quantity.is_missing for figure in given)
    ]


def _sibling(figure: Figure, measure: str) -> str:
    """The key of another measure of the same place."""
    return f"{figure.key.rsplit('.', 1)[0]}.{measure}"


def _measure_column(material: Material, measure: str) -> Column:
    words = material.texts
    not_reported = Value(words.quantity(missing(Kind.NOT_REPORTED), style="table"), tone=Tone.MISSING)

    def cell(figure: Figure) -> Value:
        found = material.figure(_sibling(figure, measure))
        # A total of these stands only where it is complete; a blank there is no missing report.
        otherwise = Value(EMPTY) if figure.made is Made.SUM else not_reported
        return _beside(found, figure, words) if found else otherwise

    return measure_heading(words, measure), cell


def _beside(found: Figure, figure: Figure, words: Texts) -> Value:
    """A further measure of the row's place, with what it lacks where the row's name does not say so."""
    value = shown(found, words)
    if found.quantity.is_missing or gaps_of(found) == gaps_of(figure):
        return value
    return replace(value, text=with_gaps([found], value.text, words))


def _cells(
    material: Material,
    columns: Sequence[Column],
    figure: Figure | None,
    country: str,
    series: Series,
) -> Row:
    if figure:
        return tuple(cell(figure) for _, cell in columns)
    words = material.texts
    if is_withheld(country, series, material.evidence.withheld):
        text = Value(words.say("table.withheld"), tone=Tone.MISSING)
        return (text, *(Value(EMPTY) for _ in columns[1:]))
    not_reported = Value(words.quantity(missing(Kind.NOT_REPORTED), style="table"), tone=Tone.MISSING)
    return (not_reported, *(Value(EMPTY) for _ in columns[1:]))


def _total_row(material: Material, total: Figure, columns: Sequence[Column]) -> Row:
    """The totals; their dates take the place of date and, where there is one, source."""
    as_of = material.texts.say("heading.as_of")
    dates = next(place for place, (heading, _) in enumerate(columns) if heading.text == as_of)
    return (
        Value(subject_of(total, material.texts)),
        *(cell(total) for _, cell in columns[:dates]),
        Value(_dates_of(material, total), columns=len(columns) - dates),
    )


def _only_source(material: Material, known: Sequence[Figure]) -> Text:
    """The source of all the figures, when they share one; "" otherwise."""
    sources = {cited_of(material, figure) for figure in known}
    (only, *others) = sources or {EMPTY}
    return material.texts.say("table.source", source=only) if only and not others else EMPTY


def _dates_of(material: Material, figure: Figure) -> Text:
    words, first = material.texts, figure.as_of_first
    if first in (None, figure.as_of):
        return dates_of(figure, words, "short")
    return words.say("total.dates", dates=dates_of(figure, words, "short"))
