"""A contact of the producer that reports name: an office or a function, never a person."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from sitrep.diagnostics import Message
from sitrep.model.edition import Edition
from sitrep.model.mailbox import is_clean_line, parse_address
from sitrep.model.setting_fault import SettingFault

LONGEST_NAME = 80
_TELEPHONE = re.compile(r"\+?[0-9(][0-9 ()./-]{3,28}[0-9]")
_FEWEST_DIGITS = 5
_HTTPS = re.compile(
    r"https://([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}(:[0-9]{1,5})?([/?#][A-Za-z0-9._~!$&()*+,;=:@%/?#-]*)?"
)
_LONGEST_WEB = 200


def _name(label: dict[str, str]) -> dict[str, str]:
    for text in label.values():
        if not text.strip() or len(text) > LONGEST_NAME or not is_clean_line(text):
            raise SettingFault(Message("settings.contact-name", {"most": LONGEST_NAME}))
    return label


def _email(text: str) -> str:
    address = parse_address(text)
    if address is None:
        raise SettingFault(Message("settings.no-email", {"text": text}))
    return address


def _telephone(text: str) -> str:
    if not _TELEPHONE.fullmatch(text) or sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        raise SettingFault(Message("settings.no-telephone", {"text": text}))
    return text


def is_https(text: str) -> bool:
    """Whether a text is an address that a report may link to: https, of a host by name."""
    return len(text) <= _LONGEST_WEB and _HTTPS.fullmatch(text) is not None


def _web(text: str) -> str:
    if not is_https(text):
        raise SettingFault(Message("settings.no-web", {"text": text}))
    return text


def _per_language(value: object) -> object:
    return {"en": value} if isinstance(value, str) else value


class Contact(BaseModel):
    """`sensitivity` says which editions print it, as that of a row does.

    Of the three ways to reach it at least one is there.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[
        dict[Annotated[str, Field(pattern="^(en|fr|es|ar|tr)$")], str],
        BeforeValidator(_per_language),
        AfterValidator(_name),
    ]
    email: Annotated[str, AfterValidator(_email)] | None = None
    telephone: Annotated[str, AfterValidator(_telephone)] | None = None
    web: Annotated[str, AfterValidator(_web)] | None = None
    sensitivity: Edition = Edition.PUBLIC

    @model_validator(mode="after")
    def _can_be_reached(self) -> "Contact":
        if not any(self.ways):
            raise SettingFault(Message("settings.contact-way"))
        return self

    @property
    def ways(self) -> tuple[str, ...]:
        """How to reach it, as it is printed."""
        return tuple(way for way in (self.email, self.telephone, self.web) if way)

    @property
    def words(self) -> Iterator[str]:
        """All that a page may print of it."""
        yield from self.name.values()
        yield from self.ways
