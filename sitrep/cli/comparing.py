"""`sitrep diff` and `sitrep verify`: what differs between two reports, and what a file is."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sitrep.cli.shared import (
    NOT_FOUND,
    OperationArgument,
    WorkspaceOption,
    analyst_words,
    complain,
    identity,
    ordinary,
    words_at,
    workspace_at,
)
from sitrep.model.edition import Edition

if TYPE_CHECKING:
    from sitrep.model.issue import FigureChange
    from sitrep.words.speech import Words


class Format(StrEnum):
    """How `diff` prints."""

    TEXT = "text"
    JSON = "json"


def diff(
    operation: OperationArgument,
    old: Annotated[
        str,
        typer.Argument(
            metavar="OLD",
            help="2012-06 (its newest version, else the draft), 2012-07@1, 2012-07@draft, 2012-07@1:fr.",
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

    Like an erratum, it says only what readers of the edition may see: where the new report withholds a
    figure or no longer has it, the old value is left out. With --edition internal it is shown.

    The languages of one report have the same figures: sitrep diff syria 2012-07:en 2012-07:ar

    Example: sitrep diff syria 2012-07@1 2012-07@2
    """
    from sitrep.operation.workspace import read_operation
    from sitrep.report.record.change_lines import as_data
    from sitrep.report.record.changes import differences
    from sitrep.work.comparison import report_named

    place = workspace_at(workspace)
    words = words_at(place, operation)
    settings = read_operation(place, operation)
    whose = edition or settings.report.editions[0]
    one, other = (report_named(place, settings, name, whose, words.language) for name in (old, new))
    withdrawals = [name for name, told in ((old, one), (new, other)) if told.is_withdrawal]
    # What was taken back is not told again, not even as figures that went.
    changes = [] if withdrawals else differences(one, other)
    if form is Format.JSON:
        content = {
            "operation": operation,
            "old": old,
            "new": new,
            "edition": str(whose),
            "changes": [as_data(change) for change in changes],
            "withdrawals": withdrawals,
        }
        sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=1) + "\n")
    elif withdrawals:
        for name in withdrawals:
            sys.stdout.write(words.say("diff.withdrawal", report=name) + "\n")
    elif not changes:
        sys.stdout.write(words.say("diff.none") + "\n")
    else:
        _print_changes(changes, words)
        if any(change.is_old_withheld for change in changes):
            sys.stdout.write(words.say("diff.left_out", edition=str(whose)) + "\n")


def _print_changes(changes: "list[FigureChange]", words: "Words") -> None:
    from sitrep.lines import printable
    from sitrep.report.record.change_lines import compared

    table = Table(box=None, pad_edge=False)
    for heading in ("figure", "old", "new", "change"):
        is_name = heading == "figure"
        table.add_column(words.say(f"diff.{heading}"), justify="left" if is_name else "right")
    nothing = words.say("diff.nothing")
    for told in dict.fromkeys(compared(change, words) for change in changes):
        cells = (told.label, told.old or nothing, told.new or nothing, told.change)
        table.add_row(*(Text(printable(cell)) for cell in cells))
    Console(highlight=False).print(table)


def verify(
    file: Annotated[Path, typer.Argument(metavar="PDF", help="Any file.", show_default=False)],
    workspace: WorkspaceOption = Path(),
) -> None:
    """Tell whether a file is a report that was issued here, unaltered, and which.

    The whole file is compared, by its SHA-256. Exit code 1 if it is not.

    Example: sitrep verify syria-situation-report-2012-07-31-en.pdf
    """
    from sitrep.work.comparison import identified

    place, words = workspace_at(workspace), analyst_words()
    told = identified(place, ordinary(file))
    if told.issued is None:
        if told.same_name:
            complain(words.say("verify.altered", **identity(told.same_name)))
        else:
            complain(words.say("verify.unknown", file=file.name))
        raise typer.Exit(NOT_FOUND)
    what = "verify.withdrawal" if told.issued.issue.is_withdrawal else "verify.issued"
    sys.stdout.write(words.say(what, **identity(told.issued)) + "\n")
    if told.withdrawn:
        by = identity(told.withdrawn)
        values = {name: by[name] for name in ("version", "date", "name", "role")}
        sys.stdout.write(words.say("verify.withdrawn", **values) + "\n")
    if told.newer:
        version = told.newer.document.version
        sys.stdout.write(words.say("verify.replaced", version=version, date=told.newer.issue.at.date()))
        sys.stdout.write("\n")
