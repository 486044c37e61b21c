"""The section of camps: their tables, and their population as a picture."""

from collections.abc import Sequence

from sitrep.analysis.camps import named_camps
from sitrep.analysis.series import Record
from sitrep.arithmetic import is_surely_above
from sitrep.drawing.spec import Draw
from sitrep.model import sections
from sitrep.model.tables import CAMPS as CAMPS_TABLE
from sitrep.quantity import exact
from sitrep.report.labels import anchor
from sitrep.report.material import Material, change_value, day, place_of, words_in
from sitrep.report.measures import measure_heading
from sitrep.report.page.carried import is_carried_over
from sitrep.report.page.pictures.camp_bars import camp_population
from sitrep.report.page.sections.camp_totals import totals_table
from sitrep.report.page.sections.change_tables import change_table, last_report
from sitrep.report.page.sections.composition import Line, composition_tables, measures_given
from sitrep.report.page.sections.section import PageSection
from sitrep.report.text import EMPTY
from sitrep.report.view import Heading, Row, TableView, Tone, Value

FULL_PERCENT = 100


def camp_tables(material: Material, draw: Draw) -> tuple[TableView, ...]:
    """Every known camp, by country and name as the spreadsheets list them, and who lives there."""
    words = material.texts
    camps = named_camps(material.evidence.months)
    if not camps:
        return ()
    has_occupancy = any(material.figure(_occupancy_key(name)) for _, name in camps)
    has_manager = any(record.text("manager") for record, _ in camps)
    has_changes = any(_population_key(name) in material.changes for _, name in camps)
    change = Heading(words.say("heading.change", report=last_report(material)), numeric=True)
    headings = (
        Heading(words.say("heading.camp")),
        Heading(words.say("heading.place")),
        Heading(words.say("heading.type")),
        Heading(words.say("heading.status")),
        *([Heading(words.say("heading.manager"))] if has_manager else []),
        measure_heading(words, "population"),
        *([change] if has_changes else []),
        measure_heading(words, "capacity"),
        *([Heading(words.say("heading.occupancy"), numeric=True)] if has_occupancy else []),
        Heading(words.say("heading.as_of")),
    )
    order = material.evidence.operation.countries_of_asylum
    by_country = sorted(camps, key=lambda camp: _position(order, camp[0].text("country")))
    rows = tuple(
        _camp_row(
            material,
            record,
            name,
            has_changes=has_changes,
            has_occupancy=has_occupancy,
            has_manager=has_manager,
        )
        for record, name in by_country
    )
    lines = [
        Line(Value(words_in(record, "camp")), f"camps.{name}", people)
        for record, name in by_country
        if (people := material.figure(_population_key(name)))
    ]
    titles = [words.say("table.camp_composition"), words.say("table.camp_composition.age")]
    living = composition_tables(material, titles, headings[0], lines)
    changes = change_table(
        material,
        draw,
        heading=headings[0],
        lines=[(Value(words_in(record, "camp")), f"camps.{name}") for record, name in by_country],
        measures=measures_given(material, [line.stem for line in lines]),
    )
    in_countries = totals_table(material)
    return (
        TableView(EMPTY, headings, rows),
        *([in_countries] if in_countries else []),
        *living,
        *([changes] if changes else []),
    )


def _position(order: Sequence[str], country: str) -> int:
    return order.index(country) if country in order else len(order)


def _camp_row(
    material: Material,
    record: Record,
    name: str,
    *,
    has_changes: bool,
    has_occupancy: bool,
    has_manager: bool,
) -> Row:
    words = material.texts
    kind, status = record.text("type"), record.text("status")
    return (
        Value(words_in(record, "camp")),
        Value(place_of(record, words)),
        Value(words.code(CAMPS_TABLE.column("type"), kind) if kind else EMPTY),
        Value(words.code(CAMPS_TABLE.column("status"), status)),
        *([Value(words_in(record, "manager"))] if has_manager else []),
        material.value(_population_key(name)),
        *([_change(material, name)] if has_changes else []),
        material.value(f"camps.{name}.capacity"),
        *([_occupancy(material, name)] if has_occupancy else []),
        day(words, record.as_of, is_carried=is_carried_over(material, record, f"camps.{name}")),
    )


def _population_key(name: str) -> str:
    return f"camps.{name}.population"


def _change(material: Material, name: str) -> Value:
    """Blank where the population is missing, which says so beside it."""
    figure = material.figure(_population_key(name))
    if figure is None or figure.quantity.is_missing:
        return Value(EMPTY)
    return change_value(material, figure.key)


def _occupancy_key(name: str) -> str:
    return f"camps.{name}.occupancy_percent"


def _occupancy(material: Material, name: str) -> Value:
    """Population as a share of capacity; over-full camps stand out."""
    figure = material.figure(_occupancy_key(name))
    if figure is None or figure.quantity.value is None:
        return Value(EMPTY)
    is_over = is_surely_above(figure.quantity, exact(FULL_PERCENT))
    return Value(
        material.texts.percent(figure.key, figure.quantity),
        anchor=anchor(figure.key),
        tone=Tone.ALERT if is_over else Tone.PLAIN,
    )


CAMPS = PageSection(sections.CAMPS, tables=camp_tables, pictures=(camp_population,))
