"""What is to be mailed: who gets which issued report, in which words, and who has it already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import groupby
from pathlib import Path

from sitrep.analysis.audience import REPORT_NOT_ISSUED
from sitrep.delivery.issues import Found, current_documents, documents, is_unaltered
from sitrep.delivery.message import Content, Sender, make_message, message_id
from sitrep.delivery.register import Register
from sitrep.delivery.sends import Sent, State, last_steps
from sitrep.delivery.trouble import MailSetting, RegisterTrouble
from sitrep.diagnostics import Diagnostic
from sitrep.intake.recipients import read_recipients
from sitrep.intake.spreadsheet import SUFFIXES
from sitrep.model.mail import Mail
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.model.recipient import Recipient
from sitrep.operation import ConfigurationError, Workspace, read_operation
from sitrep.output import write_whole
from sitrep.report.letter import Enclosed, letter
from sitrep.report.summary import summary_in
from sitrep.words.folding import slug
from sitrep.words.speech import words_for

_STEM = "recipients"
_FOLDER = "mail"
_LONGEST_NAME = 80
_BYTES_PER_MB = 1_000_000

Documents = Mapping[tuple[str, str], Found]
"""The newest version by edition and language."""


@dataclass(frozen=True)
class Order:
    """What somebody asks for: the whole checked list, of it a list alone, again what is uncertain.

    `at` is the date of the messages.
    """

    workspace: Workspace
    operation: Operation
    mail: Mail
    period: Period
    recipients: tuple[Recipient, ...]
    mailing_list: str | None
    resend_uncertain: bool
    at: datetime

    @property
    def without_resending(self) -> "Order":
        return replace(self, resend_uncertain=False)

    @cached_property
    def sender(self) -> Sender:
        """Answers, and requests to get no more, go to the sender if the settings say nothing else."""
        reply_to = self.mail.reply_to or self.mail.sender
        return Sender(self.mail.sender, reply_to, self.mail.unsubscribe or reply_to)


@dataclass(frozen=True, slots=True)
class Item:
    """One message: who gets which document, what is in it, and its last step, if there was one."""

    recipient: Recipient
    found: Found
    content: Content
    last: Sent | None

    @property
    def key(self) -> tuple[str, str]:
        return self.found.document.sha256, self.recipient.identity


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is to do. `due` is to be sent now, `uncertain` may have arrived and is left alone.

    `former` are addresses that had an earlier version and stand on no list any more. `largest` is the
    size of the largest message, in bytes.
    """

    due: tuple[Item, ...]
    uncertain: tuple[Item, ...]
    reached: tuple[Item, ...]
    former: tuple[str, ...]
    largest: int

    @property
    def by_document(self) -> list[tuple[Found, list[Item]]]:
        """What is due, for each document."""
        items = sorted(self.due, key=lambda item: item.found.document.file)
        grouped = groupby(items, key=lambda item: item.found)
        return [(found, list(group)) for found, group in grouped]


def checked_order(
    workspace: Workspace,
    operation: str,
    period: Period,
    register: Register,
    mailing_list: str | None,
    *,
    resend_uncertain: bool,
    at: datetime,
) -> tuple[Order, list[Diagnostic]]:
    """The order, and everything that is wrong with its recipients: with any of it nothing is sent.

    ConfigurationError where `[mail]`, the recipients or that list are missing.
    """
    settings = read_operation(workspace, operation)
    folder = workspace.operation_folder(operation)
    if settings.mail is None:
        file = workspace.name(folder / "operation.toml")
        raise ConfigurationError(f"{file} has no [mail], which says from whom. See docs/MAIL.md.")
    if mailing_list not in (None, *settings.lists):
        known = ", ".join(settings.lists) or "none"
        raise ConfigurationError(f'There is no list "{mailing_list}". Lists in operation.toml: {known}.')
    path = _recipients_file(workspace, folder)
    recipients, problems = read_recipients(workspace.name(path), path.read_bytes(), settings)
    current = _current(register, operation, period)
    if not current:
        raise ConfigurationError(
            f"No report of {period} has been issued: sitrep issue {operation} {period}"
        )
    for each in recipients:
        if _wanted(each) not in current and mailing_list in (None, each.list):
            edition, language = _wanted(each)
            problems.append(
                REPORT_NOT_ISSUED.at(each.where, edition=edition, language=language, period=period)
            )
    order = Order(
        workspace, settings, settings.mail, period, tuple(recipients), mailing_list, resend_uncertain, at
    )
    return order, problems


