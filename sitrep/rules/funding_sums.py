"""Appeals as a whole against the sums of their sectors."""

from collections.abc import Iterator
from itertools import groupby

from sitrep.analysis.funding import RECEIVED, REQUIRED, Part, funding_parts
from sitrep.analysis.series import Record
from sitrep.arithmetic import is_surely_above, total
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence
from sitrep.rules.funding_rows import part_named
from sitrep.rules.rule import Finding, rule


@rule(
    "sectors-above-appeal",
    Severity.WARNING,
    bad="""
        **funding**

        | as_of | appeal | sector | currency | required | received | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | | USD | 30000000 | 9000000 | FTS |
        | 2012-07-31 | RRP 2012 | health | USD | 20000000 | 5000000 | FTS |
        | 2012-07-31 | RRP 2012 | wash | USD | 15000000 | 4000000 | FTS |
        """,
    good="""
        **funding**

        | as_of | appeal | sector | currency | required | received | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | | USD | 30000000 | 9000000 | FTS |
        | 2012-07-31 | RRP 2012 | health | USD | 20000000 | 5000000 | FTS |
        | 2012-07-31 | RRP 2012 | wash | USD | 10000000 | 4000000 | FTS |
        """,
)
def sectors_above_appeal(evidence: Evidence) -> Iterator[Finding]:
    """The sectors of an appeal require or have received more together than the appeal as a whole.

    They may be less, as an appeal has parts that belong to no sector. The latest row of each sector
    counts.
    """
    parts = funding_parts(evidence.months)
    sectors: dict[Part, list[Record]] = {}
    for part, record in parts.items():
        if part.sector:
            sectors.setdefault(part.whole, []).append(record)
    for whole, own in sectors.items():
        appeal = parts.get(whole)
        if appeal is None or all(each.period != evidence.month.period for each in (appeal, *own)):
            continue
        if len({each.text("currency").upper() for each in (appeal, *own)}) > 1:
            continue
        for column in (REQUIRED, RECEIVED):
            found = total(each.quantity(column) for each in own)
            if is_surely_above(found, appeal.quantity(column)):
                values = {
                    "part": part_named(appeal), "currency": appeal.text("currency"),
                    "measure": Message(f"measure.{column}"), "found": found,
                    "whole": appeal.quantity(column),
                }  # fmt: skip
                stated = [each for each in own if each.stated(column) is not None]
                cells = tuple(each.cell(column) for each in stated)
                yield Finding(appeal.cell(column), values, cells)


@rule(
    "appeal-sum-lacks",
    Severity.NOTE,
    bad="""
        **funding**

        | as_of | appeal | sector | currency | required | received | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | health | USD | 20000000 | 5000000 | FTS |
        | 2012-07-31 | RRP 2012 | wash | USD | 20000000 | ND | FTS |
        """,
    good="""
        **funding**

        | as_of | appeal | sector | currency | required | received | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | health | USD | 20000000 | 5000000 | FTS |
        | 2012-07-31 | RRP 2012 | wash | USD | 20000000 | 0 | FTS |
        """,
)
def appeal_sum_lacks(evidence: Evidence) -> Iterator[Finding]:
    """No row states an appeal as a whole, and its sectors have no sum, as one of them lacks an amount.

    The report then has no line and no bar for the appeal. Zero is an amount.
    """
    parts = funding_parts(evidence.months)
    in_order = sorted(((part.whole, record) for part, record in parts.items()), key=_by_whole)
    for whole, group in groupby(in_order, key=lambda each: each[0]):
        own = [record for _, record in group]
        if whole in parts or len(own) < 2:
            continue
        for record in own:
            lacking = [each for each in (REQUIRED, RECEIVED) if record.quantity(each).is_missing]
            if lacking and record.period == evidence.month.period:
                values = {
                    "appeal": whole.appeal, "part": part_named(record),
                    "measure": Message(f"measure.{lacking[0]}"),
                }  # fmt: skip
                yield Finding(record.cell(lacking[0]), values)


def _by_whole(each: tuple[Part, Record]) -> tuple[str, str, str]:
    whole, _ = each
    return whole.appeal, whole.country, whole.agency
