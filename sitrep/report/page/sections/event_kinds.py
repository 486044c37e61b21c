"""The table of events by kind: how many there are, and whom they killed or hurt."""

from collections.abc import Iterator

from sitrep.analysis.events import ALL_KINDS, CASUALTIES, key_of_kind
from sitrep.drawing.spec import Draw
from sitrep.model.figure import Figure, Made
from sitrep.report.material import Material
from sitrep.report.measures import measure_heading
from sitrep.report.page.events import prints_kinds
from sitrep.report.page.sections.change_tables import change_table
from sitrep.report.subjects import named
from sitrep.report.text import EMPTY
from sitrep.report.view.section import Heading, TableView
from sitrep.report.view.value import Value


def kinds_tables(material: Material, draw: Draw) -> tuple[TableView, ...]:
    """Each kind with its events and casualties, then what changed since the last report."""
    if not prints_kinds(material):
        return ()
    words, all_kinds = material.texts, key_of_kind(ALL_KINDS)
    measures = ("count", *(each for each in CASUALTIES if material.figure(f"{all_kinds}.{each}")))
    heading = Heading(words.say("heading.kind"))
    headings = (heading, *(measure_heading(words, measure) for measure in measures))
    kinds = list(_kinds(material))
    lines = [(Value(named(each.subject, words)), each.key.rpartition(".")[0]) for each in kinds]
    rows = [
        (name, *(material.value(f"{begin}.{measure}") for measure in measures)) for name, begin in lines
    ]
    *each_kind, total = rows
    is_total = len(each_kind) > 1
    table = TableView(
        words.say("table.events.title"),
        headings,
        tuple(each_kind if each_kind else rows),
        total=total if is_total else None,
        note=words.say("table.events.note"),
    )
    changes = change_table(
        material,
        draw,
        heading=heading,
        lines=lines[:-1],
        measures=measures,
        total=lines[-1] if is_total else None,
        people=EMPTY,
    )
    return (table, changes) if changes else (table,)


def _kinds(material: Material) -> Iterator[Figure]:
    """The count of each kind, that of all kinds last."""
    return (figure for figure in material.reports.current.values() if figure.made is Made.COUNTED)
