"""One data note: its kind and its text."""

from sitrep.report.material import Material
from sitrep.report.text import Text
from sitrep.report.view.page import DataNote


def labelled(material: Material, label: Text, text: Text) -> DataNote:
    """A data note whose label is in words already."""
    return DataNote(material.texts.say("note.label", label=label), text)


def note(material: Material, kind: str, text: Text) -> DataNote:
    """A data note of a kind that has its own label: `note.KIND`."""
    return labelled(material, material.texts.say(f"note.{kind}"), text)
