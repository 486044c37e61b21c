"""A table of the totals that the operation names, with what is added in each."""

from sitrep.model.counting import is_named_total
from sitrep.report.labels import label_of
from sitrep.report.material import Material, change_value, dated, shown
from sitrep.report.page.sections.change_tables import last_report
from sitrep.report.view import Heading, TableView, Value


def named_totals(material: Material) -> TableView | None:
    """Each with its change and date; None where there is none."""
    words = material.texts
    totals = [f for key, f in material.reports.current.items() if is_named_total(key)]
    if not totals:
        return None
    changed = Heading(words.say("heading.change", report=last_report(material)), numeric=True)
    has_changes = any(each.key in material.changes for each in totals)
    headings = (
        Heading(words.say("heading.total")),
        Heading(words.say("heading.count"), numeric=True),
        *([changed] if has_changes else []),
        Heading(words.say("heading.as_of")),
    )
    rows = tuple(
        (
            Value(label_of(each, words)),
            shown(each, words),
            *([change_value(material, each.key)] if has_changes else []),
            dated(each, words),
        )
        for each in totals
    )
    return TableView(words.say("table.totals"), headings, rows)
