"""Settings of an operation as the rest of the program sees them."""

import pytest
from pydantic import ValidationError

from sitrep.diagnostics import Message
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


def test_every_text_that_a_language_of_the_report_lacks_is_told_at_once() -> None:
    report = {
        "first_period": "2024-03",
        "producer": "Aid",
        "partners": {"en": "with partners"},
        "contact": "a@b.org",
        "languages": ["en", "fr", "tr"],
    }
    given = operation().model_dump(mode="json", exclude={"report"}) | {
        "title": {"en": "Congo", "fr": "Congo"},
        "report": report,
    }
    with pytest.raises(ValidationError) as told:
        Operation.model_validate(given)
    (error,) = told.value.errors()
    assert error["ctx"]["error"].told == Message(
        "settings.no-text",
        {
            "language": "fr, tr",
            "named": "report.producer (fr), report.partners (fr), title (tr), report.producer (tr), "
            "report.partners (tr)",
        },
    )
