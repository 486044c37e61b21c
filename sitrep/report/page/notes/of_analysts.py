"""Data notes from what analysts wrote: corrections, and remarks on rows."""

from collections.abc import Iterator

from sitrep.analysis.series import Record, latest, records
from sitrep.model.counting import REFUGEES, Whom
from sitrep.model.tables import INDICATORS, Type
from sitrep.quantity import exact
from sitrep.report.material import Material, place_of, words_in
from sitrep.report.measures import indicator_label, people_named
from sitrep.report.page.notes.note import labelled, note
from sitrep.report.text import Text
from sitrep.report.texts import Texts
from sitrep.report.view.page import DataNote


def corrections(material: Material) -> Iterator[DataNote]:
    """Every correction of the month: a later row does not take back what an earlier one corrected."""
    words = material.texts
    for record in records(material.evidence.month, "refugees"):
        correction, reason = record.quantity("correction"), words_in(record, "correction_reason")
        if correction.is_missing or (correction == exact(0) and not reason):
            continue
        text = words.say(
            "note.correction.text",
            place=place_of(record, words),
            date=record.as_of,
            change=words.signed(correction),
            reason=reason or words.say("note.correction.unexplained"),
        )
        yield note(material, "correction", text)


def remarks(material: Material) -> Iterator[DataNote]:
    """What the analysts wrote in the note columns of this month's rows, each remark once."""
    month, words = material.evidence.month, material.texts
    subjects: dict[Text, list[Text]] = {}
    for kind in (table.kind for table in month.tables.values()):
        if not (kind.is_lasting and kind.has("note")):
            continue
        for record in latest([month], kind):
            remark = words_in(record, "note")
            if remark:
                subjects.setdefault(remark, []).append(_subject(material, record))
    for remark, names in subjects.items():
        label = words.list_of(list(dict.fromkeys(names))).opening(words.language)
        yield labelled(material, label, remark)


def _subject(material: Material, record: Record) -> Text:
    """A place with its people, an indicator with its place, anything else by its name."""
    words, kind = material.texts, record.table.kind
    if kind is INDICATORS:
        label = indicator_label(f"{record.text('sector')}.{record.text('indicator')}", "", words)
        return _with(words, label, _where(record, words))
    if not any(kind.column(name).type is Type.COUNTRY for name in kind.named_by):
        return words_in(record, record.name_column)
    place, *beyond = _where(record, words)
    return _with(words, place, beyond)


def _where(record: Record, words: Texts) -> list[Text]:
    """Area, country and people of a row, as far as it names them."""
    found = [words_in(record, "area")] if record.text("area") else []
    if record.text("country"):
        found.append(words.country(record.text("country")))
    kind, population = record.table.kind, record.text("population")
    whom = Whom(population, record.text("origin") if kind.has("origin") else "")
    is_usual = whom == Whom(REFUGEES) and kind is not INDICATORS
    return [*found, people_named(whom, words)] if population and not is_usual else found


def _with(words: Texts, what: Text, details: list[Text]) -> Text:
    """`Sila (Chad)`: in a list, too, it is clear what belongs together."""
    return words.say("note.of", what=what, details=words.joined("comma", details)) if details else what
