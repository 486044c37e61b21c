"""Two things whose figures would have one key, so that the numbers of one would hide the other's."""

from collections.abc import Iterator

from sitrep.analysis.camps import named_camps
from sitrep.analysis.displacement import has_nameless_area, keyed_places
from sitrep.analysis.events import keyed_events
from sitrep.analysis.missions import latest_missions
from sitrep.analysis.series import Record
from sitrep.diagnostics import Severity
from sitrep.lines import shortened
from sitrep.model.month import Evidence
from sitrep.rules.rule import Finding, rule


@rule(
    "same-key-twice",
    Severity.ERROR,
    bad="""
        **missions**

        | as_of | mission | abbreviation | status | deployed | mandate | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Supervision Mission | UNSM | operational | 150 | first | UN |
        | 2012-07-31 | Stabilisation Mission | UNSM | operational | 900 | first | UN |
        """,
    good="""
        **missions**

        | as_of | mission | abbreviation | status | deployed | mandate | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Supervision Mission | UNSM | operational | 150 | first | UN |
        | 2012-07-31 | Stabilisation Mission | UNSTAM | operational | 900 | first | UN |
        """,
)
def same_key_twice(evidence: Evidence) -> Iterator[Finding]:
    """Two things have names that make the same key, and a figure is found by its key alone.

    The numbers of one would be printed as the other's. Missions are keyed by their abbreviation,
    and by their name where there is none; camps by their name, and by their country as well where
    two countries have the name; areas by country and name; events by date and place, and their
    number of that day. Case, accents and punctuation make no difference, so a name without a letter
    or digit makes an empty key. Rows of earlier months that are carried over count: a mission whose
    name is spelt differently under its old abbreviation is two missions.
    """
    firsts: dict[str, tuple[Record, str]] = {}
    for record, key, column in _keyed(evidence):
        first, column_of_first = firsts.setdefault(key, (record, column))
        if first is not record:
            where = first.cell(column_of_first)
            values = {"name": _name(record), "key": key, "first": _name(first), "where": where}
            yield Finding(record.cell(column), values, (where,))


def _keyed(evidence: Evidence) -> Iterator[tuple[Record, str, str]]:
    """Everything that has figures: its newest row, its key and the column that the key comes from."""
    # Areas are told apart as they are keyed, but for names of which the key has nothing: only these can
    # meet, and to walk through all rows of a long sheet takes longer than all other rules.
    if any(has_nameless_area(month) for month in evidence.months):
        for record, key in keyed_places(evidence.months):
            yield record, key, "area"
    for record, name in named_camps(evidence.months):
        yield record, f"camps.{name}", record.name_column
    for record, name in latest_missions(evidence.months):
        yield record, f"missions.{name}", record.name_column
    for record, key in keyed_events(evidence.month):
        yield record, key, record.name_column


def _name(record: Record) -> str:
    return shortened(record.text(record.table.kind.told_apart_by))
