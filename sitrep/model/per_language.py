"""Words of a setting in each language; one text alone is English."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from sitrep.diagnostics import Message
from sitrep.languages import LANGUAGES
from sitrep.model.setting_fault import SettingFault


def _known(code: str) -> str:
    if code not in LANGUAGES:
        values = {"code": code, "known": ", ".join(LANGUAGES)}
        raise SettingFault(Message("settings.no-language", values))
    return code


Language = Annotated[str, AfterValidator(_known)]


def _per_language(value: object) -> object:
    return {"en": value} if isinstance(value, str) else value


PerLanguage = Annotated[dict[Language, str], BeforeValidator(_per_language)]
