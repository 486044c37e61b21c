"""`sitrep issue`, `diff`, `verify` and `register`: what was issued, and what changed since."""

import json
import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sitrep.cli.shared import (
    DATA_ERRORS,
    DONE,
    NOT_FOUND,
    OperationArgument,
    PeriodArgument,
    WorkspaceOption,
    analyst_words,
    known,
    progress,
    workspace_at,
)
from sitrep.model.edition import Edition

if TYPE_CHECKING:
    from sitrep.delivery.issues import Found, IssuedReport
    from sitrep.diagnostics import Diagnostic
    from sitrep.issuing import Asked
    from sitrep.model.issue import FigureChange
    from sitrep.words.speech import Words


class Format(StrEnum):
    """How `diff` prints."""

    TEXT = "text"
    JSON = "json"


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
        str, typer.Option(help="Why it is issued again. It is printed in the erratum.")
    ] = "",
    workspace: WorkspaceOption = Path(),
) -> None:
    """Issue the draft that was built and looked at: number it, freeze it, enter it in the register.

    The PDFs go to outputs/OPERATION/PERIOD/issued/ and are never changed again. Refused (exit code 1)
    are: errors, warnings that nobody accepted, and anything that has changed since the draft was
    built. Issued again, with a reason, it becomes the next version and says what it corrects.

    Example: sitrep issue syria 2012-07 --cleared-by "Amal Haddad, head of office"
    """
    from sitrep import issuing, month
    from sitrep.operation import find_period

    place, words = workspace_at(workspace), analyst_words()
    asked = _asked(cleared_by, reason, words)
    with progress(words) as stage:
        stage("stage.starting")
        chosen = find_period(place, known(place, operation), period)
        checked = month.check(place, operation, chosen, stage)
        stopping = issuing.stopping(checked)
        try:
            issued = None if stopping else issuing.issue(checked, place, stage, asked)
        except issuing.Refused as refusal:
            _complain([words.say(each.key, **each.values) for each in refusal.messages])
            raise typer.Exit(DATA_ERRORS) from None
    if issued is None:
        _tell_what_stops(stopping, words)
        raise typer.Exit(DATA_ERRORS)
    _tell_issued(issued, words)


def _asked(cleared_by: str, reason: str, words: "Words") -> "Asked":
    """What the user asks for; ConfigurationError for a name or reason that cannot be printed."""
    from sitrep.issuing import Asked
    from sitrep.model.issue import Clearance
    from sitrep.operation import ConfigurationError
    from sitrep.reading.remarks import LONGEST_NAME, LONGEST_REASON, name_and_role, one_clean_line

    who, why = name_and_role(cleared_by), one_clean_line(reason)
    if who is None:
        raise ConfigurationError(words.say("issue.cleared_by", most=LONGEST_NAME))
    if len(why) > LONGEST_REASON:
        raise ConfigurationError(words.say("issue.reason_long", most=LONGEST_REASON))
    now = datetime.now().astimezone().replace(microsecond=0)
    return Asked(Clearance(*who, now.date()), now, why)


def _tell_what_stops(stopping: "list[Diagnostic]", words: "Words") -> None:
    from sitrep import findings

    findings.print_findings(Console(stderr=True, highlight=False), stopping, words)
    total = findings.summary(stopping, words)
    _complain(["", words.say("issue.stopped", total=total)])


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


