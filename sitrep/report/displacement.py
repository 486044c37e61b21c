"""The tables of refugees: registered by country of asylum, and other series beside them."""

from collections.abc import Sequence

from sitrep.analysis.displacement import REGISTERED
from sitrep.model.figure import Figure
from sitrep.quantity import Kind, missing
from sitrep.report.change import change_value
from sitrep.report.material import Material, measure_heading, shown
from sitrep.report.view import Heading, Row, TableView, Tone, Value

_FLOWS = ("arrivals", "returns")


def displacement_tables(material: Material) -> tuple[TableView, ...]:
    """Registered refugees by country with their total; other series in a table of their own."""
    tables = [_registered_table(material), _other_series_table(material)]
    return tuple(table for table in tables if table and table.rows)


def _registered_table(material: Material) -> TableView | None:
    words, countries = material.words, material.evidence.operation.countries_of_asylum
    keys = [f"refugees.{country}.{REGISTERED}" for country in countries]
    if not any(material.figure(key) for key in keys):
        return None
    flows = [flow for flow in _FLOWS if _has_value(material, countries, flow)]
    measures = ["awaiting_registration", *flows]
    headings = (
        Heading(words.say("heading.country_of_asylum")),
        measure_heading(words, "registered"),
        Heading(_change_heading(material), numeric=True),
        *(measure_heading(words, measure) for measure in measures),
        Heading(words.say("heading.as_of")),
        Heading(words.say("heading.source")),
    )
    rows = tuple(_country_row(material, country, measures) for country in countries)
    return TableView("", headings, rows, total=_total_row(material, measures))


def _change_heading(material: Material) -> str:
    return material.words.say("heading.change", number=_number_of_last(material))


def _number_of_last(material: Material) -> str:
    operation, period = material.evidence.operation, material.evidence.month.period
    return material.words.number(operation.number(period) - 1)


def _has_value(material: Material, countries: Sequence[str], measure: str) -> bool:
    figures = (material.figure(f"refugees.{country}.{measure}") for country in countries)
    return any(figure and not figure.quantity.is_missing for figure in figures)


def _country_row(material: Material, country: str, measures: Sequence[str]) -> Row:
    words = material.words
    figure = material.figure(f"refugees.{country}.{REGISTERED}")
    name = Value(words.country(country))
    not_reported = Value(words.quantity(missing(Kind.NOT_REPORTED), style="table"), tone=Tone.MISSING)
    if figure is None:
        return (name, not_reported, *(Value("") for _ in measures), Value(""), Value(""), Value(""))
    return (
        name,
        shown(figure, words),
        change_value(material, figure.key),
        *(_measure(material, country, measure, not_reported) for measure in measures),
        Value(words.date(figure.as_of, style="short")),
        Value(words.list_of(figure.sources)),
    )


def _measure(material: Material, country: str, measure: str, otherwise: Value) -> Value:
    figure = material.figure(f"refugees.{country}.{measure}")
    return shown(figure, material.words) if figure else otherwise


def _total_row(material: Material, measures: Sequence[str]) -> Row | None:
    words = material.words
    total = material.figure(f"refugees.total.{REGISTERED}")
    if total is None:
        return None
    return (
        Value(words.say("subject.total")),
        shown(total, words),
        change_value(material, total.key),
        *(material.value(f"refugees.total.{measure}") for measure in measures),
        Value(_dates_of(material, total), columns=2),
    )


def _dates_of(material: Material, figure: Figure) -> str:
    words = material.words
    if figure.as_of_first in (None, figure.as_of):
        return words.date(figure.as_of, style="short")
    return words.say("total.dates", dates=words.date_range(figure.as_of_first, figure.as_of))


def _other_series_table(material: Material) -> TableView | None:
    """Counts by another method: beside the registered ones, never added to them."""
    words = material.words
    others = other_series(material)
    headings = (
        Heading(words.say("heading.country_of_asylum")),
        Heading(words.say("heading.count"), numeric=True),
        Heading(words.say("heading.method")),
        Heading(words.say("heading.as_of")),
        Heading(words.say("heading.source")),
    )
    rows = tuple(
        (
            Value(words.country(figure.subject)),
            shown(figure, words),
            Value(words.say(f"code.method.{figure.key.rsplit('.', 1)[-1]}")),
            Value(words.date(figure.as_of, style="short")),
            Value(words.list_of(figure.sources)),
        )
        for figure in others
    )
    return TableView(words.say("table.other_series"), headings, rows)


def other_series(material: Material) -> list[Figure]:
    """Refugee counts of this month that are not registrations."""
    period = material.evidence.month.period
    methods = ("assisted", "estimated", "press")
    return [
        figure
        for key, figure in material.reports.current.items()
        if key.startswith("refugees.")
        and key.rsplit(".", 1)[-1] in methods
        and figure.as_of in period
        and not figure.quantity.is_missing
    ]
