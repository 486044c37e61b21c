"""Single values and rows that cannot be right, whatever the other tables say."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from datetime import date
from functools import partial

from sitrep.analysis.preferred import numbers_of_things
from sitrep.analysis.series import Record
from sitrep.cells import Address
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.period import Period, PeriodKind
from sitrep.model.rows import Row
from sitrep.model.table import Table, rows_of
from sitrep.model.tables import Role, Type
from sitrep.rules.rows import about, filled, row_at, rows_in
from sitrep.rules.rule import Finding, rule


@rule(
    "date-outside-period",
    Severity.ERROR,
    bad="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2000 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Apaydin | TUR | open | 2000 | AFAD |
        """,
)
def date_outside_period(evidence: Evidence) -> Iterator[Finding]:
    """The date that a figure speaks of, or the date of an event, is not in the month of the report.

    A figure that nobody has reported again needs no row: the report carries the last one over, with
    its own date. What was known before the first month is `opening-balance` there.
    """
    period = evidence.month.period
    for name, table in filled(evidence.month).items():
        column = table.kind.dated_by
        if column is None:
            continue
        is_opening = _is_opening(evidence, table)
        for record in rows_in(evidence.month, name, column, partial(_is_outside, period)):
            if is_opening(record.row):
                continue
            values = {"column": column, "date": record.day(column), "period": _named(period)}
            yield Finding(record.cell(column), values)


def _is_outside(period: Period, day: date) -> bool:
    return not period.start <= day <= period.as_of


def _named(period: Period) -> Period | Message:
    """A month by its name; of a week and a flash update the days."""
    if period.kind is PeriodKind.MONTH or period.start == period.as_of:
        return period
    return Message("hint.days", {"first": period.start, "last": period.as_of})


@rule(
    "opening-balance",
    Severity.NOTE,
    bad="""
        **operation**

        > report.first_period = "2012-07"

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2000 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Apaydin | TUR | open | 2000 | AFAD |
        """,
)
def opening_balance(evidence: Evidence) -> Iterator[Finding]:
    """In the first month, a row is from before it: what was known when the reports began.

    It is printed with its own date, as a figure that is carried over, and the next report is compared
    with it. How many came or went before the month belongs to no report, so a row with such counts is
    an error, as it is in any later month, and so is an event.
    """
    for name, table in filled(evidence.month).items():
        column = table.kind.dated_by
        if column is None:
            continue
        is_opening = _is_opening(evidence, table)
        for record in rows_in(evidence.month, name, column, partial(_is_outside, evidence.month.period)):
            if not is_opening(record.row):
                continue
            yield Finding(record.cell(column), {"what": _thing(record), "date": record.day(column)})


def _thing(record: Record) -> list[object]:
    """What a row is about, without its date."""
    return [part for part in about(record) if part != record.as_of]


def _is_opening(evidence: Evidence, table: Table) -> Callable[[Row], bool]:
    """Whether a row of the first month says what there was before it, and not who came or went."""
    kind, period = table.kind, evidence.month.period
    is_first = period == evidence.operation.report.first_period and not evidence.earlier
    flows = kind.with_role(Role.FLOW, Role.CORRECTION)

    def is_opening(row: Row) -> bool:
        day: date | None = row[kind.dating]
        return day is not None and day < period.start and all(row[flow] is None for flow in flows)

    return is_opening if is_first and kind.is_lasting else lambda _: False


@rule(
    "before-operation",
    Severity.WARNING,
    bad="""
        **refugees**

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 35000 | UNHCR | 2011-07-31 |
        """,
    good="""
        **refugees**

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 35000 | UNHCR | 2012-07-31 |
        """,
)
def before_operation(evidence: Evidence) -> Iterator[Finding]:
    """A figure, an event or a source is older than the operation: often a slip in the year.

    It is not an error, because an operation may cite what came before it.
    """
    month, starts = evidence.month, evidence.operation.starts
    for name, table in filled(month).items():
        kind = table.kind
        for column in kind.of_type(Type.DATE):
            is_of_source = kind.column(column).role is Role.PROVENANCE
            if not is_of_source and column != kind.dated_by:
                continue
            # Before the month it is an error already.
            first = date.min if is_of_source else month.period.start
            for record in rows_in(month, name, column, partial(_is_between, first, starts)):
                values = {
                    "table": Message(f"table.{name}"), "date": record.day(column), "starts": starts,
                }  # fmt: skip
                yield Finding(record.cell(column), values)


def _is_between(first: date, end: date, day: date) -> bool:
    return first <= day < end


@rule(
    "duplicate-row",
    Severity.ERROR,
    bad="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Öncüpınar | TUR | open | 12000 | AFAD |
        | 2012-07-31 | Oncupinar | TUR | open | 11800 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-17 | Öncüpınar | TUR | open | 11800 | AFAD |
        | 2012-07-31 | Oncupinar | TUR | open | 12000 | AFAD |
        """,
)
def duplicate_row(evidence: Evidence) -> Iterator[Finding]:
    """Two rows of one source speak of the same thing on the same date, so that sitrep cannot choose.

    At the head of each table, docs/TABLES.md says which columns make two rows the same thing. Names
    that differ only in case, accents or punctuation are the same name. Rows of two sources are no
    repetition: where they differ, `figures-differ` says so. Nor are rows that say a part each, as those
    of women and of men in a partner's file do: no count stands in two of them.
    """
    for name, table in filled(evidence.month).items():
        if not _repeated(numbers_of_things(table)):
            continue
        things = numbers_of_things(table, *(["source"] if table.kind.may_conflict else []))
        repeated = _repeated(things)
        rest = _complements(table, things, {things[position] for position in repeated})
        firsts = {thing: position for position, thing in reversed([*enumerate(things)])}
        originals: dict[int, Address] = {}
        for position in repeated:
            thing = things[position]
            if thing in rest:
                continue
            if thing not in originals:
                original = row_at(evidence.month, name, firsts[thing])
                originals[thing] = original.table.address(original.index)
            record, where = row_at(evidence.month, name, position), originals[thing]
            values = {"what": about(record), "first": where}
            yield Finding(record.table.address(record.index), values, (where,))


def _complements(table: Table, things: Sequence[int], asked: Set[int]) -> Set[int]:
    """Those things that are asked for of which no count is stated twice, and all rows but one have
    parts alone.
    """
    kind = table.kind
    parts = kind.parts_within(kind.people or "")
    if not parts or not asked:
        return frozenset()
    others = [name for name in kind.of_type(Type.COUNT) if name not in parts]
    stated: Counter[tuple[int, str]] = Counter()
    rest: Counter[int] = Counter()
    for position, row in enumerate(rows_of(table).at(range(len(things)))):
        thing = things[position]
        if thing not in asked:
            continue
        its_parts = [name for name in parts if row[name] is not None]
        its_others = [name for name in others if row[name] is not None]
        stated.update((thing, name) for name in (*its_parts, *its_others))
        rest[thing] += bool(its_others) or not its_parts
    twice = {thing for (thing, _), times in stated.items() if times > 1}
    return {thing for thing in asked if thing not in twice and rest[thing] <= 1}


def _repeated(things: Sequence[int]) -> list[int]:
    """The positions of the rows of a thing that has one before; those of no thing are none."""
    if len({*things}) == len(things):
        return []
    known, repeated = set[int](), []
    for position, thing in enumerate(things):
        if thing >= 0 and thing in known:
            repeated.append(position)
        known.add(thing)
    return repeated
