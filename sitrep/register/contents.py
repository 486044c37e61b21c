"""What an entry of the register holds, declared once: programs get it as a JSON schema."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sitrep.model.edition import Edition
from sitrep.model.issue import Change
from sitrep.register.sends import State

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Content(BaseModel):
    """Later releases may add fields, so what is not known here is kept and not refused."""

    model_config = ConfigDict(extra="allow", frozen=True)


class DocumentContent(_Content):
    """An issued PDF, as `sitrep.register.issues.Document`."""

    edition: Edition
    language: str
    version: Annotated[int, Field(ge=1)]
    file: str
    sha256: Sha256
    bytes: Annotated[int, Field(ge=1)]
    manifest: Sha256
    inputs: dict[str, str]


class IssueContent(_Content):
    """One act of issuing or withdrawing; `change` since release 0.3, before it all were corrections."""

    operation: str
    period: Annotated[str, Field(pattern=r"^\d{4}-(\d\d|W\d\d|\d\d-\d\d)$")]
    as_of: date
    number: Annotated[int, Field(ge=1)]
    cleared_by: str
    role: str
    at: datetime
    reason: str
    documents: Annotated[tuple[DocumentContent, ...], Field(min_length=1)]
    change: Change = Change.CORRECTION
    second: str = ""


class MailContent(_Content):
    """A step of one message."""

    document: Sha256
    address: str
    state: State
    said: str
    at: datetime


class _Line(_Content):
    sequence: Annotated[int, Field(ge=1)]
    previous: Sha256
    digest: Sha256


class IssueLine(_Line):
    """An entry that says what was issued or withdrawn."""

    kind: Literal["issue"]
    body: IssueContent


class MailLine(_Line):
    """An entry that says what became of a message."""

    kind: Literal["mail"]
    body: MailContent


JournalLine = Annotated[IssueLine | MailLine, Field(discriminator="kind")]
"""A line of `register.journal`, or a receipt."""
