"""`sitrep issue`, `withdraw`, `register`: reports are issued, taken back and entered in the register."""

import os
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from sitrep.cli.salt import salt_of
from sitrep.cli.shared import (
    DATA_ERRORS,
    DONE,
    WRONG_USE,
    OperationArgument,
    PeriodArgument,
    WorkspaceOption,
    analyst_words,
    complain,
    file_reader,
    known,
    progress,
    user_name,
    words_at,
    workspace_at,
)

if TYPE_CHECKING:
    from sitrep.diagnostics import Diagnostic
    from sitrep.model.issue import Clearance
    from sitrep.register.issues import IssuedReport
    from sitrep.words.speech import Words
    from sitrep.work.conditions import IssueRequest, Refused


def issue(
    operation: OperationArgument,
    period: PeriodArgument,
    cleared_by: Annotated[
        str,
        typer.Option(
            help='Who cleared it: "Name, role". It is printed in the report.', show_default=False
        ),
    ],
    reason: Annotated[
        str, typer.Option(help="What was wrong, if it is issued again. It is printed in the erratum.")
    ] = "",
    revision: Annotated[
        str, typer.Option(help="The same, if nothing was wrong and there are later figures.")
    ] = "",
    draft: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODE",
            help="The code at the end of the draft, once for each draft, if the settings ask for it.",
        ),
    ] = None,
    second: Annotated[
        str, typer.Option(help='A second person who answers for it: "Name, role", if the settings ask.')
    ] = "",
    workspace: WorkspaceOption = Path(),
) -> None:
    """Issue the draft that was built and looked at: number it, freeze it, enter it in the register.

    The PDFs go to outputs/OPERATION/PERIOD/issued/ and are never changed again. Refused (exit code 1)
    are: errors, warnings that nobody accepted, and anything that has changed since the draft was
    built. Issued again, it becomes the next version and says what has changed: a correction with
    --reason, an update of the same month's figures with --revision.

    Example: sitrep issue syria 2012-07 --cleared-by "Amal Haddad, head of office"
    """
    reader = file_reader()
    from sitrep.operation.workspace import find_period, read_operation
    from sitrep.work import conditions, issuing, month
    from sitrep.work.clearance import as_signs

    place = workspace_at(workspace)
    words = words_at(place, operation)
    asked = _asked(cleared_by, reason, revision, words)
    settings = read_operation(place, operation)
    typed = draft or []
    if settings.issue.proof_of_reading and not typed and sys.stdin.isatty():
        typed = [typer.prompt(words.say("clearance.ask"))]
    asked = replace(
        asked,
        signs=as_signs(typed),
        user=user_name(os.environ),
        second=_second(second, asked.clearance, words) if second else None,
    )
    with progress(words) as stage:
        stage("stage.starting")
        chosen = find_period(place, known(place, operation), period)
        checked = month.check(place, operation, chosen, stage, reader)
        stopping = conditions.stopping(checked)
        if not stopping:
            checked = checked.fingerprinted(salt_of(place, operation))
        try:
            issued = None if stopping else issuing.issue(checked, place, stage, asked, words)
        except conditions.Refused as refusal:
            raise _refused(refusal, words) from None
    if issued is None:
        _tell_what_stops(stopping, words)
        raise typer.Exit(DATA_ERRORS)
    _tell_issued(issued, words)


