"""Those whom an event killed or hurt, against its words, its people and the events before."""

from collections.abc import Iterator
from functools import partial

from sitrep.analysis.events import CASUALTIES, PEOPLE
from sitrep.analysis.series import records
from sitrep.arithmetic import is_surely_above, total
from sitrep.diagnostics import Severity
from sitrep.intervals import ROUGH
from sitrep.model.month import Evidence, Month
from sitrep.rules.event_numbers import comparable, counts_in, has_both, is_counted
from sitrep.rules.rows import rows_that, rows_where
from sitrep.rules.rule import Finding, rule

_FEWEST_EVENTS, _FEWEST_PEOPLE = 2, 10
"""Of fewer a sum is easily that of one more event by chance."""


@rule(
    "event-casualties-differ",
    Severity.WARNING,
    bad="""
        **events**

        | date | category | place | summary | killed | injured | source |
        |---|---|---|---|---|---|---|
        | 2012-07-12 | security incident | Hama | Shells kill 12 people and injure 30 | 21 | 30 | Mail |
        """,
    good="""
        **events**

        | date | category | place | summary | killed | injured | source |
        |---|---|---|---|---|---|---|
        | 2012-07-12 | security incident | Hama | Shells kill 12 people and injure 30 | 12 | 30 | Mail |
        """,
)
def event_casualties_differ(evidence: Evidence) -> Iterator[Finding]:
    """More people are killed, injured or missing in an event than any number in its summary says.

    Nor is any sum of its numbers as high, but for those that another column of the row has. As for the
    people of an event, numbers that are more than ten times smaller count something else; a summary may
    well have larger ones, such as those who fled.
    """
    language = evidence.operation.data.language or evidence.operation.report.languages[0]
    for column in CASUALTIES:
        for record in rows_that(evidence.month, "events", partial(has_both, column=column)):
            counted = record.quantity(column)
            others = {record.quantity(each) for each in PEOPLE if each != column}
            said = counts_in(record.text("summary"), language)
            numbers = comparable(counted, [each for each in said if each not in others])
            if numbers and is_surely_above(counted, total(numbers)):
                values = {"column": column, "counted": counted, "stated": numbers}
                yield Finding(record.cell(column), values, (record.cell("summary"),))


@rule(
    "event-casualties-above-people",
    Severity.WARNING,
    bad="""
        **events**

        | date | category | place | summary | people | killed | source |
        |---|---|---|---|---|---|---|
        | 2012-07-12 | security incident | Hama | Shells fall on a school | 40 | 45 | Mail |
        """,
    good="""
        **events**

        | date | category | place | summary | people | killed | source |
        |---|---|---|---|---|---|---|
        | 2012-07-12 | security incident | Hama | Shells fall on a school | 400 | 45 | Mail |
        """,
)
def event_casualties_above_people(evidence: Evidence) -> Iterator[Finding]:
    """More people are killed, injured or missing in an event than it concerns at all.

    The people of an event are all whom it concerns, those whom it killed or hurt among them. Each of
    the three is held against them by itself, since one may be injured and missing.
    """
    for column in CASUALTIES:
        for record in rows_that(evidence.month, "events", partial(is_counted, column=column)):
            counted, people = record.quantity(column), record.quantity("people")
            if not people.is_missing and is_surely_above(counted, people):
                values = {"column": column, "counted": counted, "people": people}
                yield Finding(record.cell(column), values, (record.cell("people"),))


@rule(
    "event-running-total",
    Severity.WARNING,
    bad="""
        **events** of 2012-06

        | date | category | place | summary | killed | source |
        |---|---|---|---|---|---|
        | 2012-06-05 | security incident | Hama | Shells fall on a school | 45 | Mail |
        | 2012-06-20 | security incident | Homs | Fighting at the gate | 32 | Mail |

        **events**

        | date | category | place | summary | killed | source |
        |---|---|---|---|---|---|
        | 2012-07-12 | security incident | Hama | Shells fall on the market | 81 | Mail |
        | 2012-07-20 | security incident | Homs | Fighting at the bridge | 4 | Mail |
        """,
    good="""
        **events** of 2012-06

        | date | category | place | summary | killed | source |
        |---|---|---|---|---|---|
        | 2012-06-05 | security incident | Hama | Shells fall on a school | 45 | Mail |
        | 2012-06-20 | security incident | Homs | Fighting at the gate | 32 | Mail |

        **events**

        | date | category | place | summary | killed | source |
        |---|---|---|---|---|---|
        | 2012-07-12 | security incident | Hama | Shells fall on the market | 8 | Mail |
        | 2012-07-20 | security incident | Homs | Fighting at the bridge | 4 | Mail |
        """,
)
def event_running_total(evidence: Evidence) -> Iterator[Finding]:
    """An event has as many killed, injured or missing people as all events so far together.

    Sources often say how many there were since the beginning, and the report would add that up with the
    events before. The number lies between the sum of the months before, of two events and ten people at
    least, and that sum with this month's other events, or up to a tenth above.
    """
    month = evidence.month
    for column in CASUALTIES:
        before = [value for each in evidence.line[:-1] for value in _known(each, column)]
        if len(before) < _FEWEST_EVENTS or sum(before) < _FEWEST_PEOPLE:
            continue
        so_far, now = sum(before), sum(_known(month, column))
        frame = month.tables["events"].frame
        for record in rows_where(month, "events", frame[column].notna() & (frame[column] >= so_far)):
            value = int(record.quantity(column).value or 0)
            if value <= (so_far + now - value) * (1 + ROUGH):
                values = {"column": column, "counted": record.quantity(column), "sum": so_far}
                yield Finding(record.cell(column), values)


def _known(month: Month, column: str) -> list[int]:
    """The counts of a month's events that have a value, each event once."""
    counts = (record.quantity(column) for record in records(month, "events"))
    return [int(count.value) for count in counts if count.value is not None]
