"""How full camps are, in percentages that tell something."""

import pytest

from sitrep.analysis.reports import reports_of
from sitrep.quantity import Kind, Quantity, exact
from tables import evidence


@pytest.mark.parametrize(
    ("population", "capacity", "occupancy"),
    [
        ("30100", "9", None),
        ("99", "99", None),
        ("250", "100", exact(250)),
        ("1000", "100", exact(1000)),
        ("30100", "100", Quantity(Kind.MORE_THAN, 1000)),
        (">30100", "100", Quantity(Kind.MORE_THAN, 1000)),
    ],
)
def test_no_percentage_is_based_on_few_nor_has_more_digits_than_tell_something(
    population: str, capacity: str, occupancy: Quantity | None
) -> None:
    drawn = f"""
        **camps**

        | as_of | camp | country | status | population | capacity | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Kilis | TUR | open | {population} | {capacity} | AFAD |
        """
    figure = reports_of(evidence(drawn)).current.get("camps.kilis.occupancy_percent")

    assert (figure.quantity if figure else None) == occupancy
