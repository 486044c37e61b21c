"""The people of an event against the numbers in its own words, and those whom it killed or hurt."""

import re
from collections.abc import Iterator
from itertools import combinations

import pandas as pd

from sitrep.analysis.bounds import limits
from sitrep.analysis.events import CASUALTIES, PEOPLE
from sitrep.analysis.series import records
from sitrep.arithmetic import is_surely_above, total
from sitrep.diagnostics import Severity
from sitrep.intervals import ROUGH
from sitrep.languages import LANGUAGES
from sitrep.model.month import Evidence, Month
from sitrep.quantity import Quantity
from sitrep.reading.mentions import Role, mentions
from sitrep.reading.prose import any_of, plain
from sitrep.rules.rows import rows_where
from sitrep.rules.rule import Finding, rule

_NEAR = 10
"""A number that is so many times larger or smaller counts something else: villages, days."""
_MOST_ADDED = 4
_FEWEST_EVENTS, _FEWEST_PEOPLE = 2, 10
"""Of fewer a sum is easily that of one more event by chance."""


@rule(
    "event-people-differ",
    Severity.WARNING,
    bad="""
        **events**

        | date | category | summary | people | source |
        |---|---|---|---|---|
        | 2012-07-12 | displacement | A group of 293 people crosses the border | 923 | Mail |
        """,
    good="""
        **events**

        | date | category | summary | people | source |
        |---|---|---|---|---|
        | 2012-07-12 | displacement | 212 adults and 81 children cross the border | 293 | Mail |
        """,
)
def event_people_differ(evidence: Evidence) -> Iterator[Finding]:
    """The summary of an event has numbers, and neither one nor a sum of them is that of its people.

    The report prints the two side by side. Numbers that are more than ten times larger or smaller
    count something else, as do dates and percentages; where no number is left, there is nothing to
    compare. Of qualified numbers the check takes all that they can mean.
    """
    language = evidence.operation.data.language or evidence.operation.report.languages[0]
    frame = evidence.month.tables["events"].frame
    candidates = frame["people"].notna() & frame["summary"].astype(object).map(_has_digit).astype(bool)
    is_off = pd.Series(False, frame.index)
    for label in frame.index[candidates]:
        row = frame.loc[label]
        people = evidence.month.tables["events"].quantity(label, "people")
        is_off[label] = _differs(people, _counts(str(row["summary"]), language))
    for record in rows_where(evidence.month, "events", is_off):
        values = {
            "people": record.quantity("people"),
            "stated": _comparable(record.quantity("people"), _counts(record.text("summary"), language)),
        }  # fmt: skip
        yield Finding(record.cell("people"), values, (record.cell("summary"),))


@rule(
    "event-households",
    Severity.WARNING,
    bad="""
        **events**

        | date | category | summary | people | source |
        |---|---|---|---|---|
        | 2012-07-12 | displacement | Some 12,000 households flee the town | 12000 | Mail |
        """,
    good="""
        **events**

        | date | category | summary | people | source |
        |---|---|---|---|---|
        | 2012-07-12 | displacement | Some 12,000 people, 2,000 families, flee the town | 12000 | Mail |
        """,
)
def event_households(evidence: Evidence) -> Iterator[Finding]:
    """The number that is given for the people of an event counts households in its summary.

    The number stands right before the word for them, in a language whose sentences are read. Families
    are several times as many people.
    """
    language = evidence.operation.data.language or evidence.operation.report.languages[0]
    words = LANGUAGES[language].sentences
    households = re.compile(rf"\s+(?:{any_of(words.households if words else None)})(?!\w)")
    frame = evidence.month.tables["events"].frame
    stated = frame["summary"].astype(object).map(_has_digit).astype(bool)
    for record in rows_where(evidence.month, "events", frame["people"].notna() & stated):
        text = record.text("summary")
        people = record.quantity("people")
        found = (each for each in mentions(text, language) if each.quantity)
        said = [each for each in found if each.quantity and each.quantity.value == people.value]
        if said and all(households.match(plain(text), each.end) for each in said):
            yield Finding(record.cell("people"), {"people": people}, (record.cell("summary"),))


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
        frame = evidence.month.tables["events"].frame
        stated = frame["summary"].astype(object).map(_has_digit).astype(bool)
        for record in rows_where(evidence.month, "events", frame[column].notna() & stated):
            counted = record.quantity(column)
            others = {record.quantity(each) for each in PEOPLE if each != column}
            said = _counts(record.text("summary"), language)
            numbers = _comparable(counted, [each for each in said if each not in others])
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
    frame = evidence.month.tables["events"].frame
    for column in CASUALTIES:
        for record in rows_where(
            evidence.month, "events", frame[column].notna() & frame["people"].notna()
        ):
            counted, people = record.quantity(column), record.quantity("people")
            if is_surely_above(counted, people):
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


def _has_digit(text: object) -> bool:
    return isinstance(text, str) and any(sign.isdigit() for sign in text)


def _counts(text: str, language: str) -> list[Quantity]:
    found = (each.quantity for each in mentions(text, language) if each.role is Role.COUNT)
    return [each for each in found if each and each.value]


def _comparable(people: Quantity, stated: list[Quantity]) -> list[Quantity]:
    size = people.value or 0
    return [each for each in stated if size <= _NEAR * (each.value or 0) <= _NEAR * _NEAR * size]


def _differs(people: Quantity, stated: list[Quantity]) -> bool:
    if not people.value or not _comparable(people, stated):
        return False
    low, high = limits(people)
    for count in range(1, min(len(stated), _MOST_ADDED) + 1):
        for some in combinations(stated, count):
            ends = [limits(each) for each in some]
            if sum(least for least, _ in ends) <= high and low <= sum(most for _, most in ends):
                return False
    return True
