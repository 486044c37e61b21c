"""Problems in the order in which somebody mends them, none told twice."""

import itertools

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Severity, in_reading_order


def found(
    row: int, column: int = 1, *, code: str = "a", severity: Severity = Severity.ERROR, **values: object
) -> Diagnostic:
    return Diagnostic(code, severity, Address("camps.csv", None, row, column), values)


IN_ORDER = [
    found(2, 1),
    found(2, 2, code="b"),
    found(2, 2, severity=Severity.WARNING),
    found(10, 1, code="a", names=["Apaydin"]),
    found(10, 1, code="a", names=["Kilis"]),
    found(10, 1, code="b"),
]


def test_problems_come_by_row_and_column_then_gravity_code_and_values() -> None:
    for shuffled in itertools.islice(itertools.permutations(IN_ORDER), 0, 720, 7):
        assert in_reading_order(shuffled) == IN_ORDER


def test_what_is_told_twice_is_told_once() -> None:
    # A list among the values, so that the problem itself has no hash.
    again = found(10, 1, code="a", names=["Apaydin"])
    assert in_reading_order([again, *reversed(IN_ORDER), again]) == IN_ORDER
