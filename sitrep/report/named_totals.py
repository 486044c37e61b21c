"""The totals that an operation names, against what the month counts."""

from collections.abc import Iterator

from sitrep.analysis.totals import parts_of
from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Message, Severity
from sitrep.model.counting import Whom
from sitrep.model.country import Country
from sitrep.model.figure import Figures
from sitrep.model.month import NOTHING_WITHHELD
from sitrep.model.operation import Operation

TOTAL_LACKS_PEOPLE = Check(
    "total-lacks-people", Severity.WARNING,
    "A total of `[totals]` in operation.toml names people whom the month does not count, or not by a "
    "method that the total takes. The report leaves the total out: without them it would be another.",
)  # fmt: skip
TOTAL_MIXES_METHODS = Check(
    "total-mixes-methods", Severity.ERROR,
    "A total of `[totals]` in operation.toml has people who are counted by different methods, and does "
    "not name the methods that may be added.",
)  # fmt: skip
NAMED_TOTAL_CHECKS: tuple[Check, ...] = (TOTAL_LACKS_PEOPLE, TOTAL_MIXES_METHODS)


def named_total_faults(operation: Operation, figures: Figures, settings: str) -> Iterator[Diagnostic]:
    """The named totals that this month cannot have."""
    where = Address(settings)
    for name, total in operation.totals.items():
        parts = parts_of(total, operation, figures, NOTHING_WITHHELD)
        if parts.lacking:
            people = [_named(whom) for whom in parts.lacking]
            yield TOTAL_LACKS_PEOPLE.at(where, total=name, people=people)
        if parts.is_mixed:
            methods = dict.fromkeys(series.method for series in parts.series.values())
            listed = ", ".join(f'"{method}"' for method in methods)
            told = [
                Message("total.method", {"people": _named(whom), "method": series.method})
                for whom, series in parts.series.items()
            ]
            yield TOTAL_MIXES_METHODS.at(where, total=name, people=told, methods=listed)


def _named(whom: Whom) -> Message:
    people = Message(f"code.population.{whom.population}")
    if not whom.origin:
        return people
    return Message("people.from", {"people": people, "country": Country(whom.origin)})
