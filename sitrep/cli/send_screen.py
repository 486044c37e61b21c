"""What `sitrep send` shows: who gets which file, how far it is, who has it and who does not."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from sitrep.cli.shared import complain, say

if TYPE_CHECKING:
    from sitrep.mail.order import Order
    from sitrep.mail.plan import Item, Plan
    from sitrep.mail.post import Outcome
    from sitrep.mail.run import Listener
    from sitrep.words.speech import Words


def preview(plan: "Plan", order: "Order", words: "Words") -> None:
    """Who gets which file, who has it, and who does not get it."""
    for found, items in plan.by_document:
        document = found.document
        say(
            words.say(
                "mail.document",
                file=document.file,
                version=document.version,
                edition=words.say(f"edition.{document.edition}"),
                language=document.language,
                size=round(document.bytes / 1000),
                count=len(items),
            ),
            "bold",
        )
        for item in items:
            recipient = item.recipient
            form = words.say(f"mail.form_{recipient.form}")
            say(
                "  "
                + words.say("mail.recipient", to=str(recipient.mailbox), list=recipient.list, form=form)
            )
    new_readers = sum(item.is_first and item.found.document.version > 1 for item in plan.due)
    if new_readers:
        say(words.say("mail.first", count=new_readers))
    if plan.reached:
        say(words.say("mail.reached_before", count=len(plan.reached)))
    if plan.untouched:
        say(words.say("mail.untouched", count=len(plan.untouched)))
    for item in plan.uncertain:
        say(words.say("mail.uncertain", to=str(item.recipient.mailbox)), "yellow")
    for item in plan.refused:
        say(_refused(item, words), "yellow")
    for address in plan.former:
        say(words.say("mail.former", address=address), "yellow")
    if plan.due:
        mail = order.mail
        size = ceil(plan.largest / 1000)
        server = f"{mail.server}:{mail.port_number}"
        say(words.say("mail.through", sender=str(mail.sender), server=server, size=size))
        if mail.is_open_to_anybody:
            say(words.say("mail.unencrypted", server=mail.server), "bold red")
    else:
        say(words.say("mail.nothing_due"))


@contextmanager
def progress(count: int, words: "Words") -> "Iterator[Listener]":
    """A bar on a terminal; above it, and in a log, a line for whatever did not go well at once."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from sitrep.mail.run import Listener

    console = Console(stderr=True, highlight=False)
    columns = (TextColumn(words.say("mail.sending")), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=count)

        def tried(item: "Item", outcome: "Outcome") -> None:
            if outcome.fate == "accepted":
                bar.advance(task)
            else:
                address = item.recipient.mailbox.address
                line(words.say(f"mail.{outcome.fate}_now", address=address, said=outcome.said))

        def waiting(messages: int, seconds: float, reason: str) -> None:
            wait = round(seconds)
            if reason:
                line(words.say("mail.waiting_server", reason=reason, seconds=wait))
            else:
                line(words.say("mail.waiting", count=messages, seconds=wait))

        def line(text: str) -> None:
            console.print(Text(text), soft_wrap=True)

        yield Listener(tried, waiting)


def _refused(item: "Item", words: "Words") -> str:
    said = item.last.said if item.last else ""
    return words.say("mail.refused_for_good", to=str(item.recipient.mailbox), said=said)


def summary(plan: "Plan", words: "Words", told: set[tuple[str, str]]) -> None:
    """How many have it; who does not, and why. `told` are refused ones that the preview has named."""
    say(words.say("mail.summary", count=len(plan.reached)), "bold")
    not_tried = sum(item.last is None for item in plan.due)
    for item in plan.due:
        if item.last:
            complain(words.say("mail.not_reached", to=str(item.recipient.mailbox), said=item.last.said))
    if not_tried:
        complain(words.say("mail.not_tried", count=not_tried))
    if plan.due:
        complain(words.say("mail.again"))
    for item in plan.uncertain:
        complain(words.say("mail.uncertain", to=str(item.recipient.mailbox)))
    for item in plan.refused:
        if item.key not in told:
            complain(_refused(item, words))
