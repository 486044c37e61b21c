"""`sitrep send`: the preview, the question, the progress and the summary."""

import os
import random
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from sitrep.cli.shared import (
    DATA_ERRORS,
    DONE,
    INTERRUPTED,
    OUTSIDE_FAILED,
    OperationArgument,
    PeriodArgument,
    WorkspaceOption,
    analyst_words,
    complain,
    file_reader,
    known,
    say,
    workspace_at,
)

if TYPE_CHECKING:
    from sitrep.diagnostics import Diagnostic
    from sitrep.mail.order import Order
    from sitrep.mail.plan import Item, Plan
    from sitrep.mail.post import Outcome
    from sitrep.mail.run import Listener
    from sitrep.words.speech import Words


def send(
    operation: OperationArgument,
    period: PeriodArgument,
    workspace: WorkspaceOption = Path(),
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Write the messages as .eml files, and send none.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    mailing_list: Annotated[
        str | None, typer.Option("--list", metavar="NAME", help="To this list only.")
    ] = None,
    resend_uncertain: Annotated[
        bool,
        typer.Option(
            "--resend-uncertain", help="Also to those of whom nobody knows whether they got it."
        ),
    ] = False,
    resend_refused: Annotated[
        bool,
        typer.Option(
            "--resend-refused", help="Also to those who were refused, or whose mail came back."
        ),
    ] = False,
    when_issued: Annotated[
        bool,
        typer.Option("--when-issued", help="Say nothing and end well while nothing is issued yet."),
    ] = False,
) -> None:
    """Mail the issued reports of a month, once to each recipient.

    Shows who gets which file and asks. The same command again goes on where it was interrupted, and
    tries again whom it did not reach (exit code 3). Nobody gets a message twice, unless you ask for
    --resend-uncertain. An address that a server refuses for good is listed and left alone, until you
    ask for --resend-refused. Problems in the list of recipients stop all of it (exit code 1).

    Example: sitrep send syria 2012-07 --dry-run
    """
    reader = file_reader()
    from sitrep.mail.order import Again, NotIssued, checked_order
    from sitrep.mail.plan import plan_of
    from sitrep.operation import ConfigurationError, find_period
    from sitrep.register.register import reading

    place, words = workspace_at(workspace), analyst_words()
    chosen = find_period(place, known(place, operation), period)
    at = datetime.now().astimezone().replace(microsecond=0)
    again = Again(uncertain=resend_uncertain, refused=resend_refused)
    with reading(place.outputs) as register:
        try:
            order, problems = checked_order(
                place, operation, chosen, register, mailing_list, reader, again=again, at=at
            )
        except NotIssued:
            if when_issued:
                raise typer.Exit(DONE) from None
            raise
        if problems:
            _tell_problems(problems, words)
            raise typer.Exit(DATA_ERRORS)
        plan = plan_of(order, register)
    refused_before = {item.key for item in plan.refused}
    _preview(plan, order, words)
    if dry_run:
        _write_drafts(plan, order, words)
        raise typer.Exit(DONE)
    code = DONE
    if plan.due:
        if not (yes or sys.stdin.isatty()):
            raise ConfigurationError(words.say("mail.no_terminal"))
        if not (yes or typer.confirm(words.say("mail.ask", count=len(plan.due)))):
            raise typer.Exit(DONE)
        plan, code = _send(plan, order, os.environ, words)
    newly_refused = {item.key for item in plan.refused} - refused_before
    _summary(plan, words, refused_before)
    is_unfinished = plan.due or plan.uncertain or newly_refused
    raise typer.Exit(code or (OUTSIDE_FAILED if is_unfinished else DONE))


def _tell_problems(problems: "list[Diagnostic]", words: "Words") -> None:
    from sitrep import findings

    complaints = Console(stderr=True, highlight=False)
    findings.print_findings(complaints, problems, words)
    total = findings.summary(problems, words)
    complaints.print(Text(f"\n{words.say('mail.stopped', total=total)}", "bold"))


def _preview(plan: "Plan", order: "Order", words: "Words") -> None:
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


def _write_drafts(plan: "Plan", order: "Order", words: "Words") -> None:
    from sitrep.mail.plan import write_drafts

    for path in write_drafts(plan, order):
        say(words.say("opening.written", file=order.workspace.name(path)))


def _send(
    plan: "Plan", order: "Order", environment: Mapping[str, str], words: "Words"
) -> "tuple[Plan, int]":
    """Send what was shown; the result is what is left, from the register, and INTERRUPTED or DONE."""
    from sitrep.mail.pace import Clock
    from sitrep.mail.plan import plan_of
    from sitrep.mail.run import run
    from sitrep.register.register import reading
    from sitrep.register.trouble import MailTrouble, NothingTried

    clock = Clock(
        now=lambda: datetime.now().astimezone().replace(microsecond=0),
        monotonic=time.monotonic,
        sleep=time.sleep,
        jitter=random.random,
    )
    code = DONE
    try:
        with _progress(len(plan.due), words) as listener:
            run(plan, order, environment, clock, listener)
    except NothingTried:
        raise
    except MailTrouble as trouble:
        complain(words.say(trouble.message.key, **trouble.message.values))
    except KeyboardInterrupt:
        complain(words.say("mail.interrupted"))
        code = INTERRUPTED
    except OSError:
        complain(words.say("mail.broken_off"))
        raise
    with reading(order.workspace.outputs) as register:
        return plan_of(order.without_resending, register), code


@contextmanager
def _progress(count: int, words: "Words") -> "Iterator[Listener]":
    """A bar on a terminal; above it, and in a log, a line for whatever did not go well at once."""
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


def _summary(plan: "Plan", words: "Words", told: set[tuple[str, str]]) -> None:
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
