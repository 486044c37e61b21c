"""Tables of changes, for counts that stand without them in the table before."""

from collections.abc import Collection, Mapping, Sequence

from sitrep.analysis.pace import days_between
from sitrep.drawing.spec import Draw
from sitrep.model.figure import Figure
from sitrep.report.labels import report_named
from sitrep.report.material import Material, change_value
from sitrep.report.measures import measure_heading
from sitrep.report.page.pictures.sparklines import sparklines
from sitrep.report.text import EMPTY, Text
from sitrep.report.view.section import Heading, TableView
from sitrep.report.view.value import Value

_MOST_WITH_TRENDS = 3
"""Of more counts only the first has its line: a page has no room for all."""

Line = tuple[Value, str]
"""What a row is about, and the beginning of the keys of its figures."""


def last_report(material: Material) -> Text:
    """What the report is called that this one is compared with; empty where there is none."""
    evidence = material.evidence
    return report_named(evidence.last.period, evidence, material.texts) if evidence.last else EMPTY


def days_of_change(material: Material, figure: Figure) -> int | None:
    """From the date of the last report's count to that of this one; None without a change.

    Nor has a sum of counts of several dates any such days.
    """
    if figure.key not in material.changes:
        return None
    return days_between(figure, material.reports.previous.get(figure.key))


def change_table(
    material: Material,
    draw: Draw,
    *,
    heading: Heading,
    lines: Sequence[Line],
    measures: Sequence[str],
    total: Line | None = None,
    people: Text = EMPTY,
    without_lines: Collection[str] = (),
) -> TableView | None:
    """The change of each measure by row, with its trend where there is room; None without any change.

    A count that is missing says so in the table before; here its cell is blank.

    `people` are those that it counts, where another table counts others. A total may add counts of
    several dates: it has no line that is true to time. Measures `without_lines` have a chart of theirs.
    """
    changed = [
        measure
        for measure in measures
        if any(f"{begin}.{measure}" in material.changes for _, begin in lines)
    ]
    if not changed:
        return None
    words, trend = material.texts, Heading(material.texts.say("sparklines.heading"))
    headings, note = [heading], EMPTY
    columns: list[tuple[str, Mapping[str, Value]]] = []
    lined = [measure for measure in changed if measure not in without_lines]
    for measure in changed:
        headings.append(measure_heading(words, measure))
        drawn: Mapping[str, Value] = {}
        scale = EMPTY
        if measure in (lined if len(changed) <= _MOST_WITH_TRENDS else lined[:1]):
            keys = {begin: f"{begin}.{measure}" for _, begin in lines}
            drawn, scale = sparklines(material, draw, keys)
        headings += [trend] if drawn else []
        columns.append((measure, drawn))
        note = scale or note

    def is_counted(key: str) -> bool:
        figure = material.figure(key)
        return figure is not None and not figure.quantity.is_missing

    def cells(line: Line) -> tuple[Value, ...]:
        name, begin = line
        row = [name]
        for measure, drawn in columns:
            key = f"{begin}.{measure}"
            row.append(change_value(material, key) if is_counted(key) else Value(EMPTY))
            row += [drawn.get(begin, Value(EMPTY))] if drawn else []
        return tuple(row)

    known = [line for line in lines if any(is_counted(f"{line[1]}.{m}") for m in changed)]
    has_total = total and any(f"{total[1]}.{measure}" in material.changes for measure in changed)
    return TableView(
        _title(material, people),
        tuple(headings),
        tuple(map(cells, known)),
        total=cells(total) if total and has_total else None,
        note=note,
    )


def _title(material: Material, people: Text) -> Text:
    report = last_report(material)
    if people == EMPTY:
        return material.texts.say("table.changes", report=report)
    return material.texts.say("table.changes.of", people=people, report=report)
