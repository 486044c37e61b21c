"""What breaks off between two months: a way of counting, a camp, an area."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import compress
from typing import NamedTuple

from sitrep.analysis.preferred import names_in, preferred_rows
from sitrep.analysis.series import Record
from sitrep.diagnostics import Message, Severity
from sitrep.model.country import Country
from sitrep.model.month import Evidence, Month
from sitrep.model.table import Table, cells_of, once_for_each_table, texts_of
from sitrep.model.tables import CAMPS, REFUGEES, Role, TableKind
from sitrep.rules.rows import place_of, row_at
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import REGISTERED, compared_in


@rule(
    "method-changed",
    Severity.NOTE,
    changes_report=True,
    bad="""
        **refugees** of 2012-06

        | as_of | country | registered | method | source |
        |---|---|---|---|---|
        | 2012-06-21 | IRQ | 5258 | registered | UNHCR |

        **refugees**

        | as_of | country | registered | method | source |
        |---|---|---|---|---|
        | 2012-07-31 | IRQ | 9000 | estimated | UNHCR |
        """,
    good="""
        **refugees** of 2012-06

        | as_of | country | registered | method | source |
        |---|---|---|---|---|
        | 2012-06-21 | IRQ | 5258 | registered | UNHCR |

        **refugees**

        | as_of | country | registered | method | source |
        |---|---|---|---|---|
        | 2012-07-31 | IRQ | 6500 | registered | UNHCR |
        | 2012-07-31 | IRQ | 9000 | estimated | UNHCR |
        """,
)
def method_changed(evidence: Evidence) -> Iterator[Finding]:
    """A country's figures this month were all counted in a different way from last month's.

    The series breaks: the report keeps the two apart, and carries the old one over.
    """
    *earlier, month = evidence.line
    for people, now in _counted(month).items() if earlier else ():
        # The last month that has these people of the country, with all methods there.
        before = next((each for each in reversed(earlier) if people in _counted(each)), None)
        then = _counted(before)[people] if before else now
        if before and now.methods.isdisjoint(then.methods):
            current = row_at(month, "refugees", now.first)
            previous = row_at(before, "refugees", then.last)
            values = {
                "country": Country(current.text("country")), "period": before.period,
                "old": _worded(then.methods), "new": _worded(now.methods),
            }  # fmt: skip
            where = current.cell("method")
            yield Finding(
                where if where.column else current.cell("registered"),
                values,
                (previous.cell("registered"),),
            )


class _Counted(NamedTuple):
    """How some people of a country were counted, and the positions of the first and the last row."""

    methods: frozenset[str]
    first: int
    last: int


def _counted(month: Month) -> dict[Hashable, _Counted]:
    return _counted_in(month.tables["refugees"])


@once_for_each_table
def _counted_in(table: Table) -> dict[Hashable, _Counted]:
    """By country and people, in the order of the table's rows."""
    people, methods = names_in(table, ("country", "population")), cells_of(table, "method")
    positions = sorted(compared_in(table, REGISTERED.counted))
    last = {people[position]: position for position in positions}
    first = {people[position]: position for position in reversed(positions)}
    by_people: dict[Hashable, set[str]] = {each: set() for each in last}
    for each, method in {(people[position], methods[position]) for position in positions}:
        by_people[each].add(method)
    return {each: _Counted(frozenset(by_people[each]), first[each], last[each]) for each in last}


def _worded(methods: Iterable[str]) -> list[Message]:
    return [Message(f"code.method.{method}") for method in sorted(methods)]


