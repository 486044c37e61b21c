"""Observer missions: status, strength and the mandate's clock."""

from collections.abc import Hashable, Iterator, Sequence
from datetime import date
from itertools import compress

from sitrep.analysis.figures import figure_of, given_all
from sitrep.analysis.preferred import names_in, preferred_rows
from sitrep.analysis.renamed import merged_away
from sitrep.analysis.series import Record, latest
from sitrep.model.figure import Figure, Made
from sitrep.model.month import Month
from sitrep.model.period import line_of
from sitrep.model.subject import Subject, SubjectKind
from sitrep.model.table import Table, cells_of, once_for_each_table
from sitrep.model.tables import MISSIONS, NO_END, OPEN_ENDED, Role, Type
from sitrep.quantity import Kind, exact
from sitrep.words.folding import slug

_STRENGTHS = MISSIONS.with_role(Role.STOCK)
_KINDS = MISSIONS.with_role(Role.PART)
_DATES = tuple(name for name in MISSIONS.of_type(Type.DATE) if name in MISSIONS.with_role(Role.FACT))


def latest_missions(months: Sequence[Month]) -> list[tuple[Record, str]]:
    """The latest row of each mission with its part of a key: the abbreviation's slug.

    A mission that has ended is among them in the month whose report says so first, and no later; one
    that was merged into another is no mission any more.
    """
    return [
        (record, slug(record.name))
        for record in _standing(months)
        if not record.is_over or reports_since_end(months, record) == 0
    ]


def just_ended(months: Sequence[Month]) -> list[Record]:
    """The latest rows of the missions of which the last report said that they had ended."""
    return [
        record
        for record in _standing(months)
        if record.is_over and reports_since_end(months, record) == 1
    ]


def reports_since_end(months: Sequence[Month], record: Record) -> int:
    """How many reports ago the mission of an ended row was first shown as ended; 0 for this report.

    Only those count that this one follows: to a week's report, what flash updates said since the last
    week is news.
    """
    first = _first_ended(months, record)
    return sum(1 for position in line_of([month.period for month in months])[:-1] if position >= first)


def _first_ended(months: Sequence[Month], record: Record) -> int:
    """The position of the report that first showed the mission of an ended row as ended."""
    first = len(months) - 1
    name = slug(record.text("mission"))
    for position in range(len(months) - 1, -1, -1):
        statuses = _statuses(months[position].tables[MISSIONS.name])
        if name in statuses:
            if statuses[name] not in MISSIONS.column("status").final:
                return first
            first = position
    return first


@once_for_each_table
def _statuses(table: Table) -> dict[Hashable, str | None]:
    """By mission the status in its newest row that stands; None where that cannot be read."""
    missions, statuses = names_in(table, ("mission",)), cells_of(table, "status")
    days = cells_of(table, "as_of")
    standing = compress(range(len(days)), preferred_rows(table).rows)
    # A row whose date cannot be read comes last.
    newest = sorted(standing, key=lambda position: days[position] or date.max)
    return {name: statuses[position] for position in newest for name in missions[position]}


def _standing(months: Sequence[Month]) -> Iterator[Record]:
    gone = merged_away(months)
    for record in latest(months, MISSIONS):
        if slug(record.text("mission")) not in gone:
            yield record


def mission_figures(months: Sequence[Month], as_of: date) -> list[Figure]:
    """The figures of every mission; of one that has not ended also the days left from `as_of`."""
    figures = []
    for record, name in latest_missions(months):
        whose = Subject(SubjectKind.MISSION, record.name)
        key = f"missions.{name}"
        # Strengths are expected of every mission, their kinds only where the row has them.
        kinds = [kind for kind in _KINDS if record.quantity(kind).kind is not Kind.NOT_REPORTED]
        counts = (*_STRENGTHS, *kinds)
        figures += given_all(record, [(f"{key}.{column}", column) for column in counts], whose)
        figures.append(figure_of(record, f"{key}.status", record.text("status"), whose, "status"))
        for column in _DATES:
            day = record.day(column)
            if day:
                value = OPEN_ENDED if day == NO_END else day
                figures.append(figure_of(record, f"{key}.{column}", value, whose, column))
        end = record.day("mandate_end")
        if end and end != NO_END and not record.is_over:
            figures.append(_days_left(record, key, whose, end, as_of))
    return figures


def _days_left(record: Record, key: str, whose: Subject, end: date, as_of: date) -> Figure:
    """Days from the report's as-of date to the end of the mandate; negative once it is over."""
    return Figure(
        key=f"{key}.mandate_days_left",
        value=exact((end - as_of).days),
        as_of=as_of,
        subject=whose,
        cells=(record.cell("mandate_end"),),
        sources=(record.text("source"),),
        made=Made.DAYS_LEFT,
        parts=(f"{key}.mandate_end",),
    )
