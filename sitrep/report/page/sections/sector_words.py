"""What is said of a sector: its needs, the response and the gaps, each in a short paragraph."""

from collections.abc import Mapping, Sequence

from sitrep.analysis.series import Record, records
from sitrep.analysis.told import TELLING
from sitrep.model.tables import SECTORS
from sitrep.report.documents import citation, named_documents
from sitrep.report.material import Material, place_of
from sitrep.report.page.linked_words import linked_words
from sitrep.report.text import EMPTY
from sitrep.report.view.section import Paragraph


def sector_words(material: Material) -> Mapping[str, Sequence[Paragraph]]:
    """By sector, the paragraphs of this month: of all places first, then place by place."""
    found: dict[str, list[Paragraph]] = {}
    rows = sorted(records(material.evidence.month, SECTORS.name), key=_level)
    for record in rows:
        found.setdefault(record.text("sector"), []).extend(_paragraphs(material, record))
    return {sector: paragraphs for sector, paragraphs in found.items() if paragraphs}


def _level(record: Record) -> tuple[bool, str, str]:
    return bool(record.text("country")), record.text("country"), record.text("area")


def _paragraphs(material: Material, record: Record) -> list[Paragraph]:
    words = material.texts
    place = place_of(record, words) if record.text("country") else EMPTY
    made = []
    for column in TELLING[SECTORS.name]:
        if record.text(column):
            key = f"sector.{column}"
            label = words.say(f"{key}.in_place", place=place) if place else words.say(key)
            made.append(Paragraph(label, linked_words(material, record, column)))
    source = citation(material, named_documents(material, record.text("source")))
    if made and source:
        dated = words.say("said.by", dates=words.date(record.as_of), source=source)
        made.append(Paragraph(EMPTY, dated))
    return made
