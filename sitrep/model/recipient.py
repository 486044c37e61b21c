"""Somebody on a mailing list, and what they are to get."""

from dataclasses import dataclass
from typing import Literal

from sitrep.cells import Address
from sitrep.model.edition import Edition
from sitrep.model.mailbox import Mailbox

Form = Literal["full", "page", "light"]
"""With the PDF, with the page of the web in its place, or for a poor line with neither."""

FORMS: tuple[Form, ...] = ("full", "page", "light")


@dataclass(frozen=True, slots=True)
class Recipient:
    """One row of the recipients' table; `where` is its cell with the address."""

    mailbox: Mailbox
    list: str
    language: str
    edition: Edition
    form: Form
    where: Address

    @property
    def identity(self) -> str:
        """The address as it is compared: nobody has two mailboxes that differ in case alone."""
        return self.mailbox.address.casefold()
