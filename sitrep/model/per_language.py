"""Words of a setting in each language; one text alone is English."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from sitrep.languages import LANGUAGES


def _known(code: str) -> str:
    if code not in LANGUAGES:
        raise ValueError(f'there is no language "{code}"; the languages are {", ".join(LANGUAGES)}')
    return code


Language = Annotated[str, AfterValidator(_known)]


def _per_language(value: object) -> object:
    return {"en": value} if isinstance(value, str) else value


PerLanguage = Annotated[dict[Language, str], BeforeValidator(_per_language)]
