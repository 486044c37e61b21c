"""Running totals, as operation.toml and the catalogue of indicators name them: they cannot fall."""

from collections.abc import Iterator

from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.model.rows import Row
from sitrep.rules.indicator_changes import fallen
from sitrep.rules.rows import place_of
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import REGISTERED, falls


@rule(
    "cumulative-falls",
    Severity.WARNING,
    bad="""
        **operation**

        > data.cumulative = ["arrivals"]

        **refugees** of 2012-06

        | as_of | country | registered | arrivals | source |
        |---|---|---|---|---|
        | 2012-06-21 | JOR | 26371 | 28100 | UNHCR |

        **refugees**

        | as_of | country | registered | arrivals | source |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 33321 | 7200 | UNHCR |
        """,
    good="""
        **operation**

        > data.cumulative = ["arrivals"]

        **refugees** of 2012-06

        | as_of | country | registered | arrivals | source |
        |---|---|---|---|---|
        | 2012-06-21 | JOR | 26371 | 28100 | UNHCR |

        **refugees**

        | as_of | country | registered | arrivals | source |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 33321 | 35300 | UNHCR |
        """,
)
def cumulative_falls(evidence: Evidence) -> Iterator[Finding]:
    """A total since the operation began is lower than the same total before, and no reason is given.

    Often somebody wrote the count of the month where the total belongs. `[data] cumulative` in
    operation.toml says which columns of refugees are such totals; of indicators the catalogue does. The
    total before is the last one of the same country, area and method, or of the same partner. Reasons
    are a note and a reason for a correction. Qualified totals count as fallen only where they must have.
    """
    for column in evidence.operation.data.cumulative:
        for current, previous in falls(evidence, REGISTERED._replace(counted=column), _is_explained):
            values: dict[str, object] = {
                "column": column, "place": place_of(current),
                "found": current.quantity(column), "date": current.as_of,
                "previous": previous.quantity(column), "before": previous.as_of,
            }  # fmt: skip
            yield Finding(current.cell(column), values, (previous.cell(column),))
    for row, before in fallen(evidence):
        values = {
            "column": "value", "place": row.named,
            "found": row.record.quantity("value"), "date": row.record.as_of,
            "previous": before.record.quantity("value"), "before": before.record.as_of,
        }  # fmt: skip
        yield Finding(row.record.cell("value"), values, (before.record.cell("value"),))


def _is_explained(refugees: Row, _: Row) -> bool:
    return refugees["note"] is not None or refugees["correction_reason"] is not None
