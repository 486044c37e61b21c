"""A table of the totals that the operation names, with what is added in each."""

from sitrep.model.counting import is_named_total
from sitrep.report.labels import label_of
from sitrep.report.material import Material, dated, shown
from sitrep.report.page.sections.change_columns import change_columns, has_changes
from sitrep.report.view.section import Heading, TableView
from sitrep.report.view.value import Value


def named_totals(material: Material) -> TableView | None:
    """Each with its change and date; None where there is none."""
    words = material.texts
    totals = [f for key, f in material.reports.current.items() if is_named_total(key)]
    if not totals:
        return None
    changed = change_columns(material, totals) if has_changes(material, totals) else []
    headings = (
        Heading(words.say("heading.total")),
        Heading(words.say("heading.count"), numeric=True),
        *(heading for heading, _ in changed),
        Heading(words.say("heading.as_of")),
    )
    rows = tuple(
        (
            Value(label_of(each, words)),
            shown(each, words),
            *(cell(each) for _, cell in changed),
            dated(each, words),
        )
        for each in totals
    )
    return TableView(words.say("table.totals"), headings, rows)
