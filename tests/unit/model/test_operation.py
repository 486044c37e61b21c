"""Settings of an operation as the rest of the program sees them."""

import pytest

from sitrep.model.operation import Operation
from tables import operation


@pytest.mark.parametrize(
    ("listed", "of_asylum"),
    [(["COD", "UGA", "RWA"], ("UGA", "RWA")), (["COD"], ()), (["UGA", "RWA"], ("UGA", "RWA"))],
)
def test_the_country_of_origin_is_no_country_of_asylum(
    listed: list[str], of_asylum: tuple[str, ...]
) -> None:
    given = operation().model_dump(mode="json", exclude={"report"}) | {
        "report": {"first_period": "2024-03", "producer": {"en": "Aid"}, "contact": "a@b.org"},
        "country_of_origin": "COD",
        "countries_of_asylum": listed,
    }
    assert Operation.model_validate(given).countries_of_asylum == of_asylum
