"""In which encodings the texts of an operation may be, if they do not say so themselves."""

from typing import TYPE_CHECKING

from sitrep.intake.encodings import ENCODINGS
from sitrep.languages import LANGUAGES

if TYPE_CHECKING:
    from sitrep.model.operation import Operation


def expected(operation: "Operation") -> tuple[str, ...]:
    """The encodings that are likely in an operation, by its languages and then by its countries."""
    languages = [operation.data.language, *operation.report.languages]
    countries = {operation.country_of_origin, *operation.countries_of_asylum}
    by_language = [LANGUAGES[language].encoding for language in languages if language]
    by_country = [each.name for each in ENCODINGS if countries & each.countries]
    return tuple(dict.fromkeys([*by_language, *by_country]))
