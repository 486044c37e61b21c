"""The data notes on conflicts: what each source says, which of them was chosen, and why."""

from collections.abc import Iterator

from sitrep.analysis.conflicts import Conflict, Statement, conflicts
from sitrep.model.figure import Figure, Made
from sitrep.quantity import Quantity
from sitrep.report.labels import anchor, label_of
from sitrep.report.material import Material
from sitrep.report.page.notes.note import labelled
from sitrep.report.text import Text
from sitrep.report.view.page import DataNote


def differing(material: Material) -> Iterator[DataNote]:
    """Settled conflicts behind the figures of this report, those of carried-over figures too."""
    label = material.texts.say("note.differ")
    for figure, conflict in printed_conflicts(material):
        yield labelled(material, label, _told(material, figure, conflict))


def printed_conflicts(material: Material) -> list[tuple[Figure, Conflict]]:
    """The figures that were chosen among differing sources, each with its conflict."""
    chosen = {
        conflict.chosen.cell: conflict
        for month in material.evidence.months
        for conflict in conflicts(month)
        if conflict.is_settled
    }
    return [
        (figure, chosen[cell])
        for figure in material.reports.current.values()
        if set(figure.parts) <= {figure.key}
        for cell in figure.cells
        if cell in chosen
    ]


def _told(material: Material, figure: Figure, conflict: Conflict) -> Text:
    words, chosen = material.texts, conflict.chosen
    record, column = conflict.record, conflict.column
    return words.say(
        "note.differ.text",
        what=label_of(figure, words),
        date=conflict.record.as_of,
        values=[_stated(material, conflict, each) for each in conflict.statements],
        chosen=_chosen(material, figure, conflict, chosen),
        reason=Text.cited(conflict.reason, record.cell(column)),
    )


def _stated(material: Material, conflict: Conflict, statement: Statement) -> Text:
    value, source = (
        _value(material, conflict, statement),
        material.cited(statement.source, statement.cell),
    )
    return material.texts.say("note.differ.stated", value=value, source=source)


def _chosen(material: Material, figure: Figure, conflict: Conflict, chosen: Statement) -> Text:
    value = _value(material, conflict, chosen)
    # A word has no row in the annex, and a sum of several rows is another number than this row's.
    is_there = figure.made is Made.AS_GIVEN and not isinstance(figure.value, str)
    return value.led_to(anchor(figure.key)) if is_there else value


def _value(material: Material, conflict: Conflict, statement: Statement) -> Text:
    words, value = material.texts, statement.value
    if isinstance(value, Quantity):
        return words.quantity(value)
    if isinstance(value, str):
        return words.code(conflict.record.table.kind.column(conflict.column), value)
    return words.date(value)
