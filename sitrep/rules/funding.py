"""Appeals: one known currency, amounts that fit each other, and changes that are explained."""

from collections.abc import Iterator
from itertools import groupby

import pandas as pd

from sitrep.analysis.bounds import highest, lowest
from sitrep.analysis.funding import RECEIVED, REQUIRED, Part, funding_parts
from sitrep.analysis.series import Record, records
from sitrep.arithmetic import is_surely_above, total
from sitrep.diagnostics import Message, Severity, did_you_mean
from sitrep.lines import nearest
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.model.tables import FUNDING
from sitrep.rules.rows import rows_where
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import Measure, falls, followers, pair, rows_at, steps_of
from sitrep.words.currencies import currency_codes
from sitrep.words.folding import slug

_REQUIRED = Measure(FUNDING, REQUIRED, beside=("note",))
_RECEIVED = Measure(FUNDING, RECEIVED, beside=("note",))


@rule(
    "currency-unknown",
    Severity.ERROR,
    bad="""
        **funding**

        | as_of | appeal | currency | required | received | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | USS | 193222611 | 50000000 | FTS |
        """,
    good="""
        **funding**

        | as_of | appeal | currency | required | received | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | USD | 193222611 | 50000000 | FTS |
        """,
)
def currency_unknown(evidence: Evidence) -> Iterator[Finding]:
    """The currency is no code of ISO 4217 that is or was lately in use, so no amount has a meaning.

    Symbols such as $ are no codes: two dozen countries have dollars.
    """
    codes = currency_codes()
    written = evidence.month.tables[FUNDING.name].frame["currency"]
    for record in rows_where(
        evidence.month, FUNDING.name, written.notna() & ~written.str.upper().isin(codes)
    ):
        currency = record.text("currency")
        hint = did_you_mean(nearest(currency.upper(), codes))
        yield Finding(record.cell("currency"), {"currency": currency, "nearest": hint})


@rule(
    "appeal-currencies",
    Severity.ERROR,
    bad="""
        **funding**

        | as_of | appeal | sector | currency | required | received | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | health | USD | 20000000 | 5000000 | FTS |
        | 2012-07-31 | RRP 2012 | wash | EUR | 20000000 | 5000000 | FTS |
        """,
    good="""
        **funding**

        | as_of | appeal | sector | currency | required | received | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | health | USD | 20000000 | 5000000 | FTS |
        | 2012-07-31 | SHARP | wash | EUR | 20000000 | 5000000 | FTS |
        """,
)
def appeal_currencies(evidence: Evidence) -> Iterator[Finding]:
    """An appeal is in two currencies, in this month or since an earlier one, and cannot be compared.

    Amounts are never converted: write them all in the currency of the appeal.
    """
    known: dict[str, Record] = {}
    for month in evidence.months:
        for record in records(month, FUNDING.name):
            if not (record.text("appeal") and record.text("currency")):
                continue
            first = known.setdefault(slug(record.text("appeal")), record)
            currency, other = record.text("currency").upper(), first.text("currency").upper()
            if currency != other and month is evidence.month:
                values = {"appeal": record.text("appeal"), "currency": currency, "other": other}
                yield Finding(record.cell("currency"), values, (first.cell("currency"),))


@rule(
    "received-above-required",
    Severity.WARNING,
    bad="""
        **funding**

        | as_of | appeal | currency | required | received | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | USD | 193222611 | 250000000 | FTS |
        """,
    good="""
        **funding**

        | as_of | appeal | currency | required | received | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | USD | 193222611 | 50000000 | FTS |
        """,
)
def received_above_required(evidence: Evidence) -> Iterator[Finding]:
    """An appeal, or a part of it, has more funding than it requires: received and carried over together.

    That happens, and the report then says a coverage above 100 per cent; more often an amount is in the
    wrong row, in thousands, or of all years.
    """
    frame = evidence.month.tables[FUNDING.name].frame
    available = lowest(frame, RECEIVED) + lowest(frame, "carried_over").fillna(0)
    is_above = available > highest(frame, REQUIRED)
    for record in rows_where(evidence.month, FUNDING.name, is_above):
        values = {
            "part": _part_of(record), "currency": record.text("currency"),
            "received": record.quantity(RECEIVED), "required": record.quantity(REQUIRED),
        }  # fmt: skip
        yield Finding(record.cell(RECEIVED), values, (record.cell(REQUIRED),))


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
                    "part": _part_of(appeal), "currency": appeal.text("currency"),
                    "measure": Message(f"measure.{column}"), "found": found,
                    "whole": appeal.quantity(column),
                }  # fmt: skip
                stated = [each for each in own if each.stated(column) is not None]
                cells = tuple(each.cell(column) for each in stated)
                yield Finding(appeal.cell(column), values, cells)