@rule(
    "camp-vanished",
    Severity.NOTE,
    changes_report=True,
    bad="""
        **camps** of 2012-06

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2000 | AFAD |
        | 2012-06-30 | Islahiye | TUR | open | 6000 | AFAD |

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | AFAD |
        """,
    good="""
        **camps** of 2012-06

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | closed | 0 | AFAD |
        | 2012-06-30 | Islahiye | TUR | open | 6000 | AFAD |

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | AFAD |
        """,
)
def camp_vanished(evidence: Evidence) -> Iterator[Finding]:
    """A camp of the last month has no row this month, and was not closed.

    That is allowed: the report carries its last row over. It is reported because a row is easily lost,
    and only once, in the first month without the camp. Of a month without any camps, see `table-lost`.
    """
    here = evidence.month.tables["camps"]
    if here.frame.empty:
        return
    block = here.blocks[0]
    where = block.at(block.header_row, block.columns.get("camp", 0))
    for previous in lost(evidence, CAMPS, CAMPS.series):
        if not previous.is_over:
            values = {
                "camp": previous.text("camp"), "country": Country(previous.text("country")),
                "before": previous.as_of,
            }  # fmt: skip
            yield Finding(where, values, (previous.cell("camp"),))


@rule(
    "area-vanished",
    Severity.WARNING,
    bad="""
        **refugees** of 2012-06

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-06-30 | TUR | Hatay | 12000 | AFAD |
        | 2012-06-30 | TUR | Kilis | 9000 | AFAD |

        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | Hatay | 12500 | AFAD |
        """,
    good="""
        **refugees** of 2012-06

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-06-30 | TUR | Hatay | 12000 | AFAD |
        | 2012-06-30 | TUR | Kilis | 9000 | AFAD |

        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | Hatay | 12500 | AFAD |
        | 2012-07-31 | TUR | Kilis | 9400 | AFAD |
        """,
)
def area_vanished(evidence: Evidence) -> Iterator[Finding]:
    """An area of the last month has no row this month, though other areas of its country have.

    The report carries its last row over, and adds it into the figure of the country: if the row was
    lost, the figure is old; if the area has another name now, its people are counted twice. The same
    holds of a country that had a row for the whole of it and now has areas only: the old row would
    stand, and the areas would not be counted. Each method is looked at by itself. It is reported only
    once, in the first month without the row, and beside the country's first area, where it can be
    accepted. Where no area of the country has a row, nothing is reported: the report names the date of
    a country's figure that is carried over.
    """
    here = evidence.month.tables["refugees"]
    if not texts_of(here, "area"):
        return
    first: dict[Hashable, int] = {}
    by = ("country", *REFUGEES.with_role(Role.SPLITTER))
    rows = zip(cells_of(here, "area"), names_in(here, by), strict=True)
    for position, (area, series) in enumerate(rows):
        if area is not None:
            first.setdefault(series, position)
    for previous in lost(evidence, REFUGEES, REFUGEES.series):
        at = first.get(tuple(previous.row[name] for name in by))
        if at is not None:
            beside = row_at(evidence.month, "refugees", at)
            values = {"place": place_of(previous), "before": previous.as_of}
            yield Finding(beside.cell("area"), values, (previous.cell("registered"),))


def lost(evidence: Evidence, kind: TableKind, by: Sequence[str]) -> Iterator[Record]:
    """The last month's newest row of each thing that has no row this month; `by` is what names it.

    A row that says that there is no news of it is one, and so is one that is not filled in yet.
    """
    last_month = evidence.expected
    if last_month is None:
        return
    table = evidence.month.tables[kind.name]
    here = {*names_in(table, by)}
    if not table.silent.empty:
        here.update(names_in(replace(table, frame=table.silent), by))
    newest = _newest_of_each(last_month.tables[kind.name], tuple(by))
    for position in sorted(position for name, position in newest.items() if name not in here):
        yield row_at(last_month, kind.name, position)


@once_for_each_table
def _newest_of_each(table: Table, by: tuple[str, ...]) -> dict[Hashable, int]:
    """The position of the newest row that stands of each thing; `by` is what names it."""
    needed = [place for place, name in enumerate(by) if not table.kind.column(name).may_be_blank]
    names, days = names_in(table, by), cells_of(table, table.kind.dating)
    positions = [
        position
        for position in compress(range(len(names)), preferred_rows(table).rows)
        if all(names[position][place] is not None for place in needed)
    ]
    positions.sort(key=lambda position: days[position] or date.max)
    return {names[position]: position for position in positions}