def _recipients_file(workspace: Workspace, folder: Path) -> Path:
    files = [
        path
        for path in sorted(folder.glob(f"{_STEM}.*"))
        if path.stem == _STEM and path.suffix.lower() in SUFFIXES
    ]
    if not files:
        where = workspace.name(folder / f"{_STEM}.csv")
        raise ConfigurationError(f"There is no {where} (or .xlsx, .ods). See docs/MAIL.md.")
    if len(files) > 1:
        names = ", ".join(path.name for path in files)
        raise ConfigurationError(f"There are several files of recipients ({names}): keep one of them.")
    return files[0]


def _current(register: Register, operation: str, period: Period) -> Documents:
    found = current_documents(register, operation, str(period))
    return {(each.document.edition, each.document.language): each for each in found}


def _wanted(recipient: Recipient) -> tuple[str, str]:
    return str(recipient.edition), recipient.language


def plan_of(order: Order, register: Register) -> Plan:
    """Who is to be written to now.

    RegisterTrouble for an issued file that is not what was issued; MailSetting for a message that is
    larger than the settings allow.
    """
    current = _current(register, order.operation.folder, order.period)
    digests = {found.document.sha256 for found in current.values()}
    steps = {digest: last_steps(register, digest) for digest in digests}
    contents: dict[tuple[str, str], Content] = {}
    reached, uncertain, left = [], [], []
    for each in order.recipients:
        if order.mailing_list not in (None, each.list):
            continue
        found = current[_wanted(each)]
        digest = found.document.sha256
        if (digest, each.form) not in contents:
            contents[digest, each.form] = _content(found, order, register, has_pdf=each.form == "full")
        item = Item(each, found, contents[digest, each.form], steps[digest].get(each.identity))
        state = item.last.state if item.last else None
        if state is State.ACCEPTED:
            reached.append(item)
        elif state and state.is_uncertain and not order.resend_uncertain:
            uncertain.append(item)
        else:
            left.append(item)
    return Plan(
        due=tuple(left),
        uncertain=tuple(uncertain),
        reached=tuple(reached),
        former=_former(order, register, digests),
        largest=_largest(left, order),
    )


def _content(found: Found, order: Order, register: Register, *, has_pdf: bool) -> Content:
    """The words as they were issued, and the bytes; RegisterTrouble where either is not whole."""
    document = found.document
    path = order.workspace.folder / document.file
    pdf = path.read_bytes() if path.is_file() else None
    if not is_unaltered(found, pdf):
        raise RegisterTrouble.of("mail.altered", file=document.file)
    manifest = register.kept(document.manifest)
    summary = summary_in(manifest) if manifest else None
    if summary is None:
        raise RegisterTrouble.of("mail.no_summary", file=document.file)
    link = "" if has_pdf or not order.mail.link else order.mail.link.replace("{file}", path.name)
    enclosed = Enclosed(has_pdf, link, order.sender.unsubscribe.address)
    words = words_for(document.language, order.operation.names.get(document.language, {}))
    said = letter(summary, enclosed, words, order.workspace.templates_folder)
    return Content(
        document=document.sha256,
        subject=said.subject,
        text=said.text,
        html=said.html,
        file_name=path.name,
        pdf=pdf if has_pdf else None,
    )


def _largest(items: Sequence[Item], order: Order) -> int:
    """The size of the largest message as it goes, in base64; MailSetting if that is too much."""
    one_of_each = {(item.content.document, item.recipient.form): item for item in items}
    largest = max((len(message_of(item, order)) for item in one_of_each.values()), default=0)
    if largest > order.mail.largest_message_mb * _BYTES_PER_MB:
        size = round(largest / _BYTES_PER_MB, 1)
        raise MailSetting.of("mail.too_large", size=size, most=order.mail.largest_message_mb)
    return largest


def _former(order: Order, register: Register, current: set[str]) -> tuple[str, ...]:
    """Who got an earlier version, and has no row now."""
    still = {each.identity for each in order.recipients}
    had = {
        step.address
        for found in documents(register, order.operation.folder, str(order.period))
        if found.document.sha256 not in current
        for identity, step in last_steps(register, found.document.sha256).items()
        if identity not in still and (step.state is State.ACCEPTED or step.state.is_uncertain)
    }
    return tuple(sorted(had))


def message_of(item: Item, order: Order) -> bytes:
    """The message as it goes."""
    return make_message(item.content, order.sender, item.recipient.mailbox, order.at)


def write_drafts(plan: Plan, order: Order) -> list[Path]:
    """What is due as .eml files, in place of those that were there."""
    folder = order.workspace.output_folder(order.operation.folder, order.period) / _FOLDER
    for old in folder.glob("*.eml"):
        old.unlink()
    written = []
    for item in plan.due:
        address = item.recipient.mailbox.address
        identity = message_id(item.content.document, address, order.sender.mailbox.domain)
        path = folder / f"{slug(address)[:_LONGEST_NAME]}-{identity[1:9]}.eml"
        write_whole(path, message_of(item, order))
        written.append(path)
    return written
