"""The contacts at the end of a report: offices and functions, and how to reach them."""

from collections.abc import Iterator

from sitrep.model.contact import Contact
from sitrep.model.mailbox import mailto
from sitrep.report.material import Material
from sitrep.report.text import EMPTY, Text
from sitrep.report.view.sources import ContactLine, SourceLine


def contacts(material: Material) -> tuple[ContactLine, ...]:
    """Those of operation.toml that the edition may show, in its order."""
    language = material.words.language
    return tuple(
        ContactLine(Text.of_setting("contact.name", each.name[language]), tuple(_ways(each)))
        for each in material.evidence.operation.contacts_in(material.edition)
    )


def _ways(contact: Contact) -> Iterator[SourceLine]:
    if contact.email:
        yield _linked("contact.email", contact.email, mailto(contact.email))
    if contact.telephone:
        yield SourceLine(Text.of_setting("contact.telephone", contact.telephone))
    if contact.web:
        yield _linked("contact.web", contact.web, contact.web)


def _linked(setting: str, text: str, url: str) -> SourceLine:
    return SourceLine(EMPTY, url, Text.of_setting(setting, text))
