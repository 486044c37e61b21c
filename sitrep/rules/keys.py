"""Two things whose figures would have one key, so that the numbers of one would hide the other's."""

from collections.abc import Iterator
from datetime import date

from sitrep.analysis.camps import named_camps
from sitrep.analysis.displacement import has_nameless_area, keyed_places
from sitrep.analysis.events import keyed_events
from sitrep.analysis.missions import latest_missions
from sitrep.analysis.renamed import former_names
from sitrep.analysis.series import Record
from sitrep.analysis.stems import measure_of_value
from sitrep.diagnostics import Severity, did_you_mean
from sitrep.lines import nearest, shortened
from sitrep.model.indicators import Kind
from sitrep.model.month import Evidence
from sitrep.model.tables import MISSIONS
from sitrep.rules.indicator_rows import Known, known_rows
from sitrep.rules.rows import rows_where
from sitrep.rules.rule import Finding, rule
from sitrep.words.folding import fold, slug


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
    two countries have the name; areas by country and name; events by date and place, and their number
    of that day; indicators by place, people and partner. Case, accents and punctuation make no
    difference, so a name without a letter or digit makes an empty key. Rows of earlier months that are
    carried over count. A mission of another name under the abbreviation of an earlier one is
    `mission-renamed`.
    """
    for record, key, column, first, column_of_first in _clashes(evidence):
        if not _is_renamed(record, first):
            where = first.cell(column_of_first)
            values = {"name": _name(record), "key": key, "first": _name(first), "where": where}
            yield Finding(record.cell(column), values, (where,))


@rule(
    "mission-renamed",
    Severity.ERROR,
    bad="""
        **missions** of 2012-06

        | as_of | mission | abbreviation | status | mandate | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | UN Mission in Syria | UNSMIS | operational | observe | UN |

        **missions**

        | as_of | mission | abbreviation | status | mandate | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | United Nations Mission in Syria | UNSMIS | operational | observe | UN |
        """,
    good="""
        **missions** of 2012-06

        | as_of | mission | abbreviation | status | mandate | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | United Nations Mission in Syria | UNSMIS | operational | observe | UN |

        **missions**

        | as_of | mission | abbreviation | status | mandate | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | United Nations Mission in Syria | UNSMIS | operational | observe | UN |
        """,
)
def mission_renamed(evidence: Evidence) -> Iterator[Finding]:
    """A mission has the abbreviation that a mission of another name had in an earlier month.

    Nobody can tell whether it is the same mission, whose history goes on, or another one. In the column
    `formerly` the analyst says what it was called before; then its figures, changes and timeline follow.
    """
    for record, _, _, first, column_of_first in _clashes(evidence):
        if _is_renamed(record, first):
            where = first.cell("mission")
            values = {"mission": _name(record), "before": _name(first), "where": where}
            yield Finding(record.cell("mission"), values, (first.cell(column_of_first),))


@rule(
    "formerly-unknown",
    Severity.NOTE,
    bad="""
        **missions** of 2012-06

        | as_of | mission | abbreviation | status | mandate | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Advance Team | UNAT | withdrawing | observe | UN |

        **missions**

        | as_of | mission | abbreviation | formerly | status | mandate | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UN Mission in Syria | UNSMIS | Advanced Team | operational | observe | UN |
        """,
    good="""
        **missions** of 2012-06

        | as_of | mission | abbreviation | status | mandate | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Advance Team | UNAT | withdrawing | observe | UN |

        **missions**

        | as_of | mission | abbreviation | formerly | status | mandate | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UN Mission in Syria | UNSMIS | Advance Team | operational | observe | UN |
        """,
)
def formerly_unknown(evidence: Evidence) -> Iterator[Finding]:
    """A mission was called otherwise before, and no earlier month has a mission of that name.

    A mission that was renamed before the first report is right so; else the name is misspelt, and
    neither changes nor the timeline find what was known.
    """
    table = evidence.month.tables["missions"]
    if not evidence.earlier or not table.frame["formerly"].notna().any():
        return
    earlier = [month.tables["missions"].frame for month in evidence.earlier]
    known = list(
        dict.fromkeys(
            str(name)
            for frame in earlier
            for column in ("mission", "abbreviation")
            for name in frame[column].dropna()
        )
    )
    names = set(map(slug, known))
    for record in rows_where(evidence.month, "missions", table.frame["formerly"].notna()):
        if slug(record.text("mission")) in names:
            continue
        for former in former_names(record.text("formerly")):
            if slug(former) not in names:
                hint = did_you_mean(nearest(former, known, folded=fold))
                values = {"mission": record.name, "former": shortened(former), "hint": hint}
                yield Finding(record.cell("formerly"), values)


def _clashes(evidence: Evidence) -> Iterator[tuple[Record, str, str, Record, str]]:
    """Each thing with its key and column whose key another has, with that other one and its column."""
    firsts: dict[str, tuple[Record, str]] = {}
    for record, key, column in _keyed(evidence):
        first, column_of_first = firsts.setdefault(key, (record, column))
        if first is not record:
            yield record, key, column, first, column_of_first
    yield from _clashes_of_indicators(evidence)


def _clashes_of_indicators(evidence: Evidence) -> Iterator[tuple[Record, str, str, Record, str]]:
    """Rows of this month whose key is that of another place or partner, or of the same one on that day.

    Two counts of periods on one day overlap, which `periods-overlap` tells.
    """
    firsts: dict[str, Known] = {}
    of_day: dict[tuple[str, date], Known] = {}
    for row in known_rows(evidence):
        key = row.stem.key(measure_of_value(row.kind, row.indicator))
        first = firsts.setdefault(key, row)
        if first.stem == row.stem and row.kind is not Kind.FLOW:
            first = of_day.setdefault((key, row.record.as_of), row)
        if row.record.period == evidence.month.period and first is not row:
            is_other = first.stem != row.stem
            if is_other or (row.kind is not Kind.FLOW and first.record.period == row.record.period):
                yield row.record, key, "indicator", first.record, "indicator"


def _is_renamed(record: Record, first: Record) -> bool:
    """Whether a mission has the abbreviation of one that only an earlier month has."""
    if record.table.kind is not MISSIONS or first.table.kind is not MISSIONS:
        return False
    shorts = (slug(each.text("abbreviation")) for each in (record, first))
    return first.period < record.period and len(set(shorts)) == 1


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
