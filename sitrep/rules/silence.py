"""Rows that say "no news", against the rows of this month and of those before."""

from collections.abc import Iterator, Sequence

import pandas as pd

from sitrep.analysis.series import Record, records_in
from sitrep.diagnostics import Severity
from sitrep.model.counting import REFUGEES as REFUGEES_ALONE
from sitrep.model.month import Evidence
from sitrep.model.table import Table
from sitrep.model.tables import REFUGEES
from sitrep.rules.breaks import named_in
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
        earlier = [month.tables[table.name].frame for month in evidence.earlier]
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
        for record in _silent(evidence, table, [table.frame], is_known=True):
            yield Finding(record.cell(table.kind.dating), {"thing": about(record)})


def _with_silence(evidence: Evidence) -> Iterator[Table]:
    return (table for table in evidence.month.tables.values() if not table.without_news.empty)


def _silent(
    evidence: Evidence, table: Table, frames: Sequence[pd.DataFrame], *, is_known: bool
) -> Iterator[Record]:
    """The rows without news whose thing has a row in one of the frames, or those that have none."""
    kind, silent = table.kind, table.without_news
    # What nobody could read is an error of its own.
    silent = silent[silent[[*kind.always_in_series]].notna().all(axis=1)]
    rows = [named_in(frame, kind, kind.series) for frame in frames if len(frame)]
    mine = pd.MultiIndex.from_frame(named_in(silent, kind, kind.series))
    known = mine.isin(pd.MultiIndex.from_frame(pd.concat(rows))) if rows else [False] * len(silent)
    wanted = silent[[each == is_known for each in known]]
    yield from records_in(evidence.month.period, table, wanted)
