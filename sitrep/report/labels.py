"""What figures are called: whose they are and what they measure, in words, and their ids on the page."""

import re

from sitrep.cells import Address
from sitrep.model.figure import Figure, Made
from sitrep.report.text import Text
from sitrep.report.texts import Texts
from sitrep.report.view import Heading

_INPUTS_PARTS = 2
_NOT_IN_AN_ID = re.compile(r"[^A-Za-z0-9-]")


def short_path(file: str) -> str:
    """`2012-07/refugees.xlsx`: without the folders of all inputs and of the operation."""
    return "/".join(file.split("/")[_INPUTS_PARTS:]) or file


def sheet_of(cell: Address) -> str:
    """`2012-07/refugees.xlsx, Sheet1`, or the file alone for a text."""
    return ", ".join(part for part in (short_path(cell.file), cell.sheet) if part)


def label_of(figure: Figure, words: Texts) -> Text:
    """What a figure is, in words: whose and which measure; an event says it in its own.

    So does what a narrative asked for, whose key is such as `share(a, b)`.
    """
    if figure.key.startswith("events.") or "(" in figure.key:
        return Text.cited(figure.subject, *figure.cells)
    if figure.made is Made.CHANGE:
        measure = words.say("measure.change", measure=_measure(figure.parts[0], words))
    else:
        measure = _measure(figure.key, words)
    return words.say("figure.label", subject=subject_of(figure, words), measure=measure)


def measure_heading(words: Texts, measure: str) -> Heading:
    """The head of a column of counts."""
    return Heading(words.say(f"measure.{measure}").opening(words.language), numeric=True)


def _measure(key: str, words: Texts) -> Text:
    return words.say(f"measure.{key.rsplit('.', 1)[-1]}")


def subject_of(figure: Figure, words: Texts) -> Text:
    """The country's name, the area's, the camp's or the mission's; "all countries" for a total."""
    family, place, *_ = figure.key.split(".")
    if family != "refugees":
        return Text.cited(figure.subject, *figure.cells)
    return words.say("subject.total") if place == "total" else words.country(figure.subject)


def anchor(key: str) -> str:
    """`refugees.TUR.registered` -> `figure-refugees-TUR-registered`.

    Letters beyond ASCII become their numbers, so that two camps with Arabic names differ.
    """
    return "figure-" + _NOT_IN_AN_ID.sub(lambda found: _ascii(found[0]), key)


def _ascii(character: str) -> str:
    return "-" if character.isascii() else f"-{ord(character):x}"
