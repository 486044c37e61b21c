"""All that a view is made of: one edition's evidence and figures, and the words to say them in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sitrep.analysis.reports import Reports
from sitrep.diagnostics import Diagnostic
from sitrep.model.edition import Edition
from sitrep.model.figure import Figure, Made
from sitrep.model.month import Evidence
from sitrep.quantity import Quantity
from sitrep.report.anchors import anchor
from sitrep.report.narrative import NarrativeText
from sitrep.report.view import Heading, Tone, Value
from sitrep.words.casing import opening
from sitrep.words.speech import Words

NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Material:
    """`evidence` is cut to `edition` already; `warnings` are those that its readers may see."""

    evidence: Evidence
    edition: Edition
    reports: Reports
    changes: Mapping[str, Figure]
    narrative: NarrativeText
    warnings: Sequence[Diagnostic]
    words: Words

    def figure(self, key: str) -> Figure | None:
        return self.reports.current.get(key)

    def value(self, key: str, *, tag: str = "") -> Value:
        """A figure as a table prints it, linked to its annex row; blank if there is no such figure."""
        figure = self.figure(key)
        return shown(figure, self.words, tag=tag) if figure else Value("")


def shown(figure: Figure, words: Words, *, tag: str = "") -> Value:
    """The figure's value as tables print it."""
    if isinstance(figure.value, Quantity):
        text = words.quantity(figure.value, style="table")
        if figure.value.is_missing:
            return Value(text, tone=Tone.MISSING, tag=tag)
        return Value(text, anchor=anchor(figure.key), tag=tag)
    if isinstance(figure.value, str):
        table, *_, column = figure.key.split(".")
        text = words.code(table, column, figure.value)
    else:
        text = words.date(figure.value)
    return Value(text, anchor=anchor(figure.key), tag=tag)


def day(words: Words, on: date) -> Value:
    """A date in a table's column: day and month on one line."""
    return Value(words.date(on, style="short").replace(" ", NO_BREAK))


def label_of(figure: Figure, words: Words) -> str:
    """What a figure is, in words: whose and which measure; an event says it in its own."""
    if figure.key.startswith("events."):
        return figure.subject
    if figure.made is Made.CHANGE:
        measure = words.say("measure.change", measure=_measure(figure.parts[0], words))
    else:
        measure = _measure(figure.key, words)
    return words.say("figure.label", subject=subject_of(figure, words), measure=measure)


def measure_heading(words: Words, measure: str) -> Heading:
    """The head of a column of counts."""
    return Heading(opening(words.say(f"measure.{measure}"), words.language), numeric=True)


def _measure(key: str, words: Words) -> str:
    return words.say(f"measure.{key.rsplit('.', 1)[-1]}")


def subject_of(figure: Figure, words: Words) -> str:
    """The country's name, the area's, the camp's or the mission's; "all countries" for a total."""
    family, place, *_ = figure.key.split(".")
    if family != "refugees":
        return figure.subject
    return words.say("subject.total") if place == "total" else words.country(figure.subject)
