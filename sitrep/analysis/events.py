"""Events: their keys and the people that they concern."""

from collections import Counter
from dataclasses import dataclass

from sitrep.analysis.series import Record, records
from sitrep.lines import shortened
from sitrep.model.figure import Figure
from sitrep.model.month import Month
from sitrep.model.subject import Subject, SubjectKind
from sitrep.quantity import Kind, Quantity, missing
from sitrep.reading.mentions import Role, mentions
from sitrep.words.folding import slug

LONGEST_SUBJECT = 60
_TOLD = (Role.COUNT, Role.PERCENT)


def event_key(record: Record) -> str:
    """`events.DATE.PLACE`; the place up to its first comma, or the category where there is none."""
    place = record.text("place").split(",")[0] or record.text("category")
    return f"events.{record.as_of.isoformat()}.{slug(place)}"


def keyed_events(month: Month) -> list[tuple[Record, str]]:
    """The month's events with their keys; the second of one day and place ends in `-2`."""
    seen: dict[str, int] = {}
    keyed = []
    for record in records(month, "events"):
        key = event_key(record)
        seen[key] = seen.get(key, 0) + 1
        keyed.append((record, key if seen[key] == 1 else f"{key}-{seen[key]}"))
    return keyed


def event_figures(month: Month) -> list[Figure]:
    """The people of each event of the month whose cell was filled in."""
    counted = [
        (record, key)
        for record, key in keyed_events(month)
        if record.quantity("people") != missing(Kind.NOT_REPORTED)
    ]
    named = Counter(_shortened(record) for record, _ in counted)
    return [
        Figure(
            key=f"{key}.people",
            value=record.quantity("people"),
            as_of=record.as_of,
            subject=_subject(record, is_alone=named[_shortened(record)] == 1),
            cells=(record.cell("people"),),
            sources=(record.text("source"),),
            url=record.text("url"),
        )
        for record, key in counted
    ]


@dataclass(frozen=True, slots=True)
class Told:
    """Where numbers stand in an event's own words; `counts` are those that can be read."""

    record: Record
    spans: tuple[tuple[int, int], ...]
    counts: tuple[Quantity, ...]

    @property
    def numbers(self) -> list[str]:
        return [self.record.text("summary")[start:end] for start, end in self.spans]


def told_in_events(month: Month, language: str) -> list[Told]:
    """The month's events whose words hold counts or percentages, in the language of the words."""
    return [told for record, _ in keyed_events(month) if (told := told_in(record, language)).spans]


def told_in(record: Record, language: str) -> Told:
    """The counts and percentages in one event's words."""
    found = [each for each in mentions(record.text("summary"), language) if each.role in _TOLD]
    spans = tuple((each.start, each.end) for each in found)
    return Told(record, spans, tuple(each.quantity for each in found if each.quantity))


def _shortened(record: Record) -> str:
    return shortened(record.text("summary"), LONGEST_SUBJECT)


def _subject(record: Record, *, is_alone: bool) -> Subject:
    """The words of the event; in full, and with its place, where another begins with the same."""
    if is_alone:
        return Subject(SubjectKind.EVENT, _shortened(record))
    return Subject(SubjectKind.EVENT, record.text("summary"), detail=record.text("place"))