def withdraw(
    operation: OperationArgument,
    period: PeriodArgument,
    cleared_by: Annotated[
        str,
        typer.Option(help='Who withdraws it: "Name, role". It is printed.', show_default=False),
    ],
    reason: Annotated[str, typer.Option(help="Why. It is printed.", show_default=False)],
    workspace: WorkspaceOption = Path(),
) -> None:
    """Take an issued report back: a new version says so, and has nothing of what the report said.

    Every edition and language is withdrawn at once. The number stays taken; the month can be issued
    again as the next version. Then mail it: sitrep send goes to those who had an earlier version. The
    month's spreadsheets are not looked at.

    Example: sitrep withdraw syria 2012-07 --cleared-by "Amal Haddad, head of office" --reason "..."
    """
    from sitrep.model.issue import Change
    from sitrep.operation.settings import ConfigurationError
    from sitrep.operation.workspace import period_of, read_operation
    from sitrep.work import conditions
    from sitrep.work.withdrawing import withdraw as take_back

    place = workspace_at(workspace)
    words = words_at(place, operation)
    asked = replace(_asked(cleared_by, reason, "", words), change=Change.WITHDRAWAL)
    if not asked.reason:
        raise ConfigurationError(words.say("withdraw.reason"))
    settings = read_operation(place, operation)
    chosen = period_of(place, operation, period)
    with progress(words) as stage:
        try:
            withdrawn = take_back(place, settings, chosen, stage, asked, file_reader())
        except conditions.Refused as refusal:
            raise _refused(refusal, words) from None
    _tell_issued(withdrawn, words)
    sys.stdout.write(words.say("withdraw.done", operation=operation, period=str(chosen)) + "\n")


def _asked(cleared_by: str, reason: str, revision: str, words: "Words") -> "IssueRequest":
    """What the user asks for; ConfigurationError for a name or reason that cannot be printed."""
    from sitrep.lines import one_line
    from sitrep.model.issue import Change, Clearance
    from sitrep.operation.settings import ConfigurationError
    from sitrep.reading.remarks import LONGEST_NAME, LONGEST_REASON, name_and_role
    from sitrep.work.conditions import IssueRequest

    who, why = name_and_role(cleared_by), one_line(reason or revision)
    if reason and revision:
        raise ConfigurationError(words.say("issue.reason_twice"))
    if who is None:
        raise ConfigurationError(words.say("issue.cleared_by", most=LONGEST_NAME))
    if len(why) > LONGEST_REASON:
        raise ConfigurationError(words.say("issue.reason_long", most=LONGEST_REASON))
    now = datetime.now().astimezone().replace(microsecond=0)
    change = Change.REVISION if revision else Change.CORRECTION
    return IssueRequest(Clearance(*who, now.date()), now, why, change)


def _refused(refusal: "Refused", words: "Words") -> typer.Exit:
    """The end of a command that was refused, once it is said why."""
    from sitrep.work.conditions import WrongUse

    for each in refusal.messages:
        complain(words.say(each.key, **each.values))
    return typer.Exit(WRONG_USE if isinstance(refusal, WrongUse) else DATA_ERRORS)


def _second(text: str, first: "Clearance", words: "Words") -> "Clearance":
    from sitrep.operation.settings import ConfigurationError
    from sitrep.reading.remarks import LONGEST_NAME, name_and_role

    who = name_and_role(text)
    if who is None:
        raise ConfigurationError(words.say("clearance.second", most=LONGEST_NAME))
    return replace(first, name=who[0], role=who[1])


def _tell_what_stops(stopping: "list[Diagnostic]", words: "Words") -> None:
    from sitrep import findings

    findings.print_findings(Console(stderr=True, highlight=False), stopping, words)
    total = findings.summary(stopping, words)
    complain("")
    complain(words.say("issue.stopped", total=total))


def _tell_issued(issued: "IssuedReport", words: "Words") -> None:
    for document in issued.documents:
        line = words.say(
            "issue.done",
            file=document.file,
            number=issued.number,
            version=document.version,
            size=round(document.bytes / 1000),
        )
        sys.stdout.write(f"{line}\n")


def register(
    workspace: WorkspaceOption = Path(),
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Rebuild it from journal and receipts.")
    ] = False,
) -> None:
    """Check that the register of what was issued and sent is intact, and mend it.

    Exit code 3 if it is not intact. --rebuild rebuilds it from all that register, journal and receipts
    still know, and keeps the old file. It never drops an entry.
    """
    from sitrep.register.rebuild import rebuild as made_anew
    from sitrep.register.register import reading

    place, words = workspace_at(workspace), analyst_words()
    if rebuild:
        count = made_anew(place.outputs)
        sys.stdout.write(words.say("register.rebuilt", count=count) + "\n")
        raise typer.Exit(DONE)
    with reading(place.outputs) as opened:
        count = len(opened.entries)
    sys.stdout.write(words.say("register.whole", count=count) + "\n")