def diff(
    operation: OperationArgument,
    old: Annotated[
        str,
        typer.Argument(
            metavar="OLD",
            help="2012-06 (its newest version, else the draft), 2012-07@1 or 2012-07@draft.",
            show_default=False,
        ),
    ],
    new: Annotated[
        str, typer.Argument(metavar="NEW", help="What it is compared with.", show_default=False)
    ],
    workspace: WorkspaceOption = Path(),
    edition: Annotated[
        Edition | None,
        typer.Option(help="Whose report.", show_default="the first of the operation"),
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="For people or for programs.")] = (
        Format.TEXT
    ),
) -> None:
    """Show the figures that changed, came or went between two reports.

    Example: sitrep diff syria 2012-07@1 2012-07@2
    """
    from sitrep.comparison import report_named
    from sitrep.operation import read_operation
    from sitrep.report.comparing import as_data
    from sitrep.report.difference import differences

    place, words = workspace_at(workspace), analyst_words()
    settings = read_operation(place, operation)
    whose = edition or settings.report.editions[0]
    one, other = (report_named(place, settings, name, whose) for name in (old, new))
    changes = differences(one, other)
    if form is Format.JSON:
        content = {
            "operation": operation,
            "old": old,
            "new": new,
            "edition": str(whose),
            "changes": [as_data(change) for change in changes],
        }
        sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=1) + "\n")
    elif not changes:
        sys.stdout.write(words.say("diff.none") + "\n")
    else:
        _print_changes(changes, words)


def _print_changes(changes: "list[FigureChange]", words: "Words") -> None:
    from sitrep.findings import plain
    from sitrep.report.comparing import compared

    table = Table(box=None, pad_edge=False)
    for heading in ("figure", "old", "new", "change"):
        is_name = heading == "figure"
        table.add_column(words.say(f"diff.{heading}"), justify="left" if is_name else "right")
    for change in changes:
        told = compared(change, words)
        nothing = words.say("diff.nothing")
        cells = (told.label, told.old or nothing, told.new or nothing, told.change)
        table.add_row(*(Text(plain(cell)) for cell in cells))
    Console(highlight=False).print(table)


def verify(
    file: Annotated[Path, typer.Argument(metavar="PDF", help="Any file.", show_default=False)],
    workspace: WorkspaceOption = Path(),
) -> None:
    """Tell whether a file is a report that was issued here, unaltered, and which.

    The whole file is compared, by its SHA-256. Exit code 1 if it is not.

    Example: sitrep verify syria-situation-report-2012-07-31-en.pdf
    """
    from sitrep.comparison import identified

    place, words = workspace_at(workspace), analyst_words()
    told = identified(place, file)
    if told.issued is None:
        if told.same_name:
            line = words.say("verify.altered", **_identity(told.same_name))
        else:
            line = words.say("verify.unknown", file=file.name)
        _complain([line])
        raise typer.Exit(NOT_FOUND)
    sys.stdout.write(words.say("verify.issued", **_identity(told.issued)) + "\n")
    if told.newer:
        version = told.newer.document.version
        sys.stdout.write(words.say("verify.replaced", version=version, date=told.newer.issue.at.date()))
        sys.stdout.write("\n")


def _identity(found: "Found") -> dict[str, object]:
    return {
        "operation": found.issue.operation,
        "period": found.issue.period,
        "number": found.issue.number,
        "version": found.document.version,
        "edition": found.document.edition,
        "language": found.document.language,
        "name": found.issue.cleared_by,
        "role": found.issue.role,
        "date": found.issue.at.date(),
    }


def register(
    workspace: WorkspaceOption = Path(),
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Make it anew from journal and receipts.")
    ] = False,
) -> None:
    """Look whether the register of what was issued and sent is whole, and mend it.

    Exit code 3 if it is not whole. --rebuild makes it anew from all that register, journal and receipts
    still know, and keeps the old file. It never drops an entry.
    """
    from sitrep.delivery.rebuild import rebuild as made_anew
    from sitrep.delivery.register import reading, troubles
    from sitrep.delivery.trouble import RegisterTrouble

    place, words = workspace_at(workspace), analyst_words()
    if rebuild:
        count = made_anew(place.outputs)
        sys.stdout.write(words.say("register.rebuilt", count=count) + "\n")
        raise typer.Exit(DONE)
    with reading(place.outputs) as opened:
        trouble, count = troubles(opened), len(opened.entries)
    if trouble:
        raise RegisterTrouble(*trouble)
    sys.stdout.write(words.say("register.whole", count=count) + "\n")


def _complain(lines: list[str]) -> None:
    from sitrep.findings import plain

    for line in lines:
        Console(stderr=True, highlight=False).print(Text(plain(line)), soft_wrap=True)
