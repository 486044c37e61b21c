"""`sitrep send`: the order, the question, the sending itself."""

import os
import random
import sys
import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from sitrep.cli.every import EveryOption, asked_for, every_report, exit_code
from sitrep.cli.send_screen import preview, progress, summary
from sitrep.cli.shared import (
    DATA_ERRORS,
    DONE,
    INTERRUPTED,
    OUTSIDE_FAILED,
    OperationOrNone,
    PeriodOrNone,
    WorkspaceOption,
    analyst_words,
    complain,
    file_reader,
    known,
    say,
    words_at,
    workspace_at,
)

if TYPE_CHECKING:
    from sitrep.diagnostics import Diagnostic
    from sitrep.mail.order import Order
    from sitrep.mail.plan import Plan
    from sitrep.words.speech import Words


def send(
    operation: OperationOrNone = None,
    period: PeriodOrNone = None,
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
    every: EveryOption = None,
) -> None:
    """Mail the issued reports of a month, once to each recipient.

    Shows who gets which file and asks. The same command again goes on where it was interrupted, and
    tries again whom it did not reach (exit code 3). Nobody gets a message twice, unless you ask for
    --resend-uncertain. An address that a server refuses for good is listed and left alone, until you
    ask for --resend-refused. Problems in the list of recipients stop all of it (exit code 1).

    With --all it sends what is issued of every operation, one after the other, and needs --yes: look at
    it with --dry-run before.

    Example: sitrep send syria 2012-07 --dry-run
    """
    one = asked_for(operation, period, every)
    if one:
        again = {"uncertain": resend_uncertain, "refused": resend_refused}
        _send_one(
            *one, workspace, mailing_list, again, dry_run=dry_run, yes=yes, when_issued=when_issued
        )
    elif every:
        given = {
            "--dry-run": dry_run, "--yes": yes, "--resend-uncertain": resend_uncertain,
            "--resend-refused": resend_refused, "--when-issued": when_issued,
        }  # fmt: skip
        options = [name for name, is_given in given.items() if is_given]
        options += ["--list", mailing_list] if mailing_list else []
        _send_every(every, workspace, options, may_send=dry_run or yes)


def _send_every(period: str, workspace: Path, options: list[str], *, may_send: bool) -> None:
    """One after the other: only one command may send from here."""
    from sitrep.operation.settings import ConfigurationError

    if not may_send:
        raise ConfigurationError(analyst_words().say("every.send_unasked"))
    ended = every_report("send", workspace_at(workspace), period, options, 1)
    raise typer.Exit(exit_code(ended))


def _send_one(
    operation: str,
    period: str,
    workspace: Path,
    mailing_list: str | None,
    again_to: Mapping[str, bool],
    *,
    dry_run: bool,
    yes: bool,
    when_issued: bool,
) -> None:
    reader = file_reader()
    from sitrep.mail.order import Again, NotIssued, checked_order
    from sitrep.mail.plan import plan_of
    from sitrep.operation.settings import ConfigurationError
    from sitrep.operation.workspace import find_period
    from sitrep.register.register import reading

    place = workspace_at(workspace)
    words = words_at(place, operation)
    chosen = find_period(place, known(place, operation), period)
    at = datetime.now().astimezone().replace(microsecond=0)
    again = Again(**again_to)
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
    preview(plan, order, words)
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
    summary(plan, words, refused_before)
    is_unfinished = plan.due or plan.uncertain or newly_refused
    raise typer.Exit(code or (OUTSIDE_FAILED if is_unfinished else DONE))


def _tell_problems(problems: "list[Diagnostic]", words: "Words") -> None:
    from sitrep import findings

    complaints = Console(stderr=True, highlight=False)
    findings.print_findings(complaints, problems, words)
    total = findings.summary(problems, words)
    complaints.print(Text(f"\n{words.say('mail.stopped', total=total)}", "bold"))


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
        with progress(len(plan.due), words) as listener:
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
