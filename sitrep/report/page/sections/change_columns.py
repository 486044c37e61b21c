"""Columns of a change: how much, over how many days, and how much a day."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from sitrep.analysis.pace import a_day
from sitrep.model.figure import Figure
from sitrep.report.labels import anchor
from sitrep.report.material import Material, change_value
from sitrep.report.page.sections.change_tables import days_of_change, last_report
from sitrep.report.text import EMPTY, Text
from sitrep.report.view.section import Heading
from sitrep.report.view.value import Value

Cell = Callable[[Figure], Value]
Column = tuple[Heading, Cell]
"""The head of a column, and its cell for the figure of a row."""


def change_columns(
    material: Material, figures: Sequence[Figure], *, name: str = "change", cell: Cell | None = None
) -> list[Column]:
    """The change since the last report, the days that it took and, of people, the change a day.

    Changes over 40 and 26 days are not alike: where all took as many days the heading says so, else a
    column. `name` is that of the heading; `cell` the change where it is not said why there is none.
    """
    changed = [figure for figure in figures if figure.key in material.changes]
    days = {days_of_change(material, figure) for figure in changed}
    columns = [(_heading(material, name, days), cell or partial(_change, material))]
    if len(days) > 1:
        columns.append((Heading(material.texts.say("heading.over")), partial(_over, material)))
    if any(_a_day(material, figure).text for figure in changed):
        head = Heading(material.texts.say("heading.a_day"), numeric=True)
        columns.append((head, partial(_a_day, material)))
    return columns


def has_changes(material: Material, figures: Sequence[Figure]) -> bool:
    """Whether any of them was compared with the last report's."""
    return any(figure.key in material.changes for figure in figures)


def _heading(material: Material, name: str, days: set[int | None]) -> Heading:
    words, report = material.texts, last_report(material)
    (only, *others) = days or {None}
    if only is None or others:
        return Heading(words.say(f"heading.{name}", report=report), numeric=True)
    text = words.say(f"heading.{name}.over", report=report, days=_in_days(material, only))
    return Heading(text, numeric=True)


def _change(material: Material, figure: Figure) -> Value:
    """Of what nobody counted there is nothing to say."""
    if figure.quantity.is_missing:
        return Value(EMPTY)
    return change_value(material, figure.key)


def _in_days(material: Material, days: int) -> Text:
    return material.texts.say("change.over", count=days).unbroken()


def _over(material: Material, figure: Figure) -> Value:
    days = days_of_change(material, figure)
    return Value(_in_days(material, days) if days else EMPTY)


def _a_day(material: Material, figure: Figure) -> Value:
    """Of the change as it is printed; blank for anything but people: money comes all at once."""
    days = days_of_change(material, figure)
    if not days or figure.unit:
        return Value(EMPTY)
    change = material.changes[figure.key]
    rate = a_day(change.quantity, days)
    if rate is None:
        return Value(EMPTY)
    return Value(material.texts.change(replace(change, value=rate)), anchor=anchor(figure.key))
