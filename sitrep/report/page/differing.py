"""The data notes on conflicts: what each source says, which of them was chosen, and why."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from sitrep.analysis.conflicts import Conflict, Statement, conflicts
from sitrep.model.figure import Figure, Made
from sitrep.quantity import Quantity
from sitrep.report.labels import label_of
from sitrep.report.material import Material
from sitrep.report.narrative.live.arguments import linked
from sitrep.report.view import DataNote

# A character for private use: no text has a meaning for it.
_CHOSEN = "\ue004"


def labelled(material: Material, label: str, text: str) -> DataNote:
    """A data note; markup in its text stays what it is."""
    return DataNote(material.words.say("note.label", label=label), Markup(escape(text)))


def differing(material: Material) -> Iterator[DataNote]:
    """Settled conflicts behind the figures of this report, those of carried-over figures too."""
    label = material.words.say("note.differ")
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


def _told(material: Material, figure: Figure, conflict: Conflict) -> Markup:
    words, chosen = material.words, conflict.chosen
    text = words.say(
        "note.differ.text",
        what=label_of(figure, words),
        date=conflict.record.as_of,
        values=[_stated(material, conflict, each) for each in conflict.statements],
        chosen=_CHOSEN,
        reason=conflict.reason,
    )
    return escape(text).replace(_CHOSEN, _chosen(material, figure, conflict, chosen))


def _stated(material: Material, conflict: Conflict, statement: Statement) -> str:
    value, source = _value(material, conflict, statement), material.cited(statement.source)
    return material.words.say("note.differ.stated", value=value, source=source)


def _chosen(material: Material, figure: Figure, conflict: Conflict, chosen: Statement) -> Markup:
    value = _value(material, conflict, chosen)
    # A word has no row in the annex, and a sum of several rows is another number than this row's.
    is_there = figure.made is Made.AS_GIVEN and not isinstance(figure.value, str)
    return linked(figure.key, value) if is_there else escape(value)


def _value(material: Material, conflict: Conflict, statement: Statement) -> str:
    words, value = material.words, statement.value
    if isinstance(value, Quantity):
        return words.quantity(value)
    if isinstance(value, str):
        return words.code(conflict.record.table.name, conflict.column, value)
    return words.date(value)
