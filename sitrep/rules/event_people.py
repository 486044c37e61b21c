"""The people of an event against the numbers in its own words."""

from collections.abc import Iterator
from itertools import combinations

import pandas as pd

from sitrep.analysis.bounds import limits
from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.quantity import Quantity
from sitrep.reading.mentions import Role, mentions
from sitrep.rules.rows import rows_where
from sitrep.rules.rule import Finding, rule

_NEAR = 10
"""A number that is so many times larger or smaller counts something else: villages, days."""
_MOST_ADDED = 4


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
