"""Values of one row that contradict each other."""

from collections.abc import Collection, Iterator

from sitrep.analysis.bounds import bounds_of
from sitrep.diagnostics import NOTHING, Message, Severity
from sitrep.model.month import Evidence
from sitrep.quantity import Quantity
from sitrep.rules.rows import rows_where, says
from sitrep.rules.rule import Finding, rule

_NOT_YET_OPEN = ("planned", "under construction")


@rule(
    "over-capacity",
    Severity.WARNING,
    bad="""
        **camps**

        | as_of | camp | country | status | capacity | population | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Oncupinar | TUR | open | 12000 | 12500 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | capacity | population | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Oncupinar | TUR | open | 12000 | less than 12500 | AFAD |
        """,
)
def over_capacity(evidence: Evidence) -> Iterator[Finding]:
    """A camp holds more people than it has room for.

    That happens, and readers should know it; it is also what a mistyped digit looks like. Of "more
    than 12,000" the check takes the lowest number that it can mean, and "about" may be a tenth off.
    How far above capacity a camp must be for the check to report it is set in operation.toml:
    `[thresholds] over_capacity_percent`.
    """
    camps = evidence.month.tables["camps"]
    allowed = 1 + evidence.operation.thresholds.over_capacity_percent / 100
    is_over = bounds_of(camps, "population").least > bounds_of(camps, "capacity").most * allowed
    for record in rows_where(evidence.month, "camps", is_over):
        population, capacity = record.quantity("population"), record.quantity("capacity")
        values = {
            "camp": record.text("camp"), "population": population, "capacity": capacity,
            "percent": _percent(population, capacity),
        }  # fmt: skip
        yield Finding(record.cell("population"), values, (record.cell("capacity"),))


@rule(
    "closed-with-people",
    Severity.WARNING,
    bad="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Yayladagi | TUR | closed | 850 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Yayladagi | TUR | closed | 0 | AFAD |
        """,
)
def closed_with_people(evidence: Evidence) -> Iterator[Finding]:
    """A camp is closed but has people. The status or the population is old, or some have stayed."""
    yield from _with_people(evidence, ("closed",))


@rule(
    "planned-with-people",
    Severity.WARNING,
    bad="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Akcakale | TUR | planned | 5000 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | capacity | population | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Akcakale | TUR | planned | 5000 | n/a | AFAD |
        """,
)
def planned_with_people(evidence: Evidence) -> Iterator[Finding]:
    """A camp that is planned or under construction has people: often its capacity, one column off."""
    yield from _with_people(evidence, _NOT_YET_OPEN)


def _with_people(evidence: Evidence, statuses: Collection[str]) -> Iterator[Finding]:
    camps = evidence.month.tables["camps"]
    is_off = says(camps, "status", statuses) & (bounds_of(camps, "population").least > 0)
    for record in rows_where(evidence.month, "camps", is_off):
        values = {
            "camp": record.text("camp"),
            "status": Message(f"code.camp_status.{record.text('status')}"),
            "population": record.quantity("population"),
        }
        yield Finding(record.cell("population"), values, (record.cell("status"),))


def _percent(population: Quantity, capacity: Quantity) -> Message:
    """How full a camp is; nothing where either number is qualified, or there is no room at all."""
    if population.value is None or not (population.is_exact and capacity.is_exact):
        return NOTHING
    if not capacity.value:
        return NOTHING
    return Message("hint.percent", {"percent": round(100 * population.value / capacity.value)})
