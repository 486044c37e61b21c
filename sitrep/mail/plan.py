"""What is to be mailed: which issued report to whom, in which words, and who already has it."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from pathlib import Path

from sitrep.mail.enclosing import content_of
from sitrep.mail.message import Content, make_message, message_id
from sitrep.mail.order import Order, current_by_report, report_for
from sitrep.model.recipient import Recipient
from sitrep.output import write_whole
from sitrep.register.issues import Found, documents
from sitrep.register.register import Register
from sitrep.register.sends import Sent, State, last_steps
from sitrep.register.trouble import MailSetting
from sitrep.words.folding import slug

_FOLDER = "mail"
_LONGEST_NAME = 80
_BYTES_PER_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Item:
    """One message: who gets which document, what is in it, and its last step, if there was one.

    Only what is due has its picture. `earlier` are the versions, by their SHA-256, that this recipient
    has or may have. `is_first`: they have none of this month in any edition or language, so that nothing
    they know is corrected.
    """

    recipient: Recipient
    found: Found
    content: Content
    last: Sent | None
    earlier: tuple[str, ...]
    is_first: bool

    @property
    def key(self) -> tuple[str, str]:
        return self.found.document.sha256, self.recipient.identity


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is to do. `due` is to be sent now, `uncertain` may have arrived and is left alone.

    `refused` was refused for good or came back, and waits until somebody mends the address.

    `untouched` stand on the lists and never had the report that is withdrawn now.

    `former` are addresses that had an earlier version and are no longer on any list. `largest` is the
    size of the largest message, in bytes.
    """

    due: tuple[Item, ...]
    uncertain: tuple[Item, ...]
    refused: tuple[Item, ...]
    reached: tuple[Item, ...]
    untouched: tuple[Recipient, ...]
    former: tuple[str, ...]
    largest: int

    @property
    def by_document(self) -> list[tuple[Found, list[Item]]]:
        """What is due, for each document."""
        items = sorted(self.due, key=lambda item: item.found.document.file)
        grouped = groupby(items, key=lambda item: item.found)
        return [(found, list(group)) for found, group in grouped]


def plan_of(order: Order, register: Register) -> Plan:
    """Who is to be written to now.

    RegisterTrouble for an issued file that is not what was issued; MailSetting for a message that is
    larger than the settings allow.
    """
    current = current_by_report(register, order.operation.folder, order.period)
    digests = {found.document.sha256 for found in current.values()}
    steps = {digest: last_steps(register, digest) for digest in digests}
    versions = _versions(order, register)
    contents: dict[tuple[str, str, bool, bool], Content] = {}
    due: list[Item] = []
    uncertain: list[Item] = []
    refused: list[Item] = []
    reached: list[Item] = []
    untouched = []
    had_it = _readers(versions, digests)
    for each in order.addressed:
        found = current[report_for(each)]
        digest = found.document.sha256
        is_first = each.identity not in had_it
        if found.issue.is_withdrawal and is_first:
            untouched.append(each)
            continue
        last, earlier = steps[digest].get(each.identity), _earlier(each, found, versions)
        state = last.state if last else None
        if state is State.ACCEPTED:
            stand = reached
        elif state and state.is_uncertain and not order.again.uncertain:
            stand = uncertain
        elif state and state.is_for_good and not order.again.refused:
            stand = refused
        else:
            stand = due
        is_due = stand is due
        kind = (digest, each.form, is_first, is_due)
        if kind not in contents:
            contents[kind] = content_of(
                found, each.form, order, register, is_first=is_first, is_due=is_due
            )
        stand.append(Item(each, found, contents[kind], last, earlier, is_first))
    return Plan(
        due=tuple(due),
        uncertain=tuple(uncertain),
        refused=tuple(refused),
        reached=tuple(reached),
        untouched=tuple(untouched),
        former=_former(order, register, digests),
        largest=_largest(due, order),
    )


_Versions = Sequence[tuple[Found, Mapping[str, Sent]]]
"""Every version of a month's reports, oldest first, with the last step of each message by address."""


def _versions(order: Order, register: Register) -> _Versions:
    found = documents(register, order.operation.folder, str(order.period))
    return [(each, last_steps(register, each.document.sha256)) for each in found]


def _readers(versions: _Versions, current: Set[str]) -> set[str]:
    """Who has, or may have, an earlier report of the month, in whatever edition and language it was."""
    return {
        identity
        for found, steps in versions
        if found.document.sha256 not in current and not found.issue.is_withdrawal
        for identity, step in steps.items()
        if step.may_be_there
    }


def _earlier(recipient: Recipient, current: Found, versions: _Versions) -> tuple[str, ...]:
    """The versions before of the same report that went to this address."""
    same = (current.document.edition, current.document.language)
    return tuple(
        found.document.sha256
        for found, steps in versions
        if (found.document.edition, found.document.language) == same
        and found.document.version < current.document.version
        and (step := steps.get(recipient.identity))
        and step.may_be_there
    )


def _largest(items: Sequence[Item], order: Order) -> int:
    """The size of the largest message as it goes, in base64; MailSetting if that is too much."""
    one_of_each = {(item.content.document, item.recipient.form, item.is_first): item for item in items}
    largest = max((len(message_of(item, order)) for item in one_of_each.values()), default=0)
    if largest > order.mail.largest_message_mb * _BYTES_PER_MB:
        size = ceil(largest / _BYTES_PER_MB * 10) / 10
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
        if identity not in still and step.may_be_there
    }
    return tuple(sorted(had))


def message_of(item: Item, order: Order) -> bytes:
    """The message as it goes."""
    return make_message(
        item.content, order.sender, item.recipient.mailbox, order.at, earlier=item.earlier
    )


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
