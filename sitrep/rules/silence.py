"""Rows that say "no news", against the rows of this month and of those before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep.analysis.preferred import names_in
from sitrep.analysis.series import Record, records_in
from sitrep.diagnostics import Severity
from sitrep.model.counting import REFUGEES as REFUGEES_ALONE
from sitrep.model.month import Evidence
from sitrep.model.table import Table
from sitrep.model.tables import REFUGEES
from sitrep.rules.rows import about
from sitrep.rules.rule import Finding, rule


@rule(
    "no-news-of-nothing",
    Severity.ERROR,
    bad="""
        **camps** of 2012-06

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2105 | AFAD |

        **camps**

        | as_of | camp | country |
        |---|---|---|
        | no news | Apaydim | TUR |
        """,
    good="""
        **camps** of 2012-06

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2105 | AFAD |

        **camps**

        | as_of | camp | country |
        |---|---|---|
        | no news | Apaydin | TUR |
        """,
)
def no_news_of_nothing(evidence: Evidence) -> Iterator[Finding]:
    """A row says "no news" of what no earlier month has a row of.

    There is no last figure that could stand on; most often a name is spelt otherwise than before, and
    then what is meant is missing. A listed country of asylum that never counted refugees may have no
    news: the report says that it did not report.
    """
    for table in _with_silence(evidence):
        earlier = [month.tables[table.name] for month in evidence.earlier]
        for record in _silent(evidence, table, earlier, is_known=False):
            is_expected = (
                table.kind is REFUGEES
                and not record.text("area")
                and record.text("population") == REFUGEES_ALONE
                and record.text("country") in evidence.operation.countries_of_asylum
            )
            if not is_expected:
                yield Finding(record.cell(table.kind.told_apart_by), {"thing": about(record)})


@rule(
    "no-news-contradicted",
    Severity.ERROR,
    bad="""
        **camps** of 2012-06

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2105 | AFAD |

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Apaydin | TUR | open | 2110 | AFAD |
        | no news | Apaydin | TUR | | | |
        """,
    good="""
        **camps** of 2012-06

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2105 | AFAD |
        | 2012-06-30 | Islahiye | TUR | open | 6000 | AFAD |

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Apaydin | TUR | open | 2110 | AFAD |
        | no news | Islahiye | TUR | | | |
        """,
)
def no_news_contradicted(evidence: Evidence) -> Iterator[Finding]:
    """A row says "no news" of what another row of the month reports."""
    for table in _with_silence(evidence):
        for record in _silent(evidence, table, [table], is_known=True):
            yield Finding(record.cell(table.kind.dating), {"thing": about(record)})


def _with_silence(evidence: Evidence) -> Iterator[Table]:
    return (table for table in evidence.month.tables.values() if not table.without_news.empty)


def _silent(
    evidence: Evidence, table: Table, others: Sequence[Table], *, is_known: bool
) -> Iterator[Record]:
    """The rows without news whose thing has a row in one of the tables, or those that have none."""
    kind, frame = table.kind, table.without_news
    known = {name for other in others for name in names_in(other, kind.series)}
    names = names_in(replace(table, frame=frame), kind.series)
    for name, record in zip(names, records_in(evidence.month.period, table, frame), strict=True):
        # What nobody could read is an error of its own.
        is_read = all(record.row[column] is not None for column in kind.always_in_series)
        if is_read and (name in known) is is_known:
            yield record
