"""The people of an event against the numbers in its own words."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import combinations

from sitrep.analysis.bounds import limits
from sitrep.diagnostics import Severity
from sitrep.languages import LANGUAGES
from sitrep.model.month import Evidence
from sitrep.quantity import Quantity
from sitrep.reading.mentions import mentions
from sitrep.reading.prose import any_of, plain
from sitrep.rules.event_numbers import comparable, counts_in, has_both
from sitrep.rules.rows import rows_that
from sitrep.rules.rule import Finding, rule

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
    for record in rows_that(evidence.month, "events", partial(has_both, column="people")):
        people, stated = record.quantity("people"), counts_in(record.text("summary"), language)
        if _differs(people, stated):
            values = {"people": people, "stated": comparable(people, stated)}
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
    for record in rows_that(evidence.month, "events", partial(has_both, column="people")):
        text = record.text("summary")
        people = record.quantity("people")
        found = (each for each in mentions(text, language) if each.quantity)
        said = [each for each in found if each.quantity and each.quantity.value == people.value]
        if said and all(households.match(plain(text), each.end) for each in said):
            yield Finding(record.cell("people"), {"people": people}, (record.cell("summary"),))


def _differs(people: Quantity, stated: list[Quantity]) -> bool:
    if not people.value or not comparable(people, stated):
        return False
    low, high = limits(people)
    for count in range(1, min(len(stated), _MOST_ADDED) + 1):
        for some in combinations(stated, count):
            ends = [limits(each) for each in some]
            if sum(least for least, _ in ends) <= high and low <= sum(most for _, most in ends):
                return False
    return True
