"""The table of people in camps by country and type."""

from sitrep.model.figure import Figure
from sitrep.model.subject import SubjectKind
from sitrep.model.tables import CAMPS
from sitrep.report.gaps import lacking_in
from sitrep.report.material import Material, change_value, dated
from sitrep.report.measures import measure_heading
from sitrep.report.page.sections.change_tables import last_report
from sitrep.report.text import EMPTY, Text
from sitrep.report.view.section import Heading, Row, TableView
from sitrep.report.view.value import Value


def totals_table(material: Material) -> TableView | None:
    """A line for the camps of each country that has several, then one for each type; None for none."""
    figures = [
        figure
        for figure in material.reports.current.values()
        if figure.subject.kind is SubjectKind.CAMPS
    ]
    if not figures:
        return None
    words = material.texts
    has_changes = any(figure.key in material.changes for figure in figures)
    change = Heading(words.say("heading.change", report=last_report(material)), numeric=True)
    headings = (
        Heading(words.say("heading.country")),
        Heading(words.say("heading.type")),
        measure_heading(words, "population"),
        *([change] if has_changes else []),
        Heading(words.say("heading.as_of")),
    )
    rows = tuple(_row(material, figure, has_changes=has_changes) for figure in figures)
    return TableView(words.say("table.camps.totals"), headings, rows)


def _row(material: Material, figure: Figure, *, has_changes: bool) -> Row:
    words, camp_type = material.texts, figure.subject.name
    kind = words.code(CAMPS.column("type"), camp_type) if camp_type else EMPTY
    is_changed = figure.key in material.changes
    change = change_value(material, figure.key) if is_changed else Value(EMPTY)
    return (
        Value(_named(material, figure)),
        Value(kind or words.say("table.camps.totals.all")),
        material.value(figure.key),
        *([change] if has_changes else []),
        dated(figure, words),
    )


def _named(material: Material, figure: Figure) -> Text:
    """The country, with the camps whose people nobody has counted."""
    words = material.texts
    country, lacking = words.country(figure.subject.country), lacking_in(figure, words)
    return words.say("subject.without", subject=country, names=lacking) if lacking else country
