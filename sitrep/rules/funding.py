"""Appeals: one known currency, and no more received than is required."""

from collections.abc import Iterator

import numpy as np

from sitrep.analysis.bounds import bounds_of
from sitrep.analysis.funding import RECEIVED, REQUIRED
from sitrep.analysis.series import Record, records
from sitrep.diagnostics import Severity, did_you_mean
from sitrep.lines import nearest
from sitrep.model.month import Evidence
from sitrep.model.tables import FUNDING
from sitrep.rules.funding_rows import part_named
from sitrep.rules.rows import rows_where
from sitrep.rules.rule import Finding, rule
from sitrep.words.currencies import currency_codes
from sitrep.words.folding import slug


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
    table = evidence.month.tables[FUNDING.name]
    carried_over = bounds_of(table, "carried_over").least
    available = bounds_of(table, RECEIVED).least + np.where(np.isnan(carried_over), 0, carried_over)
    is_above = available > bounds_of(table, REQUIRED).most
    for record in rows_where(evidence.month, FUNDING.name, is_above):
        values = {
            "part": part_named(record), "currency": record.text("currency"),
            "received": record.quantity(RECEIVED), "required": record.quantity(REQUIRED),
        }  # fmt: skip
        yield Finding(record.cell(RECEIVED), values, (record.cell(REQUIRED),))
