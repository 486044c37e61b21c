"""The section of displacement: refugees by country of asylum, and other series beside them."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from sitrep.analysis.displacement import TO_DATE, is_withheld
from sitrep.drawing.spec import Draw
from sitrep.model import sections
from sitrep.model.figure import Figure, Made
from sitrep.model.subject import ALL_COUNTRIES
from sitrep.model.tables import REFUGEES
from sitrep.model.tables.refugees import METHODS
from sitrep.quantity import Kind, missing
from sitrep.report.labels import dates_of, measure_heading, subject_of
from sitrep.report.material import Material, change_value, dated, shown
from sitrep.report.page.pictures.flows import refugee_flows
from sitrep.report.page.pictures.sparklines import refugee_sparklines
from sitrep.report.page.pictures.trends import refugee_trends, trends_beside
from sitrep.report.page.sections.section import PageSection
from sitrep.report.text import EMPTY, Text, joined
from sitrep.report.texts import Texts
from sitrep.report.view import Heading, Row, TableView, Tone, Value

_FLOWS = ("arrivals", "returns")
_MEASURES = ("awaiting_registration", *_FLOWS, *(f"{flow}{TO_DATE}" for flow in _FLOWS))


def displacement_tables(material: Material, draw: Draw) -> tuple[TableView, ...]:
    """Refugees by country with their total; series of other methods in a table of their own."""
    tables = [_leading_table(material, draw), _other_series_table(material)]
    return tuple(table for table in tables if table and table.rows)


def _leading_table(material: Material, draw: Draw) -> TableView | None:
    words, countries = material.texts, material.evidence.operation.countries_of_asylum
    figures = {
        country: material.figure(f"refugees.{country}.{material.method}") for country in countries
    }
    known = [figure for figure in figures.values() if figure]
    withheld = material.evidence.withheld
    if not known and not any(is_withheld(country, material.method, withheld) for country in countries):
        return None
    lines, scale = refugee_sparklines(material, draw)
    columns = _columns(material, known, lines)
    headings = (Heading(words.say("heading.country_of_asylum")), *(heading for heading, _ in columns))
    rows = tuple(
        (
            Value(subject_of(figure, words) if figure else words.country(country)),
            *_cells(material, columns, figure, country),
        )
        for country, figure in figures.items()
    )
    total = material.figure(f"refugees.total.{material.method}")
    return TableView(
        EMPTY,
        headings,
        rows,
        total=_total_row(material, total, columns) if total else None,
        note=joined(" ", filter(None, (_only_source(material, known), scale))),
    )


_Column = tuple[Heading, Callable[[Figure], Value]]


def _columns(material: Material, known: Sequence[Figure], lines: Mapping[str, Value]) -> list[_Column]:
    """Head and content of each column; one that would be empty or all the same is left out."""
    words = material.texts
    columns: list[_Column] = [
        (measure_heading(words, material.method), lambda figure: shown(figure, words))
    ]
    if material.reports.earlier:
        head = Heading(words.say("heading.change", number=_number_of_last(material)), numeric=True)
        columns.append((head, lambda figure: change_value(material, figure.key)))
    if lines:
        head = Heading(words.say("sparklines.heading"))
        # A total may add counts of several dates: it has no point on a line that is true to time.
        columns.append((head, lambda figure: lines.get(figure.subject.country, Value(EMPTY))))
    columns += [_measure_column(material, measure) for measure in _measures(material, known)]
    columns.append((Heading(words.say("heading.as_of")), lambda figure: dated(figure, words)))
    if not _only_source(material, known):
        head = Heading(words.say("heading.source"))
        columns.append((head, lambda figure: Value(material.sources(figure), tone=Tone.SOURCE)))
    return columns


def _measures(material: Material, known: Sequence[Figure]) -> list[str]:
    """The further measures that at least one country has a value of."""
    figures = {
        measure: [material.figure(_sibling(figure, measure)) for figure in known]
        for measure in _MEASURES
    }
    return [
        measure
        for measure, given in figures.items()
        if any(figure and not figure.quantity.is_missing for figure in given)
    ]


def _sibling(figure: Figure, measure: str) -> str:
    """The key of another measure of the same place."""
    return f"{figure.key.rsplit('.', 1)[0]}.{measure}"


def _measure_column(material: Material, measure: str) -> _Column:
    words = material.texts
    not_reported = Value(words.quantity(missing(Kind.NOT_REPORTED), style="table"), tone=Tone.MISSING)

    def cell(figure: Figure) -> Value:
        found = material.figure(_sibling(figure, measure))
        # A total of these stands only where it is complete; a blank there is no missing report.
        otherwise = Value(EMPTY) if figure.made is Made.SUM else not_reported
        return shown(found, words) if found else otherwise

    return measure_heading(words, measure), cell


def _number_of_last(material: Material) -> int:
    operation, period = material.evidence.operation, material.evidence.month.period
    return operation.number(period) - 1


def _cells(material: Material, columns: Sequence[_Column], figure: Figure | None, country: str) -> Row:
    if figure:
        return tuple(cell(figure) for _, cell in columns)
    words = material.texts
    if is_withheld(country, material.method, material.evidence.withheld):
        text = Value(words.say("table.withheld"), tone=Tone.MISSING)
        return (text, *(Value(EMPTY) for _ in columns[1:]))
    not_reported = Value(words.quantity(missing(Kind.NOT_REPORTED), style="table"), tone=Tone.MISSING)
    return (not_reported, *(Value(EMPTY) for _ in columns[1:]))


def _total_row(material: Material, total: Figure, columns: Sequence[_Column]) -> Row:
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
    sources = {material.sources(figure) for figure in known}
    return material.texts.say("table.source", source=sources.pop()) if len(sources) == 1 else EMPTY


def _dates_of(material: Material, figure: Figure) -> Text:
    words, first = material.texts, figure.as_of_first
    if first in (None, figure.as_of):
        return dates_of(figure, words, "short")
    return words.say("total.dates", dates=dates_of(figure, words))


def _other_series_table(material: Material) -> TableView | None:
    """Counts by another method: beside the leading ones, never added to them."""
    words = material.texts
    others = other_series(material)
    has_changes = any(figure.key in material.changes for figure in others)
    changed = Heading(words.say("heading.change", number=_number_of_last(material)), numeric=True)
    headings = (
        Heading(words.say("heading.country_of_asylum")),
        Heading(words.say("heading.count"), numeric=True),
        *([changed] if has_changes else []),
        Heading(words.say("heading.method")),
        Heading(words.say("heading.as_of")),
        Heading(words.say("heading.source")),
    )
    rows = tuple(
        (
            Value(_place_of(figure, words)),
            shown(figure, words),
            *([change_value(material, figure.key)] if has_changes else []),
            Value(words.say(f"code.method.{figure.key.rsplit('.', 1)[-1]}")),
            dated(figure, words),
            Value(material.sources(figure), tone=Tone.SOURCE),
        )
        for figure in others
    )
    return TableView(words.say("table.other_series"), headings, rows)


def _place_of(figure: Figure, words: Texts) -> Text:
    """The place; a country whose areas stand above it is marked, so that nobody adds it to them."""
    place = subject_of(figure, words)
    is_of_areas = figure.made is Made.SUM and figure.subject != ALL_COUNTRIES
    return words.say("series.sum", place=place) if is_of_areas else place


def other_series(material: Material) -> list[Figure]:
    """Refugee counts by methods that do not lead, with their dates; sums follow their parts."""
    methods = [method for method in METHODS if method != material.method]
    figures = [
        figure
        for key, figure in material.reports.current.items()
        if REFUGEES.makes(key) and key.rsplit(".", 1)[-1] in methods and not figure.quantity.is_missing
    ]
    order = {series: place for place, series in enumerate(dict.fromkeys(map(_series_of, figures)))}
    return sorted(figures, key=lambda figure: (order[_series_of(figure)], figure.made is Made.SUM))


def _series_of(figure: Figure) -> tuple[str, str]:
    return figure.subject.country, figure.key.rsplit(".", 1)[-1]


DISPLACEMENT = PageSection(
    sections.DISPLACEMENT,
    tables=displacement_tables,
    pictures=(refugee_trends, *(partial(trends_beside, method) for method in METHODS), refugee_flows),
)
