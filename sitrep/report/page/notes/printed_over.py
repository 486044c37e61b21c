"""Warnings that were printed over, as readers are told of them."""

from collections.abc import Iterator
from dataclasses import replace

from sitrep.diagnostics import INDICATOR_BY_CODE, Message
from sitrep.report.material import Material
from sitrep.report.page.notes.note import labelled
from sitrep.report.text import Text
from sitrep.report.view.page import DataNote


def printed_over(material: Material) -> Iterator[DataNote]:
    """A data note for each; an indicator has its name in it, where analysts are told its code."""
    words = material.texts
    for diagnostic in material.warnings:
        values = {name: _for_readers(value) for name, value in diagnostic.values.items()}
        message = material.words.problem(replace(diagnostic, values=values))
        text = Text.cited(message, diagnostic.where).opening(words.language)
        yield labelled(material, words.say("note.warning"), text)


def _for_readers(value: object) -> object:
    match value:
        case Message(key=key) if key == INDICATOR_BY_CODE:
            return Message(f"indicator.{value.values['name']}")
        case Message():
            values = {name: _for_readers(each) for name, each in value.values.items()}
            return Message(value.key, values)
        case list():
            return [_for_readers(each) for each in value]
    return value
