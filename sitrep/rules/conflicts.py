"""Conflicts between rows of different sources, and the choice of the analyst."""

from collections.abc import Iterator, Sequence

from sitrep.analysis.conflicts import Statement, conflicts
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence
from sitrep.rules.rows import about, filled, rows_where
from sitrep.rules.rule import Finding, rule

_MOST_STATED = 6


@rule(
    "figures-differ",
    Severity.ERROR,
    bad="""
        **refugees**

        | as_of | country | registered | source | prefer |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD | |
        | 2012-07-31 | TUR | 43000 | UNHCR | |
        """,
    good="""
        **refugees**

        | as_of | country | registered | source | prefer |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD | AFAD counts daily. |
        | 2012-07-31 | TUR | 43000 | UNHCR | |
        """,
)
def figures_differ(evidence: Evidence) -> Iterator[Finding]:
    """Two sources give different values for the same thing on the same date.

    See `duplicate-row` for what counts as the same thing. The check compares counts, and statuses with
    their dates; a count and "about" as many are different, since only one can be printed. The analyst
    chooses, by writing the reason in the column `prefer` of the row that is right. The figure is made
    of that row, and the report prints both values, the choice and the reason. Where the preferred row
    has no value, the other row's is used. Sources that give the same value agree, and the figure names
    both.
    """
    for conflict in conflicts(evidence.month):
        if not conflict.is_settled:
            first, *rest = conflict.statements
            other = next(statement for statement in rest if statement.value != first.value)
            values = {
                "what": about(conflict.record), "column": conflict.column,
                "values": _stated(conflict.statements, other),
                "choice": Message("conflict.two" if conflict.preferred else "conflict.none"),
            }  # fmt: skip
            cells = [each.cell for each in conflict.statements if each is not other]
            yield Finding(other.cell, values, tuple(cells[: _MOST_STATED - 1]))


@rule(
    "preferred-nothing",
    Severity.NOTE,
    bad="""
        **refugees**

        | as_of | country | registered | source | prefer |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD | AFAD counts daily. |
        | 2012-07-30 | TUR | 43000 | UNHCR | |
        """,
    good="""
        **refugees**

        | as_of | country | registered | source | prefer |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD | AFAD counts daily. |
        | 2012-07-31 | TUR | 43000 | UNHCR | |
        """,
)
def preferred_nothing(evidence: Evidence) -> Iterator[Finding]:
    """A row has a reason in its column `prefer`, but no row of another source differs from it.

    The other row may have another date or name, or is missing.
    """
    in_conflict = {
        (row.table.name, row.index)
        for conflict in conflicts(evidence.month)
        for row in (conflict.record, *conflict.record.others)
    }
    for name, table in filled(evidence.month).items():
        if not table.kind.may_conflict:
            continue
        for record in rows_where(evidence.month, name, table.frame["prefer"].notna()):
            if (name, record.index) not in in_conflict:
                yield Finding(record.cell("prefer"), {"reason": record.text("prefer")})


def _stated(statements: Sequence[Statement], other: Statement) -> list[Message]:
    """What each of them says; of many the first, the `other` and how many more there are."""
    shown = list(statements[:_MOST_STATED])
    if other not in shown:
        shown[-1] = other
    stated = [Message("conflict.stated", {"value": it.value, "source": it.source}) for it in shown]
    more = len(statements) - len(shown)
    return [*stated, Message("conflict.more", {"count": more})] if more else stated
