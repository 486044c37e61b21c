"""Sending: each message once, its intent entered before it goes and its fate after."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sitrep.analysis.audience import refusal
from sitrep.mail.credentials import read_secret
from sitrep.mail.order import Order
from sitrep.mail.pace import Clock, Pace, seconds_before
from sitrep.mail.plan import Item, Plan, message_of, plan_of
from sitrep.mail.post import Envelope, Fate, Outcome, Post
from sitrep.mail.server import Server, Unreachable
from sitrep.register import issues
from sitrep.register.lock import only_sender
from sitrep.register.register import Register, writing
from sitrep.register.sends import Sent, State, enter_step
from sitrep.register.trouble import MailTrouble, NothingTried


@dataclass(frozen=True, slots=True)
class Listener:
    """Is told how the sending goes.

    `tried`: what became of a message, each time. `waiting`: so many messages wait so many seconds, and
    why the server is out of reach, if it is.
    """

    tried: Callable[[Item, Outcome], None]
    waiting: Callable[[int, float, str], None]


def run(
    shown: Plan, order: Order, environment: Mapping[str, str], clock: Clock, listener: Listener
) -> None:
    """Send what was shown, and nothing else.

    MailTrouble for what stops all of it, InUse where somebody else sends. However the run ends, the
    register has what became of each message.
    """
    login = order.mail.login
    folder = order.workspace.folder
    secret = read_secret(login, environment, folder) if login else None
    with only_sender(order.workspace.outputs, clock.now()), writing(order.workspace.outputs) as register:
        plan = plan_of(order, register)
        if [item.key for item in plan.due] != [item.key for item in shown.due]:
            raise NothingTried.of("mail.changed")
        post = Post(Server(order.mail, secret, folder, plan.largest, clock.monotonic))
        Run(order, register, post, clock, listener, len(register.entries)).send(plan.due)


@dataclass(frozen=True, slots=True)
class Run:
    """One run, with the register locked; it had `entries_before` when what is sent was planned."""

    order: Order
    register: Register
    post: Post
    clock: Clock
    listener: Listener
    entries_before: int

    def send(self, items: tuple[Item, ...]) -> None:
        """Every message, and later again those that the server puts off."""
        mail, unreachable = self.order.mail, ""
        pace = Pace(mail.per_minute, self.clock)
        try:
            for attempt in range(mail.attempts):
                if attempt:
                    seconds = seconds_before(attempt, mail.retry_after_seconds, self.clock.jitter())
                    self.listener.waiting(len(items), seconds, unreachable)
                    self.clock.sleep(seconds)
                items, unreachable = self._round(items, pace)
                if not items:
                    return
        finally:
            self.post.close()
        if unreachable:
            raise MailTrouble.of("mail.unreachable", server=mail.server, reason=unreachable)

    def _round(self, items: Iterable[Item], pace: Pace) -> tuple[tuple[Item, ...], str]:
        """What is to be tried again, and why the server is out of reach, if it is."""
        put_off: list[Item] = []
        waiting = list(items)
        while waiting:
            pace.wait()
            try:
                outcome = self._one(waiting[0])
            except Unreachable as problem:
                return (*put_off, *waiting), str(problem)
            item = waiting.pop(0)
            if outcome.fate is Fate.DEFERRED:
                put_off.append(item)
        return tuple(put_off), ""

    def _one(self, item: Item) -> Outcome:
        self._look_again(item)
        mailbox = item.recipient.mailbox
        envelope = Envelope(self.order.envelope_sender, mailbox.address)
        message = message_of(item, self.order)
        outcome = self.post.send(envelope, message, lambda: self._enter(item, State.BEGUN, ""))
        self._enter(item, State(outcome.fate.value), outcome.said)
        self.listener.tried(item, outcome)
        return outcome

    def _look_again(self, item: Item) -> None:
        """What goes is the newest, and what this recipient may get; MailTrouble, if it is not.

        Between two messages another command may issue a correction.
        """
        entered = self.register.entries[self.entries_before :]
        if any(entry.kind == issues.KIND for entry in entered):
            raise MailTrouble.of("mail.issued_meanwhile")
        recipient, document = item.recipient, item.found.document
        is_theirs = (document.edition, document.sha256) == (recipient.edition, item.content.document)
        if not is_theirs or refusal(recipient, self.order.operation):
            raise MailTrouble.of("mail.not_allowed", address=recipient.mailbox.address)

    def _enter(self, item: Item, state: State, said: str) -> None:
        document, address = item.found.document.sha256, item.recipient.mailbox.address
        enter_step(self.register, Sent(document, address, state, said, self.clock.now()))
