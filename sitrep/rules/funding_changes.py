"""Changes of an appeal that no note explains: of what it requires, of what it has received."""

from collections.abc import Iterator

from sitrep.analysis.funding import RECEIVED, REQUIRED
from sitrep.analysis.series import Record
from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.model.rows import Row
from sitrep.model.tables import FUNDING
from sitrep.rules.funding_rows import part_named
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import Measure, falls, steps_of

_REQUIRED = Measure(FUNDING, REQUIRED)
_RECEIVED = Measure(FUNDING, RECEIVED)


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
    for now, then in steps_of(evidence, _REQUIRED).followers:
        is_another = now.least > then.most or now.most < then.least
        if is_another and not _is_explained(now.row, then.row):
            yield _changed(now.record, then.record, REQUIRED)


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


def _is_explained(now: Row, _: Row) -> bool:
    return now["note"] is not None


def _changed(current: Record, previous: Record, column: str) -> Finding:
    values = {
        "part": part_named(current), "currency": current.text("currency"),
        "found": current.quantity(column), "date": current.as_of,
        "previous": previous.quantity(column), "before": previous.as_of,
    }  # fmt: skip
    return Finding(current.cell(column), values, (previous.cell(column),))
