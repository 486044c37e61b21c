"""Who is to get the reports of a month: what was asked for, and the checked list."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

from sitrep.analysis.audience import REPORT_NOT_ISSUED
from sitrep.containment import is_special, leads_out, strays
from sitrep.diagnostics import Diagnostic, Message
from sitrep.intake.container import MAX_FILE_BYTES, SPREADSHEETS
from sitrep.intake.files import contents
from sitrep.intake.limited.reader import Reader
from sitrep.intake.recipients import read_recipients
from sitrep.mail.message import Sender
from sitrep.model.mail import Mail
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.model.recipient import Recipient
from sitrep.operation.settings import ConfigurationError
from sitrep.operation.workspace import Workspace, read_operation
from sitrep.register.issues import Found, current_documents
from sitrep.register.register import Register
from sitrep.words.folding import slug

_STEM = "recipients"


class NotIssued(ConfigurationError):
    """There is no issued report of that month; a timetable may wait for it."""


Documents = Mapping[tuple[str, str], Found]
"""The newest version by edition and language."""


@dataclass(frozen=True, slots=True)
class Again:
    """To whom a report goes once more, because somebody asks for it."""

    uncertain: bool = False
    refused: bool = False


@dataclass(frozen=True)
class Order:
    """What somebody asks for: the whole checked list or one list of it, and whom to send to again.

    Again: those who may or may not have it, and those who were refused for good.

    `at` is the date of the messages.
    """

    workspace: Workspace
    operation: Operation
    mail: Mail
    period: Period
    recipients: tuple[Recipient, ...]
    mailing_list: str | None
    again: Again
    at: datetime

    @property
    def addressed(self) -> list[Recipient]:
        """Those of the list that was asked for."""
        return [each for each in self.recipients if self.mailing_list in (None, each.list)]

    @property
    def without_resending(self) -> "Order":
        return replace(self, again=Again())

    @cached_property
    def sender(self) -> Sender:
        """Answers, and requests to get no more, go to the sender if the settings say nothing else."""
        reply_to = self.mail.reply_to or self.mail.sender
        return Sender(
            mailbox=self.mail.sender,
            reply_to=reply_to,
            unsubscribe=self.mail.unsubscribe or reply_to,
            unsubscribe_link=self.mail.unsubscribe_link or "",
            list_id=f"{slug(self.operation.folder)}.{self.mail.sender.domain}",
        )

    @property
    def envelope_sender(self) -> str:
        """Where a message comes back to that could not be delivered."""
        return (self.mail.bounces or self.mail.sender).address


def checked_order(
    workspace: Workspace,
    operation: str,
    period: Period,
    register: Register,
    mailing_list: str | None,
    reader: Reader,
    *,
    again: Again,
    at: datetime,
) -> tuple[Order, list[Diagnostic]]:
    """The order, and everything that is wrong with its recipients, any of which stops the sending.

    ConfigurationError where `[mail]`, the recipients or that list are missing, or nobody is on it;
    NotIssued where there is nothing to send yet.
    """
    settings = read_operation(workspace, operation)
    folder = workspace.operation_folder(operation)
    if settings.mail is None:
        file = workspace.name(folder / "operation.toml")
        raise ConfigurationError(Message("mail.no-settings", {"file": file}))
    if mailing_list not in (None, *settings.lists):
        known = ", ".join(settings.lists) or Message("usage.none")
        raise ConfigurationError(Message("mail.no-list", {"list": mailing_list, "lists": known}))
    path = _recipients_file(workspace, folder)
    outside = (
        [path]
        if leads_out(path, folder) or is_special(path)
        else list(strays(workspace.templates_folder))
    )
    if outside:
        raise ConfigurationError(Message("mail.elsewhere", {"file": workspace.name(outside[0])}))
    reader = reader.of(settings)
    raw = contents(path, MAX_FILE_BYTES)
    recipients, problems = read_recipients(workspace.name(path), raw, settings, reader)
    current = current_by_report(register, operation, period)
    if not current:
        raise NotIssued(Message("mail.not-issued", {"operation": operation, "period": str(period)}))
    order = Order(workspace, settings, settings.mail, period, tuple(recipients), mailing_list, again, at)
    for each in order.addressed:
        if report_for(each) not in current:
            edition, language = report_for(each)
            problems.append(
                REPORT_NOT_ISSUED.at(each.where, edition=edition, language=language, period=period)
            )
    if not problems and not order.addressed:
        values = {"file": workspace.name(path)}
        if mailing_list:
            raise ConfigurationError(Message("mail.nobody-on-list", values | {"list": mailing_list}))
        raise ConfigurationError(Message("mail.nobody", values))
    return order, problems


def _recipients_file(workspace: Workspace, folder: Path) -> Path:
    files = [
        path
        for path in sorted(folder.glob(f"{_STEM}.*"))
        if path.stem == _STEM and path.suffix.lower() in SPREADSHEETS
    ]
    if not files:
        where = workspace.name(folder / f"{_STEM}.csv")
        raise ConfigurationError(Message("mail.no-recipients", {"file": where}))
    if len(files) > 1:
        names = ", ".join(path.name for path in files)
        raise ConfigurationError(Message("mail.several-files", {"files": names}))
    return files[0]


def current_by_report(register: Register, operation: str, period: Period) -> Documents:
    """The newest issued documents of a month."""
    found = current_documents(register, operation, str(period))
    return {(each.document.edition, each.document.language): each for each in found}


def report_for(recipient: Recipient) -> tuple[str, str]:
    """The edition and language that somebody gets."""
    return str(recipient.edition), recipient.language
