"""Events: their keys and the people that they concern."""

from textwrap import shorten

from sitrep.analysis.series import Record, records
from sitrep.model.figure import Figure
from sitrep.model.month import Month
from sitrep.quantity import Kind, missing
from sitrep.words.folding import slug

_LONGEST_SUBJECT = 60


def event_key(record: Record) -> str:
    """`events.DATE.PLACE`; the place up to its first comma, or the category where there is none."""
    day = record.day("date") or record.period.as_of
    place = record.text("place").split(",")[0] or record.text("category")
    return f"events.{day.isoformat()}.{slug(place)}"


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
    figures = []
    for record, key in keyed_events(month):
        people = record.quantity("people")
        if people != missing(Kind.NOT_REPORTED):
            day = record.day("date") or month.period.as_of
            figures.append(
                Figure(
                    key=f"{key}.people",
                    value=people,
                    as_of=day,
                    subject=shorten(record.text("summary"), _LONGEST_SUBJECT, placeholder=" …"),
                    cells=(record.cell("people"),),
                    sources=(record.text("source"),),
                    url=record.text("url"),
                )
            )
    return figures