@rule(
    "requirements-changed",
    Severity.WARNING,
    bad="""
        **funding** of 2012-06

        | as_of | appeal | currency | required | received | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | RRP 2012 | USD | 84100000 | 40000000 | FTS |

        **funding**

        | as_of | appeal | currency | required | received | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | USD | 193222611 | 50000000 | FTS |
        """,
    good="""
        **funding** of 2012-06

        | as_of | appeal | currency | required | received | source | note |
        |---|---|---|---|---|---|---|
        | 2012-06-30 | RRP 2012 | USD | 84100000 | 40000000 | FTS | |

        **funding**

        | as_of | appeal | currency | required | received | source | note |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | USD | 193222611 | 50000000 | FTS | revised in June |
        """,
)
def requirements_changed(evidence: Evidence) -> Iterator[Finding]:
    """What an appeal requires is not what it was, and no note says why.

    Appeals are revised, and readers want to know when; otherwise a digit is wrong.
    """
    steps = steps_of(evidence, _REQUIRED)
    now = followers(steps, len(evidence.earlier))
    then = rows_at(steps, now["before"])
    is_higher = lowest(now, REQUIRED) > highest(then, REQUIRED)
    is_lower = highest(now, REQUIRED) < lowest(then, REQUIRED)
    for label in now.index[(is_higher | is_lower) & now["note"].isna()]:
        current, previous = pair(evidence, _REQUIRED, steps, label)
        yield _changed(current, previous, REQUIRED)


@rule(
    "funding-falls",
    Severity.WARNING,
    bad="""
        **funding** of 2012-06

        | as_of | appeal | currency | required | received | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | RRP 2012 | USD | 193222611 | 60000000 | FTS |

        **funding**

        | as_of | appeal | currency | required | received | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | USD | 193222611 | 50000000 | FTS |
        """,
    good="""
        **funding** of 2012-06

        | as_of | appeal | currency | required | received | source | note |
        |---|---|---|---|---|---|---|
        | 2012-06-30 | RRP 2012 | USD | 193222611 | 60000000 | FTS | |

        **funding**

        | as_of | appeal | currency | required | received | source | note |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | RRP 2012 | USD | 193222611 | 50000000 | FTS | a pledge was counted in June |
        """,
)
def funding_falls(evidence: Evidence) -> Iterator[Finding]:
    """Less was received so far than in the row before, and no note says why.

    Often a pledge was counted as received, or the amount is that of the month.
    """
    for current, previous in falls(evidence, _RECEIVED, _is_explained):
        yield _changed(current, previous, RECEIVED)


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
                    "appeal": whole.appeal, "part": _part_of(record),
                    "measure": Message(f"measure.{lacking[0]}"),
                }  # fmt: skip
                yield Finding(record.cell(lacking[0]), values)


def _by_whole(each: tuple[Part, Record]) -> tuple[str, str, str]:
    whole, _ = each
    return whole.appeal, whole.country, whole.agency


def _is_explained(now: pd.DataFrame, _: pd.DataFrame) -> "pd.Series[bool]":
    return now["note"].notna()


def _changed(current: Record, previous: Record, column: str) -> Finding:
    values = {
        "part": _part_of(current), "currency": current.text("currency"),
        "found": current.quantity(column), "date": current.as_of,
        "previous": previous.quantity(column), "before": previous.as_of,
    }  # fmt: skip
    return Finding(current.cell(column), values, (previous.cell(column),))


def _part_of(record: Record) -> object:
    """`RRP 2012`, or `RRP 2012, Health` for a part of it."""
    named: object = record.text("appeal")
    sector, country, agency = (record.text(name) for name in ("sector", "country", "agency"))
    parts: list[object] = [
        *([Message(FUNDING.column("sector").message_of(sector))] if sector else []),
        *([Country(country)] if country else []),
        *([agency] if agency else []),
    ]
    for part in parts:
        named = Message("appeal.part", {"appeal": named, "part": part})
    return named
