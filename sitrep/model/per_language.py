"""Words of a setting in each language; one text alone is English."""

from typing import Annotated

from pydantic import BeforeValidator, Field

Language = Annotated[str, Field(pattern="^(en|fr|es|ar|tr)$")]


def _per_language(value: object) -> object:
    return {"en": value} if isinstance(value, str) else value


PerLanguage = Annotated[dict[Language, str], BeforeValidator(_per_language)]
