"""Events: their keys, the people that they concern, and what is counted of all of them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sitrep.analysis.figures import sum_of
from sitrep.analysis.preferred import preferred_rows
from sitrep.analysis.series import Record, records
from sitrep.arithmetic import total
from sitrep.lines import at_commas, shortened
from sitrep.model.figure import Figure, Made
from sitrep.model.month import Month
from sitrep.model.subject import Subject, SubjectKind
from sitrep.model.table import Table, once_for_each_table
from sitrep.model.tables import EVENTS, Type
from sitrep.model.tables import Role as ColumnRole
from sitrep.quantity import Kind, Quantity, exact, missing
from sitrep.words.folding import slug

LONGEST_SUBJECT = 60
PEOPLE = EVENTS.of_type(Type.COUNT)
"""The people that an event concerns, and those whom it killed or hurt."""
CASUALTIES = EVENTS.with_role(ColumnRole.PART)
"""Killed, injured and missing: each is added up by itself, and never to another."""
ALL_KINDS = ""


def event_key(record: Record) -> str:
    """`events.DATE.PLACE`; the place up to its first comma, or the category where there is none."""
    place = at_commas(record.text("place"), 1)[0] or record.text("category")
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


def event_figures(months: Sequence[Month]) -> list[Figure]:
    """The people of each event of the last month whose cell was filled in; how many events of which
    kind the month has, and how many people were killed, injured and missing in them.

    A kind of an earlier month has a count, of 0 where this month has events of other kinds alone; not in
    a flash update, which does not list everything that happened.
    """
    month = months[-1]
    events = keyed_events(month)
    if not events:
        return []
    counted = [
        (record, key, column)
        for record, key in events
        for column in PEOPLE
        if record.quantity(column) != missing(Kind.NOT_REPORTED)
    ]
    named = Counter(
        _shortened(record) for record in {key: record for record, key, _ in counted}.values()
    )
    of_each = [
        Figure(
            key=f"{key}.{column}",
            value=record.quantity(column),
            as_of=record.as_of,
            subject=_subject(record, is_alone=named[_shortened(record)] == 1),
            cells=(record.cell(column),),
            sources=(record.text("source"),),
            url=record.text("url"),
        )
        for record, key, column in counted
    ]
    listed = [month] if month.period.is_of_news else months
    by_kind: dict[str, list[str]] = {
        kind: [] for each in listed for kind in _kinds(each.tables["events"])
    }
    for record, key in events:
        by_kind[record.text("category")].append(key)
    by_kind[ALL_KINDS] = [key for _, key in events]
    return [*of_each, *_of_kinds(month, by_kind, of_each)]


def key_of_kind(kind: str) -> str:
    """How the keys of what is counted of a kind begin: `events.security-incident`, `events.total`."""
    return f"events.{slug(kind) or 'total'}"


@once_for_each_table
def _kinds(events: Table) -> tuple[str, ...]:
    categories = events.frame["category"][preferred_rows(events).rows]
    return tuple(map(str, categories.fillna("").unique()))


def _of_kinds(
    month: Month, by_kind: Mapping[str, Sequence[str]], figures: Sequence[Figure]
) -> Iterator[Figure]:
    """For each kind its count, and the sums of people by column; `by_kind` has its events' keys."""
    events = {key: record for record, key in keyed_events(month)}
    given = {figure.key: figure for figure in figures}
    for kind, keys in by_kind.items():
        whose = Subject(SubjectKind.EVENTS, kind)
        yield Figure(
            key=f"{key_of_kind(kind)}.count",
            value=exact(len(keys)),
            as_of=month.period.as_of,
            as_of_first=month.period.start,
            subject=whose,
            cells=tuple(events[key].cell("category") for key in keys),
            sources=tuple(dict.fromkeys(events[key].text("source") for key in keys)),
            made=Made.COUNTED,
        )
        for column in CASUALTIES:
            parts = [given[part] for key in keys if (part := f"{key}.{column}") in given]
            if parts:
                added = sum_of(f"{key_of_kind(kind)}.{column}", parts, whose)
                # Of another month's events: what was added up is no reason against a comparison.
                yield replace(
                    added,
                    value=_at_least(parts, added.quantity),
                    as_of=month.period.as_of,
                    as_of_first=month.period.start,
                    addends=(),
                    missing_parts=(),
                )


def _at_least(parts: Sequence[Figure], added: Quantity) -> Quantity:
    """The sum; a lower bound where somebody was hurt in an event and nobody knows how many."""
    if added.is_missing or not any(part.quantity.is_missing for part in parts):
        return added
    return total([added, Quantity(Kind.AT_LEAST, 0)])


def _shortened(record: Record) -> str:
    return shortened(record.text("summary"), LONGEST_SUBJECT)


def _subject(record: Record, *, is_alone: bool) -> Subject:
    """The words of the event; in full, and with its place, where another begins with the same."""
    if is_alone:
        return Subject(SubjectKind.EVENT, _shortened(record))
    return Subject(SubjectKind.EVENT, record.text("summary"), detail=record.text("place"))
