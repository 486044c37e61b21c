"""Events that an earlier report had, with other numbers of people."""

from collections.abc import Iterator

from sitrep.analysis.events import PEOPLE, event_key
from sitrep.analysis.series import Record, records
from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence, Month
from sitrep.rules.rule import Finding, rule

_Event = tuple[str, str, str]


@rule(
    "event-toll-differs",
    Severity.WARNING,
    bad="""
        **events** of 2012-07-12

        | date | category | place | country | summary | killed | source |
        |---|---|---|---|---|---|---|
        | 2012-07-12 | security incident | Tremseh | SYR | Shells fall on the village | 30 | Mail |

        **events**

        | date | category | place | country | summary | killed | source |
        |---|---|---|---|---|---|---|
        | 2012-07-12 | security incident | Tremseh | SYR | Shells fall on the village | 103 | UNSMIS |
        """,
    good="""
        **events** of 2012-07-12

        | date | category | place | country | summary | killed | source |
        |---|---|---|---|---|---|---|
        | 2012-07-12 | security incident | Tremseh | SYR | Shells fall on the village | 30 | Mail |

        **events**

        | date | category | place | country | summary | killed | source |
        |---|---|---|---|---|---|---|
        | 2012-07-12 | security incident | Tremseh | SYR | Shells fall on the village | 30 | Mail |
        """,
)
def event_toll_differs(evidence: Evidence) -> Iterator[Finding]:
    """An event has other numbers of people than in an earlier flash update or weekly report.

    A toll often rises as more becomes known; readers of the earlier report should then learn of it, and
    the warning that the report prints tells them. Two events are taken for one where day, place, country
    and kind are the same and each of the two reports has only one such event.
    """
    now = _events(evidence.month)
    for earlier in reversed(evidence.earlier):
        before = _events(earlier)
        for event in [each for each in now if each in before]:
            record, last = now.pop(event), before[event]
            for column in PEOPLE:
                found, previous = record.quantity(column), last.quantity(column)
                if not found.is_missing and not previous.is_missing and found != previous:
                    values = {
                        "what": record.text("place"),
                        "date": record.as_of, "column": column, "found": found,
                        "previous": previous, "period": earlier.period,
                    }  # fmt: skip
                    yield Finding(record.cell(column), values, (last.cell(column),))


def _events(month: Month) -> dict[_Event, Record]:
    """Those that nothing else of the month's could be taken for."""
    found: dict[_Event, list[Record]] = {}
    for record in records(month, "events"):
        if record.text("place"):
            event = event_key(record), record.text("country"), record.text("category")
            found.setdefault(event, []).append(record)
    return {event: its[0] for event, its in found.items() if len(its) == 1}
